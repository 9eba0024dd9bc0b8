#include "app/evaluation_record.h"

#include "core/pipeline/verification.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"

namespace handful::app {
namespace {

/// Defects of the project that the inspection calls OK now.
metrics::Count missedIn(const project::Project& project, const std::filesystem::path& folder,
                        const runtime::Inspector& inspector, ProgressSink& progress,
                        const std::stop_token& stop) {
  std::vector<pipeline::ImageFile> files;
  for (const auto& image : project::imagesLabelled(project, project::Label::Ng)) {
    files.push_back({project::locate(image, folder), image.path});
  }
  metrics::Count missed;
  for (const auto& image : pipeline::scoreImages(inspector, files, progress, stop)) {
    if (!image.error.empty()) continue;
    ++missed.of;
    if (image.inspection.verdict == runtime::Verdict::Ok) ++missed.count;
  }
  return missed;
}

}  // namespace

std::string recordEvaluation(const std::filesystem::path& projectFolder,
                             std::span<const pipeline::TestImage> images,
                             const runtime::Inspector& inspector, ProgressSink& progress,
                             const std::stop_token& stop) {
  const project::ProjectLock lock(projectFolder);
  pipeline::VerifyRequest request{project::loadProject(projectFolder), projectFolder, {}, {}, {}};
  request.missedBefore = missedIn(request.project, projectFolder, inspector, progress, stop);
  for (const auto& image : images) {
    const bool isGood = image.label == "good";
    request.images.push_back({image.file.path, isGood ? project::Label::Ok : project::Label::Ng});
  }
  const auto made = pipeline::verify(request, progress, stop);
  if (made.record.images.empty()) {
    return "Nothing was put on record: every one of these images belongs to the project already.";
  }
  const auto stored = pipeline::storeVerification(made, projectFolder);
  return "On record as verification " + std::to_string(stored.number) + ": " +
         std::to_string(stored.images.size()) + " images, " +
         std::to_string(stored.leftOut.size()) + " left out because they are not new.";
}

}  // namespace handful::app

#include "tests/support/reported_project.h"

#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/pipeline/set_up.h"
#include "core/project/project_io.h"
#include "tests/support/drawn_part.h"
#include "tests/support/sample_files.h"
#include "tests/support/tiny_inspection.h"

namespace handful::tests {
namespace {

pipeline::SetUpResult tinyResult(const std::vector<pipeline::ImageFile>& good) {
  pipeline::SetUpResult result;
  result.contents = tinyInspection();
  const auto& manifest = result.contents.manifest;
  const cv::Size grid(manifest.preparation.inputWidth / 16, manifest.preparation.inputHeight / 16);
  for (std::size_t i = 0; i < good.size(); ++i) {
    result.normals.push_back({good[i].name, manifest.calibrationScores[i], 0.5,
                              cv::Mat(grid, CV_32FC1, cv::Scalar(0.25))});
    result.fileHashes[good[i].name] = sha256Hex(readFile(good[i].path));
  }
  result.region.referenceWidth = manifest.preparation.referenceWidth;
  result.region.referenceHeight = manifest.preparation.referenceHeight;
  result.seconds = {{"load", 0.5}, {"total", 2.0}};
  result.device = "CPU, 3 threads";
  return result;
}

}  // namespace

ReportedProject reportedProject(const std::filesystem::path& folder) {
  auto project = project::createProject(folder);
  project.partName = "Bracket <4711>";
  project.station = "Station 3";
  const auto good = goodFiles(folder, 4);
  const auto add = [&](const std::filesystem::path& path, project::Label label) {
    project::addImages(project, folder, std::vector{path}, label);
  };
  for (const auto& file : good) add(file.path, project::Label::Ok);
  add(pictureFile(folder, kMarkupName, drawnDefect(60)).path, project::Label::Ng);
  add(pictureFile(folder, kFormulaName, drawnDefect(61)).path, project::Label::Ng);
  add(pictureFile(folder, "offen 部品.png", drawnPart(70)).path, project::Label::Unlabelled);
  const auto result = tinyResult(good);
  pipeline::adoptRun(project, pipeline::storeRun(result, folder), result, "Jürgen");
  pipeline::changeThreshold(project, 1e6, 1e5, "deeper <b>scratches</b> only", "Ada");
  project::saveProject(project, folder);
  return {folder, project};
}

}  // namespace handful::tests

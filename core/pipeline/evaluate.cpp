#include "core/pipeline/evaluate.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/stopwatch.h"

namespace handful::pipeline {
namespace {

constexpr std::uint64_t kBootstrapSeed = 1;  // the interval of the same scores is the same

void refuseFolder(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) return;
  throw Error(ErrorCode::Config,
              "The folder holds no picture itself. Give the folder that directly holds PNG, JPEG, "
              "TIFF or BMP files.",
              toUtf8(path));
}

}  // namespace

std::vector<ScoredImage> scoreImages(const runtime::Inspector& inspector,
                                     std::span<const ImageFile> images, ProgressSink& progress,
                                     const std::stop_token& stop,
                                     const std::function<void(const ScoredImage&)>& done) {
  std::vector<ScoredImage> results;
  results.reserve(images.size());
  const auto total = static_cast<int>(images.size());
  for (const auto& file : images) {
    throwIfStopped(stop);
    ScoredImage result;
    result.name = file.name;
    const Stopwatch watch;
    try {
      refuseFolder(file.path);
      result.inspection = inspector.inspect(imaging::readImage(file.path));
    } catch (const Error& error) {
      // One odd picture must not stop the others; a broken runtime must.
      if (error.code() == ErrorCode::Device || error.code() == ErrorCode::Internal) throw;
      log::warning(file.name + ": " + error.what());
      result.error = error.what();
    }
    result.milliseconds = 1e3 * watch.seconds();
    if (done) done(result);
    results.push_back(std::move(result));
    const auto count = static_cast<int>(results.size());
    progress.report({Stage::Scoring, count, total, static_cast<double>(count) / total});
  }
  return results;
}

Evaluation summarised(std::vector<ScoredImage> images, const metrics::Lines& lines) {
  Evaluation evaluation;
  std::vector<double> okScores;
  std::vector<double> ngScores;
  for (auto& image : images) {
    if (!image.error.empty()) continue;
    auto& inspection = image.inspection;
    inspection.verdict = runtime::verdictOf(inspection.score, inspection.placement.isKnown, lines);
    if (image.label.empty()) continue;  // nobody knows what would be right
    runtime::count(evaluation.confusion, image.isGood(), inspection.verdict);
    (image.isGood() ? okScores : ngScores).push_back(inspection.score);
  }
  evaluation.auroc = metrics::auroc(okScores, ngScores);
  evaluation.aurocInterval = metrics::aurocInterval(okScores, ngScores, kBootstrapSeed);
  evaluation.images = std::move(images);
  return evaluation;
}

Evaluation evaluate(const runtime::Inspector& inspector, std::span<const TestImage> images,
                    ProgressSink& progress, const std::stop_token& stop) {
  Stopwatch watch;
  std::vector<ImageFile> files;
  for (const auto& image : images) files.push_back(image.file);
  std::optional<PixelMeasurement> pixels;
  if (std::ranges::any_of(images, [](const TestImage& image) { return !image.mask.empty(); })) {
    pixels.emplace(inspector.manifest().preparation);
  }
  std::vector<std::optional<double>> overlaps;
  double measuring = 0.0;
  const auto measure = [&](const ScoredImage& image) {
    const Stopwatch measured;
    const auto& truth = images[overlaps.size()];
    auto& overlap = overlaps.emplace_back();
    if (!pixels || !image.error.empty()) return;
    if (truth.label == "good") {
      pixels->addGood(image.inspection);
    } else {
      overlap = pixels->addDefect(image.inspection, truth.mask);
    }
    measuring += measured.seconds();
  };
  auto scored = scoreImages(inspector, files, progress, stop, measure);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    scored[i].label = images[i].label;
    scored[i].overlap = overlaps[i];
  }
  const double scoring = watch.lap();

  auto evaluation = summarised(std::move(scored), inspector.manifest().lines());
  if (pixels) {
    evaluation.pixels = pixels->result();
    evaluation.seconds["masks"] = measuring;
  }
  evaluation.seconds["score"] = scoring - measuring;
  evaluation.seconds["metrics"] = watch.lap();
  evaluation.seconds["total"] = scoring + evaluation.seconds["metrics"];
  return evaluation;
}

}  // namespace handful::pipeline

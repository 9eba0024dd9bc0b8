#include "core/calibrate/leave_image_out.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/density/density_catalog.h"

namespace handful::calibrate {
namespace {

constexpr int kLeaveOneOutUpTo = 16;
constexpr int kFolds = 10;

// [normals][heads]
using Outputs = std::vector<std::vector<density::HeadOutput>>;

density::NormalSet without(const density::NormalSet& normals, const std::vector<int>& folds,
                           int fold) {
  density::NormalSet rest{{}, normals.mask};
  for (std::size_t i = 0; i < normals.images.size(); ++i) {
    if (folds[i] != fold) rest.images.push_back(normals.images[i]);
  }
  return rest;
}

Outputs leaveImageOut(const density::NormalSet& normals, ProgressSink& progress,
                      const std::stop_token& stop) {
  const auto folds = foldsOf(static_cast<int>(normals.images.size()));
  const int count = *std::max_element(folds.begin(), folds.end()) + 1;
  Outputs outputs(normals.images.size());
  for (int fold = 0; fold < count; ++fold) {
    const auto rest = without(normals, folds, fold);
    for (const auto& kind : density::headKinds()) {
      throwIfStopped(stop);
      const auto head = kind.fit(rest);
      for (std::size_t i = 0; i < normals.images.size(); ++i) {
        if (folds[i] != fold) continue;
        outputs[i].push_back(head->score(normals.images[i]->features, normals.mask));
      }
    }
    progress.report({Stage::Calibrating, fold + 1, count, 0.0});
  }
  return outputs;
}

std::vector<density::HeadScale> scalesOf(const Outputs& outputs) {
  std::vector<density::HeadScale> scales;
  for (std::size_t h = 0; h < density::headKinds().size(); ++h) {
    std::vector<double> scores;
    for (const auto& image : outputs) scores.push_back(image[h].imageScore);
    const auto& kind = density::headKinds()[h];
    scales.push_back({std::string(kind.name), kind.weight, density::geometricMean(scores)});
  }
  return scales;
}

double medianOfCounted(const std::vector<Eigen::VectorXf>& patchScores,
                       std::span<const std::uint8_t> mask) {
  std::vector<float> counted;
  for (const auto& image : patchScores) {
    for (std::size_t cell = 0; cell < mask.size(); ++cell) {
      if (mask[cell] != 0) counted.push_back(image[static_cast<Eigen::Index>(cell)]);
    }
  }
  const auto middle = counted.begin() + static_cast<std::ptrdiff_t>(counted.size() / 2);
  std::nth_element(counted.begin(), middle, counted.end());
  return *middle;
}

}  // namespace

std::vector<int> foldsOf(int n) {
  const int count = n <= kLeaveOneOutUpTo ? n : kFolds;
  std::vector<int> folds;
  for (int i = 0; i < n; ++i) folds.push_back(i % count);
  return folds;
}

CalibratedDensity fitAndCalibrate(const density::NormalSet& normals, ProgressSink& progress,
                                  std::stop_token stop) {
  if (normals.images.size() < 2) {
    throw Error(ErrorCode::Config,
                "One good image is not enough: its score cannot be judged without a second one. "
                "Add at least one more image of another good part.");
  }
  const auto outputs = leaveImageOut(normals, progress, stop);
  const auto scales = scalesOf(outputs);

  std::vector<double> scores;
  std::vector<Eigen::VectorXf> patchScores;
  for (const auto& image : outputs) {
    auto fused = density::fuseOutputs(scales, image, normals.mask);
    scores.push_back(fused.score);
    patchScores.push_back(std::move(fused.patchScores));
  }

  std::vector<std::unique_ptr<const density::Density>> heads;
  for (const auto& kind : density::headKinds()) {
    throwIfStopped(stop);
    heads.push_back(kind.fit(normals));
    progress.report({Stage::FittingDensity, static_cast<int>(heads.size()),
                     static_cast<int>(density::headKinds().size()), 0.0});
  }
  const double typical = medianOfCounted(patchScores, normals.mask);
  return {density::FusedDensity(std::move(heads), scales), std::move(scores),
          std::move(patchScores), typical};
}

}  // namespace handful::calibrate

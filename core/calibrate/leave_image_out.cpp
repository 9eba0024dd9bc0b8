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

density::NormalSet without(const density::NormalSet& normals, const std::vector<int>& folds,
                           int fold) {
  density::NormalSet rest{{}, normals.mask};
  for (std::size_t i = 0; i < normals.images.size(); ++i) {
    if (folds[i] != fold) rest.images.push_back(normals.images[i]);
  }
  return rest;
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

std::vector<int> foldsOf(int n, int most) {
  const int count = std::min(n, most);
  std::vector<int> folds;
  for (int i = 0; i < n; ++i) folds.push_back(i % count);
  return folds;
}

std::vector<int> foldsOf(int n) { return foldsOf(n, n <= kLeaveOneOutUpTo ? n : kFolds); }

int foldCount(std::span<const int> folds) { return *std::ranges::max_element(folds) + 1; }

const density::NormalSet& FoldedNormals::seenBy(int fold) const {
  return views.size() == 1 ? views.front() : views[static_cast<std::size_t>(fold)];
}

HeldOutOutputs heldOutOutputs(const FoldedNormals& normals, std::span<const Probe> probes,
                              std::span<const double> weights, ProgressSink& progress,
                              const std::stop_token& stop) {
  HeldOutOutputs outputs{HeadOutputs(normals.folds.size()), HeadOutputs(probes.size())};
  const int count = foldCount(normals.folds);
  for (int fold = 0; fold < count; ++fold) {
    const auto& seen = normals.seenBy(fold);
    const auto rest = without(seen, normals.folds, fold);
    for (std::size_t h = 0; h < density::headKinds().size(); ++h) {
      throwIfStopped(stop);
      const auto head = weights[h] > 0.0 ? density::headKinds()[h].fit(rest) : nullptr;
      const auto outputOf = [&](const backbone::ImageFeatures& features) {
        return head ? head->score(features, seen.mask) : density::HeadOutput{};
      };
      for (std::size_t i = 0; i < normals.folds.size(); ++i) {
        if (normals.folds[i] == fold)
          outputs.normals[i].push_back(outputOf(seen.images[i]->features));
      }
      for (std::size_t i = 0; i < probes.size(); ++i) {
        if (probes[i].fold == fold) outputs.probes[i].push_back(outputOf(*probes[i].features));
      }
    }
    progress.report({Stage::Calibrating, fold + 1, count, 0.0});
  }
  return outputs;
}

HeadChoice chooseHeads(const HeadOutputs& heldOut, std::span<const double> weights) {
  HeadChoice choice;
  for (std::size_t h = 0; h < density::headKinds().size(); ++h) {
    if (!(weights[h] > 0.0)) continue;
    std::vector<double> scores;
    for (const auto& image : heldOut) scores.push_back(image[h].imageScore);
    choice.heads.push_back(h);
    choice.scales.push_back(
        density::scaleOf(std::string(density::headKinds()[h].name), weights[h], scores));
  }
  return choice;
}

density::FusedOutput fuseChosen(const HeadChoice& choice,
                                std::span<const density::HeadOutput> outputs,
                                std::span<const std::uint8_t> mask) {
  std::vector<density::HeadOutput> chosen;
  for (const auto head : choice.heads) chosen.push_back(outputs[head]);
  return density::fuseOutputs(choice.scales, chosen, mask);
}

std::vector<double> weightsFor(bool isFineTuned) {
  std::vector<double> weights;
  for (const auto& kind : density::headKinds()) {
    weights.push_back(isFineTuned ? kind.tunedWeight : kind.weight);
  }
  return weights;
}

CalibratedDensity fitWithHeldOut(const density::NormalSet& normals, const HeadOutputs& heldOut,
                                 std::span<const double> weights, ProgressSink& progress,
                                 const std::stop_token& stop) {
  const auto choice = chooseHeads(heldOut, weights);
  std::vector<double> scores;
  std::vector<Eigen::VectorXf> patchScores;
  for (const auto& image : heldOut) {
    auto fused = fuseChosen(choice, image, normals.mask);
    scores.push_back(fused.score);
    patchScores.push_back(std::move(fused.patchScores));
  }

  std::vector<std::unique_ptr<const density::Density>> heads;
  for (const auto head : choice.heads) {
    throwIfStopped(stop);
    heads.push_back(density::headKinds()[head].fit(normals));
    progress.report({Stage::FittingDensity, static_cast<int>(heads.size()),
                     static_cast<int>(choice.heads.size()), 0.0});
  }
  const double typical = medianOfCounted(patchScores, normals.mask);
  return {density::FusedDensity(std::move(heads), choice.scales), std::move(scores),
          std::move(patchScores), typical};
}

CalibratedDensity fitAndCalibrate(const density::NormalSet& normals,
                                  std::span<const double> weights, ProgressSink& progress,
                                  const std::stop_token& stop) {
  if (normals.images.size() < 2) {
    throw Error(ErrorCode::Config,
                "One good image is not enough: its score cannot be judged without a second one. "
                "Add at least one more image of another good part.");
  }
  const FoldedNormals folded{foldsOf(static_cast<int>(normals.images.size())), {normals}};
  const auto heldOut = heldOutOutputs(folded, {}, weights, progress, stop);
  return fitWithHeldOut(normals, heldOut.normals, weights, progress, stop);
}

}  // namespace handful::calibrate

#include "core/density/fused_score.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/density/density_catalog.h"

namespace handful::density {
namespace {

// A score far below the typical one says nothing more, and ln 0 must not occur.
constexpr double kFloor = 1e-6;

// What is taken for the variance of ln(score) before any was seen, and how many images that
// counts for; both measured (README.md).
constexpr double kPriorVariance = 0.04;
constexpr double kPriorImages = 4.0;

constexpr double kQuartilesOfNormal = 1.349;  // from one quartile to the other, deviation 1

double logRatio(const HeadScale& head, double score) {
  return std::log(std::max(score, kFloor * head.typical) / head.typical);
}

/// Between two values on the line through them (type 7 of Hyndman and Fan 1996).
double quantile(std::vector<double> values, double p) {
  const double place = p * static_cast<double>(values.size() - 1);
  const auto lower = static_cast<std::ptrdiff_t>(place);
  std::nth_element(values.begin(), values.begin() + lower, values.end());
  const double low = values[static_cast<std::size_t>(lower)];
  if (lower + 1 == std::ssize(values)) return low;
  const double high = *std::min_element(values.begin() + lower + 1, values.end());
  return low + (place - static_cast<double>(lower)) * (high - low);
}

}  // namespace

double fuse(std::span<const HeadScale> heads, std::span<const double> scores) {
  double sum = 0.0;
  double weights = 0.0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += heads[i].weight * logRatio(heads[i], scores[i]);
    weights += heads[i].weight;
  }
  return std::exp(sum / weights);
}

double geometricMean(std::span<const double> scores) {
  double sum = 0.0;
  int positive = 0;
  for (const double score : scores) {
    if (!(score > 0.0)) continue;
    sum += std::log(score);
    ++positive;
  }
  if (positive == 0) {
    throw Error(ErrorCode::Numeric,
                "The good images are all equal; take pictures of different parts.");
  }
  return std::exp(sum / positive);
}

HeadScale scaleOf(std::string name, double weight, std::span<const double> heldOut) {
  const double typical = geometricMean(heldOut);
  std::vector<double> logs;
  for (const double score : heldOut) {
    if (score > 0.0) logs.push_back(std::log(score));
  }
  const double scatter = (quantile(logs, 0.75) - quantile(logs, 0.25)) / kQuartilesOfNormal;
  const auto freedom = static_cast<double>(logs.size()) - 1.0;
  const double variance =
      (freedom * scatter * scatter + kPriorImages * kPriorVariance) / (freedom + kPriorImages);
  return {std::move(name), weight * kPriorVariance / variance, typical};
}

FusedOutput fuseOutputs(std::span<const HeadScale> scales, std::span<const HeadOutput> outputs,
                        std::span<const std::uint8_t> mask) {
  std::vector<double> imageScores;
  Eigen::ArrayXd patchLogs = Eigen::ArrayXd::Zero(static_cast<Eigen::Index>(mask.size()));
  double patchWeights = 0.0;
  for (std::size_t h = 0; h < outputs.size(); ++h) {
    imageScores.push_back(outputs[h].imageScore);
    if (outputs[h].patchScores.size() == 0) continue;
    patchWeights += scales[h].weight;
    for (Eigen::Index cell = 0; cell < patchLogs.size(); ++cell) {
      patchLogs[cell] += scales[h].weight * logRatio(scales[h], outputs[h].patchScores[cell]);
    }
  }
  if (!(patchWeights > 0.0)) {
    throw Error(ErrorCode::Format, "None of the heads looks at patches, so there is no heat map.");
  }
  FusedOutput fused{fuse(scales, imageScores), Eigen::VectorXf::Zero(patchLogs.size())};
  if (!std::isfinite(fused.score)) {
    throw Error(ErrorCode::Numeric, "The score is not a finite number.");
  }
  for (Eigen::Index cell = 0; cell < patchLogs.size(); ++cell) {
    if (mask[static_cast<std::size_t>(cell)] == 0) continue;
    fused.patchScores[cell] = static_cast<float>(std::exp(patchLogs[cell] / patchWeights));
  }
  return fused;
}

FusedDensity::FusedDensity(std::vector<std::unique_ptr<const Density>> heads,
                           std::vector<HeadScale> scales)
    : heads_(std::move(heads)), scales_(std::move(scales)) {
  if (heads_.empty() || heads_.size() != scales_.size()) {
    throw Error(ErrorCode::Internal, "Every head needs its scale.");
  }
}

FusedOutput FusedDensity::score(const backbone::ImageFeatures& features,
                                std::span<const std::uint8_t> mask) const {
  if (features.patches.rows() != static_cast<Eigen::Index>(mask.size())) {
    throw Error(ErrorCode::Internal, "The features do not fit the region.");
  }
  std::vector<HeadOutput> outputs;
  outputs.reserve(heads_.size());
  for (const auto& head : heads_) outputs.push_back(head->score(features, mask));
  return fuseOutputs(scales_, outputs, mask);
}

NamedTensors FusedDensity::tensors() const {
  NamedTensors all;
  for (const auto& head : heads_) {
    for (auto& [name, tensor] : head->tensors()) {
      all.emplace(std::string(head->name()) + "." + name, std::move(tensor));
    }
  }
  return all;
}

FusedDensity FusedDensity::load(const NamedTensors& tensors, std::vector<HeadScale> scales) {
  std::vector<std::unique_ptr<const Density>> heads;
  for (const auto& scale : scales) {
    const std::string prefix = scale.name + ".";
    NamedTensors own;
    for (const auto& [name, tensor] : tensors) {
      if (name.starts_with(prefix)) own.emplace(name.substr(prefix.size()), tensor);
    }
    heads.push_back(headNamed(scale.name).load(own));
  }
  return {std::move(heads), std::move(scales)};
}

}  // namespace handful::density

#include "core/density/density.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/error.h"

namespace handful::density {

double topPatchMean(const Eigen::VectorXf& patchScores, std::span<const std::uint8_t> mask) {
  std::vector<float> counted;
  counted.reserve(mask.size());
  for (std::size_t cell = 0; cell < mask.size(); ++cell) {
    if (mask[cell] != 0) counted.push_back(patchScores[static_cast<Eigen::Index>(cell)]);
  }
  if (counted.empty()) throw Error(ErrorCode::Internal, "The region holds no patch.");

  const auto top = static_cast<std::ptrdiff_t>(
      std::max(1.0, std::ceil(0.01 * static_cast<double>(counted.size()))));
  std::partial_sort(counted.begin(), counted.begin() + top, counted.end(), std::greater<>());
  double sum = 0.0;
  for (std::ptrdiff_t i = 0; i < top; ++i) sum += counted[static_cast<std::size_t>(i)];
  return sum / static_cast<double>(top);
}

backbone::FeatureMatrix stackedPatches(const NormalSet& normals) {
  const auto perImage = std::count_if(normals.mask.begin(), normals.mask.end(),
                                      [](std::uint8_t counts) { return counts != 0; });
  const auto rows = perImage * static_cast<std::ptrdiff_t>(normals.images.size());
  if (rows < 2) throw Error(ErrorCode::Numeric, "Too few patches to fit on; enlarge the region.");

  const auto channels = normals.images.front()->features.patches.cols();
  backbone::FeatureMatrix stacked(rows, channels);
  Eigen::Index row = 0;
  for (const Normal* image : normals.images) {
    const auto& patches = image->features.patches;
    if (patches.cols() != channels ||
        patches.rows() != static_cast<Eigen::Index>(normals.mask.size())) {
      throw Error(ErrorCode::Internal, "The features do not fit the region.");
    }
    for (Eigen::Index cell = 0; cell < patches.rows(); ++cell) {
      if (normals.mask[static_cast<std::size_t>(cell)] != 0) stacked.row(row++) = patches.row(cell);
    }
  }
  return stacked;
}

}  // namespace handful::density

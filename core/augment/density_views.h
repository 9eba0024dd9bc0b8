#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

namespace handful::augment {

/// Mild variations of a good picture for the image-level density (COFT-AD, N_A
/// copies): what is put in here becomes "normal", so only what every camera and fixture
/// does by itself: a shift of up to 2 % of the side, a gain within 4 %. densityViewsFor() has
/// what the user says of their line.
struct DensityViews {
  int count = 4;           ///< per picture; 0 = none
  double maxShift = 0.02;  ///< share of the side
  double maxGain = 0.04;   ///< brightness changes within 1 +- maxGain

  // Only where the user says that good parts come so (LineVariation): turned views of an
  // aligned part cost the density up to 30 points of AUROC.
  double maxRotationDeg = 0.0;     ///< 0..180, either way
  bool flipsHorizontally = false;  ///< every other view is mirrored left to right
  bool flipsVertically = false;    ///< every other view is mirrored top to bottom
};

/// @param prepared CV_8UC3, model input
/// @param seed child seed of the picture: the same seed gives the same views
[[nodiscard]] std::vector<cv::Mat> densityViews(const cv::Mat& prepared, const DensityViews& views,
                                                std::uint64_t seed);

}  // namespace handful::augment

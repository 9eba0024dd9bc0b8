#include "tests/support/drawn_part.h"

#include <cmath>
#include <cstdint>

#include "core/base/rng.h"

namespace handful::tests {

cv::Mat drawnPart(int index) {
  Rng rng(childSeed(1, "drawn part", {static_cast<std::uint64_t>(index)}));
  const double centreX = 80.0 + rng.uniform(-1.0, 1.0);
  const double centreY = 60.0 + rng.uniform(-1.0, 1.0);
  const double light = rng.uniform(0.97, 1.03);
  cv::Mat picture(120, 160, CV_8UC3);
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      const double fromRing = std::hypot(x - centreX, y - centreY) - 35.0;
      const double grey = 60.0 + 0.3 * x + 0.2 * y + 110.0 * std::exp(-0.02 * fromRing * fromRing);
      for (int c = 0; c < 3; ++c) {
        picture.at<cv::Vec3b>(y, x)[c] =
            cv::saturate_cast<std::uint8_t>(light * grey * (1.0 - 0.05 * c) + rng.normal());
      }
    }
  }
  return picture;
}

cv::Mat drawnDefect(int index) {
  auto picture = drawnPart(index);
  picture(kDrawnDefect) = cv::Scalar(255, 0, 255);
  return picture;
}

}  // namespace handful::tests

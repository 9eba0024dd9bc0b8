#include "core/synth/local_blur.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/synth/shapes.h"

namespace handful::synth {
namespace {

/// Blurred evenly, or more along one direction: wiped.
cv::Mat smeared(const cv::Mat& pixels, double sigmaPx, Rng& rng) {
  const double across = rng.uniform() < 0.5 ? sigmaPx : 0.35 * sigmaPx;
  const bool isUpright = rng.uniform() < 0.5;
  cv::Mat result;
  cv::GaussianBlur(pixels, result, {}, isUpright ? across : sigmaPx, isUpright ? sigmaPx : across,
                   cv::BORDER_REFLECT_101);
  return result;
}

}  // namespace

std::optional<Overlay> drawLocalBlur(const SynthesisInput& input, const DefectSite& site,
                                     Rng& rng) {
  const double side = std::min(input.picture.cols, input.picture.rows);
  const double sigmaPx = rng.uniform(1.5, 5.0) * std::max(0.5, side / 320.0);
  const double areaPx = std::max(20.0, 1.5 * site.areaPx);  // a point cannot look blurred
  const Window window(site.centre, reachOfSpot(areaPx), input.picture.size());
  const cv::Mat shape =
      spot(window.side, areaPx, 0.5 * std::sqrt(areaPx), rng.uniform(0.1, 0.5), rng);

  // Room around, so that the blur sees what lies beside the window.
  const Window wide(site.centre, window.side / 2 + static_cast<int>(std::ceil(3.0 * sigmaPx)),
                    input.picture.size());
  const cv::Mat blurred = smeared(input.picture(wide.inPicture), sigmaPx, rng);
  const cv::Rect inWide(window.inPicture.tl() - wide.inPicture.tl(), window.inPicture.size());
  return Overlay{window.inPicture, blurred(inWide).clone(), shape(window.inSquare).clone()};
}

}  // namespace handful::synth

#include "core/synth/cut_paste.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/synth/sites.h"

namespace handful::synth {
namespace {

/// Brightness and contrast within 10 % [P: the published jitter, without hue].
cv::Mat jittered(const cv::Mat& pixels, Rng& rng) {
  const double gain = rng.uniform(0.9, 1.1);
  const double contrast = rng.uniform(0.9, 1.1);
  const cv::Scalar mean = cv::mean(pixels);
  const double grey = (mean[0] + mean[1] + mean[2]) / 3.0;
  cv::Mat result;
  pixels.convertTo(result, CV_8UC3, gain * contrast, gain * (1.0 - contrast) * grey);
  return result;
}

/// A rectangle of texture laid down turned; its edge is as soft as interpolation makes it.
std::optional<Overlay> pasteRectangle(const SynthesisInput& input, cv::Point centre, cv::Size size,
                                      double angleDeg, Rng& rng) {
  const cv::Mat texture = jittered(textureFromElsewhere(input, size, centre, rng), rng);
  const int reach = 2 + static_cast<int>(std::ceil(0.5 * std::hypot(texture.cols, texture.rows)));
  const Window window(centre, reach, input.picture.size());

  const cv::Point2f middle(0.5F * static_cast<float>(texture.cols - 1),
                           0.5F * static_cast<float>(texture.rows - 1));
  cv::Matx23d place = cv::getRotationMatrix2D(middle, angleDeg, 1.0);
  place(0, 2) += reach - static_cast<double>(middle.x);
  place(1, 2) += reach - static_cast<double>(middle.y);

  const cv::Size square(window.side, window.side);
  cv::Mat pixels;
  cv::warpAffine(texture, pixels, place, square, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  cv::Mat opacity;
  cv::warpAffine(cv::Mat(texture.size(), CV_32FC1, cv::Scalar(1.0)), opacity, place, square,
                 cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  cv::blur(opacity, opacity, {3, 3});
  return Overlay{window.inPicture, pixels(window.inSquare), opacity(window.inSquare)};
}

cv::Size sizeOf(double areaPx, double aspect) {
  return {std::max(2, static_cast<int>(std::lround(std::sqrt(areaPx * aspect)))),
          std::max(2, static_cast<int>(std::lround(std::sqrt(areaPx / aspect))))};
}

}  // namespace

std::optional<Overlay> drawCutPastePatch(const SynthesisInput& input, const DefectSite& site,
                                         Rng& rng) {
  const double aspect = std::exp(rng.uniform(std::log(0.3), std::log(3.3)));
  return pasteRectangle(input, site.centre, sizeOf(site.areaPx, aspect), 0.0, rng);
}

std::optional<Overlay> drawCutPasteScar(const SynthesisInput& input, const DefectSite& site,
                                        Rng& rng) {
  const double aspect = rng.uniform(4.0, 12.0);
  const double angleDeg = rng.uniform(-90.0, 90.0);
  // A scar as large as a patch would be a beam across the picture.
  return pasteRectangle(input, site.centre, sizeOf(0.5 * site.areaPx, aspect), angleDeg, rng);
}

}  // namespace handful::synth

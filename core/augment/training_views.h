#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/augment/line_variation.h"

namespace handful::augment {

/// The random views of a good picture that contrastive fine-tuning compares.
///
/// Marks: [P] published, in MSC's official code (which takes the operations from
/// torchvision); [D] our choice. The defaults are milder than the published ones [D]:
/// those come from telling classes of objects apart, and a crop of a fifth of an
/// inspected part often shows a fifth that looks like nothing else on it.
///
/// mscPublishedViews() has the published values, trainingViewsFor() adds what the user says.
struct TrainingViews {
  // Random resized crop [P]: a share of the area, drawn evenly, and a distortion of the
  // picture's own aspect ratio, its logarithm drawn evenly.
  double minCropScale = 0.5;     ///< of the area, > 0; published 0.2
  double maxCropScale = 1.0;     ///< of the area, minCropScale..1 [P]
  double minAspect = 3.0 / 4.0;  ///< width by height, 1 = the picture's own, > 0 [P]
  double maxAspect = 4.0 / 3.0;  ///< >= minAspect [P]

  // Colour jitter [P], in random order. A factor is drawn from 1 - x..1 + x.
  double jitterProbability = 0.8;  ///< 0..1 [P]
  double brightness = 0.2;         ///< 0..1; published 0.4
  double contrast = 0.2;           ///< 0..1, around the picture's mean grey; published 0.4
  double saturation = 0.2;         ///< 0..1; published 0.4
  double hue = 0.02;               ///< 0..0.5, share of the colour circle; published 0.1

  double greyProbability = 0.1;  ///< 0..1; published 0.2

  // Gaussian blur [P].
  double blurProbability = 0.3;  ///< 0..1; published 0.5
  double minBlurSigma = 0.1;     ///< pixels of the output, > 0 [P]
  double maxBlurSigma = 2.0;     ///< pixels of the output, >= minBlurSigma [P]

  // Only where the part really comes so [D].
  double maxRotationDeg = 0.0;             ///< 0..180; the border is mirrored in
  double horizontalFlipProbability = 0.0;  ///< 0..1; published 0.5
  double verticalFlipProbability = 0.0;    ///< 0..1; not published

  bool operator==(const TrainingViews&) const = default;
};

/// MSC's recipe as published [P], for comparison with the paper.
[[nodiscard]] TrainingViews mscPublishedViews() noexcept;

/// The view that changes nothing.
[[nodiscard]] TrainingViews identityViews() noexcept;

/// The defaults with what the user says of their line [D]: its rotation, its flips, and a
/// brightness and a crop no narrower than its own light and shift.
[[nodiscard]] TrainingViews trainingViewsFor(const LineVariation& variation);

/// @throws Error (Config) naming the first option that is out of its range
void validate(const TrainingViews& views);

/// One random view: rotation, crop, flips, size, colour jitter, grey, blur, in this order.
///
/// Colour jitter is one affine map of RGB: brightness, contrast and saturation are linear
/// anyway, hue turns the colour plane of YIQ, and nothing is clipped in between [D].
///
/// @param prepared CV_8UC3, RGB, model input; not written to
/// @param outputSize pixels, both >= 1
/// @param seed child seed of picture, epoch and index: the same seed, the same pixels
/// @return CV_8UC3 of outputSize, continuous; never shares pixels with @p prepared
/// @throws Error (Config) for options or an outputSize out of range
/// @throws Error (Internal) for a picture of another type
[[nodiscard]] cv::Mat trainingView(const cv::Mat& prepared, const TrainingViews& views,
                                   cv::Size outputSize, std::uint64_t seed);

}  // namespace handful::augment

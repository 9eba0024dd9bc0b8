#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/density/fused_score.h"
#include "core/imaging/image.h"
#include "core/localize/heat_map.h"
#include "core/package/contents.h"
#include "core/runtime/tiled_extractor.h"
#include "core/runtime/verdict.h"

namespace handful::runtime {

/// A place that is shown to the operator.
struct Region {
  cv::Rect box;          ///< pixels of the picture as it was given, as all below
  double peak = 0.0;     ///< highest heat; 1 = where a place of an OK picture begins to be marked
  double area = 0.0;     ///< square pixels
  cv::Point2d centroid;  ///< of its area
  std::vector<cv::Point> contour;  ///< its outline, simplified: at least three corners, in order
};

/// What the inspection says about one picture.
struct Inspection {
  Verdict verdict = Verdict::Ng;
  double score = 0.0;
  double p = 1.0;               ///< conformal p-value; small = unusual
  std::vector<Region> regions;  ///< hottest first
  cv::Mat heat;                 ///< CV_32FC1 on the patch grid; localize::enlarged() for showing
  cv::Size pictureSize;         ///< pixels of the picture as it was given
  double regionLevel = 1.0;     ///< heat from which on a place is a region: less where it is not OK
  bool distorted = false;       ///< the picture's aspect ratio is another than the project's
  /// Where the part lies, where parts are aligned. Not known: the picture was taken as it
  /// lies, regions and masks may be off the part, and the verdict is no OK.
  region::Placement placement;
};

/// Pixels in, verdict out: the same object in the trainer, the wizard and on the line.
/// Holds no state from picture to picture. One instance per thread.
class Inspector {
 public:
  /// Scores one grey picture to see that everything fits together: the line then fails
  /// at start, not at its first part.
  /// @throws Error (Format) if network, heads and manifest do not fit each other; Error (Device)
  [[nodiscard]] static Inspector create(const package::Contents& contents,
                                        const OpenVinoOptions& options = {});

  [[nodiscard]] Inspection inspect(const imaging::RgbImage& image) const;

  /// Scores prepared pixels: what golden images are.
  [[nodiscard]] density::FusedOutput score(const cv::Mat& prepared) const;

  [[nodiscard]] const package::Manifest& manifest() const noexcept { return manifest_; }

  /// Moves the lines; scores keep their meaning.
  /// @throws Error (Config) unless 0 < threshold and reviewThreshold <= threshold, both finite
  void setThresholds(double threshold, double reviewThreshold);

 private:
  Inspector(package::Manifest manifest, TiledExtractor extractor, density::FusedDensity density);
  void requireFit() const;

  package::Manifest manifest_;
  TiledExtractor extractor_;
  density::FusedDensity density_;
  std::vector<std::uint8_t> mask_;
};

/// Heat from which on a place of a picture is a region. It goes with the verdict: whoever moves
/// a line asks again.
[[nodiscard]] double regionLevelFor(Verdict verdict, const package::Manifest& manifest) noexcept;

/// Scores agree if they differ by less than 1e-3 x max(a, b, scale).
/// @param scale what scores of the kind are like, so that small ones need not agree in every
///              digit. Nothing that a user moves: the self-test must not weaken with the line.
[[nodiscard]] bool scoresAgree(double a, double b, double scale) noexcept;

/// Scores the golden images and compares with what the package says: run at every
/// start of the line, so that a damaged library or another processor is noticed
/// before the first part.
/// @throws Error (Format) naming the golden image that differs, or if there is none
void checkGolden(const Inspector& inspector, const std::vector<package::GoldenImage>& golden);

}  // namespace handful::runtime

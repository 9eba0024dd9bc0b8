#include "core/region/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/imaging/resize.h"

namespace handful::region {
namespace {

constexpr int kLookPx = 192;   // longer side of the region, for the last fraction of a pixel
constexpr int kSearchPx = 64;  // likewise, for the search over all angles
constexpr double kSearchSmoothing = 1.0;  // sigma: steps of pixels and degrees must not miss it
constexpr double kStepDeg = 3.0;
constexpr double kLeastDeviation = 3.0;  // grey levels; below it, a picture shows nothing

/// Foreign pictures reach 0.4 after the best alignment, good parts seldom less than 0.8.
constexpr double kLeastAgreement = 0.6;

constexpr double kSmoothing = 1.5;  // sigma: the grain is another one on every part
constexpr int kMostSteps = 25;
constexpr double kDonePx = 0.005;  // of the last step

constexpr double kLeastSeen = 0.4;  // share of the region that must lie in the picture

/// Slack for limits that are met exactly.
constexpr double kShiftSlack = 0.02;
constexpr double kAngleSlackDeg = 1.0;

using Affine = cv::Matx23d;

double radians(double deg) { return deg * std::numbers::pi / 180.0; }

cv::Point2d middleOf(const cv::Rect& rect) {
  return {rect.x + 0.5 * (rect.width - 1), rect.y + 0.5 * (rect.height - 1)};
}

/// Turned clockwise as seen around @p centre, then moved.
Affine motion(double angleDeg, cv::Point2d centre, cv::Point2d shift) {
  const double c = std::cos(radians(angleDeg));
  const double s = std::sin(radians(angleDeg));
  return {c, -s, centre.x - c * centre.x + s * centre.y + shift.x,
          s, c,  centre.y - s * centre.x - c * centre.y + shift.y};
}

cv::Point2d applied(const Affine& map, cv::Point2d at) {
  return {map(0, 0) * at.x + map(0, 1) * at.y + map(0, 2),
          map(1, 0) * at.x + map(1, 1) * at.y + map(1, 2)};
}

/// How pixels of a small picture lie in the area that it shows.
struct Scale {
  cv::Rect area;
  cv::Size size;   // of the small picture
  double x = 1.0;  // small pixels by one of the area
  double y = 1.0;

  Scale(const cv::Rect& shown, cv::Size small)
      : area(shown),
        size(small),
        x(static_cast<double>(small.width) / shown.width),
        y(static_cast<double>(small.height) / shown.height) {}

  [[nodiscard]] cv::Point2d toSmall(cv::Point2d at) const {
    return {(at.x - area.x + 0.5) * x - 0.5, (at.y - area.y + 0.5) * y - 0.5};
  }
  [[nodiscard]] cv::Point2d toArea(cv::Point2d at) const {
    return {(at.x + 0.5) / x - 0.5 + area.x, (at.y + 0.5) / y - 0.5 + area.y};
  }
  /// Whole pixels inside of it, one at least.
  [[nodiscard]] cv::Rect toSmall(const cv::Rect& rect) const {
    const int left = std::clamp(cvCeil((rect.x - area.x) * x - 1e-9), 0, size.width - 1);
    const int top = std::clamp(cvCeil((rect.y - area.y) * y - 1e-9), 0, size.height - 1);
    const int right = cvFloor((rect.x + rect.width - area.x) * x + 1e-9);
    const int bottom = cvFloor((rect.y + rect.height - area.y) * y + 1e-9);
    return {left, top, std::clamp(right - left, 1, size.width - left),
            std::clamp(bottom - top, 1, size.height - top)};
  }
};

cv::Mat asFloat(const cv::Mat& grey) {
  cv::Mat result;
  grey.convertTo(result, CV_32F);
  return result;
}

cv::Mat smoothed(const cv::Mat& grey, double sigma) {
  cv::Mat result;
  cv::GaussianBlur(asFloat(grey), result, {}, sigma, sigma, cv::BORDER_REPLICATE);
  return result;
}

/// The part of the region that stays in the look area wherever the part may lie, and however
/// it is turned: what is compared must be there.
cv::Rect innerOf(const cv::Rect& crop, const cv::Rect& area, const AlignmentLimits& limits) {
  const int dx = cvCeil(limits.maxShift * crop.width);
  const int dy = cvCeil(limits.maxShift * crop.height);
  const cv::Rect safe(area.x + dx, area.y + dy, area.width - 2 * dx, area.height - 2 * dy);
  const cv::Rect still = crop & safe;
  double share = 1.0;
  for (double angle = 0.0; angle <= std::min(90.0, limits.maxAngleDeg); angle += 1.0) {
    const double c = std::cos(radians(angle));
    const double s = std::sin(radians(angle));
    share = std::min({share, safe.width / (c * still.width + s * still.height),
                      safe.height / (s * still.width + c * still.height)});
  }
  const cv::Size size(std::max(1, cvFloor(share * still.width)),
                      std::max(1, cvFloor(share * still.height)));
  return {still.tl() + cv::Point(still.width - size.width, still.height - size.height) / 2, size};
}

struct Found {
  double agreement = -2.0;
  double angleDeg = 0.0;
  cv::Point2d shift;  // of the region's middle, small pixels
};

/// The best of all angles and whole pixels.
Found search(const cv::Mat& reference, const cv::Mat& look, const Scale& scale,
             const cv::Rect& crop, const AlignmentLimits& limits) {
  const cv::Rect inner = scale.toSmall(innerOf(crop, scale.area, limits));
  const cv::Mat pattern = reference(inner);
  const cv::Point2d centre = scale.toSmall(middleOf(crop));
  const int dx = std::min(
      {cvCeil(limits.maxShift * crop.width * scale.x), inner.x, look.cols - inner.x - inner.width});
  const int dy = std::min({cvCeil(limits.maxShift * crop.height * scale.y), inner.y,
                           look.rows - inner.y - inner.height});
  const cv::Rect around(inner.x - dx, inner.y - dy, inner.width + 2 * dx, inner.height + 2 * dy);
  const int steps = cvCeil(limits.maxAngleDeg / kStepDeg);
  Found best;
  for (int i = 0; i <= 2 * steps; ++i) {
    // From the middle outwards: of equal ones the smallest turn.
    const int step = i % 2 == 0 ? i / 2 : -(i + 1) / 2;
    const double angle = steps == 0 ? 0.0 : limits.maxAngleDeg * step / steps;
    cv::Mat turned;
    if (step == 0) {
      turned = look;
    } else {
      cv::warpAffine(look, turned, motion(angle, centre, {}), look.size(),
                     cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    }
    cv::Mat scores;
    cv::matchTemplate(turned(around), pattern, scores, cv::TM_CCOEFF_NORMED);
    double score = 0.0;
    cv::Point at;
    cv::minMaxLoc(scores, nullptr, &score, nullptr, &at);
    if (!std::isfinite(score) || score <= best.agreement) continue;
    // Found in the picture turned back: the shift turns with the part.
    const auto shift = applied(motion(angle, {}, {}), cv::Point2d(at.x - dx, at.y - dy));
    best = {score, angle, shift};
  }
  return best;
}

/// Between the pixels. @return false outside
bool sample(const cv::Mat& picture, cv::Point2d at, double& value) {
  const int x = cvFloor(at.x);
  const int y = cvFloor(at.y);
  if (x < 0 || y < 0 || x + 1 >= picture.cols || y + 1 >= picture.rows) return false;
  const double right = at.x - x;
  const double down = at.y - y;
  const auto* const upper = picture.ptr<float>(y) + x;
  const auto* const lower = picture.ptr<float>(y + 1) + x;
  value = (1.0 - down) * ((1.0 - right) * upper[0] + right * upper[1]) +
          down * ((1.0 - right) * lower[0] + right * lower[1]);
  return true;
}

/// What a picture, moved back by a guess, says of the guess: sums over the pixels of 1, the
/// reference, its change by a small turn and by small shifts, and the picture.
class Equations {
 public:
  static constexpr int kUnknowns = 5;

  void add(double reference, cv::Point2d gradient, cv::Point2d fromCentre, double value) {
    const std::array<double, kUnknowns + 1> row = {
        1.0,        reference,  gradient.y * fromCentre.x - gradient.x * fromCentre.y,
        gradient.x, gradient.y, value};
    for (int i = 0; i <= kUnknowns; ++i) {
      for (int j = i; j <= kUnknowns; ++j) sums_(i, j) += row[i] * row[j];
    }
  }

  /// Offset, gain, and gain times turn (radians) and shift (x, y) that are left.
  /// @return false where they cannot be told
  [[nodiscard]] bool solve(cv::Vec<double, kUnknowns>& unknowns) const {
    cv::Matx<double, kUnknowns, kUnknowns> left;
    cv::Vec<double, kUnknowns> right;
    for (int i = 0; i < kUnknowns; ++i) {
      for (int j = 0; j < kUnknowns; ++j) left(i, j) = sums_(std::min(i, j), std::max(i, j));
      right[i] = sums_(i, kUnknowns);
    }
    return cv::solve(left, right, unknowns, cv::DECOMP_CHOLESKY) && unknowns[1] > 0.0;
  }

  /// Correlation of the reference and the picture.
  [[nodiscard]] double agreement() const {
    const double n = sums_(0, 0);
    if (n < 2.0) return 0.0;
    const double both = sums_(1, 5) - sums_(0, 1) * sums_(0, 5) / n;
    const double first = sums_(1, 1) - sums_(0, 1) * sums_(0, 1) / n;
    const double second = sums_(5, 5) - sums_(0, 5) * sums_(0, 5) / n;
    return first > 0.0 && second > 0.0 ? both / std::sqrt(first * second) : 0.0;
  }

  [[nodiscard]] double pixels() const { return sums_(0, 0); }

 private:
  cv::Matx<double, kUnknowns + 1, kUnknowns + 1> sums_ =
      cv::Matx<double, kUnknowns + 1, kUnknowns + 1>::zeros();
};

/// From a guess to fractions of a pixel: least squares, inverse compositional (Baker and
/// Matthews, IJCV 2004), with the gain and the offset of the light among the unknowns.
/// @param inside of the region, pixels of the looks
Found refined(const cv::Mat& reference, const cv::Mat& look, const cv::Rect& inside,
              cv::Point2d centre, Found guess) {
  cv::Mat across;
  cv::Mat down;
  cv::Sobel(reference, across, CV_32F, 1, 0, 1, 0.5);
  cv::Sobel(reference, down, CV_32F, 0, 1, 1, 0.5);
  for (int step = 0;; ++step) {
    const Affine map = motion(guess.angleDeg, centre, guess.shift);
    Equations equations;
    for (int y = inside.y; y < inside.y + inside.height; ++y) {
      for (int x = inside.x; x < inside.x + inside.width; ++x) {
        const cv::Point2d at(x, y);
        double value = 0.0;
        if (!sample(look, applied(map, at), value)) continue;
        equations.add(reference.at<float>(y, x), {across.at<float>(y, x), down.at<float>(y, x)},
                      at - centre, value);
      }
    }
    const bool isSeen = equations.pixels() >= kLeastSeen * inside.area();
    guess.agreement = isSeen ? equations.agreement() : 0.0;
    cv::Vec<double, Equations::kUnknowns> unknowns;
    if (step == kMostSteps || !isSeen || !equations.solve(unknowns)) return guess;
    // What is left was seen on the reference: undone there, before the guess.
    const double turn = unknowns[2] / unknowns[1];
    const cv::Point2d shift(unknowns[3] / unknowns[1], unknowns[4] / unknowns[1]);
    guess.angleDeg -= turn * 180.0 / std::numbers::pi;
    guess.shift -= applied(motion(guess.angleDeg, {}, {}), shift);
    const double corner = std::abs(turn) * 0.5 * std::hypot(inside.width, inside.height);
    if (corner + cv::norm(shift) < kDonePx) return guess;
  }
}

}  // namespace

cv::Rect lookArea(const cv::Rect& crop, cv::Size reference, const AlignmentLimits& limits) {
  const int dx = cvCeil(limits.maxShift * crop.width);
  const int dy = cvCeil(limits.maxShift * crop.height);
  const cv::Rect wide(crop.x - dx, crop.y - dy, crop.width + 2 * dx, crop.height + 2 * dy);
  return wide & cv::Rect({0, 0}, reference);
}

cv::Size lookSize(const cv::Rect& crop, const cv::Rect& area) {
  const double scale =
      std::min(1.0, static_cast<double>(kLookPx) / std::max(crop.width, crop.height));
  return {std::max(1, cvRound(area.width * scale)), std::max(1, cvRound(area.height * scale))};
}

cv::Mat lookAt(const cv::Mat& picture, const cv::Rect& crop, const cv::Rect& area) {
  cv::Mat grey;
  cv::cvtColor(imaging::resized(picture(area), lookSize(crop, area)), grey, cv::COLOR_RGB2GRAY);
  return grey;
}

bool showsSomething(const cv::Mat& look) {
  cv::Scalar deviation;
  cv::meanStdDev(look, cv::noArray(), deviation);
  return deviation[0] >= kLeastDeviation;
}

Placement placementOf(const cv::Mat& look, const Alignment& alignment, const cv::Rect& crop,
                      const cv::Rect& area) {
  const Placement unknown{false, {}, 0.0, 0.0};
  const auto& limits = alignment.limits;
  if (!showsSomething(look)) return unknown;
  const cv::Size size = look.size();
  const double shrink = std::min(1.0, static_cast<double>(kSearchPx) / kLookPx);
  const cv::Size searchSize(std::max(1, cvRound(size.width * shrink)),
                            std::max(1, cvRound(size.height * shrink)));
  const Scale coarse(area, searchSize);
  const auto found =
      search(smoothed(imaging::resized(alignment.reference, searchSize), kSearchSmoothing),
             smoothed(imaging::resized(look, searchSize), kSearchSmoothing), coarse, crop, limits);
  if (found.agreement < -1.0) return unknown;

  const Scale fine(area, size);
  const cv::Point2d centre = fine.toSmall(middleOf(crop));
  const auto end =
      refined(smoothed(alignment.reference, kSmoothing), smoothed(look, kSmoothing),
              fine.toSmall(crop), centre, {found.agreement, found.angleDeg, found.shift / shrink});
  Placement placement;
  placement.shift = fine.toArea(centre + end.shift) - middleOf(crop);
  placement.angleDeg = end.angleDeg;
  placement.agreement = end.agreement;
  placement.isKnown =
      end.agreement >= kLeastAgreement &&
      std::abs(placement.shift.x) <= (limits.maxShift + kShiftSlack) * crop.width &&
      std::abs(placement.shift.y) <= (limits.maxShift + kShiftSlack) * crop.height &&
      std::abs(placement.angleDeg) <= limits.maxAngleDeg + kAngleSlackDeg;
  if (placement.isKnown) return placement;
  return {false, {}, 0.0, end.agreement};
}

cv::Matx23d motionOf(const Placement& placement, const cv::Rect& crop) {
  return motion(placement.angleDeg, middleOf(crop), placement.shift);
}

void validate(const AlignmentLimits& limits) {
  if (!(limits.maxShift >= 0.0 && limits.maxShift <= 0.3)) {
    throw Error(ErrorCode::Config,
                "The shift that alignment makes good must be between 0 and 0.3 of the region.",
                "maxShift");
  }
  if (!(limits.maxAngleDeg >= 0.0 && limits.maxAngleDeg <= 180.0)) {
    throw Error(ErrorCode::Config,
                "The angle that alignment makes good must be between 0 and 180 degrees.",
                "maxAngleDeg");
  }
}

}  // namespace handful::region

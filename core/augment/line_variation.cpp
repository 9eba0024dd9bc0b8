#include "core/augment/line_variation.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/error.h"
#include "core/imaging/resize.h"

namespace handful::augment {
namespace {

constexpr int kMostPictures = 12;
constexpr int kThumbnailPx = 64;
constexpr int kShiftPx = 128;           // side of the pictures that phase correlation sees
constexpr double kTemplateShare = 0.7;  // of the thumbnail; the rest is room to move
constexpr double kCoarseStepDeg = 6.0;
constexpr double kSmallTurnDeg = 20.0;  // beyond it, a part is placed at will
constexpr double kWidening = 1.25;

/// The middle square in grey, CV_32FC1: a turn must not meet the picture's corners.
cv::Mat middleSquare(const cv::Mat& picture, int sidePx) {
  const int side = std::min(picture.cols, picture.rows);
  const cv::Rect middle((picture.cols - side) / 2, (picture.rows - side) / 2, side, side);
  cv::Mat grey;
  cv::cvtColor(imaging::resized(picture(middle), {sidePx, sidePx}), grey, cv::COLOR_RGB2GRAY);
  cv::Mat result;
  grey.convertTo(result, CV_32F);
  return result;
}

cv::Mat turned(const cv::Mat& square, double angleDeg) {
  if (angleDeg == 0.0) return square;
  const float centre = 0.5F * static_cast<float>(square.cols - 1);
  cv::Mat result;
  cv::warpAffine(square, result, cv::getRotationMatrix2D({centre, centre}, angleDeg, 1.0),
                 square.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
  return result;
}

/// The best normalised correlation of the middle of @p other with any place of @p reference.
/// @return -1..1; 0 where one of them is flat
double agreement(const cv::Mat& reference, const cv::Mat& other) {
  const int side = static_cast<int>(kTemplateShare * other.cols);
  const int margin = (other.cols - side) / 2;
  const cv::Mat middle = other(cv::Rect(margin, margin, side, side));
  cv::Scalar deviation;
  cv::meanStdDev(middle, cv::noArray(), deviation);
  if (deviation[0] < 1.0) return 0.0;
  cv::Mat scores;
  cv::matchTemplate(reference, middle, scores, cv::TM_CCOEFF_NORMED);
  double best = 0.0;
  cv::minMaxLoc(scores, nullptr, &best);
  return std::isfinite(best) ? std::clamp(best, -1.0, 1.0) : 0.0;
}

struct Turn {
  double angleDeg = 0.0;
  double agreement = 0.0;
};

Turn bestTurn(const cv::Mat& reference, const cv::Mat& other, double from, double to, double step) {
  Turn best{0.0, -1.0};
  for (double angle = from; angle <= to + 1e-9; angle += step) {
    const double score = agreement(reference, turned(other, angle));
    if (score > best.agreement) best = {angle, score};
  }
  return best;
}

/// How far @p other is turned against @p reference; 0 unless that is beyond doubt.
double clearTurnDeg(const cv::Mat& reference, const cv::Mat& other) {
  const double still = agreement(reference, other);
  const Turn coarse = bestTurn(reference, other, -180.0, 180.0 - kCoarseStepDeg, kCoarseStepDeg);
  Turn fine = bestTurn(reference, other, coarse.angleDeg - 5.0, coarse.angleDeg + 5.0, 1.0);
  if (fine.agreement < coarse.agreement) fine = coarse;
  const bool agrees = fine.agreement > 0.6;
  const bool muchBetter = 1.0 - fine.agreement < 0.6 * (1.0 - still);
  if (!agrees || !muchBetter) return 0.0;
  return std::remainder(fine.angleDeg, 360.0);
}

/// Normalised correlation of two pictures as they lie. -1..1; 0 where one of them is flat.
double correlation(const cv::Mat& first, const cv::Mat& second) {
  const cv::Mat a = first - cv::mean(first);
  const cv::Mat b = second - cv::mean(second);
  const double length = std::sqrt(a.dot(a) * b.dot(b));
  return length > 0.0 ? a.dot(b) / length : 0.0;
}

cv::Mat moved(const cv::Mat& square, cv::Point2d by) {
  cv::Mat result;
  cv::warpAffine(square, result, cv::Matx23d(1.0, 0.0, by.x, 0.0, 1.0, by.y), square.size(),
                 cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
  return result;
}

/// How far @p other is moved against @p reference, share of the side; 0 unless moving it
/// back makes the two agree clearly better.
double clearShift(const cv::Mat& reference, const cv::Mat& other) {
  cv::Mat window;
  cv::createHanningWindow(window, reference.size(), CV_32F);
  // Phase correlation weighs all frequencies alike: the grain of a surface, which is another
  // one on every part, must not outvote its form.
  cv::Mat smoothReference;
  cv::Mat smoothOther;
  cv::GaussianBlur(reference, smoothReference, {}, 2.0);
  cv::GaussianBlur(other, smoothOther, {}, 2.0);
  const cv::Point2d shift = cv::phaseCorrelate(smoothReference, smoothOther, window);
  const double limit = 0.25 * reference.cols;
  if (std::abs(shift.x) > limit || std::abs(shift.y) > limit) return 0.0;
  const double still = correlation(smoothReference, smoothOther);
  const double better = correlation(smoothReference, moved(smoothOther, -shift));
  if (better < 0.5 || 1.0 - better > 0.8 * (1.0 - still)) return 0.0;
  return std::max(std::abs(shift.x), std::abs(shift.y)) / reference.cols;
}

/// The picture that agrees best with the others.
std::size_t mostTypical(const std::vector<cv::Mat>& squares) {
  std::vector<double> sums(squares.size(), 0.0);
  for (std::size_t i = 0; i < squares.size(); ++i) {
    for (std::size_t j = i + 1; j < squares.size(); ++j) {
      const double score = correlation(squares[i], squares[j]);
      sums[i] += score;
      sums[j] += score;
    }
  }
  return static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

/// The largest turn that the pictures show, degrees; 180 = any angle.
/// @param turnsDeg of all pictures but the typical one
double rotationFrom(const std::vector<double>& turnsDeg) {
  double widestSmall = 0.0;
  std::size_t wide = 0;
  for (const double turn : turnsDeg) {
    if (std::abs(turn) > kSmallTurnDeg) {
      ++wide;
    } else {
      widestSmall = std::max(widestSmall, std::abs(turn));
    }
  }
  if (3 * wide >= turnsDeg.size() && wide > 0) return 180.0;
  if (widestSmall < 1.5) return 0.0;  // the steps are of one degree
  return std::min(30.0, std::ceil(kWidening * widestSmall));
}

/// Not grey 127 in all pictures: inside the region.
cv::Mat insideOf(std::span<const cv::Mat> pictures) {
  cv::Mat inside = cv::Mat::zeros(pictures.front().size(), CV_8UC1);
  for (const cv::Mat& picture : pictures) {
    cv::Mat neutral;
    cv::inRange(picture, cv::Scalar::all(127), cv::Scalar::all(127), neutral);
    cv::bitwise_not(neutral, neutral);
    cv::bitwise_or(inside, neutral, inside);
  }
  return inside;
}

double brightnessFrom(std::span<const cv::Mat> pictures) {
  const cv::Mat inside = insideOf(pictures);
  std::vector<double> means;
  for (const cv::Mat& picture : pictures) {
    const cv::Scalar mean = cv::mean(picture, inside);
    means.push_back((mean[0] + mean[1] + mean[2]) / 3.0);
  }
  std::sort(means.begin(), means.end());
  const double median = std::max(1.0, means[means.size() / 2]);
  const double widest = std::max(means.back() - median, median - means.front()) / median;
  return std::clamp(kWidening * widest, 0.02, 0.4);
}

/// At most kMostPictures of them, spread over the whole list.
std::vector<cv::Mat> sampleOf(std::span<const cv::Mat> pictures) {
  const std::size_t count = std::min<std::size_t>(pictures.size(), kMostPictures);
  std::vector<cv::Mat> result;
  result.reserve(count);
  for (std::size_t i = 0; i < count; ++i) result.push_back(pictures[i * pictures.size() / count]);
  return result;
}

void requireRange(double value, double high, const char* name) {
  if (!(value >= 0.0 && value <= high)) {
    throw Error(ErrorCode::Config, "What varies on the line is out of range.", name);
  }
}

}  // namespace

void validate(const LineVariation& variation) {
  requireRange(variation.maxRotationDeg, 180.0, "maxRotationDeg");
  requireRange(variation.maxBrightness, 0.5, "maxBrightness");
  requireRange(variation.maxShift, 0.3, "maxShift");
}

LineVariation proposeVariation(std::span<const cv::Mat> prepared) {
  if (prepared.size() < 2) return {};
  const std::vector<cv::Mat> pictures = sampleOf(prepared);
  std::vector<cv::Mat> thumbnails;
  for (const cv::Mat& picture : pictures) {
    if (picture.type() != CV_8UC3 || picture.size() != pictures.front().size()) {
      throw Error(ErrorCode::Internal, "The good pictures are not of one size and type.");
    }
    thumbnails.push_back(middleSquare(picture, kThumbnailPx));
  }

  const std::size_t typical = mostTypical(thumbnails);
  const cv::Mat reference = middleSquare(pictures[typical], kShiftPx);
  std::vector<double> turnsDeg;
  double shift = 0.0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (i == typical) continue;
    const double turn = clearTurnDeg(thumbnails[typical], thumbnails[i]);
    const cv::Mat other = turned(middleSquare(pictures[i], kShiftPx), turn);
    turnsDeg.push_back(turn);
    shift = std::max(shift, clearShift(reference, other));
  }

  LineVariation result;
  result.maxRotationDeg = rotationFrom(turnsDeg);
  result.maxBrightness = brightnessFrom(pictures);
  result.maxShift = std::clamp(kWidening * shift, 0.01, 0.2);
  return result;
}

DensityViews densityViewsFor(const LineVariation& variation) {
  validate(variation);
  DensityViews views;
  views.maxShift = variation.maxShift;
  views.maxGain = variation.maxBrightness;
  views.maxRotationDeg = variation.maxRotationDeg;
  views.flipsHorizontally = variation.flipsHorizontally;
  views.flipsVertically = variation.flipsVertically;
  return views;
}

}  // namespace handful::augment

#include "core/metrics/pixel_quality.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace handful::metrics {
namespace {

constexpr int kOctaves = 32;  // to each side of 1
constexpr int kFractionBits = 23;
constexpr int kBinBits = 13;  // 8192 bins to an octave
constexpr std::size_t kBinsOfSign = std::size_t{2 * kOctaves} << kBinBits;

constexpr std::uint32_t kLeast = std::uint32_t{127 - kOctaves} << kFractionBits;
constexpr std::uint32_t kMost = (std::uint32_t{127 + kOctaves} << kFractionBits) - 1;

constexpr double kProLimit = 0.3;
constexpr double kStrictLimit = 0.05;

/// The bits of a positive float, taken as a number, rise with it.
std::size_t binOf(float heat) noexcept {
  const auto bits = std::clamp(std::bit_cast<std::uint32_t>(std::abs(heat)), kLeast, kMost);
  const std::size_t steps = (bits - kLeast) >> (kFractionBits - kBinBits);
  return heat < 0.0F ? kBinsOfSign - 1 - steps : kBinsOfSign + steps;
}

}  // namespace

PixelQuality::PixelQuality() : bins_(2 * kBinsOfSign) {}

void PixelQuality::add(const cv::Mat& heat, const cv::Mat& defects) {
  const bool fits =
      heat.type() == CV_32FC1 &&
      (defects.empty() || (defects.type() == CV_8UC1 && defects.size() == heat.size()));
  if (!fits) throw Error(ErrorCode::Internal, "The mask does not fit the heat map.");
  if (!cv::checkRange(heat)) {
    throw Error(ErrorCode::Numeric, "A heat map holds a value that is not a finite number.");
  }
  for (int y = 0; defects.empty() && y < heat.rows; ++y) {
    const auto* const values = heat.ptr<float>(y);
    for (int x = 0; x < heat.cols; ++x) ++bins_[binOf(values[x])].good;
  }
  good_ += static_cast<std::int64_t>(heat.total());
  if (defects.empty()) return;

  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centroids;
  const int count = cv::connectedComponentsWithStats(defects != 0, labels, stats, centroids, 8);
  std::vector<double> shares;  // of one pixel in its region
  for (int i = 0; i < count; ++i) shares.push_back(1.0 / stats.at<int>(i, cv::CC_STAT_AREA));
  for (int y = 0; y < heat.rows; ++y) {
    const auto* const values = heat.ptr<float>(y);
    const auto* const label = labels.ptr<int>(y);
    for (int x = 0; x < heat.cols; ++x) {
      auto& bin = bins_[binOf(values[x])];
      if (label[x] == 0) {
        ++bin.good;
        continue;
      }
      ++bin.bad;
      bin.overlap += shares[static_cast<std::size_t>(label[x])];
    }
  }
  const std::int64_t bad = cv::countNonZero(labels);
  good_ -= bad;
  bad_ += bad;
  regions_ += count - 1;  // 0 is the background
}

std::optional<PixelScore> PixelQuality::overlapUpTo(double limit) const {
  double area = 0.0;
  double doubt = 0.0;
  double goodShare = 0.0;
  double overlap = 0.0;
  for (auto bin = bins_.rbegin(); bin != bins_.rend() && goodShare < limit; ++bin) {
    const double width = static_cast<double>(bin->good) / static_cast<double>(good_);
    const double height = bin->overlap / regions_;
    if (goodShare + width <= limit) {
      area += width * (overlap + 0.5 * height);
      doubt += 0.5 * width * height;
    } else {  // cut off where the limit is
      const double part = limit - goodShare;
      area += part * (overlap + 0.5 * height * part / width);
      doubt += part * height;
    }
    goodShare += width;
    overlap += height;
  }
  return PixelScore{area / limit, doubt / limit};
}

PixelScores PixelQuality::scores() const {
  PixelScores scores;
  scores.regions = regions_;
  if (good_ == 0 || bad_ == 0) return scores;
  const auto pairs = static_cast<double>(good_) * static_cast<double>(bad_);
  double inOrder = 0.0;
  double doubt = 0.0;
  double goodBelow = 0.0;
  for (const auto& bin : bins_) {
    const auto good = static_cast<double>(bin.good);
    const auto bad = static_cast<double>(bin.bad);
    inOrder += bad * (goodBelow + 0.5 * good);
    doubt += 0.5 * bad * good;
    goodBelow += good;
  }
  scores.auroc = {inOrder / pairs, doubt / pairs};
  scores.pro = overlapUpTo(kProLimit);
  scores.pro05 = overlapUpTo(kStrictLimit);
  return scores;
}

}  // namespace handful::metrics

#include "core/imaging/quality.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <tuple>
#include <utility>

#include "core/imaging/resize.h"

namespace handful::imaging {
namespace {

constexpr int kSharpnessSide = 320;
constexpr int kThumbSide = 16;
constexpr int kDarkLevel = 4;
constexpr int kBrightLevel = 251;

// The limits below were measured on all good pictures of four real sets (biscuits,
// screw assemblies, ball screws, solar cells; 32 to 160 pictures each).

/// 1 - correlation of two thumbprints. The closest two different pictures were
/// 7.9e-5 apart (the same spot of a ball screw, taken twice), those of the other
/// sets 1.7e-3 and more. The same picture saved again as JPEG: at most 6e-6 with
/// quality 90, 4.1e-5 with 75; with sensor noise of 3 levels 3.4e-5; 3 % brighter
/// 2e-5 (solar cells, where white clips, 5e-4). A part moved by one pixel: 1.3e-4.
constexpr double kNearDuplicate = 5e-5;

/// Share of the median sharpness. The least sharp good picture had 0.42, the
/// other sets 0.59 and more. A blur of sigma 3 pixels on a width of 640 left
/// 0.11 to 0.31 (up to 0.66 of the few edges of a solar cell).
constexpr double kBlurred = 0.35;

/// Share of black (white) pixels above the median of the set: good pictures
/// stayed below 0.006 (0.07).
constexpr double kClippedMore = 0.25;

/// Share of the median grey level: good pictures had 0.67 and more.
constexpr double kDarker = 0.5;

/// Grey levels at which nothing can be seen, whatever the others look like.
constexpr double kNearlyBlack = 10.0;
constexpr double kNearlyWhite = 245.0;

/// A median over fewer says nothing about any of them.
constexpr std::size_t kEnoughToCompare = 3;

/// Four lanes of eight bytes, so that 10 megapixels take a few ms. It tells
/// accidental copies from other pictures; it is no defence against forgery.
class PixelHash {
 public:
  void add(const std::uint8_t* bytes, std::size_t count) {
    while (count > 0) {
      std::array<std::uint64_t, 4> words{};
      const auto taken = std::min(sizeof words, count);
      std::memcpy(words.data(), bytes, taken);
      for (std::size_t i = 0; i < words.size(); ++i) mix(lanes_[i], words[i]);
      bytes += taken;
      count -= taken;
    }
  }

  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t hash = 0;
    for (const auto lane : lanes_) mix(hash, lane);
    return hash ^ hash >> 29U;
  }

 private:
  static void mix(std::uint64_t& state, std::uint64_t word) {
    state = (std::rotl(state, 23) ^ word) * 0x9E3779B97F4A7C15;
  }

  std::array<std::uint64_t, 4> lanes_{1, 2, 3, 4};
};

std::uint64_t hashOf(const cv::Mat& pixels) {
  PixelHash hash;
  const auto rowBytes = static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
  for (int y = 0; y < pixels.rows; ++y) hash.add(pixels.ptr(y), rowBytes);
  return hash.value();
}

/// Shrunk to about side x side with its aspect ratio; never enlarged, because
/// that would make a small picture look blurred.
cv::Mat shrunk(const cv::Mat& grey, double side) {
  const double scale = std::min(1.0, side / std::sqrt(static_cast<double>(grey.total())));
  const auto scaled = [&](int length) { return std::max(1, cvRound(length * scale)); };
  return resized(grey, {scaled(grey.cols), scaled(grey.rows)});
}

double laplacianDeviation(const cv::Mat& grey) {
  cv::Mat edges;
  cv::Laplacian(grey, edges, CV_16S);
  cv::Scalar mean, deviation;
  cv::meanStdDev(edges, mean, deviation);
  return deviation[0];
}

/// In floating point: the differences that count are far below one grey level.
std::vector<float> thumbprintOf(const cv::Mat& grey) {
  cv::Mat levels, thumb;
  grey.convertTo(levels, CV_32F);
  cv::resize(levels, thumb, {kThumbSide, kThumbSide}, 0, 0, cv::INTER_AREA);
  thumb -= cv::mean(thumb)[0];
  const double norm = cv::norm(thumb);
  if (norm > 1e-3) thumb /= norm;  // an even picture has no print: it stays 0
  return {thumb.begin<float>(), thumb.end<float>()};
}

double medianOf(const std::vector<Quality>& images, double Quality::*member) {
  std::vector<double> values(images.size());
  std::ranges::transform(images, values.begin(), member);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// The size that most have; of equally many the one that came first.
std::pair<int, int> usualSize(const std::vector<Quality>& images) {
  std::map<std::pair<int, int>, int> counts;
  for (const auto& image : images) ++counts[{image.width, image.height}];
  std::pair<int, int> usual(images.front().width, images.front().height);
  for (const auto& image : images) {
    const std::pair size(image.width, image.height);
    if (counts[size] > counts[usual]) usual = size;
  }
  return usual;
}

double distanceBetween(const Quality& first, const Quality& second) {
  if (first.thumbprint.size() != second.thumbprint.size()) return 2.0;
  return 1.0 - std::inner_product(first.thumbprint.begin(), first.thumbprint.end(),
                                  second.thumbprint.begin(), 0.0);
}

/// Finds pictures that may be almost equal without comparing each with each. Prints of norm 1
/// whose correlation is 1 - d lie sqrt(2 d) apart, and so at most that along any axis: only
/// neighbours along the axis of the greatest spread are looked at, and of those a few more axes.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<Quality>& images) {
    const auto length = images.front().thumbprint.size();
    const bool areAlike = std::ranges::all_of(
        images, [&](const Quality& image) { return image.thumbprint.size() == length; });
    if (images.size() < kWorthIt || !areAlike || length < kAxes) return;
    cv::Mat prints(static_cast<int>(images.size()), static_cast<int>(length), CV_32F);
    for (std::size_t i = 0; i < images.size(); ++i) {
      std::ranges::copy(images[i].thumbprint, prints.ptr<float>(static_cast<int>(i)));
    }
    const cv::Mat some = prints.rowRange(0, std::min(prints.rows, kMostForAxes));
    axes_ = cv::PCA(some, cv::noArray(), cv::PCA::DATA_AS_ROW, kAxes).project(prints);
    order_.resize(images.size());
    std::iota(order_.begin(), order_.end(), 0);
    std::ranges::sort(order_, {}, [&](int image) { return axes_.at<float>(image, 0); });
    rank_.resize(images.size());
    for (std::size_t place = 0; place < order_.size(); ++place) {
      rank_[static_cast<std::size_t>(order_[place])] = static_cast<int>(place);
    }
  }

  /// Calls @p visit with every earlier picture that may be almost the same, in any order.
  template <class Visit>
  void visitEarlier(std::size_t index, const Visit& visit) const {
    if (order_.empty()) {
      for (std::size_t earlier = 0; earlier < index; ++earlier) visit(earlier);
      return;
    }
    const auto image = static_cast<int>(index);
    const float* place = axes_.ptr<float>(image);
    for (const int step : {-1, 1}) {
      for (int at = rank_[index] + step; at >= 0 && at < axes_.rows; at += step) {
        const int other = order_[static_cast<std::size_t>(at)];
        const float* there = axes_.ptr<float>(other);
        if (std::abs(there[0] - place[0]) > kReach) break;
        if (other < image && isNear(place, there)) visit(static_cast<std::size_t>(other));
      }
    }
  }

 private:
  static constexpr std::size_t kWorthIt = 64;
  static constexpr int kAxes = 8;
  static constexpr int kMostForAxes = 1000;
  static constexpr float kReach = 0.0105F;  ///< sqrt(2 kNearDuplicate), and room for rounding

  static bool isNear(const float* first, const float* second) {
    float squares = 0.0F;
    for (int axis = 0; axis < kAxes; ++axis) {
      const float apart = first[axis] - second[axis];
      squares += apart * apart;
    }
    return squares <= kReach * kReach;
  }

  cv::Mat axes_;            // a row for each picture; empty: all are compared
  std::vector<int> order_;  // along the first axis
  std::vector<int> rank_;   // the place of a picture in it
};

/// The earlier picture that each one repeats, if any: the very same before an almost equal
/// one, and of those the closest.
std::vector<std::optional<QualityFinding>> repetitions(const std::vector<Quality>& images) {
  using Pixels = std::tuple<std::uint64_t, int, int>;
  std::map<Pixels, std::size_t> seen;
  const Neighbours neighbours(images);
  std::vector<std::optional<QualityFinding>> found(images.size());
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto& image = images[i];
    const auto [same, isNew] = seen.try_emplace({image.contentHash, image.width, image.height}, i);
    if (!isNew) {
      found[i] = QualityFinding{QualityWarning::Duplicate, i, same->second};
      continue;
    }
    std::pair closest(kNearDuplicate, std::size_t{0});
    neighbours.visitEarlier(i, [&](std::size_t earlier) {
      closest = std::min(closest, {distanceBetween(image, images[earlier]), earlier});
    });
    if (closest.first < kNearDuplicate) {
      found[i] = QualityFinding{QualityWarning::NearDuplicate, i, closest.second};
    }
  }
  return found;
}

/// What is usual in the set.
struct Usual {
  double sharpness = 0.0;
  double darkShare = 0.0;
  double brightShare = 0.0;
  double meanLevel = 0.0;
};

bool isTooDark(const Quality& image, const std::optional<Usual>& usual) {
  if (image.meanLevel < kNearlyBlack) return true;
  return usual && (image.darkShare > usual->darkShare + kClippedMore ||
                   image.meanLevel < usual->meanLevel * kDarker);
}

bool isTooBright(const Quality& image, const std::optional<Usual>& usual) {
  if (image.meanLevel > kNearlyWhite) return true;
  return usual && image.brightShare > usual->brightShare + kClippedMore;
}

}  // namespace

Quality measureQuality(const RgbImage& image) {
  cv::Mat grey;
  cv::cvtColor(image.pixels, grey, cv::COLOR_RGB2GRAY);
  const auto share = [&](const cv::Mat& where) {
    return cv::countNonZero(where) / static_cast<double>(grey.total());
  };
  const cv::Mat small = shrunk(grey, kSharpnessSide);

  Quality quality;
  quality.width = image.width();
  quality.height = image.height();
  quality.sharpness = laplacianDeviation(small);
  quality.darkShare = share(grey <= kDarkLevel);
  quality.brightShare = share(grey >= kBrightLevel);
  quality.meanLevel = cv::mean(grey)[0];
  quality.contentHash = hashOf(image.pixels);
  quality.thumbprint = thumbprintOf(small);
  return quality;
}

std::vector<QualityFinding> judgeQuality(const std::vector<Quality>& images) {
  if (images.empty()) return {};
  const auto size = usualSize(images);
  std::optional<Usual> usual;
  if (images.size() >= kEnoughToCompare) {
    usual = Usual{medianOf(images, &Quality::sharpness), medianOf(images, &Quality::darkShare),
                  medianOf(images, &Quality::brightShare), medianOf(images, &Quality::meanLevel)};
  }
  std::vector<QualityFinding> findings;
  const auto repeated = repetitions(images);
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto& image = images[i];
    const auto warn = [&](QualityWarning warning) { findings.push_back({warning, i, i}); };
    if (repeated[i]) findings.push_back(*repeated[i]);
    if (std::pair(image.width, image.height) != size) warn(QualityWarning::OtherSize);
    if (usual && image.sharpness < kBlurred * usual->sharpness) warn(QualityWarning::Blurred);
    if (isTooDark(image, usual)) warn(QualityWarning::TooDark);
    if (isTooBright(image, usual)) warn(QualityWarning::TooBright);
  }
  return findings;
}

}  // namespace handful::imaging

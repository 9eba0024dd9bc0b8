#include "core/imaging/resize.h"

#include <algorithm>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/error.h"

namespace handful::imaging {
namespace {

/// With more, the sum over a column would not fit into 32 bits.
constexpr int kMaxRows = 16'000'000;

/// The part of a source axis that one target pixel covers. One source pixel
/// counts as `targets`, so that every share is a whole number; they add up to
/// the number of source pixels.
struct Span {
  int first = 0;  ///< source pixel that is covered first
  int last = 0;   ///< and last; may be the same
  std::uint32_t firstShare = 0;
  std::uint32_t lastShare = 0;  ///< 0 where there is one source pixel only
};

std::vector<Span> spansOf(int sources, int targets) {
  std::vector<Span> spans;
  spans.reserve(static_cast<std::size_t>(targets));
  for (std::int64_t i = 0; i < targets; ++i) {
    const std::int64_t begin = i * sources;  // in units of 1 / targets of a source pixel
    const std::int64_t end = begin + sources;
    const std::int64_t first = begin / targets;
    const std::int64_t last = (end - 1) / targets;
    Span span{static_cast<int>(first), static_cast<int>(last)};
    span.firstShare = static_cast<std::uint32_t>(std::min(end, (first + 1) * targets) - begin);
    if (last > first) span.lastShare = static_cast<std::uint32_t>(end - last * targets);
    spans.push_back(span);
  }
  return spans;
}

/// sums += share x row. The compiler turns this loop into vector instructions.
void addRow(std::uint32_t* sums, const std::uint8_t* row, std::size_t count, std::uint32_t share) {
  for (std::size_t i = 0; i < count; ++i) sums[i] += share * row[i];
}

/// Rounds a mean exactly as whole numbers would, without their slow division: a
/// sum that is no tie lies at least 5e-9 from one, the product errs by 1e-13.
std::uint8_t rounded(std::uint64_t sum, double inverseArea) {
  constexpr double kUp = 0.5 + 1e-9;
  return static_cast<std::uint8_t>(
      static_cast<double>(static_cast<std::int64_t>(sum)) * inverseArea + kUp);
}

/// One target row from the sums over its source rows.
void averageColumns(const std::vector<std::uint32_t>& sums, const std::vector<Span>& columns,
                    std::size_t channels, std::uint64_t fullShare, double inverseArea,
                    std::uint8_t* to) {
  for (const auto& column : columns) {
    const auto* first = sums.data() + static_cast<std::size_t>(column.first) * channels;
    const auto* last = sums.data() + static_cast<std::size_t>(column.last) * channels;
    for (std::size_t c = 0; c < channels; ++c) {
      std::uint64_t between = 0;
      for (const auto* at = first + channels; at < last; at += channels) between += at[c];
      const std::uint64_t sum = std::uint64_t{column.firstShare} * first[c] + fullShare * between +
                                std::uint64_t{column.lastShare} * last[c];
      *to++ = rounded(sum, inverseArea);
    }
  }
}

cv::Mat shrunk(const cv::Mat& pixels, cv::Size size) {
  const auto rows = spansOf(pixels.rows, size.height);
  const auto columns = spansOf(pixels.cols, size.width);
  const auto channels = static_cast<std::size_t>(pixels.channels());
  const auto fullRow = static_cast<std::uint32_t>(size.height);
  const auto fullColumn = static_cast<std::uint64_t>(size.width);
  const double inverseArea = 1.0 / (static_cast<double>(pixels.rows) * pixels.cols);

  cv::Mat result(size, pixels.type());
  cv::parallel_for_(cv::Range(0, size.height), [&](const cv::Range& range) {
    std::vector<std::uint32_t> sums(static_cast<std::size_t>(pixels.cols) * channels);
    for (int y = range.start; y < range.end; ++y) {
      const auto& row = rows[static_cast<std::size_t>(y)];
      std::ranges::fill(sums, 0U);
      addRow(sums.data(), pixels.ptr(row.first), sums.size(), row.firstShare);
      for (int source = row.first + 1; source < row.last; ++source) {
        addRow(sums.data(), pixels.ptr(source), sums.size(), fullRow);
      }
      if (row.lastShare > 0) {
        addRow(sums.data(), pixels.ptr(row.last), sums.size(), row.lastShare);
      }
      averageColumns(sums, columns, channels, fullColumn, inverseArea, result.ptr(y));
    }
  });
  return result;
}

}  // namespace

cv::Mat resized(const cv::Mat& pixels, cv::Size size) {
  if (pixels.empty() || pixels.depth() != CV_8U || size.width < 1 || size.height < 1) {
    throw Error(ErrorCode::Internal, "Only 8-bit pictures can be resized, to a size above zero.");
  }
  if (pixels.rows > kMaxRows) {
    throw Error(ErrorCode::Config, "The picture is too long and thin to be resized.");
  }
  cv::Mat result = pixels;
  const cv::Size smaller(std::min(pixels.cols, size.width), std::min(pixels.rows, size.height));
  if (smaller != result.size()) result = shrunk(result, smaller);
  if (size != smaller) {
    cv::Mat enlarged;
    cv::resize(result, enlarged, size, 0, 0, cv::INTER_LINEAR_EXACT);
    result = enlarged;
  }
  return result.isContinuous() ? result : result.clone();
}

}  // namespace handful::imaging

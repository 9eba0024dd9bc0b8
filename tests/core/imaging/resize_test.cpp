#include "core/imaging/resize.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

using test::largestDifference;

cv::Mat noise(int width, int height, int type = CV_8UC3) {
  cv::Mat pixels(height, width, type);
  cv::RNG random(4);
  random.fill(pixels, cv::RNG::UNIFORM, 0, 256);
  return pixels;
}

/// The mean over the covered area, written as slowly and plainly as possible:
/// every source pixel is blown up to a block, so that all borders fall between pixels.
cv::Mat areaMean(const cv::Mat& grey, cv::Size size) {
  cv::Mat blown;
  cv::resize(grey, blown, {grey.cols * size.width, grey.rows * size.height}, 0, 0,
             cv::INTER_NEAREST);
  cv::Mat result(size, CV_8UC1);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const cv::Rect area(x * grey.cols, y * grey.rows, grey.cols, grey.rows);
      const double mean = cv::sum(blown(area))[0] / area.area();
      result.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(std::floor(mean + 0.5 + 1e-9));
    }
  }
  return result;
}

struct Sizes {
  cv::Size from, to;
};

void PrintTo(const Sizes& value, std::ostream* out) { *out << value.from << " to " << value.to; }

class Shrinking : public ::testing::TestWithParam<Sizes> {};

TEST_P(Shrinking, IsTheExactMeanOfTheArea) {
  const auto [from, to] = GetParam();
  const auto grey = noise(from.width, from.height, CV_8UC1);
  EXPECT_EQ(largestDifference(resized(grey, to), areaMean(grey, to)), 0);
}

TEST_P(Shrinking, AgreesWithOpenCv) {
  const auto [from, to] = GetParam();
  const auto rgb = noise(from.width, from.height);
  cv::Mat expected;
  cv::resize(rgb, expected, to, 0, 0, cv::INTER_AREA);
  EXPECT_LE(largestDifference(resized(rgb, to), expected), 1);
}

INSTANTIATE_TEST_SUITE_P(Factors, Shrinking,
                         ::testing::Values(Sizes{{40, 30}, {20, 15}}, Sizes{{41, 29}, {20, 15}},
                                           Sizes{{41, 29}, {40, 28}}, Sizes{{31, 17}, {1, 1}},
                                           Sizes{{31, 17}, {31, 4}}, Sizes{{31, 17}, {7, 17}}));

TEST(Resized, EnlargesByInterpolation) {
  const cv::Mat row = (cv::Mat_<std::uint8_t>(1, 2) << 0, 200);
  const cv::Mat expected = (cv::Mat_<std::uint8_t>(1, 4) << 0, 50, 150, 200);
  EXPECT_EQ(largestDifference(resized(row, {4, 1}), expected), 0);
}

TEST(Resized, TreatsEachAxisByItsOwnRule) {
  const auto rgb = noise(64, 8);
  const auto result = resized(rgb, {16, 20});
  cv::Mat expected;
  cv::resize(resized(rgb, {16, 8}), expected, {16, 20}, 0, 0, cv::INTER_LINEAR_EXACT);
  EXPECT_EQ(largestDifference(result, expected), 0);
}

TEST(Resized, KeepsPixelsOfTheSameSize) {
  const auto rgb = noise(30, 20);
  EXPECT_EQ(resized(rgb, {30, 20}).data, rgb.data);
  const cv::Mat part = rgb(cv::Rect(3, 2, 20, 10));
  const auto copy = resized(part, part.size());
  EXPECT_TRUE(copy.isContinuous());
  EXPECT_EQ(largestDifference(copy, part), 0);
}

TEST(Resized, TakesAPartOfAPicture) {
  const auto rgb = noise(60, 50);
  const cv::Mat part = rgb(cv::Rect(7, 9, 41, 33));
  EXPECT_EQ(largestDifference(resized(part, {13, 11}), resized(part.clone(), {13, 11})), 0);
}

TEST(Resized, DoesNotDependOnTheNumberOfThreads) {
  const auto rgb = noise(501, 399);
  const int before = cv::getNumThreads();
  cv::setNumThreads(1);
  const auto alone = resized(rgb, {320, 288});
  const auto larger = resized(rgb, {704, 608});
  cv::setNumThreads(7);
  EXPECT_EQ(largestDifference(resized(rgb, {320, 288}), alone), 0);
  EXPECT_EQ(largestDifference(resized(rgb, {704, 608}), larger), 0);
  cv::setNumThreads(before);
}

TEST(Resized, RefusesWhatHasNoSize) {
  const auto rgb = noise(4, 4);
  test::expectError(ErrorCode::Internal, "", [&] { (void)resized(rgb, {0, 5}); });
  test::expectError(ErrorCode::Internal, "", [&] { (void)resized(cv::Mat(), {5, 5}); });
  test::expectError(ErrorCode::Internal, "", [&] {
    (void)resized(cv::Mat::ones(2, 2, CV_32F), {5, 5});
  });
}

}  // namespace
}  // namespace handful::imaging

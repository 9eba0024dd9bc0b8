#include "core/synth/cut_paste.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/core/synth/part_picture.h"

namespace handful::synth {
namespace {

const cv::Mat kNone;

TEST(CutPaste, APatchIsUprightAndCoversItsArea) {
  const cv::Mat picture = test::partPicture();
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Rng rng(seed);
    const auto overlay = drawCutPastePatch({picture, kNone}, {{80, 64}, 200.0}, rng);
    ASSERT_TRUE(overlay.has_value());
    const cv::Rect bounds = cv::boundingRect(overlay->opacity > 0.5F);
    EXPECT_NEAR(bounds.area(), 200, 60);
    const double aspect = static_cast<double>(bounds.width) / bounds.height;
    EXPECT_GT(aspect, 0.25);
    EXPECT_LT(aspect, 4.0);
    EXPECT_GT(cv::countNonZero(overlay->opacity > 0.99F), 60);
  }
}

TEST(CutPaste, AScarIsLongAndThinAndTurned) {
  const cv::Mat picture = test::partPicture();
  int slanted = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Rng rng(seed);
    const auto overlay = drawCutPasteScar({picture, kNone}, {{80, 64}, 300.0}, rng);
    ASSERT_TRUE(overlay.has_value());
    const cv::Mat shape = overlay->opacity > 0.5F;
    std::vector<cv::Point> points;
    cv::findNonZero(shape, points);
    const cv::RotatedRect box = cv::minAreaRect(points);
    EXPECT_GT(std::max(box.size.width, box.size.height),
              2.5F * std::min(box.size.width, box.size.height));
    slanted += cv::boundingRect(shape).area() > 2 * cv::countNonZero(shape) ? 1 : 0;
  }
  EXPECT_GT(slanted, 8);
}

TEST(CutPaste, AtTheEdgeOnlyWhatThePictureShowsIsLeft) {
  const cv::Mat picture = test::partPicture();
  const cv::Rect all({0, 0}, picture.size());
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    Rng rng(seed);
    const auto overlay = drawCutPasteScar({picture, kNone}, {{0, 127}, 300.0}, rng);
    ASSERT_TRUE(overlay.has_value());
    EXPECT_EQ(overlay->where & all, overlay->where);
    EXPECT_EQ(overlay->pixels.size(), overlay->where.size());
    EXPECT_EQ(overlay->opacity.size(), overlay->where.size());
  }
}

}  // namespace
}  // namespace handful::synth

#include "core/pipeline/pixel_evaluation.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/imaging/image_io.h"
#include "tests/support/temp_dir.h"

namespace handful::pipeline {
namespace {

/// A picture of 64 x 32 pixels on a grid of 4 x 2 cells.
runtime::Inspection inspectionOf(const cv::Mat& heat, double regionLevel = 1.0) {
  runtime::Inspection inspection;
  inspection.heat = heat;
  inspection.pictureSize = {64, 32};
  inspection.regionLevel = regionLevel;
  return inspection;
}

cv::Mat heat(double left, double right) {
  cv::Mat grid(2, 4, CV_32FC1, cv::Scalar(left));
  grid.colRange(2, 4).setTo(right);
  return grid;
}

class PixelMeasurementTest : public ::testing::Test {
 protected:
  std::filesystem::path maskOf(const char* name, cv::Rect where) const {
    cv::Mat mask = cv::Mat::zeros(32, 64, CV_8UC1);
    mask(where) = 255;
    writeFileAtomically(temp / name, imaging::encodePng(mask));
    return temp / name;
  }

  test::TempDir temp;
  const region::Preparation preparation{64, 32, {}, {}, 64, 32};
  PixelMeasurement measurement{preparation};
  const cv::Rect rightHalf{32, 0, 32, 32};
};

TEST_F(PixelMeasurementTest, HeatOnTheDefectAloneIsPerfect) {
  measurement.addGood(inspectionOf(heat(0.0, 0.0)));
  // At half of the way between the halves heat is 1, so what is marked is the right half.
  measurement.addDefect(inspectionOf(heat(0.0, 2.0)), maskOf("a.png", rightHalf));
  const auto result = measurement.result();
  EXPECT_NEAR(result.scores.auroc->value, 1.0, 1e-6);
  EXPECT_NEAR(result.scores.pro->value, 1.0, 1e-6);
  EXPECT_EQ(result.scores.regions, 1);
  EXPECT_NEAR(*result.meanOverlap, 1.0, 1e-6);
  EXPECT_EQ(result.defectsWithRegion.count, 1);
  EXPECT_EQ(result.goodWithRegion.count, 0);
  EXPECT_EQ(result.goodWithRegion.of, 1);
}

TEST_F(PixelMeasurementTest, OverlapIsTheShareOfMarkedOrDefectivePixelsThatAreBoth) {
  measurement.addDefect(inspectionOf(heat(0.0, 2.0)), maskOf("a.png", {0, 0, 64, 32}));
  measurement.addDefect(inspectionOf(heat(0.0, 2.0)), maskOf("b.png", {0, 0, 16, 32}));
  measurement.addDefect(inspectionOf(heat(0.0, 2.0), 3.0), maskOf("c.png", rightHalf));
  const auto result = measurement.result();
  EXPECT_NEAR(*result.meanOverlap, (0.5 + 0.0 + 0.0) / 3.0, 1e-6);
  EXPECT_EQ(result.defectsWithRegion.count, 1);
  EXPECT_EQ(result.defectsWithRegion.of, 3);
}

TEST_F(PixelMeasurementTest, WithoutAUsableMaskAPictureCountsNowhere) {
  measurement.addGood(inspectionOf(heat(1.0, 1.0)));
  measurement.addDefect(inspectionOf(heat(0.0, 9.0)), {});
  writeFileAtomically(temp / "bad.png", "no picture");
  measurement.addDefect(inspectionOf(heat(0.0, 9.0)), temp / "bad.png");
  measurement.addDefect(inspectionOf(heat(0.0, 9.0)), temp / "gone.png");
  measurement.addDefect(inspectionOf(heat(0.0, 9.0)), maskOf("none.png", {0, 0, 0, 0}));
  const auto result = measurement.result();
  EXPECT_EQ(result.masks.count, 0);
  EXPECT_EQ(result.masks.of, 4);
  ASSERT_EQ(result.leftOut.size(), 3U);
  EXPECT_EQ(result.leftOut[0].path, temp / "bad.png");
  EXPECT_NE(result.leftOut[2].reason.find("no defect"), std::string::npos);
  EXPECT_FALSE(result.scores.auroc);
  EXPECT_FALSE(result.meanOverlap);
  EXPECT_EQ(result.defectsWithRegion.of, 0);
}

TEST_F(PixelMeasurementTest, AGoodPictureWithAPlaceIsCounted) {
  auto marked = inspectionOf(heat(0.0, 9.0));
  marked.regions.push_back({{32, 0, 32, 32}, 9.0, 1024.0, {48, 16}, {}});
  measurement.addGood(marked);
  measurement.addGood(inspectionOf(heat(0.0, 0.0)));
  EXPECT_EQ(measurement.result().goodWithRegion.count, 1);
  EXPECT_EQ(measurement.result().goodWithRegion.of, 2);
}

}  // namespace
}  // namespace handful::pipeline

#include "core/project/project.h"

#include <gtest/gtest.h>

#include <cmath>

#include <chrono>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

TEST(StoredPath, InsideTheProjectItIsRelative) {
  EXPECT_EQ(storedPath("/p/part/images/a.png", "/p/part"), "images/a.png");
  EXPECT_EQ(storedPath("/p/part/images/a.png", "/p/part/"), "images/a.png");
  EXPECT_EQ(storedPath("/p/part/./images/../a.png", "/p/part"), "a.png");
  EXPECT_EQ(storedPath(pathFromUtf8("/p/größe/検査.png"), pathFromUtf8("/p/größe")), "検査.png");
}

TEST(StoredPath, OutsideItIsAbsolute) {
  EXPECT_EQ(storedPath("/p/other/a.png", "/p/part"), "/p/other/a.png");
  EXPECT_EQ(storedPath("/p/part/../other/a.png", "/p/part"), "/p/other/a.png");
  EXPECT_EQ(storedPath("/p/part2/a.png", "/p/part"), "/p/part2/a.png") << "only the name begins so";
  const auto here = fs::current_path();
  EXPECT_EQ(storedPath("a.png", "/p/part"), toUtf8(here / "a.png"));
}

TEST(StoredPath, ALinkToTheProjectIsTheProject) {
  const test::TempDir temp;
  fs::create_directories(temp.path() / "real" / "images");
  fs::create_directory_symlink(temp.path() / "real", temp.path() / "link");
  EXPECT_EQ(storedPath(temp.path() / "real" / "images" / "a.png", temp.path() / "link"),
            "images/a.png");
  EXPECT_EQ(storedPath(temp.path() / "link" / "images" / "a.png", temp.path() / "real"),
            "images/a.png");
}

TEST(StoredPath, RefusesANameThatIsNotUtf8) {
  test::expectError(ErrorCode::Config, [] { (void)storedPath("/p/a\xff.png", "/p"); });
}

TEST(Locate, IsTheWayBack) {
  for (const char* file : {"/p/part/images/a.png", "/elsewhere/b.png", "/p/part/größe.png"}) {
    const ImageEntry image{storedPath(pathFromUtf8(file), "/p/part"), Label::Ok, {}};
    EXPECT_EQ(locate(image, "/p/part"), pathFromUtf8(file));
  }
}

TEST(AddImages, AddsEachOnceAndKeepsLabels) {
  Project project;
  const std::vector<fs::path> first = {"/p/a.png", "/p/b.png", "/p/./a.png"};
  EXPECT_EQ(addImages(project, "/p", first, Label::Ok), 2);
  const std::vector<fs::path> second = {"/p/b.png", "/x/c.png"};
  EXPECT_EQ(addImages(project, "/p", second, Label::Ng), 1);

  ASSERT_EQ(project.images.size(), 3u);
  EXPECT_EQ(project.images[1].path, "b.png");
  EXPECT_EQ(project.images[1].label, Label::Ok);
  EXPECT_EQ(imagesLabelled(project, Label::Ok).size(), 2u);
  ASSERT_EQ(imagesLabelled(project, Label::Ng).size(), 1u);
  EXPECT_EQ(imagesLabelled(project, Label::Ng)[0].path, "/x/c.png");
  EXPECT_TRUE(imagesLabelled(project, Label::Unlabelled).empty());
}

TEST(PreparationOf, CarriesRegionAndInputSize) {
  Project project;
  project.region.referenceWidth = 640;
  project.region.referenceHeight = 480;
  project.region.polygon = {{0, 0}, {319, 0}, {319, 319}, {0, 319}};
  project.region.ignoreMask = cv::Mat(480, 640, CV_8UC1, cv::Scalar(0));
  project.settings.inputSide = 256;

  const auto preparation = preparationOf(project);
  EXPECT_EQ(preparation.referenceWidth, 640);
  EXPECT_EQ(preparation.polygon, project.region.polygon);
  EXPECT_EQ(preparation.inputWidth, 256) << "the region is square";
  EXPECT_EQ(preparation.inputHeight, 256);
}

TEST(PreparationOf, TheSmallestDefectCoversACell) {
  Project project;
  project.region.referenceWidth = 4096;
  project.region.referenceHeight = 3000;
  EXPECT_EQ(preparationOf(project).tiles, region::Tiles());
  project.settings.smallestDefect = 50;
  const auto preparation = preparationOf(project);
  EXPECT_NEAR(std::sqrt(preparation.inputWidth * preparation.inputHeight),
              16.0 * std::sqrt(4096.0 * 3000.0) / 50, 48.0);
  EXPECT_GT(preparation.tiles.width, 0);
  const cv::Size region(4096, 3000);
  EXPECT_NEAR(smallestDefectSeen(region, region::inputSizeOf(preparation)), 50.0, 2.0);
  // Never less than the usual input, and never more than what can be set up.
  project.settings.smallestDefect = 3000;
  EXPECT_EQ(inputSideFor(project.settings, region), 320);
  project.settings.smallestDefect = 1;
  EXPECT_EQ(inputSideFor(project.settings, region), 2048);
  project.settings.smallestDefect = 0;
  project.settings.inputSide = 96;
  EXPECT_EQ(inputSideFor(project.settings, region), 96);
  // A smaller region needs less.
  project.settings.smallestDefect = 50;
  project.region.polygon = {{0, 0}, {999, 0}, {999, 999}, {0, 999}};
  EXPECT_EQ(preparationOf(project).inputWidth, 320);
}

TEST(PreparationOf, RefusesWhatContradictsItself) {
  Project project;
  test::expectError(
      ErrorCode::Config, [&] { (void)preparationOf(project); }, "no size yet");
  project.region.referenceWidth = 640;
  project.region.referenceHeight = 480;
  EXPECT_NO_THROW((void)preparationOf(project));

  auto outside = project;
  outside.region.polygon = {{0, 0}, {700, 0}, {0, 100}};
  test::expectError(
      ErrorCode::Config, [&] { (void)preparationOf(outside); }, "polygon outside");
  auto mask = project;
  mask.region.ignoreMask = cv::Mat(100, 100, CV_8UC1, cv::Scalar(0));
  test::expectError(
      ErrorCode::Config, [&] { (void)preparationOf(mask); }, "mask of another size");
}

TEST(UtcText, IsIso8601) {
  using namespace std::chrono;
  EXPECT_EQ(utcText(system_clock::time_point(0s)), "1970-01-01T00:00:00Z");
  EXPECT_EQ(utcText(sys_days(2028y / February / 29) + 23h + 59min + 58s + 999ms),
            "2028-02-29T23:59:58Z");
}

TEST(Project, EqualityLooksAtThePixelsOfTheMask) {
  Project a;
  a.region.ignoreMask = cv::Mat(4, 4, CV_8UC1, cv::Scalar(0));
  Project b = a;
  b.region.ignoreMask = a.region.ignoreMask.clone();
  EXPECT_EQ(a, b);
  b.region.ignoreMask.at<unsigned char>(3, 3) = 255;
  EXPECT_FALSE(a == b);
}

}  // namespace
}  // namespace handful::project

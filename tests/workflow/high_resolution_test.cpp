// Pictures of twelve megapixels, and defects of a few of their pixels.
#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/base/atomic_file.h"
#include "core/imaging/image_io.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"
#include "tests/support/textured_picture.h"
#include "tests/workflow/whole_job.h"

namespace handful::test {
namespace {

constexpr int kWidth = 4096;
constexpr int kHeight = 3000;
const cv::Point kDefect(2900, 1100);
constexpr int kDefectPx = 48;

/// One and the same marked plate, with the noise of a camera.
cv::Mat plate(const cv::Mat& marks, std::uint64_t number) {
  cv::Mat noise(marks.size(), CV_16SC3);
  cv::RNG rng(number + 1);
  rng.fill(noise, cv::RNG::NORMAL, 0.0, 4.0);
  cv::Mat picture;
  marks.convertTo(picture, CV_16SC3);
  picture += noise;
  picture.convertTo(picture, CV_8UC3);
  return picture;
}

TEST(HighResolution, ASmallDefectOnALargePictureIsFoundAndShown) {
  const TempDir folder;
  const cv::Mat marks = texturedPicture(kWidth, kHeight, 1);
  const auto write = [&](const std::string& name, const cv::Mat& picture) {
    writeFileAtomically(folder / name, imaging::encodePng(picture));
  };
  std::vector<std::string> normals;
  for (std::uint64_t i = 0; i < 4; ++i) {
    normals.push_back("good_" + std::to_string(i) + ".png");
    write(normals.back(), plate(marks, i));
  }
  write("test/good/a.png", plate(marks, 10));
  auto bad = plate(marks, 11);
  cv::circle(bad, kDefect, kDefectPx / 2, cv::Scalar(15, 20, 30), cv::FILLED);
  write("test/hole/b.png", bad);

  const auto job = wholeJob(normals, folder / "test", folder.path(),
                            {"--smallest-defect", std::to_string(kDefectPx)});
  expectSameVerdicts(job);
  EXPECT_LT(job.setUp.at("peak_memory_mb").get<double>(), 3000.0);
  const auto isBad = [](const auto& verdict) {
    return verdict.at("file").template get<std::string>().find("hole") != std::string::npos;
  };
  const auto found = std::ranges::find_if(job.verdicts, isBad);
  ASSERT_NE(found, job.verdicts.end());
  EXPECT_EQ(found->at("verdict"), "NG");
  ASSERT_FALSE(found->at("regions").empty());
  const auto& first = found->at("regions").front();
  const cv::Rect box(first.at("x"), first.at("y"), first.at("width"), first.at("height"));
  EXPECT_TRUE(box.contains(kDefect)) << box;
  EXPECT_LT(box.area(), 400 * 400) << box;
}

}  // namespace
}  // namespace handful::test

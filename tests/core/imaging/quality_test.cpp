#include "core/imaging/quality.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "core/base/rng.h"
#include "core/imaging/image_io.h"
#include "tests/support/image_builders.h"
#include "tests/support/shared_data.h"

namespace handful::imaging {
namespace {

/// A plate with two holes, lit from one side, with surface grain of its own.
/// Parts differ as good parts do: by a little position and by their grain.
RgbImage part(int seed, double shift = 0.0) {
  cv::RNG random(static_cast<std::uint64_t>(seed) + 1);
  const double dx = shift + random.uniform(-4.0, 4.0), dy = random.uniform(-4.0, 4.0);
  cv::Mat pixels(300, 400, CV_8UC3, cv::Scalar(60, 65, 70));
  const auto at = [&](double x, double y) {
    return cv::Point(cvRound((x + dx) * 16), cvRound((y + dy) * 16));
  };
  constexpr int kSixteenths = 4;
  cv::rectangle(pixels, at(60, 50), at(340, 250), cv::Scalar(170, 165, 160), cv::FILLED,
                cv::LINE_AA, kSixteenths);
  for (const double x : {130.0, 270.0}) {
    cv::circle(pixels, at(x, 150), 35 * 16, cv::Scalar(30, 30, 35), cv::FILLED, cv::LINE_AA,
               kSixteenths);
  }
  cv::Mat grain(pixels.size(), CV_16SC3);
  random.fill(grain, cv::RNG::NORMAL, 0.0, 6.0);
  cv::add(pixels, grain, pixels, cv::noArray(), CV_8UC3);
  return {pixels};
}

std::vector<Quality> measured(const std::vector<RgbImage>& images) {
  std::vector<Quality> result(images.size());
  std::ranges::transform(images, result.begin(), measureQuality);
  return result;
}

std::vector<RgbImage> parts(int count) {
  std::vector<RgbImage> result;
  std::generate_n(std::back_inserter(result), count, [i = 0]() mutable { return part(i++); });
  return result;
}

void expectOnly(const std::vector<QualityFinding>& findings, const QualityFinding& expected) {
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].warning, expected.warning);
  EXPECT_EQ(findings[0].image, expected.image);
  EXPECT_EQ(findings[0].other, expected.other);
}

RgbImage savedAsJpeg(const RgbImage& image, int quality) {
  return decodeImage(test::jpegFile(image.pixels, {.quality = quality, .fullChroma = false}), "");
}

TEST(MeasureQuality, CountsLevelsByHand) {
  cv::Mat pixels(10, 10, CV_8UC3, cv::Scalar::all(100));
  pixels.rowRange(0, 2).setTo(cv::Scalar::all(4));
  pixels.row(2).setTo(cv::Scalar::all(5));
  pixels.row(3).setTo(cv::Scalar::all(251));
  pixels.row(4).setTo(cv::Scalar::all(250));
  const auto quality = measureQuality({pixels});
  EXPECT_EQ(quality.width, 10);
  EXPECT_EQ(quality.height, 10);
  EXPECT_DOUBLE_EQ(quality.darkShare, 0.2);
  EXPECT_DOUBLE_EQ(quality.brightShare, 0.1);
  EXPECT_NEAR(quality.meanLevel, (4 + 4 + 5 + 251 + 250 + 5 * 100) / 10.0, 1e-9);
}

TEST(MeasureQuality, SharpnessFallsWithBlurAndIsZeroOnAnEvenPicture) {
  EXPECT_EQ(measureQuality({test::plainPicture(50, 40, {9, 9, 9})}).sharpness, 0.0);
  const auto sharp = part(1);
  cv::Mat soft, softer;
  cv::GaussianBlur(sharp.pixels, soft, {}, 1.0);
  cv::GaussianBlur(sharp.pixels, softer, {}, 3.0);
  EXPECT_LT(measureQuality({soft}).sharpness, 0.8 * measureQuality(sharp).sharpness);
  EXPECT_LT(measureQuality({softer}).sharpness, 0.5 * measureQuality({soft}).sharpness);
}

TEST(MeasureQuality, TheThumbprintHasMeanZeroAndNormOne) {
  const auto print = measureQuality(part(1)).thumbprint;
  ASSERT_EQ(print.size(), 256u);
  double sum = 0.0, squares = 0.0;
  for (const float value : print) {
    sum += value;
    squares += value * value;
  }
  EXPECT_NEAR(sum, 0.0, 1e-5);
  EXPECT_NEAR(squares, 1.0, 1e-5);
}

TEST(MeasureQuality, TheHashSeesEveryPixelAndTheShape) {
  const auto image = part(1);
  const auto hash = measureQuality(image).contentHash;
  EXPECT_EQ(measureQuality({image.pixels.clone()}).contentHash, hash);
  for (const cv::Point at : {cv::Point(0, 0), cv::Point(399, 299), cv::Point(7, 123)}) {
    RgbImage changed{image.pixels.clone()};
    changed.pixels.at<cv::Vec3b>(at)[2] ^= 1;
    EXPECT_NE(measureQuality(changed).contentHash, hash) << at;
  }
  const cv::Mat part = image.pixels(cv::Rect(10, 10, 51, 50));  // rows with gaps between them
  EXPECT_EQ(measureQuality({part}).contentHash, measureQuality({part.clone()}).contentHash);
}

TEST(JudgeQuality, GoodPartsGiveNoWarning) {
  EXPECT_TRUE(judgeQuality({}).empty());
  EXPECT_TRUE(judgeQuality(measured(parts(1))).empty());
  EXPECT_TRUE(judgeQuality(measured(parts(2))).empty());
  EXPECT_TRUE(judgeQuality(measured(parts(12))).empty());
}

TEST(JudgeQuality, FindsTheVerySamePicture) {
  auto images = parts(5);
  images.push_back(images[2]);
  expectOnly(judgeQuality(measured(images)), {QualityWarning::Duplicate, 5, 2});
}

TEST(JudgeQuality, FindsAPictureSavedAgain) {
  for (const int quality : {75, 90}) {
    auto images = parts(5);
    images.insert(images.begin() + 3, savedAsJpeg(images[1], quality));
    expectOnly(judgeQuality(measured(images)), {QualityWarning::NearDuplicate, 3, 1});
  }
}

TEST(JudgeQuality, FindsTheSamePartPhotographedTwice) {
  auto images = parts(5);
  cv::Mat noise(images[4].pixels.size(), CV_16SC3), again;
  cv::RNG(9).fill(noise, cv::RNG::NORMAL, 0.0, 3.0);
  cv::add(images[4].pixels, noise, again, cv::noArray(), CV_8UC3);
  images.push_back({again});
  expectOnly(judgeQuality(measured(images)), {QualityWarning::NearDuplicate, 5, 4});
}

/// A print of norm 1 as of the same part: a common one and a little of its own.
std::vector<float> printOf(Rng& rng, double own) {
  constexpr int kLength = 256;
  std::vector<float> print(kLength);
  double squares = 0.0;
  for (int i = 0; i < kLength; ++i) {
    const double value = std::sin(0.1 * i) + own * rng.normal();
    print[static_cast<std::size_t>(i)] = static_cast<float>(value);
    squares += value * value;
  }
  for (auto& value : print) value = static_cast<float>(value / std::sqrt(squares));
  return print;
}

TEST(JudgeQuality, FindsTheClosestAmongManyPictures) {
  Rng rng(3);
  std::vector<Quality> images(300);
  for (std::size_t i = 0; i < images.size(); ++i) {
    images[i].contentHash = i + 1;
    images[i].meanLevel = 100.0;
    images[i].thumbprint = printOf(rng, 0.02);
  }
  for (const std::size_t copy : {150U, 200U, 299U}) {  // of 7, each a little farther from it
    auto& print = images[copy].thumbprint;
    print = images[7].thumbprint;
    print[0] += 1e-5F * static_cast<float>(copy);
  }
  images[250].contentHash = images[40].contentHash;
  std::vector<std::pair<std::size_t, std::size_t>> expected;  // each with each
  for (std::size_t i = 0; i < images.size(); ++i) {
    double closest = 5e-5;
    std::size_t other = i;
    for (std::size_t j = 0; j < i; ++j) {
      const auto& a = images[i].thumbprint;
      const double distance =
          1.0 - std::inner_product(a.begin(), a.end(), images[j].thumbprint.begin(), 0.0);
      if (distance < closest) {
        closest = distance;
        other = j;
      }
    }
    if (i == 250) other = 40;
    if (other != i) expected.emplace_back(i, other);
  }
  ASSERT_GE(expected.size(), 4U);
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const auto& finding : judgeQuality(images)) {
    const bool isCopy = finding.image == 250;
    EXPECT_EQ(finding.warning, isCopy ? QualityWarning::Duplicate : QualityWarning::NearDuplicate);
    found.emplace_back(finding.image, finding.other);
  }
  EXPECT_EQ(found, expected);
}

TEST(JudgeQuality, EvenPicturesAreNoNearDuplicates) {
  const auto images = measured(
      {{test::plainPicture(40, 40, {90, 90, 90})}, {test::plainPicture(40, 40, {120, 120, 120})}});
  EXPECT_TRUE(judgeQuality(images).empty());
}

TEST(JudgeQuality, FindsAnotherSize) {
  auto images = parts(4);
  images[1].pixels = images[1].pixels(cv::Rect(0, 0, 400, 280)).clone();
  expectOnly(judgeQuality(measured(images)), {QualityWarning::OtherSize, 1, 1});
}

TEST(JudgeQuality, OfTwoEquallyFrequentSizesTheFirstIsTheUsual) {
  auto images = parts(2);
  images[1].pixels = images[1].pixels(cv::Rect(0, 0, 400, 280)).clone();
  expectOnly(judgeQuality(measured(images)), {QualityWarning::OtherSize, 1, 1});
}

TEST(JudgeQuality, FindsABlurredPicture) {
  auto images = parts(6);
  cv::GaussianBlur(images[3].pixels, images[3].pixels, {}, 3.0);
  expectOnly(judgeQuality(measured(images)), {QualityWarning::Blurred, 3, 3});
}

TEST(JudgeQuality, FindsADarkPicture) {
  auto images = parts(6);
  images[2].pixels *= 0.4;
  expectOnly(judgeQuality(measured(images)), {QualityWarning::TooDark, 2, 2});
}

TEST(JudgeQuality, FindsAnOverexposedPicture) {
  auto images = parts(6);
  images[0].pixels *= 1.9;
  expectOnly(judgeQuality(measured(images)), {QualityWarning::TooBright, 0, 0});
}

TEST(JudgeQuality, APictureInTheDarkIsFoundWithoutOthers) {
  expectOnly(judgeQuality(measured({{part(1).pixels * 0.03}})), {QualityWarning::TooDark, 0, 0});
  const auto white = judgeQuality(measured({{test::plainPicture(9, 9, {255, 255, 255})}}));
  expectOnly(white, {QualityWarning::TooBright, 0, 0});
}

TEST(JudgeQuality, FindingsComeByImageThenByWarning) {
  auto images = parts(6);
  images[4] = images[0];
  images[2].pixels = images[2].pixels(cv::Rect(0, 0, 400, 280)) * 0.4;
  const auto findings = judgeQuality(measured(images));
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].warning, QualityWarning::OtherSize);
  EXPECT_EQ(findings[1].warning, QualityWarning::TooDark);
  EXPECT_EQ(findings[2].warning, QualityWarning::Duplicate);
}

class RealSet : public ::testing::TestWithParam<const char*> {};

TEST_P(RealSet, OfGoodPicturesGivesNoWarningButSizesAndAgainIsRecognised) {
  const auto folder = test::sharedData(GetParam());
  if (!folder) GTEST_SKIP() << "the development data is not here";
  std::vector<RgbImage> images;
  for (const auto& entry : std::filesystem::directory_iterator(*folder / "train" / "good")) {
    images.push_back(readImage(entry.path()));
  }
  ASSERT_GE(images.size(), 10u);
  const auto good = images.size();
  images.push_back(savedAsJpeg(images[1], 90));
  const auto findings = judgeQuality(measured(images));
  std::vector<std::size_t> again;
  for (const auto& finding : findings) {
    if (finding.warning == QualityWarning::OtherSize) continue;  // one set has two sizes
    EXPECT_EQ(finding.warning, QualityWarning::NearDuplicate) << finding.image;
    EXPECT_EQ(finding.image, good);
    again.push_back(finding.other);
  }
  EXPECT_EQ(again, std::vector<std::size_t>{1});
}

INSTANTIATE_TEST_SUITE_P(Development, RealSet,
                         ::testing::Values("cookie", "screws", "ballscrew", "solarcell"));

}  // namespace
}  // namespace handful::imaging

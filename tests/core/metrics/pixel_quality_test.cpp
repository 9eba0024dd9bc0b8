#include "core/metrics/pixel_quality.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <set>
#include <vector>

#include "core/base/rng.h"
#include "tests/support/expect_error.h"

namespace handful::metrics {
namespace {

struct Picture {
  cv::Mat heat;
  cv::Mat defects;  // empty = good
};

PixelScores scoresOf(const std::vector<Picture>& pictures) {
  PixelQuality quality;
  for (const auto& picture : pictures) quality.add(picture.heat, picture.defects);
  return quality.scores();
}

Picture row(const std::vector<float>& heat, const std::vector<int>& defects) {
  Picture picture{cv::Mat(1, static_cast<int>(heat.size()), CV_32FC1), {}};
  std::copy(heat.begin(), heat.end(), picture.heat.ptr<float>());
  if (defects.empty()) return picture;
  picture.defects = cv::Mat(1, static_cast<int>(heat.size()), CV_8UC1);
  for (int x = 0; x < picture.defects.cols; ++x) {
    picture.defects.at<std::uint8_t>(0, x) =
        static_cast<std::uint8_t>(defects[static_cast<std::size_t>(x)]);
  }
  return picture;
}

// The definitions, written as slowly and plainly as possible.

struct Point {
  double goodShare = 0.0;
  double overlap = 0.0;
};

/// One region a colour: flood fill over the 8 neighbours.
std::vector<std::vector<cv::Point>> regionsOf(const cv::Mat& defects) {
  std::vector<std::vector<cv::Point>> regions;
  if (defects.empty()) return regions;
  cv::Mat left = defects.clone();
  for (int y = 0; y < left.rows; ++y) {
    for (int x = 0; x < left.cols; ++x) {
      if (left.at<std::uint8_t>(y, x) == 0) continue;
      std::vector<cv::Point> open{{x, y}};
      auto& region = regions.emplace_back();
      left.at<std::uint8_t>(y, x) = 0;
      while (!open.empty()) {
        const auto at = open.back();
        open.pop_back();
        region.push_back(at);
        for (int dy = -1; dy <= 1; ++dy) {
          for (int dx = -1; dx <= 1; ++dx) {
            const cv::Point next(at.x + dx, at.y + dy);
            if (!cv::Rect({0, 0}, left.size()).contains(next)) continue;
            if (left.at<std::uint8_t>(next) == 0) continue;
            left.at<std::uint8_t>(next) = 0;
            open.push_back(next);
          }
        }
      }
    }
  }
  return regions;
}

double auByHand(const std::vector<Picture>& pictures) {
  std::vector<float> good;
  std::vector<float> bad;
  for (const auto& picture : pictures) {
    for (int y = 0; y < picture.heat.rows; ++y) {
      for (int x = 0; x < picture.heat.cols; ++x) {
        const bool isBad = !picture.defects.empty() && picture.defects.at<std::uint8_t>(y, x) != 0;
        (isBad ? bad : good).push_back(picture.heat.at<float>(y, x));
      }
    }
  }
  double inOrder = 0.0;
  for (const float b : bad) {
    for (const float g : good) inOrder += b > g ? 1.0 : b == g ? 0.5 : 0.0;
  }
  return inOrder / (static_cast<double>(good.size()) * static_cast<double>(bad.size()));
}

double proByHand(const std::vector<Picture>& pictures, double limit) {
  std::set<float, std::greater<>> levels;
  for (const auto& picture : pictures) {
    for (const float heat : cv::Mat_<float>(picture.heat)) levels.insert(heat);
  }
  std::vector<Point> curve{{0.0, 0.0}};
  for (const float level : levels) {
    double good = 0.0;
    double goodAbove = 0.0;
    std::vector<double> overlaps;
    for (const auto& picture : pictures) {
      for (int y = 0; y < picture.heat.rows; ++y) {
        for (int x = 0; x < picture.heat.cols; ++x) {
          if (!picture.defects.empty() && picture.defects.at<std::uint8_t>(y, x) != 0) continue;
          good += 1.0;
          goodAbove += picture.heat.at<float>(y, x) >= level ? 1.0 : 0.0;
        }
      }
      for (const auto& region : regionsOf(picture.defects)) {
        const auto above = std::count_if(region.begin(), region.end(), [&](cv::Point at) {
          return picture.heat.at<float>(at) >= level;
        });
        overlaps.push_back(static_cast<double>(above) / static_cast<double>(region.size()));
      }
    }
    double sum = 0.0;
    for (const double overlap : overlaps) sum += overlap;
    curve.push_back({goodAbove / good, sum / static_cast<double>(overlaps.size())});
  }
  double area = 0.0;
  for (std::size_t i = 1; i < curve.size() && curve[i - 1].goodShare < limit; ++i) {
    auto end = curve[i];
    if (end.goodShare > limit) {
      const double part =
          (limit - curve[i - 1].goodShare) / (end.goodShare - curve[i - 1].goodShare);
      end = {limit, std::lerp(curve[i - 1].overlap, end.overlap, part)};
    }
    area += (end.goodShare - curve[i - 1].goodShare) * 0.5 * (end.overlap + curve[i - 1].overlap);
  }
  return area / limit;
}

/// Blurred noise that is hotter where the defects are; every third picture is good.
std::vector<Picture> randomPictures(std::uint64_t seed, double lift) {
  Rng rng(seed);
  std::vector<Picture> pictures;
  for (int i = 0; i < 6; ++i) {
    Picture picture{cv::Mat(24, 31, CV_32FC1), {}};
    for (auto& heat : cv::Mat_<float>(picture.heat)) heat = static_cast<float>(rng.uniform());
    cv::GaussianBlur(picture.heat, picture.heat, {0, 0}, 1.5);
    if (i % 3 != 0) {
      picture.defects = cv::Mat::zeros(picture.heat.size(), CV_8UC1);
      for (int d = 0; d < 3; ++d) {
        const cv::Rect box(rng.below(26), rng.below(19), 1 + rng.below(5), 1 + rng.below(5));
        picture.defects(box).setTo(1 + rng.below(255));
        picture.heat(box) += static_cast<float>(lift * rng.uniform());
      }
    }
    pictures.push_back(picture);
  }
  return pictures;
}

TEST(PixelQuality, ATinyCaseByHand) {
  // Levels 5 4 3 2 1; the defects are {5, 2} and {1}.
  const auto scores = scoresOf({row({5, 2, 4, 1}, {255, 255, 0, 0}), row({3, 1}, {0, 1})});
  EXPECT_EQ(scores.regions, 2);
  // Of 3 x 3 pairs: 5 above 4, 1, 3; 2 above 1; the last 1 equals the other 1.
  ASSERT_TRUE(scores.auroc);
  EXPECT_NEAR(scores.auroc->value, (3.0 + 1.0 + 0.5) / 9.0, scores.auroc->error + 1e-12);
  // At 5: overlap 1/4, no good pixel. At 4: 1/3 of the good. So 1/4 all the way to 0.3.
  EXPECT_NEAR(scores.pro->value, 0.25, 1e-12);
  EXPECT_NEAR(scores.pro05->value, 0.25, 1e-12);
}

TEST(PixelQuality, ThePerfectMapIsOneAndTheOppositeNothing) {
  const auto best = scoresOf({row({9, 8, 1, 2, 3}, {1, 1, 0, 0, 0}), row({4, 1}, {})});
  EXPECT_DOUBLE_EQ(best.auroc->value, 1.0);
  EXPECT_DOUBLE_EQ(best.pro->value, 1.0);
  EXPECT_DOUBLE_EQ(best.pro05->value, 1.0);
  EXPECT_EQ(best.auroc->error, 0.0);
  const auto worst = scoresOf({row({1, 1, 9, 8, 7}, {1, 1, 0, 0, 0})});
  EXPECT_DOUBLE_EQ(worst.auroc->value, 0.0);
  EXPECT_DOUBLE_EQ(worst.pro->value, 0.0);
  const auto plain = scoresOf({row({2, 2, 2, 2}, {1, 0, 0, 0})});
  EXPECT_DOUBLE_EQ(plain.auroc->value, 0.5);
  EXPECT_NEAR(plain.pro->value, 0.15, 1e-12);  // a straight line, cut off at 0.3
}

TEST(PixelQuality, ASmallDefectCountsAsMuchAsALargeOne) {
  const auto onlyLarge = scoresOf({row({9, 9, 9, 9, 0, 1, 1, 1, 1}, {1, 1, 1, 1, 0, 0, 0, 0, 1})});
  EXPECT_EQ(onlyLarge.regions, 2);
  // Up to 0.3 of the good pixels the curve is straight from 1/2 to 1, which it reaches at 3/4.
  EXPECT_NEAR(onlyLarge.pro->value, 0.5 + 0.5 * 0.5 * 0.3 / 0.75, 1e-12);
}

TEST(PixelQuality, CornersTouch) {
  Picture picture{cv::Mat::zeros(3, 3, CV_32FC1), cv::Mat::zeros(3, 3, CV_8UC1)};
  for (int i = 0; i < 3; ++i) picture.defects.at<std::uint8_t>(i, i) = 7;
  EXPECT_EQ(scoresOf({picture}).regions, 1);
}

TEST(PixelQuality, AgreesWithTheDefinitionOnRandomMaps) {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    const auto pictures = randomPictures(seed, 0.2 * static_cast<double>(seed));
    const auto scores = scoresOf(pictures);
    const double auroc = auByHand(pictures);
    EXPECT_NEAR(scores.auroc->value, auroc, 1e-4) << seed;
    EXPECT_LE(std::abs(scores.auroc->value - auroc), scores.auroc->error + 1e-12) << seed;
    for (const auto& [score, limit] : {std::pair{*scores.pro, 0.3}, {*scores.pro05, 0.05}}) {
      const double expected = proByHand(pictures, limit);
      EXPECT_NEAR(score.value, expected, 1e-4) << seed << ", " << limit;
      EXPECT_LE(std::abs(score.value - expected), score.error + 1e-12) << seed << ", " << limit;
    }
    EXPECT_LT(scores.auroc->error, 1e-4);
    EXPECT_GT(scores.auroc->value, 0.5);
  }
}

TEST(PixelQuality, TheErrorHoldsWhereABinIsTooWideForTheHeat) {
  auto pictures = randomPictures(5, 0.3);
  for (auto& picture : pictures) picture.heat = 1.0F + 1e-4F * picture.heat;  // one or two bins
  const auto scores = scoresOf(pictures);
  EXPECT_GT(scores.auroc->error, 1e-2) << "it says that it cannot tell";
  EXPECT_LE(std::abs(scores.auroc->value - auByHand(pictures)), scores.auroc->error);
  EXPECT_LE(std::abs(scores.pro->value - proByHand(pictures, 0.3)), scores.pro->error);
}

TEST(PixelQuality, NothingChangesWithScaleShiftOrderOrPositionOfThePictures) {
  auto pictures = randomPictures(6, 0.3);
  const auto scores = scoresOf(pictures);
  const auto expectSame = [&](const PixelScores& other, const char* what) {
    EXPECT_NEAR(other.auroc->value, scores.auroc->value, 1e-4) << what;
    EXPECT_NEAR(other.pro->value, scores.pro->value, 1e-4) << what;
    EXPECT_EQ(other.regions, scores.regions) << what;
  };
  std::vector<Picture> scaled, negative, mirrored;
  for (const auto& picture : pictures) {
    scaled.push_back({picture.heat * 1000.0F, picture.defects});
    negative.push_back({picture.heat - 0.6F, picture.defects});
    Picture other;
    cv::flip(picture.heat, other.heat, 1);
    if (!picture.defects.empty()) cv::flip(picture.defects, other.defects, 1);
    mirrored.push_back(other);
  }
  expectSame(scoresOf(scaled), "scale");
  expectSame(scoresOf(negative), "shift");
  expectSame(scoresOf(mirrored), "mirror");
  std::reverse(pictures.begin(), pictures.end());
  expectSame(scoresOf(pictures), "order");

  // Turned upside down every pair is in the other order.
  std::vector<Picture> turned;
  for (const auto& picture : pictures) turned.push_back({picture.heat * -1.0F, picture.defects});
  EXPECT_NEAR(scoresOf(turned).auroc->value, 1.0 - scores.auroc->value, 1e-4);
}

TEST(PixelQuality, AnEmptyMaskIsAGoodPicture) {
  const auto pictures = randomPictures(7, 0.3);
  auto masked = pictures;
  masked[0].defects = cv::Mat::zeros(masked[0].heat.size(), CV_8UC1);
  EXPECT_EQ(scoresOf(masked).auroc->value, scoresOf(pictures).auroc->value);
}

TEST(PixelQuality, OneKindOfPixelAloneHasNoScore) {
  EXPECT_FALSE(scoresOf({}).auroc);
  EXPECT_FALSE(scoresOf({row({1, 2}, {})}).auroc);
  EXPECT_FALSE(scoresOf({row({1, 2}, {})}).pro);
  const auto allBad = scoresOf({row({1, 2}, {1, 1})});
  EXPECT_FALSE(allBad.auroc);
  EXPECT_EQ(allBad.regions, 1);
}

TEST(PixelQuality, TakesHeatOfAnyFiniteSizeAndNothingElse) {
  const float huge = 1e38F;
  const auto scores = scoresOf({row({huge, -huge, 1e-30F, 0.0F}, {1, 0, 0, 0})});
  EXPECT_DOUBLE_EQ(scores.auroc->value, 1.0);
  PixelQuality quality;
  for (const float bad : {std::nanf(""), std::numeric_limits<float>::infinity()}) {
    test::expectError(ErrorCode::Numeric, [&] { quality.add(row({1, bad}, {}).heat); });
  }
  test::expectError(ErrorCode::Internal, [&] {
    quality.add(row({1, 2}, {}).heat, cv::Mat::zeros(1, 3, CV_8UC1));
  });
  EXPECT_FALSE(quality.scores().auroc) << "nothing of them counts";
}

}  // namespace
}  // namespace handful::metrics

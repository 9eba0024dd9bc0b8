#include "core/calibrate/leave_image_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

#include "core/density/density_catalog.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"
#include "tests/support/recorded_progress.h"

namespace handful::calibrate {
namespace {

using tests::RecordedProgress;

CalibratedDensity calibrated(const density::NormalSet& normals) {
  NullProgress progress;
  return fitAndCalibrate(normals, weightsFor(true), progress, {});
}

/// The scores as plainly as possible: every image against fits on @p rest of it.
std::vector<double> byHand(const tests::RandomSet& set,
                           const std::function<density::NormalSet(std::size_t)>& restOf) {
  std::vector<std::vector<double>> scores;  // [heads][images]
  std::vector<density::HeadScale> scales;
  for (const auto& kind : density::headKinds()) {
    auto& ofHead = scores.emplace_back();
    for (std::size_t i = 0; i < set.images.size(); ++i) {
      const auto head = kind.fit(restOf(i));
      ofHead.push_back(head->score(set.images[i].features, set.mask).imageScore);
    }
    scales.push_back(density::scaleOf(std::string(kind.name), kind.tunedWeight, ofHead));
  }
  std::vector<double> fused;
  for (std::size_t i = 0; i < set.images.size(); ++i) {
    std::vector<double> ofImage;
    for (const auto& ofHead : scores) ofImage.push_back(ofHead[i]);
    fused.push_back(density::fuse(scales, ofImage));
  }
  return fused;
}

void expectScores(const std::vector<double>& actual, const std::vector<double>& expected) {
  ASSERT_EQ(actual.size(), expected.size());
  for (std::size_t i = 0; i < actual.size(); ++i) {
    EXPECT_NEAR(actual[i], expected[i], 1e-6 * expected[i]) << "image " << i;
  }
}

TEST(Folds, AreOneImageEachUpToSixteen) {
  EXPECT_EQ(foldsOf(2), (std::vector<int>{0, 1}));
  std::vector<int> sixteen(16);
  std::iota(sixteen.begin(), sixteen.end(), 0);
  EXPECT_EQ(foldsOf(16), sixteen);
}

TEST(Folds, AreTenOfNearlyEqualSizeFromThereOn) {
  for (const int n : {17, 20, 50, 101}) {
    const auto folds = foldsOf(n);
    ASSERT_EQ(folds.size(), static_cast<std::size_t>(n));
    std::vector<int> sizes(10, 0);
    for (const int fold : folds) ++sizes.at(static_cast<std::size_t>(fold));
    const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
    EXPECT_LE(*most - *least, 1) << n;
  }
}

TEST(LeaveImageOut, EachImageIsScoredByFitsOnTheOthers) {
  const auto set = tests::randomSet(5);
  const auto expected = byHand(set, [&](std::size_t i) {
    auto rest = set.normals();
    rest.images.erase(rest.images.begin() + static_cast<std::ptrdiff_t>(i));
    return rest;
  });
  expectScores(calibrated(set.normals()).scores, expected);
}

TEST(LeaveImageOut, WithManyImagesByFitsWithoutItsFold) {
  const auto set = tests::randomSet(23);
  const auto expected = byHand(set, [&](std::size_t i) {
    density::NormalSet rest{{}, set.mask};
    for (std::size_t j = 0; j < set.images.size(); ++j) {
      if (j % 10 != i % 10) rest.images.push_back(&set.images[j]);
    }
    return rest;
  });
  expectScores(calibrated(set.normals()).scores, expected);
}

TEST(LeaveImageOut, AnOddImageIsSeenOnlyBecauseItIsLeftOut) {
  auto set = tests::randomSet(6);
  set.images[2].features.patches.row(4).array() += 6.0F;
  set.images[2].features.sharpPatches.row(4).array() += 6.0F;
  const auto result = calibrated(set.normals());
  for (std::size_t i = 0; i < 6; ++i) {
    if (i != 2) {
      EXPECT_LT(3.0 * result.scores[i], result.scores[2]) << i;
    }
  }
  // The final fit knows it, so that it is like itself.
  const auto known = result.density.score(set.images[2].features, set.mask).score;
  EXPECT_LT(known, 0.1 * result.scores[2]);
  // And the heat map shows the place.
  Eigen::Index hottest = 0;
  result.patchScores[2].maxCoeff(&hottest);
  EXPECT_EQ(hottest, 4);
}

TEST(LeaveImageOut, ItsScoresAreOneInTheGeometricMean) {
  const auto result = calibrated(tests::randomSet(9).normals());
  double logs = 0.0;
  for (const double score : result.scores) {
    EXPECT_GT(score, 0.0);
    logs += std::log(score);
  }
  EXPECT_NEAR(logs, 0.0, 1e-9);
}

TEST(LeaveImageOut, TheFinalFitIsOnAllImages) {
  const auto set = tests::randomSet(4);
  const auto result = calibrated(set.normals());
  NamedTensors expected;
  for (const auto& kind : density::headKinds()) {
    if (kind.tunedWeight == 0.0) continue;
    for (const auto& [name, tensor] : kind.fit(set.normals())->tensors()) {
      expected[std::string(kind.name) + "." + name] = tensor;
    }
  }
  EXPECT_EQ(formatSafetensors(result.density.tensors()), formatSafetensors(expected));
}

TEST(LeaveImageOut, TwoImagesSuffice) {
  const auto result = calibrated(tests::randomSet(2).normals());
  ASSERT_EQ(result.scores.size(), 2U);
  EXPECT_GT(result.scores[0], 0.0);
  EXPECT_GT(result.scores[1], 0.0);
}

TEST(LeaveImageOut, OneImageDoesNot) {
  const auto set = tests::randomSet(1);
  test::expectError(ErrorCode::Config, "One good image is not enough",
                    [&] { (void)calibrated(set.normals()); });
  test::expectError(ErrorCode::Config, [&] { (void)calibrated({{}, set.mask}); });
}

TEST(LeaveImageOut, EqualImagesSayNothing) {
  auto set = tests::randomSet(4);
  for (auto& image : set.images) image = set.images.front();
  test::expectError(ErrorCode::Numeric, "all equal", [&] { (void)calibrated(set.normals()); });
  // Neither do they without any variation of them.
  for (auto& image : set.images) image.viewEmbeddings.clear();
  test::expectError(ErrorCode::Numeric, "all equal", [&] { (void)calibrated(set.normals()); });
}

TEST(LeaveImageOut, TwoEqualImagesAmongOthersAreNoObstacle) {
  auto set = tests::randomSet(5);
  set.images[3] = set.images[1];
  const auto result = calibrated(set.normals());
  for (const double score : result.scores) EXPECT_TRUE(std::isfinite(score) && score > 0.0);
  EXPECT_DOUBLE_EQ(result.scores[1], result.scores[3]);
  EXPECT_LT(result.scores[1], result.scores[0]);
}

TEST(LeaveImageOut, TheOrderOfTheImagesDoesNotMatter) {
  const auto set = tests::randomSet(7);
  const auto straight = calibrated(set.normals());
  auto backwards = set.normals();
  std::reverse(backwards.images.begin(), backwards.images.end());
  const auto reversed = calibrated(backwards);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_NEAR(reversed.scores[6 - i], straight.scores[i], 1e-4 * straight.scores[i]) << i;
  }
}

TEST(LeaveImageOut, WhatIsMaskedOutNeverMatters) {
  auto set = tests::randomSet(5);
  set.mask[3] = 0;
  const auto expected = calibrated(set.normals());
  for (std::size_t i = 0; i < 5; ++i) {
    set.images[i].features.patches.row(3).setConstant(100.0F * static_cast<float>(i));
  }
  const auto result = calibrated(set.normals());
  EXPECT_EQ(result.scores, expected.scores);
  EXPECT_EQ(result.typicalPatch, expected.typicalPatch);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(result.patchScores[i], expected.patchScores[i]);
    EXPECT_EQ(result.patchScores[i][3], 0.0F);
  }
}

TEST(LeaveImageOut, TheTypicalPatchIsTheMedianOfThoseThatCount) {
  auto set = tests::randomSet(5);
  set.mask[3] = 0;  // 5 x 11 patches: the 28th
  const auto result = calibrated(set.normals());
  std::vector<float> scores;
  for (const auto& image : result.patchScores) {
    for (Eigen::Index cell = 0; cell < image.size(); ++cell) {
      if (cell != 3) scores.push_back(image[cell]);
    }
  }
  std::sort(scores.begin(), scores.end());
  EXPECT_EQ(result.typicalPatch, scores[27]);
}

TEST(LeaveImageOut, ReportsItsStagesAndStopsWhereItIsAskedTo) {
  const auto set = tests::randomSet(3);
  RecordedProgress whole;
  (void)fitAndCalibrate(set.normals(), weightsFor(true), whole, whole.token());
  const auto heads = std::ranges::count_if(density::headKinds(),
                                           [](const auto& kind) { return kind.tunedWeight > 0.0; });
  ASSERT_EQ(std::ssize(whole.reports), 3 + heads);
  for (const auto& report : whole.reports) EXPECT_LE(report.done, report.total);
  EXPECT_EQ(whole.reports[2].stage, Stage::Calibrating);
  EXPECT_EQ(whole.reports[2].done, 3);
  EXPECT_EQ(whole.reports.back().stage, Stage::FittingDensity);

  for (std::size_t at = 1; at < whole.reports.size(); ++at) {
    RecordedProgress progress(at);
    EXPECT_THROW((void)fitAndCalibrate(set.normals(), weightsFor(true), progress, progress.token()),
                 OperationCancelled);
    EXPECT_EQ(progress.reports.size(), at);
  }
}

}  // namespace
}  // namespace handful::calibrate

#include "core/density/density.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using Mask = std::vector<std::uint8_t>;

/// 1, 2, … n in an order that is not sorted.
Eigen::VectorXf countingTo(Eigen::Index n) {
  Eigen::VectorXf scores(n);
  for (Eigen::Index i = 0; i < n; ++i) scores[i] = static_cast<float>(1 + (7 * i + 3) % n);
  return scores;
}

Mask everything(Eigen::Index n) { return Mask(static_cast<std::size_t>(n), 1); }

TEST(TopPatchMean, IsTheMaximumUpToAHundredPatches) {
  EXPECT_EQ(topPatchMean(countingTo(1), everything(1)), 1.0);
  EXPECT_EQ(topPatchMean(countingTo(12), everything(12)), 12.0);
  EXPECT_EQ(topPatchMean(countingTo(100), everything(100)), 100.0);
}

TEST(TopPatchMean, RoundsOnePerCentUp) {
  EXPECT_EQ(topPatchMean(countingTo(101), everything(101)), 100.5);  // the highest two
  EXPECT_EQ(topPatchMean(countingTo(200), everything(200)), 199.5);
  EXPECT_EQ(topPatchMean(countingTo(201), everything(201)), 200.0);  // the highest three
  EXPECT_EQ(topPatchMean(countingTo(400), everything(400)), 398.5);  // the highest four
}

TEST(TopPatchMean, CountsOnlyWhatTheMaskKeeps) {
  const auto scores = countingTo(400);
  auto mask = everything(400);
  for (Eigen::Index i = 0; i < 400; ++i) {
    if (scores[i] > 250.0F) mask[static_cast<std::size_t>(i)] = 0;
  }
  EXPECT_EQ(topPatchMean(scores, mask), 249.0);  // 250 patches: the mean of 250, 249, 248
}

TEST(TopPatchMean, AnEmptyRegionIsAMistakeOfOurs) {
  test::expectError(ErrorCode::Internal, [] { (void)topPatchMean(countingTo(3), Mask(3, 0)); });
}

TEST(StackedPatches, HoldsTheRowsThatCountInOrder) {
  auto set = tests::randomSet(2);
  set.mask.assign(set.mask.size(), 0);
  set.mask[1] = set.mask[7] = 1;
  const auto stacked = stackedPatches(set.normals());
  ASSERT_EQ(stacked.rows(), 4);
  for (const auto& [row, image, cell] : {std::tuple(0, 0, 1), {1, 0, 7}, {2, 1, 1}, {3, 1, 7}}) {
    const auto& patches = set.images[static_cast<std::size_t>(image)].features.patches;
    EXPECT_EQ(stacked.row(row), patches.row(cell)) << row;
  }
}

TEST(StackedPatches, OnePatchIsTooLittle) {
  auto set = tests::randomSet(1);
  set.mask.assign(set.mask.size(), 0);
  set.mask[2] = 1;
  test::expectError(ErrorCode::Numeric, "Too few patches",
                    [&] { (void)stackedPatches(set.normals()); });
  test::expectError(ErrorCode::Numeric, [&] { (void)stackedPatches({{}, set.mask}); });
}

TEST(StackedPatches, AnotherGridIsAMistakeOfOurs) {
  auto set = tests::randomSet(2);
  set.mask.push_back(1);
  test::expectError(ErrorCode::Internal, [&] { (void)stackedPatches(set.normals()); });
}

}  // namespace
}  // namespace handful::density

#include <gtest/gtest.h>

#include <limits>

#include "core/package/package_files.h"
#include "core/runtime/inspector.h"
#include "tests/support/expect_error.h"
#include "tests/support/tiny_inspection.h"

namespace handful::runtime {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Through the package and back, with the hashes made anew: only the golden test is
/// left to find what was changed.
package::Contents repackaged(const package::Contents& contents) {
  return package::fromFiles(package::unzipped(package::zipped(package::toFiles(contents))));
}

void check(const package::Contents& contents) {
  checkGolden(Inspector::create(contents), contents.golden);
}

void expectDetected(const package::Contents& changed) {
  const auto subject =
      test::expectError(ErrorCode::Format, "self-test failed", [&] { check(repackaged(changed)); });
  EXPECT_TRUE(subject == "ok_0" || subject == "ok_1" || subject == "ng_0") << subject;
}

TEST(ScoresAgree, WithinAThousandthOfTheLargerOfScoreAndScale) {
  EXPECT_TRUE(scoresAgree(2.0, 2.0019, 1.0));
  EXPECT_FALSE(scoresAgree(2.0, 2.0021, 1.0));
  EXPECT_TRUE(scoresAgree(0.1, 0.1009, 1.0));  // small scores: a thousandth of the scale
  EXPECT_FALSE(scoresAgree(0.1, 0.1011, 1.0));
  EXPECT_FALSE(scoresAgree(0.1011, 0.1, 1.0));
}

TEST(ScoresAgree, NeverWithWhatIsNotANumber) {
  EXPECT_FALSE(scoresAgree(kNan, 1.0, 1.0));
  EXPECT_FALSE(scoresAgree(1.0, kNan, 1.0));
  EXPECT_FALSE(scoresAgree(kNan, kNan, 1.0));
  EXPECT_FALSE(scoresAgree(kInfinity, 1.0, 1.0));
  EXPECT_FALSE(scoresAgree(kInfinity, kInfinity, 1.0));
}

class GoldenCheck : public ::testing::Test {
 protected:
  package::Contents contents = tests::tinyInspection();
};

TEST_F(GoldenCheck, PassesOnAGoodPackage) { EXPECT_NO_THROW(check(repackaged(contents))); }

TEST_F(GoldenCheck, PassesOnAPackageThatWasPackedTwice) {
  EXPECT_NO_THROW(check(repackaged(repackaged(contents))));
}

TEST_F(GoldenCheck, FindsAFlippedBitInTheWeights) {
  // The highest bit of an exponent somewhere in the stem, which every pixel goes through.
  const auto at = contents.model.size() / 2;
  int detected = 0;
  int tried = 0;
  for (std::size_t offset = at; offset < at + 64 && tried < 16; ++offset) {
    auto changed = contents;
    changed.model[offset] ^= std::byte{0x40};
    ++tried;
    try {
      check(repackaged(changed));
    } catch (const Error& error) {
      EXPECT_TRUE(error.code() == ErrorCode::Format || error.code() == ErrorCode::Numeric)
          << error.what();
      ++detected;
    }
  }
  // The low bytes of a float change the score by less than counts; one in four is the high one.
  EXPECT_GE(detected, 2);
}

TEST_F(GoldenCheck, FindsAChangedHead) {
  for (const char* name :
       {"nearest-neighbour.bank", "subspace.directions", "subspace.mean", "gaussian.whitening"}) {
    SCOPED_TRACE(name);
    auto changed = contents;
    for (auto& value : changed.heads.at(name).values) value *= 1.02F;
    expectDetected(changed);
  }
}

TEST_F(GoldenCheck, FindsAChangedScale) {
  auto changed = contents;
  changed.manifest.heads[1].typical *= 1.01;
  expectDetected(changed);
  changed = contents;
  changed.manifest.heads[2].weight = 3.0;
  expectDetected(changed);
}

TEST_F(GoldenCheck, FindsAChangedExpectation) {
  for (std::size_t i = 0; i < contents.golden.size(); ++i) {
    auto changed = contents;
    changed.golden[i].score *= 1.01;
    changed.golden[i].score += 0.01 * contents.manifest.threshold.value;
    EXPECT_EQ(
        test::expectError(ErrorCode::Format, "another score", [&] { check(repackaged(changed)); }),
        contents.golden[i].name);

    changed = contents;
    changed.golden[i].patchScores.back() +=
        0.01F * static_cast<float>(contents.manifest.threshold.value) +
        0.01F * changed.golden[i].patchScores.back();
    EXPECT_EQ(test::expectError(ErrorCode::Format, "another heat map",
                                [&] { check(repackaged(changed)); }),
              contents.golden[i].name);
  }
}

TEST_F(GoldenCheck, FindsAMapOfAnotherSize) {
  contents.golden[1].patchScores.pop_back();
  test::expectError(ErrorCode::Format, "heat map", [&] { check(repackaged(contents)); });
}

TEST_F(GoldenCheck, FindsOtherPixels) {
  contents.golden[0].prepared = contents.golden[2].prepared;
  expectDetected(contents);
}

TEST_F(GoldenCheck, NoGoldenImagesAreNoTest) {
  contents.golden.clear();
  test::expectError(ErrorCode::Format, "no golden images", [&] { check(contents); });
}

TEST_F(GoldenCheck, DoesNotWeakenAsTheLineIsDrawnUp) {
  contents.manifest.threshold.value = 1000.0;
  EXPECT_NO_THROW(check(contents));
  contents.golden[1].score *= 1.01;
  test::expectError(ErrorCode::Format, "another score", [&] { check(contents); });
}

}  // namespace
}  // namespace handful::runtime

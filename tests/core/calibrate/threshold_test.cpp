#include "core/calibrate/threshold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "tests/support/expect_error.h"

namespace handful::calibrate {
namespace {

/// 1, 2, … n in an order that is not sorted.
std::vector<double> countingTo(int n) {
  std::vector<double> scores(static_cast<std::size_t>(n));
  int i = 0;
  for (double& score : scores) score = 1.0 + (7 * i++ + 3) % n;
  return scores;
}

std::vector<double> scaled(std::vector<double> scores, double factor) {
  for (double& score : scores) score *= factor;
  return scores;
}

// --- Rule 1 -----------------------------------------------------------------

TEST(Conformal, TakesTheOrderStatisticThatTheFormulaNames) {
  // ceil(20 x 0.95) = 19, the largest of 19.
  EXPECT_EQ(conformal(countingTo(19), 0.05).value, 19.0);
  // ceil(11 x 0.9) = 10 of 10; ceil(31 x 0.9) = 28 of 30; ceil(17 x 0.75) = 13 of 16.
  EXPECT_EQ(conformal(countingTo(10), 0.1).value, 10.0);
  EXPECT_EQ(conformal(countingTo(31), 0.1).value, 29.0);
  EXPECT_EQ(conformal(countingTo(16), 0.25).value, 13.0);
}

TEST(Conformal, NeedsAsManyScoresAsTheMethodSays) {
  for (const auto& [alpha, least] : {std::pair{0.1, 9}, std::pair{0.05, 19}, std::pair{0.01, 99}}) {
    EXPECT_EQ(conformal(countingTo(least), alpha).value, least) << alpha;
    test::expectError(ErrorCode::Config,
                      [&, a = alpha, n = least] { (void)conformal(countingTo(n - 1), a); });
  }
}

TEST(Conformal, ExpectedRateAndBound) {
  const auto threshold = conformal(countingTo(19), 0.05);
  EXPECT_EQ(threshold.rule, Rule::Conformal);
  EXPECT_EQ(threshold.n, 19);
  EXPECT_EQ(threshold.alpha, 0.05);
  EXPECT_NEAR(threshold.expectedRate.value(), 1.0 / 20.0, 1e-12);
  EXPECT_NEAR(threshold.upperBound95.value(), 1.0 - std::pow(0.05, 1.0 / 19.0), 1e-12);
  EXPECT_FALSE(threshold.assumesLogNormal);

  // Rank 13 of 16: four of seventeen. Beta(4, 13) below p is binomial: P(X >= 4 of 16 at p).
  const auto quarter = conformal(countingTo(16), 0.25);
  EXPECT_NEAR(quarter.expectedRate.value(), 4.0 / 17.0, 1e-12);
  const double p = quarter.upperBound95.value();
  double atMostThree = 0.0;
  for (int k = 0, choose = 1; k <= 3; choose = choose * (16 - k) / (k + 1), ++k) {
    atMostThree += choose * std::pow(p, k) * std::pow(1.0 - p, 16 - k);
  }
  EXPECT_NEAR(atMostThree, 0.05, 1e-9);
}

TEST(Conformal, AnyRisingTransformationGoesThrough) {
  const auto scores = countingTo(25);
  auto squared = scores;
  for (double& score : squared) score *= score;
  EXPECT_EQ(conformal(squared, 0.1).value, std::pow(conformal(scores, 0.1).value, 2));
}

// --- Rule 2 -----------------------------------------------------------------

TEST(LogPrediction, AgreesWithTheFormulaByHand) {
  // ln: 0, 1, 2, 3. Mean 1.5, sd sqrt(5/3), t(.95, 3) = 2.353363 (tables).
  const std::vector<double> scores = {std::exp(2.0), 1.0, std::exp(3.0), std::exp(1.0)};
  const auto threshold = logPrediction(scores, 0.05);
  const double expected = 1.5 + 2.3533634348 * std::sqrt(5.0 / 3.0) * std::sqrt(1.25);
  EXPECT_NEAR(std::log(threshold.value), expected, 1e-8);
  EXPECT_EQ(threshold.rule, Rule::LogPrediction);
  EXPECT_EQ(threshold.n, 4);
  EXPECT_EQ(threshold.expectedRate, 0.05);
  EXPECT_TRUE(threshold.assumesLogNormal);
}

TEST(LogPrediction, TheBoundsOfTheMethodComeOut) {
  // core/calibrate/README.md: 17.5 % and 13.3 %.
  EXPECT_NEAR(logPrediction(countingTo(8), 0.05).upperBound95.value(), 0.175, 0.002);
  EXPECT_NEAR(logPrediction(countingTo(16), 0.05).upperBound95.value(), 0.133, 0.002);
}

TEST(LogPrediction, TheBoundNeedsNoKnowledgeOfTheScoresAndFallsWithN) {
  EXPECT_EQ(logPrediction(countingTo(8), 0.05).upperBound95,
            logPrediction(scaled(countingTo(8), 40.0), 0.05).upperBound95);
  double before = 1.0;
  for (const int n : {4, 5, 8, 16, 64, 256, 998}) {
    const double bound = logPrediction(countingTo(n), 0.05).upperBound95.value();
    EXPECT_LT(bound, before) << n;
    EXPECT_GT(bound, 0.05) << n;
    before = bound;
  }
  EXPECT_LT(before, 0.07);
}

TEST(LogPrediction, TheBoundIsAProbabilityForEveryRate) {
  for (const int n : {4, 7, 30, 900}) {
    double before = 0.0;
    for (const double alpha : {0.001, 0.01, 0.1, 0.3, 0.5}) {
      const double bound = logPrediction(countingTo(n), alpha).upperBound95.value();
      EXPECT_GE(bound, alpha) << n;
      EXPECT_GT(bound, before) << n;
      EXPECT_LT(bound, 1.0) << n;
      before = bound;
    }
  }
}

TEST(LogPrediction, ScalesWithTheScores) {
  const auto scores = countingTo(8);
  for (const double factor : {1e-6, 0.5, 3.0, 1e9}) {
    EXPECT_NEAR(logPrediction(scaled(scores, factor), 0.05).value,
                factor * logPrediction(scores, 0.05).value,
                1e-9 * factor * logPrediction(scores, 0.05).value);
  }
}

TEST(LogPrediction, NeedsFour) {
  test::expectError(ErrorCode::Config, [] { (void)logPrediction(countingTo(3), 0.05); });
  EXPECT_NO_THROW((void)logPrediction(countingTo(4), 0.05));
}

// --- Rule 3, and too few ----------------------------------------------------

TEST(Maximum, TheNumbersOfTheMethod) {
  struct Line {
    int n;
    double expected, bound;
  };
  // core/calibrate/README.md, rule 3, in per cent.
  for (const auto& [n, expected, bound] :
       {Line{8, 11.1, 31.2}, Line{16, 5.9, 17.1}, Line{30, 3.2, 9.5}, Line{59, 1.7, 5.0},
        Line{299, 0.3, 1.0}}) {
    const auto threshold = maximum(countingTo(n));
    EXPECT_EQ(threshold.value, n);
    EXPECT_EQ(threshold.rule, Rule::Maximum);
    EXPECT_NEAR(100.0 * threshold.expectedRate.value(), expected, 0.05) << n;
    EXPECT_NEAR(100.0 * threshold.upperBound95.value(), bound, 0.05) << n;
  }
}

TEST(Provisional, TwoNearCopiesDoNotMakeATightThreshold) {
  const auto threshold = chooseThreshold(std::vector{1.0, 1.0001}, 0.05);
  EXPECT_EQ(threshold.rule, Rule::Provisional);
  EXPECT_EQ(threshold.n, 2);
  EXPECT_NEAR(std::log(threshold.value), 1.6448536270 * 0.30 * std::sqrt(1.5), 1e-4);
  EXPECT_FALSE(threshold.expectedRate.has_value()) << "a promise that cannot be kept";
  EXPECT_FALSE(threshold.upperBound95.has_value());
}

TEST(Provisional, AboveTheFloorTheScoresThemselvesCount) {
  // ln: 0, 2, 4. Mean 2, sd 2, z(.95) = 1.644854.
  const auto threshold = chooseThreshold(std::vector{1.0, std::exp(4.0), std::exp(2.0)}, 0.05);
  EXPECT_EQ(threshold.rule, Rule::Provisional);
  EXPECT_NEAR(std::log(threshold.value), 2.0 + 1.6448536270 * 2.0 * std::sqrt(4.0 / 3.0), 1e-8);
}

// --- The choice -------------------------------------------------------------

TEST(ChooseThreshold, TakesTheRuleThatTheNumberOfScoresAllows) {
  const auto rule = [](int n, double alpha) { return chooseThreshold(countingTo(n), alpha).rule; };
  EXPECT_EQ(rule(2, 0.05), Rule::Provisional);
  EXPECT_EQ(rule(3, 0.05), Rule::Provisional);
  EXPECT_EQ(rule(4, 0.05), Rule::LogPrediction);
  EXPECT_EQ(rule(18, 0.05), Rule::LogPrediction);
  EXPECT_EQ(rule(19, 0.05), Rule::Conformal);
  EXPECT_EQ(rule(98, 0.01), Rule::LogPrediction);
  EXPECT_EQ(rule(99, 0.01), Rule::Conformal);
  EXPECT_EQ(rule(2, 0.4), Rule::Provisional)
      << "fewer than four promise nothing, whatever is asked";
  EXPECT_EQ(rule(3, 0.5), Rule::Provisional);
  EXPECT_EQ(rule(4, 0.5), Rule::Conformal) << "counting four is enough for 50 %";
}

TEST(ChooseThreshold, TheOrderOfTheScoresDoesNotMatter) {
  auto scores = countingTo(12);
  const double expected = chooseThreshold(scores, 0.05).value;
  std::reverse(scores.begin(), scores.end());
  EXPECT_NEAR(chooseThreshold(scores, 0.05).value, expected, 1e-12 * expected);
}

TEST(ChooseThreshold, OneImageIsRefusedWithWhatIsMissing) {
  for (const int n : {0, 1}) {
    try {
      (void)chooseThreshold(countingTo(n), 0.05);
      FAIL() << "accepted " << n;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::Config);
      EXPECT_NE(std::string(e.what()).find("Add at least"), std::string::npos) << e.what();
    }
  }
}

TEST(ChooseThreshold, RefusesWhatIsNoScoreAndNoRate) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double bad : {0.0, -1.0, kNaN, kInfinity}) {
    for (const int n : {3, 8, 30}) {
      auto scores = countingTo(n);
      scores[1] = bad;
      EXPECT_EQ(test::expectError(ErrorCode::Config, [&] { (void)chooseThreshold(scores, 0.05); }),
                "scores");
      EXPECT_EQ(test::expectError(ErrorCode::Config, [&] { (void)maximum(scores); }), "scores");
    }
  }
  for (const double alpha : {0.0, 0.0009, 0.51, 1.0, -0.05, kNaN, kInfinity}) {
    EXPECT_EQ(
        test::expectError(ErrorCode::Config, [&] { (void)chooseThreshold(countingTo(8), alpha); }),
        "alpha");
  }
}

// --- The line the user drew -------------------------------------------------

TEST(Manual, AtAScoreItSaysWhatRuleOneSays) {
  const auto scores = countingTo(16);
  const auto automatic = conformal(scores, 0.25);
  const auto drawn = manual(scores, automatic.value);
  EXPECT_EQ(drawn.rule, Rule::Manual);
  EXPECT_EQ(drawn.expectedRate, automatic.expectedRate);
  EXPECT_EQ(drawn.upperBound95, automatic.upperBound95);
}

TEST(Manual, CountsWhatLiesAbove) {
  const auto scores = countingTo(8);
  EXPECT_NEAR(manual(scores, 100.0).expectedRate.value(), 1.0 / 9.0, 1e-12);
  EXPECT_NEAR(manual(scores, 8.0).expectedRate.value(), 1.0 / 9.0, 1e-12) << "NG is above, not at";
  EXPECT_NEAR(manual(scores, 7.9).expectedRate.value(), 2.0 / 9.0, 1e-12);
  EXPECT_NEAR(manual(scores, 0.0).expectedRate.value(), 1.0, 1e-12);
  EXPECT_EQ(manual(scores, 0.0).upperBound95, 1.0);
}

TEST(Manual, BesideALineOfRuleTwoTheRateNeverRises) {
  const auto scores = countingTo(8);
  const auto recommended = logPrediction(scores, 0.05);
  const auto there = manual(scores, recommended.value, recommended);
  EXPECT_NEAR(there.expectedRate.value(), 0.05, 1e-9);
  EXPECT_NEAR(there.upperBound95.value(), recommended.upperBound95.value(), 1e-6);
  EXPECT_TRUE(there.assumesLogNormal);
  double before = 1.1;
  double boundBefore = 1.1;
  for (double line = 1e-9; line < 1e12; line *= 3.0) {
    const auto drawn = manual(scores, line, recommended);
    EXPECT_LE(drawn.expectedRate.value(), before) << line;
    EXPECT_LE(drawn.upperBound95.value(), boundBefore + 1e-9) << line;
    EXPECT_GE(drawn.upperBound95.value(), drawn.expectedRate.value()) << line;
    before = drawn.expectedRate.value();
    boundBefore = drawn.upperBound95.value();
  }
  EXPECT_NEAR(before, leastRate(8), 1e-9) << "eight scores cannot promise less";
  EXPECT_FALSE(
      manual(countingTo(3), 2.0, chooseThreshold(countingTo(3), 0.05)).expectedRate.has_value());
}

TEST(Manual, AtTheLineOfAnotherAlphaItSaysThatAlpha) {
  const auto scores = countingTo(8);
  const auto recommended = logPrediction(scores, 0.05);
  for (const double alpha : {0.02, 0.1, 0.3}) {
    const auto other = logPrediction(scores, alpha);
    const auto drawn = manual(scores, other.value, recommended);
    EXPECT_NEAR(drawn.expectedRate.value(), alpha, 1e-9);
    EXPECT_NEAR(drawn.upperBound95.value(), other.upperBound95.value(), 1e-6);
    EXPECT_FALSE(isAtMost(drawn)) << alpha;
  }
  // Who asked for less than is believed gets no larger rate by moving up.
  const auto rare = logPrediction(scores, 0.0015);
  EXPECT_NEAR(manual(scores, 2.0 * rare.value, rare).expectedRate.value(), 0.0015, 1e-9);
}

TEST(Manual, WhereTheScoresTellNoMoreItIsALimit) {
  const auto scores = countingTo(8);
  const auto far = manual(scores, 1e6, logPrediction(scores, 0.05));
  EXPECT_NEAR(far.expectedRate.value(), leastRate(8), 1e-9);
  EXPECT_TRUE(isAtMost(far));
  EXPECT_TRUE(isAtMost(manual(scores, 5.5))) << "between two scores counting gives a limit";
  EXPECT_FALSE(isAtMost(logPrediction(scores, 0.0015)));
  EXPECT_FALSE(isAtMost(maximum(scores)));
  EXPECT_FALSE(isAtMost(manual({}, 2.0))) << "nothing is said at all";
}

// The logarithms of thirty scores would promise 1 % up there, and one odd score is enough to
// refute them; counting needs no such belief.
TEST(Manual, BesideALineThatWasCountedOnlyCountingSpeaks) {
  const auto scores = countingTo(30);
  const auto recommended = chooseThreshold(scores, 0.05);
  ASSERT_EQ(recommended.rule, Rule::Conformal);
  double before = 1.1;
  for (double line = 0.5; line < 1e4; line *= 1.1) {
    const auto drawn = manual(scores, line, recommended);
    const auto counted = manual(scores, line);
    EXPECT_FALSE(drawn.assumesLogNormal) << line;
    EXPECT_EQ(drawn.expectedRate, counted.expectedRate) << line;
    EXPECT_EQ(drawn.upperBound95, counted.upperBound95) << line;
    EXPECT_TRUE(isAtMost(drawn)) << line;
    EXPECT_LE(drawn.expectedRate.value(), before) << line;
    before = drawn.expectedRate.value();
  }
  EXPECT_NEAR(before, 1.0 / 31.0, 1e-12);
}

TEST(AssuredLine, AgreesWithTablesOfToleranceLimits) {
  // One-sided tolerance factors for 95 % content with 95 % confidence (NIST handbook, 7.2.6.3):
  // n = 4: 5.144, n = 8: 3.187, n = 16: 2.524.
  for (const auto& [n, factor] : {std::pair{4, 5.144}, std::pair{8, 3.187}, std::pair{16, 2.524}}) {
    const auto scores = countingTo(n);
    const auto moments = logMoments(scores);
    const double line = std::log(assuredLine(scores, 0.05));
    EXPECT_NEAR((line - moments.mean) / moments.deviation, factor, 1e-3) << n;
  }
  // The highest of 59, the second of 93: no assumption about the scores.
  EXPECT_EQ(assuredLine(countingTo(59), 0.05), 59.0);
  EXPECT_EQ(assuredLine(countingTo(92), 0.05), 92.0);
  EXPECT_EQ(assuredLine(countingTo(93), 0.05), 92.0);
  EXPECT_GT(assuredLine(countingTo(58), 0.05), 58.0);
  // Two near copies: the floor, and 1.645 (1 + 1/sqrt 2).
  EXPECT_NEAR(std::log(assuredLine(std::vector{1.0, 1.0001}, 0.05)),
              0.30 * 1.6448536270 * (1.0 + std::sqrt(0.5)), 1e-4);
  test::expectError(ErrorCode::Config, [] { (void)assuredLine(countingTo(1), 0.05); });
  test::expectError(ErrorCode::Config, [] { (void)assuredLine(countingTo(8), 0.0); });
}

TEST(NearCopies, AreLeftOutOfTheLine) {
  // Two pictures of one part among eight, as in a real set.
  const std::vector<double> scores = {0.96, 0.24, 1.05, 0.27, 0.88, 1.18, 0.95, 1.53};
  EXPECT_EQ(nearCopies(scores), (std::vector<std::size_t>{1, 3}));
  const auto telling = tellingScores(scores);
  EXPECT_EQ(telling, (std::vector<double>{0.96, 1.05, 0.88, 1.18, 0.95, 1.53}));
  const auto threshold = chooseThreshold(scores, 0.05);
  EXPECT_EQ(threshold.value, logPrediction(telling, 0.05).value);
  EXPECT_EQ(threshold.n, 6);
  EXPECT_LT(threshold.value, 0.6 * logPrediction(scores, 0.05).value) << "what they would cost";
  EXPECT_NEAR(manual(scores, threshold.value, threshold).expectedRate.value(), 0.05, 1e-9);
  EXPECT_EQ(assuredLine(scores, 0.05), assuredLine(telling, 0.05));
}

TEST(NearCopies, DoNotHideWhatStandsOut) {
  std::vector<double> scores = {0.96, 0.24, 1.05, 0.27, 0.88, 1.18, 0.95, 1.03, 0.99, 2.65};
  const auto odd = standOuts(scores);
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_EQ(odd[0].index, 9U);
  EXPECT_NEAR(odd[0].ratio, 2.65 / 1.18, 1e-12);
}

TEST(NearCopies, NeedOthersThatTell) {
  EXPECT_TRUE(nearCopies(std::vector{0.1, 0.1, 1.0, 1.1, 1.2}).empty()) << "three are too few";
  EXPECT_FALSE(nearCopies(std::vector{0.1, 0.1, 1.0, 1.1, 1.2, 1.0}).empty());
  EXPECT_TRUE(nearCopies(std::vector{0.1, 1.0, 1.1, 1.2, 1.0, 1.1}).empty()) << "of what?";
  EXPECT_TRUE(nearCopies(std::vector{0.85, 0.85, 1.0, 1.1, 1.2, 1.0}).empty()) << "no wide gap";
  EXPECT_TRUE(nearCopies(countingTo(12)).empty());
  EXPECT_TRUE(nearCopies({}).empty());
}

TEST(NearCopies, AreRareAmongGoodParts) {
  Rng rng(2);
  int flagged = 0;
  constexpr int kDraws = 2000;
  for (int draw = 0; draw < kDraws; ++draw) {
    std::vector<double> scores;
    for (int i = 0; i < 6 + draw % 20; ++i) scores.push_back(std::exp(0.5 * rng.normal()));
    if (!nearCopies(scores).empty()) ++flagged;
  }
  EXPECT_LT(flagged, kDraws / 50);
}

/// As the README has it, the moments of every rest by themselves.
std::size_t copiesByDefinition(std::vector<double> scores) {
  std::sort(scores.begin(), scores.end());
  const auto n = scores.size();
  for (std::size_t copies = std::min(n / 3, n - 4); copies >= 2; --copies) {
    const std::vector<double> rest(scores.begin() + static_cast<std::ptrdiff_t>(copies),
                                   scores.end());
    const auto moments = logMoments(rest);
    const double above = std::log(logPrediction(rest, 0.01).value) - moments.mean;
    const double gap = std::log(rest.front() / scores[copies - 1]);
    if (gap > (2.0 + 8.0 / static_cast<double>(n)) * moments.deviation &&
        std::log(scores[copies - 1]) < moments.mean - above) {
      return copies;
    }
  }
  return 0;
}

TEST(NearCopies, AreThoseOfTheDefinitionForManyImagesToo) {
  Rng rng(5);
  for (const int n : {6, 13, 90, 400}) {
    for (const int copies : {0, 2, n / 4}) {
      std::vector<double> scores;
      for (int i = 0; i < n; ++i) {
        const double score = std::exp(0.1 * rng.normal());
        scores.push_back(i < copies ? 0.2 * score : score);
      }
      const auto found = nearCopies(scores);
      EXPECT_EQ(found.size(), copiesByDefinition(scores)) << n << ", " << copies;
      if (copies >= 2 && n > 13) {
        EXPECT_EQ(found.size(), static_cast<std::size_t>(copies)) << n;
      }
    }
  }
}

TEST(StandOuts, AreScoresThatTheOthersDoNotLetExpect) {
  const std::vector<double> even = {0.9, 1.0, 1.1, 0.95, 1.05, 1.02, 0.98, 1.0};
  EXPECT_TRUE(standOuts(even).empty());
  auto odd = even;
  odd[3] = 3.3;
  const auto one = standOuts(odd);
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].index, 3U);
  EXPECT_NEAR(one[0].ratio, 3.0, 1e-12);
  odd[6] = 3.0;  // two that would hide each other
  const auto two = standOuts(odd);
  ASSERT_EQ(two.size(), 2U);
  EXPECT_EQ(two[0].index, 3U);
  EXPECT_EQ(two[1].index, 6U);
}

TEST(StandOuts, NeedScoresThatTell) {
  EXPECT_TRUE(standOuts(std::vector<double>{1.0, 1.0, 1.0, 9.0}).empty());
  EXPECT_EQ(standOuts(std::vector<double>{1.0, 1.1, 0.9, 1.0, 9.0}).size(), 1U);
  // Widely spread scores make a high one nothing special.
  EXPECT_TRUE(standOuts(std::vector<double>{0.3, 2.5, 0.6, 1.2, 0.9, 3.9}).empty());
}

TEST(StandOuts, AreRareAmongGoodParts) {
  Rng rng(1);
  int flagged = 0;
  constexpr int kDraws = 2000;
  for (int draw = 0; draw < kDraws; ++draw) {
    std::vector<double> scores;
    for (int i = 0; i < 10; ++i) scores.push_back(std::exp(0.3 * rng.normal()));
    if (!standOuts(scores).empty()) ++flagged;
  }
  EXPECT_LT(flagged, kDraws / 10);
}

TEST(Manual, WithoutScoresItPromisesNothing) {
  const auto drawn = manual({}, 2.0);
  EXPECT_EQ(drawn.value, 2.0);
  EXPECT_FALSE(drawn.expectedRate.has_value());
  EXPECT_FALSE(drawn.upperBound95.has_value());
  test::expectError(ErrorCode::Config,
                    [] { (void)manual({}, std::numeric_limits<double>::quiet_NaN()); });
}

// --- The small ones ---------------------------------------------------------

TEST(PValue, CountsTheScoresThatAreAsHigh) {
  const std::vector<double> scores = {1.0, 2.0, 2.0, 4.0};
  EXPECT_DOUBLE_EQ(pValue(scores, 5.0), 1.0 / 5.0);
  EXPECT_DOUBLE_EQ(pValue(scores, 4.0), 2.0 / 5.0);
  EXPECT_DOUBLE_EQ(pValue(scores, 2.0), 4.0 / 5.0);
  EXPECT_DOUBLE_EQ(pValue(scores, 0.5), 1.0);
  EXPECT_DOUBLE_EQ(pValue({}, 0.5), 1.0);
}

TEST(UpperBound95, AgreesWithTablesOfClopperAndPearson) {
  EXPECT_NEAR(upperBound95(0, 59), 0.0495, 5e-5);
  EXPECT_NEAR(upperBound95(0, 10), 0.2589, 5e-5);
  EXPECT_NEAR(upperBound95(1, 10), 0.3942, 5e-5);
  EXPECT_NEAR(upperBound95(5, 10), 0.7776, 5e-5);
  EXPECT_EQ(upperBound95(10, 10), 1.0);
  EXPECT_EQ(upperBound95(0, 0), 1.0);
  test::expectError(ErrorCode::Internal, [] { (void)upperBound95(-1, 10); });
  test::expectError(ErrorCode::Internal, [] { (void)upperBound95(11, 10); });
}

TEST(MoreImages, TheSentenceOfTheThresholdPage) {
  EXPECT_EQ(moreImagesFor(8, 0.05).forCounting, 11);
  EXPECT_EQ(moreImagesFor(8, 0.05).forProof, 51);
  EXPECT_EQ(moreImagesFor(9, 0.1).forCounting, 0);
  EXPECT_EQ(moreImagesFor(9, 0.1).forProof, 20);
  EXPECT_EQ(moreImagesFor(0, 0.01).forCounting, 99);
  EXPECT_EQ(moreImagesFor(0, 0.01).forProof, 299);
  EXPECT_EQ(moreImagesFor(1000, 0.05).forProof, 0);
}

TEST(MoreImages, WithSoManyItIsSo) {
  for (const double alpha : {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5}) {
    const auto more = moreImagesFor(0, alpha);
    EXPECT_NO_THROW((void)conformal(countingTo(std::max(2, more.forCounting)), alpha)) << alpha;
    EXPECT_LE(upperBound95(0, more.forProof), alpha * (1.0 + 1e-9)) << alpha;
    EXPECT_GT(upperBound95(0, more.forProof - 1), alpha) << alpha;
  }
}

TEST(RuleNames, RoundTrip) {
  for (const Rule rule :
       {Rule::Conformal, Rule::LogPrediction, Rule::Maximum, Rule::Provisional, Rule::Manual}) {
    EXPECT_EQ(ruleNamed(name(rule)), rule);
  }
  EXPECT_EQ(name(Rule::LogPrediction), "log-prediction");
  test::expectError(ErrorCode::Format, [] { (void)ruleNamed("Conformal"); });
  test::expectError(ErrorCode::Format, [] { (void)ruleNamed(""); });
}

// --- The promises, by simulation --------------------------------------------

/// A distribution of scores: how to draw one, and the exact rate above a threshold.
struct Population {
  const char* name;
  std::function<double(Rng&)> draw;
  std::function<double(double)> rateAbove;
};

Population logNormal(double mean, double deviation) {
  return {"log-normal", [=](Rng& rng) { return std::exp(mean + deviation * rng.normal()); },
          [=](double theta) {
            return 0.5 * std::erfc((std::log(theta) - mean) / deviation / std::sqrt(2.0));
          }};
}

std::vector<Population> populations() {
  return {logNormal(0.0, 0.3),
          {"uniform", [](Rng& rng) { return 1e-9 + rng.uniform(); },
           [](double theta) { return std::clamp(1.0 - (theta - 1e-9), 0.0, 1.0); }},
          {"exponential", [](Rng& rng) { return -std::log(1.0 - rng.uniform()) + 1e-12; },
           [](double theta) { return std::exp(-theta); }},
          {"Pareto, infinite variance",
           [](Rng& rng) { return std::pow(1.0 - rng.uniform(), -1.0 / 1.5); },
           [](double theta) { return std::min(1.0, std::pow(theta, -1.5)); }}};
}

struct Promise {
  double meanRate = 0.0;    ///< of the next good part, over the draws
  double boundHolds = 0.0;  ///< share of the draws in which it did
};

Promise simulate(const Population& population, int n, int draws,
                 const std::function<Threshold(std::span<const double>)>& rule) {
  Rng rng(childSeed(1, population.name, {static_cast<std::uint64_t>(n)}));
  Promise promise;
  std::vector<double> scores(static_cast<std::size_t>(n));
  for (int i = 0; i < draws; ++i) {
    for (double& score : scores) score = population.draw(rng);
    const auto threshold = rule(scores);
    const double rate = population.rateAbove(threshold.value);
    promise.meanRate += rate / draws;
    if (rate <= threshold.upperBound95.value()) promise.boundHolds += 1.0 / draws;
  }
  return promise;
}

TEST(Promises, RuleOneHoldsForAnyDistribution) {
  const auto rule = [](std::span<const double> scores) { return conformal(scores, 0.1); };
  for (const auto& population : populations()) {
    for (const int n : {9, 16, 30}) {
      const double expected = rule(countingTo(n)).expectedRate.value();
      const auto promise = simulate(population, n, 4000, rule);
      EXPECT_NEAR(promise.meanRate, expected, 0.004) << population.name << ", n = " << n;
      EXPECT_NEAR(promise.boundHolds, 0.95, 0.015) << population.name << ", n = " << n;
    }
  }
}

TEST(Promises, RuleTwoHoldsForLogNormalScores) {
  const auto rule = [](std::span<const double> scores) { return logPrediction(scores, 0.05); };
  for (const double deviation : {0.05, 2.0}) {
    for (const int n : {4, 8, 16}) {
      const auto promise = simulate(logNormal(1.0, deviation), n, 1500, rule);
      EXPECT_NEAR(promise.meanRate, 0.05, 0.004) << "sd " << deviation << ", n = " << n;
      EXPECT_NEAR(promise.boundHolds, 0.95, 0.015) << "sd " << deviation << ", n = " << n;
    }
  }
}

TEST(Promises, RuleThreeHoldsForAnyDistribution) {
  for (const auto& population : populations()) {
    for (const int n : {2, 8, 20}) {
      const auto promise = simulate(population, n, 4000, maximum);
      EXPECT_NEAR(promise.meanRate, 1.0 / (n + 1), 0.012) << population.name << ", n = " << n;
      EXPECT_NEAR(promise.boundHolds, 0.95, 0.015) << population.name << ", n = " << n;
    }
  }
}

/// Near copies and all: what a set-up does.
TEST(Promises, TheRecommendedLineHoldsForAnyNumberOfImages) {
  const auto rule = [](std::span<const double> scores) { return chooseThreshold(scores, 0.05); };
  for (const int n : {4, 5, 6, 8, 12, 18, 19, 20, 39, 60}) {
    const double expected = rule(countingTo(n)).expectedRate.value();
    const auto promise = simulate(logNormal(0.0, 0.4), n, 1000, rule);
    EXPECT_NEAR(promise.meanRate, expected, 0.007) << n;
    EXPECT_NEAR(promise.boundHolds, 0.95, 0.025) << n;
  }
}

TEST(Promises, TheProvisionalLineOfASpreadLikeTheMeasuredOneIsNear) {
  Rng rng(12);
  for (const int n : {2, 3}) {
    double rate = 0.0;
    constexpr int kDraws = 3000;
    const auto population = logNormal(0.0, 0.3);
    for (int draw = 0; draw < kDraws; ++draw) {
      std::vector<double> scores(static_cast<std::size_t>(n));
      for (double& score : scores) score = population.draw(rng);
      const auto threshold = chooseThreshold(scores, 0.05);
      EXPECT_FALSE(threshold.expectedRate.has_value()) << "it promises nothing";
      rate += population.rateAbove(threshold.value) / kDraws;
    }
    EXPECT_GT(rate, 0.025) << n;
    EXPECT_LT(rate, 0.06) << n;
  }
}

/// Parts as points, and how far one lies from those that were learned: to the nearest, or to
/// their mean. Leave-image-out scores then depend on one another, and come from fits that are
/// one image short, as those of a set-up do.
struct PointModel {
  const char* name;
  double (*score)(const std::vector<std::vector<double>>& learned, const std::vector<double>& part);
};

double squaredDistance(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

double toNearest(const std::vector<std::vector<double>>& learned, const std::vector<double>& part) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& other : learned) nearest = std::min(nearest, squaredDistance(other, part));
  return nearest;
}

double toMean(const std::vector<std::vector<double>>& learned, const std::vector<double>& part) {
  std::vector<double> mean(part.size(), 0.0);
  for (const auto& other : learned) {
    for (std::size_t i = 0; i < mean.size(); ++i) {
      mean[i] += other[i] / static_cast<double>(learned.size());
    }
  }
  return squaredDistance(mean, part);
}

TEST(Promises, HoldNearlyForScoresOfFitsThatLeaveOneImageOut) {
  constexpr std::size_t kDimensions = 12;
  constexpr int kDraws = 400;
  constexpr int kParts = 10;
  for (const auto& model : {PointModel{"nearest", toNearest}, PointModel{"mean", toMean}}) {
    for (const int n : {4, 8, 16, 24}) {
      Rng rng(childSeed(7, model.name, {static_cast<std::uint64_t>(n)}));
      const auto part = [&] {
        std::vector<double> point(kDimensions);
        for (double& value : point) value = rng.normal();
        return point;
      };
      double rejected = 0.0;
      for (int draw = 0; draw < kDraws; ++draw) {
        std::vector<std::vector<double>> learned;
        for (int i = 0; i < n; ++i) learned.push_back(part());
        std::vector<double> scores;
        for (int i = 0; i < n; ++i) {
          auto others = learned;
          others.erase(others.begin() + i);
          scores.push_back(model.score(others, learned[static_cast<std::size_t>(i)]));
        }
        const double line = chooseThreshold(scores, 0.05).value;
        for (int i = 0; i < kParts; ++i) {
          rejected += model.score(learned, part()) > line ? 1.0 / (kDraws * kParts) : 0.0;
        }
      }
      EXPECT_LT(rejected, 0.10) << model.name << ", n = " << n << ": twice the promise";
      EXPECT_GT(rejected, 0.02) << model.name << ", n = " << n << ": and no rule without rejects";
    }
  }
}

}  // namespace
}  // namespace handful::calibrate

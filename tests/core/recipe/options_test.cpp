#include "core/recipe/options.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "core/base/error.h"
#include "core/synth/synth_catalog.h"
#include "tests/support/expect_error.h"

namespace handful::recipe {
namespace {

class EveryOption : public ::testing::TestWithParam<Option> {};

std::string testName(const ::testing::TestParamInfo<Option>& parameter) {
  std::string name(parameter.param.name);
  std::erase(name, '-');
  return name;
}

TEST_P(EveryOption, IsWithinItsRangeInEveryPreset) {
  const auto& option = GetParam();
  for (const auto* preset : {"standard", "thorough"}) {
    for (const auto* objective : {"coft", "msc"}) {
      EXPECT_NO_THROW(checkValue(option, option.get(configFor(preset, objective))));
    }
  }
  EXPECT_GT(option.step, 0.0);
  EXPECT_LE(option.step, option.most - option.least);
}

TEST_P(EveryOption, SetsWhatItGets) {
  const auto& option = GetParam();
  auto config = configFor("standard", "coft");
  for (const double value : {option.least, option.most, option.least}) {
    if (option.name == "published-views" && value == 0.0) continue;  // there is no way back
    option.set(config, value);
    EXPECT_EQ(option.get(config), value);
  }
}

TEST_P(EveryOption, LeavesAllOthersAlone) {
  const auto& option = GetParam();
  if (option.name == "published-views") GTEST_SKIP() << "sets all views";
  const auto before = configFor("standard", "coft");
  auto after = before;
  option.set(after, option.get(before) == option.most ? option.least : option.most);
  EXPECT_NE(option.get(after), option.get(before));
  for (const auto& other : options()) {
    if (other.name == option.name || other.name == "published-views") continue;
    EXPECT_EQ(other.get(after), other.get(before)) << other.name;
  }
}

TEST_P(EveryOption, RefusesWhatLiesOutsideByItsName) {
  const auto& option = GetParam();
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double value : {option.least - 1.0, option.most + 1.0, kNan, kInfinity}) {
    EXPECT_EQ(test::expectError(ErrorCode::Config, [&] { checkValue(option, value); }),
              option.name);
  }
  if (option.kind == OptionKind::Real) return;
  test::expectError(ErrorCode::Config, [&] { checkValue(option, option.least + 0.5); });
}

INSTANTIATE_TEST_SUITE_P(Names, EveryOption,
                         ::testing::ValuesIn(options().begin(), options().end()), testName);

TEST(Options, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto& option : options()) EXPECT_TRUE(names.insert(option.name).second);
}

TEST(Options, SwitchEveryKindOfDefect) {
  for (const auto& kind : synth::synthesisKinds()) {
    EXPECT_NO_THROW(static_cast<void>(optionNamed("defect-" + std::string(kind.name))));
  }
  EXPECT_EQ(configFor("standard", "coft").synthesis.kinds, synth::defaultKinds())
      << "in the order of the catalogue";
  const auto config =
      configFor("standard", "coft", {{"defect-scratch", 0.0}, {"defect-blob", 0.0}});
  auto expected = synth::defaultKinds();
  std::erase(expected, "scratch");
  std::erase(expected, "blob");
  EXPECT_EQ(config.synthesis.kinds, expected);
}

TEST(ConfigFor, TakesTheUsersValuesAndTheLine) {
  const augment::LineVariation line{.maxRotationDeg = 30.0, .flipsVertically = true};
  const auto config =
      configFor("thorough", "msc",
                {{"steps", 3}, {"weight-infonce", 0.5}, {"weight-angular", 0}, {"sgd", 1}}, line);
  EXPECT_EQ(config.steps, 3);
  EXPECT_EQ(weightOf(config, "infonce"), 0.5);
  EXPECT_EQ(config.objective.size(), 2U) << "a term of weight 0 is left out";
  EXPECT_EQ(config.optimizer, Optimizer::Sgd);
  EXPECT_EQ(config.views, augment::trainingViewsFor(line));
  EXPECT_EQ(config.batchPairs, configFor("thorough", "msc").batchPairs);
}

TEST(ConfigFor, TakesSingleViewsFromWhatIsPublished) {
  auto expected = augment::mscPublishedViews();
  EXPECT_EQ(configFor("standard", "msc", {{"published-views", 1}}).views, expected);
  expected.hue = 0.0;
  EXPECT_EQ(configFor("standard", "msc", {{"jitter-hue", 0}, {"published-views", 1}}).views,
            expected);
}

TEST(ConfigFor, RefusesWhatItDoesNotKnowOrCannotBe) {
  const auto subjectOf = [](const Overrides& overrides) {
    return test::expectError(ErrorCode::Config,
                             [&] { (void)configFor("standard", "coft", overrides); });
  };
  EXPECT_EQ(subjectOf({{"magic", 1}}), "magic");
  EXPECT_EQ(subjectOf({{"steps", 0}}), "steps");
  EXPECT_EQ(subjectOf({{"defect-least-area", 0.4}}), "defect-least-area");
  EXPECT_EQ(
      subjectOf({{"weight-mean-shifted", 0}, {"weight-angular", 0}, {"weight-negative-pairs", 0}}),
      "weight-mean-shifted");
  test::expectError(ErrorCode::Config, [] { (void)configFor("standard", "magic"); });
  test::expectError(ErrorCode::Config, [] { (void)configFor("instant", "coft"); });
}

}  // namespace
}  // namespace handful::recipe

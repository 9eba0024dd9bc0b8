#include "core/pipeline/threshold_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/rng.h"
#include "core/pipeline/detection_rows.h"

namespace handful::pipeline {
namespace {

/// A draw on which all heads agree, so that the fused score is the score given.
DetectionResult resultOf(const std::string& set, const std::string& draw,
                         const std::vector<double>& heldOut, const std::vector<double>& good,
                         const std::vector<double>& defects) {
  DetectionResult result;
  result.which = {set, static_cast<int>(heldOut.size()), draw, "frozen"};
  auto test = good;
  test.insert(test.end(), defects.begin(), defects.end());
  result.labels.assign(good.size(), "good");
  result.labels.insert(result.labels.end(), defects.size(), "hole");
  result.files.assign(test.size(), "x.png");
  for (const auto& scale : productScales({})) {
    result.test[scale.name] = test;
    result.heldOut[scale.name] = heldOut;
  }
  result.hasFolds = true;
  return result;
}

const ThresholdRow* rowOf(const std::vector<ThresholdRow>& rows, const std::string& set,
                          const std::string& rule) {
  for (const auto& row : rows) {
    if (row.set == set && row.rule == rule) return &row;
  }
  return nullptr;
}

TEST(ThresholdTable, SaysWhatWasPromisedAndWhatCame) {
  const std::vector<double> heldOut = {1.0, 2.0, 3.0, 4.0, 0.5};
  const std::vector<DetectionResult> results = {
      resultOf("a", "0", heldOut, {1.0, 4.5, 2.0, 3.0}, {9.0, 3.5}),
      resultOf("a", "1", heldOut, {1.0, 2.0, 2.0, 3.0}, {9.0, 8.0})};
  const auto rows = thresholdRows(results, 0.05);
  const auto* maximum = rowOf(rows, "a", "maximum");
  ASSERT_TRUE(maximum);
  EXPECT_NEAR(maximum->promised.value(), 1.0 / 6.0, 1e-12);
  EXPECT_NEAR(maximum->falseRejects, 0.125, 1e-12) << "a quarter of the first, none of the second";
  EXPECT_NEAR(maximum->missedDefects, 0.25, 1e-12);
  EXPECT_EQ(maximum->withinBound.value(), 1.0);
  EXPECT_EQ(maximum->draws, 2);
  // Every second one: 1, 3 and 0.5, of which 3 is the highest.
  const auto* validation = rowOf(rows, "a", "validation maximum");
  EXPECT_FALSE(validation->promised.has_value());
  EXPECT_NEAR(validation->falseRejects, 0.125, 1e-12);
  EXPECT_EQ(validation->missedDefects, 0.0);
  // 2.1 + 3 x 1.432.
  EXPECT_EQ(rowOf(rows, "a", "mean + 3 sd")->falseRejects, 0.0);
  EXPECT_NEAR(rowOf(rows, "a", "mean + 3 sd")->missedDefects, 0.25, 1e-12);
  EXPECT_FALSE(rowOf(rows, "a", "conformal")) << "five images are too few";
  EXPECT_EQ(rowOf(rows, "a", "product")->promised, 0.05);
  EXPECT_FALSE(rowOf(rows, std::string(kMeanOfSets), "product")) << "of one set";
}

TEST(ThresholdTable, AFewTestImagesRefuteNoBound) {
  // Of three, two above the line: observed 67 %, yet a true rate of 14 % gives so many, too.
  const std::vector<double> heldOut = {1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7};
  std::vector<double> good = {1.0, 90.0, 91.0};
  auto row = *rowOf(thresholdRows(std::vector{resultOf("a", "0", heldOut, good, {})}, 0.05), "a",
                    "product");
  EXPECT_EQ(row.withinBound.value(), 0.0);
  EXPECT_EQ(row.notContradicted.value(), 1.0);
  good.insert(good.end(), 20, 92.0);  // now there are enough
  row = *rowOf(thresholdRows(std::vector{resultOf("a", "0", heldOut, good, {})}, 0.05), "a",
               "product");
  EXPECT_EQ(row.notContradicted.value(), 0.0);
}

TEST(ThresholdTable, TheMeanOfTheSetsComesLast) {
  const std::vector<double> heldOut = {1.0, 2.0, 3.0, 4.0};
  std::vector<DetectionResult> results = {resultOf("a", "0", heldOut, {5.0, 1.0}, {9.0}),
                                          resultOf("b", "0", heldOut, {1.0, 1.0}, {1.0})};
  auto rows = thresholdRows(results, 0.05);
  const auto* mean = rowOf(rows, std::string(kMeanOfSets), "maximum");
  ASSERT_TRUE(mean);
  EXPECT_NEAR(mean->falseRejects, 0.25, 1e-12);
  EXPECT_NEAR(mean->missedDefects, 0.5, 1e-12);
  results[1].hasFolds = false;
  EXPECT_FALSE(rowOf(thresholdRows(results, 0.05), "b", "maximum"));
  EXPECT_TRUE(thresholdRows({}, 0.05).empty());
}

// Where test images are exchangeable with those of the set-up, the table finds the promises kept.
TEST(ThresholdTable, FindsPromisesKeptThatAre) {
  Rng rng(3);
  const auto scores = [&](int n, double mean) {
    std::vector<double> drawn(static_cast<std::size_t>(n));
    for (double& score : drawn) score = std::exp(mean + 0.3 * rng.normal());
    return drawn;
  };
  std::vector<DetectionResult> results;
  for (int draw = 0; draw < 400; ++draw) {
    results.push_back(
        resultOf("a", std::to_string(draw), scores(8, 0.0), scores(60, 0.0), scores(20, 1.5)));
  }
  const auto rows = thresholdRows(results, 0.05);
  const auto* product = rowOf(rows, "a", "product");
  EXPECT_NEAR(product->falseRejects, 0.05, 0.01);
  EXPECT_GE(product->notContradicted.value(), 0.95);
  EXPECT_LT(product->missedDefects, 0.05);
  EXPECT_NEAR(rowOf(rows, "a", "maximum")->falseRejects, 1.0 / 9.0, 0.02);
  EXPECT_NEAR(rowOf(rows, "a", "validation maximum")->falseRejects, 1.0 / 5.0, 0.03);
  EXPECT_NEAR(rowOf(rows, "a", "review")->falseRejects, 0.2, 0.025);
  EXPECT_LT(rowOf(rows, "a", "few false rejects")->falseRejects, 0.025);
}

TEST(ThresholdTable, IsPrintedForPeopleSpreadsheetsAndPrograms) {
  const auto rows = thresholdRows(
      std::vector{resultOf("a, b", "0", {1.0, 2.0, 3.0, 4.0}, {5.0, 1.0}, {9.0})}, 0.05);
  const auto text = thresholdText(rows);
  EXPECT_NE(text.find("4 good images, frozen"), std::string::npos) << text;
  EXPECT_NE(text.find("mean + 3 sd"), std::string::npos);
  EXPECT_NE(text.find("\npromised, observed: good parts lost."), std::string::npos);
  const auto csv = thresholdCsv(rows);
  EXPECT_NE(csv.find("\n\"a, b\",4,frozen,maximum,0.2,0.5,"), std::string::npos) << csv;
  const auto json = nlohmann::json::parse(thresholdJson(rows));
  ASSERT_EQ(json.size(), rows.size());
  EXPECT_EQ(json[0].at("rule"), "product");
  EXPECT_EQ(json[0].at("observed"), rows[0].falseRejects);
}

}  // namespace
}  // namespace handful::pipeline

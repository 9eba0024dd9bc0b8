// What a detection bench says of measurements; measuring itself is in tests/cli and workflow.
#include "core/pipeline/detection_bench.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/density/density_catalog.h"
#include "core/pipeline/detection_peers.h"
#include "core/pipeline/detection_table.h"
#include "tests/support/expect_error.h"

namespace handful::pipeline {
namespace {

/// Two good and two bad pictures, on which all heads agree.
DetectionResult resultOf(const std::string& set, const std::string& draw,
                         const std::string& objective, const std::vector<double>& scores) {
  DetectionResult result;
  result.which = {set, 4, draw, objective};
  result.isTuned = objective != "frozen";
  result.madeWith = "a test";
  result.files = {"good/a.png", "good/b.png", "hole/a.png", "hole/b.png"};
  result.labels = {"good", "good", "hole", "hole"};
  for (const auto* head : {"nearest-neighbour", "sharp-neighbour", "subspace", "gaussian",
                           "deep-neighbour", "tuned-gaussian", "tuned-neighbour"}) {
    if (!result.isTuned && std::string_view(head).starts_with("tuned-")) continue;
    result.test[head] = scores;
  }
  return result;
}

constexpr double kBest = 1.0;   // both bad pictures above both good ones
constexpr double kWorst = 0.0;  // the other way round
const std::vector<double> kRight = {1.0, 2.0, 8.0, 9.0};
const std::vector<double> kWrong = {8.0, 9.0, 1.0, 2.0};

const DetectionRow* rowOf(const std::vector<DetectionRow>& rows, const std::string& set,
                          const std::string& objective, const std::string& measure) {
  for (const auto& row : rows) {
    if (row.set == set && row.objective == objective && row.measure == measure) return &row;
  }
  return nullptr;
}

TEST(FusedScores, AreWeightedGeometricMeans) {
  const std::map<std::string, std::vector<double>> scores = {{"a", {1.0, 16.0}}, {"b", {8.0, 2.0}}};
  using Scales = std::vector<density::HeadScale>;
  const auto equal = fusedScores(scores, Scales{{"a", 1.0, 1.0}, {"b", 1.0, 1.0}});
  EXPECT_NEAR(equal[0], std::sqrt(8.0), 1e-12);
  EXPECT_NEAR(equal[1], std::sqrt(32.0), 1e-12);
  const auto weighted = fusedScores(scores, Scales{{"a", 1.0, 2.0}, {"b", 3.0, 0.5}});
  EXPECT_NEAR(weighted[1], std::pow(8.0 * 64.0, 0.25), 1e-12);
  EXPECT_TRUE(fusedScores(scores, Scales{{"a", 1.0, 1.0}, {"absent", 2.0, 1.0}}).empty());
  EXPECT_TRUE(fusedScores({}, Scales{{"a", 1.0, 1.0}}).empty());
}

TEST(ProductScores, AreThoseOfASetUpAndNeedAllItsHeads) {
  auto result = resultOf("Kekse", "0", "frozen", kRight);
  for (auto& [head, scores] : result.test) result.heldOut[head] = {1.0, 2.0, 4.0};
  for (const auto& scale : productScales(result)) EXPECT_DOUBLE_EQ(scale.typical, 2.0);
  const auto heldOut = productScores(result, result.heldOut);
  ASSERT_EQ(heldOut.size(), 3U);
  EXPECT_NEAR(heldOut[1], 1.0, 1e-12) << "as typical as can be";
  EXPECT_NEAR(heldOut[2], 2.0, 1e-12) << "all heads say twice";
  result.test.erase("sharp-neighbour");
  const auto subject = test::expectError(ErrorCode::Config, "other heads",
                                         [&] { (void)productScores(result, result.test); });
  EXPECT_NE(subject.find("sharp-neighbour"), std::string::npos) << subject;
}

TEST(DetectionResult, ReadsWhatItWrites) {
  auto result = resultOf("Kekse", "0", "coft", kRight);
  result.heldOut["gaussian"] = {0.1, 1.0 / 3.0};
  result.hasFolds = true;
  result.judgement.emplace();
  result.judgement->frozen = {false, 0.9, 1.5, 0.25};
  result.judgement->tuned = {true, 0.8, 1.25, 0.5};
  result.judgement->advisesTuned = true;
  result.masksMadeWith = "masks";
  result.masks = {1, 2};
  result.pixels = {{"score", {{"subspace", 1.0}, {"nearest-neighbour", 0.5}}, 0.9, 0.8, 0.7}};
  result.seconds = 1.5;
  const auto text = formatDetection(result);
  const auto read = parseDetection(text, "x.json");
  EXPECT_EQ(read.which, result.which);
  EXPECT_EQ(read.labels, result.labels);
  EXPECT_EQ(read.test, result.test);
  EXPECT_EQ(read.heldOut, result.heldOut);
  EXPECT_TRUE(read.isTuned && read.hasFolds && read.judgement && read.judgement->advisesTuned);
  EXPECT_EQ(read.judgement->tuned.separation, 1.25);
  ASSERT_EQ(read.pixels.size(), 1U);
  EXPECT_EQ(read.pixels[0].weights, result.pixels[0].weights);
  EXPECT_EQ(read.pixels[0].pro05, 0.7);
  EXPECT_EQ(read.masks.of, 2);
  EXPECT_EQ(formatDetection(read), text);
  const auto plain = parseDetection(formatDetection(resultOf("a", "0", "frozen", kRight)), "x");
  EXPECT_FALSE(plain.judgement);
  EXPECT_FALSE(plain.hasFolds);
}

TEST(DetectionResult, ReadsThoseFromBeforeTheHeatMaps) {
  auto document = nlohmann::json::parse(formatDetection(resultOf("a", "0", "frozen", kRight)));
  document["format"] = 1;
  for (const char* key : {"pixels", "masks", "masks_made_with"}) document.erase(key);
  const auto read = parseDetection(document.dump(), "x.json");
  EXPECT_TRUE(read.pixels.empty() && read.masksMadeWith.empty());
  EXPECT_EQ(read.test.size(), 5U);
  document["format"] = 2;
  test::expectError(ErrorCode::Format, "masks",
                    [&] { (void)parseDetection(document.dump(), "x.json"); });
  document["format"] = 3;
  test::expectError(ErrorCode::Format, "format",
                    [&] { (void)parseDetection(document.dump(), "x.json"); });
}

TEST(DetectionResult, RefusesWhatDoesNotFit) {
  auto document = nlohmann::json::parse(formatDetection(resultOf("a", "0", "frozen", kRight)));
  document["test"]["gaussian"] = {1.0, 2.0};
  test::expectError(ErrorCode::Format, "does not fit",
                    [&] { (void)parseDetection(document.dump(), "x.json"); });
  document.erase("labels");
  test::expectError(ErrorCode::Format, "labels",
                    [&] { (void)parseDetection(document.dump(), "x.json"); });
  test::expectError(ErrorCode::Format, [] { (void)parseDetection("{", "x.json"); });
}

TEST(DetectionTable, GivesMeanAndRangeOfTheDraws) {
  const std::vector<DetectionResult> results = {resultOf("b", "0", "frozen", kRight),
                                                resultOf("b", "1", "frozen", kWrong)};
  const auto rows = detectionRows(results, 0.05);
  const auto* score = rowOf(rows, "b", "frozen", "score");
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->mean, 0.5);
  EXPECT_EQ(score->low, kWorst);
  EXPECT_EQ(score->high, kBest);
  EXPECT_EQ(score->draws, 2);
  EXPECT_FALSE(rowOf(rows, "b", "frozen", "tuned cells")) << "nothing was tuned";
  EXPECT_FALSE(rowOf(rows, "b", "frozen", "false rejects")) << "nothing was held out";
  EXPECT_FALSE(rowOf(rows, std::string(kMeanOfSets), "frozen", "score")) << "of one set";
}

TEST(DetectionTable, TheMeanOfTheSetsIsThatOfTheSameDraws) {
  std::vector<DetectionResult> results = {
      resultOf("a", "0", "frozen", kRight), resultOf("a", "1", "frozen", kRight),
      resultOf("b", "0", "frozen", kRight), resultOf("b", "1", "frozen", kWrong)};
  const auto mean = std::string(kMeanOfSets);
  const auto rows = detectionRows(results, 0.05);
  const auto* score = rowOf(rows, mean, "frozen", "score");
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->mean, 0.75);
  EXPECT_DOUBLE_EQ(score->low, 0.5) << "of the second draw";
  results.pop_back();
  EXPECT_FALSE(rowOf(detectionRows(results, 0.05), mean, "frozen", "score"));
}

TEST(DetectionTable, ChosenIsTheNetworkThatTheJudgementIsFor) {
  std::vector<DetectionResult> results = {resultOf("a", "0", "frozen", kRight),
                                          resultOf("a", "0", "coft", kWrong)};
  EXPECT_FALSE(rowOf(detectionRows(results, 0.05), "a", "coft", "chosen")) << "nobody judged";
  results[1].hasFolds = true;
  results[1].judgement.emplace().advisesTuned = true;
  EXPECT_EQ(rowOf(detectionRows(results, 0.05), "a", "coft", "chosen")->mean, kWorst);
  results[1].judgement->advisesTuned = false;
  EXPECT_EQ(rowOf(detectionRows(results, 0.05), "a", "coft", "chosen")->mean, kBest);
  EXPECT_EQ(rowOf(detectionRows(results, 0.05), "a", "coft", "score")->mean, kWorst);
  results.erase(results.begin());
  EXPECT_FALSE(rowOf(detectionRows(results, 0.05), "a", "coft", "chosen")) << "not measured";
  results[0].isTuned = false;
  results[0].judgement.reset();
  EXPECT_EQ(rowOf(detectionRows(results, 0.05), "a", "coft", "chosen")->mean, kWorst)
      << "where the training fails, what is there is the pretrained network";
}

TEST(DetectionTable, CountsWhatTheThresholdCatches) {
  auto result = resultOf("a", "0", "frozen", {1.0, 100.0, 2.0, 200.0});
  for (const auto& [head, scores] : result.test) result.heldOut[head] = {0.9, 1.0, 1.1, 1.0, 1.2};
  EXPECT_FALSE(rowOf(detectionRows(std::vector{result}, 0.05), "a", "frozen", "false rejects"));
  result.hasFolds = true;
  const auto rows = detectionRows(std::vector{result}, 0.05);
  EXPECT_DOUBLE_EQ(rowOf(rows, "a", "frozen", "false rejects")->mean, 0.5);
  EXPECT_DOUBLE_EQ(rowOf(rows, "a", "frozen", "missed defects")->mean, 0.0);
}

TEST(DetectionTable, HasAnIntervalForTheScoreOnly) {
  const std::vector<DetectionResult> results = {resultOf("a", "0", "frozen", kRight),
                                                resultOf("b", "0", "frozen", kWrong)};
  const auto rows = detectionRows(results, 0.05);
  EXPECT_FALSE(rowOf(rows, "a", "frozen", "patches")->interval);
  // Nothing out of order in two pairs: 0.025^(1/2) to 1; and the other way round.
  const double bound = std::sqrt(0.025);
  const auto a = rowOf(rows, "a", "frozen", "score")->interval;
  ASSERT_TRUE(a);
  EXPECT_NEAR(a->low, bound, 1e-12);
  EXPECT_EQ(a->high, 1.0);
  // Of the mean .5: half of the one set's distance to either end.
  const auto mean = rowOf(rows, std::string(kMeanOfSets), "frozen", "score")->interval;
  ASSERT_TRUE(mean);
  EXPECT_NEAR(mean->low, 0.5 - 0.5 * (1.0 - bound), 1e-12);
  EXPECT_NEAR(mean->high, 0.5 + 0.5 * (1.0 - bound), 1e-12);
  EXPECT_NE(detectionText(rows).find("  95 %"), std::string::npos);
}

TEST(DetectionTable, ShowsTheHeatMapOfTheProductAndNoOther) {
  auto result = resultOf("a", "0", "frozen", kRight);
  result.pixels = {{"nearest-neighbour", {{"nearest-neighbour", 1.0}}, 0.2, 0.2, 0.1},
                   {"subspace", {{"subspace", 1.0}}, 0.3, 0.2, 0.1},
                   {"score", {}, 0.9, 0.8, 0.7}};
  auto& fused = result.pixels.back().weights;
  for (const auto* head : {"nearest-neighbour", "subspace"}) {
    fused[head] = density::headNamed(head).weight;
  }
  auto rows = detectionRows(std::vector{result}, 0.05);
  EXPECT_EQ(rowOf(rows, "a", "frozen", "pixel AUROC")->mean, 0.9);
  EXPECT_EQ(rowOf(rows, "a", "frozen", "PRO")->mean, 0.8);
  const auto isShown = [&] {
    return rowOf(detectionRows(std::vector{result}, 0.05), "a", "frozen", "PRO") != nullptr;
  };
  fused["subspace"] = 7.0;  // as an older release fused them
  EXPECT_FALSE(isShown());
  fused.erase("subspace");  // or fewer of them
  EXPECT_FALSE(isShown());
}

TEST(DetectionTable, SetsPeersBesideTheScore) {
  const auto peers = parsePeers(
      R"({"what": "", "image_auroc": {"x": {"a": {"4": {"mean": 0.75, "std": 0.1}, "8": {"mean": 0}},
          "b": {"4": {"mean": 0.25}}}, "y": {"a": {"4": {"mean": 1}}}}})",
      "peers.json");
  const std::vector<DetectionResult> results = {resultOf("a", "0", "frozen", kRight),
                                                resultOf("b", "0", "frozen", kWrong)};
  const auto plain = detectionRows(results, 0.05);
  const auto rows = withPeers(plain, peers);
  EXPECT_EQ(rows.size(), plain.size() + 4);
  EXPECT_DOUBLE_EQ(rowOf(rows, "a", "frozen", "score vs x")->mean, 0.25);
  EXPECT_DOUBLE_EQ(rowOf(rows, "b", "frozen", "score vs x")->mean, -0.25);
  EXPECT_DOUBLE_EQ(rowOf(rows, "mean", "frozen", "score vs x")->mean, 0.0);
  EXPECT_DOUBLE_EQ(rowOf(rows, "a", "frozen", "score vs y")->mean, 0.0);
  EXPECT_FALSE(rowOf(rows, "b", "frozen", "score vs y"));
  EXPECT_FALSE(rowOf(rows, "mean", "frozen", "score vs y")) << "of one set";
  const auto text = detectionText(rows);
  EXPECT_NE(text.find("+.250"), std::string::npos) << text;
  EXPECT_NE(text.find("-.250"), std::string::npos) << text;
  EXPECT_EQ(withPeers(plain, {}).size(), plain.size());
}

TEST(DetectionTable, RefusesPeersThatAreNone) {
  for (const char* text :
       {"{", "{}", R"({"image_auroc": 1})", R"({"image_auroc": {"x": {"a": {"4": 0.5}}}})",
        R"({"image_auroc": {"x": {"a": {"four": {"mean": 1}}}}})",
        R"({"image_auroc": {"x": {"a": {"4": {"std": 1}}}}})"}) {
    test::expectError(
        ErrorCode::Format, [&] { (void)parsePeers(text, "peers.json"); }, text);
  }
}

TEST(DetectionTable, IsPrintedForPeopleSpreadsheetsAndPrograms) {
  const std::vector<DetectionResult> results = {resultOf("a, b", "0", "frozen", kRight),
                                                resultOf("a, b", "1", "frozen", kWrong)};
  const auto rows = detectionRows(results, 0.05);
  const auto text = detectionText(rows);
  EXPECT_NE(text.find("4 good images"), std::string::npos) << text;
  EXPECT_NE(text.find(".500 (.000 .. 1.000)"), std::string::npos) << text;
  const auto csv = detectionCsv(rows);
  EXPECT_NE(csv.find("\"a, b\",4,frozen,score,0.5,0,1,2,0.079"), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"a, b\",4,frozen,patches,0.5,0,1,2,,\n"), std::string::npos) << csv;
  const auto json = nlohmann::json::parse(detectionJson(rows));
  EXPECT_EQ(json.size(), rows.size());
  EXPECT_EQ(json.at(0).at("good_images"), 4);
  EXPECT_TRUE(json.at(0).at("interval").is_null());
}

}  // namespace
}  // namespace handful::pipeline

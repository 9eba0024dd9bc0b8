#include "core/package/manifest.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "core/base/json_fields.h"
#include "tests/core/package/sample_contents.h"
#include "tests/support/expect_error.h"

namespace handful::package {
namespace {

using Json = nlohmann::json;

const std::map<std::string, std::string> kHashes = {{"model.onnx", "12ab"}, {"x", "34"}};

Json sampleDocument() {
  return parseJson(formatManifest(sampleContents().manifest, kHashes), "sample");
}

ParsedManifest parsed(const Json& document) { return parseManifest(formatJson(document)); }

/// Every key of the document by its path, the hashes of the files aside: their names are free.
std::vector<Json::json_pointer> keysOf(const Json& document,
                                       const Json::json_pointer& at = Json::json_pointer()) {
  std::vector<Json::json_pointer> keys;
  const Json& value = document[at];
  if (!value.is_structured() || at == Json::json_pointer("/files")) return keys;
  for (const auto& entry : value.items()) {
    const auto below = value.is_array() ? at / std::stoul(entry.key()) : at / entry.key();
    if (value.is_object()) keys.push_back(below);
    const auto deeper = keysOf(document, below);
    keys.insert(keys.end(), deeper.begin(), deeper.end());
  }
  return keys;
}

TEST(Manifest, EveryKeyIsRequired) {
  const auto document = sampleDocument();
  const auto keys = keysOf(document);
  EXPECT_EQ(keys.size(), 67U);
  for (const auto& key : keys) {
    auto damaged = document;
    damaged[key.parent_pointer()].erase(key.back());
    EXPECT_EQ(test::expectError(
                  ErrorCode::Format, [&] { (void)parsed(damaged); }, key.to_string()),
              key.back())
        << key.to_string();
  }
}

TEST(Manifest, EveryKeyHasItsKind) {
  const auto document = sampleDocument();
  for (const auto& key : keysOf(document)) {
    for (const Json& wrong : {Json("text"), Json(-1.5), Json(true), Json::array({Json::object()}),
                              Json::object({{"a", 1}}), Json()}) {
      const Json& right = document[key];
      const bool sameKind =
          wrong.type() == right.type() || (wrong.is_number() && right.is_number()) ||
          // those that may be absent
          (wrong.is_null() && (key.back() == "expectedRate" || key.back() == "upperBound95" ||
                               key.back() == "tiles" || key.back() == "alignment"));
      if (sameKind) continue;
      auto damaged = document;
      damaged[key] = wrong;
      const auto what = key.to_string() + " = " + wrong.dump();
      try {
        (void)parsed(damaged);
        ADD_FAILURE() << "accepted " << what;
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Format) << what;
        EXPECT_NE(std::string(error.what()).find(key.back()), std::string::npos)
            << what << ": " << error.what();
      }
    }
  }
}

TEST(Manifest, ComesBackFieldByField) {
  const auto manifest = sampleContents().manifest;
  const auto [back, hasIgnoreMask, hasAlignment, hashes] =
      parseManifest(formatManifest(manifest, kHashes));
  EXPECT_EQ(back.part, manifest.part);
  EXPECT_EQ(back.origin, manifest.origin);
  EXPECT_EQ(back.preparation.referenceWidth, 100);
  EXPECT_EQ(back.preparation.referenceHeight, 50);
  EXPECT_EQ(back.preparation.polygon, manifest.preparation.polygon);
  EXPECT_EQ(back.preparation.inputWidth, 64);
  EXPECT_EQ(back.preparation.inputHeight, 32);
  EXPECT_TRUE(hasIgnoreMask);
  EXPECT_TRUE(hasAlignment);
  EXPECT_EQ(back.preparation.tiles, manifest.preparation.tiles);
  EXPECT_EQ(back.preparation.alignment.limits, manifest.preparation.alignment.limits);
  ASSERT_EQ(back.heads.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(back.heads[i].name, manifest.heads[i].name);
    EXPECT_EQ(back.heads[i].weight, manifest.heads[i].weight);
    EXPECT_EQ(back.heads[i].typical, manifest.heads[i].typical);
  }
  EXPECT_EQ(back.threshold.value, manifest.threshold.value);
  EXPECT_EQ(back.threshold.rule, manifest.threshold.rule);
  EXPECT_EQ(back.threshold.n, 4);
  EXPECT_EQ(back.threshold.alpha, 0.05);
  EXPECT_EQ(back.threshold.expectedRate, manifest.threshold.expectedRate);
  EXPECT_EQ(back.threshold.upperBound95, manifest.threshold.upperBound95);
  EXPECT_TRUE(back.threshold.assumesLogNormal);
  EXPECT_EQ(back.reviewThreshold, 0.3);
  EXPECT_EQ(back.calibrationScores, manifest.calibrationScores);
  EXPECT_EQ(back.typicalPatch, 0.0123);
  EXPECT_EQ(back.regionLines.inOk, 0.4567);
  EXPECT_EQ(back.regionLines.inOthers, 0.2345);
  EXPECT_EQ(back.history, manifest.history);
  EXPECT_EQ(hashes, kHashes);
}

TEST(Manifest, KeepsThatThereIsNoPromiseAndNoMask) {
  auto manifest = sampleContents().manifest;
  manifest.threshold.rule = calibrate::Rule::Provisional;
  manifest.threshold.expectedRate.reset();
  manifest.threshold.upperBound95.reset();
  manifest.threshold.assumesLogNormal = false;
  manifest.preparation.ignoreMask.release();
  manifest.preparation.polygon.clear();
  manifest.preparation.tiles = {};
  manifest.preparation.alignment = {};
  manifest.history.clear();
  const auto back = parseManifest(formatManifest(manifest, {}));
  EXPECT_EQ(back.manifest.threshold.rule, calibrate::Rule::Provisional);
  EXPECT_FALSE(back.manifest.threshold.expectedRate.has_value());
  EXPECT_FALSE(back.manifest.threshold.upperBound95.has_value());
  EXPECT_FALSE(back.manifest.threshold.assumesLogNormal);
  EXPECT_FALSE(back.hasIgnoreMask);
  EXPECT_FALSE(back.hasAlignment);
  EXPECT_EQ(back.manifest.preparation.tiles, region::Tiles());
  EXPECT_TRUE(back.manifest.preparation.polygon.empty());
  EXPECT_TRUE(back.manifest.history.empty());
}

TEST(Manifest, TheSameInspectionGivesTheSameText) {
  EXPECT_EQ(formatManifest(sampleContents().manifest, kHashes),
            formatManifest(sampleContents().manifest, kHashes));
}

TEST(Manifest, KeysOfALaterReleaseOfThisVersionAreNoDamage) {
  auto document = sampleDocument();
  document["colour"] = "blue";
  document["thresholds"]["note"] = {1, 2};
  EXPECT_EQ(parsed(document).manifest.part, sampleContents().manifest.part);
}

TEST(Manifest, AnOlderVersionIsToBeSetUpAgain) {
  auto document = sampleDocument();
  document["version"] = kPackageVersion - 1;
  document.erase("heads");  // whatever else has changed
  test::expectError(ErrorCode::Config, "Set the inspection up again",
                    [&] { (void)parsed(document); });
}

TEST(Manifest, ANewerVersionSaysWhichReleaseCan) {
  auto document = sampleDocument();
  document["version"] = kPackageVersion + 1;
  document["minRelease"] = "7.8.9";
  document.erase("heads");  // whatever else has changed
  test::expectError(ErrorCode::FormatTooNew, "Install release 7.8.9",
                    [&] { (void)parsed(document); });
}

TEST(Manifest, RefusesWhatIsNoneOfOurs) {
  for (const char* text : {"", "hello", "[]", "3", "{", "{}"}) {
    test::expectError(
        ErrorCode::Format, [&] { (void)parseManifest(text); }, text);
  }
  auto document = sampleDocument();
  document["format"] = "handful-project";
  test::expectError(ErrorCode::Format, "format", [&] { (void)parsed(document); });
}

struct BadValue {
  const char* path;
  Json value;
};

void PrintTo(const BadValue& bad, std::ostream* out) { *out << bad.path << " = " << bad.value; }

class ManifestRefuses : public ::testing::TestWithParam<BadValue> {};

TEST_P(ManifestRefuses, WithAFormatError) {
  auto document = sampleDocument();
  document[Json::json_pointer(GetParam().path)] = GetParam().value;
  test::expectError(ErrorCode::Format, [&] { (void)parsed(document); });
}

INSTANTIATE_TEST_SUITE_P(
    Values, ManifestRefuses,
    ::testing::Values(
        BadValue{"/version", 0}, BadValue{"/version", -1}, BadValue{"/version", 1.5},
        BadValue{"/origin/seed", -1}, BadValue{"/origin/seed", 18446744073709551615ULL},
        BadValue{"/preparation/referenceWidth", 0}, BadValue{"/preparation/referenceHeight", 1e6},
        BadValue{"/preparation/inputWidth", 31}, BadValue{"/preparation/inputHeight", 4097},
        BadValue{"/preparation/tiles/width", 31}, BadValue{"/preparation/tiles/height", 4097},
        BadValue{"/preparation/tiles/overlap", -64}, BadValue{"/preparation/tiles/width", 64.5},
        BadValue{"/preparation/alignment/maxShift", 0.31},
        BadValue{"/preparation/alignment/maxAngleDeg", -0.1},
        BadValue{"/preparation/alignment/maxAngleDeg", 180.1},
        BadValue{"/preparation/colourOrder", "BGR"}, BadValue{"/preparation/resize", "nearest"},
        BadValue{"/preparation/polygon/0", Json::array({1})},
        BadValue{"/preparation/polygon/0", Json::array({1.5, 2})},
        BadValue{"/preparation/polygon/0", Json::array({-1, 2})},
        BadValue{"/preparation/polygon/0", Json::array({1, 18446744073709551615ULL})},
        BadValue{"/preparation/polygon/0", "here"}, BadValue{"/heads", Json::array()},
        BadValue{"/heads/0/weight", 0}, BadValue{"/heads/0/weight", -1},
        BadValue{"/heads/1/typical", 0}, BadValue{"/thresholds/value", 0},
        BadValue{"/thresholds/value", -0.1},
        BadValue{"/thresholds/value", 0.29},  // review would begin above NG
        BadValue{"/thresholds/rule", "by eye"}, BadValue{"/thresholds/n", 1},
        BadValue{"/thresholds/n", 5},  // and four scores
        BadValue{"/thresholds/alpha", 1.1}, BadValue{"/thresholds/expectedRate", -0.1},
        BadValue{"/thresholds/upperBound95", 1.1}, BadValue{"/calibrationScores/2", 0},
        BadValue{"/calibrationScores/2", -1}, BadValue{"/calibrationScores/2", "much"},
        BadValue{"/regionLines/inOthers", 0}, BadValue{"/regionLines/inOk", 0.2},
        BadValue{"/typicalPatch", -1}, BadValue{"/typicalPatch", 0.3},
        BadValue{"/thresholdHistory/0", 3}, BadValue{"/files/x", 3}));

// A window that opens it would sort a million for every step of a line that is dragged.
TEST(Manifest, RefusesMoreScoresThanAnybodyHas) {
  auto document = sampleDocument();
  document["calibrationScores"] = std::vector<double>(100'000, 1.0);
  EXPECT_NO_THROW((void)parsed(document));
  document["calibrationScores"].push_back(1.0);
  EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)parsed(document); }),
            "calibrationScores");
}

TEST(Manifest, RefusesNumbersThatAreNone) {
  const auto text = formatManifest(sampleContents().manifest, kHashes);
  const std::string typical = "0.0123";
  for (const char* number : {"NaN", "1e999", "-Infinity"}) {
    auto damaged = text;
    damaged.replace(damaged.find(typical), typical.size(), number);
    test::expectError(
        ErrorCode::Format, [&] { (void)parseManifest(damaged); }, number);
  }
}

}  // namespace
}  // namespace handful::package

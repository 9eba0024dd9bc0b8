#include "core/project/project_migrations.h"

#include <gtest/gtest.h>

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "tests/support/expect_error.h"

namespace handful::project {
namespace {

using Json = nlohmann::json;

// The steps that such a table will have some day.
void renameParts(Json& document) {
  document["part"] = document.at("product");
  document.erase("product");
}
void splitThreshold(Json& document) {
  document["thresholds"] = {document.at("part"), document.at("threshold").get<double>()};
}
constexpr std::array<MigrationStep, 2> kSteps = {&renameParts, &splitThreshold};

Json document(int version) {
  return {{"format", "handful-project"},
          {"version", version},
          {"minRelease", "0.1.0"},
          {version < 2 ? "product" : "part", "gear"},
          {"threshold", 2.5},
          {"ofAnotherRelease", {1, 2}}};
}

TEST(Migrate, TakesEveryStepInOrderAndKeepsUnknownKeys) {
  auto old = document(1);
  migrate(old, "project.json", kSteps);
  EXPECT_EQ(old.at("version"), 3);
  EXPECT_EQ(old.at("part"), "gear");
  EXPECT_FALSE(old.contains("product"));
  EXPECT_EQ(old.at("thresholds"), Json::array({"gear", 2.5})) << "the second ran after the first";
  EXPECT_EQ(old.at("ofAnotherRelease"), Json::array({1, 2}));
}

TEST(Migrate, StartsWhereTheDocumentIs) {
  auto newer = document(2);
  migrate(newer, "project.json", kSteps);
  EXPECT_EQ(newer.at("version"), 3);
  EXPECT_TRUE(newer.contains("thresholds"));

  auto newest = document(3);
  const auto before = newest;
  migrate(newest, "project.json", kSteps);
  EXPECT_EQ(newest, before);
}

TEST(Migrate, ALaterReleaseIsNamed) {
  auto future = document(4);
  future["minRelease"] = "3.7.0";
  try {
    migrate(future, "/p/project.json", kSteps);
    FAIL() << "accepted";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::FormatTooNew);
    EXPECT_EQ(e.subject(), "/p/project.json");
    EXPECT_NE(std::string(e.what()).find("3.7.0"), std::string::npos) << e.what();
  }
}

TEST(Migrate, DamageThatAStepMeetsIsAFormatError) {
  auto old = document(1);
  old.erase("product");
  EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { migrate(old, "/p/project.json", kSteps); }),
            "/p/project.json");
}

TEST(Migrate, RefusesVersionsThatAreNone) {
  for (const Json& version : {Json(0), Json(-1), Json(1.0), Json("1"), Json(nullptr), Json(true),
                              Json(18446744073709551615ull)}) {
    auto wrong = document(1);
    wrong["version"] = version;
    test::expectError(
        ErrorCode::Format, [&] { migrate(wrong, "p", kSteps); }, version.dump());
  }
  auto none = document(1);
  none.erase("version");
  test::expectError(ErrorCode::Format, [&] { migrate(none, "p", kSteps); });
  auto other = document(1);
  other["format"] = "handful-package";
  test::expectError(ErrorCode::Format, [&] { migrate(other, "p", kSteps); });
  Json list = Json::array();
  test::expectError(ErrorCode::Format, [&] { migrate(list, "p", kSteps); });
}

TEST(Migrate, TheVersionFollowsFromTheSteps) {
  EXPECT_EQ(projectVersion(), 1 + static_cast<int>(projectSteps().size()));
}

}  // namespace
}  // namespace handful::project

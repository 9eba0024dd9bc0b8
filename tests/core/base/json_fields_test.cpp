#include "core/base/json_fields.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <limits>

#include "core/base/error.h"
#include "tests/support/expect_error.h"

namespace handful {
namespace {

const nlohmann::json& sample() {
  static const auto document = parseJson(
      R"({"text": "pr\u00fcfung", "flag": true, "number": 2.5, "whole": -7, "huge": 18446744073709551615,
          "numbers": [1, 2.5, -3e2], "texts": ["a", "b"], "mixed": [1, "b", null],
          "object": {"inner": {"x": 1}}, "null": null, "list": []})",
      "sample.json");
  return document;
}

TEST(JsonFields, GivesWhatIsThere) {
  const JsonFields fields(sample(), "sample.json");
  EXPECT_EQ(fields.text("text"),
            "pr\xc3\xbc"
            "fung");
  EXPECT_TRUE(fields.flag("flag"));
  EXPECT_EQ(fields.number("number"), 2.5);
  EXPECT_EQ(fields.number("whole"), -7.0) << "a whole number is a number, too";
  EXPECT_EQ(fields.whole("whole", -7, -7), -7);
  EXPECT_EQ(fields.numbers("numbers"), (std::vector<double>{1, 2.5, -300}));
  EXPECT_EQ(fields.texts("texts"), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(fields.list("list").empty());
  EXPECT_EQ(fields.object("object").object("inner").whole("x", 0, 9), 1);
  EXPECT_TRUE(fields.has("null"));
  EXPECT_FALSE(fields.has("absent"));
}

struct Wrong {
  const char* key;
  std::function<void(const JsonFields&)> ask;
};

class JsonFieldsRefuse : public ::testing::TestWithParam<Wrong> {};

TEST_P(JsonFieldsRefuse, AndNameTheKeyAndTheDocument) {
  const JsonFields fields(sample(), "sample.json");
  try {
    GetParam().ask(fields);
    FAIL() << "accepted: " << GetParam().key;
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Format);
    EXPECT_EQ(e.subject(), GetParam().key);
    EXPECT_NE(std::string(e.what()).find("sample.json"), std::string::npos) << e.what();
    EXPECT_NE(std::string(e.what()).find(GetParam().key), std::string::npos) << e.what();
  }
}

using F = const JsonFields&;
INSTANTIATE_TEST_SUITE_P(
    Wrong, JsonFieldsRefuse,
    ::testing::Values(Wrong{"absent", [](F f) { (void)f.text("absent"); }},
                      Wrong{"absent", [](F f) { (void)f.raw("absent"); }},
                      Wrong{"absent", [](F f) { (void)f.whole("absent", 0, 9); }},
                      Wrong{"absent", [](F f) { (void)f.object("absent"); }},
                      Wrong{"number", [](F f) { (void)f.text("number"); }},
                      Wrong{"null", [](F f) { (void)f.text("null"); }},
                      Wrong{"whole", [](F f) { (void)f.flag("whole"); }},
                      Wrong{"text", [](F f) { (void)f.number("text"); }},
                      Wrong{"flag", [](F f) { (void)f.number("flag"); }},
                      Wrong{"null", [](F f) { (void)f.number("null"); }},
                      Wrong{"number", [](F f) { (void)f.whole("number", 0, 9); }},
                      Wrong{"flag", [](F f) { (void)f.whole("flag", 0, 9); }},
                      Wrong{"whole", [](F f) { (void)f.whole("whole", 0, 9); }},
                      Wrong{"whole", [](F f) { (void)f.whole("whole", -9, -8); }},
                      Wrong{"huge", [](F f) { (void)f.whole("huge", INT64_MIN, INT64_MAX); }},
                      Wrong{"mixed", [](F f) { (void)f.numbers("mixed"); }},
                      Wrong{"mixed", [](F f) { (void)f.texts("mixed"); }},
                      Wrong{"object", [](F f) { (void)f.list("object"); }},
                      Wrong{"list", [](F f) { (void)f.object("list"); }}));

TEST(JsonFields, RefusesWhatIsNoObject) {
  for (const char* text : {"[]", "1", "null", "\"a\""}) {
    const auto document = parseJson(text, "x");
    EXPECT_EQ(test::expectError(
                  ErrorCode::Format, [&] { JsonFields(document, "x.json"); }, text),
              "x.json");
  }
}

TEST(JsonFields, RefusesNumbersThatAreNotFinite) {
  nlohmann::json document;
  document["x"] = std::numeric_limits<double>::infinity();
  document["list"] = {1.0, std::numeric_limits<double>::quiet_NaN()};
  const JsonFields fields(document, "x.json");
  test::expectError(ErrorCode::Format, [&] { (void)fields.number("x"); });
  test::expectError(ErrorCode::Format, [&] { (void)fields.numbers("list"); });
}

class ParseJsonRefuses : public ::testing::TestWithParam<std::string> {};

TEST_P(ParseJsonRefuses, WithTheSubject) {
  EXPECT_EQ(test::expectError(
                ErrorCode::Format, [] { (void)parseJson(GetParam(), "file.json"); },
                GetParam().substr(0, 40)),
            "file.json");
}

INSTANTIATE_TEST_SUITE_P(Damage, ParseJsonRefuses,
                         ::testing::Values("", "{", "{}x", "{'a':1}", "{\"a\":1,}", "{\"a\":NaN}",
                                           "{\"a\":1e999}", "{\"a\":1,\"a\":2}",
                                           "{\"a\":{\"b\":1,\"c\":2,\"b\":3}}", "// no\n{}",
                                           "\"\xff\"", std::string("{\"a\":\"\0\"}", 9),
                                           std::string(65, '['), std::string(1'000'000, '['), [] {
                                             std::string deep;
                                             for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
                                             return deep;
                                           }()));

TEST(ParseJson, TheSameKeyInTwoObjectsIsFine) {
  EXPECT_EQ(parseJson(R"([{"a":1},{"a":{"a":2}}])", "x").size(), 2u);
}

TEST(FormatJson, SortedTwoSpacesAndALineFeed) {
  nlohmann::json document;
  document["b"] = {1, 2};
  document["a"] = 0.1;
  EXPECT_EQ(formatJson(document), "{\n  \"a\": 0.1,\n  \"b\": [\n    1,\n    2\n  ]\n}\n");
}

TEST(FormatJson, NumbersSurviveTheRoundTrip) {
  for (const double number : {0.1, 1.0 / 3.0, 5e-324, 1.7976931348623157e308, -0.0, 1e22}) {
    const auto back = parseJson(formatJson({{"x", number}}), "x");
    EXPECT_EQ(back.at("x").get<double>(), number);
  }
}

TEST(FormatJson, TextThatIsNotUtf8IsReplaced) {
  const auto text = formatJson({{"path",
                                 "a\xff"
                                 "b"}});
  EXPECT_EQ(parseJson(text, "x").at("path"),
            "a\xef\xbf\xbd"
            "b");
}

}  // namespace
}  // namespace handful

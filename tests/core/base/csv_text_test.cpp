#include "core/base/csv_text.h"

#include <gtest/gtest.h>

namespace handful {
namespace {

TEST(CsvField, IsQuotedWhereItNeedsIt) {
  EXPECT_EQ(csvField("a b.png"), "a b.png");
  EXPECT_EQ(csvField(""), "");
  EXPECT_EQ(csvField("a,b"), "\"a,b\"");
  EXPECT_EQ(csvField("a \"b\""), "\"a \"\"b\"\"\"");
  EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csvField("a;b"), "\"a;b\"") << "German spreadsheets part there";
}

TEST(CsvField, IsNoFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@x", "\tx"}) {
    EXPECT_EQ(csvField(text), "\"'" + std::string(text) + "\"");
  }
}

}  // namespace
}  // namespace handful

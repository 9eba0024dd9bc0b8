#include "core/report/csv_writer.h"

#include <gtest/gtest.h>

#include <vector>

namespace handful::report {
namespace {

/// RFC 4180, written for the test alone.
std::vector<std::vector<std::string>> parsed(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool isQuoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    auto& cell = rows.back().back();
    if (isQuoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      cell += csv[i++];
    } else if (csv[i] == '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!isQuoted && csv.compare(i, 2, "\r\n") == 0) {
      rows.emplace_back(1);
      ++i;
    } else {
      cell += csv[i];
    }
  }
  EXPECT_FALSE(isQuoted);
  rows.pop_back();  // after the last line
  return rows;
}

ReportData dataWith(const std::vector<std::string>& names) {
  ReportData data;
  data.manifest.threshold.value = 0.1 + 0.2;
  data.manifest.reviewThreshold = 0.25;
  for (const auto& name : names) {
    pipeline::ScoredImage image;
    image.name = name;
    image.label = "hole";
    image.inspection.score = 1.0 / 3.0;
    image.inspection.p = 0.125;
    image.inspection.regions = {{{1, 2, 3, 4}, 1.5, 12.0, {2.5, 4.0}, {}},
                                {{5, 6, 7, 8}, 1.25, 56.0, {8.5, 10.0}, {}}};
    data.evaluation.images.push_back(image);
    data.files.push_back({name, std::string(64, 'a'), false, false});
  }
  return data;
}

TEST(Csv, IsOneLineForEachImageAndEveryLineHasEveryColumn) {
  auto data = dataWith({"a.png", "b, \"c\"\n.png", "gone.png"});
  data.evaluation.images[2].error = "It is not there, sorry.";
  data.evaluation.images[1].label = "good";
  data.files[1].isHeldOut = true;
  data.evaluation.images[0].overlap = 0.25;
  const auto rows = parsed(csvTable(data));
  ASSERT_EQ(rows.size(), 4U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[0][0],
            "\xEF\xBB\xBF"
            "file")
      << "with the mark that spreadsheets need";
  EXPECT_EQ(rows[2][0], "b, \"c\"\n.png");
  EXPECT_EQ(rows[2][2], "OK");
  EXPECT_EQ(rows[2][3], "");
  EXPECT_EQ(rows[2][4], "set-up (leave-image-out)");
  EXPECT_EQ(rows[1][2], "NG");
  EXPECT_EQ(rows[1][3], "hole");
  EXPECT_EQ(rows[1][10], "2");
  EXPECT_EQ(rows[1][11], "1 2 3 4 1.5 | 5 6 7 8 1.25");
  EXPECT_EQ(rows[3][6], "") << "no score without a picture";
  EXPECT_EQ(rows[3].back(), "It is not there, sorry.");
  EXPECT_EQ(rows[0][13], "mask_overlap");
  EXPECT_EQ(rows[1][13], "0.25");
  EXPECT_EQ(rows[2][13], "");
}

TEST(Csv, NumbersComeBackBitForBit) {
  const auto rows = parsed(csvTable(dataWith({"a.png"})));
  EXPECT_EQ(std::stod(rows[1][6]), 1.0 / 3.0);
  EXPECT_EQ(std::stod(rows[1][7]), 0.125);
  EXPECT_EQ(std::stod(rows[1][8]), 0.1 + 0.2);
  EXPECT_EQ(std::stod(rows[1][9]), 0.25);
}

TEST(Csv, NoFileNameIsAFormula) {
  for (const std::string name :
       {"=cmd|' /C calc'!A0", "+1+1.png", "-2.png", "@SUM(A1).png", "\t=1.png", "\r=1.png"}) {
    const auto rows = parsed(csvTable(dataWith({name})));
    ASSERT_EQ(rows.size(), 2U) << name;
    EXPECT_EQ(rows[1][0], "'" + name);
  }
  EXPECT_EQ(parsed(csvTable(dataWith({"größe=1.png"})))[1][0], "größe=1.png");
}

}  // namespace
}  // namespace handful::report

#include "ui/report/report_language.h"

#include <gtest/gtest.h>

#include "core/report/compose.h"
#include "core/report/html_writer.h"
#include "ui/language.h"

namespace handful::ui {
namespace {

using pipeline::WarningKind;

/// What set-up, evaluation and project say in English, of every kind.
report::ReportData notedData() {
  report::ReportData data;
  for (int kind = 1; kind <= static_cast<int>(WarningKind::DefectTooSmall); ++kind) {
    data.warnings.push_back(
        {static_cast<WarningKind>(kind), "a.png", "Some of the English is about it."});
  }
  data.leftOut = {{WarningKind::Unreadable, "b.png", "The file is no picture."}};
  pipeline::ScoredImage unread;
  unread.name = "c.png";
  unread.error = "The file is no picture.";
  data.evaluation.images = {unread};
  data.files = {{"c.png", "", false, false}};
  pipeline::PixelEvaluation pixels;
  pixels.masks = {2, 3};
  pixels.defectsWithRegion = {1, 2};
  pixels.goodWithRegion = {0, 4};
  pixels.scores = {{{0.987, 0.0}}, {{0.876, 0.0}}, {{0.765, 0.0}}, 5};
  pixels.leftOut = {{"m.png", "The mask is of no use."}};
  data.evaluation.pixels = pixels;
  data.thresholds = {{1.5, 1.5, "conformal", "set-up, run 3", "2026-01-31T23:59:59Z", "Ada"},
                     {2.0, 2.0, "manual", "", "2026-02-01T08:00:00Z", "", "few-false-rejects"}};
  data.manifest.threshold.rule = calibrate::Rule::Manual;
  data.manifest.origin.preset = "thorough";
  data.device = "CPU, 2 threads";
  return data;
}

class ReportLanguageTest : public ::testing::TestWithParam<const char*> {
 protected:
  void TearDown() override { installLanguage("en"); }
};

TEST_P(ReportLanguageTest, NothingStaysEnglish) {
  installLanguage(GetParam());
  const auto page = report::htmlPage(report::compose(notedData(), reportLanguage()));
  for (const char* english :
       {" the ", "The ", " is ", " are ", " of ", " and ", "set-up", "threads", "thorough"}) {
    const auto at = page.find(english);
    EXPECT_EQ(at, std::string::npos) << english << ": " << page.substr(at < 60 ? 0 : at - 60, 160);
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, ReportLanguageTest, ::testing::Values("de", "ja", "zh"));

}  // namespace
}  // namespace handful::ui

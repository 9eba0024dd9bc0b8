#include "core/report/html_report.h"

#include <gtest/gtest.h>

namespace handful::report {
namespace {

std::string reportOf(const std::optional<pipeline::Judgement>& judgement) {
  package::Manifest manifest;
  manifest.part.name = "Bracket <4711>";
  manifest.threshold.value = 1.5;
  return htmlReport(manifest, {}, {}, judgement);
}

TEST(HtmlReport, SaysWhichNetworkIsUsedAndWhy) {
  pipeline::Judgement judgement;
  judgement.frozen.auroc = 0.9;
  judgement.tuned.auroc = 0.987;
  judgement.useTuned = true;
  judgement.reason = "The user chose it & so it is.";
  const auto html = reportOf(judgement);
  for (const char* text : {"The user chose it &amp; so it is.", "pretrained</td><td class=n>90.0 %",
                           "fine-tuned, <b>used</b></td><td class=n>98.7 %"}) {
    EXPECT_NE(html.find(text), std::string::npos) << text;
  }
}

TEST(HtmlReport, WithoutFineTuningThereIsNothingToCompare) {
  const auto html = reportOf(std::nullopt);
  EXPECT_EQ(html.find("<h2>Network</h2>"), std::string::npos);
  EXPECT_NE(html.find("Bracket &lt;4711&gt;"), std::string::npos);
}

}  // namespace
}  // namespace handful::report

#include "core/report/html_writer.h"

#include <gtest/gtest.h>

#include "core/base/file_bytes.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/metrics/interval.h"
#include "core/report/compose.h"
#include "tests/support/reported_project.h"
#include "tests/support/temp_dir.h"

namespace handful::report {
namespace {

class HtmlReportTest : public ::testing::Test {
 protected:
  HtmlReportTest() : reported(tests::reportedProject(temp / "p")) {
    NullProgress progress;
    data = projectReport({reported.project, reported.folder, "Ada"}, progress, {});
  }
  [[nodiscard]] std::string html(const Language& language = {}) const {
    return htmlPage(compose(data, language));
  }
  void expectText(const std::string& page, const std::string& text) const {
    EXPECT_NE(page.find(escaped(text)), std::string::npos) << text;
  }
  static std::string escaped(const std::string& text) {
    std::string result;
    for (const char letter : text) {
      result += letter == '<'    ? "&lt;"
                : letter == '>'  ? "&gt;"
                : letter == '&'  ? "&amp;"
                : letter == '"'  ? "&quot;"
                : letter == '\'' ? "&#39;"
                                 : std::string(1, letter);
    }
    return result;
  }

  test::TempDir temp;
  tests::ReportedProject reported;
  ReportData data;
};

TEST_F(HtmlReportTest, SaysWhatAnAuditorAsksFor) {
  const auto page = html();
  expectText(page, "Bracket <4711>");
  expectText(page, "Station 3");
  expectText(page, "not given");  // the revision
  expectText(page, data.packageSha256);
  expectText(page, data.modelSha256);
  for (const auto& image : data.setUpImages) expectText(page, image.sha256);
  for (const auto& file : data.files) expectText(page, file.sha256);
  expectText(page, "n = 4 good images");
  expectText(page, "drawn by hand");
  expectText(page, "CPU, 3 threads");
  expectText(page, "What these figures do not prove");
  expectText(page, "Signature");
  expectText(page, "OpenVINO");
}

TEST_F(HtmlReportTest, HasTheWholeChangeHistory) {
  const auto page = html();
  for (const auto& entry : reported.project.thresholds) {
    expectText(page, entry.time);
    expectText(page, entry.who);
    expectText(page, entry.reason);
  }
  const auto& first = reported.project.thresholds.front();
  expectText(page, fixed(first.value, 3) + " → 1000000.000");
}

TEST_F(HtmlReportTest, SaysWhichPresetDrewALine) {
  auto& line = data.manifest.threshold;
  data.thresholds.back().preset = "few-false-rejects";
  expectText(html(), "Drawn by the preset “few false rejects” from the scores");
  expectText(html(), "preset “few false rejects”");
  line = calibrate::chooseThreshold(data.manifest.calibrationScores, 0.05);
  auto entry = data.thresholds.front();
  entry.preset = "balanced";
  data.thresholds.push_back(entry);
  expectText(html(), "by the spread, preset “balanced”");
}

TEST_F(HtmlReportTest, HasTheNumbersOfTheEvaluation) {
  const auto page = html();
  expectText(page, "AUROC " + fixed(*data.evaluation.auroc, 3));
  const auto interval = metrics::exactInterval({2, 2});
  expectText(page, "2 of 2 = 100 % (95 %: " + percent(interval.low) + " to 100 %)");
  for (const auto& image : data.evaluation.images) {
    expectText(page, fixed(image.inspection.score, 3));
  }
}

TEST_F(HtmlReportTest, LoadsNothingAndRunsNothing) {
  const auto page = html();
  EXPECT_TRUE(page.starts_with("<!doctype html>"));
  for (const char* forbidden : {"<script", "href", "@import", "url(", "<link", "<iframe", "<object",
                                "<embed", "onload", "onerror", "https:"}) {
    EXPECT_EQ(page.find(forbidden), std::string::npos) << forbidden;
  }
  std::size_t sources = 0;
  for (auto at = page.find("src="); at != std::string::npos; at = page.find("src=", at + 1)) {
    EXPECT_EQ(page.compare(at, 28, "src=\"data:image/jpeg;base64,"), 0) << page.substr(at, 60);
    ++sources;
  }
  EXPECT_EQ(sources, 2 * data.flagged.size() + 1) << "picture, heat map, and the legend";
  // The name of SVG's language is no address that anything is loaded from.
  for (auto at = page.find("http:"); at != std::string::npos; at = page.find("http:", at + 1)) {
    EXPECT_EQ(page.compare(at, 26, "http://www.w3.org/2000/svg"), 0) << page.substr(at, 60);
  }
}

TEST_F(HtmlReportTest, NamesStayText) {
  const auto page = html();
  expectText(page, tests::kMarkupName);
  EXPECT_EQ(page.find(tests::kMarkupName), std::string::npos);
  EXPECT_EQ(page.find("<b>scratches"), std::string::npos);
  expectText(page, "offen 部品.png");
}

TEST_F(HtmlReportTest, IsNamedOnceWhereThePartHasNoName) {
  data.manifest.part.name.clear();
  data.projectName = "Träger";
  const auto page = html();
  EXPECT_NE(page.find("<title>Inspection report: Träger</title>"), std::string::npos);
  EXPECT_NE(page.find("<h1>Träger</h1>"), std::string::npos);
}

TEST_F(HtmlReportTest, SaysWhyThereIsNoRocWithoutDefects) {
  auto images = data.evaluation.images;
  for (auto& image : images) {
    if (!image.isGood()) image.label.clear();
  }
  data.evaluation = pipeline::summarised(std::move(images), data.manifest.lines());
  const auto page = html();
  expectText(page, "No ROC curve and no AUROC");
  expectText(page, "There were no images of defects.");
  EXPECT_EQ(page.find("AUROC 0"), std::string::npos);
}

TEST_F(HtmlReportTest, NamesTheNetworkThatWasJudgedBetter) {
  pipeline::Judgement judgement;
  judgement.frozen.auroc = 0.9;
  judgement.tuned.auroc = 0.987;
  judgement.useTuned = true;
  data.judgement = judgement;
  data.judgementText = "The user chose it & so it is.";
  const auto page = html();
  expectText(page, "The user chose it & so it is.");
  expectText(page, "fine-tuned, used");
  expectText(page, "98.7 %");
}

TEST_F(HtmlReportTest, ListsTheValuesOfAFineTuning) {
  data.manifest.origin.network = "fine-tuned";
  data.manifest.origin.objective = "msc";
  data.settings->objective = "msc";
  data.settings->training = {{"steps", 23.0}};
  const auto page = html();
  expectText(page, "learning-rate");
  EXPECT_NE(page.find("<td>steps</td><td class=\"n\">23</td><td>the user</td>"), std::string::npos);
}

TEST_F(HtmlReportTest, WarnsOfImagesThatTheSetUpHasSeen) {
  data.files.back().isSetUpCopy = true;
  data.setUpImages[0].state = FileState::Changed;
  const auto page = html();
  expectText(page, "1 of the judged images are byte for byte images of the set-up.");
  expectText(page, "changed since");
}

TEST_F(HtmlReportTest, SaysWhichImagesTheThresholdDoesNotRestOn) {
  EXPECT_EQ(html().find("near copies"), std::string::npos);
  data.manifest.threshold.n = 3;
  expectText(html(), "1 of the 4 good images score so far below the others");
}

TEST_F(HtmlReportTest, SpeaksTheLanguageItIsGiven) {
  Language language;
  language.code = "de";
  language.decimalPoint = ',';
  language.translate = [](const char* english) { return "§" + std::string(english); };
  const auto document = compose(data, language);
  for (const auto& section : document.sections) EXPECT_TRUE(section.title.starts_with("§"));
  const auto page = htmlPage(document);
  EXPECT_NE(page.find("<html lang=\"de\">"), std::string::npos);
  expectText(page, "§AUROC " + fixed(*data.evaluation.auroc, 3).replace(1, 1, ","));
  EXPECT_EQ(page.find(">Threshold<"), std::string::npos);
  EXPECT_NE(page.find(">§Threshold<"), std::string::npos);
}

}  // namespace
}  // namespace handful::report

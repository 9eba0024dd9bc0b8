#include <gtest/gtest.h>

#include <algorithm>

#include "core/report/compose.h"
#include "tests/support/reported_project.h"
#include "tests/support/temp_dir.h"

namespace handful::report {
namespace {

class VerificationSectionTest : public ::testing::Test {
 protected:
  VerificationSectionTest() : reported(tests::reportedProject(temp / "p")) {}

  [[nodiscard]] ReportData data() const {
    NullProgress progress;
    return projectReport({reported.project, reported.folder, "Ada"}, progress, {});
  }

  /// An entry of two images at the lines in force.
  void verify() {
    const auto& inForce = reported.project.thresholds.back();
    pipeline::NewVerification made;
    auto& record = made.record;
    record.time = "2026-02-01T10:00:00Z";
    record.who = "Bo";
    record.run = reported.project.currentRun.value();
    record.lines = {inForce.reviewValue, inForce.value};
    record.expectedRate = 0.05;
    record.upperBound95 = 0.15;
    record.images = {
        {"new/1.png", project::Label::Ok, std::string(64, 'a'), "", 2.0 * inForce.value, 0.1, 1.0},
        {"new/2.png", project::Label::Ng, std::string(64, 'b'), "", 0.0, 0.1, 1.0}};
    record.leftOut = {{"new/3.png", "good_0.png", true}};
    made.heat.resize(2);
    pipeline::storeVerification(made, reported.folder);
  }

  static const Section* sectionIn(const Document& document) {
    const auto found = std::ranges::find(document.sections, "Verification", &Section::title);
    return found == document.sections.end() ? nullptr : &*found;
  }

  static std::vector<std::string> paragraphsOf(const Section& section, TextRole role) {
    std::vector<std::string> texts;
    for (const auto& block : section.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph != nullptr && paragraph->role == role) texts.push_back(paragraph->text);
    }
    return texts;
  }

  test::TempDir temp;
  tests::ReportedProject reported;
};

TEST_F(VerificationSectionTest, IsThereOnlyWhereAnythingWasVerified) {
  EXPECT_EQ(sectionIn(compose(data())), nullptr);
}

TEST_F(VerificationSectionTest, SaysWhatWasFoundWithEveryImageAndItsHash) {
  verify();
  const auto document = compose(data());
  const auto* section = sectionIn(document);
  ASSERT_NE(section, nullptr);
  const auto sentences = paragraphsOf(*section, TextRole::Lead);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_TRUE(sentences[0].starts_with("Good parts called NG: 1 of 1 = 100 %")) << sentences[0];
  EXPECT_TRUE(sentences[1].starts_with("Defects called OK: 1 of 1")) << sentences[1];
  EXPECT_TRUE(paragraphsOf(*section, TextRole::Notice).empty());
  const auto* table = std::get_if<Table>(&section->blocks.back());
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_EQ(table->rows[0][0].text, "new/1.png");
  EXPECT_EQ(table->rows[0][2].tone, Tone::Ng) << "a wrong verdict";
  EXPECT_EQ(table->rows[1][4].text, std::string(64, 'b'));
}

TEST_F(VerificationSectionTest, SaysThatItIsOld) {
  verify();
  pipeline::changeThreshold(reported.project, 9.0, 9.0, "", "");
  const auto document = compose(data());
  ASSERT_NE(sectionIn(document), nullptr);
  EXPECT_EQ(paragraphsOf(*sectionIn(document), TextRole::Notice).size(), 1U);
}

}  // namespace
}  // namespace handful::report

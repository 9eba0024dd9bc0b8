#include "ui/remedy.h"

#include <gtest/gtest.h>

#include "tests/ui/reviewed_project.h"

namespace handful::ui {
namespace {

using project::Label;

/// A project whose set-up has learned the good pictures only; the others come with scores
/// of the inspection.
class RemedyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto result = project_.result(project_.scores);
    std::erase_if(result.normals, [&](const auto& normal) {
      return std::find(others_.begin(), others_.end(), normal.name) != others_.end();
    });
    // Before the run is announced: nothing is left to be scored by the network.
    std::vector<pipeline::ScoredImage> scored;
    for (std::size_t i = 0; i < others_.size(); ++i) {
      pipeline::ScoredImage image;
      image.name = others_[i];
      image.inspection.score = project_.scores[8 + i];
      scored.push_back(image);
    }
    document_.create(temp_ / "project", "Bracket");
    std::vector<LabelledPath> images;
    for (const auto& image : project_.document.project().images) {
      images.push_back({image.path, image.label});
    }
    document_.addImages(images);
    document_.adoptRun(1, std::move(result));
    document_.addScores(std::move(scored));
  }

  Remedy remedyOf(std::size_t image) {
    const auto items = document_.reviewItems();
    const auto& path = project_.path(image);
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& item) { return item.path == path; });
    return Remedies::of(*found, document_, LabelledScores(items));
  }

  ReviewedProject project_;
  const std::vector<std::string> others_{project_.path(8), project_.path(9), project_.path(10),
                                         project_.path(11)};
  test::TempDir temp_;
  Document document_{"tester"};
};

TEST(RemedyLines, HaveThreeDigitsAndLieOnTheRightSide) {
  for (const double score : {0.0123456, 0.9999, 1.0, 1.15, 2.345, 99.96, 123456.0}) {
    EXPECT_LT(Remedies::lineBelow(score), score);
    EXPECT_GT(Remedies::lineBelow(score), 0.98 * score);
    EXPECT_GE(Remedies::lineAt(score), score);
    EXPECT_LT(Remedies::lineAt(score), 1.02 * score);
  }
}

TEST_F(RemedyTest, AMissedDefectNamesTheLineThatCatchesItAndItsCost) {
  const auto remedy = remedyOf(8);  // 1.15; 1.20 and 1.30 are good
  ASSERT_TRUE(remedy.review.has_value());
  EXPECT_EQ(remedy.review->ng, document_.lines().ng) << "somebody looks at it";
  EXPECT_LT(remedy.review->review, 1.15);
  ASSERT_TRUE(remedy.ng.has_value());
  EXPECT_LT(remedy.ng->ng, 1.15);
  EXPECT_TRUE(remedy.text.contains("2 of 8 good images")) << remedy.text.toStdString();
  EXPECT_TRUE(remedy.text.contains("instead of 0 of 8"));
  document_.moveLines(*remedy.review, "");
  EXPECT_TRUE(remedyOf(8).text.isEmpty()) << "it comes to review";
}

TEST_F(RemedyTest, ALostPartThatIsInFactGoodIsLearned) {
  document_.setLabel({project_.path(11)}, Label::Ok);  // 2.50: far above the line
  const auto remedy = remedyOf(11);
  EXPECT_TRUE(remedy.needsSetUp);
  EXPECT_FALSE(remedy.ng.has_value());
}

TEST_F(RemedyTest, ADefectThatWasLearnedAsGoodNeedsANewSetUp) {
  document_.setLabel({project_.path(2)}, Label::Ng);
  EXPECT_TRUE(remedyOf(2).needsSetUp);
}

TEST_F(RemedyTest, WhereLabelAndVerdictAgreeThereIsNothingToMend) {
  EXPECT_TRUE(remedyOf(0).text.isEmpty());
  EXPECT_TRUE(remedyOf(9).text.isEmpty());
  EXPECT_TRUE(remedyOf(11).text.isEmpty()) << "nobody has said what it is";
}

}  // namespace
}  // namespace handful::ui

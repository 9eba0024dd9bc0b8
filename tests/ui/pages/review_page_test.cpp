#include "ui/pages/review_page.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/reviewed_project.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

class ReviewPageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    page_.resize(1100, 660);
    page_.show();
  }

  template <class T>
  T* find(const char* name) {
    T* found = page_.findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }

  std::vector<std::string> shown() {
    const auto* model = find<QListView>("reviewList")->model();
    std::vector<std::string> paths;
    for (int row = 0; row < model->rowCount(); ++row) {
      paths.push_back(
          model->index(row, 0).data(ReviewListModel::PathRole).toString().toStdString());
    }
    return paths;
  }

  QString currentPath() {
    return find<QListView>("reviewList")->currentIndex().data(ReviewListModel::PathRole).toString();
  }

  void goTo(std::size_t image) { page_.showImage(QString::fromStdString(project_.path(image))); }
  void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

  ReviewedProject project_;
  ReviewPage page_{project_.workspace, nullptr};
};

TEST_F(ReviewPageTest, ShowsTheImagesOfACellAndFollowsTheLines) {
  page_.showOnly(Label::Ng, Verdict::Ok);
  EXPECT_EQ(shown(), std::vector<std::string>{project_.path(ReviewedProject::kMissed)});
  EXPECT_EQ(currentPath().toStdString(), project_.path(ReviewedProject::kMissed));
  EXPECT_EQ(find<QComboBox>("reviewFilter")->currentText(), "NG, said OK");
  project_.workflow.moveLines({1.12, 1.12}, {});
  EXPECT_TRUE(shown().empty()) << "none is missed any more";
  page_.showOnly(Label::Ok, Verdict::Ng);
  EXPECT_EQ(shown(), (std::vector<std::string>{project_.path(7), project_.path(6)}));
}

TEST_F(ReviewPageTest, ShowsOneImageWhateverWasFiltered) {
  page_.showOnly(Label::Ng, Verdict::Ok);
  goTo(3);
  EXPECT_EQ(currentPath().toStdString(), project_.path(3));
  EXPECT_EQ(shown().size(), 12U);
}

TEST_F(ReviewPageTest, ALostGoodPartSaysWhatKeepingItCosts) {
  project_.workflow.moveLines({1.25, 1.25}, {});
  goTo(7);  // 1.30
  auto* remedy = find<Notice>("remedy");
  ASSERT_TRUE(remedy->isVisible());
  EXPECT_TRUE(remedy->text().contains("1 of 3 defects")) << remedy->text().toStdString();
  click("remedyRemedy");
  EXPECT_EQ(project_.document.lines(), (Lines{1.30, 1.30}));
  EXPECT_TRUE(project_.document.project().thresholds.back().reason.ends_with("good 7.png"));
  EXPECT_FALSE(remedy->isVisible()) << "it is kept now";
}

}  // namespace
}  // namespace handful::ui

#include "ui/widgets/belief_dialog.h"

#include <gtest/gtest.h>

#include "core/synth/synth_catalog.h"
#include "tests/ui/open_workspace.h"

namespace handful::ui {
namespace {

constexpr int kLongMs = 30'000;

class BeliefDialogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    dialog_.showNow();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return !views().empty() && take()->isEnabled(); }, kLongMs));
  }

  const std::vector<PictureGrid::Tile>& views() {
    return dialog_.findChild<PictureGrid*>("beliefViews")->tiles();
  }
  const std::vector<PictureGrid::Tile>& defects() {
    return dialog_.findChild<PictureGrid*>("beliefDefects")->tiles();
  }
  QPushButton* take() { return dialog_.findChild<QPushButton*>("takeProposal"); }
  QCheckBox* kind(const std::string& name) {
    return dialog_.findChild<QCheckBox*>(QString::fromStdString("kind_" + name));
  }
  /// Waits until another picture of the first variation is shown.
  bool redrawn(const QImage& before) {
    return QTest::qWaitFor([&] { return views()[1].picture != before; }, kLongMs);
  }

  OpenWorkspace open_{4};
  BeliefDialog dialog_{open_.workspace, nullptr};
};

TEST_F(BeliefDialogTest, ShowsThePartItsVariationsAndEveryKindOfDefect) {
  EXPECT_EQ(views().size(), 6U);
  EXPECT_EQ(defects().size(), synth::synthesisKinds().size() - 1);
  for (const auto& tile : defects()) {
    EXPECT_FALSE(tile.outline.isEmpty()) << tile.caption.toStdString();
    EXPECT_FALSE(tile.isOff);
  }
}

TEST_F(BeliefDialogTest, AKindThatIsSwitchedOffIsSavedAndCrossedOut) {
  kind("scratch")->click();
  EXPECT_EQ(open_.settings().training, (recipe::Overrides{{"defect-scratch", 0.0}}));
  EXPECT_EQ(std::count_if(defects().begin(), defects().end(), [](auto& t) { return t.isOff; }), 1);
  kind("scratch")->click();
  EXPECT_TRUE(open_.settings().training.empty());
}

TEST_F(BeliefDialogTest, TheLastKindStaysOn) {
  for (const auto& entry : synth::synthesisKinds()) {
    if (entry.needsRealDefect || entry.name == "blob") continue;
    kind(std::string(entry.name))->click();
  }
  EXPECT_FALSE(kind("blob")->isEnabled());
  EXPECT_TRUE(kind("blob")->isChecked());
}

TEST_F(BeliefDialogTest, ShowsOthersAndAnotherImage) {
  QImage before = views()[1].picture;
  dialog_.findChild<QPushButton*>("showOthers")->click();
  EXPECT_TRUE(redrawn(before));
  before = views()[1].picture;
  auto* image = dialog_.findChild<QComboBox*>("beliefImage");
  EXPECT_EQ(image->count(), 4);
  image->setCurrentIndex(2);
  Q_EMIT image->activated(2);
  EXPECT_TRUE(redrawn(before));
}

TEST_F(BeliefDialogTest, WhatTheUserStatesIsSavedAndShown) {
  const QImage before = views()[1].picture;
  auto* rotation = dialog_.findChild<QDoubleSpinBox*>("variationRotation");
  rotation->setValue(90.0);
  Q_EMIT rotation->editingFinished();
  EXPECT_EQ(open_.settings().variation.maxRotationDeg, 90.0);
  EXPECT_EQ(open_.settings().variation.maxShift, augment::LineVariation().maxShift);
  EXPECT_TRUE(redrawn(before));
  dialog_.findChild<QCheckBox*>("variationHorizontally")->click();
  EXPECT_TRUE(open_.settings().variation.flipsHorizontally);
}

TEST_F(BeliefDialogTest, OneButtonTakesWhatWasMeasured) {
  dialog_.findChild<QCheckBox*>("variationVertically")->click();
  NullProgress quiet;
  const auto measured = pipeline::proposeVariation(
      pipeline::inputOf(open_.document.project(), open_.document.folder()), quiet, {});
  take()->click();
  EXPECT_EQ(open_.settings().variation.maxBrightness, measured.maxBrightness);
  EXPECT_EQ(open_.settings().variation.maxShift, measured.maxShift);
  EXPECT_TRUE(open_.settings().variation.flipsVertically) << "nobody can measure that";
  EXPECT_FALSE(take()->isEnabled()) << "taken already";
}

TEST(BeliefLoader, SaysWhyAPictureCannotBeShown) {
  BeliefLoader loader;
  Beliefs shown;
  bool isLoaded = false;
  QObject::connect(&loader, &BeliefLoader::loaded, &loader, [&](const Beliefs& beliefs) {
    shown = beliefs;
    isLoaded = true;
  });
  loader.request({{"/nowhere/at all.png", "at all.png"}, {}, {}, 1, 5});
  ASSERT_TRUE(QTest::qWaitFor([&] { return isLoaded; }, kLongMs));
  EXPECT_FALSE(shown.error.isEmpty());
  EXPECT_TRUE(QTest::qWaitFor([&] { return loader.isIdle(); }, kLongMs));
}

}  // namespace
}  // namespace handful::ui

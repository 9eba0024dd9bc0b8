#include "ui/widgets/option_dialog.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/open_workspace.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

class OptionDialogTest : public ::testing::Test {
 protected:
  void SetUp() override { dialog_.show(); }

  NumberField* number(const char* option) {
    auto* field = dialog_.findChild<NumberField*>(QStringLiteral("option_") + option);
    EXPECT_NE(field, nullptr) << option;
    return field;
  }
  void enter(const char* option, double value) {
    number(option)->setValue(value);
    Q_EMIT number(option)->editingFinished();
  }
  QString summary() { return dialog_.findChild<QLabel*>("optionSummary")->text(); }

  OpenWorkspace open_{0};
  OptionDialog dialog_{open_.workspace, nullptr};
};

TEST_F(OptionDialogTest, HasAFieldOfItsKindForEveryOption) {
  const auto config = recipe::configFor("standard", "coft");
  for (const auto& option : recipe::options()) {
    const std::string name(option.name);
    auto* field = dialog_.findChild<QWidget*>(QString::fromStdString("option_" + name));
    ASSERT_NE(field, nullptr) << name;
    EXPECT_FALSE(Words::option(name).isEmpty()) << name << " has no words";
    EXPECT_EQ(field->accessibleName(), Words::option(name));
    if (option.kind == recipe::OptionKind::Flag) {
      EXPECT_EQ(qobject_cast<QCheckBox*>(field)->isChecked(), option.get(config) != 0.0) << name;
    } else {
      const auto* box = qobject_cast<NumberField*>(field);
      EXPECT_DOUBLE_EQ(box->value(), option.get(config)) << name << ": no digit is lost";
      EXPECT_EQ(box->minimum(), option.least) << name;
      EXPECT_EQ(box->maximum(), option.most) << name;
    }
  }
}

TEST_F(OptionDialogTest, SavesWhatDiffersFromThePresetAndMarksIt) {
  EXPECT_FALSE(summary().contains("bold"));
  enter("steps", 77);
  EXPECT_EQ(open_.settings().training, (recipe::Overrides{{"steps", 77.0}}));
  EXPECT_TRUE(summary().contains("1 option changed")) << summary().toStdString();
  auto* reset = dialog_.findChild<QToolButton*>("reset_steps");
  EXPECT_TRUE(reset->isVisible());
  EXPECT_FALSE(dialog_.findChild<QToolButton*>("reset_margin")->isVisible());

  reset->click();
  EXPECT_TRUE(open_.settings().training.empty());
  EXPECT_EQ(number("steps")->value(), 40.0);
  EXPECT_FALSE(reset->isVisible());
}

TEST_F(OptionDialogTest, WhatIsPreSetFollowsThePreset) {
  auto settings = open_.settings();
  settings.preset = "thorough";
  open_.workflow.setSettings(settings);
  EXPECT_EQ(number("steps")->value(), 100.0);
  EXPECT_TRUE(summary().contains("Thorough"));
  settings.preset = "quick";  // does not train
  open_.workflow.setSettings(settings);
  EXPECT_EQ(number("steps")->value(), 40.0);
}

TEST_F(OptionDialogTest, AContradictionIsRefusedWithASentence) {
  enter("defect-least-area", 0.4);
  EXPECT_TRUE(open_.settings().training.empty());
  EXPECT_EQ(number("defect-least-area")->value(), 0.005) << "what is in force";
  const auto* refusal = dialog_.findChild<Notice*>("optionRefusal");
  EXPECT_TRUE(refusal->isVisible());
  EXPECT_TRUE(refusal->text().contains(Words::option("defect-least-area")))
      << refusal->text().toStdString();
  enter("defect-largest-area", 0.45);
  enter("defect-least-area", 0.4);
  EXPECT_EQ(open_.settings().training.size(), 2U);
  EXPECT_FALSE(refusal->isVisible());
}

TEST_F(OptionDialogTest, AllGoesBackAtOnce) {
  enter("steps", 77);
  enter("learning-rate", 0.00002);
  EXPECT_EQ(number("learning-rate")->text(), "0.00002");
  dialog_.findChild<QPushButton*>("resetOptions")->click();
  EXPECT_TRUE(open_.settings().training.empty());
}

TEST_F(OptionDialogTest, AnOptionOfANewerReleaseIsSaidAndKept) {
  auto settings = open_.settings();
  settings.training = {{"of-a-newer-release", 1.0}};
  open_.workflow.setSettings(settings);
  EXPECT_TRUE(dialog_.findChild<Notice*>("optionRefusal")->text().contains("of-a-newer-release"));
  EXPECT_EQ(open_.settings().training.size(), 1U);
}

}  // namespace
}  // namespace handful::ui

#include "ui/widgets/preset_choice.h"

#include <gtest/gtest.h>

#include <QTest>

namespace handful::ui {
namespace {

TEST(PresetChoice, ACardIsClickedAnywhere) {
  PresetChoice choice("CPU, 2 threads", nullptr);
  std::vector<std::string> chosen;
  QObject::connect(&choice, &PresetChoice::chosen, &choice,
                   [&](const std::string& preset) { chosen.push_back(preset); });
  choice.resize(720, 140);
  choice.show();
  choice.setPreset("standard");
  EXPECT_EQ(choice.preset(), "standard");
  EXPECT_TRUE(chosen.empty()) << "only the user chooses";
  for (auto* card : choice.findChildren<ChoiceCard*>()) {
    if (card->radio()->objectName() != "preset_thorough") continue;
    QTest::mouseClick(card, Qt::LeftButton, {}, {card->width() / 2, card->height() - 4});
  }
  EXPECT_EQ(choice.preset(), "thorough");
  EXPECT_EQ(chosen, std::vector<std::string>{"thorough"});
}

TEST(PresetChoice, NamesTheTimeAndTheDevice) {
  PresetChoice choice("CPU, 2 threads", nullptr);
  EXPECT_EQ(choice.timeOf("quick"), "…") << "not estimated yet";
  choice.setSeconds({{"quick", 8.4}, {"standard", 63.0}, {"thorough", 340.0}});
  EXPECT_EQ(choice.timeOf("quick"), "about 8 s");
  EXPECT_EQ(choice.timeOf("standard"), "about 65 s");
  EXPECT_EQ(choice.timeOf("thorough"), "about 6 min");
  EXPECT_TRUE(choice.findChild<QLabel*>("presetDevice")->text().contains("CPU, 2 threads"));
}

}  // namespace
}  // namespace handful::ui

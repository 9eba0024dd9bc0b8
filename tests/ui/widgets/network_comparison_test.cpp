#include "ui/widgets/network_comparison.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/judgement_text.h"

namespace handful::ui {
namespace {

pipeline::Judgement judged(double frozen, double tuned) {
  pipeline::Judgement judgement;
  judgement.frozen = {false, frozen, 4.0, 0.25};
  judgement.tuned = {true, tuned, 3.0, 0.125};
  judgement.advisesTuned = judgement.useTuned = tuned > frozen;
  return judgement;
}

TEST(JudgementText, SaysWhichNetworkIsUsedAndWhy) {
  EXPECT_EQ(JudgementText::verdict(judged(0.9, 0.987)),
            "The fine-tuned network is used: it tells drawn defects and good images apart in "
            "98.7 % of the comparisons, the pretrained one in 90.0 %.");
  EXPECT_EQ(JudgementText::verdict(judged(0.95, 0.9)),
            "The pretrained network is used: fine-tuned it keeps drawn defects and good images "
            "clearly less far apart (3.0 deviations instead of 4.0).");
  auto near = judged(0.99, 0.98);
  near.useTuned = near.advisesTuned = true;
  EXPECT_TRUE(JudgementText::verdict(near).contains("nearly as well (98.0 %, pretrained 99.0 %)"));
}

TEST(JudgementText, SaysThatTheUserChose) {
  auto judgement = judged(0.9, 0.98);
  judgement.isUsersChoice = true;
  EXPECT_EQ(JudgementText::verdict(judgement),
            "You chose the fine-tuned network. The measurement is for it, too.");
  judgement.useTuned = false;
  EXPECT_EQ(JudgementText::verdict(judgement),
            "You chose the pretrained network. The measurement would have taken the other one.");
}

TEST(NetworkComparison, ShowsBothSidesAndTicksTheOneInUse) {
  NetworkComparison comparison;
  comparison.show(judged(0.9, 0.987));
  QStringList texts;
  for (const auto* label : comparison.findChildren<QLabel*>()) texts << label->text();
  for (const char* text :
       {"pretrained", "✓ fine-tuned", "90.0 %", "98.7 %", "4.0", "3.0", "0.25"}) {
    EXPECT_TRUE(texts.contains(text)) << text;
  }
  comparison.show(judged(0.99, 0.9));
  texts.clear();
  for (const auto* label : comparison.findChildren<QLabel*>()) texts << label->text();
  EXPECT_TRUE(texts.contains("✓ pretrained"));
  EXPECT_TRUE(texts.contains("fine-tuned"));
}

TEST(NetworkComparison, TellsWhatTheUserChoosesAndOnlyThat) {
  NetworkComparison comparison;
  std::vector<std::string> chosen;
  QObject::connect(&comparison, &NetworkComparison::networkChosen, &comparison,
                   [&](const std::string& network) { chosen.push_back(network); });
  auto* choice = comparison.findChild<QComboBox*>("networkChoice");
  comparison.setNetwork("fine-tuned");
  EXPECT_EQ(choice->currentIndex(), 2);
  EXPECT_TRUE(chosen.empty());
  choice->setCurrentIndex(1);
  Q_EMIT choice->activated(1);
  EXPECT_EQ(chosen, std::vector<std::string>{"pretrained"});
}

}  // namespace
}  // namespace handful::ui

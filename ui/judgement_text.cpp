#include "ui/judgement_text.h"

#include <QLocale>
#include <cmath>

namespace handful::ui {
namespace {

constexpr double kAlike = 0.005;  // as the judgement has it

}  // namespace

QString JudgementText::share(double value) {
  return tr("%1 %").arg(QLocale().toString(100.0 * value, 'f', 1));
}

QString JudgementText::verdict(const pipeline::Judgement& judgement) {
  const QString tuned = share(judgement.tuned.auroc);
  const QString frozen = share(judgement.frozen.auroc);
  const double gain = judgement.tuned.auroc - judgement.frozen.auroc;
  if (judgement.isUsersChoice) {
    const QString choice = judgement.useTuned ? tr("You chose the fine-tuned network.")
                                              : tr("You chose the pretrained network.");
    const bool agrees = judgement.useTuned == judgement.advisesTuned;
    return choice + QLatin1Char(' ') +
           (agrees ? tr("The measurement is for it, too.")
                   : tr("The measurement would have taken the other one."));
  }
  if (judgement.useTuned) {
    if (std::abs(gain) <= kAlike) {
      return tr(
          "The fine-tuned network is used: both tell drawn defects and good images apart "
          "alike, but it keeps them further from each other.");
    }
    //: %1 and %2 "97.3 %"
    return tr("The fine-tuned network is used: it tells drawn defects and good images apart in "
              "%1 of the comparisons, the pretrained one in %2.")
        .arg(tuned, frozen);
  }
  if (gain < -kAlike) {
    //: %1 and %2 "97.3 %"
    return tr("The pretrained network is used: fine-tuned it tells drawn defects and good images "
              "apart in only %1 of the comparisons, pretrained in %2.")
        .arg(tuned, frozen);
  }
  return tr("The pretrained network is used: fine-tuning it brought no clear gain.");
}

}  // namespace handful::ui

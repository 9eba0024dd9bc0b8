#include "ui/judgement_text.h"

#include <QLocale>

namespace handful::ui {
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
  if (judgement.useTuned && gain >= 0.0) {
    //: %1 and %2 "97.3 %"
    return tr("The fine-tuned network is used: it tells drawn defects and good images apart in "
              "%1 of the comparisons, the pretrained one in %2.")
        .arg(tuned, frozen);
  }
  if (judgement.useTuned) {
    //: %1 and %2 "97.3 %"
    return tr("The fine-tuned network is used: it tells drawn defects and good images apart "
              "nearly as well (%1, pretrained %2), which is near enough.")
        .arg(tuned, frozen);
  }
  if (!judgement.sawDefects()) {
    return tr(
        "The pretrained network is used: no defect could be drawn on these images that shows, "
        "so that there is nothing to judge a fine-tuned one by.");
  }
  //: %1 and %2 numbers
  return tr("The pretrained network is used: fine-tuned it keeps drawn defects and good images "
            "clearly less far apart (%1 deviations instead of %2).")
      .arg(QLocale().toString(judgement.tuned.separation, 'f', 1),
           QLocale().toString(judgement.frozen.separation, 'f', 1));
}

}  // namespace handful::ui

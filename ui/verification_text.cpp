#include "ui/verification_text.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "ui/lines.h"
#include "ui/paths.h"
#include "ui/threshold_text.h"
#include "ui/words.h"

namespace handful::ui {

using pipeline::Agreement;
using pipeline::Verification;

QString VerificationText::falseRejects(const Verification& verification) {
  const auto kept = pipeline::falseRejectsOf(verification);
  const QString counted = ThresholdText::counted(kept.counted);
  const QString promised = Words::rate(kept.promised);
  switch (kept.agreement) {
    case Agreement::NothingCounted:
      return tr(
          "No image of a good part was among them, so nothing is said about good parts "
          "lost.");
    case Agreement::NoPromise:
      //: %1 "1 of 40 (0.1 % to 13 %)"
      return tr("Good parts called NG: %1. The set-up had too few good images for a promise.")
          .arg(counted);
    case Agreement::InLine:
      //: %1 "1 of 40 (0.1 % to 13 %)", %2 a rate
      return tr("Good parts called NG: %1, in line with the promised %2.").arg(counted, promised);
    case Agreement::WithinDoubt:
      //: %1 "6 of 40 (5.7 % to 30 %)", %2 and %3 rates
      return tr("Good parts called NG: %1, more than the expected %2, but not beyond the %3 that "
                "the few good images of the set-up left open.")
          .arg(counted, promised, Words::rate(kept.upTo));
    case Agreement::More:
      break;
  }
  //: %1 "20 of 40 (34 % to 66 %)", %2 a rate
  return tr("Good parts called NG: %1, more than the promised %2.").arg(counted, promised);
}

QString VerificationText::missedDefects(const Verification& verification) {
  const auto kept = pipeline::missedDefectsOf(verification);
  const QString counted = ThresholdText::counted(kept.counted);
  const auto& before = verification.missedBefore;
  //: %1 of %2 defects of the project
  const QString known = tr("%1 of %2").arg(before.count).arg(before.of);
  switch (kept.agreement) {
    case Agreement::NothingCounted:
      return tr("No image of a defect was among them, so nothing is said about missed defects.");
    case Agreement::NoPromise:
      //: %1 "6 of 20 (12 % to 54 %)"
      return tr("Defects called OK: %1. Nothing had been promised, because the project has no "
                "image labelled NG.")
          .arg(counted);
    case Agreement::InLine:
      //: %1 "6 of 20 (12 % to 54 %)", %2 "4 of 18"
      return tr("Defects called OK: %1, in line with the %2 of the project.").arg(counted, known);
    case Agreement::WithinDoubt:
      //: %1 "10 of 20 (27 % to 73 %)", %2 "2 of 10", %3 a rate
      return tr("Defects called OK: %1, more than the %2 of the project, but not beyond the %3 "
                "that so few leave open.")
          .arg(counted, known, Words::rate(kept.upTo));
    case Agreement::More:
      break;
  }
  //: %1 "18 of 20 (68 % to 99 %)", %2 "2 of 10"
  return tr("Defects called OK: %1, more than the %2 of the project.").arg(counted, known);
}

QString VerificationText::advice(const Verification& verification) {
  const auto isBad = [](Agreement agreement) {
    return agreement == Agreement::WithinDoubt || agreement == Agreement::More;
  };
  QStringList sentences;
  if (isBad(pipeline::falseRejectsOf(verification).agreement)) {
    sentences << tr(
        "Look at the good parts called NG: if they are good, add images like them to "
        "the set-up, which has not seen what they show, and set up again.");
  }
  const auto missed = pipeline::missedDefectsOf(verification);
  const bool isSurprise = missed.agreement == Agreement::NoPromise && missed.counted.count > 0;
  if (isBad(missed.agreement) || isSurprise) {
    sentences << tr(
        "Look at the defects called OK: if their heat maps show them, move the line on "
        "the page Threshold; if not, look at a smaller region of the part.");
  }
  if (!sentences.isEmpty()) {
    sentences << tr("Then verify with other images: these will have had their part in it.");
  }
  return sentences.join(QLatin1Char(' '));
}

QString VerificationText::age(pipeline::VerificationAge age) {
  switch (age) {
    case pipeline::VerificationAge::Current:
      break;
    case pipeline::VerificationAge::LinesMoved:
      return tr(
          "The lines were moved after this verification, so it no longer speaks for them. "
          "If these images were the reason, verify with others.");
    case pipeline::VerificationAge::OtherRun:
      return tr(
          "The part was set up again after this verification, so it no longer speaks for "
          "the inspection.");
  }
  return {};
}

QString VerificationText::record(const Verification& verification) {
  const auto time =
      QDateTime::fromString(QString::fromStdString(verification.time), Qt::ISODate).toLocalTime();
  const QString when = QLocale().toString(time, QLocale::ShortFormat);
  QStringList lines;
  lines << (verification.who.empty()
                //: %1 a number, %2 date and time
                ? tr("Verification %1, %2").arg(verification.number).arg(when)
                //: %1 a number, %2 date and time, %3 a name
                : tr("Verification %1, %2, by %3")
                      .arg(verification.number)
                      .arg(when, QString::fromStdString(verification.who)));
  //: %1 a number, %2 a score
  lines << tr("Set-up %1, NG above %2")
               .arg(verification.run)
               .arg(Words::score(verification.lines.ng));
  if (hasReviewBand(verification.lines)) {
    //: %1 a score
    lines << tr("Review above %1").arg(Words::score(verification.lines.review));
  }
  lines << tr("%n image(s) inspected", nullptr, static_cast<int>(verification.images.size()));
  const auto unread =
      static_cast<int>(std::count_if(verification.images.begin(), verification.images.end(),
                                     [](const auto& image) { return !image.error.empty(); }));
  if (unread > 0) lines << tr("%n image(s) cannot be read and count nowhere", nullptr, unread);
  return lines.join(QLatin1Char('\n'));
}

QString VerificationText::leftOut(const Verification& verification) {
  if (verification.leftOut.empty()) return {};
  constexpr std::size_t kMost = 8;
  QStringList lines;
  lines << tr("%n image(s) left out, because the set-up or this verification has them already:",
              nullptr, static_cast<int>(verification.leftOut.size()));
  for (std::size_t i = 0; i < std::min(kMost, verification.leftOut.size()); ++i) {
    const auto& image = verification.leftOut[i];
    //: %1 and %2 file names
    lines << tr("%1 is the same as %2").arg(shortName(image.path), shortName(image.sameAs));
  }
  if (verification.leftOut.size() > kMost) {
    lines << tr("and %n more", nullptr, static_cast<int>(verification.leftOut.size() - kMost));
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace handful::ui

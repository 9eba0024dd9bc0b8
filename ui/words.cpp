#include "ui/words.h"

#include <QLocale>
#include <cmath>

namespace handful::ui {

QString Words::of(project::Label label) {
  switch (label) {
    case project::Label::Ok:
      return tr("OK");
    case project::Label::Ng:
      return tr("NG");
    case project::Label::Unlabelled:
      break;
  }
  return tr("unlabelled");
}

QString Words::of(runtime::Verdict verdict) {
  switch (verdict) {
    case runtime::Verdict::Ok:
      return tr("OK");
    case runtime::Verdict::Review:
      return tr("review");
    case runtime::Verdict::Ng:
      break;
  }
  return tr("NG");
}

QString Words::of(Stage stage) {
  switch (stage) {
    case Stage::LoadingImages:
      return tr("Reading the images");
    case Stage::Training:
      return tr("Fine-tuning the network");
    case Stage::ExtractingFeatures:
      return tr("Looking at the good parts");
    case Stage::FittingDensity:
      return tr("Learning what is normal");
    case Stage::Calibrating:
      return tr("Leaving out each image in turn");
    case Stage::Scoring:
      return tr("Scoring the images");
    case Stage::Exporting:
      return tr("Writing and checking the package");
    case Stage::Rendering:
      break;
  }
  return tr("Rendering the sample part");
}

QString Words::of(pipeline::WarningKind kind) {
  switch (kind) {
    case pipeline::WarningKind::Unreadable:
      return tr("cannot be read and was left out");
    case pipeline::WarningKind::Duplicate:
      return tr("shows the same pixels as an earlier image and was left out");
    case pipeline::WarningKind::NearDuplicate:
      return tr("is almost the same picture as an earlier one");
    case pipeline::WarningKind::OtherSize:
      return tr("has another size than the first image and was resized");
    case pipeline::WarningKind::Distorted:
      return tr("has another aspect ratio and is seen distorted");
    case pipeline::WarningKind::Blurred:
      return tr("is much less sharp than the others");
    case pipeline::WarningKind::TooDark:
      return tr("is very dark");
    case pipeline::WarningKind::TooBright:
      return tr("is overexposed");
    case pipeline::WarningKind::FewImages:
      return tr("With fewer than four good images the threshold is provisional.");
    case pipeline::WarningKind::StandsOut:
      return tr(
          "scores far above the other good images and raises the threshold, so that more "
          "defects are missed. Is it really good?");
    case pipeline::WarningKind::FineTuningFailed:
      return tr("The fine-tuning came to nothing; the pretrained network is used.");
    case pipeline::WarningKind::TrainedInParts:
      return tr(
          "The memory of the graphics card was too small for whole batches; the training took "
          "them in parts, to the same result.");
    case pipeline::WarningKind::TrainedOnCpu:
      return tr(
          "The memory of the graphics card was too small for this training; it ran on the "
          "processor.");
    case pipeline::WarningKind::FineTuningAbsent:
      break;
  }
  return tr("The network was used as it was pretrained; this release does not fine-tune it.");
}

QString Words::of(imaging::QualityWarning warning) {
  switch (warning) {
    case imaging::QualityWarning::Duplicate:
      return tr("same picture twice");
    case imaging::QualityWarning::NearDuplicate:
      return tr("almost the same picture twice");
    case imaging::QualityWarning::OtherSize:
      return tr("another size");
    case imaging::QualityWarning::Blurred:
      return tr("not sharp");
    case imaging::QualityWarning::TooDark:
      return tr("too dark");
    case imaging::QualityWarning::TooBright:
      break;
  }
  return tr("too bright");
}

QString Words::lossTerm(const std::string& name) {
  if (name == "mean-shifted" || name == "simsiam" || name == "infonce") {
    return tr("views of the same part pulled together");
  }
  if (name == "angular") return tr("good images kept at their centre");
  if (name == "cross-instance") return tr("different good parts pulled together");
  if (name == "negative-pairs") return tr("defects pushed away");
  return QString::fromStdString(name);  // of a newer release
}

QString Words::of(const calibrate::Threshold& threshold) {
  switch (threshold.rule) {
    case calibrate::Rule::Conformal:
      return tr(
          "Found by counting: each good image was scored by an inspection that had not "
          "seen it.");
    case calibrate::Rule::LogPrediction:
      return tr(
          "Estimated from the spread of the good images, each scored by an inspection that "
          "had not seen it. Assumes that the logarithm of the scores is normally "
          "distributed.");
    case calibrate::Rule::Maximum:
      return tr("The highest score of a good image.");
    case calibrate::Rule::Provisional:
      return tr("Provisional: fewer than four good images allow no promise.");
    case calibrate::Rule::Manual:
      if (threshold.assumesLogNormal) {
        return tr(
            "Drawn by hand: the rate is estimated from the spread of the good images, as "
            "for the recommended line.");
      }
      break;
  }
  return tr(
      "Drawn by hand: the rate comes from counting the good images alone. That assumes nothing "
      "and so promises less than the recommended line.");
}

QString Words::images(int count) { return tr("%n image(s)", nullptr, count); }

QString Words::rate(double share) {
  const double percent = 100.0 * share;
  if (percent <= 0.0) return tr("%1 %").arg(QLocale().toString(0));
  const int digits = std::max(0, 1 - static_cast<int>(std::floor(std::log10(percent))));
  QString text = QLocale().toString(percent, 'f', percent >= 1.0 ? std::min(digits, 1) : digits);
  const QString point = QLocale().decimalPoint();
  if (text.contains(point)) {
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(point)) text.chop(point.size());
  }
  return tr("%1 %").arg(text);
}

QString Words::score(double value) {
  if (!(value > 0.0)) return QLocale().toString(0);
  const int digits = std::max(0, 2 - static_cast<int>(std::floor(std::log10(value))));
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'f', std::min(digits, 6));
}

QString Words::device(const AppContext& context) {
  if (!context.cardName.empty()) return QString::fromStdString(context.cardName);
  return tr("CPU, %n thread(s)", nullptr, context.cpuThreads);
}

QString Words::duration(double seconds) {
  const auto whole = static_cast<int>(std::ceil(seconds));
  if (whole < 60) return tr("%1 s").arg(whole);
  const int minutes = (whole + 59) / 60;
  if (minutes < 60) return tr("%1 min").arg(minutes);
  return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Words::size(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace handful::ui

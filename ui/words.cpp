#include "ui/words.h"

#include <QLocale>
#include <array>
#include <cmath>
#include <string_view>

#include "core/base/number_text.h"

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
    case pipeline::WarningKind::NotAligned:
      return tr("could not be aligned and is taken as it lies");
    case pipeline::WarningKind::DefectTooSmall:
      return tr(
          "Defects as small as stated are not seen at their full size; a smaller region of "
          "interest sees smaller ones.");
    case pipeline::WarningKind::FineTuningAbsent:
      break;
  }
  return tr(
      "The network was used as it was pretrained; this build of Handful cannot fine-tune it.");
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
  if (name == "negative-pairs" || name == "negative-distance") return tr("defects pushed away");
  return QString::fromStdString(name);  // of a newer release
}

QString Words::preset(const std::string& name) {
  if (name == "quick") return tr("Quick");
  if (name == "standard") return tr("Standard");
  return tr("Thorough");
}

QString Words::defectKind(const std::string& name) {
  if (name == "cut-paste-patch") return tr("foreign patch");
  if (name == "cut-paste-scar") return tr("foreign strip");
  if (name == "scratch") return tr("scratch");
  if (name == "blob") return tr("stain or speck");
  if (name == "local-blur") return tr("smeared spot");
  if (name == "perlin-blend") return tr("wrong texture");
  if (name == "pasted-defect") return tr("real defect, pasted");
  return QString::fromStdString(name);  // of a newer release
}

namespace {

struct OptionWords {
  std::string_view name;
  const char* text;
};

// Kinds of defects have words of their own.
constexpr std::array kOptionWords = {
    OptionWords{"weight-mean-shifted",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: views of a part together")},
    OptionWords{"weight-angular",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: good images at their centre")},
    OptionWords{"weight-negative-pairs",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: defects pushed away")},
    OptionWords{
        "weight-negative-distance",
        QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: defects pushed away, by distance")},
    OptionWords{"weight-simsiam",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: views together, SimSiam form")},
    OptionWords{"weight-cross-instance",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: different parts together")},
    OptionWords{"weight-infonce",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Weight: views together, InfoNCE form")},
    OptionWords{"temperature",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Temperature of the contrastive terms")},
    OptionWords{"margin", QT_TRANSLATE_NOOP("handful::ui::Words",
                                            "Margin beyond which a defect is far enough")},
    OptionWords{"published-views",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Views as published (MSC)")},
    OptionWords{"crop-least-area",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Smallest crop, share of the area")},
    OptionWords{"jitter-probability",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Colours changed, share of the views")},
    OptionWords{"jitter-brightness",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Change of brightness")},
    OptionWords{"jitter-contrast", QT_TRANSLATE_NOOP("handful::ui::Words", "Change of contrast")},
    OptionWords{"jitter-saturation",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Change of saturation")},
    OptionWords{"jitter-hue", QT_TRANSLATE_NOOP("handful::ui::Words", "Change of hue")},
    OptionWords{"grey-probability",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Made grey, share of the views")},
    OptionWords{"blur-probability",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Blurred, share of the views")},
    OptionWords{"blur-largest-sigma",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Largest blur in pixels")},
    OptionWords{"view-side",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Longer side of a view in pixels")},
    OptionWords{"views-per-normal",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Views of each good image")},
    OptionWords{"held-out-views",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Views kept for measuring the variety")},
    OptionWords{"negatives-per-normal",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Defects drawn on each good image")},
    OptionWords{"defect-least-area",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Smallest defect, share of the area")},
    OptionWords{"defect-largest-area",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Largest defect, share of the area")},
    OptionWords{"sgd", QT_TRANSLATE_NOOP("handful::ui::Words", "SGD instead of AdamW")},
    OptionWords{"first-trained-group",
                QT_TRANSLATE_NOOP("handful::ui::Words", "First group of layers that is trained")},
    OptionWords{"steps", QT_TRANSLATE_NOOP("handful::ui::Words", "Steps of a training run")},
    OptionWords{"batch-pairs", QT_TRANSLATE_NOOP("handful::ui::Words", "Good images in a step")},
    OptionWords{"batch-negatives", QT_TRANSLATE_NOOP("handful::ui::Words", "Defects in a step")},
    OptionWords{"learning-rate",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Learning rate of the network")},
    OptionWords{"head-learning-rate",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Learning rate of the projection heads")},
    OptionWords{"weight-decay", QT_TRANSLATE_NOOP("handful::ui::Words", "Weight decay")},
    OptionWords{"warm-up-steps", QT_TRANSLATE_NOOP("handful::ui::Words", "Steps of warming up")},
    OptionWords{"gradient-clip", QT_TRANSLATE_NOOP("handful::ui::Words", "Largest gradient")},
    OptionWords{"collapse-share",
                QT_TRANSLATE_NOOP("handful::ui::Words", "Stop below this share of the variety")},
};

}  // namespace

QString Words::option(const std::string& name) {
  constexpr std::string_view kDefect = "defect-";
  for (const OptionWords& words : kOptionWords) {
    if (words.name == name) return tr(words.text);
  }
  if (!name.starts_with(kDefect)) return {};
  const std::string kind = name.substr(kDefect.size());
  const QString word = defectKind(kind);
  //: %1 a kind of defect: "scratch"
  return word.toStdString() == kind && kind != "scratch" ? QString() : tr("Defect: %1").arg(word);
}

QString Words::linePreset(const std::string& name) {
  if (name == "few-false-rejects") return tr("few false rejects");
  if (name == "balanced") return tr("balanced");
  if (name == "few-missed-defects") return tr("few missed defects");
  return QString::fromStdString(name);
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
  const auto number = QString::fromStdString(rateNumber(share));
  return unbroken(
      tr("%1 %").arg(QString(number).replace(QLatin1Char('.'), QLocale().decimalPoint())));
}

QString Words::unbroken(QString text) {
  return text.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
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

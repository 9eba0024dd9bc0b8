#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/progress.h"
#include "core/calibrate/threshold.h"
#include "core/imaging/quality.h"
#include "core/pipeline/set_up.h"
#include "core/project/labels.h"
#include "core/runtime/verdict.h"
#include "ui/app_context.h"

namespace handful::ui {

/// The words for what core calls by enumerators, and numbers as people read them:
/// the same everywhere in the window.
class Words {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::Words)

 public:
  [[nodiscard]] static QString of(project::Label label);
  [[nodiscard]] static QString of(runtime::Verdict verdict);
  [[nodiscard]] static QString of(Stage stage);
  [[nodiscard]] static QString of(pipeline::WarningKind kind);
  [[nodiscard]] static QString of(imaging::QualityWarning warning);

  /// What a loss term of core/losses is for, in the words of the line: "defects pushed away".
  [[nodiscard]] static QString lossTerm(const std::string& name);

  /// A preset of project::kPresets: "Standard".
  [[nodiscard]] static QString preset(const std::string& name);

  /// A kind of synth::synthesisKinds(): "scratch".
  [[nodiscard]] static QString defectKind(const std::string& name);

  /// An option of recipe::options(): "Smallest crop, share of the area". Empty for names of
  /// a newer release.
  [[nodiscard]] static QString option(const std::string& name);

  /// A name of calibrate::LinePreset: "few false rejects". The name itself where it is of a
  /// newer release.
  [[nodiscard]] static QString linePreset(const std::string& name);

  /// One sentence on where a threshold comes from.
  [[nodiscard]] static QString of(const calibrate::Threshold& threshold);

  [[nodiscard]] static QString images(int count);

  /// A rate as rateNumber() has it: "5 %", "0.12 %", "< 0.1 %". No line breaks before its sign.
  [[nodiscard]] static QString rate(double share);

  /// The text, in which no line breaks between a number and its per cent sign.
  [[nodiscard]] static QString unbroken(QString text);

  /// A score or threshold: three significant digits.
  [[nodiscard]] static QString score(double value);

  /// Where the work is done: "CPU, 2 threads", or the name of the card.
  [[nodiscard]] static QString device(const AppContext& context);

  /// "24 s", "3 min", "1 h 5 min".
  [[nodiscard]] static QString duration(double seconds);

  /// "3.1 MB".
  [[nodiscard]] static QString size(std::uint64_t bytes);
};

}  // namespace handful::ui

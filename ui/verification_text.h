#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/pipeline/verification.h"

namespace handful::ui {

/// What a verification says, in sentences.
class VerificationText {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::VerificationText)

 public:
  /// One sentence on the good parts that were called NG, against the promise.
  [[nodiscard]] static QString falseRejects(const pipeline::Verification& verification);
  /// The same on the defects that were called OK.
  [[nodiscard]] static QString missedDefects(const pipeline::Verification& verification);
  /// What can be done about it; empty where nothing need be.
  [[nodiscard]] static QString advice(const pipeline::Verification& verification);
  /// Why it no longer speaks for the inspection as it is; empty while it does.
  [[nodiscard]] static QString age(pipeline::VerificationAge age);
  /// When, by whom, with which set-up and lines.
  [[nodiscard]] static QString record(const pipeline::Verification& verification);
  /// Which images were left out and why; empty if none were.
  [[nodiscard]] static QString leftOut(const pipeline::Verification& verification);
};

}  // namespace handful::ui

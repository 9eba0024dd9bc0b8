#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/pipeline/judgement.h"

namespace handful::ui {

/// The judgement between the pretrained and the fine-tuned network, in words.
class JudgementText {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::JudgementText)

 public:
  /// Which one is used and why, in one or two sentences.
  [[nodiscard]] static QString verdict(const pipeline::Judgement& judgement);

  /// "97.3 %": finer than a rate, because shares near 100 % are compared.
  [[nodiscard]] static QString share(double value);
};

}  // namespace handful::ui

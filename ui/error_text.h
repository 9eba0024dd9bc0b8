#pragma once

#include <QCoreApplication>
#include <QString>
#include <exception>

#include "core/base/error.h"

namespace handful::ui {

/// The one place where a code becomes a sentence for the user.
class ErrorText {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::ErrorText)

 public:
  /// What happened, to which file, and what to do.
  [[nodiscard]] static QString of(const Error& error);

  /// The same for whatever a job may throw.
  [[nodiscard]] static QString of(const std::exception_ptr& error);

  /// For the "Details" button: what() of the error and of every nested cause, in English.
  [[nodiscard]] static QString detailsOf(const std::exception_ptr& error);
};

}  // namespace handful::ui

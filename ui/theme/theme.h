#pragma once

#include <QObject>
#include <QString>

#include "ui/theme/tokens.h"

namespace handful::ui {

/// What the user wants; System follows the desktop.
enum class ThemeChoice { System = 1, Light, Dark };

/// Puts the tokens on the application: palette, font, style sheet. There is one
/// application, so there is one theme; whatever paints by itself asks it.
class Theme final : public QObject {
  Q_OBJECT

 public:
  [[nodiscard]] static Theme& instance();

  /// Needs the QApplication; call it again to change the choice.
  void apply(ThemeChoice choice);

  [[nodiscard]] ThemeChoice choice() const noexcept { return choice_; }
  [[nodiscard]] Scheme scheme() const noexcept { return scheme_; }
  [[nodiscard]] const Tokens& tokens() const { return tokensOf(scheme_); }

 Q_SIGNALS:
  void changed();

 private:
  Theme() = default;
  bool eventFilter(QObject* watched, QEvent* event) override;
  [[nodiscard]] Scheme systemScheme();

  ThemeChoice choice_ = ThemeChoice::System;
  Scheme scheme_ = Scheme::Light;
  bool applying_ = false;
};

/// The tokens in force.
[[nodiscard]] inline const Tokens& tokens() { return Theme::instance().tokens(); }

/// The style sheet of a scheme, built from its tokens.
[[nodiscard]] QString styleSheetOf(Scheme scheme);

}  // namespace handful::ui

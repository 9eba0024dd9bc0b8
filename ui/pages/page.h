#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/widgets/cards.h"
#include "ui/widgets/step_list.h"
#include "ui/workspace.h"

namespace handful::ui {

/// A step of the wizard: title, purpose in one sentence, what needs attention, the
/// content, and one primary button at the bottom right. Pages watch the document
/// and ask the workflow; they decide nothing themselves.
class Page : public QWidget {
  Q_OBJECT

 public:
  /// @param name of the step, also the title
  /// @param purpose one sentence in the user's words
  Page(Workspace& workspace, const QString& name, const QString& purpose, QWidget* parent);

  [[nodiscard]] const QString& name() const noexcept { return name_; }

  /// How far this step is, for the step list.
  [[nodiscard]] virtual StepStatus status() const = 0;

  /// Where the keys go when the page comes up.
  [[nodiscard]] virtual QWidget* mainWidget() const { return primary_; }

  [[nodiscard]] QPushButton* primaryButton() const noexcept { return primary_; }

 Q_SIGNALS:
  void statusChanged();
  void backRequested();
  void continueRequested();
  void pageRequested(const QString& id);

 protected:
  [[nodiscard]] Workspace& workspace() const noexcept { return workspace_; }
  [[nodiscard]] Document& document() const noexcept { return workspace_.document; }
  [[nodiscard]] Workflow& workflow() const noexcept { return workspace_.workflow; }

  [[nodiscard]] QVBoxLayout* body() const noexcept { return body_; }
  [[nodiscard]] QPushButton* back() const noexcept { return back_; }
  [[nodiscard]] QHBoxLayout* footer() const noexcept { return footer_; }
  [[nodiscard]] Notice* notice() const noexcept { return notice_; }

  /// Connects the primary button with "continue"; a page may do something else instead.
  void usePrimaryToContinue(const QString& text);

  /// Says why the results no longer fit, if so, and what setting up again costs.
  /// Empty while they do.
  [[nodiscard]] QString stalenessText() const;
  void showStaleness();

 private:
  [[nodiscard]] QString stalenessReason() const;

  Workspace& workspace_;
  QString name_;
  Notice* notice_;
  QVBoxLayout* body_;
  QHBoxLayout* footer_;
  QPushButton* back_;
  QPushButton* primary_;
};

/// The invitation of a page that needs a set-up first.
[[nodiscard]] EmptyState* makeNeedsSetUp(Page& page, const QString& hint);

}  // namespace handful::ui

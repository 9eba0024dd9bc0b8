#pragma once

#include <QPlainTextEdit>

namespace handful::ui {

/// A text to read and copy that has no good place to break, such as a command or a hash: it is
/// wrapped anywhere and as high as it needs, up to a few lines.
class WrappedText final : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit WrappedText(QWidget* parent);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitHeight();
};

}  // namespace handful::ui

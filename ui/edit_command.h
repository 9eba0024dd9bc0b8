#pragma once

#include <QUndoCommand>
#include <functional>
#include <utility>

namespace handful::ui {

/// An edit of the project that can be taken back. A step that fails says so by itself and
/// returns false: the command is then forgotten.
class EditCommand final : public QUndoCommand {
 public:
  using Step = std::function<bool()>;

  EditCommand(const QString& text, Step redo, Step undo)
      : QUndoCommand(text), redo_(std::move(redo)), undo_(std::move(undo)) {}

  void redo() override { setObsolete(!redo_()); }
  void undo() override { setObsolete(!undo_()); }

 private:
  Step redo_;
  Step undo_;
};

}  // namespace handful::ui

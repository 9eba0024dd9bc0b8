#pragma once

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>

#include "ui/models/picture_loader.h"
#include "ui/widgets/image_view.h"

namespace handful::ui {

/// The current picture of a list, large. Arrow keys go through the list, Space
/// and Escape close.
class PreviewDialog final : public QDialog {
  Q_OBJECT

 public:
  /// @param list with ImageListModel's roles
  PreviewDialog(QAbstractItemView* list, QWidget* parent);

  void showCurrent();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void move(int rows);
  void load();

  QAbstractItemView* list_;
  ImageView* view_;
  QLabel* name_;
  PictureLoader loader_;
};

}  // namespace handful::ui

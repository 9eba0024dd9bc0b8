#include "ui/widgets/preview_dialog.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/models/image_list_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {

PreviewDialog::PreviewDialog(QAbstractItemView* list, QWidget* parent)
    : QDialog(parent),
      list_(list),
      view_(new ImageView(this)),
      name_(makeLabel({}, "heading", this)) {
  setObjectName(QStringLiteral("previewDialog"));
  setWindowTitle(tr("Preview"));
  view_->setObjectName(QStringLiteral("previewImage"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kMedium, spacing::kMedium, spacing::kMedium,
                             spacing::kMedium);
  column->addWidget(view_, 1);
  column->addWidget(name_);
  resize(960, 720);
  view_->setFocusPolicy(Qt::NoFocus);  // the keys are for the list
  connect(&loader_, &PictureLoader::loaded, view_, &ImageView::setPicture);
}

void PreviewDialog::showCurrent() {
  load();
  open();
}

void PreviewDialog::load() {
  const QModelIndex index = list_->currentIndex();
  const auto label = static_cast<project::Label>(index.data(ImageListModel::LabelRole).toInt());
  //: %1 file name, %2 label
  name_->setText(tr("%1, %2").arg(index.data().toString(), Words::of(label)));
  view_->expectPicture();
  loader_.request(index.data(ImageListModel::FileRole).toString(), {}, 1.0);
}

void PreviewDialog::move(int rows) {
  const QModelIndex next = list_->currentIndex().siblingAtRow(list_->currentIndex().row() + rows);
  if (!next.isValid()) return;
  list_->setCurrentIndex(next);
  load();
}

void PreviewDialog::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space:
      accept();
      break;
    case Qt::Key_Left:
    case Qt::Key_Up:
      move(-1);
      break;
    case Qt::Key_Right:
    case Qt::Key_Down:
      move(1);
      break;
    default:
      QDialog::keyPressEvent(event);
  }
}

}  // namespace handful::ui

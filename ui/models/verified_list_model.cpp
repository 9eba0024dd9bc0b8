#include "ui/models/verified_list_model.h"

#include <QImage>
#include <algorithm>

#include "ui/models/review_list_model.h"
#include "ui/paths.h"
#include "ui/words.h"

namespace handful::ui {

VerifiedListModel::VerifiedListModel(const Document& document, ThumbnailProvider& thumbnails,
                                     QObject* parent)
    : QAbstractListModel(parent), document_(document), thumbnails_(thumbnails) {
  connect(&thumbnails_, &ThumbnailProvider::ready, this, [this](const QString& file) {
    const auto asked = askedFor_.constFind(file);
    if (asked == askedFor_.cend() || *asked >= rowCount()) return;
    const QModelIndex changed = index(*asked);
    askedFor_.remove(file);
    Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole});
  });
}

void VerifiedListModel::show(const pipeline::Verification& verification,
                             std::optional<std::pair<project::Label, runtime::Verdict>> only) {
  beginResetModel();
  verification_ = verification;
  rows_.clear();
  askedFor_.clear();
  const auto& images = verification_.images;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const bool isShown = !only || (images[i].error.empty() && images[i].label == only->first &&
                                   verification_.verdictOf(images[i]) == only->second);
    if (isShown) rows_.push_back(i);
  }
  // Those without a score last.
  const auto keyOf = [&](std::size_t i) {
    return images[i].error.empty() ? images[i].score : -1.0;
  };
  std::stable_sort(rows_.begin(), rows_.end(),
                   [&](std::size_t a, std::size_t b) { return keyOf(a) > keyOf(b); });
  endResetModel();
}

int VerifiedListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int VerifiedListModel::rowOf(const std::string& path) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](std::size_t i) {
    return verification_.images[i].path == path;
  });
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QVariant VerifiedListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const auto& image = verification_.images[imageAt(index.row())];
  const bool isScored = image.error.empty();
  switch (role) {
    case Qt::DisplayRole:
      return shortName(image.path);
    case Qt::DecorationRole: {
      const QString file = fromPath(document_.locate(image.path));
      QImage thumbnail = thumbnails_.thumbnail(file);
      if (thumbnail.isNull()) askedFor_.insert(file, index.row());
      return thumbnail;
    }
    case Qt::ToolTipRole:
    case ReviewListModel::PathRole:
      return QString::fromStdString(image.path);
    case Qt::AccessibleTextRole:
      //: %1 file name, %2 what the image is, %3 what the inspection said of it
      return tr("%1, is %2, said %3")
          .arg(shortName(image.path), Words::of(image.label),
               isScored ? Words::of(verification_.verdictOf(image)) : QStringLiteral("–"));
    case ReviewListModel::LabelRole:
      return static_cast<int>(image.label);
    case ReviewListModel::VerdictRole:
      return isScored ? static_cast<int>(verification_.verdictOf(image)) : 0;
    case ReviewListModel::ScoreRole:
      return isScored ? image.score : -1.0;
    case ReviewListModel::PositionRole:
      return isScored ? image.score / verification_.lines.ng : 0.0;
    default:
      return {};
  }
}

}  // namespace handful::ui

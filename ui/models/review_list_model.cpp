#include "ui/models/review_list_model.h"

#include <QImage>
#include <algorithm>

#include "ui/paths.h"
#include "ui/words.h"

namespace handful::ui {

ReviewListModel::ReviewListModel(const Document& document, ThumbnailProvider& thumbnails,
                                 QObject* parent)
    : QAbstractListModel(parent), document_(document), thumbnails_(thumbnails) {
  for (const auto signal : {&Document::projectChanged, &Document::imagesChanged,
                            &Document::runChanged, &Document::scoresChanged}) {
    connect(&document_, signal, this, &ReviewListModel::synchronise);
  }
  connect(&document_, &Document::thresholdChanged, this, &ReviewListModel::linesMoved);
  connect(&thumbnails_, &ThumbnailProvider::ready, this, &ReviewListModel::updateThumbnail);
  synchronise();
}

bool disagree(project::Label label, runtime::Verdict verdict) {
  return (label == project::Label::Ok && verdict == runtime::Verdict::Ng) ||
         (label == project::Label::Ng && verdict == runtime::Verdict::Ok);
}

int ReviewListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant ReviewListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const ReviewItem& shown = item(index.row());
  const auto verdict = verdictOf(shown);
  switch (role) {
    case Qt::DisplayRole:
      return shortName(shown.path);
    case Qt::DecorationRole: {
      const QString file = fromPath(document_.locate(shown.path));
      QImage thumbnail = thumbnails_.thumbnail(file);
      if (thumbnail.isNull()) askedFor_.insert(file, index.row());
      return thumbnail;
    }
    case Qt::ToolTipRole:
      return QString::fromStdString(shown.path);
    case Qt::AccessibleTextRole:
      return describe(shown);
    case PathRole:
      return QString::fromStdString(shown.path);
    case LabelRole:
      return static_cast<int>(shown.label);
    case VerdictRole:
      return verdict ? static_cast<int>(*verdict) : 0;
    case ScoreRole:
      return shown.score.value_or(-1.0);
    case PositionRole:
      return shown.score ? *shown.score / document_.thresholdValue() : 0.0;
    default:
      return {};
  }
}

QString ReviewListModel::describe(const ReviewItem& item) const {
  const QString name = shortName(item.path);
  const auto verdict = verdictOf(item);
  if (!verdict) {
    //: %1 file name, %2 label
    return tr("%1, labelled %2, without a score").arg(name, Words::of(item.label));
  }
  //: %1 file name, %2 label, %3 verdict, %4 score
  return tr("%1, labelled %2, said %3, score %4")
      .arg(name, Words::of(item.label), Words::of(*verdict), Words::score(*item.score));
}

void ReviewListModel::setFilter(const ReviewFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  synchronise();
}

std::optional<runtime::Verdict> ReviewListModel::verdictOf(const ReviewItem& item) const {
  if (!item.score || !document_.run()) return std::nullopt;
  return ui::verdictOf(item, document_.lines());
}

int ReviewListModel::rowOf(const std::string& path) const {
  const auto found = std::find_if(items_.begin(), items_.end(),
                                  [&](const ReviewItem& item) { return item.path == path; });
  return found == items_.end() ? -1 : static_cast<int>(found - items_.begin());
}

bool ReviewListModel::isShown(const ReviewItem& item) const {
  if (filter_.label && item.label != *filter_.label) return false;
  if (!filter_.dependsOnLines()) return true;
  const auto verdict = verdictOf(item);
  if (!verdict || (filter_.verdict && *verdict != *filter_.verdict)) return false;
  return !filter_.isDisagreeing || disagree(item.label, *verdict);
}

void ReviewListModel::synchronise() {
  beginResetModel();
  askedFor_.clear();
  items_ = document_.reviewItems();
  std::erase_if(items_, [this](const ReviewItem& item) { return !isShown(item); });
  std::stable_sort(items_.begin(), items_.end(), [](const ReviewItem& a, const ReviewItem& b) {
    return a.score.value_or(-1.0) > b.score.value_or(-1.0);
  });
  endResetModel();
}

/// The order is by score and stays; what is shown may not.
void ReviewListModel::linesMoved() {
  if (filter_.dependsOnLines()) {
    synchronise();
  } else if (!items_.empty()) {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  }
}

void ReviewListModel::updateThumbnail(const QString& file) {
  const auto found = askedFor_.constFind(file);
  if (found == askedFor_.constEnd()) return;
  const QModelIndex changed = index(*found);
  askedFor_.erase(found);
  Q_EMIT dataChanged(changed, changed, {Qt::DecorationRole});
}

}  // namespace handful::ui

#include "ui/models/image_list_model.h"

#include <QImage>
#include <algorithm>

#include "ui/paths.h"
#include "ui/words.h"

namespace handful::ui {

ImageListModel::ImageListModel(const Document& document, ThumbnailProvider& thumbnails,
                               QObject* parent)
    : QAbstractListModel(parent), document_(document), thumbnails_(thumbnails) {
  connect(&document_, &Document::projectChanged, this, &ImageListModel::synchronise);
  connect(&document_, &Document::imagesChanged, this, &ImageListModel::synchronise);
  connect(&thumbnails_, &ThumbnailProvider::ready, this, &ImageListModel::updateRow);
  connect(&thumbnails_, &ThumbnailProvider::allRead, this, &ImageListModel::checkQuality);
  connect(&thumbnails_, &ThumbnailProvider::judged, this, &ImageListModel::takeFindings);
  synchronise();
}

int ImageListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ImageListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return row.name;
    case Qt::DecorationRole:
      return thumbnails_.thumbnail(row.file);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return describe(row);
    case PathRole:
      return row.path;
    case FileRole:
      return row.file;
    case LabelRole:
      return static_cast<int>(row.label);
    case WarningsRole:
      return warningsOf(row);
    case ErrorRole:
      return thumbnails_.errorOf(row.file);
    default:
      return {};
  }
}

QString ImageListModel::describe(const Row& row) const {
  //: %1 file name, %2 label
  QString text = tr("%1, %2").arg(row.name, Words::of(row.label));
  for (const QString& warning : warningsOf(row)) text += QStringLiteral("\n") + warning;
  const QString error = thumbnails_.errorOf(row.file);
  if (!error.isEmpty()) text += QStringLiteral("\n") + error;
  return text;
}

QStringList ImageListModel::warningsOf(const Row& row) const {
  QStringList texts;
  const auto [first, last] = warningsOfPath_.equal_range(row.path);
  for (auto found = first; found != last; ++found) texts << Words::of(*found);
  return texts;
}

std::vector<ImageListModel::Row> ImageListModel::rowsOfProject() const {
  std::vector<Row> rows;
  for (const auto& image : document_.project().images) {
    const QString file = fromPath(project::locate(image, document_.folder()));
    rows.push_back({QString::fromStdString(image.path), file, shortName(file), image.label});
  }
  return rows;
}

/// True if only labels changed: selection and scroll position stay, and so do the thumbnails.
bool ImageListModel::takeLabels() {
  const auto& images = document_.project().images;
  const bool samePaths = document_.folder() == folder_ &&
                         std::equal(images.begin(), images.end(), rows_.begin(), rows_.end(),
                                    [](const project::ImageEntry& image, const Row& row) {
                                      return row.path == QString::fromStdString(image.path);
                                    });
  if (!samePaths) return false;
  for (int i = 0; i < rowCount(); ++i) {
    Row& row = rows_[static_cast<std::size_t>(i)];
    const auto label = images[static_cast<std::size_t>(i)].label;
    if (row.label == label) continue;
    row.label = label;
    Q_EMIT dataChanged(index(i), index(i));
  }
  return true;
}

void ImageListModel::synchronise() {
  if (!takeLabels()) {
    beginResetModel();
    rows_ = rowsOfProject();
    folder_ = document_.folder();
    rowOfFile_.clear();
    for (int i = 0; i < rowCount(); ++i) {
      rowOfFile_.insert(rows_[static_cast<std::size_t>(i)].file, i);
    }
    endResetModel();
  }
  thumbnails_.forgetRequests();
  QStringList files;
  for (const Row& row : rows_) files << row.file;
  thumbnails_.prefetch(files);
}

void ImageListModel::updateRow(const QString& file) {
  const auto found = rowOfFile_.constFind(file);
  if (found == rowOfFile_.constEnd()) return;
  const QModelIndex changed = index(*found);
  Q_EMIT dataChanged(changed, changed);
}

void ImageListModel::checkQuality() {
  QStringList good;
  for (const Row& row : rows_) {
    if (row.label == project::Label::Ok) good << row.file;
  }
  if (good.isEmpty()) {
    takeFindings({}, {});
  } else {
    thumbnails_.judge(good);
  }
}

void ImageListModel::takeFindings(const QStringList& files,
                                  const std::vector<imaging::QualityFinding>& findings) {
  warnings_.clear();
  warningsOfPath_.clear();
  for (const auto& finding : findings) {
    const auto found = rowOfFile_.constFind(files.value(static_cast<qsizetype>(finding.image)));
    if (found == rowOfFile_.constEnd()) continue;
    const Row& row = rows_[static_cast<std::size_t>(*found)];
    if (row.label != project::Label::Ok) continue;
    warnings_.push_back({finding.warning, row.path});
    warningsOfPath_.insert(row.path, finding.warning);
  }
  if (!rows_.empty()) {
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {WarningsRole, Qt::ToolTipRole});
  }
  Q_EMIT warningsChanged();
}

void LabelFilter::setLabel(std::optional<project::Label> label) {
  label_ = label;
  invalidateFilter();
}

bool LabelFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (!label_) return true;
  const auto index = sourceModel()->index(row, 0, parent);
  return index.data(ImageListModel::LabelRole).toInt() == static_cast<int>(*label_);
}

}  // namespace handful::ui

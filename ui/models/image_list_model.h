#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <optional>
#include <vector>

#include "core/imaging/quality.h"
#include "core/project/labels.h"
#include "ui/document.h"
#include "ui/models/thumbnail_provider.h"

namespace handful::ui {

/// The pictures of the project in its order, with what is shown of them in a grid.
class ImageListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    PathRole = Qt::UserRole + 1,  ///< QString, as in project::ImageEntry
    FileRole,                     ///< QString, where the file lies
    LabelRole,                    ///< int of project::Label
    WarningsRole,                 ///< QStringList, short
    ErrorRole,                    ///< QString, English; empty if it can be read
  };

  struct Warning {
    imaging::QualityWarning kind{};
    QString path;
  };

  ImageListModel(const Document& document, ThumbnailProvider& thumbnails,
                 QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  /// What the quality check of the OK pictures found.
  [[nodiscard]] const std::vector<Warning>& warnings() const noexcept { return warnings_; }

 Q_SIGNALS:
  void warningsChanged();

 private:
  struct Row {
    QString path;
    QString file;
    QString name;
    project::Label label = project::Label::Unlabelled;
  };

  void synchronise();
  bool takeLabels();
  [[nodiscard]] std::vector<Row> rowsOfProject() const;
  void updateRow(const QString& file);
  void checkQuality();
  void takeFindings(const QStringList& files, const std::vector<imaging::QualityFinding>& findings);
  [[nodiscard]] QString describe(const Row& row) const;
  [[nodiscard]] QStringList warningsOf(const Row& row) const;

  const Document& document_;
  ThumbnailProvider& thumbnails_;
  std::vector<Row> rows_;
  std::filesystem::path folder_;  ///< of the project that they are of
  QHash<QString, int> rowOfFile_;
  std::vector<Warning> warnings_;
  QMultiHash<QString, imaging::QualityWarning> warningsOfPath_;
};

/// Leaves only one label, if the user wants that.
class LabelFilter final : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;
  void setLabel(std::optional<project::Label> label);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  std::optional<project::Label> label_;
};

}  // namespace handful::ui

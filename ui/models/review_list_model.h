#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <optional>
#include <vector>

#include "core/runtime/verdict.h"
#include "ui/document.h"
#include "ui/models/thumbnail_provider.h"

namespace handful::ui {

/// Which pictures are shown: those of a label, those of which the inspection says something,
/// or those where the two disagree.
struct ReviewFilter {
  std::optional<project::Label> label = {};
  std::optional<runtime::Verdict> verdict = {};
  bool isDisagreeing = false;

  /// The lines decide what is shown.
  [[nodiscard]] bool dependsOnLines() const { return verdict.has_value() || isDisagreeing; }
  bool operator==(const ReviewFilter&) const = default;
};

/// OK said NG, or NG said OK.
[[nodiscard]] bool disagree(project::Label label, runtime::Verdict verdict);

/// The pictures by score, highest first; those without a score at the end.
class ReviewListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role {
    PathRole = Qt::UserRole + 1,
    LabelRole,     ///< int of project::Label
    VerdictRole,   ///< int of runtime::Verdict; 0 without a score
    ScoreRole,     ///< double; negative without a score
    PositionRole,  ///< double: score / threshold, for the strip
  };

  ReviewListModel(const Document& document, ThumbnailProvider& thumbnails,
                  QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  void setFilter(const ReviewFilter& filter);
  [[nodiscard]] const ReviewItem& item(int row) const {
    return items_[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] std::optional<runtime::Verdict> verdictOf(const ReviewItem& item) const;
  [[nodiscard]] int rowOf(const std::string& path) const;  ///< -1 if it is not shown

 private:
  void synchronise();
  void linesMoved();
  void updateThumbnail(const QString& file);
  [[nodiscard]] bool isShown(const ReviewItem& item) const;
  [[nodiscard]] QString describe(const ReviewItem& item) const;

  const Document& document_;
  ThumbnailProvider& thumbnails_;
  ReviewFilter filter_;
  std::vector<ReviewItem> items_;
  mutable QHash<QString, int> askedFor_;  ///< rows by file, of thumbnails not there yet
};

}  // namespace handful::ui

#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "core/runtime/verdict.h"
#include "ui/document.h"
#include "ui/models/thumbnail_provider.h"

namespace handful::ui {

/// The pictures by score, highest first; those without a score at the end.
class ReviewListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class Show { All = 1, Ok, Ng, Unlabelled, Disagreeing };
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

  void setShow(Show show);
  [[nodiscard]] const ReviewItem& item(int row) const {
    return items_[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] std::optional<runtime::Verdict> verdictOf(const ReviewItem& item) const;
  [[nodiscard]] int rowOf(const std::string& path) const;  ///< -1 if it is not shown

 private:
  void synchronise();
  [[nodiscard]] bool isShown(const ReviewItem& item) const;
  [[nodiscard]] QString describe(const ReviewItem& item) const;

  const Document& document_;
  ThumbnailProvider& thumbnails_;
  Show show_ = Show::All;
  std::vector<ReviewItem> items_;
};

}  // namespace handful::ui

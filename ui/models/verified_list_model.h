#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <optional>
#include <vector>

#include "core/pipeline/verification.h"
#include "ui/document.h"
#include "ui/models/thumbnail_provider.h"

namespace handful::ui {

/// Images of a verification by score, the highest first, with the roles of ReviewListModel.
class VerifiedListModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  VerifiedListModel(const Document& document, ThumbnailProvider& thumbnails,
                    QObject* parent = nullptr);

  /// Those of this label of which the inspection said this; all without.
  void show(const pipeline::Verification& verification,
            std::optional<std::pair<project::Label, runtime::Verdict>> only);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  /// @return index into the images of the verification
  [[nodiscard]] std::size_t imageAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const std::string& path) const;  ///< -1 if it is not shown
  [[nodiscard]] const pipeline::Verification& verification() const { return verification_; }

 private:
  const Document& document_;
  ThumbnailProvider& thumbnails_;
  pipeline::Verification verification_;
  std::vector<std::size_t> rows_;
  mutable QHash<QString, int> askedFor_;  ///< rows by file, of thumbnails not there yet
};

}  // namespace handful::ui

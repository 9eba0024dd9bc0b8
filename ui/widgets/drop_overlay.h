#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/project/labels.h"

namespace handful::ui {

/// What becomes of images that are dropped.
enum class DropFor {
  FirstImages = 1,  ///< the project has none yet
  Project,          ///< they take part in the set-up, or in what it is checked with
  Verification,     ///< they show what the inspection is worth
};

/// Lies over the pages while something is dragged over the window: one zone for
/// each label, or a single one where the folders decide.
class DropOverlay final : public QWidget {
  Q_OBJECT

 public:
  explicit DropOverlay(QWidget* parent);

  void showZones(DropFor purpose);
  void setPointer(QPoint place);

  /// What the zone at @p place says; nothing where the folders' names decide.
  [[nodiscard]] std::optional<project::Label> labelAt(QPoint place) const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Zone {
    std::optional<project::Label> label;
    QString text;
    QString hint;
  };

  [[nodiscard]] QRect areaOf(std::size_t zone) const;
  [[nodiscard]] int zoneAt(QPoint place) const;

  std::vector<Zone> zones_;
  int active_ = -1;
};

}  // namespace handful::ui

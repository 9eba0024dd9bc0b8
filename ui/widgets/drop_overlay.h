#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/project/labels.h"

namespace handful::ui {

/// Lies over the pages while something is dragged over the window: one zone for
/// each label, or a single one while the project has no images yet.
class DropOverlay final : public QWidget {
  Q_OBJECT

 public:
  explicit DropOverlay(QWidget* parent);

  void showZones(bool byLabel);
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

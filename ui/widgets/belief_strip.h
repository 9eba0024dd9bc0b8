#pragma once

#include "core/project/project.h"
#include "ui/models/belief_loader.h"
#include "ui/widgets/picture_grid.h"

namespace handful::ui {

/// The pictures of Beliefs: how a good part may look, and how a defect may.
class BeliefStrip final : public QWidget {
  Q_OBJECT

 public:
  /// @param leastTilePx of each small picture
  BeliefStrip(int leastTilePx, QWidget* parent);

  /// One row of good parts and one of defects.
  void setSingleRows();

  void show(const Beliefs& beliefs, const project::Settings& settings);
  /// Only what is switched off changed.
  void markKinds(const project::Settings& settings);
  void clear();

  [[nodiscard]] const PictureGrid& views() const noexcept { return *views_; }
  [[nodiscard]] const PictureGrid& defects() const noexcept { return *defects_; }

 private:
  PictureGrid* views_;
  PictureGrid* defects_;
  Beliefs shown_;
};

}  // namespace handful::ui

#include "ui/widgets/belief_strip.h"

#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {

BeliefStrip::BeliefStrip(int leastTilePx, QWidget* parent)
    : QWidget(parent), views_(new PictureGrid(this)), defects_(new PictureGrid(this)) {
  views_->setObjectName(QStringLiteral("beliefViews"));
  defects_->setObjectName(QStringLiteral("beliefDefects"));
  const QString goodText = tr("Still a good part");
  const QString defectText = tr("A defect, drawn by the machine and outlined here");
  views_->setAccessibleName(goodText);
  defects_->setAccessibleName(defectText);
  for (PictureGrid* grid : {views_, defects_}) {
    grid->setLeastTilePx(leastTilePx);
    grid->setWaitingText(tr("Being drawn …"));
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kTiny);
  column->addWidget(makeLabel(goodText, "heading", this));
  column->addWidget(views_, 1);
  column->addSpacing(spacing::kTiny);
  column->addWidget(makeLabel(defectText, "heading", this));
  column->addWidget(defects_, 1);
}

void BeliefStrip::setSingleRows() {
  for (PictureGrid* grid : {views_, defects_}) grid->setSingleRow();
}

void BeliefStrip::show(const Beliefs& beliefs, const project::Settings& settings) {
  shown_ = beliefs;
  if (!beliefs.error.isEmpty()) {
    for (PictureGrid* grid : {views_, defects_}) grid->setTiles({});
    views_->setWaitingText(beliefs.error);
    defects_->setWaitingText({});
    return;
  }
  std::vector<PictureGrid::Tile> tiles = {{beliefs.good, tr("as it is"), {}, false}};
  for (const QImage& view : beliefs.views) tiles.push_back({view, tr("varied"), {}, false});
  views_->setTiles(std::move(tiles));
  markKinds(settings);
}

void BeliefStrip::markKinds(const project::Settings& settings) {
  std::vector<PictureGrid::Tile> tiles;
  for (const auto& defect : shown_.defects) {
    tiles.push_back({defect.picture, Words::defectKind(defect.kind), defect.outline,
                     !pipeline::drawsKind(settings, defect.kind)});
  }
  defects_->setTiles(std::move(tiles));
}

void BeliefStrip::clear() {
  shown_ = {};
  for (PictureGrid* grid : {views_, defects_}) {
    grid->setTiles({});
    grid->setWaitingText(tr("Being drawn …"));
  }
}

}  // namespace handful::ui

#include "ui/widgets/stage_list.h"

#include <QGridLayout>
#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {

StageList::StageList(std::span<const Stage> stages, QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(spacing::kSmall);
  grid->setVerticalSpacing(spacing::kSmall);
  grid->setColumnStretch(1, 1);
  for (const auto stage : stages) {
    const int line = static_cast<int>(rows_.size());
    const Row row{stage, new QLabel(this), makeLabel(Words::of(stage), "", this),
                  makeLabel({}, "caption", this)};
    row.count->setWordWrap(false);
    grid->addWidget(row.mark, line, 0);
    grid->addWidget(row.text, line, 1);
    grid->addWidget(row.count, line, 2);
    rows_.push_back(row);
  }
  restart();
}

void StageList::setMark(const Row& row, Mark mark) {
  const Tokens& t = tokens();
  const QString icon = mark == Mark::Done   ? QStringLiteral("step_done")
                       : mark == Mark::Here ? QStringLiteral("step_here")
                                            : QStringLiteral("step_open");
  const QColor colour = mark == Mark::Done ? t.ok : mark == Mark::Here ? t.accent : t.secondary;
  row.mark->setPixmap(iconPixmap(icon, colour, kIconPx, devicePixelRatioF()));
}

void StageList::setListed(Stage stage, bool isListed) {
  for (const Row& row : rows_) {
    if (row.stage != stage) continue;
    for (QLabel* label : {row.mark, row.text, row.count}) label->setVisible(isListed);
  }
}

void StageList::restart() {
  here_ = 0;
  for (const Row& row : rows_) {
    setMark(row, Mark::Open);
    row.count->clear();
  }
}

void StageList::show(const Progress& progress) {
  const auto found = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const Row& row) { return row.stage == progress.stage; });
  if (found == rows_.end() || found - rows_.begin() < static_cast<std::ptrdiff_t>(here_)) return;
  here_ = static_cast<std::size_t>(found - rows_.begin());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    setMark(rows_[i], i < here_ ? Mark::Done : i == here_ ? Mark::Here : Mark::Open);
    if (i != here_) rows_[i].count->clear();
  }
  if (progress.total > 1) {
    //: %1 done, %2 in all
    found->count->setText(tr("%1 of %2").arg(progress.done).arg(progress.total));
  }
}

}  // namespace handful::ui

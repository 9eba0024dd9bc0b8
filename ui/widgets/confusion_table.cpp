#include "ui/widgets/confusion_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include "ui/theme/theme.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kCellHeightPx = 28;
constexpr int kShapePx = 14;

/// What nobody wants: a good part lost, a defect missed.
bool isWrong(project::Label label, runtime::Verdict verdict) {
  return (label == project::Label::Ok && verdict == runtime::Verdict::Ng) ||
         (label == project::Label::Ng && verdict == runtime::Verdict::Ok);
}

QString nameOf(project::Label label, runtime::Verdict verdict) {
  return QStringLiteral("cell_%1_%2")
      .arg(QString::fromUtf8(project::name(label).data()),
           QString::fromUtf8(runtime::name(verdict).data()).toLower());
}

}  // namespace

ConfusionTable::ConfusionTable(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("confusionTable"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(spacing::kTiny);
  grid->setVerticalSpacing(2);
  //: Heads of the columns: what the inspection says of an image
  const std::array<QString, kSide> said = {tr("said OK"), tr("said review"), tr("said NG")};
  //: Heads of the rows: what an image is
  const std::array<QString, kSide> is = {tr("is OK"), tr("is NG"), tr("unlabelled")};
  for (std::size_t i = 0; i < kSide; ++i) {
    const int place = static_cast<int>(i) + 1;
    auto* column = makeLabel(said[i], "caption", this);
    column->setAlignment(Qt::AlignCenter);
    column->setWordWrap(false);
    grid->addWidget(column, 0, place + 1);
    grid->setColumnStretch(place + 1, 1);
    shapes_[i] = new QLabel(this);
    auto* row = makeLabel(is[i], "caption", this);
    row->setWordWrap(false);
    grid->addWidget(shapes_[i], place, 0);
    grid->addWidget(row, place, 1);
    for (std::size_t j = 0; j < kSide; ++j) {
      cells_[i][j].button = makeCell(kLabels[i], kVerdicts[j]);
      grid->addWidget(cells_[i][j].button, place, static_cast<int>(j) + 2);
    }
  }
  connect(&Theme::instance(), &Theme::changed, this, &ConfusionTable::paintShapes);
  paintShapes();
}

QPushButton* ConfusionTable::makeCell(project::Label label, runtime::Verdict verdict) {
  auto* button = makeButton(nameOf(label, verdict), {}, {}, this);
  button->setProperty("role", QStringLiteral("cell"));
  button->setFixedHeight(kCellHeightPx);
  // Counts change while a line is dragged; the page must not be laid out for that.
  button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(button, &QPushButton::clicked, this,
          [this, label, verdict] { Q_EMIT imagesWanted(label, verdict); });
  return button;
}

void ConfusionTable::paintShapes() {
  for (std::size_t i = 0; i < kSide; ++i) {
    shapes_[i]->setPixmap(labelIcon(kLabels[i]).pixmap(kShapePx, kShapePx));
  }
}

void ConfusionTable::show(const LabelledScores& scores, const Lines& lines) {
  for (std::size_t i = 0; i < kSide; ++i) {
    for (std::size_t j = 0; j < kSide; ++j) {
      Cell& cell = cells_[i][j];
      const int count = scores.count(kLabels[i], kVerdicts[j], lines);
      if (count == cell.count) continue;
      const bool isAlarm = count > 0 && isWrong(kLabels[i], kVerdicts[j]);
      const bool wasAlarm = cell.count > 0 && isWrong(kLabels[i], kVerdicts[j]);
      cell.count = count;
      cell.button->setText(isAlarm ? tr("%L1 ◄").arg(count) : QLocale().toString(count));
      cell.button->setEnabled(count > 0);
      //: For screen readers; %n images, %1 their label, %2 what the inspection says
      cell.button->setAccessibleName(tr("%n image(s) labelled %1, said %2", nullptr, count)
                                         .arg(Words::of(kLabels[i]), Words::of(kVerdicts[j])));
      if (isAlarm == wasAlarm) continue;
      cell.button->setProperty("alarm", isAlarm);
      style()->unpolish(cell.button);  // the property decides the look
      style()->polish(cell.button);
    }
  }
}

}  // namespace handful::ui

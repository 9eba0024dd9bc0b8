#include "ui/pages/region_page.h"

#include <QAction>
#include <QFormLayout>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/region/coverage.h"
#include "ui/models/image_list_model.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kSideWidthPx = 268;
constexpr QSize kSeenSize{214, 140};
constexpr int kBrushWidthPx = 130;
constexpr int kMostNamePx = 220;
// Of the shorter side of the reference, in thousandths.
constexpr int kLeastBrush = 5;
constexpr int kMostBrush = 300;
constexpr int kStartBrush = 60;

}  // namespace

RegionPage::RegionPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Region"),
           tr("Where is the part to be looked at? The whole image is fine; a smaller region shows "
              "more detail."),
           parent),
      previewer_(this),
      filled_(new QWidget(this)) {
  auto* row = new QHBoxLayout(filled_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kLarge);
  row->addLayout(makePictureSide(), 1);
  row->addWidget(makeSide());
  empty_ = makeEmpty();
  body()->addWidget(filled_, 1);
  body()->addWidget(empty_, 1);
  usePrimaryToContinue(tr("Continue to Set up"));
  watch();
  chooseTool(RegionTool::Adjust);
  refresh();
}

void RegionPage::watch() {
  connect(&document(), &Document::projectChanged, this, [this] {
    reference_ = {};
    preview_ = {};
    view_->clear({});
    refresh();
  });
  for (const auto signal : {&Document::imagesChanged, &Document::regionChanged,
                            &Document::settingsChanged, &Document::runChanged}) {
    connect(&document(), signal, this, &RegionPage::refresh);
  }
  connect(&previewer_, &RegionPreviewer::ready, this, &RegionPage::showPreview);
  connect(view_, &RegionView::regionDrawn, this, &RegionPage::takeOutline);
  connect(view_, &RegionView::polygonIgnored, this, [this](const Corners& corners) {
    takeMask(region::withPolygon(region().ignoreMask, reference_, corners, true),
             tr("area ignored"));
  });
  connect(view_, &RegionView::stroked, this,
          [this](const Corners& path, int diameter, bool isIgnored) {
            takeMask(region::withStroke(region().ignoreMask, reference_, path, diameter, isIgnored),
                     isIgnored ? tr("area ignored") : tr("ignored area erased"));
          });
  connect(view_, &RegionView::tooSmall, this, [this] {
    hint_->setText(
        tr("That is too small: a region has at least %1 × %1 pixels.").arg(region::kLeastRegionPx));
  });
}

QWidget* RegionPage::mainWidget() const {
  return filled_->isVisibleTo(this) ? static_cast<QWidget*>(view_) : primaryButton();
}

// --- building ---------------------------------------------------------------

QVBoxLayout* RegionPage::makePictureSide() {
  view_ = new RegionView(filled_);
  view_->setObjectName(QStringLiteral("regionView"));
  hint_ = makeLabel({}, "caption", filled_);
  hint_->setObjectName(QStringLiteral("regionHint"));
  // Always two lines, so that the image stays where it is.
  hint_->setFixedHeight(2 * hint_->fontMetrics().lineSpacing() + spacing::kSmall);
  auto* column = new QVBoxLayout;
  column->setSpacing(spacing::kSmall);
  column->addLayout(makeTools());
  auto* line = new QHBoxLayout;
  line->addWidget(hint_, 1);
  line->addLayout(makeBrushRow());
  column->addLayout(line);
  column->addWidget(view_, 1);
  column->addLayout(makeImageRow());
  return column;
}

void RegionPage::addTool(QHBoxLayout* row, RegionTool tool, const QString& objectName,
                         const QString& icon, const QString& name, int key) {
  auto* button = new QToolButton(filled_);
  button->setObjectName(objectName);
  button->setCheckable(true);
  button->setAccessibleName(name);
  //: Tool tip; %1 a tool, %2 its key
  button->setToolTip(tr("%1 (%2)").arg(name, QKeySequence(key).toString(QKeySequence::NativeText)));
  setThemedIcon(button, icon);
  tools_->addButton(button, static_cast<int>(tool));
  auto* action = new QAction(name, filled_);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, button, &QToolButton::click);
  filled_->addAction(action);
  row->addWidget(button);
}

QHBoxLayout* RegionPage::makeTools() {
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  tools_ = new QButtonGroup(this);
  const auto add = [&](RegionTool tool, const char* objectName, const char* icon,
                       const QString& name, int key) {
    addTool(row, tool, QString::fromLatin1(objectName), QString::fromLatin1(icon), name, key);
  };
  add(RegionTool::Adjust, "toolAdjust", "adjust", tr("Adjust the region"), Qt::Key_A);
  add(RegionTool::Rectangle, "toolRectangle", "rectangle", tr("Rectangle"), Qt::Key_R);
  add(RegionTool::Polygon, "toolPolygon", "polygon", tr("Polygon"), Qt::Key_P);
  row->addSpacing(spacing::kSmall);
  add(RegionTool::IgnoreBrush, "toolBrush", "brush", tr("Ignore: brush"), Qt::Key_B);
  add(RegionTool::IgnorePolygon, "toolIgnorePolygon", "ignore_polygon", tr("Ignore: polygon"),
      Qt::Key_I);
  add(RegionTool::Eraser, "toolEraser", "eraser", tr("Ignore: erase"), Qt::Key_E);
  connect(tools_, &QButtonGroup::idClicked, this,
          [this](int id) { chooseTool(static_cast<RegionTool>(id)); });
  row->addStretch(1);
  addViewButtons(row);
  return row;
}

void RegionPage::addViewButtons(QHBoxLayout* row) {
  const auto addButton = [&](const char* objectName, const char* icon, const QString& name) {
    auto* button =
        makeButton(QString::fromLatin1(objectName), {}, QString::fromLatin1(icon), filled_);
    button->setAccessibleName(name);
    button->setToolTip(name);
    row->addWidget(button);
    return button;
  };
  auto& edits = workflow().edits();
  auto* undo = addButton("regionUndo", "undo", tr("Undo (Ctrl+Z)"));
  auto* redo = addButton("regionRedo", "redo", tr("Redo (Ctrl+Shift+Z)"));
  connect(undo, &QPushButton::clicked, &edits, &QUndoStack::undo);
  connect(redo, &QPushButton::clicked, &edits, &QUndoStack::redo);
  connect(&edits, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
  connect(&edits, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
  undo->setEnabled(edits.canUndo());
  redo->setEnabled(edits.canRedo());
  row->addSpacing(spacing::kSmall);
  connect(addButton("regionFit", "zoom_fit", tr("Fit the image")), &QPushButton::clicked, view_,
          &ImageView::zoomToFit);
  connect(addButton("regionActual", "zoom_actual", tr("Show single pixels (1 : 1)")),
          &QPushButton::clicked, view_, &ImageView::zoomToActualSize);
}

QHBoxLayout* RegionPage::makeBrushRow() {
  brushBar_ = new QWidget(filled_);
  auto* row = new QHBoxLayout(brushBar_);
  row->setContentsMargins(0, 0, 0, 0);
  auto* caption = makeLabel(tr("Size"), "caption", brushBar_);
  caption->setWordWrap(false);
  brush_ = new QSlider(Qt::Horizontal, brushBar_);
  brush_->setObjectName(QStringLiteral("brushSize"));
  brush_->setAccessibleName(tr("Size of the brush"));
  brush_->setRange(kLeastBrush, kMostBrush);
  brush_->setValue(kStartBrush);
  brush_->setFixedWidth(kBrushWidthPx);
  connect(brush_, &QSlider::valueChanged, this, &RegionPage::showRegion);
  row->addWidget(caption);
  row->addWidget(brush_);
  auto* outer = new QHBoxLayout;
  outer->addWidget(brushBar_);
  return outer;
}

QHBoxLayout* RegionPage::makeImageRow() {
  auto* previous =
      makeButton(QStringLiteral("regionPrevious"), {}, QStringLiteral("previous"), filled_);
  auto* next = makeButton(QStringLiteral("regionNext"), {}, QStringLiteral("next"), filled_);
  const std::initializer_list<std::pair<QPushButton*, QString>> names = {
      {previous, tr("Previous image")}, {next, tr("Next image")}};
  for (const auto& [button, name] : names) {
    button->setAccessibleName(name);
    button->setToolTip(name);
  }
  connect(previous, &QPushButton::clicked, this, [this] { moveBy(-1); });
  connect(next, &QPushButton::clicked, this, [this] { moveBy(1); });
  images_ = new QSlider(Qt::Horizontal, filled_);
  images_->setObjectName(QStringLiteral("regionImages"));
  images_->setAccessibleName(tr("Which image to look at"));
  images_->setPageStep(1);
  connect(images_, &QSlider::valueChanged, this, [this] {
    showImageName();
    requestPreview();
  });
  imageName_ = makeLabel({}, "caption", filled_);
  imageName_->setObjectName(QStringLiteral("regionImageName"));
  imageName_->setWordWrap(false);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  row->addWidget(previous);
  row->addWidget(next);
  row->addSpacing(spacing::kSmall);
  row->addWidget(images_, 1);
  row->addSpacing(spacing::kSmall);
  row->addWidget(imageName_);
  return row;
}

Card* RegionPage::makeSeenCard() {
  auto* card = new Card(tr("What the network sees"), filled_);
  seen_ = new QLabel(card);
  seen_->setObjectName(QStringLiteral("regionSeen"));
  seen_->setAccessibleName(tr("The region as the network sees it"));
  seen_->setFixedHeight(kSeenSize.height());
  seen_->setAlignment(Qt::AlignCenter);
  seenText_ = makeLabel({}, "caption", card);
  card->column()->addWidget(seen_);
  card->column()->addWidget(seenText_);
  return card;
}

QSpinBox* RegionPage::makeField(const QString& objectName, const QString& name, QWidget* parent) {
  auto* field = new QSpinBox(parent);
  field->setObjectName(objectName);
  field->setAccessibleName(name);
  field->setButtonSymbols(QAbstractSpinBox::NoButtons);
  field->setFocusPolicy(Qt::StrongFocus);
  field->installEventFilter(this);
  return field;
}

/// Who scrolls through the column must not change what happens to be under the pointer.
bool RegionPage::eventFilter(QObject* watched, QEvent* event) {
  const auto* field = qobject_cast<QSpinBox*>(watched);
  if (field != nullptr && event->type() == QEvent::Wheel && !field->hasFocus()) {
    event->ignore();
    return true;
  }
  return Page::eventFilter(watched, event);
}

Card* RegionPage::makeRegionCard() {
  auto* card = new Card(tr("Region"), filled_);
  regionText_ = makeLabel({}, "", card);
  regionText_->setObjectName(QStringLiteral("regionText"));
  appliesTo_ = makeLabel({}, "caption", card);
  card->column()->addWidget(regionText_);
  card->column()->addWidget(appliesTo_);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(spacing::kSmall);
  const std::array<std::pair<const char*, QString>, 4> names = {{{"regionLeft", tr("Left")},
                                                                 {"regionTop", tr("Top")},
                                                                 {"regionWidth", tr("Width")},
                                                                 {"regionHeight", tr("Height")}}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto* field = makeField(QString::fromLatin1(names[i].first),
                            tr("%1, in pixels").arg(names[i].second), card);
    connect(field, &QSpinBox::editingFinished, this, &RegionPage::takeFields);
    fields_[i] = field;
    const int row = static_cast<int>(i) / 2;
    const int column = static_cast<int>(i) % 2;
    grid->addWidget(makeLabel(names[i].second, "caption", card), 2 * row, column);
    grid->addWidget(field, 2 * row + 1, column);
  }
  card->column()->addLayout(grid);
  whole_ = makeButton(QStringLiteral("wholeImage"), tr("Use the whole image"), {}, card);
  ignoreNothing_ = makeButton(QStringLiteral("ignoreNothing"), tr("Ignore nothing"), {}, card);
  for (QPushButton* button : {whole_, ignoreNothing_}) {
    button->setProperty("role", QStringLiteral("link"));
    card->column()->addWidget(button);
  }
  connect(whole_, &QPushButton::clicked, this, [this] { takeOutline({}); });
  connect(ignoreNothing_, &QPushButton::clicked, this,
          [this] { takeMask({}, tr("nothing ignored")); });
  return card;
}

Card* RegionPage::makeAlignCard() {
  auto* card = new Card(tr("Alignment"), filled_);
  align_ = new QCheckBox(tr("Parts lie in other places"), card);
  align_->setObjectName(QStringLiteral("alignParts"));
  align_->setToolTip(
      tr("Finds the part on each image and takes it as it lies on the first good "
         "one."));
  angle_ = makeField(QStringLiteral("alignAngle"), tr("Parts are turned by at most"), card);
  angle_->setRange(0, 180);
  angle_->setSuffix(QStringLiteral("°"));
  alignText_ = makeLabel({}, "caption", card);
  alignText_->setObjectName(QStringLiteral("alignText"));
  connect(align_, &QCheckBox::clicked, this, &RegionPage::takeAlignment);
  connect(angle_, &QSpinBox::editingFinished, this, &RegionPage::takeAlignment);
  auto* form = new QFormLayout;
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(makeLabel(tr("Turned by at most"), "caption", card), angle_);
  card->column()->addWidget(align_);
  card->column()->addLayout(form);
  card->column()->addWidget(alignText_);
  return card;
}

QWidget* RegionPage::makeSide() {
  return makeSideColumn({makeSeenCard(), makeRegionCard(), makeAlignCard()}, kSideWidthPx, filled_);
}

EmptyState* RegionPage::makeEmpty() {
  auto* empty = new EmptyState(
      QStringLiteral("images"), tr("Add images first: the region is drawn on them."),
      tr("This step can be left as it is; the inspection then looks at the whole image."), this);
  auto* go =
      makeButton(QStringLiteral("goToImages"), tr("Go to Images"), QStringLiteral("images"), empty);
  connect(go, &QPushButton::clicked, this,
          [this] { Q_EMIT pageRequested(QStringLiteral("images")); });
  empty->addButton(go);
  return empty;
}

// --- showing ----------------------------------------------------------------

void RegionPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  requestPreview();
}

void RegionPage::refresh() {
  const auto count = static_cast<int>(document().project().images.size());
  filled_->setVisible(count > 0);
  empty_->setVisible(count == 0);
  primaryButton()->setEnabled(count > 0);
  {
    const QSignalBlocker quiet(images_);
    images_->setRange(0, std::max(0, count - 1));
  }
  if (region().referenceWidth > 0 && region().referenceHeight > 0) {
    reference_ = {region().referenceWidth, region().referenceHeight};
  }
  appliesTo_->setText(tr("Applies to all %n image(s).", nullptr, count));
  showImageName();
  showRegion();
  showAlignment();
  showStaleness();
  requestPreview();
  Q_EMIT statusChanged();
}

void RegionPage::showImageName() {
  const auto& images = document().project().images;
  const auto at = static_cast<std::size_t>(images_->value());
  if (at >= images.size()) return imageName_->clear();
  //: %1 file, %2 and %3 numbers
  imageName_->setText(
      tr("%1 (%2 of %3)").arg(shortName(images[at].path)).arg(at + 1).arg(images.size()));
}

cv::Rect RegionPage::box() const {
  const cv::Rect whole({0, 0}, reference_);
  return region().polygon.empty() ? whole : cv::boundingRect(region().polygon);
}

void RegionPage::showRegion() {
  const auto shorter = std::min(reference_.width, reference_.height);
  view_->setBrush(std::max(1, cvRound(shorter * brush_->value() / 1000.0)));
  view_->setRegion(region(), reference_);
  const auto& corners = region().polygon;
  const bool isPolygon = !corners.empty() && !region::rectangleOf(corners);
  const cv::Rect box = this->box();
  const std::array<int, 4> values = {box.x, box.y, box.width, box.height};
  const std::array<int, 4> most = {reference_.width, reference_.height, reference_.width,
                                   reference_.height};
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const QSignalBlocker quiet(fields_[i]);
    fields_[i]->setRange(0, std::max(0, most[i]));
    fields_[i]->setValue(values[i]);
    fields_[i]->setEnabled(reference_.area() > 0 && !isPolygon);
  }
  const QString size = tr("%1 × %2 pixels").arg(box.width).arg(box.height);
  QString text = corners.empty() ? tr("The whole image") : size;
  //: %1 "400 × 300 pixels"
  if (isPolygon) text = tr("A polygon within %1").arg(size);
  const auto& mask = region().ignoreMask;
  if (!mask.empty() && mask.size() == reference_) {
    const double share = cv::countNonZero(mask(box)) / static_cast<double>(box.area());
    //: %1 what the region is, %2 "12 %"
    text = tr("%1, %2 of it ignored").arg(text, Words::rate(share));
  }
  regionText_->setText(text);
  whole_->setEnabled(!corners.empty());
  ignoreNothing_->setEnabled(!mask.empty());
}

void RegionPage::showAlignment() {
  const auto& settings = document().project().settings;
  const QSignalBlocker quiet(angle_);
  align_->setChecked(settings.align.has_value());
  angle_->setEnabled(settings.align.has_value());
  angle_->setValue(cvRound(settings.align.value_or(region::AlignmentLimits()).maxAngleDeg));
  if (!settings.align) {
    return alignText_->setText(tr("Off: parts are taken as they lie."));
  }
  const auto& placement = preview_.placement;
  if (preview_.seen.isNull()) {
    alignText_->clear();
  } else if (preview_.cannotAlign) {
    alignText_->setText(
        tr("The first good image shows nothing to align to. Switch this off, or "
           "begin with another image."));
  } else if (!placement.isKnown) {
    alignText_->setText(
        tr("Not found on this image: it is taken as it lies. Allow for more, or "
           "leave it out."));
  } else {
    alignText_->setText(tr("Shown aligned: the part lay %1 pixels off, turned by %2°.")
                            .arg(cvRound(std::hypot(placement.shift.x, placement.shift.y)))
                            .arg(QLocale().toString(placement.angleDeg, 'f', 1)));
  }
}

void RegionPage::requestPreview() {
  const auto& images = document().project().images;
  if (images.empty() || !isVisible()) return;
  const auto at = std::min(static_cast<std::size_t>(images_->value()), images.size() - 1);
  const QString file = fromPath(document().locate(images[at].path));
  const auto good = project::imagesLabelled(document().project(), project::Label::Ok);
  if (file != preview_.file) view_->expectPicture();
  previewer_.request({file,
                      good.empty() ? QString() : fromPath(document().locate(good.front().path)),
                      region(), document().project().settings});
}

void RegionPage::showPreview(const RegionPreview& preview) {
  preview_ = preview;
  if (region().referenceWidth == 0) reference_ = preview.reference;
  view_->setPicture(preview.picture);
  const double ratio = devicePixelRatioF();
  if (preview.seen.isNull()) {
    seen_->clear();
  } else {
    auto seen = QPixmap::fromImage(
        preview.seen.scaled(kSeenSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    seen.setDevicePixelRatio(ratio);
    seen_->setPixmap(seen);
  }
  if (preview.isNothingLeft) {
    seenText_->setText(tr("Nothing: all of the region is ignored."));
  } else if (!preview.seen.isNull()) {
    seenText_->setText(tr("%1 × %2 pixels. Defects from about %3 pixels of the image are seen "
                          "well.")
                           .arg(preview.seen.width())
                           .arg(preview.seen.height())
                           .arg(std::max(1, cvRound(preview.smallestDefect))));
  } else {
    seenText_->clear();
  }
  showRegion();
  showAlignment();
  Q_EMIT statusChanged();
}

void RegionPage::chooseTool(RegionTool tool) {
  tools_->button(static_cast<int>(tool))->setChecked(true);
  view_->setTool(tool);
  brushBar_->setVisible(tool == RegionTool::IgnoreBrush || tool == RegionTool::Eraser);
  switch (tool) {
    case RegionTool::Adjust:
      return hint_->setText(tr("Drag the handles of the region, or choose a tool."));
    case RegionTool::Rectangle:
      return hint_->setText(tr("Drag a rectangle around what is to be inspected."));
    case RegionTool::Polygon:
      return hint_->setText(
          tr("Click the corners of the region; a double click or Enter closes it."));
    case RegionTool::IgnoreBrush:
      return hint_->setText(tr("Paint over what differs from part to part without harm."));
    case RegionTool::IgnorePolygon:
      return hint_->setText(
          tr("Click around what is to be ignored; a double click or Enter closes it."));
    case RegionTool::Eraser:
      return hint_->setText(tr("Paint over ignored places to have them inspected again."));
  }
}

void RegionPage::moveBy(int images) { images_->setValue(images_->value() + images); }

// --- doing ------------------------------------------------------------------

project::RegionSettings RegionPage::sized() const {
  auto sized = region();
  sized.referenceWidth = reference_.width;
  sized.referenceHeight = reference_.height;
  return sized;
}

void RegionPage::takeOutline(const Corners& corners) {
  if (reference_.area() == 0 || corners == region().polygon) return;
  auto changed = sized();
  changed.polygon = corners;
  workflow().setRegion(changed, corners.empty() ? tr("whole image") : tr("region drawn"));
}

void RegionPage::takeFields() {
  if (reference_.area() == 0) return;
  const cv::Point corner(std::clamp(fields_[0]->value(), 0, reference_.width - 1),
                         std::clamp(fields_[1]->value(), 0, reference_.height - 1));
  const cv::Rect wanted = cv::Rect(corner, cv::Size(fields_[2]->value(), fields_[3]->value())) &
                          cv::Rect({0, 0}, reference_);
  if (wanted == box()) return showRegion();
  const auto corners = region::cornersOf(wanted);
  if (wanted.empty() || !isLargeEnough(corners)) {
    Q_EMIT view_->tooSmall();
    return showRegion();
  }
  takeOutline(orWholeImage(corners, reference_));
}

void RegionPage::takeMask(const cv::Mat& mask, const QString& what) {
  if (reference_.area() == 0) return;
  auto changed = sized();
  changed.ignoreMask = mask;
  workflow().setRegion(changed, what);
}

void RegionPage::takeAlignment() {
  auto settings = document().project().settings;
  if (!align_->isChecked()) {
    settings.align.reset();
  } else {
    settings.align = settings.align.value_or(region::AlignmentLimits());
    settings.align->maxAngleDeg = angle_->value();
  }
  workflow().setSettings(settings);
}

StepStatus RegionPage::status() const {
  if (document().project().images.empty()) return {};
  if (preview_.isNothingLeft) {
    return {StepState::Attention, {}, tr("Nothing: all of the region is ignored.")};
  }
  return {StepState::Done, {}, {}};
}

}  // namespace handful::ui

#include "ui/widgets/belief_dialog.h"

#include <QFormLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "core/synth/synth_catalog.h"
#include "ui/paths.h"
#include "ui/theme/tokens.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kLeftPx = 300;
constexpr int kLeastTilePx = 96;

}  // namespace

BeliefDialog::BeliefDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace), loader_(this) {
  setObjectName(QStringLiteral("beliefDialog"));
  setWindowTitle(tr("What counts as variation, what as a defect"));
  strip_ = new BeliefStrip(kLeastTilePx, this);
  auto* close = makeButton(QStringLiteral("closeBeliefs"), tr("Close"), {}, this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);

  auto* right = new QVBoxLayout;
  right->setSpacing(spacing::kSmall);
  right->addLayout(makeChoice());
  right->addWidget(strip_, 1);
  auto* bottom = new QHBoxLayout;
  bottom->addStretch(1);
  bottom->addWidget(close);
  right->addLayout(bottom);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
  row->setSpacing(spacing::kLarge);
  row->addWidget(makeSideColumn({makeStatement(), makeKinds()}, kLeftPx, this));
  row->addLayout(right, 1);
  resize(920, 690);
  watch();
}

void BeliefDialog::watch() {
  connect(&loader_, &BeliefLoader::loaded, this,
          [this](const Beliefs& beliefs) { strip_->show(beliefs, settings()); });
  connect(&loader_, &BeliefLoader::proposed, this, &BeliefDialog::showProposal);
  connect(&loader_, &BeliefLoader::notMeasured, proposal_, &QLabel::setText);
  connect(&workspace_.document, &Document::settingsChanged, this, &BeliefDialog::refresh);
  connect(&workspace_.document, &Document::projectChanged, this, &QDialog::reject);
}

void BeliefDialog::showNow() {
  fillImages();
  proposed_.reset();
  take_->setEnabled(false);
  proposal_->setText(tr("Your images are being measured …"));
  draw();
  refresh();
  loader_.propose(pipeline::inputOf(workspace_.document.project(), workspace_.document.folder()));
  open();
}

// --- building ---------------------------------------------------------------

QDoubleSpinBox* BeliefDialog::makeField(const char* name, const QString& text, double most,
                                        const QString& suffix, QWidget* parent) {
  auto* field = new QDoubleSpinBox(parent);
  field->setObjectName(QString::fromLatin1(name));
  field->setAccessibleName(text);
  field->setRange(0.0, most);
  field->setDecimals(1);
  field->setSuffix(suffix);
  field->setButtonSymbols(QAbstractSpinBox::NoButtons);
  connect(field, &QDoubleSpinBox::editingFinished, this, &BeliefDialog::saveVariation);
  return field;
}

Card* BeliefDialog::makeStatement() {
  auto* card = new Card(tr("Good parts on your line come …"), this);
  const QString percent = tr(" %");
  //: … turned by up to 5°
  const QString turned = tr("turned by up to");
  const QString brighter = tr("brighter or darker by up to");
  const QString moved = tr("shifted by up to");
  rotation_ = makeField("variationRotation", turned, 180.0, tr("°"), card);
  brightness_ = makeField("variationBrightness", brighter, 50.0, percent, card);
  shift_ = makeField("variationShift", moved, 30.0, percent, card);
  shift_->setToolTip(tr("In per cent of the picture's side"));
  rotation_->setToolTip(tr("180° means any angle"));
  auto* form = new QFormLayout;
  form->setContentsMargins(0, 0, 0, 0);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->addRow(turned, rotation_);
  form->addRow(brighter, brightness_);
  form->addRow(moved, shift_);
  card->column()->addLayout(form);
  horizontally_ = new QCheckBox(tr("also mirrored left to right"), card);
  horizontally_->setObjectName(QStringLiteral("variationHorizontally"));
  vertically_ = new QCheckBox(tr("also mirrored top to bottom"), card);
  vertically_->setObjectName(QStringLiteral("variationVertically"));
  for (QCheckBox* box : {horizontally_, vertically_}) {
    connect(box, &QCheckBox::toggled, this, &BeliefDialog::saveVariation);
    card->column()->addWidget(box);
  }
  proposal_ = makeLabel({}, "caption", card);
  proposal_->setObjectName(QStringLiteral("variationProposal"));
  // The measurement comes later and is longer than what stands here first.
  constexpr int kLines = 4;
  proposal_->setMinimumHeight(kLines * proposal_->fontMetrics().lineSpacing());
  proposal_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  take_ = makeButton(QStringLiteral("takeProposal"), tr("Take what was measured"), {}, card);
  take_->setEnabled(false);
  connect(take_, &QPushButton::clicked, this, &BeliefDialog::takeProposal);
  card->column()->addWidget(proposal_);
  card->column()->addWidget(take_);
  card->column()->addWidget(
      makeLabel(tr("State only what really happens: what you allow here is no defect any more."),
                "caption", card));
  return card;
}

Card* BeliefDialog::makeKinds() {
  auto* card = new Card(tr("Defects that can happen to your part"), this);
  for (const auto& kind : synth::synthesisKinds()) {
    if (kind.needsRealDefect) continue;  // there is none to paste
    const std::string name(kind.name);
    auto* box = new QCheckBox(Words::defectKind(name), card);
    box->setObjectName(QStringLiteral("kind_") + QString::fromStdString(name));
    connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { saveKind(name, isOn); });
    card->column()->addWidget(box);
    kinds_[name] = box;
  }
  card->column()->addWidget(
      makeLabel(tr("They teach the network what to tell from a good part, and judge it. One kind "
                   "stays on."),
                "caption", card));
  return card;
}

QHBoxLayout* BeliefDialog::makeChoice() {
  image_ = new QComboBox(this);
  image_->setObjectName(QStringLiteral("beliefImage"));
  image_->setAccessibleName(tr("Good image to show it on"));
  image_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(image_, &QComboBox::activated, this, &BeliefDialog::draw);
  auto* others =
      makeButton(QStringLiteral("showOthers"), tr("Show others"), QStringLiteral("reset"), this);
  connect(others, &QPushButton::clicked, this, [this] {
    ++seed_;
    draw();
  });
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kSmall);
  row->addWidget(new QLabel(tr("Shown on"), this));
  row->addWidget(image_, 1);
  row->addWidget(others);
  return row;
}

void BeliefDialog::fillImages() {
  const QString before = image_->currentData().toString();
  image_->clear();
  for (const auto& image :
       project::imagesLabelled(workspace_.document.project(), project::Label::Ok)) {
    image_->addItem(shortName(image.path), QString::fromStdString(image.path));
  }
  image_->setCurrentIndex(std::max(0, image_->findData(before)));
}

// --- showing ----------------------------------------------------------------

void BeliefDialog::refresh() {
  if (!isVisible() && image_->count() == 0) return;  // not asked for yet
  const auto& variation = settings().variation;
  const QSignalBlocker blocked[] = {QSignalBlocker(rotation_), QSignalBlocker(brightness_),
                                    QSignalBlocker(shift_), QSignalBlocker(horizontally_),
                                    QSignalBlocker(vertically_)};
  rotation_->setValue(variation.maxRotationDeg);
  brightness_->setValue(100.0 * variation.maxBrightness);
  shift_->setValue(100.0 * variation.maxShift);
  horizontally_->setChecked(variation.flipsHorizontally);
  vertically_->setChecked(variation.flipsVertically);
  const auto isOn = [this](const auto& entry) {
    return pipeline::drawsKind(settings(), entry.first);
  };
  const auto count = std::count_if(kinds_.begin(), kinds_.end(), isOn);
  for (const auto& entry : kinds_) {
    const QSignalBlocker quiet(entry.second);
    entry.second->setChecked(isOn(entry));
    entry.second->setEnabled(count > 1 || !isOn(entry));
  }
  if (proposed_) take_->setEnabled(!(settings().variation == *proposed_));
  if (!(drawn_.variation == settings().variation)) {
    draw();
  } else {
    strip_->markKinds(settings());
  }
}

void BeliefDialog::draw() {
  const std::string path = image_->currentData().toString().toStdString();
  if (path.empty()) return;
  drawn_ = settings();
  loader_.request({{workspace_.document.locate(path), path},
                   workspace_.document.project().region,
                   settings(),
                   seed_,
                   5});
}

void BeliefDialog::showProposal(const augment::LineVariation& variation) {
  proposed_ = variation;
  // What nobody can measure stays as the user has stated it.
  proposed_->flipsHorizontally = settings().variation.flipsHorizontally;
  proposed_->flipsVertically = settings().variation.flipsVertically;
  const auto share = [](double value) { return Words::rate(value); };
  //: %1 degrees, %2 and %3 "4 %"
  proposal_->setText(
      tr("Measured on your images, with some room: turned by up to %1°, brighter or darker by "
         "%2, shifted by %3.")
          .arg(QLocale().toString(std::round(10.0 * variation.maxRotationDeg) / 10.0),
               share(variation.maxBrightness), share(variation.maxShift)));
  refresh();
}

// --- doing ------------------------------------------------------------------

void BeliefDialog::saveVariation() {
  auto changed = settings();
  auto& variation = changed.variation;
  // A field shows one decimal; what was not edited keeps its own value.
  const auto take = [](double& value, const QDoubleSpinBox* field, double unit) {
    if (std::abs(value / unit - field->value()) > 0.05) value = unit * field->value();
  };
  take(variation.maxRotationDeg, rotation_, 1.0);
  take(variation.maxBrightness, brightness_, 0.01);
  take(variation.maxShift, shift_, 0.01);
  variation.flipsHorizontally = horizontally_->isChecked();
  variation.flipsVertically = vertically_->isChecked();
  if (proposed_) {
    proposed_->flipsHorizontally = variation.flipsHorizontally;
    proposed_->flipsVertically = variation.flipsVertically;
  }
  if (!(changed == settings())) workspace_.workflow.setSettings(changed);
}

void BeliefDialog::saveKind(const std::string& kind, bool isOn) {
  auto changed = settings();
  pipeline::setDrawsKind(changed, kind, isOn);
  if (!(changed == settings())) workspace_.workflow.setSettings(changed);
}

void BeliefDialog::takeProposal() {
  if (!proposed_) return;
  auto changed = settings();
  changed.variation = *proposed_;
  workspace_.workflow.setSettings(changed);
}

}  // namespace handful::ui

#include "ui/widgets/verified_images.h"

#include <QVBoxLayout>

#include "core/base/log.h"
#include "ui/paths.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/heat_legend.h"
#include "ui/widgets/review_row_delegate.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kListPx = 320;
constexpr int kSliderWidthPx = 110;
constexpr int kStartOpacity = 80;

}  // namespace

VerifiedImages::VerifiedImages(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      model_(workspace.document, workspace.thumbnails),
      loader_(this) {
  setObjectName(QStringLiteral("verifiedImages"));
  setWindowTitle(tr("Images of the verification"));
  makeList();
  name_ = makeLabel({}, "heading", this);
  said_ = makeLabel({}, "caption", this);
  said_->setObjectName(QStringLiteral("verifiedVerdict"));
  view_ = new ImageView(this);
  view_->setObjectName(QStringLiteral("verifiedImage"));
  view_->setAccessibleName(tr("Image with its heat map"));
  view_->setHeatOpacity(kStartOpacity / 100.0);
  auto* left = new QVBoxLayout;
  left->setSpacing(spacing::kSmall);
  left->addWidget(list_, 1);
  left->addWidget(new HeatLegend(this));
  auto* right = new QVBoxLayout;
  right->setSpacing(spacing::kSmall);
  right->addWidget(name_);
  right->addWidget(said_);
  right->addWidget(view_, 1);
  right->addLayout(makeTools());
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
  row->setSpacing(spacing::kLarge);
  row->addLayout(left);
  row->addLayout(right, 1);
  resize(980, 640);
  connect(&loader_, &PictureLoader::loaded, view_, &ImageView::setPicture);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &VerifiedImages::showCurrent);
  connect(&workspace_.document, &Document::projectChanged, this, &QDialog::reject);
}

void VerifiedImages::makeList() {
  list_ = new QListView(this);
  list_->setObjectName(QStringLiteral("verifiedList"));
  list_->setAccessibleName(tr("Images by score"));
  list_->setModel(&model_);
  list_->setItemDelegate(new ReviewRowDelegate(list_));
  list_->setMouseTracking(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setUniformItemSizes(true);
  list_->setFixedWidth(kListPx);
}

QHBoxLayout* VerifiedImages::makeTools() {
  auto* previous =
      makeButton(QStringLiteral("previousVerified"), {}, QStringLiteral("previous"), this);
  auto* next = makeButton(QStringLiteral("nextVerified"), {}, QStringLiteral("next"), this);
  const std::initializer_list<std::pair<QPushButton*, QString>> names = {
      {previous, tr("Previous image")}, {next, tr("Next image")}};
  for (const auto& [button, name] : names) {
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoDefault(false);
  }
  connect(previous, &QPushButton::clicked, this, [this] { moveBy(-1); });
  connect(next, &QPushButton::clicked, this, [this] { moveBy(1); });
  auto* opacity = new QSlider(Qt::Horizontal, this);
  opacity->setObjectName(QStringLiteral("verifiedOpacity"));
  opacity->setAccessibleName(tr("Opacity of the heat map"));
  opacity->setRange(0, 100);
  opacity->setValue(kStartOpacity);
  opacity->setFixedWidth(kSliderWidthPx);
  connect(opacity, &QSlider::valueChanged, view_,
          [this](int value) { view_->setHeatOpacity(value / 100.0); });
  auto* close = makeButton(QStringLiteral("closeVerified"), tr("Close"), {}, this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  auto* caption = makeLabel(tr("Heat map"), "caption", this);
  caption->setWordWrap(false);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  row->addWidget(previous);
  row->addWidget(next);
  row->addSpacing(spacing::kMedium);
  row->addWidget(caption);
  row->addWidget(opacity);
  row->addStretch(1);
  row->addWidget(close);
  return row;
}

void VerifiedImages::showOnly(const pipeline::Verification& verification, project::Label label,
                              runtime::Verdict verdict) {
  start(verification, std::pair(label, verdict));
  list_->setCurrentIndex(model_.index(0));
}

void VerifiedImages::showImage(const pipeline::Verification& verification, const QString& path) {
  start(verification, std::nullopt);
  const QModelIndex index = model_.index(std::max(0, model_.rowOf(path.toStdString())));
  list_->setCurrentIndex(index);
  list_->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void VerifiedImages::start(const pipeline::Verification& verification,
                           std::optional<std::pair<project::Label, runtime::Verdict>> only) {
  heat_.clear();
  const bool isOfThisRun =
      workspace_.document.project().currentRun == verification.run && workspace_.document.run();
  try {
    // Where the heat of another set-up lies on the picture is not known any more.
    if (isOfThisRun) {
      heat_ = pipeline::loadVerificationHeat(workspace_.document.folder(), verification);
    }
  } catch (const Error& error) {
    log::warning(std::string("The heat maps are not shown: ") + error.what());
  }
  model_.show(verification, only);
  open();
  list_->setFocus();
}

void VerifiedImages::moveBy(int rows) {
  const QModelIndex next = model_.index(list_->currentIndex().row() + rows);
  if (next.isValid()) list_->setCurrentIndex(next);
}

void VerifiedImages::showCurrent() {
  const QModelIndex index = list_->currentIndex();
  if (!index.isValid()) return;
  const std::size_t at = model_.imageAt(index.row());
  const auto& verification = model_.verification();
  const auto& image = verification.images[at];
  name_->setText(shortName(image.path));
  if (image.error.empty()) {
    //: %1 what the image is, %2 what the inspection said, %3 and %4 scores
    said_->setText(tr("Is %1, said %2: score %3, NG above %4")
                       .arg(Words::of(image.label), Words::of(verification.verdictOf(image)),
                            Words::score(image.score), Words::score(verification.lines.ng)));
  } else {
    said_->setText(QString::fromStdString(image.error));
  }
  view_->expectPicture();
  const auto* const run = workspace_.document.run();
  loader_.request(fromPath(workspace_.document.locate(image.path)),
                  at < heat_.size() ? heat_[at] : cv::Mat(), image.regionLevel,
                  run != nullptr ? run->contents.manifest.preparation : region::Preparation());
}

}  // namespace handful::ui

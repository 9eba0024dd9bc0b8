#include "ui/pages/setup_plan.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kTilePx = 64;
constexpr int kViews = 5;

}  // namespace

SetupPlan::SetupPlan(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      presets_(new PresetChoice(Words::device(workspace.context), this)),
      strip_(new BeliefStrip(kTilePx, this)),
      loader_(this) {
  presets_->setObjectName(QStringLiteral("presets"));
  strip_->setSingleRows();
  auto* card = new Card({}, this);
  auto* change = makeButton(QStringLiteral("openBeliefs"),
                            tr("What counts as variation, what as a defect …"), {}, card);
  connect(change, &QPushButton::clicked, this, &SetupPlan::openBeliefs);
  card->column()->addWidget(strip_);
  card->column()->addSpacing(spacing::kSmall);
  card->column()->addWidget(change, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kMedium);
  column->addWidget(presets_);
  column->addWidget(card);
  column->addStretch(1);
  connect(presets_, &PresetChoice::chosen, this, &SetupPlan::presetChosen);
  connect(&loader_, &BeliefLoader::loaded, this, [this](const Beliefs& beliefs) {
    strip_->show(beliefs, workspace_.document.project().settings);
  });
}

void SetupPlan::refresh() {
  presets_->setPreset(workspace_.document.project().settings.preset);
  if (isVisible()) draw();
}

void SetupPlan::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  draw();
}

void SetupPlan::draw() {
  const auto& project = workspace_.document.project();
  const auto good = project::imagesLabelled(project, project::Label::Ok);
  if (good.empty()) return;
  const Drawn wanted{workspace_.document.folder(), good.front().path, project.settings,
                     project.region};
  if (drawn_ == wanted) return;
  if (!drawn_ || drawn_->image != wanted.image || drawn_->folder != wanted.folder) strip_->clear();
  drawn_ = wanted;
  loader_.request({{workspace_.document.locate(wanted.image), wanted.image},
                   project.region,
                   project.settings,
                   static_cast<std::uint64_t>(project.settings.seed),
                   kViews});
}

void SetupPlan::openBeliefs() {
  if (dialog_ == nullptr) dialog_ = new BeliefDialog(workspace_, this);
  dialog_->showNow();
}

}  // namespace handful::ui

#include "ui/widgets/expert_panel.h"

#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"

namespace handful::ui {

ExpertPanel::ExpertPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  auto* toggle = makeButton(QStringLiteral("expertToggle"), tr("For experts …"), {}, this);
  toggle->setProperty("role", QStringLiteral("link"));
  auto* content = new QWidget(this);
  content->hide();
  connect(toggle, &QPushButton::clicked, content,
          [content] { content->setVisible(content->isHidden()); });
  makeFields(content);
  column->addWidget(toggle, 0, Qt::AlignLeft);
  column->addWidget(content);
}

void ExpertPanel::makeFields(QWidget* content) {
  const bool isOffered = static_cast<bool>(workspace_.context.makeAdapter);
  objective_ = new QComboBox(content);
  objective_->setObjectName(QStringLiteral("objective"));
  objective_->setAccessibleName(tr("Objective of the fine-tuning"));
  objective_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  objective_->addItem(tr("COFT, with defects"), QStringLiteral("coft"));
  objective_->addItem(tr("MSC, good only"), QStringLiteral("msc"));
  objective_->addItem(tr("None"), QStringLiteral("frozen"));
  connect(objective_, &QComboBox::activated, this, &ExpertPanel::save);
  inputSide_ = new QSpinBox(content);
  inputSide_->setObjectName(QStringLiteral("inputSide"));
  inputSide_->setAccessibleName(tr("Side of the network's input in pixels"));
  inputSide_->setRange(64, 2048);
  inputSide_->setSingleStep(32);
  inputSide_->setSuffix(tr(" px"));
  smallestDefect_ = new QSpinBox(content);
  smallestDefect_->setObjectName(QStringLiteral("smallestDefect"));
  smallestDefect_->setAccessibleName(tr("Smallest defect to be found, in pixels of the images"));
  smallestDefect_->setToolTip(
      tr("The network sees as much detail as that takes. Half the size takes four times as long, "
         "for set-up and line."));
  smallestDefect_->setRange(0, 10'000);
  smallestDefect_->setSpecialValueText(tr("not stated"));
  smallestDefect_->setSuffix(tr(" px"));
  align_ = new QCheckBox(tr("Align parts to the first image"), content);
  align_->setObjectName(QStringLiteral("align"));
  align_->setToolTip(
      tr("Finds the part on each image and takes it as it lies on the first good one. Where that "
         "fails, the verdict is review at best."));
  connect(align_, &QCheckBox::clicked, this, &ExpertPanel::save);
  seed_ = new QSpinBox(content);
  seed_->setObjectName(QStringLiteral("seed"));
  seed_->setAccessibleName(tr("Seed of the random numbers"));
  seed_->setRange(0, std::numeric_limits<int>::max());
  for (QSpinBox* box : {inputSide_, smallestDefect_, seed_}) {
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QSpinBox::editingFinished, this, &ExpertPanel::save);
  }
  options_ = makeButton(QStringLiteral("openOptions"), {}, {}, content);
  connect(options_, &QPushButton::clicked, this, &ExpertPanel::openOptions);
  auto* form = new QFormLayout(content);
  form->setContentsMargins(0, 0, 0, 0);
  if (isOffered) form->addRow(tr("Objective"), objective_);
  objective_->setVisible(isOffered);
  form->addRow(tr("Network sees"), inputSide_);
  form->addRow(tr("Smallest defect"), smallestDefect_);
  form->addRow(align_);
  form->addRow(tr("Seed"), seed_);
  if (isOffered) form->addRow(options_);
  options_->setVisible(isOffered);
}

void ExpertPanel::refresh() {
  const auto& settings = workspace_.document.project().settings;
  const QSignalBlocker first(objective_);
  const QSignalBlocker second(inputSide_);
  const QSignalBlocker third(seed_);
  const QSignalBlocker fourth(smallestDefect_);
  const QSignalBlocker fifth(align_);
  objective_->setCurrentIndex(objective_->findData(QString::fromStdString(settings.objective)));
  inputSide_->setValue(settings.inputSide);
  inputSide_->setEnabled(areEnabled_ && settings.smallestDefect == 0);
  smallestDefect_->setValue(settings.smallestDefect);
  align_->setChecked(settings.align.has_value());
  seed_->setValue(
      static_cast<int>(std::min<std::int64_t>(settings.seed, std::numeric_limits<int>::max())));
  shownSide_ = inputSide_->value();
  shownSeed_ = seed_->value();
  const auto changed = static_cast<int>(settings.training.size());
  options_->setText(changed == 0 ? tr("All training options …")
                                 : tr("All training options (%n changed) …", nullptr, changed));
  options_->setAccessibleName(options_->text());
}

void ExpertPanel::setFieldsEnabled(bool areEnabled) {
  areEnabled_ = areEnabled;
  for (QWidget* field : {static_cast<QWidget*>(objective_), static_cast<QWidget*>(inputSide_),
                         static_cast<QWidget*>(smallestDefect_), static_cast<QWidget*>(align_),
                         static_cast<QWidget*>(seed_), static_cast<QWidget*>(options_)}) {
    field->setEnabled(areEnabled);
  }
  // The side follows from the smallest defect where that is stated.
  inputSide_->setEnabled(areEnabled && smallestDefect_->value() == 0);
}

void ExpertPanel::save() {
  // A project may hold what a field cannot show, such as a larger seed: what was not edited
  // stays as it is.
  auto settings = workspace_.document.project().settings;
  settings.objective = objective_->currentData().toString().toStdString();
  if (inputSide_->value() != shownSide_) settings.inputSide = inputSide_->value();
  settings.smallestDefect = smallestDefect_->value();
  if (align_->isChecked() != settings.align.has_value()) {
    settings.align.reset();
    if (align_->isChecked()) settings.align = region::AlignmentLimits();
  }
  if (seed_->value() != shownSeed_) settings.seed = seed_->value();
  if (!(settings == workspace_.document.project().settings)) {
    workspace_.workflow.setSettings(settings);
  }
}

void ExpertPanel::openOptions() {
  if (dialog_ == nullptr) dialog_ = new OptionDialog(workspace_, this);
  dialog_->refresh();
  dialog_->open();
}

}  // namespace handful::ui

#include "ui/widgets/option_dialog.h"

#include <array>
#include <optional>

#include "core/pipeline/belief_preview.h"
#include "ui/theme/tokens.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr std::array kGroups = {recipe::OptionGroup::Objective, recipe::OptionGroup::Views,
                                recipe::OptionGroup::Defects, recipe::OptionGroup::Training};

recipe::Overrides without(recipe::Overrides overrides, std::string_view name) {
  overrides.erase(std::string(name));
  return overrides;
}

/// What the option has unless the user says otherwise, with their other options as they are.
double presetOf(const project::Settings& settings, const recipe::Option& option) {
  try {
    return option.get(pipeline::recipeOf(settings, without(settings.training, option.name)));
  } catch (const Error&) {  // the others need this one
    return option.get(pipeline::recipeOf(settings, {}));
  }
}

}  // namespace

OptionDialog::OptionDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      summary_(makeLabel({}, "", this)),
      refusal_(new Notice(QStringLiteral("optionRefusal"), this)),
      resetAll_(makeButton(QStringLiteral("resetOptions"), tr("All as pre-set"),
                           QStringLiteral("reset"), this)) {
  setObjectName(QStringLiteral("optionDialog"));
  setWindowTitle(tr("Training options"));
  summary_->setObjectName(QStringLiteral("optionSummary"));
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(makeTable());
  auto* close = makeButton(QStringLiteral("closeOptions"), tr("Close"), {}, this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(resetAll_, &QPushButton::clicked, this, &OptionDialog::resetAll);
  auto* bottom = new QHBoxLayout;
  bottom->addWidget(resetAll_);
  bottom->addStretch(1);
  bottom->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
  column->setSpacing(spacing::kMedium);
  column->addWidget(summary_);
  column->addWidget(refusal_);
  column->addWidget(area, 1);
  column->addLayout(bottom);
  resize(640, 640);
  connect(&workspace_.document, &Document::settingsChanged, this, &OptionDialog::refresh);
  connect(&workspace_.document, &Document::projectChanged, this, &QDialog::reject);
  refresh();
}

// --- building ---------------------------------------------------------------

QWidget* OptionDialog::makeTable() {
  auto* content = new QWidget(this);
  content->setObjectName(QStringLiteral("sideContent"));  // transparent
  auto* table = new QGridLayout(content);
  table->setContentsMargins(0, 0, spacing::kSmall, 0);
  table->setHorizontalSpacing(spacing::kMedium);
  table->setVerticalSpacing(spacing::kTiny);
  table->setColumnStretch(0, 1);
  for (const auto group : kGroups) addGroup(group, table);
  return content;
}

void OptionDialog::addGroup(recipe::OptionGroup group, QGridLayout* table) {
  const std::array headings = {tr("What is learned"), tr("Views of a good part"),
                               tr("Synthetic defects"), tr("Training")};
  QWidget* content = table->parentWidget();
  int row = table->rowCount();
  auto* heading = makeLabel(headings[static_cast<std::size_t>(group) - 1], "heading", content);
  heading->setContentsMargins(0, spacing::kMedium, 0, 0);
  table->addWidget(heading, row++, 0, 1, 4);
  for (const auto& option : recipe::options()) {
    if (option.group != group) continue;
    auto* field = new OptionField(option, content);
    table->addWidget(field->name(), row, 0);
    table->addWidget(field->field(), row, 1);
    table->addWidget(field->mark(), row, 2);
    table->addWidget(field->reset(), row++, 3);
    connect(field, &OptionField::edited, this,
            [this](const recipe::Option& edited, double value) { edit(edited, value); });
    connect(field, &OptionField::resetWanted, this,
            [this](const recipe::Option& edited) { edit(edited, std::nullopt); });
    fields_.push_back(field);
  }
  table->setColumnMinimumWidth(3, 40);
}

// --- showing and doing ------------------------------------------------------

void OptionDialog::refresh() {
  int changed = 0;
  try {
    const auto& training = settings().training;
    const auto config = pipeline::recipeOf(settings(), training);
    for (OptionField* field : fields_) {
      const auto& option = field->option();
      const double value = option.get(config);
      const double preset = presetOf(settings(), option);
      field->show(value, preset);
      if (value != preset) ++changed;
    }
    refusal_->setText({});
  } catch (const Error& error) {  // of a newer release, or edited by hand
    refuse(error);
  }
  resetAll_->setEnabled(!settings().training.empty());
  const QString preset =
      Words::preset(settings().preset == "quick" ? "standard" : settings().preset);
  //: %1 a preset: "Standard"
  const QString source = tr("Pre-set are the values of the preset %1.").arg(preset);
  summary_->setText(changed == 0 ? source
                                 : source + QLatin1Char(' ') +
                                       tr("%n option(s) changed, in bold.", nullptr, changed));
}

void OptionDialog::edit(const recipe::Option& option, std::optional<double> value) {
  auto overrides = without(settings().training, option.name);
  try {
    if (value && option.get(pipeline::recipeOf(settings(), overrides)) != *value) {
      overrides[std::string(option.name)] = *value;
    }
  } catch (const Error&) {
    overrides = settings().training;  // save() says what is wrong with them
    if (value) overrides[std::string(option.name)] = *value;
  }
  save(overrides);
}

void OptionDialog::refuse(const Error& error) {
  const QString words = Words::option(error.subject());
  //: %1 the name of an option
  refusal_->setText(tr("“%1” does not go together with the other options and was not changed.")
                        .arg(words.isEmpty() ? QString::fromStdString(error.subject()) : words));
}

void OptionDialog::resetAll() { save({}); }

void OptionDialog::save(const recipe::Overrides& overrides) {
  try {
    static_cast<void>(pipeline::recipeOf(settings(), overrides));
  } catch (const Error& error) {
    refresh();  // the field goes back to what is in force
    refuse(error);
    return;
  }
  auto changed = settings();
  changed.training = overrides;
  if (changed == settings()) {
    refresh();
  } else {
    workspace_.workflow.setSettings(changed);
  }
}

}  // namespace handful::ui

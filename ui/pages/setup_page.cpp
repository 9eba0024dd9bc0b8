#include "ui/pages/setup_page.h"

#include <QSignalBlocker>

#include "ui/pages/images_page.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/threshold_text.h"
#include "ui/widgets/review_row_delegate.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kSideWidthPx = 300;
constexpr int kChartHeightPx = 190;
constexpr int kReady = 0;  // the states, in the order in which they are stacked
constexpr int kRunning = 1;
constexpr int kResult = 2;

/// "efficientnet_lite0" as its authors write it.
QString networkName(const std::string& backbone) {
  QString name = QString::fromStdString(backbone);
  name.replace(QStringLiteral("efficientnet_lite"), QStringLiteral("EfficientNet-Lite"));
  name.replace(QStringLiteral("resnet"), QStringLiteral("ResNet-"));
  return name;
}

}  // namespace

SetupPage::SetupPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Set up"),
           tr("One button: the inspection learns what your good parts have in common."), parent),
      estimator_({workspace.context.weightsFolders, 0}, this),
      states_(new QStackedWidget(this)),
      standOut_(workspace.document, workspace.thumbnails) {
  standOut_.setFilter({.label = project::Label::Ok});
  for (QWidget* state : {makeReadyState(), makeRunningState(), makeResultState()}) {
    states_->addWidget(state);
  }
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kMedium);
  row->addWidget(states_, 1);
  row->addWidget(makeSide());
  body()->addLayout(row, 1);

  again_ =
      makeButton(QStringLiteral("setUpAgain"), tr("Set up again"), QStringLiteral("reset"), this);
  footer()->insertWidget(footer()->count() - 1, again_);
  connect(again_, &QPushButton::clicked, &this->workflow(), &Workflow::setUp);
  primaryButton()->setObjectName(QStringLiteral("setUp"));
  connect(primaryButton(), &QPushButton::clicked, this, &SetupPage::actOnPrimary);
  watch();
  watchTraining();
  connect(&estimator_, &TimeEstimator::estimated, this, &SetupPage::setPresetSeconds);
  refresh();
}

void SetupPage::watch() {
  for (const auto signal :
       {&Document::projectChanged, &Document::imagesChanged, &Document::settingsChanged,
        &Document::runChanged, &Document::thresholdChanged}) {
    connect(&document(), signal, this, &SetupPage::refresh);
  }
  connect(&workflow(), &Workflow::setUpStarted, this, [this] {
    stages_->restart();
    training_->restart();
    refresh();
  });
  connect(&workflow(), &Workflow::setUpEnded, this, &SetupPage::refresh);
  connect(&workspace().jobs, &JobQueue::progressChanged, this, [this](const Progress& progress) {
    if (workflow().isSettingUp()) stages_->show(progress);
  });
}

void SetupPage::watchTraining() {
  // This page may be a new one, in another language.
  training_->add(workflow().trainingReports());
  connect(
      &workflow(), &Workflow::trained, this,
      [this](const std::vector<pipeline::TrainingReport>& reports) { training_->add(reports); });
}

bool SetupPage::isTuningOffered() const {
  return static_cast<bool>(workspace().context.makeAdapter);
}

bool SetupPage::willTune() const {
  const auto& settings = document().project().settings;
  return isTuningOffered() && settings.preset != "quick" && settings.objective != "frozen";
}

// --- building ---------------------------------------------------------------

QWidget* SetupPage::makeReadyState() {
  auto* place = new QWidget(states_);
  plan_ = new SetupPlan(workspace(), place);
  connect(plan_, &SetupPlan::presetChosen, this, &SetupPage::savePreset);
  explanation_ = new Card(tr("What happens"), place);
  for (const QString& line :
       {tr("1.  A network that has seen millions of pictures looks at every good part."),
        tr("2.  Each good image is left out in turn and judged by an inspection that has not "
           "seen it: that is how the threshold is found, without a single defect."),
        tr("3.  Images of defects, if you have some, are scored afterwards. They teach "
           "nothing.")}) {
    explanation_->column()->addWidget(makeLabel(line, "", explanation_));
  }
  auto* column = new QVBoxLayout(place);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(explanation_);
  column->addWidget(plan_, 1);
  column->addStretch(0);
  return place;
}

QWidget* SetupPage::makeRunningState() {
  auto* card = new Card(tr("Setting up"), states_);
  std::vector<Stage> stages = {Stage::LoadingImages, Stage::ExtractingFeatures};
  if (isTuningOffered()) stages.push_back(Stage::Training);
  stages.push_back(Stage::Calibrating);
  stages.push_back(Stage::FittingDensity);
  stages_ = new StageList(stages, card);
  training_ = new TrainingChart(card);
  training_->setObjectName(QStringLiteral("trainingChart"));
  card->column()->addWidget(stages_);
  card->column()->addSpacing(spacing::kSmall);
  card->column()->addWidget(training_, 1);
  card->column()->addWidget(
      makeLabel(tr("You can go on labelling meanwhile; the set-up keeps what it started with."),
                "caption", card));
  card->column()->addStretch(0);
  return card;
}

QWidget* SetupPage::makeResultState() {
  auto* card = new Card(tr("Result"), states_);
  summary_ = makeLabel({}, "invitation", card);
  summary_->setObjectName(QStringLiteral("setUpSummary"));
  promise_ = makeLabel({}, "", card);
  promise_->setObjectName(QStringLiteral("setUpPromise"));
  network_ = makeLabel({}, "caption", card);
  normals_ = new ScoreHistogram(card);
  normals_->setObjectName(QStringLiteral("normalsChart"));
  normals_->setFixedHeight(kChartHeightPx);
  card->column()->addWidget(summary_);
  card->column()->addWidget(promise_);
  card->column()->addWidget(network_);
  card->column()->addSpacing(spacing::kSmall);
  card->column()->addWidget(makeLabel(
      tr("The good images, each scored by an inspection that has not seen it"), "heading", card));
  card->column()->addWidget(normals_);
  card->column()->addWidget(
      makeLabel(tr("Have a second look: the good images that stand out most"), "heading", card));
  card->column()->addWidget(makeSecondLook(), 1);
  return card;
}

QListView* SetupPage::makeSecondLook() {
  auto* list = new QListView(this);
  list->setObjectName(QStringLiteral("secondLook"));
  list->setAccessibleName(tr("Good images, the highest scores first"));
  list->setModel(&standOut_);
  list->setItemDelegate(new ReviewRowDelegate(list));
  list->setUniformItemSizes(true);
  list->setMouseTracking(true);
  connect(list, &QListView::activated, this,
          [this] { Q_EMIT pageRequested(QStringLiteral("review")); });
  return list;
}

Card* SetupPage::makeGoodImages() {
  auto* card = new Card(tr("Good images"), this);
  goodCount_ = makeLabel({}, "figure", card);
  readyText_ = makeLabel({}, "", card);
  readyText_->setObjectName(QStringLiteral("setUpAdvice"));
  card->column()->addWidget(goodCount_);
  card->column()->addWidget(readyText_);
  return card;
}

Card* SetupPage::makeSettings() {
  auto* card = new Card(tr("Settings"), this);
  presetText_ = makeLabel(tr("Preset"), "", card);
  preset_ = new QComboBox(card);
  preset_->setObjectName(QStringLiteral("presetChoice"));
  preset_->setAccessibleName(tr("Preset"));
  preset_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  for (const auto preset : project::kPresets) {
    preset_->addItem(QString(), QString::fromUtf8(preset.data()));
  }
  connect(preset_, &QComboBox::activated, this,
          [this] { savePreset(preset_->currentData().toString().toStdString()); });
  beliefs_ =
      makeButton(QStringLiteral("openBeliefsAgain"), tr("Variation and defects …"), {}, card);
  beliefs_->setProperty("role", QStringLiteral("link"));
  connect(beliefs_, &QPushButton::clicked, plan_, &SetupPlan::openBeliefs);
  falseRejects_ = new QDoubleSpinBox(card);
  falseRejects_->setObjectName(QStringLiteral("falseRejectRate"));
  falseRejects_->setAccessibleName(tr("Good parts that may be called NG, in per cent"));
  falseRejects_->setRange(0.1, 50.0);
  falseRejects_->setDecimals(1);
  falseRejects_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  falseRejects_->setSuffix(tr(" %"));
  connect(falseRejects_, &QDoubleSpinBox::editingFinished, this, &SetupPage::saveFalseRejects);
  expert_ = new ExpertPanel(workspace(), card);
  card->column()->addWidget(presetText_);
  card->column()->addWidget(preset_);
  card->column()->addWidget(beliefs_, 0, Qt::AlignLeft);
  card->column()->addWidget(makeLabel(tr("Good parts that may be called NG"), "", card));
  card->column()->addWidget(falseRejects_);
  card->column()->addWidget(
      makeLabel(tr("The threshold is placed so that about this share of good parts is lost."),
                "caption", card));
  card->column()->addWidget(expert_);
  return card;
}

QWidget* SetupPage::makeSide() {
  goodImages_ = makeGoodImages();
  comparison_ = new NetworkComparison(this);
  connect(comparison_, &NetworkComparison::networkChosen, this, &SetupPage::saveNetwork);
  auto* device = new Card(tr("Computed on"), this);
  device_ = makeLabel({}, "", device);
  device_->setObjectName(QStringLiteral("deviceText"));
  device->column()->addWidget(device_);

  warnings_ = new Card(tr("Good to know"), this);
  warningText_ = makeLabel({}, "", warnings_);
  warningText_->setObjectName(QStringLiteral("setUpWarnings"));
  warnings_->column()->addWidget(warningText_);

  return makeSideColumn({comparison_, goodImages_, makeSettings(), device, warnings_}, kSideWidthPx,
                        this);
}

// --- showing ----------------------------------------------------------------

void SetupPage::refresh() {
  const bool isRunning = workflow().isSettingUp();
  const bool hasRun = document().run() != nullptr;
  states_->setCurrentIndex(isRunning ? kRunning : hasRun ? kResult : kReady);
  showButtons(isRunning);
  falseRejects_->setEnabled(!isRunning);
  preset_->setEnabled(!isRunning);
  beliefs_->setEnabled(!isRunning);
  comparison_->setEnabled(!isRunning);
  expert_->setFieldsEnabled(!isRunning);
  notice()->setText(isRunning ? QString() : stalenessText());  // the button is right below
  showReady();
  showRunning();
  showSettings();
  showResult();
  showNetwork();
  showWarnings();
  estimateTimes();
  Q_EMIT statusChanged();
}

void SetupPage::showButtons(bool isRunning) {
  const bool isStale = document().staleness() != Staleness::Fresh;
  const bool isPossible = document().count(project::Label::Ok) >= ImagesPage::kFewest;
  const bool goesOn = document().run() != nullptr && !isStale && !isRunning;
  primaryButton()->setText(goesOn ? tr("Continue to Review") : tr("Set up"));
  primaryButton()->setAccessibleName(primaryButton()->text());
  primaryButton()->setEnabled(!isRunning && (goesOn || isPossible));
  again_->setVisible(goesOn && isPossible);
}

void SetupPage::showReady() {
  const int good = document().count(project::Label::Ok);
  const bool hasPlan = isTuningOffered() && good >= ImagesPage::kFewest;
  plan_->setVisible(hasPlan);
  explanation_->setVisible(!hasPlan);
  plan_->refresh();
  goodImages_->setVisible(states_->currentIndex() == kReady);
  goodCount_->setText(QLocale().toString(good));
  if (good < ImagesPage::kFewest) {
    readyText_->setText(
        tr("Setting up needs at least two images of good parts. Add some on the "
           "page Images."));
  } else if (good < 4) {
    readyText_->setText(tr("Enough to try. With fewer than four the threshold is provisional."));
  } else if (good < ImagesPage::kRecommended) {
    readyText_->setText(tr("Enough to start; ten make the threshold surer."));
  } else {
    readyText_->setText(tr("Enough for a good start."));
  }
  if (isTuningOffered() && document().isOpen() &&
      pipeline::hasUnfinishedSetUp(document().folder())) {
    readyText_->setText(readyText_->text() + QLatin1Char(' ') +
                        tr("A set-up was interrupted; with the same images and settings it goes on "
                           "from there."));
  }
}

void SetupPage::showRunning() {
  if (states_->currentIndex() != kRunning) return;
  const bool isTuning = willTune();
  stages_->setListed(Stage::Training, isTuning);
  training_->setVisible(isTuning);
}

void SetupPage::showSettings() {
  const auto& settings = document().project().settings;
  const QSignalBlocker quiet(falseRejects_);
  falseRejects_->setValue(100.0 * settings.falseRejectRate);
  shownRate_ = falseRejects_->value();
  expert_->refresh();
  // Before a set-up the cards of the plan offer the same.
  const bool isHere = isTuningOffered() && states_->currentIndex() != kReady;
  for (QWidget* widget : {static_cast<QWidget*>(presetText_), static_cast<QWidget*>(preset_),
                          static_cast<QWidget*>(beliefs_)}) {
    widget->setVisible(isHere);
  }
  preset_->setCurrentIndex(preset_->findData(QString::fromStdString(settings.preset)));
  showTimes();
}

void SetupPage::showTimes() {
  plan_->presets()->setSeconds(seconds_);
  for (int i = 0; i < preset_->count(); ++i) {
    const std::string preset = preset_->itemData(i).toString().toStdString();
    //: %1 a preset, %2 "about 40 s"
    preset_->setItemText(i,
                         tr("%1, %2").arg(Words::preset(preset), presetTimeText(seconds_, preset)));
  }
}

/// Only for one who looks: it takes the processor for a moment.
void SetupPage::estimateTimes() {
  const int good = document().count(project::Label::Ok);
  const bool isWanted = isVisible() && isTuningOffered() && good >= ImagesPage::kFewest;
  if (isWanted && !workflow().isSettingUp()) {
    auto settings = document().project().settings;
    if (document().project().region.referenceWidth > 0) {  // known from the first set-up on
      const auto preparation = project::preparationOf(document().project());
      settings.inputSide = project::inputSideFor(settings, region::cropOf(preparation).size());
    }
    estimator_.estimate(settings, good);
  }
}

void SetupPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  estimateTimes();
}

void SetupPage::setPresetSeconds(const std::map<std::string, double>& seconds) {
  seconds_ = seconds;
  showTimes();
}

void SetupPage::showNetwork() {
  const auto* run = document().run();
  QString device = Words::device(workspace().context);
  if (run != nullptr && !run->trainingDevice.empty()) {
    //: %1 "CPU, 2 threads" or the name of a graphics card
    device += QLatin1Char('\n') +
              tr("Fine-tuned on: %1").arg(QString::fromStdString(run->trainingDevice));
  }
  device_->setText(device);
  const bool isCompared = run != nullptr && run->judgement && states_->currentIndex() == kResult;
  comparison_->setVisible(isCompared);
  if (!isCompared) return;
  comparison_->show(*run->judgement);
  comparison_->setNetwork(document().project().settings.network);
}

void SetupPage::showResult() {
  const auto run = document().sharedRun();
  if (run == nullptr) return;
  normals_->setLines(document().lines());
  promise_->setText(ThresholdText::promise(document().thresholdInForce()));
  if (run == shownRun_.lock()) return;
  shownRun_ = run;
  const auto total = run->seconds.find("total");
  const auto count = static_cast<int>(run->normals.size());
  if (total == run->seconds.end()) {
    summary_->setText(tr("Set up from %n good image(s).", nullptr, count));
  } else {
    summary_->setText(tr("Set up from %n good image(s) in %1.", nullptr, count)
                          .arg(Words::duration(total->second)));
  }
  const auto& origin = run->contents.manifest.origin;
  network_->setText((origin.network == "fine-tuned" ? tr("Network: %1, fine-tuned to your part.")
                                                    : tr("Network: %1, as it was pretrained."))
                        .arg(networkName(origin.backbone)));
  std::vector<ScoreSample> samples;
  for (const auto& normal : run->normals) {
    samples.push_back({normal.score, project::Label::Ok, shortName(normal.name)});
  }
  normals_->setSamples(std::move(samples));
}

void SetupPage::showWarnings() {
  const auto* run = document().run();
  QStringList lines;
  if (run != nullptr) {
    for (const auto& warning : run->warnings) {
      const QString text = Words::of(warning.kind);
      const QString file = shortName(warning.file);
      // Some end in a question of their own.
      const bool isSentence = !text.isEmpty() && text.back().isPunct();
      lines << (file.isEmpty() ? text
                : isSentence   ? file + QLatin1Char(' ') + text
                               : tr("%1 %2.").arg(file, text));
    }
  }
  constexpr qsizetype kMost = 6;
  if (lines.size() > kMost) {
    const auto rest = static_cast<int>(lines.size() - kMost);
    lines = lines.mid(0, kMost);
    lines << tr("and %n more", nullptr, rest);
  }
  warningText_->setText(lines.join(QStringLiteral("\n")));
  warnings_->setVisible(!lines.isEmpty() && !workflow().isSettingUp());
}

// --- doing ------------------------------------------------------------------

void SetupPage::saveFalseRejects() {
  // A project may hold a finer rate than the field shows: what was not edited stays as it is.
  if (falseRejects_->value() == shownRate_) return;
  auto settings = document().project().settings;
  settings.falseRejectRate = falseRejects_->value() / 100.0;
  workflow().setSettings(settings);
}

void SetupPage::savePreset(const std::string& preset) {
  auto settings = document().project().settings;
  settings.preset = preset;
  if (!(settings == document().project().settings)) workflow().setSettings(settings);
}

void SetupPage::saveNetwork(const std::string& network) {
  auto settings = document().project().settings;
  settings.network = network;
  if (!(settings == document().project().settings)) workflow().setSettings(settings);
}

void SetupPage::actOnPrimary() {
  if (document().run() != nullptr && document().staleness() == Staleness::Fresh) {
    Q_EMIT continueRequested();
  } else {
    workflow().setUp();
  }
}

StepStatus SetupPage::status() const {
  if (document().run() == nullptr) return {};
  const QString reason = stalenessText();
  return {reason.isEmpty() ? StepState::Done : StepState::Attention, {}, reason};
}

}  // namespace handful::ui

#include "ui/pages/setup_page.h"

#include <QFormLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <array>
#include <limits>
#include <map>

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
      states_(new QStackedWidget(this)),
      standOut_(workspace.document, workspace.thumbnails) {
  standOut_.setShow(ReviewListModel::Show::Ok);
  ready_ = makeReadyCard();
  running_ = makeRunningCard();
  result_ = makeResultCard();
  for (QWidget* state : {ready_, running_, result_}) {
    auto* place = new QWidget(states_);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(state, state == result_ ? 1 : 0);
    if (state != result_) column->addStretch(1);
    states_->addWidget(place);
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
  for (const auto signal :
       {&Document::projectChanged, &Document::imagesChanged, &Document::settingsChanged,
        &Document::runChanged, &Document::thresholdChanged}) {
    connect(&document(), signal, this, &SetupPage::refresh);
  }
  connect(&this->workflow(), &Workflow::setUpStarted, this, [this] {
    stages_->restart();
    refresh();
  });
  connect(&this->workflow(), &Workflow::setUpEnded, this, &SetupPage::refresh);
  connect(&workspace.jobs, &JobQueue::progressChanged, this, [this](const Progress& progress) {
    if (this->workflow().isSettingUp()) stages_->show(progress);
  });
  refresh();
}

// --- building ---------------------------------------------------------------

Card* SetupPage::makeReadyCard() {
  auto* card = new Card(tr("Good images"), states_);
  goodCount_ = makeLabel({}, "figure", card);
  readyText_ = makeLabel({}, "", card);
  readyText_->setObjectName(QStringLiteral("setUpAdvice"));
  card->column()->addWidget(goodCount_);
  card->column()->addWidget(readyText_);
  card->column()->addSpacing(spacing::kLarge);
  card->column()->addWidget(makeLabel(tr("What happens"), "heading", card));
  for (const QString& line :
       {tr("1.  A network that has seen millions of pictures looks at every good part."),
        tr("2.  Each good image is left out in turn and judged by an inspection that has not "
           "seen it: that is how the threshold is found, without a single defect."),
        tr("3.  Images of defects, if you have some, are scored afterwards. They teach "
           "nothing.")}) {
    card->column()->addWidget(makeLabel(line, "", card));
  }
  card->column()->addStretch(1);
  return card;
}

Card* SetupPage::makeRunningCard() {
  auto* card = new Card(tr("Setting up"), states_);
  std::vector<Stage> stages = {Stage::LoadingImages};
  if (workspace().context.makeAdapter) stages.push_back(Stage::Training);
  for (const auto stage : {Stage::ExtractingFeatures, Stage::Calibrating, Stage::FittingDensity}) {
    stages.push_back(stage);
  }
  stages_ = new StageList(stages, card);
  card->column()->addWidget(stages_);
  card->column()->addSpacing(spacing::kMedium);
  card->column()->addWidget(
      makeLabel(tr("You can go on labelling meanwhile; the set-up keeps what it started with."),
                "caption", card));
  card->column()->addStretch(1);
  return card;
}

Card* SetupPage::makeResultCard() {
  auto* card = new Card(tr("Result"), states_);
  summary_ = makeLabel({}, "invitation", card);
  summary_->setObjectName(QStringLiteral("setUpSummary"));
  promise_ = makeLabel({}, "", card);
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

QWidget* SetupPage::makeSide() {
  auto* settings = new Card(tr("Settings"), this);
  settings->column()->addWidget(makeLabel(tr("Good parts that may be called NG"), "", settings));
  falseRejects_ = new QDoubleSpinBox(settings);
  falseRejects_->setObjectName(QStringLiteral("falseRejectRate"));
  falseRejects_->setAccessibleName(tr("Good parts that may be called NG, in per cent"));
  falseRejects_->setRange(0.1, 50.0);
  falseRejects_->setDecimals(1);
  falseRejects_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  falseRejects_->setSuffix(tr(" %"));
  connect(falseRejects_, &QDoubleSpinBox::editingFinished, this, &SetupPage::saveSettings);
  settings->column()->addWidget(falseRejects_);
  settings->column()->addWidget(
      makeLabel(tr("The threshold is placed so that about this share of good parts is lost."),
                "caption", settings));
  settings->column()->addWidget(makeExpert());

  auto* device = new Card(tr("Computed on"), this);
  auto* text = makeLabel(Words::device(workspace().context), "", device);
  text->setObjectName(QStringLiteral("deviceText"));
  device->column()->addWidget(text);

  warnings_ = new Card(tr("Good to know"), this);
  warningText_ = makeLabel({}, "", warnings_);
  warningText_->setObjectName(QStringLiteral("setUpWarnings"));
  warnings_->column()->addWidget(warningText_);

  return makeSideColumn({settings, device, warnings_}, kSideWidthPx, this);
}

QWidget* SetupPage::makeExpert() {
  auto* folder = new QWidget(this);
  auto* column = new QVBoxLayout(folder);
  column->setContentsMargins(0, 0, 0, 0);
  auto* toggle = makeButton(QStringLiteral("expertToggle"), tr("For experts …"), {}, folder);
  toggle->setProperty("role", QStringLiteral("link"));
  auto* content = new QWidget(folder);
  content->hide();
  connect(toggle, &QPushButton::clicked, content,
          [content] { content->setVisible(content->isHidden()); });
  inputSide_ = new QSpinBox(content);
  inputSide_->setObjectName(QStringLiteral("inputSide"));
  inputSide_->setAccessibleName(tr("Side of the network's input in pixels"));
  inputSide_->setRange(64, 2048);
  inputSide_->setSingleStep(32);
  inputSide_->setSuffix(tr(" px"));
  seed_ = new QSpinBox(content);
  seed_->setObjectName(QStringLiteral("seed"));
  seed_->setAccessibleName(tr("Seed of the random numbers"));
  seed_->setRange(0, std::numeric_limits<int>::max());
  for (QSpinBox* box : {inputSide_, seed_}) {
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QSpinBox::editingFinished, this, &SetupPage::saveSettings);
  }
  auto* form = new QFormLayout(content);
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(tr("Network sees"), inputSide_);
  form->addRow(tr("Seed"), seed_);
  column->addWidget(toggle, 0, Qt::AlignLeft);
  column->addWidget(content);
  return folder;
}

// --- showing ----------------------------------------------------------------

void SetupPage::refresh() {
  const bool isRunning = workflow().isSettingUp();
  const bool hasRun = document().run() != nullptr;
  const bool isStale = document().staleness() != Staleness::Fresh;
  const bool isPossible = document().count(project::Label::Ok) >= ImagesPage::kFewest;
  states_->setCurrentIndex(isRunning ? kRunning : hasRun ? kResult : kReady);
  const bool goesOn = hasRun && !isStale && !isRunning;
  primaryButton()->setText(goesOn ? tr("Continue to Review") : tr("Set up"));
  primaryButton()->setAccessibleName(primaryButton()->text());
  primaryButton()->setEnabled(!isRunning && (goesOn || isPossible));
  again_->setVisible(goesOn && isPossible);
  for (QWidget* field : {static_cast<QWidget*>(falseRejects_), static_cast<QWidget*>(inputSide_),
                         static_cast<QWidget*>(seed_)}) {
    field->setEnabled(!isRunning);
  }
  notice()->setText(isRunning ? QString() : stalenessText());  // the button is right below
  showReady();
  showSettings();
  showResult();
  showWarnings();
  Q_EMIT statusChanged();
}

void SetupPage::showReady() {
  const int good = document().count(project::Label::Ok);
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
}

void SetupPage::showSettings() {
  const auto& settings = document().project().settings;
  const QSignalBlocker first(falseRejects_);
  const QSignalBlocker second(inputSide_);
  const QSignalBlocker third(seed_);
  falseRejects_->setValue(100.0 * settings.falseRejectRate);
  inputSide_->setValue(settings.inputSide);
  seed_->setValue(
      static_cast<int>(std::min<std::int64_t>(settings.seed, std::numeric_limits<int>::max())));
  shown_ = {falseRejects_->value(), inputSide_->value(), seed_->value()};
}

void SetupPage::showResult() {
  const auto* run = document().run();
  if (run == nullptr) return;
  const auto total = run->seconds.find("total");
  const auto count = static_cast<int>(run->normals.size());
  if (total == run->seconds.end()) {
    summary_->setText(tr("Set up from %n good image(s).", nullptr, count));
  } else {
    summary_->setText(tr("Set up from %n good image(s) in %1.", nullptr, count)
                          .arg(Words::duration(total->second)));
  }
  promise_->setText(ThresholdText::promise(document().recommendedThreshold()));
  const auto& origin = run->contents.manifest.origin;
  network_->setText((origin.network == "fine-tuned" ? tr("Network: %1, fine-tuned to your part.")
                                                    : tr("Network: %1, as it was pretrained."))
                        .arg(networkName(origin.backbone)));
  std::vector<ScoreSample> samples;
  for (const auto& normal : run->normals) {
    samples.push_back({normal.score, project::Label::Ok, shortName(normal.name)});
  }
  normals_->setSamples(std::move(samples));
  normals_->setThreshold(document().thresholdValue());
}

void SetupPage::showWarnings() {
  const auto* run = document().run();
  QStringList lines;
  if (run != nullptr) {
    for (const auto& warning : run->warnings) {
      const QString text = Words::of(warning.kind);
      const QString file = shortName(warning.file);
      lines << (file.isEmpty() ? text : tr("%1 %2.").arg(file, text));
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

void SetupPage::saveSettings() {
  // A project may hold what a field cannot show, a finer rate or a larger seed: what was
  // not edited stays as it is.
  auto settings = document().project().settings;
  if (falseRejects_->value() != shown_.falseRejects) {
    settings.falseRejectRate = falseRejects_->value() / 100.0;
  }
  if (inputSide_->value() != shown_.inputSide) settings.inputSide = inputSide_->value();
  if (seed_->value() != shown_.seed) settings.seed = seed_->value();
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

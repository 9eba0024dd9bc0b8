#include "ui/pages/verify_page.h"

#include <QFileDialog>
#include <algorithm>

#include "core/base/paths.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/threshold_text.h"
#include "ui/verification_text.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

using pipeline::VerificationAge;
using project::Label;

constexpr int kSideWidthPx = 300;

enum State { kNeedsSetUp, kInvitation, kFilled };

/// In a test set "good" means just that, although a project leaves those to the user.
LabelledPath asTestImage(LabelledPath image) {
  if (image.label == Label::Unlabelled) {
    image.label = project::labelOfFolder(toUtf8(image.path.parent_path().filename()));
  }
  return image;
}

std::vector<ReviewItem> itemsOf(const pipeline::Verification& verification) {
  std::vector<ReviewItem> items;
  for (const auto& image : verification.images) {
    ReviewItem item{image.path, image.label, std::nullopt, image.p, image.error};
    if (image.error.empty()) item.score = image.score;
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

VerifyPage::VerifyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Verify"),
           tr("Does it keep its promise on images that it has never seen?"), parent) {
  note_ = new Notice(QStringLiteral("verifyNote"), this);
  states_ = new QStackedWidget(this);
  states_->addWidget(
      makeNeedsSetUp(*this, tr("Then images that had no part in it show what it is worth.")));
  states_->addWidget(makeInvitation());
  states_->addWidget(makeFilled());
  body()->addWidget(note_);
  body()->addWidget(states_, 1);
  back_ = makeButton(QStringLiteral("backToVerification"), tr("Back to the last result"), {}, this);
  connect(back_, &QPushButton::clicked, this, [this] {
    takeRecord();
    refresh();
  });
  footer()->insertWidget(2, back_);
  primaryButton()->setLayoutDirection(Qt::RightToLeft);  // the arrow behind the word
  connect(primaryButton(), &QPushButton::clicked, this, &VerifyPage::actOnPrimary);
  watch();
  takeRecord();
  refresh();
}

void VerifyPage::watch() {
  for (const auto signal : {&Document::projectChanged, &Document::verificationChanged}) {
    connect(&document(), signal, this, [this] {
      takeRecord();
      refresh();
    });
  }
  for (const auto signal : {&Document::runChanged, &Document::thresholdChanged}) {
    connect(&document(), signal, this, &VerifyPage::refresh);
  }
  connect(&workflow(), &Workflow::imagesFound, this, &VerifyPage::take);
  connect(&workflow(), &Workflow::verificationEnded, this, [this] {
    refresh();
    if (isVisible()) primaryButton()->setFocus();  // which it lost while it was disabled
  });
  connect(&workflow(), &Workflow::setUpStarted, this, &VerifyPage::refresh);
  connect(&workflow(), &Workflow::setUpEnded, this, &VerifyPage::refresh);
  connect(&workflow(), &Workflow::nothingNew, this,
          [this](const pipeline::Verification& verification) {
            refusal_ = tr("None of these images is new.") + QLatin1Char(' ') +
                       VerificationText::leftOut(verification);
            images_.clear();
            refresh();
          });
  connect(note_, &Notice::remedyClicked, this, [this] { workflow().verify(images_); });
  connect(histogram_, &ScoreHistogram::sampleActivated, this, [this](const QString& path) {
    openImages();
    dialog_->showImage(*document().verification(), path);
  });
  connect(table_, &ConfusionTable::imagesWanted, this,
          [this](Label label, runtime::Verdict verdict) {
            openImages();
            dialog_->showOnly(*document().verification(), label, verdict);
          });
}

void VerifyPage::openImages() {
  if (dialog_ == nullptr) dialog_ = new VerifiedImages(workspace(), this);
}

// --- building ---------------------------------------------------------------

QPushButton* VerifyPage::makeChoice(const QString& name, const QString& text, const QString& icon,
                                    std::optional<Label> label, QWidget* parent) {
  auto* button = makeButton(name, text, icon, parent);
  const bool isFolder = !label.has_value();
  connect(button, &QPushButton::clicked, this,
          [this, isFolder, label] { choose(isFolder, label); });
  return button;
}

EmptyState* VerifyPage::makeInvitation() {
  auto* empty = new EmptyState(
      QStringLiteral("drop"), tr("Drop images here that had no part in the set-up."),
      tr("Good parts and defects, in folders that are called so. Forty good ones say much, ten a "
         "little. Images of the set-up are recognised and left out. This step is optional."),
      this);
  empty->addButton(makeChoice(QStringLiteral("verifyFolder"), tr("Folder …"),
                              QStringLiteral("folder"), std::nullopt, empty));
  empty->addButton(makeChoice(QStringLiteral("verifyGood"), tr("Good parts …"),
                              QStringLiteral("add"), Label::Ok, empty));
  empty->addButton(makeChoice(QStringLiteral("verifyDefects"), tr("Defects …"),
                              QStringLiteral("add"), Label::Ng, empty));
  return empty;
}

QWidget* VerifyPage::makeFilled() {
  auto* filled = new QWidget(this);
  result_ = new QWidget(filled);
  auto* card = new Card({}, result_);
  histogram_ = new ScoreHistogram(card);
  histogram_->setObjectName(QStringLiteral("verifyHistogram"));
  histogram_->setAccessibleName(tr("Scores of the new images"));
  card->column()->addWidget(histogram_, 1);
  table_ = new ConfusionTable(result_);
  auto* shown = new QVBoxLayout(result_);
  shown->setContentsMargins(0, 0, 0, 0);
  shown->setSpacing(spacing::kSmall);
  shown->addWidget(card, 1);
  shown->addWidget(table_);
  auto* left = new QVBoxLayout;
  left->setSpacing(spacing::kMedium);
  left->addWidget(makeSentences());
  left->addWidget(result_, 1);
  left->addStretch(0);
  auto* row = new QHBoxLayout(filled);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kMedium);
  row->addLayout(left, 1);
  row->addWidget(makeSide());
  return filled;
}

Card* VerifyPage::makeSentences() {
  auto* card = new Card({}, this);
  falseRejects_ = makeLabel({}, "heading", card);
  falseRejects_->setObjectName(QStringLiteral("verifyFalseRejects"));
  missed_ = makeLabel({}, "heading", card);
  missed_->setObjectName(QStringLiteral("verifyMissed"));
  advice_ = makeLabel({}, "caption", card);
  advice_->setObjectName(QStringLiteral("verifyAdvice"));
  for (QLabel* label : {falseRejects_, missed_, advice_}) card->column()->addWidget(label);
  return card;
}

QWidget* VerifyPage::makeSide() {
  auto* images = new Card(tr("Images to verify with"), this);
  counts_ = makeLabel({}, "", images);
  counts_->setObjectName(QStringLiteral("verifyCounts"));
  auto* again = makeButton(QStringLiteral("startOver"), tr("Start over with others"),
                           QStringLiteral("reset"), images);
  connect(again, &QPushButton::clicked, this, &VerifyPage::startOver);
  images->column()->addWidget(counts_);
  images->column()->addWidget(makeChoice(QStringLiteral("moreGood"), tr("Add good parts …"),
                                         QStringLiteral("add"), Label::Ok, images));
  images->column()->addWidget(makeChoice(QStringLiteral("moreDefects"), tr("Add defects …"),
                                         QStringLiteral("add"), Label::Ng, images));
  images->column()->addWidget(again);

  record_ = new Card(tr("On record"), this);
  recordText_ = makeLabel({}, "", record_);
  recordText_->setObjectName(QStringLiteral("verifyRecord"));
  record_->column()->addWidget(recordText_);
  leftOut_ = new Card(tr("Left out"), this);
  leftOutText_ = makeLabel({}, "caption", leftOut_);
  leftOutText_->setObjectName(QStringLiteral("verifyLeftOut"));
  leftOut_->column()->addWidget(leftOutText_);
  return makeSideColumn({images, record_, leftOut_}, kSideWidthPx, this);
}

// --- choosing ---------------------------------------------------------------

void VerifyPage::choose(bool isFolder, std::optional<Label> label) {
  auto* dialog = new QFileDialog(this, tr("Images that had no part in the set-up"));
  dialog->setObjectName(QStringLiteral("verifyDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  if (isFolder) {
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
  } else {
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)"));
  }
  connect(dialog, &QFileDialog::filesSelected, this, [this, label](const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.push_back(toPath(file));
    workflow().findImages(std::move(paths), label);
  });
  dialog->open();
}

void VerifyPage::take(const std::vector<LabelledPath>& images) {
  refusal_.clear();
  for (const auto& found : images) {
    const auto image = asTestImage(found);
    const auto same = std::find_if(images_.begin(), images_.end(),
                                   [&](const auto& other) { return other.path == image.path; });
    if (same == images_.end()) {
      images_.push_back(image);
    } else {
      same->label = image.label;
    }
  }
  isChanged_ = true;
  refresh();
}

/// The next verification is of the images of the last one, until others come.
void VerifyPage::takeRecord() {
  images_.clear();
  isChanged_ = false;
  refusal_.clear();
  if (!document().verification()) return;
  for (const auto& image : document().verification()->images) {
    images_.push_back({document().locate(image.path), image.label});
  }
}

void VerifyPage::startOver() {
  images_.clear();
  isChanged_ = true;
  refusal_.clear();
  refresh();
}

void VerifyPage::actOnPrimary() {
  if (needsInspection()) {
    workflow().verify(images_);
    refresh();
  } else {
    Q_EMIT continueRequested();
  }
}

// --- showing ----------------------------------------------------------------

int VerifyPage::count(Label label) const {
  return static_cast<int>(std::count_if(
      images_.begin(), images_.end(), [label](const auto& image) { return image.label == label; }));
}

QString VerifyPage::ageText() const {
  const auto& verification = document().verification();
  if (!verification || document().run() == nullptr) return {};
  return VerificationText::age(pipeline::ageOf(*verification, document().project()));
}

void VerifyPage::refresh() {
  const bool hasRun = document().run() != nullptr;
  states_->setCurrentIndex(!hasRun ? kNeedsSetUp : images_.empty() ? kInvitation : kFilled);
  const bool hasResult = hasRun && !isChanged_ && document().verification().has_value();
  back_->setVisible(hasRun && isChanged_ && document().verification().has_value());
  result_->setVisible(hasResult);
  record_->setVisible(hasResult);
  leftOut_->setVisible(hasResult && !document().verification()->leftOut.empty());
  if (hasResult) {
    showResult();
  } else if (hasRun) {
    showWaiting();
  }
  showNote();
  showPrimary();
  Q_EMIT statusChanged();
}

void VerifyPage::showPrimary() {
  const bool inspects = needsInspection();
  primaryButton()->setText(
      inspects ? tr("Inspect %n image(s)", nullptr, static_cast<int>(images_.size()))
               : tr("Continue to Export"));
  primaryButton()->setAccessibleName(primaryButton()->text());
  setThemedIcon(primaryButton(), QStringLiteral("next"), IconColour::OnAccent);
  const bool isBusy = workflow().isVerifying() || workflow().isSettingUp();
  primaryButton()->setEnabled(document().run() != nullptr && !(inspects && isBusy));
}

void VerifyPage::showNote() {
  if (!refusal_.isEmpty()) {
    note_->setText(refusal_);
  } else if (!isChanged_) {
    const bool isPossible = !workflow().isVerifying() && !workflow().isSettingUp();
    note_->setText(ageText(), isPossible ? tr("Inspect them again") : QString());
  } else {
    note_->setText({});
  }
}

void VerifyPage::showWaiting() {
  const bool isRunning = workflow().isVerifying();
  falseRejects_->setText(isRunning ? tr("The images are being inspected …")
                                   : tr("Ready to be inspected, as the line PC would do it."));
  missed_->clear();
  missed_->hide();
  advice_->setText(
      tr("The verdicts are compared with what the folders say, and with what the "
         "set-up promised. The result stays with the project."));
  advice_->show();
  //: Counts of images
  counts_->setText(tr("%1 OK, %2 NG, %3 unlabelled")
                       .arg(count(Label::Ok))
                       .arg(count(Label::Ng))
                       .arg(count(Label::Unlabelled)));
}

void VerifyPage::showResult() {
  const auto& verification = *document().verification();
  const auto items = itemsOf(verification);
  std::vector<ScoreSample> samples;
  for (const auto& item : items) {
    if (!item.score) continue;
    samples.push_back(
        {*item.score, item.label, shortName(item.path), QString::fromStdString(item.path)});
  }
  histogram_->setSamples(std::move(samples));
  histogram_->setLines(verification.lines);
  table_->show(LabelledScores(items), verification.lines);
  falseRejects_->setText(VerificationText::falseRejects(verification));
  missed_->setText(VerificationText::missedDefects(verification));
  missed_->show();
  advice_->setText(VerificationText::advice(verification));
  advice_->setVisible(!advice_->text().isEmpty());
  counts_->setText(tr("%1 OK, %2 NG, %3 unlabelled")
                       .arg(count(Label::Ok))
                       .arg(count(Label::Ng))
                       .arg(count(Label::Unlabelled)));
  recordText_->setText(VerificationText::record(verification));
  leftOutText_->setText(VerificationText::leftOut(verification));
}

StepStatus VerifyPage::status() const {
  if (document().run() == nullptr || !document().verification()) return {};
  const QString reason = ageText();
  return {reason.isEmpty() ? StepState::Done : StepState::Attention, {}, reason};
}

}  // namespace handful::ui

#include "ui/pages/export_page.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QUrl>

#include "core/base/shell_text.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/threshold_text.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kSideWidthPx = 300;
const QString kSuffix = QStringLiteral(".handful");

QString commandFor(const QString& file) {
  return QStringLiteral("handful-line inspect %1 IMAGES...")
      .arg(QString::fromStdString(shellQuoted(file.toStdString())));
}

}  // namespace

ExportPage::ExportPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Export"),
           tr("One file with everything the line PC needs, opened and tested before you get it."),
           parent),
      filled_(new QWidget(this)) {
  auto* fileCard = makeFileCard();
  commandCard_ = makeCommandCard();
  auto* row = new QHBoxLayout(filled_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kMedium);
  row->addWidget(makeScrolledColumn({fileCard, commandCard_, makeReportCard()}, filled_), 1);
  row->addWidget(makeSide());
  empty_ = makeNeedsSetUp(*this, tr("Then one button writes the file for the line PC."));
  body()->addWidget(filled_, 1);
  body()->addWidget(empty_, 1);
  primaryButton()->setObjectName(QStringLiteral("exportPackage"));
  primaryButton()->setText(tr("Write the package"));
  primaryButton()->setAccessibleName(primaryButton()->text());
  setThemedIcon(primaryButton(), QStringLiteral("package"), IconColour::OnAccent);
  connect(primaryButton(), &QPushButton::clicked, this, &ExportPage::start);

  connect(&document(), &Document::projectChanged, this, [this] {
    forgetReport();
    file_->clear();  // a name given for another project could replace that one's package
    forget();
  });
  for (const auto signal :
       {&Document::partChanged, &Document::runChanged, &Document::thresholdChanged}) {
    connect(&document(), signal, this, &ExportPage::forget);
  }
  for (const auto signal : {&Document::imagesChanged, &Document::settingsChanged}) {
    connect(&document(), signal, this, &ExportPage::refresh);
  }
  connect(&workspace.jobs, &JobQueue::progressChanged, this, &ExportPage::showProgress);
  connect(&workspace.jobs, &JobQueue::becameIdle, this, [this] {
    if (std::exchange(isExporting_, false) && !isDone_) forget();  // cancelled, or it went wrong
    refresh();
  });
  connect(&this->workflow(), &Workflow::exported, this,
          [this](const pipeline::ExportResult& result, const QString& file) {
            isExporting_ = false;
            showResult(result, file);
            primaryButton()->setFocus();  // which it lost while it was disabled
          });
  connect(&this->workflow(), &Workflow::reportWritten, this, &ExportPage::showReport);
  connect(&Theme::instance(), &Theme::changed, this, &ExportPage::paintMarks);
  forget();
  // This page may be a new one, in another language.
  isExporting_ = this->workflow().isExporting();
  if (const auto& last = this->workflow().lastExport()) {
    file_->setText(QDir::toNativeSeparators(last->file));
    showResult(last->result, last->file);
  }
  refresh();
}

// --- building ---------------------------------------------------------------

Card* ExportPage::makeFileCard() {
  auto* card = new Card(tr("Package"), filled_);
  file_ = new QLineEdit(card);
  file_->setObjectName(QStringLiteral("packageFile"));
  file_->setAccessibleName(tr("File to write"));
  auto* choose =
      makeButton(QStringLiteral("browsePackage"), tr("Browse …"), QStringLiteral("folder"), card);
  connect(choose, &QPushButton::clicked, this, &ExportPage::browse);
  connect(file_, &QLineEdit::textChanged, this, &ExportPage::refresh);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kSmall);
  row->addWidget(file_, 1);
  row->addWidget(choose);
  card->column()->addLayout(row);
  card->column()->addSpacing(spacing::kSmall);

  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(spacing::kSmall);
  grid->setVerticalSpacing(spacing::kSmall);
  grid->setColumnStretch(1, 1);
  const QStringList texts = {tr("Written"), tr("Opened again, as the line PC will"),
                             tr("Golden images agree: the same scores as in the set-up")};
  for (std::size_t i = 0; i < checks_.size(); ++i) {
    checks_[i].mark = new QLabel(card);
    checks_[i].text = makeLabel(texts[static_cast<qsizetype>(i)], "", card);
    grid->addWidget(checks_[i].mark, static_cast<int>(i), 0);
    grid->addWidget(checks_[i].text, static_cast<int>(i), 1);
  }
  card->column()->addLayout(grid);
  size_ = makeLabel({}, "caption", card);
  size_->setObjectName(QStringLiteral("packageSize"));
  card->column()->addWidget(size_);
  return card;
}

Card* ExportPage::makeCommandCard() {
  auto* card = new Card(tr("On the line PC"), filled_);
  card->setObjectName(QStringLiteral("commandCard"));
  const auto addRow = [this, card](const QString& objectName, const QString& caption) {
    card->column()->addWidget(makeLabel(caption, "caption", card));
    auto* field = new WrappedText(card);
    field->setObjectName(objectName);
    field->setAccessibleName(caption);
    auto* copy =
        makeButton(objectName + QStringLiteral("Copy"), tr("Copy"), QStringLiteral("copy"), card);
    //: %1 what is copied
    copy->setAccessibleName(tr("Copy: %1").arg(caption));
    connect(copy, &QPushButton::clicked, this,
            [field] { QGuiApplication::clipboard()->setText(field->toPlainText()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::kSmall);
    row->addWidget(field, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    card->column()->addLayout(row);
    return field;
  };
  command_ =
      addRow(QStringLiteral("inspectCommand"), tr("Inspects images and prints one line for each"));
  hash_ = addRow(QStringLiteral("packageHash"), tr("SHA-256 of the package"));
  return card;
}

Card* ExportPage::makeReportCard() {
  auto* card = new Card(tr("Report"), filled_);
  card->column()->addWidget(
      makeLabel(tr("For customers and auditors: threshold with its error bars, images with their "
                   "hashes, heat maps and the change history. CSV: a line for each image."),
                "", card));
  const std::array<std::pair<const char*, report::FileKind>, 3> kinds = {
      {{"PDF", report::FileKind::Pdf},
       {"HTML", report::FileKind::Html},
       {"CSV", report::FileKind::Csv}}};
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kSmall);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const auto [name, kind] = kinds[i];
    const QString title = QString::fromLatin1(name);
    auto* button = makeButton(QStringLiteral("report") + title, title + QStringLiteral(" …"),
                              QStringLiteral("report"), card);
    //: %1 "PDF", "HTML" or "CSV"
    button->setAccessibleName(tr("Write the report as %1").arg(title));
    connect(button, &QPushButton::clicked, this, [this, kind = kind] { browseReport(kind); });
    row->addWidget(button);
    reportButtons_[i] = button;
  }
  row->addStretch(1);
  card->column()->addLayout(row);
  reportFile_ = makeLabel({}, "caption", card);
  reportFile_->setObjectName(QStringLiteral("reportFile"));
  reportFile_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  reportFolder_ = makeButton(QStringLiteral("reportFolder"), tr("Open the folder"),
                             QStringLiteral("folder"), card);
  connect(reportFolder_, &QPushButton::clicked, this, [this] {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(report_).absolutePath()));
  });
  auto* written = new QHBoxLayout;
  written->setSpacing(spacing::kSmall);
  written->addWidget(reportFile_, 1);
  written->addWidget(reportFolder_);
  card->column()->addLayout(written);
  forgetReport();
  return card;
}

QWidget* ExportPage::makeSide() {
  auto* card = new Card(tr("In the package"), filled_);
  contents_ = makeLabel({}, "", card);
  contents_->setObjectName(QStringLiteral("packageContents"));
  card->column()->addWidget(contents_);
  return makeSideColumn({card}, kSideWidthPx, filled_);
}

// --- showing ----------------------------------------------------------------

void ExportPage::setMark(Check& check, Mark mark) {
  check.state = mark;
  const Tokens& t = tokens();
  const QString icon = mark == Mark::Done      ? QStringLiteral("step_done")
                       : mark == Mark::Running ? QStringLiteral("step_here")
                                               : QStringLiteral("step_open");
  const QColor colour = mark == Mark::Done ? t.ok : mark == Mark::Running ? t.accent : t.secondary;
  check.mark->setPixmap(iconPixmap(icon, colour, kIconPx, devicePixelRatioF()));
}

void ExportPage::paintMarks() {
  for (Check& check : checks_) setMark(check, check.state);
}

/// A package that was written before is not of what the project is now.
void ExportPage::forget() {
  isDone_ = false;
  for (Check& check : checks_) setMark(check, Mark::Open);
  size_->clear();
  commandCard_->hide();
  suggestFile();
  refresh();
}

void ExportPage::suggestFile() {
  if (!document().isOpen()) return;
  if (!file_->text().isEmpty() && file_->text() != suggested_) return;  // the user's own
  QString name = QString::fromStdString(document().project().partName).trimmed();
  for (QChar& c : name) {
    if (!c.isLetterOrNumber() && c != QLatin1Char('-')) c = QLatin1Char('_');
  }
  if (name.isEmpty()) name = QStringLiteral("part");
  suggested_ = QDir::toNativeSeparators(
      QDir(fromPath(document().folder())).filePath(name.toLower() + kSuffix));
  file_->setText(suggested_);
}

void ExportPage::refresh() {
  const auto* run = document().run();
  filled_->setVisible(run != nullptr);
  empty_->setVisible(run == nullptr);
  primaryButton()->setEnabled(run != nullptr && !isExporting_ &&
                              !file_->text().trimmed().isEmpty());
  for (auto* button : reportButtons_) {
    button->setEnabled(run != nullptr && !workflow().isReporting());
  }
  showStaleness();
  if (run != nullptr) {
    const auto part = document().part();
    const auto line = document().thresholdInForce();
    QStringList lines;
    for (const auto& text : {part.name, part.station, part.revision}) {
      if (!text.empty()) lines << QString::fromStdString(text);
    }
    //: %1 a score
    QString where = tr("NG above %1").arg(Words::score(line.value));
    if (hasReviewBand(document().lines())) {
      //: %1 "NG above 1.16", %2 a score
      where = tr("%1, review above %2").arg(where, Words::score(document().lines().review));
    }
    lines << where << ThresholdText::promise(line)
          << tr("Network and calibration; no image of yours but two slightly shifted good ones "
                "for the self-test.");
    contents_->setText(lines.join(QStringLiteral("\n\n")));
  }
  Q_EMIT statusChanged();
}

// --- doing ------------------------------------------------------------------

void ExportPage::browse() {
  auto* dialog = new QFileDialog(this, tr("Write the package"));
  dialog->setObjectName(QStringLiteral("packageDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(kSuffix.mid(1));
  dialog->setNameFilter(tr("Packages (*.handful)"));
  dialog->selectFile(file_->text());
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& file) { file_->setText(QDir::toNativeSeparators(file)); });
  dialog->open();
}

void ExportPage::browseReport(report::FileKind kind) {
  const bool isCsv = kind == report::FileKind::Csv;
  const QString suffix = kind == report::FileKind::Pdf    ? QStringLiteral("pdf")
                         : kind == report::FileKind::Html ? QStringLiteral("html")
                                                          : QStringLiteral("csv");
  auto* dialog = new QFileDialog(this, tr("Write the report"));
  dialog->setObjectName(QStringLiteral("reportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  //: %1 "pdf", "html" or "csv"
  dialog->setNameFilter(isCsv ? tr("Tables (*.%1)").arg(suffix) : tr("Reports (*.%1)").arg(suffix));
  // Beside the package, under its name.
  const QFileInfo package(QDir::fromNativeSeparators(file_->text()));
  dialog->selectFile(
      package.dir().filePath(package.completeBaseName() + QLatin1Char('.') + suffix));
  connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& file) {
    forgetReport();
    workflow().writeReport(kind, toPath(file));
    refresh();
  });
  dialog->open();
}

void ExportPage::showReport(const QString& file) {
  report_ = file;
  //: %1 a file
  reportFile_->setText(tr("Written: %1").arg(QDir::toNativeSeparators(file)));
  reportFile_->show();
  reportFolder_->show();
  refresh();
}

void ExportPage::forgetReport() {
  report_.clear();
  reportFile_->hide();
  reportFolder_->hide();
}

void ExportPage::start() {
  QString file = QDir::fromNativeSeparators(file_->text().trimmed());
  if (!file.endsWith(kSuffix)) file += kSuffix;
  forget();
  isExporting_ = true;
  setMark(checks_[0], Mark::Running);
  primaryButton()->setEnabled(false);
  workflow().exportPackage(toPath(file));
}

void ExportPage::showProgress(const Progress& progress) {
  if (!isExporting_ || progress.stage != Stage::Exporting) return;
  for (std::size_t i = 0; i < checks_.size(); ++i) {
    const int step = static_cast<int>(i);
    setMark(checks_[i], step < progress.done    ? Mark::Done
                        : step == progress.done ? Mark::Running
                                                : Mark::Open);
  }
}

void ExportPage::showResult(const pipeline::ExportResult& result, const QString& file) {
  isDone_ = true;
  for (Check& check : checks_) setMark(check, Mark::Done);
  //: %1 "3.1 MB", %n golden images
  size_->setText(tr("%1; %n golden image(s) checked.", nullptr, result.goldenImages)
                     .arg(Words::size(result.bytes)));
  command_->setPlainText(commandFor(QDir::toNativeSeparators(file)));
  hash_->setPlainText(QString::fromStdString(result.sha256));
  commandCard_->show();
  refresh();
}

StepStatus ExportPage::status() const {
  if (document().run() == nullptr) return {};
  const QString reason = stalenessText();
  if (!reason.isEmpty()) return {StepState::Attention, {}, reason};
  return {isDone_ ? StepState::Done : StepState::Todo, {}, {}};
}

}  // namespace handful::ui

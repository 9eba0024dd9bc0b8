#include "ui/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "core/base/version.h"
#include "ui/error_text.h"
#include "ui/jobs/job_bar.h"
#include "ui/language.h"
#include "ui/pages/images_page.h"
#include "ui/pages/page_table.h"
#include "ui/pages/part_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/threshold_page.h"
#include "ui/pages/verify_page.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kTopBarPx = 44;
constexpr QSize kStartSize{1280, 720};
constexpr QSize kLeastSize{1024, 700};

std::vector<std::filesystem::path> localFiles(const QMimeData& data) {
  std::vector<std::filesystem::path> files;
  for (const QUrl& url : data.urls()) {
    if (url.isLocalFile()) files.push_back(toPath(url.toLocalFile()));
  }
  return files;
}

}  // namespace

MainWindow::MainWindow(AppContext context, const QString& settingsFile)
    : context_(std::move(context)),
      settings_(settingsFile),
      document_(context_.userName),
      workflow_(context_, document_, jobs_),
      workspace_{context_, document_, jobs_, workflow_, thumbnails_, settings_} {
  setObjectName(QStringLiteral("mainWindow"));
  setMinimumSize(kLeastSize);
  resize(kStartSize);
  setAcceptDrops(true);
  buildUi();
  watch();
  addShortcuts();
  restoreGeometry(settings_.windowGeometry());
}

MainWindow::~MainWindow() {
  // The pages look at the members, so they go first.
  delete takeCentralWidget();
}

void MainWindow::watch() {
  connect(&document_, &Document::projectChanged, this, &MainWindow::projectChanged);
  connect(&document_, &Document::partChanged, this, &MainWindow::showTitle);
  connect(&jobs_, &JobQueue::failed, this, &MainWindow::showProblem);
  connect(&workflow_, &Workflow::problem, this, &MainWindow::showProblem);
  connect(&workflow_, &Workflow::setUpStarted, this, &MainWindow::refreshSteps);
  connect(&workflow_, &Workflow::setUpEnded, this, &MainWindow::refreshSteps);
}

void MainWindow::addShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto action) {
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, action);
  };
  add(QKeySequence::Open, [this] { chooseProject(); });
  add(QKeySequence::New, [this] { chooseNewProject(); });
  add(QKeySequence(Qt::CTRL | Qt::Key_I), [this] {
    goTo(QStringLiteral("images"));
    static_cast<ImagesPage*>(page(QStringLiteral("images")))->chooseFiles();
  });
  add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
    auto* button = qobject_cast<Page*>(pages_->currentWidget())->primaryButton();
    if (button->isEnabled()) button->click();
  });
  add(QKeySequence::HelpContents, [this] { showKeys(); });
  add(QKeySequence::Quit, [this] { close(); });
}

// --- building ---------------------------------------------------------------

void MainWindow::buildUi() {
  auto* central = new QWidget(this);
  auto* column = new QVBoxLayout(central);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  steps_ = new StepList(central);
  pages_ = new QStackedWidget(central);
  pages_->setObjectName(QStringLiteral("pages"));
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(steps_);
  middle->addWidget(pages_, 1);
  column->addWidget(makeTopBar());
  column->addLayout(middle, 1);
  column->addWidget(new JobBar(jobs_, central));
  buildPages();
  overlay_ = new DropOverlay(pages_);
  setCentralWidget(central);
  connect(steps_, &StepList::activated, this, [this](int step) {
    goTo(QString::fromLatin1(pageTable()[static_cast<std::size_t>(step)].id));
  });
  goTo(QStringLiteral("part"));
  refreshSteps();
  showTitle();
}

void MainWindow::buildPages() {
  int step = 0;
  for (const PageEntry& entry : pageTable()) {
    Page* page = entry.make(workspace_, pages_);
    page->setObjectName(QStringLiteral("page_") + QString::fromLatin1(entry.id));
    pages_->addWidget(page);
    steps_->addStep(QString::fromLatin1(entry.id), page->name());
    connectPage(page, step++);
  }
  const auto* part = static_cast<PartPage*>(page(QStringLiteral("part")));
  connect(part, &PartPage::newProjectRequested, this, &MainWindow::chooseNewProject);
  connect(part, &PartPage::openProjectRequested, this, &MainWindow::chooseProject);
  connect(part, &PartPage::sampleRequested, this, &MainWindow::openSample);
  connect(part, &PartPage::recentRequested, this,
          [this](const QString& folder) { openProject(toPath(folder)); });
  const auto* images = static_cast<ImagesPage*>(page(QStringLiteral("images")));
  connect(images, &ImagesPage::sampleRequested, this, &MainWindow::openSample);
  connectThreshold();
}

/// Counts and points of the threshold page lead to their images.
void MainWindow::connectThreshold() {
  const auto* threshold = static_cast<ThresholdPage*>(page(QStringLiteral("threshold")));
  auto* review = static_cast<ReviewPage*>(page(QStringLiteral("review")));
  connect(threshold, &ThresholdPage::imagesWanted, this,
          [this, review](project::Label label, runtime::Verdict verdict) {
            review->showOnly(label, verdict);
            goTo(QStringLiteral("review"));
          });
  connect(threshold, &ThresholdPage::imageWanted, this, [this, review](const QString& path) {
    review->showImage(path);
    goTo(QStringLiteral("review"));
  });
}

void MainWindow::connectPage(Page* page, int step) {
  const auto goToStep = [this](int to) {
    if (to >= 0 && to < static_cast<int>(pageTable().size())) {
      goTo(QString::fromLatin1(pageTable()[static_cast<std::size_t>(to)].id));
    }
  };
  connect(page, &Page::statusChanged, this, &MainWindow::refreshSteps);
  connect(page, &Page::pageRequested, this, &MainWindow::goTo);
  connect(page, &Page::backRequested, this, [goToStep, step] { goToStep(step - 1); });
  connect(page, &Page::continueRequested, this, [goToStep, step] { goToStep(step + 1); });
}

QWidget* MainWindow::makeTopBar() {
  auto* bar = new QWidget(this);
  bar->setObjectName(QStringLiteral("topBar"));
  bar->setAttribute(Qt::WA_StyledBackground);
  bar->setFixedHeight(kTopBarPx);
  title_ = makeLabel({}, "heading", bar);
  title_->setObjectName(QStringLiteral("projectTitle"));
  title_->setWordWrap(false);
  auto* device = makeLabel(Words::device(context_), "caption", bar);
  device->setWordWrap(false);
  device->setToolTip(tr("Where the work is done"));
  auto* keys = new QToolButton(bar);
  keys->setObjectName(QStringLiteral("keys"));
  keys->setProperty("role", QStringLiteral("flat"));
  keys->setAccessibleName(tr("Keyboard"));
  keys->setToolTip(tr("Keyboard (F1)"));
  setThemedIcon(keys, QStringLiteral("help"));
  connect(keys, &QToolButton::clicked, this, &MainWindow::showKeys);
  auto* menu = new QToolButton(bar);
  menu->setObjectName(QStringLiteral("menu"));
  menu->setProperty("role", QStringLiteral("flat"));
  menu->setAccessibleName(tr("Menu"));
  menu->setToolTip(tr("Projects, appearance, language"));
  menu->setPopupMode(QToolButton::InstantPopup);
  menu->setMenu(makeMenu());
  setThemedIcon(menu, QStringLiteral("menu"));

  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(spacing::kLarge, spacing::kTiny, spacing::kMedium, spacing::kTiny);
  row->setSpacing(spacing::kSmall);
  row->addWidget(title_);
  row->addStretch(1);
  row->addWidget(device);
  row->addSpacing(spacing::kSmall);
  row->addWidget(keys);
  row->addWidget(menu);
  return bar;
}

QMenu* MainWindow::makeMenu() {
  auto* menu = new QMenu(this);
  addEdits(menu);
  menu->addSeparator();
  menu->addAction(tr("New project …"), this, &MainWindow::chooseNewProject);
  menu->addAction(tr("Open a project …"), this, &MainWindow::chooseProject);
  menu->addAction(tr("Open the sample project"), this, &MainWindow::openSample);
  menu->addSeparator();
  addAppearance(menu->addMenu(tr("Appearance")));
  addLanguages(menu->addMenu(tr("Language")));
  menu->addSeparator();
  menu->addAction(tr("Keyboard"), this, &MainWindow::showKeys);
  menu->addAction(tr("About Handful"), this, &MainWindow::showAbout);
  menu->addSeparator();
  menu->addAction(tr("Quit"), this, &QWidget::close);
  return menu;
}

/// Says what it would undo, in the menu and wherever the actions are shown.
void MainWindow::addEdits(QMenu* menu) {
  // In another language the window is built again, and a key must not have two meanings.
  for (const char* name : {"undo", "redo"}) delete findChild<QAction*>(QString::fromLatin1(name));
  auto& edits = workflow_.edits();
  auto* undo = menu->addAction(QString(), &edits, &QUndoStack::undo);
  undo->setObjectName(QStringLiteral("undo"));
  undo->setShortcut(QKeySequence::Undo);
  auto* redo = menu->addAction(QString(), &edits, &QUndoStack::redo);
  redo->setObjectName(QStringLiteral("redo"));
  redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  addActions({undo, redo});
  const auto refresh = [&edits, undo, redo] {
    undo->setEnabled(edits.canUndo());
    redo->setEnabled(edits.canRedo());
    //: %1 what was done, for example "3 images marked NG"
    undo->setText(edits.canUndo() ? tr("Undo: %1").arg(edits.undoText()) : tr("Undo"));
    redo->setText(edits.canRedo() ? tr("Redo: %1").arg(edits.redoText()) : tr("Redo"));
  };
  connect(&edits, &QUndoStack::indexChanged, undo, refresh);
  connect(&edits, &QUndoStack::canUndoChanged, undo, refresh);
  connect(&edits, &QUndoStack::canRedoChanged, undo, refresh);
  refresh();
}

void MainWindow::addAppearance(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  const std::initializer_list<std::pair<ThemeChoice, QString>> choices = {
      {ThemeChoice::System, tr("As the system")},
      {ThemeChoice::Light, tr("Light")},
      {ThemeChoice::Dark, tr("Dark")}};
  for (const auto& [choice, name] : choices) {
    auto* action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(choice == settings_.theme());
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice = choice] {
      settings_.setTheme(choice);
      Theme::instance().apply(choice);
    });
  }
}

void MainWindow::addLanguages(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  for (const QString& language : availableLanguages()) {
    auto* action = menu->addAction(nativeName(language));
    action->setCheckable(true);
    action->setChecked(QLocale().name().startsWith(language));
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, language] {
      settings_.setLanguage(language);
      installLanguage(language);
    });
  }
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::LanguageChange || centralWidget() == nullptr) return;
  // Later: the menu that asked for it is still on the stack.
  QTimer::singleShot(0, this, [this] {
    const QString current = currentPage();
    delete takeCentralWidget();
    buildUi();
    goTo(current);
  });
}

// --- where we are -----------------------------------------------------------

Page* MainWindow::page(const QString& id) const {
  return pages_->findChild<Page*>(QStringLiteral("page_") + id, Qt::FindDirectChildrenOnly);
}

QString MainWindow::currentPage() const {
  return QString::fromLatin1(pageTable()[static_cast<std::size_t>(pages_->currentIndex())].id);
}

void MainWindow::goTo(const QString& pageId) {
  Page* wanted = page(pageId);
  if (wanted == nullptr) return;  // of a newer release, in the settings
  pages_->setCurrentWidget(wanted);
  steps_->setCurrent(pages_->currentIndex());
  // Who walks through the steps with the arrow keys wants to stay there.
  if (!steps_->isAncestorOf(QApplication::focusWidget())) wanted->mainWidget()->setFocus();
  if (document_.isOpen()) settings_.setLastPage(fromPath(document_.folder()), pageId);
}

void MainWindow::refreshSteps() {
  for (int step = 0; step < pages_->count(); ++step) {
    steps_->setStatus(step, qobject_cast<Page*>(pages_->widget(step))->status());
  }
}

void MainWindow::showTitle() {
  const auto part = document_.part();
  QStringList texts;
  if (!part.name.empty()) {
    texts << QString::fromStdString(part.name);
  } else if (document_.isOpen()) {
    texts << fromPath(document_.folder().filename());
  }
  if (!part.station.empty()) texts << QString::fromStdString(part.station);
  //: %1 the revision of a part
  if (!part.revision.empty()) texts << tr("rev %1").arg(QString::fromStdString(part.revision));
  const QString title = texts.join(QStringLiteral(" · "));
  title_->setText(title.isEmpty() ? tr("No project yet") : title);
  setWindowTitle(title.isEmpty() ? tr("Handful") : tr("%1 – Handful").arg(title));
}

void MainWindow::projectChanged() {
  showTitle();
  if (!document_.isOpen()) return;
  const QString folder = fromPath(document_.folder());
  settings_.addRecentProject(folder);
  const QString last = settings_.lastPage(folder);
  goTo(last.isEmpty() ? currentPage() : last);
}

// --- projects ---------------------------------------------------------------

void MainWindow::openProject(const std::filesystem::path& folder) {
  stopThen(tr("Opening another project stops what is running."),
           [this, folder] { workflow_.openProject(folder); });
}

void MainWindow::openSample() {
  if (workflow_.isRendering()) return;
  stopThen(tr("Opening another project stops what is running."), [this] {
    workflow_.openSample();
    if (currentPage() == QLatin1String("part")) goTo(QStringLiteral("images"));
  });
}

void MainWindow::chooseProject() {
  auto* dialog = new QFileDialog(this, tr("Open a project: choose its folder"));
  dialog->setObjectName(QStringLiteral("openProjectDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  dialog->setDirectory(fromPath(context_.projectsFolder));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& folder) { openProject(toPath(folder)); });
  dialog->open();
}

void MainWindow::chooseNewProject() {
  std::error_code ignored;  // the dialog then starts somewhere else
  std::filesystem::create_directories(context_.projectsFolder, ignored);
  auto* dialog = new QFileDialog(this, tr("New project: name its folder"));
  dialog->setObjectName(QStringLiteral("newProjectDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::AnyFile);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setOption(QFileDialog::DontConfirmOverwrite);
  dialog->setLabelText(QFileDialog::Accept, tr("Create"));
  dialog->setDirectory(fromPath(context_.projectsFolder));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    stopThen(tr("A new project stops what is running."), [this, folder] {
      workflow_.createProject(toPath(folder), QFileInfo(folder).fileName());
    });
  });
  dialog->open();
}

// --- asking and telling -----------------------------------------------------

void MainWindow::stopThen(const QString& question, std::function<void()> then) {
  if (!jobs_.asksBeforeStop()) {
    then();
    return;
  }
  auto* box = new QMessageBox(QMessageBox::Question, tr("A job is running"), question,
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("stopJobQuestion"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(tr("What it has done so far is lost; the project itself is saved."));
  auto* stop = box->addButton(tr("Stop it"), QMessageBox::DestructiveRole);
  stop->setObjectName(QStringLiteral("stopJob"));
  auto* keep = box->addButton(tr("Keep it running"), QMessageBox::RejectRole);
  keep->setObjectName(QStringLiteral("keepJob"));
  box->setDefaultButton(keep);
  box->setEscapeButton(keep);
  connect(stop, &QPushButton::clicked, this,
          [this, then = std::move(then)] { jobs_.stopThen(then); });
  connect(&jobs_, &JobQueue::becameIdle, box, &QDialog::reject);  // nothing is left to lose
  box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayClose_ && jobs_.asksBeforeStop()) {
    event->ignore();
    if (findChild<QMessageBox*>(QStringLiteral("stopJobQuestion")) != nullptr) return;
    stopThen(tr("Closing the window stops what is running."), [this] {
      mayClose_ = true;
      close();
    });
    return;
  }
  settings_.setWindowGeometry(saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::showProblem(const QString& title, const std::exception_ptr& error) {
  auto* box = new QMessageBox(QMessageBox::Warning, title, ErrorText::of(error),
                              QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("problemBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setDetailedText(ErrorText::detailsOf(error));
  auto* understood = box->addButton(tr("OK"), QMessageBox::AcceptRole);
  box->setDefaultButton(understood);
  box->setEscapeButton(understood);
  try {
    std::rethrow_exception(error);
  } catch (const ProjectInUse&) {
    auto* quit = box->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(QStringLiteral("quitInstead"));
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
  } catch (...) {  // the box says all there is to say
  }
  box->open();
}

void MainWindow::showKeys() {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard"), {}, QMessageBox::Close, this);
  box->setObjectName(QStringLiteral("keysBox"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  const QList<QPair<QString, QString>> keys = {
      //: %1 the number of steps
      {tr("Ctrl+1 … Ctrl+%1").arg(pageTable().size()), tr("go to a step")},
      {tr("Ctrl+Enter"), tr("the blue button of the page")},
      {tr("Ctrl+N, Ctrl+O"), tr("new project, open a project")},
      {tr("Ctrl+I"), tr("add images")},
      {tr("Ctrl+Z, Ctrl+Shift+Z"), tr("undo labels, regions and settings; redo")},
      {tr("1, 2, 3"), tr("label the selected images OK, NG, unlabelled")},
      {tr("Del"), tr("take the selected images out of the project")},
      {tr("Space"), tr("large preview; arrow keys go on")},
      {tr("Arrow keys"), tr("move the threshold line; with Shift in large steps")},
      {tr("+, −, 0"), tr("zoom an image in, out, to fit")},
  };
  QString rows;
  for (const auto& [key, meaning] : keys) {
    rows += QStringLiteral(
                "<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td><td "
                "style='padding:3px 0'>%2</td></tr>")
                .arg(key, meaning);
  }
  box->setText(QStringLiteral("<table>%1</table>").arg(rows));
  box->open();
}

void MainWindow::showAbout() {
  auto* box =
      new QMessageBox(QMessageBox::NoIcon, tr("About Handful"), {}, QMessageBox::Close, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setText(tr("<b>Handful %1</b>").arg(QString::fromLatin1(version())));
  box->setInformativeText(tr("Visual inspection from a handful of good images. Qt %1; the "
                             "licences of all libraries lie beside the program.")
                              .arg(QString::fromLatin1(qVersion())));
  box->open();
}

// --- drag and drop ----------------------------------------------------------

bool MainWindow::takesForVerification() const {
  const auto* verify = qobject_cast<VerifyPage*>(pages_->currentWidget());
  return verify != nullptr && verify->takes();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (localFiles(*event->mimeData()).empty()) return;
  const bool isFirst = document_.project().images.empty();
  overlay_->showZones(takesForVerification() ? DropFor::Verification
                      : isFirst              ? DropFor::FirstImages
                                             : DropFor::Project);
  event->acceptProposedAction();
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event) {
  overlay_->setPointer(overlay_->mapFrom(this, event->position().toPoint()));
  event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) { overlay_->hide(); }

void MainWindow::dropEvent(QDropEvent* event) {
  overlay_->hide();
  auto files = localFiles(*event->mimeData());
  if (files.empty()) return;
  event->acceptProposedAction();
  const auto label = overlay_->labelAt(overlay_->mapFrom(this, event->position().toPoint()));
  // Where the inspection is verified, what is dropped has no part in the set-up.
  if (takesForVerification()) {
    workflow_.findImages(std::move(files), label);
    return;
  }
  goTo(QStringLiteral("images"));
  workflow_.addFiles(std::move(files), label);
}

}  // namespace handful::ui

#include "ui/pages/images_page.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileDialog>
#include <QGridLayout>
#include <QKeySequence>
#include <map>

#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_tile_delegate.h"
#include "ui/widgets/label_shape.h"
#include "ui/widgets/preview_dialog.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kSideWidthPx = 264;

std::vector<std::filesystem::path> toPaths(const QStringList& files) {
  std::vector<std::filesystem::path> paths;
  for (const QString& file : files) paths.push_back(toPath(file));
  return paths;
}

}  // namespace

ImagesPage::ImagesPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Images"),
           tr("Good parts teach what is normal. Images of defects only check the result."), parent),
      model_(workspace.document, workspace.thumbnails),
      filled_(new QWidget(this)) {
  filter_.setSourceModel(&model_);
  makeGrid();
  auto* left = new QVBoxLayout;
  left->setSpacing(spacing::kSmall);
  left->addLayout(makeToolRow());
  left->addWidget(grid_, 1);
  left->addLayout(makeLabelRow());
  auto* row = new QHBoxLayout(filled_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kLarge);
  row->addLayout(left, 1);
  row->addWidget(makeSide());
  empty_ = makeEmpty();
  body()->addWidget(filled_, 1);
  body()->addWidget(empty_, 1);
  usePrimaryToContinue(tr("Continue to Region"));

  connect(&document(), &Document::projectChanged, this, &ImagesPage::showCounts);
  connect(&document(), &Document::imagesChanged, this, &ImagesPage::showCounts);
  connect(&document(), &Document::runChanged, this, &ImagesPage::showCounts);
  connect(&model_, &ImageListModel::warningsChanged, this, &ImagesPage::showWarnings);
  connect(&model_, &QAbstractItemModel::modelReset, this, &ImagesPage::showSelection);
  connect(grid_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ImagesPage::showSelection);
  showCounts();
  showSelection();
  showWarnings();
}

// --- building ---------------------------------------------------------------

void ImagesPage::makeGrid() {
  grid_ = new QListView(filled_);
  grid_->setObjectName(QStringLiteral("imageGrid"));
  grid_->setAccessibleName(tr("Images"));
  grid_->setProperty("role", QStringLiteral("grid"));
  grid_->setModel(&filter_);
  tiles_ = new ImageTileDelegate(grid_);
  grid_->setItemDelegate(tiles_);
  grid_->setViewMode(QListView::IconMode);
  grid_->setResizeMode(QListView::Adjust);
  grid_->setMovement(QListView::Static);
  grid_->setUniformItemSizes(true);
  grid_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  grid_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  grid_->setMouseTracking(true);
  grid_->setDragEnabled(false);
  grid_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // the tiles keep their width
  grid_->viewport()->installEventFilter(this);
  connect(grid_, &QListView::doubleClicked, this, &ImagesPage::preview);
  auto* space = new QAction(tr("Large preview"), grid_);
  space->setShortcut(Qt::Key_Space);
  space->setShortcutContext(Qt::WidgetShortcut);
  connect(space, &QAction::triggered, this, &ImagesPage::preview);
  grid_->addAction(space);
}

/// The tiles share the width, so that no gap is left beside them.
bool ImagesPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && watched == grid_->viewport()) {
    constexpr QSize kLeast = ImageTileDelegate::kLeastSize;
    const int all = grid_->viewport()->width() - 1;
    const int width = all / std::max(1, all / kLeast.width());
    const QSize tile(width, kLeast.height() + 3 * (width - kLeast.width()) / 4);
    if (tile != grid_->gridSize()) {
      tiles_->setTileSize(tile);
      grid_->setGridSize(tile);  // lays out again
    }
  }
  return Page::eventFilter(watched, event);
}

QToolButton* ImagesPage::makeFilter(const QString& objectName,
                                    std::optional<project::Label> label) {
  auto* button = new QToolButton(filled_);
  button->setObjectName(objectName);
  button->setCheckable(true);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(button, &QToolButton::clicked, this, [this, label] { filter_.setLabel(label); });
  const auto refresh = [this, button, label] {
    const int count =
        label ? document().count(*label) : static_cast<int>(document().project().images.size());
    //: %1 a label or "All", %2 how many images
    button->setText(tr("%1 %2").arg(label ? Words::of(*label) : tr("All")).arg(count));
    button->setAccessibleName(tr("Show %1").arg(button->text()));
    if (label) button->setIcon(labelIcon(*label));
  };
  connect(&document(), &Document::projectChanged, button, refresh);
  connect(&document(), &Document::imagesChanged, button, refresh);
  connect(&Theme::instance(), &Theme::changed, button, refresh);
  refresh();
  return button;
}

QHBoxLayout* ImagesPage::makeToolRow() {
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  auto* group = new QButtonGroup(this);
  QToolButton* all = makeFilter(QStringLiteral("showAll"), std::nullopt);
  all->setChecked(true);
  for (QToolButton* button :
       {all, makeFilter(QStringLiteral("showOk"), project::Label::Ok),
        makeFilter(QStringLiteral("showNg"), project::Label::Ng),
        makeFilter(QStringLiteral("showUnlabelled"), project::Label::Unlabelled)}) {
    group->addButton(button);
    row->addWidget(button);
  }
  row->addStretch(1);
  selection_ = makeLabel({}, "caption", filled_);
  selection_->setWordWrap(false);
  row->addWidget(selection_);
  return row;
}

void ImagesPage::addLabelButton(QHBoxLayout* row, const QString& objectName, project::Label label,
                                int key) {
  auto* button = makeButton(objectName, {}, {}, filled_);
  const QString shortcut = QKeySequence(key).toString(QKeySequence::NativeText);
  //: %1 a label, %2 the key for it
  button->setText(tr("%1  (%2)").arg(Words::of(label), shortcut));
  button->setAccessibleName(tr("Label the selected images %1").arg(Words::of(label)));
  button->setIcon(labelIcon(label));
  connect(&Theme::instance(), &Theme::changed, button,
          [button, label] { button->setIcon(labelIcon(label)); });
  const auto apply = [this, label] { workflow().setLabel(selected(), label); };
  connect(button, &QPushButton::clicked, this, apply);
  auto* action = new QAction(button->accessibleName(), grid_);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, apply);
  grid_->addAction(action);
  needSelection_.push_back(button);
  row->addWidget(button);
}

QHBoxLayout* ImagesPage::makeLabelRow() {
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  addLabelButton(row, QStringLiteral("labelOk"), project::Label::Ok, Qt::Key_1);
  addLabelButton(row, QStringLiteral("labelNg"), project::Label::Ng, Qt::Key_2);
  addLabelButton(row, QStringLiteral("labelUnlabelled"), project::Label::Unlabelled, Qt::Key_3);
  auto* remove = makeButton(QStringLiteral("removeImages"), tr("Remove  (Del)"),
                            QStringLiteral("remove"), filled_);
  remove->setToolTip(tr("Takes the selected images out of the project. The files stay."));
  remove->setAccessibleName(tr("Remove the selected images from the project"));
  const auto apply = [this] { workflow().removeImages(selected()); };
  connect(remove, &QPushButton::clicked, this, apply);
  auto* action = new QAction(remove->accessibleName(), grid_);
  action->setShortcut(Qt::Key_Delete);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, apply);
  grid_->addAction(action);
  needSelection_.push_back(remove);
  row->addWidget(remove);
  row->addStretch(1);
  return row;
}

Card* ImagesPage::makeAddCard() {
  auto* card = new Card(tr("Add"), filled_);
  auto* files =
      makeButton(QStringLiteral("addFiles"), tr("Add images …"), QStringLiteral("images"), card);
  auto* folder =
      makeButton(QStringLiteral("addFolder"), tr("Add a folder …"), QStringLiteral("folder"), card);
  connect(files, &QPushButton::clicked, this, &ImagesPage::chooseFiles);
  connect(folder, &QPushButton::clicked, this, &ImagesPage::chooseFolder);
  card->column()->addWidget(
      makeLabel(tr("Drop files or folders anywhere on the window."), "caption", card));
  card->column()->addWidget(files);
  card->column()->addWidget(folder);
  return card;
}

QWidget* ImagesPage::makeSide() {
  auto* good = new Card(tr("Good images"), filled_);
  goodCount_ = makeLabel({}, "figure", good);
  goodCount_->setObjectName(QStringLiteral("goodCount"));
  advice_ = makeLabel({}, "caption", good);
  advice_->setObjectName(QStringLiteral("imageAdvice"));
  good->column()->addWidget(goodCount_);
  good->column()->addWidget(advice_);

  warnings_ = new Card(tr("Worth a look"), filled_);
  warnings_->setObjectName(QStringLiteral("imageWarnings"));
  warningRows_ = new QVBoxLayout;
  warningRows_->setSpacing(spacing::kSmall);
  warnings_->column()->addLayout(warningRows_);

  return makeSideColumn({good, makeAddCard(), warnings_}, kSideWidthPx, filled_);
}

EmptyState* ImagesPage::makeEmpty() {
  auto* empty = new EmptyState(
      QStringLiteral("drop"),
      tr("Drop images of good parts here. Ten is a good start; two are enough to try."),
      tr("Files or folders; PNG, JPEG, TIFF or BMP. A folder called “ng” or “bad” is taken as "
         "defects."),
      this);
  auto* files = makeButton(QStringLiteral("emptyAddFiles"), tr("Add images …"),
                           QStringLiteral("images"), empty);
  auto* folder = makeButton(QStringLiteral("emptyAddFolder"), tr("Add a folder …"),
                            QStringLiteral("folder"), empty);
  auto* sample = makeButton(QStringLiteral("emptySample"), tr("Open the sample project"),
                            QStringLiteral("part"), empty);
  connect(files, &QPushButton::clicked, this, &ImagesPage::chooseFiles);
  connect(folder, &QPushButton::clicked, this, &ImagesPage::chooseFolder);
  connect(sample, &QPushButton::clicked, this, &ImagesPage::sampleRequested);
  for (QPushButton* button : {files, folder, sample}) empty->addButton(button);
  return empty;
}

// --- showing ----------------------------------------------------------------

QString ImagesPage::adviceFor(int good) const {
  if (good == 0) return tr("Label at least two images OK.");
  if (good < kFewest) return tr("One more and you can set up.");
  if (good < kRecommended) {
    //: %1 how many there are, %2 how many are recommended
    return tr("%1 of %2 recommended. More images make the threshold surer.")
        .arg(good)
        .arg(kRecommended);
  }
  return tr("Enough for a good start.");
}

void ImagesPage::showCounts() {
  const int good = document().count(project::Label::Ok);
  const bool isEmpty = document().project().images.empty();
  filled_->setVisible(!isEmpty);
  empty_->setVisible(isEmpty);
  goodCount_->setText(QLocale().toString(good));
  advice_->setText(adviceFor(good));
  primaryButton()->setEnabled(good >= kFewest);
  primaryButton()->setToolTip(good >= kFewest ? QString() : adviceFor(good));
  Q_EMIT statusChanged();
}

void ImagesPage::showSelection() {
  const auto count = static_cast<int>(grid_->selectionModel()->selectedIndexes().size());
  selection_->setText(count == 0 ? tr("Space: large view") : tr("%n selected", nullptr, count));
  for (QAbstractButton* button : needSelection_) button->setEnabled(count > 0);
}

void ImagesPage::showWarnings() {
  while (QLayoutItem* item = warningRows_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  std::map<imaging::QualityWarning, std::set<std::string>> byKind;
  for (const auto& warning : model_.warnings()) {
    byKind[warning.kind].insert(warning.path.toStdString());
  }
  for (const auto& [kind, paths] : byKind) addWarningRow(kind, paths);
  warnings_->setVisible(!byKind.empty());
}

void ImagesPage::addWarningRow(imaging::QualityWarning kind, const std::set<std::string>& paths) {
  auto* row = new QWidget(warnings_);
  auto* column = new QVBoxLayout(row);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  const auto count = static_cast<int>(paths.size());
  //: %1 "3 images", %2 what is wrong with them
  column->addWidget(makeLabel(tr("%1: %2").arg(Words::images(count), Words::of(kind)), "", row));
  auto* links = new QHBoxLayout;
  links->setSpacing(spacing::kLarge);
  const QString name = QStringLiteral("warning%1").arg(static_cast<int>(kind));
  auto* show = makeButton(name + QStringLiteral("Show"), tr("Show"), {}, row);
  show->setProperty("role", QStringLiteral("link"));
  connect(show, &QPushButton::clicked, this, [this, paths] { select(paths); });
  links->addWidget(show);
  if (kind == imaging::QualityWarning::Duplicate) {
    auto* remove = makeButton(name + QStringLiteral("Remove"), tr("Remove them"), {}, row);
    remove->setProperty("role", QStringLiteral("link"));
    connect(remove, &QPushButton::clicked, this, [this, paths] { workflow().removeImages(paths); });
    links->addWidget(remove);
  }
  links->addStretch(1);
  column->addLayout(links);
  warningRows_->addWidget(row);
}

// --- doing ------------------------------------------------------------------

std::set<std::string> ImagesPage::selected() const {
  std::set<std::string> paths;
  for (const QModelIndex& index : grid_->selectionModel()->selectedIndexes()) {
    paths.insert(index.data(ImageListModel::PathRole).toString().toStdString());
  }
  return paths;
}

void ImagesPage::select(const std::set<std::string>& paths) {
  findChild<QToolButton*>(QStringLiteral("showAll"))->click();
  QItemSelection selection;
  for (int row = 0; row < filter_.rowCount(); ++row) {
    const QModelIndex index = filter_.index(row, 0);
    if (paths.contains(index.data(ImageListModel::PathRole).toString().toStdString())) {
      selection.select(index, index);
    }
  }
  grid_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  if (!selection.isEmpty()) grid_->scrollTo(selection.indexes().constFirst());
  grid_->setFocus();
}

void ImagesPage::preview() {
  const QModelIndex index = grid_->currentIndex();
  if (!index.isValid()) return;
  if (preview_ == nullptr) preview_ = new PreviewDialog(grid_, this);
  preview_->showCurrent();
}

void ImagesPage::chooseFiles() {
  auto* dialog = new QFileDialog(this, tr("Add images of good parts"));
  dialog->setObjectName(QStringLiteral("addFilesDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)"));
  connect(dialog, &QFileDialog::filesSelected, this,
          [this](const QStringList& files) { workflow().addFiles(toPaths(files), std::nullopt); });
  dialog->open();
}

void ImagesPage::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Add a folder of images"));
  dialog->setObjectName(QStringLiteral("addFolderDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::filesSelected, this,
          [this](const QStringList& files) { workflow().addFiles(toPaths(files), std::nullopt); });
  dialog->open();
}

StepStatus ImagesPage::status() const {
  const int good = document().count(project::Label::Ok);
  const auto total = document().project().images.size();
  const QString count = total == 0 ? QString() : QLocale().toString(static_cast<int>(total));
  if (good >= kFewest) return {StepState::Done, count, {}};
  if (total == 0) return {StepState::Todo, count, {}};
  return {StepState::Attention, count, adviceFor(good)};
}

}  // namespace handful::ui

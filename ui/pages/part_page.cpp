#include "ui/pages/part_page.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>

#include "ui/paths.h"
#include "ui/theme/tokens.h"

namespace handful::ui {
namespace {

constexpr int kSideWidthPx = 340;

}  // namespace

PartPage::PartPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Part"),
           tr("Which part, at which station? The names go into the package and every result."),
           parent) {
  auto* left = new QVBoxLayout;
  left->setSpacing(spacing::kMedium);
  left->addWidget(makePartCard());
  invitation_ = makeInvitation();
  left->addWidget(invitation_, 1);
  left->addStretch(0);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kMedium);
  row->addLayout(left, 1);
  row->addWidget(makeProjectsCard());
  body()->addLayout(row, 1);
  back()->hide();
  usePrimaryToContinue(tr("Continue to Images"));

  connect(&document(), &Document::projectChanged, this, &PartPage::showProject);
  connect(&document(), &Document::partChanged, this, &PartPage::showProject);
  connect(&document(), &Document::imagesChanged, this, &PartPage::showProject);
  showProject();
}

QLineEdit* PartPage::makeField(const QString& objectName, const QString& name) {
  auto* field = new QLineEdit(this);
  field->setObjectName(objectName);
  field->setAccessibleName(name);
  connect(field, &QLineEdit::editingFinished, this, &PartPage::save);
  return field;
}

Card* PartPage::makePartCard() {
  auto* card = new Card(tr("This inspection"), this);
  partName_ = makeField(QStringLiteral("partName"), tr("Part"));
  partName_->setPlaceholderText(tr("for example Bracket 4711"));
  station_ = makeField(QStringLiteral("station"), tr("Station"));
  station_->setPlaceholderText(tr("for example Station 3"));
  revision_ = makeField(QStringLiteral("revision"), tr("Revision"));
  revision_->setPlaceholderText(tr("for example B"));
  folder_ = new QLineEdit(this);
  folder_->setObjectName(QStringLiteral("projectFolder"));
  folder_->setAccessibleName(tr("Folder"));
  folder_->setReadOnly(true);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(spacing::kLarge);
  form->setVerticalSpacing(spacing::kSmall);
  form->addRow(tr("Part"), partName_);
  form->addRow(tr("Station"), station_);
  form->addRow(tr("Revision"), revision_);
  form->addRow(tr("Folder"), folder_);
  card->column()->addLayout(form);
  return card;
}

EmptyState* PartPage::makeInvitation() {
  auto* invitation = new EmptyState(
      QStringLiteral("drop"),
      tr("Drop images of good parts here. Ten is a good start; two are enough to try."),
      tr("No images at hand? The sample project brings its own, to try everything."), this);
  auto* sample = makeButton(QStringLiteral("openSample"), tr("Open the sample project"),
                            QStringLiteral("part"), invitation);
  connect(sample, &QPushButton::clicked, this, &PartPage::sampleRequested);
  invitation->addButton(sample);
  return invitation;
}

Card* PartPage::makeProjectsCard() {
  auto* card = new Card(tr("Recent projects"), this);
  card->setFixedWidth(kSideWidthPx);
  noRecent_ = makeLabel(tr("Projects that you open appear here."), "caption", card);
  recent_ = new QListWidget(card);
  recent_->setObjectName(QStringLiteral("recentProjects"));
  recent_->setAccessibleName(tr("Recent projects"));
  recent_->setProperty("role", QStringLiteral("plain"));
  recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(recent_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
    Q_EMIT recentRequested(item->data(Qt::UserRole).toString());
  });
  connect(recent_, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
    Q_EMIT recentRequested(item->data(Qt::UserRole).toString());
  });
  auto* create =
      makeButton(QStringLiteral("newProject"), tr("New project …"), QStringLiteral("add"), card);
  auto* open = makeButton(QStringLiteral("openProject"), tr("Open a project …"),
                          QStringLiteral("open"), card);
  connect(create, &QPushButton::clicked, this, &PartPage::newProjectRequested);
  connect(open, &QPushButton::clicked, this, &PartPage::openProjectRequested);
  card->column()->addWidget(noRecent_);
  card->column()->addWidget(recent_, 1);
  card->column()->addWidget(create);
  card->column()->addWidget(open);
  return card;
}

void PartPage::showProject() {
  const auto part = document().part();
  partName_->setText(QString::fromStdString(part.name));
  station_->setText(QString::fromStdString(part.station));
  revision_->setText(QString::fromStdString(part.revision));
  const auto& folder =
      document().isOpen() ? document().folder() : workspace().context.projectsFolder;
  folder_->setText(QDir::toNativeSeparators(fromPath(folder)));
  folder_->setCursorPosition(0);
  folder_->setToolTip(document().isOpen() ? folder_->text()
                                          : tr("New projects go here unless you choose."));
  invitation_->setVisible(document().project().images.empty());
  showRecent();
  Q_EMIT statusChanged();
}

void PartPage::showRecent() {
  recent_->clear();
  for (const QString& folder : workspace().settings.recentProjects()) {
    if (!QFileInfo::exists(folder)) continue;
    auto* item = new QListWidgetItem(QFileInfo(folder).fileName(), recent_);
    item->setToolTip(QDir::toNativeSeparators(folder));
    item->setData(Qt::UserRole, folder);
  }
  noRecent_->setVisible(recent_->count() == 0);
}

void PartPage::save() {
  const package::Part part{partName_->text().trimmed().toStdString(),
                           station_->text().trimmed().toStdString(),
                           revision_->text().trimmed().toStdString()};
  if (part != document().part()) workflow().setPart(part);
}

StepStatus PartPage::status() const {
  return {document().project().partName.empty() ? StepState::Todo : StepState::Done, {}, {}};
}

}  // namespace handful::ui

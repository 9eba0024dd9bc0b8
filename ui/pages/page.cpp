#include "ui/pages/page.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words.h"

namespace handful::ui {

Page::Page(Workspace& workspace, const QString& name, const QString& purpose, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      name_(name),
      notice_(new Notice(QStringLiteral("notice"), this)),
      body_(new QVBoxLayout),
      footer_(new QHBoxLayout),
      back_(makeButton(QStringLiteral("back"), tr("Back"), QStringLiteral("previous"), this)),
      primary_(makeButton(QStringLiteral("primary"), {}, {}, this)) {
  setAccessibleName(name);
  primary_->setProperty("role", QStringLiteral("primary"));
  connect(back_, &QPushButton::clicked, this, &Page::backRequested);
  footer_->addWidget(back_);
  footer_->addStretch(1);
  footer_->addWidget(primary_);
  footer_->setSpacing(spacing::kSmall);
  body_->setSpacing(spacing::kMedium);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
  column->setSpacing(spacing::kMedium);
  auto* head = new QVBoxLayout;
  head->setSpacing(2);
  head->addWidget(makeLabel(name, "title", this));
  head->addWidget(makeLabel(purpose, "purpose", this));
  column->addLayout(head);
  column->addWidget(notice_);
  column->addLayout(body_, 1);
  column->addLayout(footer_);
  connect(notice_, &Notice::remedyClicked, this, [this] {
    Q_EMIT pageRequested(QStringLiteral("setup"));
    this->workflow().setUp();
  });
}

void Page::usePrimaryToContinue(const QString& text) {
  primary_->setText(text);
  primary_->setAccessibleName(text);
  primary_->setLayoutDirection(Qt::RightToLeft);  // the arrow behind the word
  setThemedIcon(primary_, QStringLiteral("next"), IconColour::OnAccent);
  connect(primary_, &QPushButton::clicked, this, &Page::continueRequested);
}

QString Page::stalenessText() const {
  const QString reason = stalenessReason();
  const auto* const run = document().run();
  if (reason.isEmpty() || run == nullptr) return reason;
  const auto took = run->seconds.find("total");
  if (took == run->seconds.end()) return reason;
  //: %1 why the results no longer fit, %2 "24 s"
  return tr("%1 The last set-up took %2.").arg(reason, Words::duration(took->second));
}

QString Page::stalenessReason() const {
  switch (document().staleness()) {
    case Staleness::ImagesChanged:
      return tr(
          "The good images changed since the set-up, so the scores are of the earlier "
          "ones. Setting up again takes them into account.");
    case Staleness::RegionChanged:
      return tr("The region changed since the set-up. Setting up again applies it.");
    case Staleness::SettingsChanged:
      return tr("The settings changed since the set-up. Setting up again applies them.");
    case Staleness::Fresh:
      break;
  }
  return {};
}

void Page::showStaleness() {
  const bool isPossible = document().count(project::Label::Ok) >= 2 && !workflow().isSettingUp();
  notice_->setText(stalenessText(), isPossible ? tr("Set up again") : QString());
}

EmptyState* makeNeedsSetUp(Page& page, const QString& hint) {
  auto* empty =
      new EmptyState(QStringLiteral("set_up"),
                     Page::tr("Nothing to show before the inspection is set up."), hint, &page);
  auto* go = makeButton(QStringLiteral("goToSetUp"), Page::tr("Go to Set up"),
                        QStringLiteral("set_up"), empty);
  QObject::connect(go, &QPushButton::clicked, &page,
                   [&page] { Q_EMIT page.pageRequested(QStringLiteral("setup")); });
  empty->addButton(go);
  return empty;
}

}  // namespace handful::ui

#include "ui/jobs/job_bar.h"

#include <QHBoxLayout>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kSteps = 1000;
constexpr int kRefreshMs = 500;
constexpr int kBarWidthPx = 280;

}  // namespace

JobBar::JobBar(JobQueue& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      text_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
  setObjectName(QStringLiteral("jobBar"));
  setAttribute(Qt::WA_StyledBackground);
  text_->setObjectName(QStringLiteral("jobText"));
  bar_->setObjectName(QStringLiteral("jobProgress"));
  bar_->setAccessibleName(tr("Progress"));
  bar_->setTextVisible(false);
  bar_->setFixedWidth(kBarWidthPx);
  cancel_->setObjectName(QStringLiteral("cancelJob"));
  cancel_->setAccessibleName(tr("Cancel the running job"));
  setThemedIcon(cancel_, QStringLiteral("cancel"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::kLarge, spacing::kSmall, spacing::kLarge, spacing::kSmall);
  row->setSpacing(spacing::kLarge);
  row->addWidget(bar_, 0, Qt::AlignVCenter);
  row->addWidget(text_, 1);
  row->addWidget(cancel_);

  connect(&jobs_, &JobQueue::started, this, &JobBar::start);
  connect(&jobs_, &JobQueue::progressChanged, this, &JobBar::show);
  connect(&jobs_, &JobQueue::becameIdle, this, [this] {
    tick_.stop();
    hide();
  });
  connect(cancel_, &QPushButton::clicked, this, [this] {
    isStopping_ = true;
    cancel_->setEnabled(false);
    refreshText();
    jobs_.cancelAll();
  });
  connect(&tick_, &QTimer::timeout, this, &JobBar::refreshText);
  hide();
  if (const auto running = jobs_.current()) start(*running);
}

void JobBar::start(const JobInfo& info) {
  job_ = info;
  hasProgress_ = false;
  isStopping_ = false;
  timeLeft_.restart();
  elapsed_.start();
  bar_->setRange(0, kSteps);
  bar_->setValue(0);
  cancel_->setEnabled(true);
  refreshText();
  tick_.start(kRefreshMs);
  QWidget::show();
}

void JobBar::show(const Progress& progress) {
  newest_ = progress;
  hasProgress_ = true;
  bar_->setValue(static_cast<int>(std::lround(progress.fraction * kSteps)));
  refreshText();
}

void JobBar::refreshText() {
  if (isStopping_) {
    text_->setText(tr("%1: stopping …").arg(job_.title));
    return;
  }
  QString text = job_.title;
  if (hasProgress_) {
    timeLeft_.update(newest_.fraction, static_cast<double>(elapsed_.elapsed()) / 1000.0);
    //: %1 the job, %2 its stage
    if (job_.hasStages) text = tr("%1: %2").arg(job_.title, Words::of(newest_.stage));
    if (newest_.total > 1) text += tr(", %1 of %2").arg(newest_.done).arg(newest_.total);
    if (const auto seconds = timeLeft_.seconds()) {
      //: %1 a duration such as "24 s"
      text += tr(" · %1 left").arg(Words::duration(*seconds));
    }
  }
  text_->setText(text);
}

}  // namespace handful::ui

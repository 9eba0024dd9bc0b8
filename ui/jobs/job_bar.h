#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include "core/base/progress.h"
#include "ui/jobs/job_queue.h"
#include "ui/jobs/time_left.h"

namespace handful::ui {

/// What runs, how far it is, how long it will still take, and a way to stop it.
/// Hidden while nothing runs.
class JobBar final : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(JobQueue& jobs, QWidget* parent = nullptr);

 private:
  void start(const JobInfo& info);
  void show(const Progress& progress);
  void refreshText();

  JobQueue& jobs_;
  QLabel* text_;
  QProgressBar* bar_;
  QPushButton* cancel_;
  QTimer tick_;
  QElapsedTimer elapsed_;
  TimeLeft timeLeft_;
  JobInfo job_;
  Progress newest_;
  bool hasProgress_ = false;
  bool isStopping_ = false;
};

}  // namespace handful::ui

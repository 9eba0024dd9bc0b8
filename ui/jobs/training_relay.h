#pragma once

#include <QObject>
#include <memory>
#include <mutex>
#include <vector>

#include "core/pipeline/training_report.h"

namespace handful::ui {

/// Brings the reports of a fine-tuning from the working thread to the window's. Every
/// report arrives, in its order, but never more than one event is on its way, and the
/// training never waits for the window.
class TrainingRelay final : public QObject {
  Q_OBJECT

 public:
  explicit TrainingRelay(QObject* parent = nullptr);
  ~TrainingRelay() override;

  /// An observer for one fine-tuning; it may outlive the relay. What an observer that was
  /// handed out earlier still reports is dropped.
  [[nodiscard]] pipeline::TrainingObserver observer();

 Q_SIGNALS:
  void reported(const std::vector<handful::pipeline::TrainingReport>& reports);

 private:
  struct Mailbox {
    std::mutex mutex;
    TrainingRelay* relay = nullptr;                 // guarded by mutex; null once it is gone
    std::vector<pipeline::TrainingReport> reports;  // guarded by mutex
  };

  void deliver(const std::shared_ptr<Mailbox>& mailbox);

  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace handful::ui

#include "ui/jobs/training_relay.h"

#include <QMetaObject>
#include <utility>

namespace handful::ui {

TrainingRelay::TrainingRelay(QObject* parent) : QObject(parent) {}

TrainingRelay::~TrainingRelay() {
  if (!mailbox_) return;
  const std::lock_guard lock(mailbox_->mutex);
  mailbox_->relay = nullptr;
}

pipeline::TrainingObserver TrainingRelay::observer() {
  if (mailbox_) {
    const std::lock_guard lock(mailbox_->mutex);
    mailbox_->relay = nullptr;
  }
  mailbox_ = std::make_shared<Mailbox>();
  mailbox_->relay = this;
  return [mailbox = mailbox_](const pipeline::TrainingReport& report) {
    const std::lock_guard lock(mailbox->mutex);
    if (mailbox->relay == nullptr) return;
    mailbox->reports.push_back(report);
    if (mailbox->reports.size() > 1) return;  // the event that takes it along is on its way
    // Only posts an event, so it may stand under the lock, which keeps the relay alive.
    QMetaObject::invokeMethod(
        mailbox->relay, [relay = mailbox->relay, mailbox] { relay->deliver(mailbox); },
        Qt::QueuedConnection);
  };
}

void TrainingRelay::deliver(const std::shared_ptr<Mailbox>& mailbox) {
  std::vector<pipeline::TrainingReport> reports;
  {
    const std::lock_guard lock(mailbox->mutex);
    if (mailbox->relay == nullptr) return;
    reports.swap(mailbox->reports);
  }
  Q_EMIT reported(reports);
}

}  // namespace handful::ui

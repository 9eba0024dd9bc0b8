#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <string>

#include "core/pipeline/set_up.h"
#include "ui/jobs/job_queue.h"

namespace handful::ui {

/// How long a set-up takes on this machine, for every preset. What the machine can do is
/// measured on a thread of its own, once for each size of the network's input.
class TimeEstimator final : public QObject {
  Q_OBJECT

 public:
  explicit TimeEstimator(pipeline::Environment environment, QObject* parent = nullptr);

  /// estimated() follows, at once if this size has been measured; not at all if it cannot be
  /// measured: then the set-up itself will say why.
  void estimate(const project::Settings& settings, int goodImages);

  [[nodiscard]] bool isIdle() const noexcept { return jobs_.isIdle(); }

 Q_SIGNALS:
  /// @param seconds by preset
  void estimated(const std::map<std::string, double>& seconds);

 private:
  void measure();
  void announce();

  pipeline::Environment environment_;
  project::Settings settings_;
  int goodImages_ = 0;
  std::map<int, std::optional<double>>
      passSeconds_;  ///< by input side; nothing: cannot be measured
  JobQueue jobs_;
};

}  // namespace handful::ui

#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "core/pipeline/set_up.h"
#include "ui/jobs/job_queue.h"

namespace handful::ui {

/// How long a set-up takes on this machine, for every preset. What the machine can do is
/// measured on a thread of its own, once for each network and size of its input.
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
  /// What the time of a pass depends on: input side, network, its file.
  using Key = std::tuple<int, std::string, std::string>;
  [[nodiscard]] static Key keyOf(const project::Settings& settings);

  void measure();
  void announce();

  pipeline::Environment environment_;
  project::Settings settings_;
  int goodImages_ = 0;
  std::map<Key, std::optional<double>> passSeconds_;  ///< nothing: cannot be measured
  JobQueue jobs_;
};

}  // namespace handful::ui

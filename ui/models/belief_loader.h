#pragma once

#include <QImage>
#include <QObject>
#include <QPainterPath>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/belief_preview.h"
#include "ui/jobs/job_queue.h"

namespace handful::ui {

/// What pipeline::previewBeliefs() found, ready to be painted.
struct Beliefs {
  struct Defect {
    std::string kind;
    QImage picture;
    QPainterPath outline;  ///< in units of the picture, 0..1; empty where none can be shown
  };
  QImage good;
  std::vector<QImage> views;
  std::vector<Defect> defects;
  QString error;  ///< one sentence; empty if the picture could be used
};

/// Draws what the machine believes on a thread of its own. A newer request replaces one
/// that still waits.
class BeliefLoader final : public QObject {
  Q_OBJECT

 public:
  explicit BeliefLoader(QObject* parent = nullptr) : QObject(parent) {}

  void request(pipeline::BeliefRequest request);
  /// Measures what varies on the line; proposed() or notMeasured() follows.
  void propose(pipeline::SetUpInput input);

  [[nodiscard]] bool isIdle() const noexcept { return !isDrawing_ && jobs_.isIdle(); }

 Q_SIGNALS:
  void loaded(const handful::ui::Beliefs& beliefs);
  void proposed(const handful::augment::LineVariation& variation);
  void notMeasured(const QString& reason);

 private:
  void startNext();

  std::optional<pipeline::BeliefRequest> waiting_;
  bool isDrawing_ = false;
  JobQueue jobs_;
};

}  // namespace handful::ui

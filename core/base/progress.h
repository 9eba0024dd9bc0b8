#pragma once

#include <stop_token>

#include "core/base/error.h"

namespace handful {

/// Names the phase of a long operation. The UI owns the words.
enum class Stage {
  LoadingImages = 1,
  Training,  ///< fine-tuning; absent while the network is used as it is
  ExtractingFeatures,
  FittingDensity,
  Calibrating,
  Scoring,
  Exporting,
  Rendering,  ///< the sample part
};

struct Progress {
  Stage stage = Stage::LoadingImages;
  int done = 0;
  int total = 0;          ///< 0 while the amount of work is still unknown
  double fraction = 0.0;  ///< of the whole operation, all stages together, 0..1
};

/// Receives progress on the thread that does the work. Implementations must
/// return quickly and must not throw; they may be called thousands of times.
class ProgressSink {
 public:
  virtual ~ProgressSink() = default;
  virtual void report(const Progress& progress) = 0;
};

class NullProgress final : public ProgressSink {
 public:
  void report(const Progress&) override {}
};

/// A cancellation point: call it once per batch, image or file.
inline void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw OperationCancelled();
}

}  // namespace handful

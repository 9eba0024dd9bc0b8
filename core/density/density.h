#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/backbone/features.h"
#include "core/base/safetensors.h"

namespace handful::density {

/// One good picture, as the heads are fitted on it.
struct Normal {
  backbone::ImageFeatures features;  ///< as it is on the line, unaugmented
  /// Of mild variations of it; may be empty.
  std::vector<Eigen::VectorXf> viewEmbeddings;
  std::vector<Eigen::VectorXf> tunedViewEmbeddings = {};  ///< the same, fine-tuned

  [[nodiscard]] const std::vector<Eigen::VectorXf>& viewsOf(backbone::Tail tail) const noexcept {
    return tail == backbone::Tail::Tuned ? tunedViewEmbeddings : viewEmbeddings;
  }
};

/// What heads are fitted on. Pointers, because leaving images out makes many such lists.
struct NormalSet {
  std::vector<const Normal*> images;
  std::span<const std::uint8_t> mask;  ///< [cells], 1 = the cell counts; region::patchMask()
};

/// What one head says about one picture. Squared distances: 0 = like the normals.
struct HeadOutput {
  double imageScore = 0.0;      ///< >= 0
  Eigen::VectorXf patchScores;  ///< [cells], >= 0, 0 outside the mask; empty for image-level heads
};

/// A model of what is normal. Immutable once fitted; safe to share between threads.
class Density {
 public:
  virtual ~Density() = default;

  [[nodiscard]] virtual std::string_view name() const noexcept = 0;

  /// @throws Error (Format) if the features have another number of channels
  [[nodiscard]] virtual HeadOutput score(const backbone::ImageFeatures& features,
                                         std::span<const std::uint8_t> mask) const = 0;

  /// What the package stores; density_catalog.h loads it again.
  [[nodiscard]] virtual NamedTensors tensors() const = 0;
};

}  // namespace handful::density

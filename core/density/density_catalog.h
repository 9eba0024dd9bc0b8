#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "core/density/density.h"

namespace handful::density {

/// A head that Handful knows. A new one is one file and one line in the table.
struct HeadKind {
  std::string_view name;  ///< what config files and packages store
  backbone::Tail tail;    ///< Tuned = can only be fitted where the network was fine-tuned
  double weight;          ///< of its log score in the fused score, 0 = takes no part
  double tunedWeight;     ///< the same where the network was fine-tuned
  std::unique_ptr<Density> (*fit)(const NormalSet& normals);
  std::unique_ptr<Density> (*load)(const NamedTensors& tensors);
};

[[nodiscard]] std::span<const HeadKind> headKinds() noexcept;

/// @throws Error (Format) for a name that is not in the table
[[nodiscard]] const HeadKind& headNamed(std::string_view name);

}  // namespace handful::density

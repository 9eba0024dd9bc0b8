#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace handful {

enum class DType { F32 = 1, I64, U8 };

/// A tensor inside somebody else's bytes.
struct TensorView {
  DType dtype = DType::F32;
  std::vector<std::int64_t> shape;   ///< row-major; empty = a single number
  std::span<const std::byte> bytes;  ///< little-endian; may be unaligned
};

/// Reads the safetensors format (8-byte header length, JSON header, data).
/// Views point into @p file, which must outlive them.
/// @throws Error (Format) for anything that is not exactly what the format says
[[nodiscard]] std::map<std::string, TensorView> parseSafetensors(std::span<const std::byte> file);

/// A float tensor of its own, row-major.
struct Tensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;

  [[nodiscard]] std::int64_t size() const noexcept {
    return static_cast<std::int64_t>(values.size());
  }
};

/// What a network or a fitted head consists of: names as the framework that
/// trained it gave them ("blocks.0.0.conv_dw.weight").
using NamedTensors = std::map<std::string, Tensor>;

/// Copies the F32 tensors of a file; integer counters ("num_batches_tracked") are skipped.
/// @throws Error (Format) for damage, and if a value is NaN or infinite
[[nodiscard]] NamedTensors floatTensors(std::span<const std::byte> file);

/// Writes tensors as safetensors, sorted by name: the same tensors give the same bytes.
/// @throws Error (Internal) if the values of one do not match its shape
[[nodiscard]] std::vector<std::byte> formatSafetensors(const NamedTensors& tensors);

}  // namespace handful

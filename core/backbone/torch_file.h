#pragma once

#include <cstddef>
#include <span>

#include "core/base/safetensors.h"

namespace handful::backbone {

/// Reads weights from what torch.save() has written since PyTorch 1.6, and what LibTorch's
/// torch::pickle_save() writes: a zip file with a
/// pickle that says which tensors there are and a file for the numbers of each. The pickle
/// is read as data (pickle_reader.h); nothing in the file can be executed.
///
/// Taken are state dicts of float32 tensors, also inside a checkpoint (under "state_dict"
/// or "model") and with the beginning "module." of DataParallel, which is dropped. Integer
/// counters are skipped. Tensors may be views with any strides.
/// @throws Error (Format) with one sentence for everything else, and for values that are
///         not finite
[[nodiscard]] NamedTensors readTorchFile(std::span<const std::byte> file);

/// The same for either kind of file: safetensors, or what torch.save() has written.
/// @throws Error (Format)
[[nodiscard]] NamedTensors readWeights(std::span<const std::byte> file);

}  // namespace handful::backbone

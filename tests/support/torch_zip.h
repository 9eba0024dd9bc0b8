#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/safetensors.h"

/// What torch.save() writes, put together by hand, so that it can also say what torch.save()
/// never would. Link PNG::PNG (for its zlib) and zip_builder.cpp.
namespace handful::tests {

/// Pickle instructions, one after another, as Python's pickler writes them in protocol 2.
class PickleText {
 public:
  PickleText& raw(std::string_view bytes);
  PickleText& global(std::string_view module, std::string_view name);
  PickleText& text(std::string_view value);
  PickleText& whole(std::int64_t value);
  PickleText& tuple(const std::vector<std::int64_t>& values);
  /// A tensor that lies in storage data/<key>.
  PickleText& tensor(std::string_view storageType, int key, std::int64_t count, std::int64_t offset,
                     const std::vector<std::int64_t>& shape,
                     const std::vector<std::int64_t>& strides);
  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::string bytes_ = "\x80\x02";
};

/// The container around a pickle: data.pkl, data/0, data/1, and so on.
[[nodiscard]] std::vector<std::byte> torchZip(const std::string& pickle,
                                              const std::vector<std::vector<float>>& storages);

/// A state dict as torch.save(network.state_dict()) writes it, with a counter for each
/// BatchNorm.
[[nodiscard]] std::vector<std::byte> torchFileOf(const NamedTensors& tensors);

}  // namespace handful::tests

#include "tests/support/torch_zip.h"

#include <cstring>
#include <span>

#include "tests/support/zip_builder.h"

namespace handful::tests {
namespace {

template <class Number>
std::string littleEndian(Number value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

std::vector<std::byte> bytesOfText(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

}  // namespace

PickleText& PickleText::raw(std::string_view bytes) {
  bytes_ += bytes;
  return *this;
}

PickleText& PickleText::global(std::string_view module, std::string_view name) {
  return raw("c").raw(module).raw("\n").raw(name).raw("\n");
}

PickleText& PickleText::text(std::string_view value) {
  return raw("X").raw(littleEndian(static_cast<std::uint32_t>(value.size()))).raw(value);
}

PickleText& PickleText::whole(std::int64_t value) {
  if (value >= 0 && value < 256)
    return raw("K").raw(littleEndian(static_cast<std::uint8_t>(value)));
  if (value >= INT32_MIN && value <= INT32_MAX) {
    return raw("J").raw(littleEndian(static_cast<std::int32_t>(value)));
  }
  return raw("\x8a\x08").raw(littleEndian(value));
}

PickleText& PickleText::tuple(const std::vector<std::int64_t>& values) {
  raw("(");
  for (const auto value : values) whole(value);
  return raw("t");
}

PickleText& PickleText::tensor(std::string_view storageType, int key, std::int64_t count,
                               std::int64_t offset, const std::vector<std::int64_t>& shape,
                               const std::vector<std::int64_t>& strides) {
  global("torch._utils", "_rebuild_tensor_v2").raw("((").text("storage");
  global("torch", storageType).text(std::to_string(key)).text("cpu").whole(count).raw("tQ");
  whole(offset).tuple(shape).tuple(strides).raw("\x89");
  return global("collections", "OrderedDict").raw(")RtR");
}

std::vector<std::byte> torchZip(const std::string& pickle,
                                const std::vector<std::vector<float>>& storages) {
  std::vector<ZipEntry> entries = {{"archive/data.pkl", bytesOfText(pickle)},
                                   {"archive/byteorder", bytesOfText("little")}};
  for (std::size_t i = 0; i < storages.size(); ++i) {
    const auto bytes = std::as_bytes(std::span(storages[i]));
    entries.push_back({"archive/data/" + std::to_string(i), {bytes.begin(), bytes.end()}});
  }
  entries.push_back({"archive/version", bytesOfText("3\n")});
  return zipOf(entries);
}

std::vector<std::byte> torchFileOf(const NamedTensors& tensors) {
  PickleText pickle;
  std::vector<std::vector<float>> storages;
  pickle.global("collections", "OrderedDict").raw(")R(");
  for (const auto& [name, tensor] : tensors) {
    std::vector<std::int64_t> strides(tensor.shape.size(), 1);
    for (std::size_t d = strides.size(); d-- > 1;) strides[d - 1] = strides[d] * tensor.shape[d];
    pickle.text(name).tensor("FloatStorage", static_cast<int>(storages.size()), tensor.size(), 0,
                             tensor.shape, strides);
    storages.push_back(tensor.values);
    constexpr std::string_view kStatistic = "running_var";
    if (!name.ends_with(kStatistic)) continue;
    const auto norm = name.substr(0, name.size() - kStatistic.size());
    pickle.text(norm + "num_batches_tracked")
        .tensor("LongStorage", static_cast<int>(storages.size()), 1, 0, {}, {});
    storages.push_back({0.0F, 0.0F});  // eight bytes
  }
  // The versions of the modules, as an attribute of the dictionary.
  pickle.raw("u}").text("_metadata").raw("}sb.");
  return torchZip(pickle.bytes(), storages);
}

}  // namespace handful::tests

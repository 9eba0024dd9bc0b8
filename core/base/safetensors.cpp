#include "core/base/safetensors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_fields.h"

namespace handful {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

constexpr std::uint64_t kMaxHeaderBytes = 16ull << 20;
constexpr std::uint64_t kMaxExtent = 1ull << 40;

[[noreturn]] void fail(const std::string& what, const std::string& tensor = {}) {
  throw Error(ErrorCode::Format, "safetensors: " + what + ".", tensor);
}

std::pair<DType, std::uint64_t> dtypeNamed(const std::string& name, const std::string& tensor) {
  if (name == "F32") return {DType::F32, 4};
  if (name == "I64") return {DType::I64, 8};
  if (name == "U8") return {DType::U8, 1};
  fail("the number format " + name + " is not supported", tensor);
}

std::uint64_t readLittleEndian64(std::span<const std::byte> bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

// The JSON library would turn -1 and 2.5 into unsigned numbers without a word.
std::uint64_t wholeNumber(const nlohmann::json& value, const std::string& tensor) {
  if (!value.is_number_unsigned()) fail("not a whole number: " + value.dump(), tensor);
  return value.get<std::uint64_t>();
}

TensorView parseEntry(const std::string& name, const nlohmann::json& entry,
                      std::span<const std::byte> data) {
  const auto [dtype, size] = dtypeNamed(entry.at("dtype").get<std::string>(), name);
  TensorView tensor{dtype, {}, {}};

  if (!entry.at("shape").is_array()) fail("the shape is not a list", name);
  std::uint64_t expected = size;
  for (const auto& value : entry.at("shape")) {
    const auto extent = wholeNumber(value, name);
    if (extent > kMaxExtent || (extent > 0 && expected > UINT64_MAX / extent)) {
      fail("the shape is too large", name);
    }
    expected *= extent;
    tensor.shape.push_back(static_cast<std::int64_t>(extent));
  }

  const auto& offsets = entry.at("data_offsets");
  if (offsets.size() != 2) fail("the data offsets are not two numbers", name);
  const auto begin = wholeNumber(offsets.at(0), name);
  const auto end = wholeNumber(offsets.at(1), name);
  if (begin > end || end > data.size()) fail("the data lies outside the file", name);
  if (end - begin != expected) fail("the data does not match the shape", name);
  tensor.bytes = data.subspan(begin, expected);
  return tensor;
}

/// The tensors must cover the data one after another: bytes that belong to none
/// or to two of them are no part of the format.
void demandOneAfterAnother(const std::map<std::string, TensorView>& tensors,
                           std::span<const std::byte> data) {
  std::vector<std::pair<const std::byte*, std::size_t>> pieces;
  pieces.reserve(tensors.size());
  for (const auto& [name, tensor] : tensors) {
    pieces.emplace_back(tensor.bytes.data(), tensor.bytes.size());
  }
  std::sort(pieces.begin(), pieces.end());
  const std::byte* end = data.data();
  for (const auto& [begin, size] : pieces) {
    if (begin != end) fail("the data of the tensors overlap or leave a gap");
    end = begin + size;
  }
  if (end != data.data() + data.size()) fail("there are more data than the tensors need");
}

}  // namespace

std::map<std::string, TensorView> parseSafetensors(std::span<const std::byte> file) {
  if (file.size() < 8) fail("the file is shorter than its header length");
  const std::uint64_t headerBytes = readLittleEndian64(file);
  if (headerBytes > kMaxHeaderBytes || headerBytes > file.size() - 8) fail("bad header length");

  const auto header = file.subspan(8, headerBytes);
  const auto data = file.subspan(8 + headerBytes);

  return guardLibrary(ErrorCode::Format, "safetensors header", {}, [&] {
    const auto json = parseJson({reinterpret_cast<const char*>(header.data()), header.size()},
                                "safetensors header");
    if (!json.is_object()) fail("the header is not an object");
    std::map<std::string, TensorView> tensors;
    for (const auto& [name, entry] : json.items()) {
      if (name != "__metadata__") tensors.emplace(name, parseEntry(name, entry, data));
    }
    demandOneAfterAnother(tensors, data);
    return tensors;
  });
}

NamedTensors floatTensors(std::span<const std::byte> file) {
  NamedTensors tensors;
  for (const auto& [name, view] : parseSafetensors(file)) {
    if (view.dtype != DType::F32) continue;
    Tensor tensor{view.shape, std::vector<float>(view.bytes.size() / sizeof(float))};
    // An empty vector's data() may be null, which memcpy must not be given.
    if (!view.bytes.empty()) {
      std::memcpy(tensor.values.data(), view.bytes.data(), view.bytes.size());
    }
    for (const float value : tensor.values) {
      if (!std::isfinite(value)) fail("a value is not a finite number", name);
    }
    tensors.emplace(name, std::move(tensor));
  }
  return tensors;
}

std::vector<std::byte> formatSafetensors(const NamedTensors& tensors) {
  nlohmann::json header = nlohmann::json::object();
  std::uint64_t offset = 0;
  for (const auto& [name, tensor] : tensors) {
    std::int64_t expected = 1;
    for (const auto extent : tensor.shape) expected *= extent;
    if (expected != tensor.size()) {
      throw Error(ErrorCode::Internal, "A tensor's values do not match its shape.", name);
    }
    const std::uint64_t bytes = tensor.values.size() * sizeof(float);
    header[name] = {
        {"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + bytes}}};
    offset += bytes;
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');  // the data start aligned

  std::vector<std::byte> file(8 + text.size() + offset);
  const std::uint64_t headerBytes = text.size();
  std::memcpy(file.data(), &headerBytes, sizeof headerBytes);
  std::memcpy(file.data() + 8, text.data(), text.size());
  std::byte* position = file.data() + 8 + text.size();
  for (const auto& [name, tensor] : tensors) {
    const std::size_t bytes = tensor.values.size() * sizeof(float);
    if (bytes > 0) std::memcpy(position, tensor.values.data(), bytes);
    position += bytes;
  }
  return file;
}

}  // namespace handful

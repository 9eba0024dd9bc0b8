#include "core/backbone/torch_file.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/backbone/pickle_reader.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

using Kind = PickleValue::Kind;

constexpr zip_int64_t kMostEntries = 1 << 14;
constexpr std::uint64_t kMostPickleBytes = 16ull << 20;
constexpr std::int64_t kMostNumbers = 1ll << 28;  // of all tensors together: 1 GB
constexpr std::size_t kMostDimensions = 8;

constexpr std::string_view kRebuildTensor = "torch._utils _rebuild_tensor_v2";
constexpr std::string_view kRebuildParameter = "torch._utils _rebuild_parameter";
constexpr std::string_view kTyped = "torch.jit._pickle restore_type_tag";  // of LibTorch
constexpr std::string_view kFloats = "torch FloatStorage";
// Everything that a state dict of float32 weights and integer counters needs.
constexpr std::array<std::string_view, 7> kAllowed = {
    "collections OrderedDict", kRebuildTensor,     kRebuildParameter, kTyped, kFloats,
    "torch LongStorage",       "torch IntStorage",
};

[[noreturn]] void damaged(const std::string& what, const std::string& tensor = {}) {
  throw Error(ErrorCode::Format,
              "The weights file is damaged or was not written by torch.save(): " + what + ".",
              tensor);
}

struct DiscardZip {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The files inside, read when they are asked for.
class TorchZip {
 public:
  explicit TorchZip(std::span<const std::byte> file) : fileBytes_(file.size()) {
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
    if (source == nullptr) damaged("it is no zip file");
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive_) {
      zip_source_free(source);
      damaged("it is no zip file");
    }
    const auto count = zip_get_num_entries(archive_.get(), 0);
    if (count > kMostEntries) damaged("it holds too many files");
    for (zip_int64_t i = 0; i < count; ++i) {
      const char* const name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), 0);
      if (name == nullptr) damaged("a file inside has no name");
      findRoot(name);
    }
    if (!root_) damaged("it is a zip file without data.pkl");
  }

  [[nodiscard]] std::optional<std::vector<std::byte>> read(const std::string& name,
                                                           std::uint64_t mostBytes) const {
    const auto path = *root_ + name;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive_.get(), path.c_str(), 0, &stat) != 0) return std::nullopt;
    constexpr zip_uint64_t kNeeded = ZIP_STAT_INDEX | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
    // torch.save() never compresses, so that nothing can be larger than the file: no zip bombs.
    if ((stat.valid & kNeeded) != kNeeded || stat.comp_method != ZIP_CM_STORE ||
        stat.size > fileBytes_) {
      damaged("the file " + name + " inside is packed or larger than the whole");
    }
    if (stat.size > mostBytes) damaged("the file " + name + " inside is too large");
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(archive_.get(), stat.index, 0));
    if (!file) damaged("the file " + name + " inside cannot be opened");
    std::vector<std::byte> content(stat.size);
    const auto got = zip_fread(file.get(), content.data(), content.size());
    // Reading on finds both a wrong checksum and a file that is longer than it says.
    std::byte more{};
    if (got != static_cast<zip_int64_t>(content.size()) || zip_fread(file.get(), &more, 1) != 0) {
      damaged("the file " + name + " inside does not match its checksum");
    }
    return content;
  }

  [[nodiscard]] std::uint64_t fileBytes() const noexcept { return fileBytes_; }

 private:
  // All files lie in one folder, which is called as the file was when it was written.
  void findRoot(std::string_view name) {
    constexpr std::string_view kPickle = "data.pkl";
    const bool isPickle = name == kPickle || (name.ends_with(kPickle) &&
                                              name[name.size() - kPickle.size() - 1] == '/');
    if (!isPickle) return;
    if (root_) damaged("it holds data.pkl twice");
    root_ = std::string(name.substr(0, name.size() - kPickle.size()));
  }

  std::uint64_t fileBytes_;
  std::unique_ptr<zip_t, DiscardZip> archive_;
  std::optional<std::string> root_;
};

const PickleValue& item(const PickleValue& value, std::size_t index, Kind kind,
                        const std::string& tensor) {
  if (index >= value.items.size() || value.items[index]->kind != kind) {
    damaged("the tensor " + tensor + " is described in an unknown way", tensor);
  }
  return *value.items[index];
}

std::vector<std::int64_t> extents(const PickleValue& tuple, const std::string& tensor) {
  if (tuple.items.size() > kMostDimensions)
    damaged("the tensor " + tensor + " is too large", tensor);
  std::vector<std::int64_t> all;
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    const auto extent = item(tuple, i, Kind::Whole, tensor).whole;
    if (extent < 0 || extent > kMostNumbers) {
      damaged("the tensor " + tensor + " has an impossible size", tensor);
    }
    all.push_back(extent);
  }
  return all;
}

std::int64_t product(const std::vector<std::int64_t>& shape, const std::string& tensor) {
  std::int64_t count = 1;
  for (const auto extent : shape) {
    if (extent > 0 && count > kMostNumbers / extent) {
      damaged("the tensor " + tensor + " is too large", tensor);
    }
    count *= extent;
  }
  return count;
}

/// Picks the numbers of a view out of its storage.
/// @param offset,strides in numbers
std::vector<float> strided(std::span<const float> storage, std::int64_t offset,
                           const std::vector<std::int64_t>& shape,
                           const std::vector<std::int64_t>& strides, const std::string& tensor) {
  const auto count = product(shape, tensor);
  if (count == 0) return {};
  const auto available = static_cast<std::int64_t>(storage.size());
  if (offset < 0 || offset >= available) {
    damaged("the tensor " + tensor + " lies outside its numbers", tensor);
  }
  std::int64_t last = offset;
  for (std::size_t d = 0; d < shape.size(); ++d) {
    // Both factors are at most 2^28, and there are eight of them.
    last += (shape[d] - 1) * strides[d];
  }
  if (last >= available) {
    damaged("the tensor " + tensor + " lies outside its numbers", tensor);
  }
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(count));
  std::vector<std::int64_t> index(shape.size(), 0);
  std::int64_t position = offset;
  for (std::int64_t i = 0; i < count; ++i) {
    values.push_back(storage[static_cast<std::size_t>(position)]);
    for (std::size_t d = shape.size(); d-- > 0;) {
      position += strides[d];
      if (++index[d] < shape[d]) break;
      position -= shape[d] * strides[d];
      index[d] = 0;
    }
  }
  return values;
}

class StateDict {
 public:
  explicit StateDict(const TorchZip& zip) : zip_(zip) {}

  NamedTensors tensorsOf(const PickleValue& dict) {
    NamedTensors tensors;
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
      if (dict.items[i]->kind != Kind::Text) damaged("a tensor has no name");
      std::string name = dict.items[i]->text;
      auto tensor = tensorOf(*dict.items[i + 1], name);
      if (!tensor) continue;
      constexpr std::string_view kWrapped = "module.";
      if (name.starts_with(kWrapped)) name.erase(0, kWrapped.size());
      if (!tensors.emplace(name, std::move(*tensor)).second) {
        damaged("it holds the tensor " + name + " twice", name);
      }
    }
    return tensors;
  }

 private:
  /// @return nothing for an integer counter
  std::optional<Tensor> tensorOf(const PickleValue& value, const std::string& name) {
    const PickleValue* call = &value;
    if (call->kind == Kind::Call && call->items[0]->text == kRebuildParameter) {
      call = &item(*call->items[1], 0, Kind::Call, name);
    }
    if (call->kind != Kind::Call || call->items[0]->text != kRebuildTensor) {
      damaged("the entry " + name + " is no tensor", name);
    }
    const auto& arguments = *call->items[1];
    const auto& id = item(item(arguments, 0, Kind::Persistent, name), 0, Kind::Tuple, name);
    const auto offset = item(arguments, 1, Kind::Whole, name).whole;
    const auto shape = extents(item(arguments, 2, Kind::Tuple, name), name);
    const auto strides = extents(item(arguments, 3, Kind::Tuple, name), name);
    if (strides.size() != shape.size()) {
      damaged("the tensor " + name + " has another number of strides than sides", name);
    }
    if (item(id, 0, Kind::Text, name).text != "storage") damaged("it has no storage", name);
    if (item(id, 1, Kind::Global, name).text != kFloats) return std::nullopt;

    const auto& storage =
        floats(item(id, 2, Kind::Text, name).text, item(id, 4, Kind::Whole, name).whole, name);
    if ((numbers_ += product(shape, name)) > kMostNumbers) damaged("it is larger than any network");
    Tensor tensor{shape, strided(storage, offset, shape, strides, name)};
    const auto& values = tensor.values;
    if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); })) {
      throw Error(
          ErrorCode::Format,
          "The tensor " + name + " of the weights file holds a value that is not a finite number.",
          name);
    }
    return tensor;
  }

  const std::vector<float>& floats(const std::string& key, std::int64_t count,
                                   const std::string& tensor) {
    const bool isNumber =
        !key.empty() && key.size() < 12 && key.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber) damaged("the numbers of " + tensor + " have no place", tensor);
    const auto [place, isNew] = storages_.try_emplace(key);
    if (isNew) {
      // Files inside that lie on top of each other must not multiply.
      const auto bytes = zip_.read("data/" + key, zip_.fileBytes() - storageBytes_);
      if (!bytes) damaged("the numbers of " + tensor + " are missing", tensor);
      storageBytes_ += bytes->size();
      place->second.resize(bytes->size() / sizeof(float));
      // An empty vector's data() may be null, which memcpy must not be given.
      if (!place->second.empty()) {
        std::memcpy(place->second.data(), bytes->data(), place->second.size() * sizeof(float));
      }
    }
    if (count < 0 || place->second.size() != static_cast<std::uint64_t>(count)) {
      damaged("the numbers of " + tensor + " are more or fewer than it says", tensor);
    }
    return place->second;
  }

  const TorchZip& zip_;
  std::map<std::string, std::vector<float>> storages_;
  std::uint64_t storageBytes_ = 0;
  std::int64_t numbers_ = 0;
};

/// The state dict itself, or the one inside a checkpoint.
const PickleValue& stateDictIn(const PickleValue& typedRoot) {
  const auto& root = typedRoot.kind == Kind::Call && typedRoot.items[0]->text == kTyped
                         ? item(*typedRoot.items[1], 0, Kind::Dict, "0")
                         : typedRoot;
  if (root.kind != Kind::Dict) {
    damaged("it holds no state dict; save the network's state_dict(), not the network");
  }
  for (std::size_t i = 0; i + 1 < root.items.size(); i += 2) {
    const auto& key = *root.items[i];
    const auto& value = *root.items[i + 1];
    if (key.kind == Kind::Text && value.kind == Kind::Dict &&
        (key.text == "state_dict" || key.text == "model")) {
      return value;
    }
  }
  return root;
}

bool beginsWith(std::span<const std::byte> file, std::string_view text) {
  return file.size() >= text.size() && std::memcmp(file.data(), text.data(), text.size()) == 0;
}

}  // namespace

NamedTensors readTorchFile(std::span<const std::byte> file) {
  const TorchZip zip(file);
  if (const auto order = zip.read("byteorder", 16);
      order && *order != std::vector<std::byte>{std::byte{'l'}, std::byte{'i'}, std::byte{'t'},
                                                std::byte{'t'}, std::byte{'l'}, std::byte{'e'}}) {
    damaged("its numbers are not little-endian");
  }
  const auto program = zip.read("data.pkl", kMostPickleBytes);
  if (!program) damaged("it is a zip file without data.pkl");
  const auto pickle = Pickle::parse(*program, kAllowed);
  auto tensors = StateDict(zip).tensorsOf(stateDictIn(pickle.root()));
  if (tensors.empty()) damaged("it holds no tensor");
  return tensors;
}

NamedTensors readWeights(std::span<const std::byte> file) {
  if (beginsWith(file, "PK")) return readTorchFile(file);
  // The magic number of torch.save() before PyTorch 1.6, as a pickled long.
  if (beginsWith(file, "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19")) {
    throw Error(ErrorCode::Format,
                "The weights file was written by a PyTorch before 1.6. Load it there and save it "
                "again with torch.save(), or as safetensors.");
  }
  return floatTensors(file);
}

}  // namespace handful::backbone

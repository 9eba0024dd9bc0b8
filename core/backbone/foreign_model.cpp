#include "core/backbone/foreign_model.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "core/backbone/onnx_subset.pb.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

constexpr std::string_view kBeginning = "extractor/";
constexpr std::int64_t kMostElements = 1ll << 29;  // of one constant
constexpr int kMostNodes = 100'000;
constexpr int kMostDepth = 8;  // of graphs within graphs
constexpr int kMostSide = 4096;
constexpr int kFirstOpset = 13;
constexpr int kExternal = 1;  // onnx.TensorProto.DataLocation
constexpr int kFloat = 1;     // onnx.TensorProto.DataType

[[noreturn]] void refuse(const std::string& sentence, const std::string& subject = {}) {
  throw Error(ErrorCode::Format, sentence, subject);
}

/// Numbers of one format, and where a tensor keeps them if not in raw_data.
struct Numbers {
  int type;  // onnx.TensorProto.DataType
  std::int64_t bytes;
  int (onnx::TensorProto::*count)() const;
};
constexpr std::array kNumbers = {
    Numbers{1, 4, &onnx::TensorProto::float_data_size},
    Numbers{2, 1, &onnx::TensorProto::int32_data_size},
    Numbers{3, 1, &onnx::TensorProto::int32_data_size},
    Numbers{4, 2, &onnx::TensorProto::int32_data_size},
    Numbers{5, 2, &onnx::TensorProto::int32_data_size},
    Numbers{6, 4, &onnx::TensorProto::int32_data_size},
    Numbers{7, 8, &onnx::TensorProto::int64_data_size},
    Numbers{9, 1, &onnx::TensorProto::int32_data_size},
    Numbers{10, 2, &onnx::TensorProto::int32_data_size},
    Numbers{11, 8, &onnx::TensorProto::double_data_size},
    Numbers{12, 4, &onnx::TensorProto::uint64_data_size},
    Numbers{13, 8, &onnx::TensorProto::uint64_data_size},
    Numbers{16, 2, &onnx::TensorProto::int32_data_size},
};

void checkTensor(const onnx::TensorProto& tensor) {
  if (tensor.data_location() == kExternal || tensor.external_data_size() > 0) {
    refuse(
        "The ONNX file keeps its weights in another file. Save it as one file (in Python: "
        "onnx.save_model(model, path, save_as_external_data=False)).",
        tensor.name());
  }
  std::int64_t count = 1;
  for (const auto extent : tensor.dims()) {
    if (extent < 0 || (extent > 0 && count > kMostElements / extent)) {
      refuse("The ONNX file is damaged: the constant \"" + tensor.name() +
                 "\" has a size that no network has.",
             tensor.name());
    }
    count *= extent;
  }
  const auto* const numbers = std::find_if(kNumbers.begin(), kNumbers.end(), [&](const Numbers& n) {
    return n.type == tensor.data_type();
  });
  if (numbers == kNumbers.end()) {
    refuse("The ONNX file holds the constant \"" + tensor.name() +
               "\" in a number format that is not supported. Export the network in float32.",
           tensor.name());
  }
  const bool isComplete =
      tensor.raw_data().empty()
          ? count == (tensor.*(numbers->count))()
          : static_cast<std::int64_t>(tensor.raw_data().size()) == count * numbers->bytes;
  if (!isComplete) {
    refuse("The ONNX file is damaged: the constant \"" + tensor.name() +
               "\" is not as long as it says.",
           tensor.name());
  }
}

void rename(std::string& name) {
  // Empty: an optional input that is left out.
  if (!name.empty()) name.insert(0, kBeginning);
}

/// Checks everything in a model, and gives its values their new names.
class Walk {
 public:
  void model(onnx::ModelProto& model) {
    graph(*model.mutable_graph(), 0);
    // Functions have names of their own, apart from those of the graph.
    for (auto& function : *model.mutable_functions()) nodes(*function.mutable_node(), 0, false);
  }

 private:
  void graph(onnx::GraphProto& graph, int depth) {
    if (depth > kMostDepth) refuse("The ONNX file nests its graphs too deeply.");
    if (graph.sparse_initializer_size() > 0) {
      refuse("The ONNX file holds sparse constants, which are not supported.");
    }
    for (auto& tensor : *graph.mutable_initializer()) {
      checkTensor(tensor);
      rename(*tensor.mutable_name());
    }
    for (auto& value : *graph.mutable_input()) rename(*value.mutable_name());
    for (auto& value : *graph.mutable_output()) rename(*value.mutable_name());
    graph.clear_value_info();  // may speak of free sizes
    nodes(*graph.mutable_node(), depth, true);
  }

  template <class Nodes>
  void nodes(Nodes& nodes, int depth, bool isRenamed) {
    for (auto& node : nodes) {
      if (++nodeCount_ > kMostNodes) refuse("The ONNX file holds more nodes than any network.");
      if (isRenamed) {
        for (auto& name : *node.mutable_input()) rename(name);
        for (auto& name : *node.mutable_output()) rename(name);
        rename(*node.mutable_name());
      }
      for (auto& attribute : *node.mutable_attribute()) {
        if (attribute.has_t()) checkTensor(attribute.t());
        for (const auto& tensor : attribute.tensors()) checkTensor(tensor);
        if (!isRenamed && (attribute.has_g() || attribute.graphs_size() > 0)) {
          refuse("The ONNX file holds graphs within functions, which are not supported.");
        }
        if (attribute.has_g()) graph(*attribute.mutable_g(), depth + 1);
        for (auto& inner : *attribute.mutable_graphs()) graph(inner, depth + 1);
      }
    }
  }

  int nodeCount_ = 0;
};

void checkOpset(const onnx::ModelProto& model) {
  for (const auto& opset : model.opset_import()) {
    const bool isPlain = opset.domain().empty() || opset.domain() == "ai.onnx";
    if (isPlain && opset.version() >= kFirstOpset) return;
  }
  refuse("The ONNX file is of an older kind. Export the network with opset 13 or later.");
}

/// The one input that is no constant.
const onnx::ValueInfoProto& inputOf(const onnx::GraphProto& graph) {
  std::set<std::string> constants;
  for (const auto& tensor : graph.initializer()) constants.insert(tensor.name());
  const onnx::ValueInfoProto* input = nullptr;
  for (const auto& value : graph.input()) {
    if (constants.contains(value.name())) continue;
    if (input != nullptr) refuse("The network in the ONNX file has more than one input.");
    input = &value;
  }
  if (input == nullptr) refuse("The network in the ONNX file has no input.");
  return *input;
}

}  // namespace

ForeignModel::ForeignModel() : proto_(std::make_unique<onnx::ModelProto>()) {}
ForeignModel::~ForeignModel() = default;
ForeignModel::ForeignModel(ForeignModel&&) noexcept = default;
ForeignModel& ForeignModel::operator=(ForeignModel&&) noexcept = default;

ForeignModel ForeignModel::parse(std::span<const std::byte> file) {
  ForeignModel model;
  auto& proto = *model.proto_;
  if (file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) ||
      !proto.ParseFromArray(file.data(), static_cast<int>(file.size())) ||
      proto.graph().node_size() == 0) {
    refuse("This is no ONNX file, or it is damaged.");
  }
  checkOpset(proto);
  Walk().model(proto);

  const auto& input = inputOf(proto.graph());
  const auto& type = input.type().tensor_type();
  const auto& shape = type.shape();
  const auto fixed = [&](int axis) { return shape.dim(axis).dim_value(); };  // 0: free
  const bool isPicture = type.elem_type() == kFloat && shape.dim_size() == 4 && fixed(0) <= 1 &&
                         (fixed(1) == 0 || fixed(1) == 3);
  if (!isPicture) {
    refuse(
        "The network in the ONNX file must take one RGB picture: float32 [1, 3, height, width].");
  }
  for (const int axis : {0, 2, 3}) {
    if (fixed(axis) < 0 || fixed(axis) > kMostSide) {
      refuse("The network in the ONNX file takes pictures of a size that no camera has.");
    }
  }
  model.inputValue_ = input.name();
  model.inputHeight_ = static_cast<int>(fixed(2));
  model.inputWidth_ = static_cast<int>(fixed(3));
  return model;
}

std::string ForeignModel::valueNamed(const std::string& name) const {
  const auto value = std::string(kBeginning) + name;
  for (const auto& node : proto_->graph().node()) {
    if (!name.empty() && std::count(node.output().begin(), node.output().end(), value) > 0) {
      return value;
    }
  }
  std::string known;
  for (const auto& output : proto_->graph().output()) {
    known += (known.empty() ? "" : ", ") + output.name().substr(kBeginning.size());
  }
  throw Error(ErrorCode::Config,
              "The network in the ONNX file computes nothing called \"" + name +
                  "\"; its outputs are: " + known + ".",
              name);
}

}  // namespace handful::backbone

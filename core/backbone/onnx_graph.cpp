#include "core/backbone/onnx_graph.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <algorithm>

#include "core/backbone/foreign_model.h"
#include "core/backbone/onnx_subset.pb.h"
#include "core/base/error.h"
#include "core/base/version.h"

namespace handful::backbone {
namespace {

constexpr int kFloat = 1;  // onnx.TensorProto.DataType
constexpr int kInt64 = 7;
constexpr int kOpset = 13;
constexpr int kIrVersion = 8;

void setInt(onnx::NodeProto& node, const char* name, std::int64_t value) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(onnx::AttributeProto::INT);
  attribute.set_i(value);
}

void setInts(onnx::NodeProto& node, const char* name, const std::vector<std::int64_t>& values) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(onnx::AttributeProto::INTS);
  for (const auto value : values) attribute.add_ints(value);
}

void setText(onnx::NodeProto& node, const char* name, const char* value) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(onnx::AttributeProto::STRING);
  attribute.set_s(value);
}

void describe(onnx::ValueInfoProto& info, const std::string& name, const OnnxGraph::Shape& shape) {
  info.set_name(name);
  auto& type = *info.mutable_type()->mutable_tensor_type();
  type.set_elem_type(kFloat);
  for (const auto extent : shape) type.mutable_shape()->add_dim()->set_dim_value(extent);
}

}  // namespace

struct OnnxGraph::Model {
  onnx::ModelProto proto;

  onnx::NodeProto& node(const char* operation, const std::string& name,
                        std::initializer_list<std::string> inputs) {
    auto& added = *proto.mutable_graph()->add_node();
    added.set_op_type(operation);
    added.set_name(name);
    for (const auto& input : inputs) added.add_input(input);
    added.add_output(name);
    return added;
  }
};

OnnxGraph::OnnxGraph(const std::string& name) : model_(std::make_unique<Model>()) {
  model_->proto.set_ir_version(kIrVersion);
  model_->proto.set_producer_name("Handful");
  model_->proto.set_producer_version(version());
  auto& opset = *model_->proto.add_opset_import();
  opset.set_domain("");
  opset.set_version(kOpset);
  model_->proto.mutable_graph()->set_name(name);
}

OnnxGraph::OnnxGraph(const ForeignModel& model) : model_(std::make_unique<Model>()) {
  model_->proto = model.proto();
  // Before this version constants had to be inputs, too.
  model_->proto.set_ir_version(std::max<std::int64_t>(model_->proto.ir_version(), kIrVersion));
  auto& graph = *model_->proto.mutable_graph();
  graph.clear_node();
  graph.clear_input();
  graph.clear_output();
  graph.clear_value_info();  // of the free sizes
}

OnnxGraph::~OnnxGraph() = default;

OnnxGraph::Value OnnxGraph::input(const std::string& name, const Shape& shape) {
  describe(*model_->proto.mutable_graph()->add_input(), name, shape);
  return name;
}

void OnnxGraph::output(const Value& value, const std::string& name, const Shape& shape) {
  model_->node("Identity", name, {value});
  describe(*model_->proto.mutable_graph()->add_output(), name, shape);
}

void OnnxGraph::output(const Value& value, const std::string& name) {
  model_->node("Identity", name, {value});
  auto& info = *model_->proto.mutable_graph()->add_output();
  info.set_name(name);
  info.mutable_type()->mutable_tensor_type()->set_elem_type(kFloat);
}

OnnxGraph::Value OnnxGraph::constant(const std::string& name, const Tensor& tensor) {
  auto& initializer = *model_->proto.mutable_graph()->add_initializer();
  initializer.set_name(name);
  initializer.set_data_type(kFloat);
  for (const auto extent : tensor.shape) initializer.add_dims(extent);
  initializer.set_raw_data(tensor.values.data(), tensor.values.size() * sizeof(float));
  return name;
}

OnnxGraph::Value OnnxGraph::convolution(const Value& from, const std::string& name,
                                        const Tensor& weight, const Tensor& bias, int stride,
                                        const std::array<int, 4>& pads, int groups) {
  if (weight.shape.size() != 4 || weight.shape[0] != bias.size()) {
    throw Error(ErrorCode::Internal, "A convolution's weight and bias do not fit.", name);
  }
  const auto weightName = constant(name + ".weight", weight);
  const auto biasName = constant(name + ".bias", bias);
  auto& node = model_->node("Conv", name, {from, weightName, biasName});
  setInts(node, "kernel_shape", {weight.shape[2], weight.shape[3]});
  setInts(node, "strides", {stride, stride});
  setInts(node, "pads", {pads[0], pads[1], pads[2], pads[3]});
  setInt(node, "group", groups);
  return name;
}

OnnxGraph::Value OnnxGraph::clip(const Value& from, const std::string& name, float low,
                                 float high) {
  const auto lowName = constant(name + ".low", {{}, {low}});
  const auto highName = constant(name + ".high", {{}, {high}});
  model_->node("Clip", name, {from, lowName, highName});
  return name;
}

OnnxGraph::Value OnnxGraph::add(const Value& left, const Value& right, const std::string& name) {
  model_->node("Add", name, {left, right});
  return name;
}

OnnxGraph::Value OnnxGraph::relu(const Value& from, const std::string& name) {
  model_->node("Relu", name, {from});
  return name;
}

OnnxGraph::Value OnnxGraph::addConstant(const Value& from, const std::string& name,
                                        float constantValue) {
  return addConstant(from, name, Tensor{{}, {constantValue}});
}

OnnxGraph::Value OnnxGraph::multiplyConstant(const Value& from, const std::string& name,
                                             float constantValue) {
  return multiplyConstant(from, name, Tensor{{}, {constantValue}});
}

OnnxGraph::Value OnnxGraph::addConstant(const Value& from, const std::string& name,
                                        const Tensor& constantValue) {
  return add(from, constant(name + ".constant", constantValue), name);
}

OnnxGraph::Value OnnxGraph::multiplyConstant(const Value& from, const std::string& name,
                                             const Tensor& constantValue) {
  const auto factor = constant(name + ".constant", constantValue);
  model_->node("Mul", name, {from, factor});
  return name;
}

OnnxGraph::Value OnnxGraph::maxPool(const Value& from, const std::string& name, int kernel,
                                    int stride, int pad) {
  auto& node = model_->node("MaxPool", name, {from});
  setInts(node, "kernel_shape", {kernel, kernel});
  setInts(node, "strides", {stride, stride});
  setInts(node, "pads", {pad, pad, pad, pad});
  return name;
}

OnnxGraph::Value OnnxGraph::averagePool(const Value& from, const std::string& name, int kernel,
                                        int stride, int pad) {
  auto& node = model_->node("AveragePool", name, {from});
  setInts(node, "kernel_shape", {kernel, kernel});
  setInts(node, "strides", {stride, stride});
  setInts(node, "pads", {pad, pad, pad, pad});
  setInt(node, "count_include_pad", 0);
  return name;
}

OnnxGraph::Value OnnxGraph::globalAveragePool(const Value& from, const std::string& name) {
  model_->node("GlobalAveragePool", name, {from});
  return name;
}

OnnxGraph::Value OnnxGraph::concatenate(const std::vector<Value>& parts, const std::string& name,
                                        int axis) {
  auto& node = model_->node("Concat", name, {});
  for (const auto& part : parts) node.add_input(part);
  setInt(node, "axis", axis);
  return name;
}

OnnxGraph::Value OnnxGraph::flatten(const Value& from, const std::string& name) {
  setInt(model_->node("Flatten", name, {from}), "axis", 1);
  return name;
}

OnnxGraph::Value OnnxGraph::wholeNumbers(const std::string& name, const Shape& values) {
  auto& initializer = *model_->proto.mutable_graph()->add_initializer();
  initializer.set_name(name);
  initializer.set_data_type(kInt64);
  initializer.add_dims(static_cast<std::int64_t>(values.size()));
  initializer.set_raw_data(values.data(), values.size() * sizeof(std::int64_t));
  return name;
}

OnnxGraph::Value OnnxGraph::resize(const Value& from, const std::string& name, const Shape& shape) {
  const auto sizes = wholeNumbers(name + ".sizes", shape);
  auto& node = model_->node("Resize", name, {from, "", "", sizes});
  setText(node, "mode", "linear");
  setText(node, "coordinate_transformation_mode", "half_pixel");
  return name;
}

OnnxGraph::Value OnnxGraph::transpose(const Value& from, const std::string& name,
                                      const Shape& order) {
  setInts(model_->node("Transpose", name, {from}), "perm", order);
  return name;
}

OnnxGraph::Value OnnxGraph::reshape(const Value& from, const std::string& name,
                                    const Shape& shape) {
  const auto sizes = wholeNumbers(name + ".shape", shape);
  model_->node("Reshape", name, {from, sizes});
  return name;
}

OnnxGraph::Value OnnxGraph::slice(const Value& from, const std::string& name, std::int64_t axis,
                                  std::int64_t begin, std::int64_t end) {
  const auto begins = wholeNumbers(name + ".begin", {begin});
  const auto ends = wholeNumbers(name + ".end", {end});
  const auto axes = wholeNumbers(name + ".axis", {axis});
  model_->node("Slice", name, {from, begins, ends, axes});
  return name;
}

void OnnxGraph::addNodesOf(const ForeignModel& model, const Value& input) {
  model_->node("Identity", model.inputValue(), {input});
  model_->proto.mutable_graph()->mutable_node()->MergeFrom(model.proto().graph().node());
}

std::vector<std::byte> OnnxGraph::serialize() const {
  std::string text;
  {
    google::protobuf::io::StringOutputStream stream(&text);
    google::protobuf::io::CodedOutputStream coded(&stream);
    coded.SetSerializationDeterministic(true);
    if (!model_->proto.SerializeToCodedStream(&coded)) {
      throw Error(ErrorCode::Internal, "The network could not be written as ONNX.");
    }
  }
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

}  // namespace handful::backbone

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/safetensors.h"

namespace handful::backbone {

class ForeignModel;

/// Builds an ONNX model (opset 13, float32) node by node. Plain operators only,
/// so that onnx.checker accepts it and any other tool can run it.
///
/// A value is named by a string, as in ONNX itself; every method that adds a
/// node returns the name of its output.
class OnnxGraph {
 public:
  using Value = std::string;
  using Shape = std::vector<std::int64_t>;

  explicit OnnxGraph(const std::string& name);
  /// A graph that somebody else's is going to be a part of: with its operator sets,
  /// functions and constants, but without nodes yet.
  explicit OnnxGraph(const ForeignModel& model);
  ~OnnxGraph();
  OnnxGraph(const OnnxGraph&) = delete;
  OnnxGraph& operator=(const OnnxGraph&) = delete;

  Value input(const std::string& name, const Shape& shape);
  void output(const Value& value, const std::string& name, const Shape& shape);
  /// One of a shape that is not known.
  void output(const Value& value, const std::string& name);

  /// @param weight [out, in / groups, kernel, kernel]
  /// @param bias [out]
  /// @param pads top, left, bottom, right
  Value convolution(const Value& from, const std::string& name, const Tensor& weight,
                    const Tensor& bias, int stride, const std::array<int, 4>& pads, int groups);
  Value clip(const Value& from, const std::string& name, float low, float high);
  Value add(const Value& left, const Value& right, const std::string& name);
  Value relu(const Value& from, const std::string& name);
  Value addConstant(const Value& from, const std::string& name, float constant);
  Value multiplyConstant(const Value& from, const std::string& name, float constant);
  /// @param constant is spread over @p from by ONNX's rules: [1, C, 1, 1] for each channel
  Value addConstant(const Value& from, const std::string& name, const Tensor& constant);
  Value multiplyConstant(const Value& from, const std::string& name, const Tensor& constant);
  /// @param pad on all sides, never the maximum
  Value maxPool(const Value& from, const std::string& name, int kernel, int stride, int pad);
  /// @param pad zero padding on all sides, left out of the mean
  Value averagePool(const Value& from, const std::string& name, int kernel, int stride, int pad);
  Value globalAveragePool(const Value& from, const std::string& name);
  Value concatenate(const std::vector<Value>& parts, const std::string& name, int axis);
  Value flatten(const Value& from, const std::string& name);
  /// Linear interpolation, centres of pixels on centres.
  /// @param shape [1, C, height, width]
  Value resize(const Value& from, const std::string& name, const Shape& shape);
  Value transpose(const Value& from, const std::string& name, const Shape& order);
  Value reshape(const Value& from, const std::string& name, const Shape& shape);
  /// @param begin,end of the part of @p axis that is kept
  Value slice(const Value& from, const std::string& name, std::int64_t axis, std::int64_t begin,
              std::int64_t end);

  /// Adds the nodes of the model that the graph was made for.
  /// @param input of that model; see ForeignModel::valueNamed() for what comes out
  void addNodesOf(const ForeignModel& model, const Value& input);

  /// The file. The same graph gives the same bytes.
  [[nodiscard]] std::vector<std::byte> serialize() const;

 private:
  struct Model;
  Value constant(const std::string& name, const Tensor& tensor);
  Value wholeNumbers(const std::string& name, const Shape& values);
  std::unique_ptr<Model> model_;
};

}  // namespace handful::backbone

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
  ~OnnxGraph();
  OnnxGraph(const OnnxGraph&) = delete;
  OnnxGraph& operator=(const OnnxGraph&) = delete;

  Value input(const std::string& name, const Shape& shape);
  void output(const Value& value, const std::string& name, const Shape& shape);

  /// @param weight [out, in / groups, kernel, kernel]
  /// @param bias [out]
  /// @param pads top, left, bottom, right
  Value convolution(const Value& from, const std::string& name, const Tensor& weight,
                    const Tensor& bias, int stride, const std::array<int, 4>& pads, int groups);
  Value clip(const Value& from, const std::string& name, float low, float high);
  Value add(const Value& left, const Value& right, const std::string& name);
  Value addConstant(const Value& from, const std::string& name, float constant);
  Value multiplyConstant(const Value& from, const std::string& name, float constant);
  /// @param pad zero padding on all sides, left out of the mean
  Value averagePool(const Value& from, const std::string& name, int kernel, int stride, int pad);
  Value globalAveragePool(const Value& from, const std::string& name);
  Value concatenate(const std::vector<Value>& parts, const std::string& name, int axis);
  Value flatten(const Value& from, const std::string& name);

  /// The file. The same graph gives the same bytes.
  [[nodiscard]] std::vector<std::byte> serialize() const;

 private:
  struct Model;
  Value constant(const std::string& name, const Tensor& tensor);
  std::unique_ptr<Model> model_;
};

}  // namespace handful::backbone

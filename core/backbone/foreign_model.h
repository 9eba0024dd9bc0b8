#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace handful::onnx {
class ModelProto;
}

namespace handful::backbone {

/// Somebody else's ONNX model, checked before anything is made of it. Every value in it gets
/// the beginning "extractor/", so that no name of ours can be one of its own.
class ForeignModel {
 public:
  /// @param file an ONNX model with one float32 input [1, 3, height, width]; what is
  ///             free in it is taken to fit
  /// @throws Error (Format) with one sentence if it is none, is damaged, keeps weights in
  ///         another file, or speaks of sizes that no network has
  [[nodiscard]] static ForeignModel parse(std::span<const std::byte> file);
  ~ForeignModel();
  ForeignModel(ForeignModel&&) noexcept;
  ForeignModel& operator=(ForeignModel&&) noexcept;

  /// 0 = any.
  [[nodiscard]] int inputWidth() const noexcept { return inputWidth_; }
  [[nodiscard]] int inputHeight() const noexcept { return inputHeight_; }
  [[nodiscard]] const std::string& inputValue() const noexcept { return inputValue_; }

  /// Any value that a node of it computes, not only its outputs.
  /// @param name as in the file
  /// @throws Error (Config) naming the outputs that there are
  [[nodiscard]] std::string valueNamed(const std::string& name) const;

  [[nodiscard]] const onnx::ModelProto& proto() const noexcept { return *proto_; }

 private:
  ForeignModel();

  std::unique_ptr<onnx::ModelProto> proto_;
  std::string inputValue_;
  int inputWidth_ = 0;
  int inputHeight_ = 0;
};

}  // namespace handful::backbone

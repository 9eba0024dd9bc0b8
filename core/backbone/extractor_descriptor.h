#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace handful::backbone {

enum class ExtractorKind {
  Maps = 1,  ///< outputs [1, C, height, width]
  Tokens,    ///< outputs [1, T, C]: leading special tokens, then patches row by row
};

/// What must be known about an ONNX feature extractor besides its file: a small JSON file
/// beside it. README.md has an example and says what each key means.
struct ExtractorDescriptor {
  std::string name;  ///< for packages and people
  ExtractorKind kind = ExtractorKind::Maps;
  std::vector<std::string> outputs;  ///< whose channels are put together
  int inputMultiple = 32;            ///< the sides of its input are multiples of it, 1..512
  bool isBgr = false;                ///< order of the input's colours
  /// The input is (pixel * scale - mean) / std, pixel 0..255.
  double scale = 1.0;
  std::array<double, 3> mean{};           ///< in the order of the input's colours
  std::array<double, 3> std = {1, 1, 1};  ///< > 0
  int patchSize = 0;                      ///< Tokens: pixels of a patch's side, 1..512
  int droppedTokens = 0;                  ///< Tokens: class and register tokens, 0..4096

  /// @param text   the JSON file
  /// @param subject its name, for messages
  /// @throws Error (Format) with one sentence; FormatTooNew
  [[nodiscard]] static ExtractorDescriptor parse(std::string_view text, const std::string& subject);
};

}  // namespace handful::backbone

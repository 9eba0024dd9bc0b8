#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/backbone/feature_graph.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// A network that Handful knows. A new one is one line in the table of
/// backbone_catalog.cpp and one file that builds its graph.
struct Backbone {
  std::string_view name;         ///< what config files and packages store
  std::string_view title;        ///< for people
  std::string_view weightsFile;  ///< in a weights folder
  /// SHA-256 of the converted weights file: others are refused. Empty: the weights are the
  /// user's to bring, also as torch.save() writes them, with the ending .pth.
  std::string_view weightsSha256;
  /// @param tuned the weights after a fine-tuning; empty = there was none
  FeatureGraph (*build)(std::string_view name, const NamedTensors& weights,
                        const NamedTensors& tuned, int inputWidth, int inputHeight);
};

/// Stands in settings in place of a network of the table: an ONNX file of the user's, see
/// extractor_graph.h.
inline constexpr std::string_view kOnnxExtractor = "onnx";

inline constexpr std::string_view kDefaultBackbone = "efficientnet_lite0";

[[nodiscard]] std::span<const Backbone> backbones() noexcept;

/// @throws Error (Config) for a name that is not in the table
[[nodiscard]] const Backbone& backboneNamed(std::string_view name);

/// Where the weights of a network lie: the first file there is.
[[nodiscard]] std::optional<std::filesystem::path> findWeights(
    const Backbone& backbone, std::span<const std::filesystem::path> folders);

/// "efficientnet_lite1.safetensors", "resnet18.safetensors or resnet18.pth".
[[nodiscard]] std::string weightsFileText(const Backbone& backbone);

/// Reads weights that the user brings: safetensors, or what torch.save() has written.
/// @throws Error (Io); Error (Format) if it is damaged or another network's
[[nodiscard]] NamedTensors loadWeightsFile(const Backbone& backbone,
                                           const std::filesystem::path& file);

/// Reads the weights of a network from the first folder that has them.
/// @throws Error (Io) if none has: the sentence says how to get them;
///         Error (Format) if the file is damaged or another one (SHA-256)
[[nodiscard]] NamedTensors loadWeights(const Backbone& backbone,
                                       std::span<const std::filesystem::path> folders);

}  // namespace handful::backbone

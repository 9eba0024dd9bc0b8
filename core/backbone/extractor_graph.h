#pragma once

#include <opencv2/core.hpp>
#include <string_view>
#include <vector>

#include "core/backbone/extractor_descriptor.h"
#include "core/backbone/feature_graph.h"
#include "core/backbone/foreign_model.h"
#include "core/base/safetensors.h"

/// An ONNX feature extractor as a network like the others: everything that it needs before
/// and behind it becomes part of the graph, so that packages and line PCs know nothing of it.
namespace handful::backbone {

/// The trained part: a residual linear layer y = x + W x + b behind the deep features, and
/// so behind their mean.
inline constexpr std::string_view kAdapterWeight = "adapter.weight";  ///< W, [C, C]
inline constexpr std::string_view kAdapterBias = "adapter.bias";      ///< b, [C]

/// The size that the extractor sees of a picture of this size: the same where the extractor
/// takes it; for tokens else as many patches as the picture has cells of 16 pixels; the
/// extractor's own where it takes no other.
/// @param input multiples of 32
[[nodiscard]] cv::Size extractorSize(const ForeignModel& model,
                                     const ExtractorDescriptor& descriptor, cv::Size input);

/// The extractor with its plain outputs as "output0", "output1", …: to learn their shapes.
/// @throws Error (Config) if the descriptor names outputs that there are not
[[nodiscard]] std::vector<std::byte> buildExtractorProbe(const ForeignModel& model,
                                                         const ExtractorDescriptor& descriptor,
                                                         cv::Size input);

/// Patches of all outputs on the grid of 16 pixels, put together. Maps are averaged 3x3 for
/// it like those of other networks, tokens are not. The same, not averaged, on a grid of 32
/// pixels are the deep features; the embedding is their mean. Through the adapter they are the
/// tuned ones.
/// @param shapes  of the plain outputs for this input size
/// @param adapter empty: nothing was tuned
/// @throws Error (Config) if the shapes do not fit the descriptor; Error (Format) for
///         another adapter
[[nodiscard]] FeatureGraph buildExtractorFeatures(
    const ForeignModel& model, const ExtractorDescriptor& descriptor, cv::Size input,
    const std::vector<std::vector<std::int64_t>>& shapes, const NamedTensors& adapter);

}  // namespace handful::backbone

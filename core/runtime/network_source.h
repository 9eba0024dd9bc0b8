#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "core/backbone/network_source.h"

namespace handful::runtime {

/// Reads the network that a project asks for.
/// @param name    in the catalogue, or backbone::kOnnxExtractor
/// @param file    of the weights, or of the ONNX extractor; empty: the weights of the
///                catalogue's own file in the first of @p folders that has it
/// @throws Error (Config) for an unknown name, or an extractor without a file;
///         Error (Io) if a file is missing, (Format) if it is damaged or another network's
[[nodiscard]] backbone::NetworkSource networkSource(std::string_view name,
                                                    const std::filesystem::path& file,
                                                    std::span<const std::filesystem::path> folders);

/// An ONNX feature extractor with its descriptor, a file of the same name that ends with
/// .json. It is run once, so that what cannot work is refused here.
/// @throws Error (Io, Format, Config) with one sentence
[[nodiscard]] backbone::NetworkSource extractorSource(const std::filesystem::path& onnxFile);

}  // namespace handful::runtime

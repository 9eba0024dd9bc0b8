#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// ONNX feature extractors of a few kilobytes, as somebody else might bring them: their
/// values are called like ours, on purpose.
namespace handful::tests {

/// Maps "embedding" (stride 8, 5 channels) and "patches" (stride 16, 7 channels).
/// @param width,height of the input "pixels"; 0 = any
[[nodiscard]] std::vector<std::byte> mapExtractor(int width = 0, int height = 0);

/// Tokens "patches" [1, 1 + patches, 6]: one that is no patch, then one for each patch of 14
/// pixels, for one size only.
[[nodiscard]] std::vector<std::byte> tokenExtractor(int width, int height);

/// Descriptors that fit them, as JSON.
[[nodiscard]] std::string mapDescriptor();
[[nodiscard]] std::string tokenDescriptor();

/// Writes both beside each other.
/// @return the path of the ONNX file
std::filesystem::path writeExtractor(const std::filesystem::path& folder,
                                     const std::vector<std::byte>& onnx,
                                     const std::string& descriptor);

}  // namespace handful::tests

#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>

/// Pictures of a plain part that cost milliseconds: for tests of programs, not of detection.
namespace handful::test {

/// 160 x 120, RGB: a bright disc on a table, a little elsewhere and with other noise for
/// each index. With a hole where it @p isBad.
[[nodiscard]] cv::Mat smallPart(std::uint64_t index, bool isBad = false);

/// Writes good pictures 000.png, 001.png, … from index @p first on. Makes the folder.
void writeGoodParts(const std::filesystem::path& folder, int count, std::uint64_t first = 0);

/// Writes pictures with a hole.
void writeBadParts(const std::filesystem::path& folder, int count);

}  // namespace handful::test

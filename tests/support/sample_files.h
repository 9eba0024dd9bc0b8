#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "core/pipeline/set_up.h"

namespace handful::tests {

/// Writes pixels as PNG into a folder and says how a user would name them.
[[nodiscard]] pipeline::ImageFile pictureFile(const std::filesystem::path& folder,
                                              const std::string& name, const cv::Mat& pixels);

/// Drawn good parts, 160x120: "good_0.png", "good_1.png", …
[[nodiscard]] std::vector<pipeline::ImageFile> goodFiles(const std::filesystem::path& folder,
                                                         int count);

/// One of the same size with a defect, "bad.png".
[[nodiscard]] pipeline::ImageFile badFile(const std::filesystem::path& folder);

/// Something that is no picture but is called one.
[[nodiscard]] pipeline::ImageFile brokenFile(const std::filesystem::path& folder,
                                             const std::string& name = "broken.png");

}  // namespace handful::tests

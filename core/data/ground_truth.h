#pragma once

#include <filesystem>
#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <string>

#include "core/data/image_folder.h"

namespace handful::data {

/// The masks of a test set: which pixels of its NG pictures are defects. MVTec layout,
/// folder/<defect>/<name>_mask.png or folder/<defect>/<name>.png for the picture <name>.jpg of
/// that kind of defect; the endings need not be these.
class GroundTruth {
 public:
  /// @throws Error (Io) if it is not a folder or cannot be read; Error (Config) if it has no mask
  explicit GroundTruth(const std::filesystem::path& folder);

  /// The folder "ground_truth" in or beside the folder of the test pictures.
  /// @param test as given to testImagesIn()
  /// @return nothing if there is none, or none with a mask in it
  /// @throws Error (Io) if it cannot be read
  [[nodiscard]] static std::optional<GroundTruth> beside(const std::filesystem::path& test);

  /// Whether there is a folder of masks for this kind of defect.
  [[nodiscard]] bool hasKind(const std::string& label) const { return masks_.contains(label); }

  /// @return empty if there is none for this picture; none is asked for a good one
  [[nodiscard]] std::filesystem::path maskOf(const LabelledFile& picture) const;

 private:
  GroundTruth() = default;
  void addMasksIn(const std::filesystem::path& folder);

  /// By kind of defect and name of the picture, without the ending.
  std::map<std::string, std::map<std::string, std::filesystem::path>> masks_;
};

/// Which pixels of a picture are defects: those that are not 0 in the mask, in any channel,
/// after decodeImage(). A mask of another size is resized, nearest neighbours.
/// @param size of the picture
/// @return CV_8UC1 of this size, 255 = defect, at least one
/// @throws Error (Io, Format) if it cannot be read; Error (Format) if it shows no defect
[[nodiscard]] cv::Mat readMask(const std::filesystem::path& path, cv::Size size);

}  // namespace handful::data

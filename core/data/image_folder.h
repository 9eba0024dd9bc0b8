#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace handful::data {

/// One picture of a test set.
struct LabelledFile {
  std::filesystem::path path;
  std::string label;  ///< the name of its folder: "good", or the kind of defect
  [[nodiscard]] bool isGood() const { return label == "good"; }
};

/// The pictures directly inside a folder, by file name (natural order: 2 before 10).
/// Hidden files and other kinds of files are passed over.
/// @throws Error (Io) if it is not a folder or cannot be read
[[nodiscard]] std::vector<std::filesystem::path> imagesIn(const std::filesystem::path& folder);

/// The folders directly inside a folder, by name, without the hidden.
/// @throws as imagesIn()
[[nodiscard]] std::vector<std::filesystem::path> foldersIn(const std::filesystem::path& folder);

/// Files and folders as a user gives them: files as they are, folders replaced
/// by the pictures inside. A folder in MVTec layout (train/good) given as a
/// whole yields the pictures of train/good.
/// @throws Error (Io) if one of them is not there; Error (Config) if a folder holds no picture
[[nodiscard]] std::vector<std::filesystem::path> expandImages(
    const std::vector<std::filesystem::path>& given);

/// A test set in MVTec layout: folder/good and folder/<defect>. A folder that
/// holds a "test" folder itself stands for that.
/// @throws Error (Io) not there; Error (Config) no subfolder with pictures
[[nodiscard]] std::vector<LabelledFile> testImagesIn(const std::filesystem::path& folder);

}  // namespace handful::data

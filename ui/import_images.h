#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/project/labels.h"

namespace handful::ui {

struct LabelledPath {
  std::filesystem::path path;
  project::Label label = project::Label::Unlabelled;
};

/// What files and folders that were dropped mean for a project.
///
/// A folder in MVTec layout (train/good inside) is taken as such: train/good is
/// OK, test/<defect> is NG, and test/good is left to the user. Any other folder
/// stands for the images in it and in its subfolders. The label is @p label
/// where the user chose one; else the name of the folder that holds the image
/// decides. A name that says nothing counts as OK, because the window asks for
/// good parts, but beside a folder of good ones as a kind of defect (NG).
///
/// @throws Error (Io) if something is not there; Error (Config) if there is no
///         image at all; OperationCancelled
[[nodiscard]] std::vector<LabelledPath> imagesOf(const std::vector<std::filesystem::path>& dropped,
                                                 std::optional<project::Label> label,
                                                 const std::stop_token& stop);

}  // namespace handful::ui

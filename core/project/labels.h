#pragma once

#include <string_view>

namespace handful::project {

/// What the user says about a picture.
enum class Label {
  Ok = 1,
  Ng,
  Unlabelled,  ///< not decided yet; takes part in nothing
};

/// The names in files and JSON: "ok", "ng", "unlabelled".
[[nodiscard]] std::string_view name(Label label) noexcept;
/// @throws Error (Format) for another name
[[nodiscard]] Label labelNamed(std::string_view name);

/// The label that a folder's name stands for, in any case: "good", "ok", "gut", "良品" and
/// the like mean OK, "ng", "bad", "defects", "不良" NG; anything else is for the user to say.
[[nodiscard]] Label labelOfFolder(std::string_view folderName);

}  // namespace handful::project

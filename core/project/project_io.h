#pragma once

#include <filesystem>

#include "core/project/project.h"

/// A project is a folder of small readable files; FORMAT.md describes them.
namespace handful::project {

/// Makes an empty project and saves it; missing parents are made.
/// @throws Error (Io) if the folder is not empty or cannot be written
Project createProject(const std::filesystem::path& folder);

/// True if the folder holds a project.json, of whatever version or state.
[[nodiscard]] bool isProject(const std::filesystem::path& folder) noexcept;

/// Reads a project, older versions brought up to date in memory. Writes nothing.
/// @throws Error (Io) not there or unreadable; Error (Format) damaged, with the
///         file as subject; Error (FormatTooNew) written by a later release
[[nodiscard]] Project loadProject(const std::filesystem::path& folder);

/// Saves file by file, each by rename and project.json last: whenever the
/// program or the machine dies, what loadProject() then finds is whole. Files
/// that would not change are left alone.
///
/// Whoever saves holds the ProjectLock.
/// @throws Error (Config) for values that loadProject() would refuse; Error (Io)
void saveProject(const Project& project, const std::filesystem::path& folder);

/// The same where @p saved is what lies in the folder: of the images, of which there may be
/// thousands, only those files are written that change, and what is the same is not checked again.
void saveChange(const Project& project, const Project& saved, const std::filesystem::path& folder);

}  // namespace handful::project

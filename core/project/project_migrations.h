#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

namespace handful::project {

/// Takes a project.json from exactly version N to N + 1; the caller counts the version up.
using MigrationStep = void (*)(nlohmann::json&);

/// The steps of this release, oldest first: step i leads from version i + 1 to i + 2.
[[nodiscard]] std::span<const MigrationStep> projectSteps() noexcept;

/// The version that this release writes.
[[nodiscard]] int projectVersion() noexcept;

/// Brings a project document up to date in place. Keys this release does not
/// know are left alone.
/// @param file subject of errors
/// @param steps another table for tests
/// @throws Error (Format) no project or no valid version; Error (FormatTooNew)
void migrate(nlohmann::json& document, const std::string& file,
             std::span<const MigrationStep> steps = projectSteps());

}  // namespace handful::project

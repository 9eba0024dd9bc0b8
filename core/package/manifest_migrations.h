#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>

namespace handful::package {

/// Takes a manifest from exactly version N to N + 1.
using MigrationStep = void (*)(nlohmann::json&);

/// The steps of this release, oldest first: step i leads from version i + 1 to i + 2.
[[nodiscard]] std::span<const MigrationStep> manifestSteps() noexcept;

/// The version that this release writes.
[[nodiscard]] int packageVersion() noexcept;

/// Brings a manifest up to date in place.
/// @param version of the manifest, 1..packageVersion()
/// @throws Error (Format) if a key that a step needs is missing or of another kind
void migrate(nlohmann::json& manifest, int version);

}  // namespace handful::package

#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/project/project.h"

/// Between a Project and its two JSON documents. Knows no files; the ignore
/// mask is a picture of its own, of which the document says only whether it is there.
namespace handful::project {

[[nodiscard]] nlohmann::json projectDocument(const Project& project);
[[nodiscard]] nlohmann::json labelsDocument(const Project& project);

struct ParsedProject {
  Project project;  ///< without labels and mask
  bool hasIgnoreMask = false;
};

/// As in project.json; a run keeps those that it was made with.
[[nodiscard]] nlohmann::json settingsDocument(const Settings& settings);
/// @param where for messages: the document that it stands in
/// @throws Error (Format)
[[nodiscard]] Settings parseSettings(const nlohmann::json& document, const std::string& where);

/// @param document of the present version
/// @throws Error (Format)
[[nodiscard]] ParsedProject parseProject(const nlohmann::json& document);

/// Gives the images of a project their labels; those not named are unlabelled.
/// @throws Error (Format, FormatTooNew)
void parseLabels(const nlohmann::json& document, Project& project);

}  // namespace handful::project

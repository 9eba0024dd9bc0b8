#include "core/project/project_migrations.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json_fields.h"

namespace handful::project {
namespace {

// Step N takes a document from exactly version N to N + 1. A step never calls
// current code and is never edited once released: add one to the end instead.
// There is none yet, because version 1 is the first.
constexpr std::array<MigrationStep, 0> kSteps = {};

}  // namespace

std::span<const MigrationStep> projectSteps() noexcept { return kSteps; }

int projectVersion() noexcept { return 1 + static_cast<int>(projectSteps().size()); }

void migrate(nlohmann::json& document, const std::string& file,
             std::span<const MigrationStep> steps) {
  guardLibrary(ErrorCode::Format, "The project cannot be brought up to date", file, [&] {
    const auto newest = 1 + static_cast<std::int64_t>(steps.size());
    const JsonFields fields(document, "project.json");
    if (fields.text("format") != "handful-project") fields.fail("format", "is another one");
    const auto version = fields.whole("version", 1, INT32_MAX);
    if (version > newest) {
      throw Error(ErrorCode::FormatTooNew,
                  "The project was saved by a later version. It needs release " +
                      fields.text("minRelease") + " of Handful or a later one.",
                  file);
    }
    for (auto v = version; v < newest; ++v) {
      steps[static_cast<std::size_t>(v - 1)](document);
      document["version"] = v + 1;
    }
  });
}

}  // namespace handful::project

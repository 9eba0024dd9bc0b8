#include "core/package/manifest_migrations.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace handful::package {
namespace {

using Json = nlohmann::json;

// A step never calls current code and is never edited once released: add one to the end instead.

/// Networks saw all of their input at once, parts were taken as they lay, and places were marked
/// where the patch score passed the image threshold, whatever the verdict.
void toVersion2(Json& manifest) {
  auto& preparation = manifest.at("preparation");
  preparation["tiles"] = nullptr;
  preparation["alignment"] = nullptr;
  const auto& line = manifest.at("thresholds").at("value");
  manifest["regionLines"] = {{"inOk", line}, {"inOthers", line}};
}

constexpr std::array<MigrationStep, 1> kSteps = {&toVersion2};

}  // namespace

std::span<const MigrationStep> manifestSteps() noexcept { return kSteps; }

int packageVersion() noexcept { return 1 + static_cast<int>(manifestSteps().size()); }

void migrate(Json& manifest, int version) {
  guardLibrary(ErrorCode::Format, "The manifest cannot be brought up to date", "manifest.json",
               [&] {
                 for (auto v = version; v < packageVersion(); ++v) {
                   manifestSteps()[static_cast<std::size_t>(v - 1)](manifest);
                   manifest["version"] = v + 1;
                 }
               });
}

}  // namespace handful::package

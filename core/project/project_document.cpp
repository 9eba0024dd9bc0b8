#include "core/project/project_document.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/project/project_migrations.h"

namespace handful::project {
namespace {

using Json = nlohmann::json;
using Keys = std::initializer_list<const char*>;

constexpr const char* kProjectFormat = "handful-project";
constexpr const char* kLabelsFormat = "handful-labels";
constexpr int kLabelsVersion = 1;
constexpr const char* kMinRelease = "0.1.0";  ///< the first that reads projectVersion()
constexpr std::int64_t kMaxSidePx = 1'000'000;

// The keys that this release knows; all others are kept for the release that wrote them.
constexpr Keys kProjectKeys = {"format",   "version",    "minRelease", "part",
                               "station",  "revision",   "images",     "region",
                               "settings", "thresholds", "currentRun"};
constexpr Keys kLabelsKeys = {"format", "version", "minRelease", "labels"};
constexpr Keys kImageKeys = {"path", "sha256"};
constexpr Keys kRegionKeys = {"referenceWidth", "referenceHeight", "polygon", "ignoreMask"};
constexpr Keys kSettingsKeys = {"falseRejectRate", "seed",        "inputSide",      "preset",
                                "objective",       "network",     "training",       "variation",
                                "backbone",        "weightsFile", "smallestDefect", "align"};
constexpr Keys kThresholdKeys = {"value", "reviewValue", "rule", "reason", "time", "who", "preset"};

std::string othersOf(Json object, Keys known) {
  for (const char* key : known) object.erase(key);
  return object.empty() ? std::string() : object.dump();
}

Json withOthers(Json object, const std::string& others) {
  if (others.empty()) return object;
  Json whole = parseJson(others, "otherKeys");
  whole.update(object);
  return whole;
}

// --- Writing ------------------------------------------------------------------

Json imageJson(const ImageEntry& image) {
  return withOthers({{"path", image.path}, {"sha256", image.sha256}}, image.otherKeys);
}

Json regionJson(const RegionSettings& region) {
  Json polygon = Json::array();
  for (const auto& corner : region.polygon) polygon.push_back({corner.x, corner.y});
  return withOthers({{"referenceWidth", region.referenceWidth},
                     {"referenceHeight", region.referenceHeight},
                     {"polygon", std::move(polygon)},
                     {"ignoreMask", !region.ignoreMask.empty()}},
                    region.otherKeys);
}

Json variationJson(const augment::LineVariation& variation) {
  return {{"maxRotationDeg", variation.maxRotationDeg},
          {"flipsHorizontally", variation.flipsHorizontally},
          {"flipsVertically", variation.flipsVertically},
          {"maxBrightness", variation.maxBrightness},
          {"maxShift", variation.maxShift}};
}

Json settingsJson(const Settings& settings) {
  Json json = {{"falseRejectRate", settings.falseRejectRate},
               {"seed", settings.seed},
               {"inputSide", settings.inputSide},
               {"preset", settings.preset},
               {"objective", settings.objective}};
  if (settings.smallestDefect != 0) json["smallestDefect"] = settings.smallestDefect;
  if (settings.align) {
    json["align"] = {{"maxShift", settings.align->maxShift},
                     {"maxAngleDeg", settings.align->maxAngleDeg}};
  }
  if (settings.network != "auto") json["network"] = settings.network;
  const Settings usual;
  if (settings.backbone != usual.backbone) json["backbone"] = settings.backbone;
  if (!settings.weightsFile.empty()) json["weightsFile"] = settings.weightsFile;
  if (!settings.training.empty()) json["training"] = settings.training;
  if (settings.variation != augment::LineVariation()) {
    json["variation"] = variationJson(settings.variation);
  }
  return withOthers(std::move(json), settings.otherKeys);
}

Json thresholdJson(const ThresholdEntry& entry) {
  Json json = {{"value", entry.value}, {"reviewValue", entry.reviewValue},
               {"rule", entry.rule},   {"reason", entry.reason},
               {"time", entry.time},   {"who", entry.who}};
  if (!entry.preset.empty()) json["preset"] = entry.preset;
  return withOthers(std::move(json), entry.otherKeys);
}

// --- Reading ------------------------------------------------------------------

/// An absolute path, or one that stays inside the project folder.
void demandPath(const JsonFields& fields, const char* key, const std::string& text) {
  const auto path = pathFromUtf8(text);
  const bool climbs = std::find(path.begin(), path.end(), "..") != path.end();
  if (text.empty() || text.find('\0') != std::string::npos || (climbs && !path.is_absolute())) {
    fields.fail(key, "is no path inside the project folder and no absolute one");
  }
}

void demandSha256(const JsonFields& fields, const std::string& text) {
  const bool digits = text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!text.empty() && (text.size() != 64 || !digits)) fields.fail("sha256", "is no SHA-256");
}

ImageEntry parseImage(const JsonFields& fields) {
  ImageEntry image;
  image.path = fields.text("path");
  demandPath(fields, "path", image.path);
  image.sha256 = fields.text("sha256");
  demandSha256(fields, image.sha256);
  image.otherKeys = othersOf(fields.json(), kImageKeys);
  return image;
}

std::vector<ImageEntry> parseImages(const JsonFields& fields) {
  std::vector<ImageEntry> images;
  std::set<std::string> paths;
  for (const auto& entry : fields.list("images")) {
    images.push_back(parseImage(JsonFields(entry, fields.where() + ": images")));
    if (!paths.insert(images.back().path).second) {
      fields.fail("images", "names \"" + images.back().path + "\" twice");
    }
  }
  return images;
}

int side(const Json& value, const JsonFields& fields) {
  if (!value.is_number_integer() || value < 0 || value > kMaxSidePx) {
    fields.fail("polygon", "holds a corner that is not two whole numbers of pixels");
  }
  return value.get<int>();
}

RegionSettings parseRegion(const JsonFields& fields) {
  RegionSettings region;
  region.referenceWidth = static_cast<int>(fields.whole("referenceWidth", 0, kMaxSidePx));
  region.referenceHeight = static_cast<int>(fields.whole("referenceHeight", 0, kMaxSidePx));
  if ((region.referenceWidth == 0) != (region.referenceHeight == 0)) {
    fields.fail("referenceHeight", "does not go with the reference width");
  }
  for (const auto& corner : fields.list("polygon")) {
    if (!corner.is_array() || corner.size() != 2) {
      fields.fail("polygon", "holds a corner that is not two whole numbers of pixels");
    }
    region.polygon.emplace_back(side(corner[0], fields), side(corner[1], fields));
  }
  if (!region.polygon.empty() && region.polygon.size() < 3) {
    fields.fail("polygon", "has less than three corners");
  }
  region.otherKeys = othersOf(fields.json(), kRegionKeys);
  return region;
}

template <class Names>
std::string oneOf(const Names& names, const JsonFields& fields, const char* key) {
  auto text = fields.text(key);
  if (std::find(names.begin(), names.end(), text) == names.end()) {
    fields.fail(key, "is \"" + text + "\", which this release does not know");
  }
  return text;
}

augment::LineVariation parseVariation(const JsonFields& fields) {
  augment::LineVariation variation;
  variation.maxRotationDeg = fields.number("maxRotationDeg");
  variation.flipsHorizontally = fields.flag("flipsHorizontally");
  variation.flipsVertically = fields.flag("flipsVertically");
  variation.maxBrightness = fields.number("maxBrightness");
  variation.maxShift = fields.number("maxShift");
  try {
    augment::validate(variation);
  } catch (const Error& error) {
    fields.fail(error.subject(), "is out of range");
  }
  return variation;
}

region::AlignmentLimits parseAlign(const JsonFields& fields) {
  const region::AlignmentLimits limits{fields.number("maxShift"), fields.number("maxAngleDeg")};
  try {
    region::validate(limits);
  } catch (const Error& error) {
    fields.fail(error.subject(), "is out of range");
  }
  return limits;
}

Settings parseSettings(const JsonFields& fields) {
  Settings settings;
  settings.falseRejectRate = fields.number("falseRejectRate");
  if (settings.falseRejectRate < 0.001 || settings.falseRejectRate > 0.5) {
    fields.fail("falseRejectRate", "is not within 0.001 and 0.5");
  }
  settings.seed = fields.whole("seed", 0, INT64_MAX);
  settings.inputSide = static_cast<int>(fields.whole("inputSide", 64, 2048));
  if (fields.has("smallestDefect")) {
    settings.smallestDefect = static_cast<int>(fields.whole("smallestDefect", 1, 10'000));
  }
  if (fields.has("align")) settings.align = parseAlign(fields.object("align"));
  settings.preset = oneOf(kPresets, fields, "preset");
  settings.objective = oneOf(kObjectives, fields, "objective");
  if (fields.has("network")) settings.network = oneOf(kNetworks, fields, "network");
  if (fields.has("training")) {
    const auto training = fields.object("training");
    for (const auto& [option, value] : training.json().items()) {
      settings.training[option] = training.number(option);
    }
  }
  if (fields.has("variation")) settings.variation = parseVariation(fields.object("variation"));
  if (fields.has("backbone")) settings.backbone = fields.text("backbone");
  if (fields.has("weightsFile")) {
    settings.weightsFile = fields.text("weightsFile");
    demandPath(fields, "weightsFile", settings.weightsFile);
  }
  settings.otherKeys = othersOf(fields.json(), kSettingsKeys);
  return settings;
}

/// "2026-01-31T23:59:59Z", as utcText() writes it.
bool isUtcText(const std::string& text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(), [](char a, char form) {
    return form == '0' ? a >= '0' && a <= '9' : a == form;
  });
}

ThresholdEntry parseThreshold(const JsonFields& fields) {
  ThresholdEntry entry;
  entry.value = fields.number("value");
  entry.reviewValue = fields.number("reviewValue");
  if (entry.reviewValue > entry.value) fields.fail("reviewValue", "lies above the threshold");
  entry.rule = fields.text("rule");
  if (entry.rule.empty()) fields.fail("rule", "is empty");
  entry.reason = fields.text("reason");
  entry.time = fields.text("time");
  if (!isUtcText(entry.time)) fields.fail("time", "is no UTC time");
  entry.who = fields.text("who");
  if (fields.has("preset")) entry.preset = fields.text("preset");
  entry.otherKeys = othersOf(fields.json(), kThresholdKeys);
  return entry;
}

}  // namespace

Json projectDocument(const Project& project) {
  Json images = Json::array();
  for (const auto& image : project.images) images.push_back(imageJson(image));
  Json thresholds = Json::array();
  for (const auto& entry : project.thresholds) thresholds.push_back(thresholdJson(entry));
  Json document = {{"format", kProjectFormat},
                   {"version", projectVersion()},
                   {"minRelease", kMinRelease},
                   {"part", project.partName},
                   {"station", project.station},
                   {"revision", project.revision},
                   {"images", std::move(images)},
                   {"region", regionJson(project.region)},
                   {"settings", settingsJson(project.settings)},
                   {"thresholds", std::move(thresholds)},
                   {"currentRun", nullptr}};
  if (project.currentRun) document["currentRun"] = *project.currentRun;
  return withOthers(std::move(document), project.otherKeys);
}

Json settingsDocument(const Settings& settings) { return settingsJson(settings); }

Settings parseSettings(const Json& document, const std::string& where) {
  return parseSettings(JsonFields(document, where));
}

Json labelsDocument(const Project& project) {
  Json labels = Json::object();
  for (const auto& image : project.images) {
    if (image.label != Label::Unlabelled) labels[image.path] = name(image.label);
  }
  return withOthers({{"format", kLabelsFormat},
                     {"version", kLabelsVersion},
                     {"minRelease", kMinRelease},
                     {"labels", std::move(labels)}},
                    project.otherLabelKeys);
}

ParsedProject parseProject(const Json& document) {
  const JsonFields fields(document, "project.json");
  ParsedProject parsed;
  auto& project = parsed.project;
  project.partName = fields.text("part");
  project.station = fields.text("station");
  project.revision = fields.text("revision");
  project.images = parseImages(fields);
  project.region = parseRegion(fields.object("region"));
  parsed.hasIgnoreMask = fields.object("region").flag("ignoreMask");
  project.settings = parseSettings(fields.object("settings"));
  for (const auto& entry : fields.list("thresholds")) {
    project.thresholds.push_back(parseThreshold(JsonFields(entry, "project.json: thresholds")));
  }
  if (!fields.raw("currentRun").is_null()) {
    project.currentRun = static_cast<int>(fields.whole("currentRun", 1, INT32_MAX));
    if (project.thresholds.empty()) fields.fail("thresholds", "is empty although there is a run");
  }
  project.otherKeys = othersOf(document, kProjectKeys);
  return parsed;
}

void parseLabels(const Json& document, Project& project) {
  const JsonFields fields(document, "labels.json");
  if (fields.text("format") != kLabelsFormat) fields.fail("format", "is another one");
  if (fields.whole("version", 1, INT32_MAX) > kLabelsVersion) {
    throw Error(
        ErrorCode::FormatTooNew,
        "The labels need release " + fields.text("minRelease") + " of Handful or a later one.",
        "labels.json");
  }
  const auto labels = fields.object("labels");
  for (const auto& [path, label] : labels.json().items()) {
    (void)labelNamed(labels.text(path));  // of images that are gone, too: damage is damage
  }
  for (auto& image : project.images) {
    image.label = labels.has(image.path) ? labelNamed(labels.text(image.path)) : Label::Unlabelled;
  }
  project.otherLabelKeys = othersOf(document, kLabelsKeys);
}

}  // namespace handful::project

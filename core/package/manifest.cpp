#include "core/package/manifest.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/json_fields.h"
#include "core/base/version.h"

namespace handful::package {
namespace {

using Json = nlohmann::json;

constexpr const char* kFormat = "handful-package";
constexpr std::int64_t kMaxSide = 100'000;

constexpr const char* kResize = "area to shrink, linear to enlarge";

// A limit that no honest package comes near, so that a hostile one cannot take all memory.
constexpr std::int64_t kMaxInputSide = 4096;

Json optionalNumber(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

double rate(const JsonFields& fields, std::string_view key) {
  const double value = fields.number(key);
  if (value < 0.0 || value > 1.0) fields.fail(key, "is not within 0 and 1");
  return value;
}

std::optional<double> optionalRate(const JsonFields& fields, std::string_view key) {
  if (fields.raw(key).is_null()) return std::nullopt;
  return rate(fields, key);
}

Json formatTiles(const region::Tiles& tiles) {
  if (tiles == region::Tiles()) return nullptr;
  return {{"width", tiles.width}, {"height", tiles.height}, {"overlap", tiles.overlap}};
}

region::Tiles parseTiles(const JsonFields& preparation) {
  if (preparation.raw("tiles").is_null()) return {};
  const auto fields = preparation.object("tiles");
  return {static_cast<int>(fields.whole("width", 32, kMaxInputSide)),
          static_cast<int>(fields.whole("height", 32, kMaxInputSide)),
          static_cast<int>(fields.whole("overlap", 0, kMaxInputSide))};
}

Json formatAlignment(const region::Alignment& alignment) {
  if (alignment.reference.empty()) return nullptr;
  return {{"maxShift", alignment.limits.maxShift}, {"maxAngleDeg", alignment.limits.maxAngleDeg}};
}

region::AlignmentLimits parseAlignment(const JsonFields& fields) {
  const region::AlignmentLimits limits{fields.number("maxShift"), fields.number("maxAngleDeg")};
  try {
    region::validate(limits);
  } catch (const Error& error) {
    fields.fail(error.subject(), "is out of range");
  }
  return limits;
}

Json formatPreparation(const region::Preparation& preparation) {
  Json polygon = Json::array();
  for (const auto& point : preparation.polygon) polygon.push_back({point.x, point.y});
  return {{"referenceWidth", preparation.referenceWidth},
          {"referenceHeight", preparation.referenceHeight},
          {"polygon", polygon},
          {"ignoreMask", !preparation.ignoreMask.empty()},
          {"inputWidth", preparation.inputWidth},
          {"inputHeight", preparation.inputHeight},
          {"tiles", formatTiles(preparation.tiles)},
          {"alignment", formatAlignment(preparation.alignment)},
          {"colourOrder", "RGB"},
          {"resize", kResize}};
}

region::Preparation parsePreparation(const JsonFields& fields) {
  region::Preparation preparation;
  preparation.referenceWidth = static_cast<int>(fields.whole("referenceWidth", 1, kMaxSide));
  preparation.referenceHeight = static_cast<int>(fields.whole("referenceHeight", 1, kMaxSide));
  preparation.inputWidth = static_cast<int>(fields.whole("inputWidth", 32, kMaxInputSide));
  preparation.inputHeight = static_cast<int>(fields.whole("inputHeight", 32, kMaxInputSide));
  preparation.tiles = parseTiles(fields);
  if (!fields.raw("alignment").is_null()) {
    preparation.alignment.limits = parseAlignment(fields.object("alignment"));
  }
  if (fields.text("colourOrder") != "RGB") fields.fail("colourOrder", "is not RGB");
  if (fields.text("resize") != kResize) fields.fail("resize", "is not a way we know");
  for (const auto& point : fields.list("polygon")) {
    const bool isPair = point.is_array() && point.size() == 2 && point[0].is_number_integer() &&
                        point[1].is_number_integer();
    if (!isPair) fields.fail("polygon", "holds something that is not a point");
    const auto x = point[0].get<std::int64_t>();
    const auto y = point[1].get<std::int64_t>();
    if (x < 0 || y < 0 || x > kMaxSide || y > kMaxSide)
      fields.fail("polygon", "leaves the picture");
    preparation.polygon.emplace_back(static_cast<int>(x), static_cast<int>(y));
  }
  return preparation;
}

Json formatThreshold(const calibrate::Threshold& threshold, double reviewThreshold) {
  return {{"value", threshold.value},
          {"reviewValue", reviewThreshold},
          {"rule", calibrate::name(threshold.rule)},
          {"n", threshold.n},
          {"alpha", threshold.alpha},
          {"expectedRate", optionalNumber(threshold.expectedRate)},
          {"upperBound95", optionalNumber(threshold.upperBound95)},
          {"assumesLogNormal", threshold.assumesLogNormal}};
}

calibrate::Threshold parseThreshold(const JsonFields& fields) {
  calibrate::Threshold threshold;
  threshold.value = fields.number("value");
  if (threshold.value <= 0.0) fields.fail("value", "is not positive");
  threshold.rule = calibrate::ruleNamed(fields.text("rule"));
  threshold.n = static_cast<int>(fields.whole("n", 2, 1'000'000));
  threshold.alpha = rate(fields, "alpha");
  // A line drawn by hand or at the highest score has no rate that was asked for.
  const bool isAsked = threshold.alpha >= 0.001 && threshold.alpha <= 0.5;
  const bool needsNone =
      threshold.rule == calibrate::Rule::Manual || threshold.rule == calibrate::Rule::Maximum;
  if (!isAsked && !(needsNone && threshold.alpha == 0.0)) {
    fields.fail("alpha", "is not a rate of false rejects that can be asked for");
  }
  threshold.expectedRate = optionalRate(fields, "expectedRate");
  threshold.upperBound95 = optionalRate(fields, "upperBound95");
  threshold.assumesLogNormal = fields.flag("assumesLogNormal");
  return threshold;
}

Json formatHeads(const std::vector<density::HeadScale>& heads) {
  Json list = Json::array();
  for (const auto& head : heads) {
    list.push_back({{"name", head.name}, {"weight", head.weight}, {"typical", head.typical}});
  }
  return list;
}

std::vector<density::HeadScale> parseHeads(const JsonFields& fields) {
  std::vector<density::HeadScale> heads;
  for (const auto& entry : fields.list("heads")) {
    const JsonFields head(entry, "manifest.json: heads");
    heads.push_back({head.text("name"), head.number("weight"), head.number("typical")});
    if (heads.back().weight <= 0.0) head.fail("weight", "is not positive");
    if (heads.back().typical <= 0.0) head.fail("typical", "is not positive");
  }
  if (heads.empty() || heads.size() > 16) fields.fail("heads", "has a wrong length");
  return heads;
}

Json formatHistory(const std::vector<HistoryEntry>& history) {
  Json list = Json::array();
  for (const auto& entry : history) {
    list.push_back({{"value", entry.value},
                    {"reviewValue", entry.reviewValue},
                    {"rule", entry.rule},
                    {"reason", entry.reason},
                    {"who", entry.who}});
  }
  return list;
}

std::vector<HistoryEntry> parseHistory(const JsonFields& fields) {
  std::vector<HistoryEntry> history;
  for (const auto& entry : fields.list("thresholdHistory")) {
    const JsonFields line(entry, "manifest.json: thresholdHistory");
    history.push_back({line.number("value"), line.number("reviewValue"), line.text("rule"),
                       line.text("reason"), line.text("who")});
  }
  return history;
}

localize::RegionLines parseRegionLines(const JsonFields& fields) {
  const localize::RegionLines lines{fields.number("inOk"), fields.number("inOthers")};
  if (lines.inOthers <= 0.0) fields.fail("inOthers", "is not positive");
  if (lines.inOthers > lines.inOk) fields.fail("inOthers", "is above inOk");
  return lines;
}

Json formatOrigin(const Origin& origin) {
  return {{"backbone", origin.backbone},   {"network", origin.network}, {"preset", origin.preset},
          {"objective", origin.objective}, {"seed", origin.seed},       {"release", origin.release},
          {"runtime", origin.runtime}};
}

Origin parseOrigin(const JsonFields& fields) {
  return {fields.text("backbone"),
          fields.text("network"),
          fields.text("preset"),
          fields.text("objective"),
          fields.whole("seed", 0, INT64_MAX),
          fields.text("release"),
          fields.text("runtime")};
}

void refuseOther(const JsonFields& fields) {
  if (fields.text("format") != kFormat) fields.fail("format", "is not that of a Handful package");
  const auto release = fields.text("minRelease");
  const auto version = static_cast<int>(fields.whole("version", 1, 1'000'000));
  if (version > kPackageVersion) {
    throw Error(
        ErrorCode::FormatTooNew,
        "The package was made by a newer version. Install release " + release + " or later.",
        "manifest.json");
  }
  if (version < kPackageVersion) {
    throw Error(
        ErrorCode::Config,
        "Its scores were made in a way that this release no longer knows. Set the inspection "
        "up again: the images and labels of the project are kept.",
        "manifest.json");
  }
}

/// Ten times what anybody sets up with; whoever opens the file sorts them for every line drawn.
constexpr std::size_t kMostScores = 100'000;

void checkNumbers(const JsonFields& fields, const Manifest& manifest) {
  if (manifest.reviewThreshold > manifest.threshold.value) {
    fields.fail("thresholds", "begins review above NG");
  }
  const bool positive =
      std::all_of(manifest.calibrationScores.begin(), manifest.calibrationScores.end(),
                  [](double score) { return score > 0.0; });
  if (manifest.calibrationScores.size() > kMostScores) {
    fields.fail("calibrationScores", "has more than 100000 numbers");
  }
  if (!positive || static_cast<int>(manifest.calibrationScores.size()) < manifest.threshold.n) {
    fields.fail("calibrationScores", "does not fit the threshold");
  }
  if (manifest.typicalPatch < 0.0) fields.fail("typicalPatch", "is negative");
  if (manifest.regionLines.inOthers <= manifest.typicalPatch) {
    fields.fail("regionLines", "are not above typicalPatch");
  }
}

}  // namespace

std::string formatManifest(const Manifest& manifest,
                           const std::map<std::string, std::string>& hashes) {
  return formatJson({
      {"format", kFormat},
      {"version", kPackageVersion},
      {"minRelease", "0.1.0"},
      {"part",
       {{"name", manifest.part.name},
        {"station", manifest.part.station},
        {"revision", manifest.part.revision}}},
      {"origin", formatOrigin(manifest.origin)},
      {"preparation", formatPreparation(manifest.preparation)},
      {"heads", formatHeads(manifest.heads)},
      {"thresholds", formatThreshold(manifest.threshold, manifest.reviewThreshold)},
      {"calibrationScores", manifest.calibrationScores},
      {"typicalPatch", manifest.typicalPatch},
      {"regionLines",
       {{"inOk", manifest.regionLines.inOk}, {"inOthers", manifest.regionLines.inOthers}}},
      {"thresholdHistory", formatHistory(manifest.history)},
      {"files", hashes},
  });
}

ParsedManifest parseManifest(const std::string& text) {
  const Json document = parseJson(text, "manifest.json");
  const JsonFields fields(document, "manifest.json");
  refuseOther(fields);

  ParsedManifest parsed;
  auto& manifest = parsed.manifest;
  const auto part = fields.object("part");
  manifest.part = {part.text("name"), part.text("station"), part.text("revision")};
  manifest.origin = parseOrigin(fields.object("origin"));
  const auto preparation = fields.object("preparation");
  manifest.preparation = parsePreparation(preparation);
  parsed.hasIgnoreMask = preparation.flag("ignoreMask");
  parsed.hasAlignment = !preparation.raw("alignment").is_null();
  manifest.heads = parseHeads(fields);
  const auto thresholds = fields.object("thresholds");
  manifest.threshold = parseThreshold(thresholds);
  manifest.reviewThreshold = thresholds.number("reviewValue");
  manifest.calibrationScores = fields.numbers("calibrationScores");
  manifest.typicalPatch = fields.number("typicalPatch");
  manifest.regionLines = parseRegionLines(fields.object("regionLines"));
  manifest.history = parseHistory(fields);
  checkNumbers(fields, manifest);

  const auto files = fields.object("files");
  for (const auto& entry : files.json().items()) {
    parsed.hashes[entry.key()] = files.text(entry.key());
  }
  return parsed;
}

}  // namespace handful::package

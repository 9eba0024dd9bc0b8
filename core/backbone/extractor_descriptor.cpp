#include "core/backbone/extractor_descriptor.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/json_fields.h"

namespace handful::backbone {
namespace {

constexpr std::string_view kFormat = "handful-extractor";
constexpr int kVersion = 1;
constexpr int kMostOutputs = 8;
constexpr int kMostSide = 512;
constexpr std::size_t kMostName = 100;
const std::set<std::string> kKeys = {"format",        "version", "name", "kind", "outputs",
                                     "inputMultiple", "scale",   "mean", "std",  "channelOrder"};
const std::set<std::string> kTokenKeys = {"patchSize", "dropTokens"};

void refuseUnknownKeys(const JsonFields& fields, bool hasTokens) {
  for (const auto& [key, value] : fields.json().items()) {
    if (kKeys.contains(key) || (hasTokens && kTokenKeys.contains(key))) continue;
    fields.fail(key, "is not known for this kind of extractor");
  }
}

std::array<double, 3> threeNumbers(const JsonFields& fields, const char* key, double least) {
  const auto numbers = fields.numbers(key);
  const bool isFitting =
      numbers.size() == 3 && std::all_of(numbers.begin(), numbers.end(), [&](double value) {
        return value >= least && std::abs(value) <= 1e6;
      });
  if (!isFitting) fields.fail(key, "must be three numbers, one for each colour");
  return {numbers[0], numbers[1], numbers[2]};
}

/// One of two words.
bool isSecond(const JsonFields& fields, const char* key, std::string_view first,
              std::string_view second) {
  const auto word = fields.text(key);
  if (word != first && word != second) {
    fields.fail(key, "must be \"" + std::string(first) + "\" or \"" + std::string(second) + "\"");
  }
  return word == second;
}

void checkFormat(const JsonFields& fields, const std::string& subject) {
  if (fields.text("format") != kFormat) {
    fields.fail("format", "must be \"" + std::string(kFormat) + "\"");
  }
  if (fields.whole("version", 1, 1'000'000) > kVersion) {
    throw Error(ErrorCode::FormatTooNew,
                "The description of the extractor was written for a newer release of Handful.",
                subject);
  }
}

}  // namespace

ExtractorDescriptor ExtractorDescriptor::parse(std::string_view text, const std::string& subject) {
  const auto json = parseJson(text, subject);
  const JsonFields fields(json, subject);
  checkFormat(fields, subject);
  ExtractorDescriptor descriptor;
  const bool hasTokens = isSecond(fields, "kind", "maps", "tokens");
  descriptor.kind = hasTokens ? ExtractorKind::Tokens : ExtractorKind::Maps;
  refuseUnknownKeys(fields, hasTokens);

  descriptor.name = fields.text("name");
  if (descriptor.name.empty() || descriptor.name.size() > kMostName) {
    fields.fail("name", "must be a name of 1 to 100 bytes");
  }
  descriptor.outputs = fields.texts("outputs");
  if (descriptor.outputs.empty() || descriptor.outputs.size() > kMostOutputs) {
    fields.fail("outputs", "must name 1 to 8 outputs");
  }
  descriptor.inputMultiple = static_cast<int>(fields.whole("inputMultiple", 1, kMostSide));
  descriptor.isBgr = isSecond(fields, "channelOrder", "RGB", "BGR");
  descriptor.scale = fields.number("scale");
  if (!(descriptor.scale > 0.0 && descriptor.scale <= 1e6)) {
    fields.fail("scale", "must be above 0");
  }
  descriptor.mean = threeNumbers(fields, "mean", -1e6);
  descriptor.std = threeNumbers(fields, "std", 1e-6);
  if (hasTokens) {
    descriptor.patchSize = static_cast<int>(fields.whole("patchSize", 1, kMostSide));
    descriptor.droppedTokens = static_cast<int>(fields.whole("dropTokens", 0, 4096));
  }
  return descriptor;
}

}  // namespace handful::backbone

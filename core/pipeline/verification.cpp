#include "core/pipeline/verification.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/base/safetensors.h"
#include "core/base/sha256.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/set_up.h"
#include "core/pipeline/staged_progress.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kFolder = "verifications";
constexpr const char* kRecord = "verification.json";
constexpr const char* kHeat = "heat.safetensors";
constexpr const char* kFormat = "handful-verification";
constexpr int kVersion = 1;
constexpr int kMost = 1'000'000'000;

std::string hashOf(const fs::path& file) {
  try {
    return sha256Hex(readFile(file));
  } catch (const Error&) {
    return {};  // gone or unreadable; it then equals nothing
  }
}

/// Every picture of the project by the hash of its bytes: as the set-up read it, and as it is.
std::map<std::string, std::string> hashesOf(const VerifyRequest& request, ProgressSink& progress,
                                            const std::stop_token& stop) {
  std::map<std::string, std::string> hashes;
  const auto& images = request.project.images;
  const auto total = static_cast<int>(images.size());
  for (const auto& image : images) {
    throwIfStopped(stop);
    if (!image.sha256.empty()) hashes.emplace(image.sha256, image.path);
    const auto now = hashOf(project::locate(image, request.folder));
    if (!now.empty()) hashes.emplace(now, image.path);
    progress.report({Stage::LoadingImages, static_cast<int>(&image - images.data()) + 1, total});
  }
  return hashes;
}

/// Fills record.images with those that nobody has seen, and record.leftOut with the others.
/// @return the files of the former
std::vector<ImageFile> sortOut(const VerifyRequest& request,
                               const std::map<std::string, std::string>& ofProject,
                               Verification& record, const std::stop_token& stop) {
  std::vector<ImageFile> files;
  std::map<std::string, std::string> here;
  for (const auto& image : request.images) {
    throwIfStopped(stop);
    const auto path = project::storedPath(image.path, request.folder);
    const auto hash = hashOf(image.path);
    if (const auto seen = ofProject.find(hash); seen != ofProject.end()) {
      record.leftOut.push_back({path, seen->second, true});
      continue;
    }
    const auto [other, isNew] = here.emplace(hash, path);
    if (!hash.empty() && !isNew) {
      record.leftOut.push_back({path, other->second, false});
      continue;
    }
    record.images.push_back({path, image.label, hash, {}});
    files.push_back({image.path, path});
  }
  return files;
}

// --- files ------------------------------------------------------------------

Json optionalJson(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

std::optional<double> optionalNumber(const JsonFields& fields, std::string_view key) {
  if (fields.raw(key).is_null()) return std::nullopt;
  return fields.number(key);
}

Json imageJson(const VerifiedImage& image) {
  return {{"path", image.path},
          {"label", project::name(image.label)},
          {"sha256", image.sha256},
          {"error", image.error},
          {"score", image.score},
          {"p", image.p},
          {"regionLevel", image.regionLevel},
          {"isPlaced", image.isPlaced}};
}

std::string formatRecord(const Verification& record) {
  Json images = Json::array();
  for (const auto& image : record.images) images.push_back(imageJson(image));
  Json leftOut = Json::array();
  for (const auto& image : record.leftOut) {
    leftOut.push_back(
        {{"path", image.path}, {"sameAs", image.sameAs}, {"isOfSetUp", image.isOfSetUp}});
  }
  return formatJson({{"format", kFormat},
                     {"version", kVersion},
                     {"time", record.time},
                     {"who", record.who},
                     {"run", record.run},
                     {"threshold", record.lines.ng},
                     {"reviewThreshold", record.lines.review},
                     {"expectedRate", optionalJson(record.expectedRate)},
                     {"upperBound95", optionalJson(record.upperBound95)},
                     {"calibrationImages", record.calibrationImages},
                     {"missedBefore", record.missedBefore.count},
                     {"defectsBefore", record.missedBefore.of},
                     {"images", images},
                     {"leftOut", leftOut}});
}

int wholeOf(const JsonFields& fields, std::string_view key, std::int64_t least = 0) {
  return static_cast<int>(fields.whole(key, least, kMost));
}

VerifiedImage parseImage(const JsonFields& fields) {
  VerifiedImage image;
  image.path = fields.text("path");
  image.label = project::labelNamed(fields.text("label"));
  image.sha256 = fields.text("sha256");
  image.error = fields.text("error");
  image.score = fields.number("score");
  image.p = fields.number("p");
  image.regionLevel = fields.number("regionLevel");
  image.isPlaced = fields.flag("isPlaced");
  return image;
}

Verification parseRecord(const std::string& text, const std::string& subject) {
  const auto document = parseJson(text, subject);
  const JsonFields fields(document, subject);
  if (fields.text("format") != kFormat) fields.fail("format", "is not that of a verification");
  if (wholeOf(fields, "version", 1) > kVersion) {
    throw Error(ErrorCode::FormatTooNew, "The verification was made by a newer version.", subject);
  }
  Verification record;
  record.time = fields.text("time");
  record.who = fields.text("who");
  record.run = wholeOf(fields, "run", 1);
  record.lines = {fields.number("reviewThreshold"), fields.number("threshold")};
  record.expectedRate = optionalNumber(fields, "expectedRate");
  record.upperBound95 = optionalNumber(fields, "upperBound95");
  record.calibrationImages = wholeOf(fields, "calibrationImages");
  record.missedBefore = {wholeOf(fields, "missedBefore"), wholeOf(fields, "defectsBefore")};
  if (record.missedBefore.count > record.missedBefore.of) {
    fields.fail("missedBefore", "is more than there were");
  }
  for (const auto& entry : fields.list("images")) {
    record.images.push_back(parseImage(JsonFields(entry, subject + ": images")));
  }
  for (const auto& entry : fields.list("leftOut")) {
    const JsonFields image(entry, subject + ": leftOut");
    record.leftOut.push_back({image.text("path"), image.text("sameAs"), image.flag("isOfSetUp")});
  }
  return record;
}

// Heat maps by position: names may be anything.
std::string heatName(std::size_t index) { return "image." + std::to_string(index); }

std::vector<std::byte> formatHeat(const std::vector<cv::Mat>& maps) {
  NamedTensors tensors;
  for (std::size_t i = 0; i < maps.size(); ++i) {
    if (maps[i].empty()) continue;
    const cv::Mat heat = maps[i].isContinuous() ? maps[i] : maps[i].clone();
    const auto* const values = heat.ptr<float>();
    tensors[heatName(i)] = {{heat.rows, heat.cols}, {values, values + heat.total()}};
  }
  return formatSafetensors(tensors);
}

/// The numbers of the entries that are whole, ascending; foreign names are passed over.
std::vector<int> entriesIn(const fs::path& projectFolder) {
  std::vector<int> numbers;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(projectFolder / kFolder, ignored)) {
    const auto name = toUtf8(entry.path().filename());
    int number = 0;
    const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = failure == std::errc() && end == name.data() + name.size();
    // The record is written last: without it the entry was cut off.
    if (isNumber && number > 0 && fs::exists(entry.path() / kRecord, ignored)) {
      numbers.push_back(number);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

fs::path folderOf(const fs::path& projectFolder, int number) {
  return projectFolder / kFolder / std::to_string(number);
}

PromiseKept judged(const metrics::Count& counted, std::optional<double> promised, double upTo) {
  PromiseKept kept{Agreement::NothingCounted, counted, metrics::exactInterval(counted), 0.0, upTo};
  if (counted.of == 0) return kept;
  kept.agreement = Agreement::NoPromise;
  if (!promised) return kept;
  kept.promised = *promised;
  kept.agreement = kept.interval.low <= *promised ? Agreement::InLine
                   : kept.interval.low <= upTo    ? Agreement::WithinDoubt
                                                  : Agreement::More;
  return kept;
}

}  // namespace

NewVerification verify(const VerifyRequest& request, ProgressSink& progress,
                       const std::stop_token& stop) {
  constexpr double kReadShare = 0.1;
  StagedProgress staged(progress);
  staged.enter(0.0, kReadShare);
  const auto contents = currentContents(request.project, request.folder);
  NewVerification made;
  auto& record = made.record;
  const auto files = sortOut(request, hashesOf(request, staged, stop), record, stop);
  staged.enter(kReadShare, 1.0);
  const auto inspector = runtime::Inspector::create(contents);
  const auto scored = scoreImages(inspector, files, staged, stop);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    auto& image = record.images[i];
    image.error = scored[i].error;
    made.heat.push_back(scored[i].inspection.heat);
    if (!image.error.empty()) continue;
    image.score = scored[i].inspection.score;
    image.p = scored[i].inspection.p;
    image.regionLevel = scored[i].inspection.regionLevel;
    image.isPlaced = scored[i].inspection.placement.isKnown;
  }
  const auto& threshold = contents.manifest.threshold;
  record.time = project::utcText(std::chrono::system_clock::now());
  record.who = request.who;
  record.run = request.project.currentRun.value_or(0);
  record.lines = {contents.manifest.reviewThreshold, threshold.value};
  record.expectedRate = threshold.expectedRate;
  record.upperBound95 = threshold.upperBound95;
  record.calibrationImages = threshold.n;
  record.missedBefore = request.missedBefore;
  return made;
}

Verification storeVerification(const NewVerification& made, const fs::path& projectFolder) {
  Verification stored = made.record;
  const auto entries = entriesIn(projectFolder);
  stored.number = entries.empty() ? 1 : entries.back() + 1;
  const auto folder = folderOf(projectFolder, stored.number);
  writeFileAtomically(folder / kHeat, formatHeat(made.heat));
  writeFileAtomically(folder / kRecord, formatRecord(stored));
  return stored;
}

std::optional<Verification> latestVerification(const fs::path& projectFolder) {
  const auto entries = entriesIn(projectFolder);
  if (entries.empty()) return std::nullopt;
  const auto file = folderOf(projectFolder, entries.back()) / kRecord;
  auto record = parseRecord(readTextFile(file), toUtf8(file));
  record.number = entries.back();
  return record;
}

std::vector<cv::Mat> loadVerificationHeat(const fs::path& projectFolder,
                                          const Verification& verification) {
  const auto bytes = readFile(folderOf(projectFolder, verification.number) / kHeat);
  const auto tensors = floatTensors(bytes);
  std::vector<cv::Mat> maps(verification.images.size());
  for (std::size_t i = 0; i < maps.size(); ++i) {
    const auto found = tensors.find(heatName(i));
    if (found == tensors.end()) continue;
    const auto& tensor = found->second;
    if (tensor.shape.size() != 2 || tensor.values.empty()) {
      throw Error(ErrorCode::Format, "A heat map of the verification is damaged; verify again.",
                  kHeat);
    }
    maps[i].create(static_cast<int>(tensor.shape[0]), static_cast<int>(tensor.shape[1]), CV_32FC1);
    std::copy(tensor.values.begin(), tensor.values.end(), maps[i].ptr<float>());
  }
  return maps;
}

VerificationAge ageOf(const Verification& verification, const project::Project& project) {
  if (project.currentRun != verification.run) return VerificationAge::OtherRun;
  if (project.thresholds.empty()) return VerificationAge::OtherRun;
  const auto& inForce = project.thresholds.back();
  const metrics::Lines lines{inForce.reviewValue, inForce.value};
  return lines == verification.lines ? VerificationAge::Current : VerificationAge::LinesMoved;
}

metrics::Confusion confusionOf(const Verification& verification) {
  metrics::Confusion confusion;
  for (const auto& image : verification.images) {
    if (!image.error.empty() || image.label == project::Label::Unlabelled) continue;
    runtime::count(confusion, image.label == project::Label::Ok, verification.verdictOf(image));
  }
  return confusion;
}

PromiseKept falseRejectsOf(const Verification& verification) {
  return judged(confusionOf(verification).falseRejects(), verification.expectedRate,
                verification.upperBound95.value_or(verification.expectedRate.value_or(0.0)));
}

PromiseKept missedDefectsOf(const Verification& verification) {
  const auto& before = verification.missedBefore;
  std::optional<double> promised;
  if (before.of > 0) promised = static_cast<double>(before.count) / before.of;
  return judged(confusionOf(verification).missedDefects(), promised,
                metrics::exactInterval(before).high);
}

}  // namespace handful::pipeline

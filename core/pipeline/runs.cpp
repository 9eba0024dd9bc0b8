// The part of set_up.h that connects set-ups with the project they belong to.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/package/package_files.h"
#include "core/pipeline/set_up.h"
#include "core/project/layout.h"
#include "core/project/project_document.h"
#include "core/project/run_store.h"

namespace handful::pipeline {
namespace {

using Json = nlohmann::json;

constexpr const char* kResult = "result.json";
constexpr const char* kHeat = "normals_heat.safetensors";
constexpr int kResultVersion = 2;  // 1 had no judgement, settings and training device

struct NamedWarning {
  WarningKind kind;
  std::string_view name;
};
constexpr std::array kWarnings = {
    NamedWarning{WarningKind::Unreadable, "unreadable"},
    NamedWarning{WarningKind::Duplicate, "duplicate"},
    NamedWarning{WarningKind::NearDuplicate, "near-duplicate"},
    NamedWarning{WarningKind::OtherSize, "other-size"},
    NamedWarning{WarningKind::Distorted, "distorted"},
    NamedWarning{WarningKind::Blurred, "blurred"},
    NamedWarning{WarningKind::TooDark, "too-dark"},
    NamedWarning{WarningKind::TooBright, "too-bright"},
    NamedWarning{WarningKind::FewImages, "few-images"},
    NamedWarning{WarningKind::StandsOut, "stands-out"},
    NamedWarning{WarningKind::FineTuningAbsent, "fine-tuning-absent"},
    NamedWarning{WarningKind::FineTuningFailed, "fine-tuning-failed"},
    NamedWarning{WarningKind::TrainedInParts, "trained-in-parts"},
    NamedWarning{WarningKind::TrainedOnCpu, "trained-on-cpu"},
    NamedWarning{WarningKind::NotAligned, "not-aligned"},
    NamedWarning{WarningKind::DefectTooSmall, "defect-too-small"},
};

std::string_view nameOf(WarningKind kind) {
  const auto* const found = std::find_if(kWarnings.begin(), kWarnings.end(),
                                         [&](const auto& entry) { return entry.kind == kind; });
  if (found == kWarnings.end()) throw Error(ErrorCode::Internal, "A warning has no name.");
  return found->name;
}

WarningKind warningNamed(const std::string& name) {
  const auto* const found = std::find_if(kWarnings.begin(), kWarnings.end(),
                                         [&](const auto& entry) { return entry.name == name; });
  if (found == kWarnings.end()) {
    throw Error(ErrorCode::Format, "result.json holds an unknown warning.", kResult);
  }
  return found->kind;
}

/// The run is what counts: whatever stays behind is only passed over.
void removeUnfinishedSetUp(const std::filesystem::path& projectFolder) {
  std::error_code ignored;
  std::filesystem::remove_all(projectFolder / project::kUnfinishedFolder, ignored);
}

Json candidateJson(const Candidate& candidate) {
  return {{"isTuned", candidate.isTuned},
          {"auroc", candidate.auroc},
          {"separation", candidate.separation},
          {"spread", candidate.spread}};
}

Json judgementJson(const Judgement& judgement) {
  return {{"frozen", candidateJson(judgement.frozen)},
          {"tuned", candidateJson(judgement.tuned)},
          {"advisesTuned", judgement.advisesTuned},
          {"isUsersChoice", judgement.isUsersChoice},
          {"useTuned", judgement.useTuned},
          {"reason", judgement.reason}};
}

Candidate parseCandidate(const JsonFields& fields) {
  return {fields.flag("isTuned"), fields.number("auroc"), fields.number("separation"),
          fields.number("spread")};
}

Judgement parseJudgement(const JsonFields& fields) {
  Judgement judgement;
  judgement.frozen = parseCandidate(fields.object("frozen"));
  judgement.tuned = parseCandidate(fields.object("tuned"));
  judgement.advisesTuned = fields.flag("advisesTuned");
  judgement.isUsersChoice = fields.flag("isUsersChoice");
  judgement.useTuned = fields.flag("useTuned");
  judgement.reason = fields.text("reason");
  return judgement;
}

std::string formatResult(const SetUpResult& result) {
  Json normals = Json::array();
  for (const auto& normal : result.normals) {
    normals.push_back({{"name", normal.name}, {"score", normal.score}, {"p", normal.p}});
  }
  Json warnings = Json::array();
  for (const auto& warning : result.warnings) {
    warnings.push_back(
        {{"kind", nameOf(warning.kind)}, {"file", warning.file}, {"text", warning.text}});
  }
  return formatJson({{"format", "handful-run"},
                     {"version", kResultVersion},
                     {"normals", normals},
                     {"warnings", warnings},
                     {"judgement", result.judgement ? judgementJson(*result.judgement) : Json()},
                     {"settings", project::settingsDocument(result.settings)},
                     {"seconds", result.seconds},
                     {"peakMemoryMb", result.peakMemoryMb},
                     {"device", result.device},
                     {"trainingDevice", result.trainingDevice}});
}

// Heat maps by position: names may repeat, and be anything.
std::string heatName(std::size_t index) { return "normal." + std::to_string(index); }

std::vector<std::byte> formatHeat(const std::vector<NormalResult>& normals) {
  NamedTensors tensors;
  for (std::size_t i = 0; i < normals.size(); ++i) {
    const cv::Mat heat = normals[i].heat.isContinuous() ? normals[i].heat : normals[i].heat.clone();
    const auto* const values = heat.ptr<float>();
    tensors[heatName(i)] = {{heat.rows, heat.cols}, {values, values + heat.total()}};
  }
  return formatSafetensors(tensors);
}

cv::Mat heatOf(const NamedTensors& tensors, std::size_t index) {
  const auto found = tensors.find(heatName(index));
  if (found == tensors.end() || found->second.shape.size() != 2 || found->second.values.empty()) {
    throw Error(ErrorCode::Format, "A heat map of the run is missing; set up again.", kHeat);
  }
  const auto& tensor = found->second;
  cv::Mat heat(static_cast<int>(tensor.shape[0]), static_cast<int>(tensor.shape[1]), CV_32FC1);
  std::copy(tensor.values.begin(), tensor.values.end(), heat.ptr<float>());
  return heat;
}

/// The scores are those of the package, since lines are drawn from these and counted on those.
void checkNormals(const JsonFields& fields, const StoredRun& run) {
  const auto& scores = run.contents.manifest.calibrationScores;
  const bool fits = std::ranges::equal(run.normals, scores, {}, &NormalResult::score);
  const bool isRate = std::ranges::all_of(
      run.normals, [](const auto& normal) { return normal.p >= 0.0 && normal.p <= 1.0; });
  if (!fits || !isRate) fields.fail("normals", "does not fit the scores of the package");
}

void parseResult(const std::string& text, const NamedTensors& heat, StoredRun& run) {
  const auto document = parseJson(text, kResult);
  const JsonFields fields(document, kResult);
  if (fields.text("format") != "handful-run") fields.fail("format", "is not that of a run");
  const auto version = fields.whole("version", 1, 1'000'000);
  if (version > kResultVersion) {
    throw Error(ErrorCode::FormatTooNew, "The run was made by a newer version.", kResult);
  }
  for (const auto& entry : fields.list("normals")) {
    const JsonFields normal(entry, "result.json: normals");
    run.normals.push_back({normal.text("name"), normal.number("score"), normal.number("p"),
                           heatOf(heat, run.normals.size())});
  }
  checkNormals(fields, run);
  for (const auto& entry : fields.list("warnings")) {
    const JsonFields warning(entry, "result.json: warnings");
    run.warnings.push_back(
        {warningNamed(warning.text("kind")), warning.text("file"), warning.text("text")});
  }
  if (version >= 2) {
    if (!fields.raw("judgement").is_null()) {
      run.judgement = parseJudgement(fields.object("judgement"));
    }
    run.trainingDevice = fields.text("trainingDevice");
    run.settings = project::parseSettings(fields.raw("settings"), "result.json: settings");
  }
  const auto seconds = fields.object("seconds");
  for (const auto& entry : seconds.json().items()) {
    run.seconds[entry.key()] = seconds.number(entry.key());
  }
  run.peakMemoryMb = fields.number("peakMemoryMb");
  run.device = fields.text("device");
}

std::string nowText() { return project::utcText(std::chrono::system_clock::now()); }

/// The files of a run, as those of a package; the advice is another.
package::Contents readRun(const std::filesystem::path& folder) {
  try {
    return package::readFolder(folder);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Format && error.code() != ErrorCode::Io) throw;
    std::throw_with_nested(
        Error(error.code(), "The stored set-up is damaged or incomplete. Set the project up again.",
              toUtf8(folder / pathFromUtf8(error.subject()))));
  }
}

}  // namespace

std::set<std::string> notAligned(std::span<const Warning> warnings) {
  std::set<std::string> names;
  for (const auto& warning : warnings) {
    if (warning.kind == WarningKind::NotAligned) names.insert(warning.file);
  }
  return names;
}

SetUpInput inputOf(const project::Project& project, const std::filesystem::path& folder) {
  SetUpInput input;
  input.part = {project.partName, project.station, project.revision};
  input.settings = project.settings;
  input.region = project.region;
  input.weightsFile = project::locateStored(project.settings.weightsFile, folder);
  for (const auto& image : project::imagesLabelled(project, project::Label::Ok)) {
    input.normals.push_back({project::locate(image, folder), image.path});
  }
  input.unfinishedFolder = folder / project::kUnfinishedFolder;
  return input;
}

int storeRun(const SetUpResult& result, const std::filesystem::path& projectFolder) {
  auto pending = project::RunStore(projectFolder).nextRun();
  package::writeFolder(result.contents, pending.folder());
  writeFileAtomically(pending.folder() / kHeat, formatHeat(result.normals));
  writeFileAtomically(pending.folder() / kResult, formatResult(result));
  pending.commit();
  removeUnfinishedSetUp(projectFolder);
  return pending.number();
}

bool hasUnfinishedSetUp(const std::filesystem::path& projectFolder) {
  std::error_code ignored;
  return !std::filesystem::is_empty(projectFolder / project::kUnfinishedFolder, ignored) &&
         !ignored;
}

StoredRun loadRun(const std::filesystem::path& projectFolder, int number) {
  const auto folder = project::RunStore(projectFolder).path(number);
  StoredRun run;
  run.contents = readRun(folder);
  const auto heat = readFile(folder / kHeat);
  parseResult(readTextFile(folder / kResult), floatTensors(heat), run);
  return run;
}

StoredRun storedRun(SetUpResult result) {
  return {
      std::move(result.contents),  std::move(result.normals),  std::move(result.warnings),
      std::move(result.judgement), std::move(result.settings), std::move(result.seconds),
      result.peakMemoryMb,         std::move(result.device),   std::move(result.trainingDevice)};
}

void adoptRun(project::Project& project, int number, const SetUpResult& result,
              const std::string& who) {
  const auto& manifest = result.contents.manifest;
  project.currentRun = number;
  // What was drawn since then stays; the set-up has only found the size.
  if (project.region.referenceWidth == 0 || project.region.referenceHeight == 0) {
    project.region.referenceWidth = result.region.referenceWidth;
    project.region.referenceHeight = result.region.referenceHeight;
  }
  for (auto& image : project.images) {
    const auto hash = result.fileHashes.find(image.path);
    if (hash != result.fileHashes.end()) image.sha256 = hash->second;
  }
  project.thresholds.push_back({manifest.threshold.value,
                                manifest.reviewThreshold,
                                std::string(calibrate::name(manifest.threshold.rule)),
                                "set-up, run " + std::to_string(number),
                                nowText(),
                                who,
                                {}});
}

void changeThreshold(project::Project& project, double value, double reviewValue,
                     const std::string& reason, const std::string& who, const LineOrigin& origin) {
  if (!(value > 0.0) || !std::isfinite(value) || !(reviewValue >= 0.0) || reviewValue > value) {
    throw Error(ErrorCode::Config,
                "The threshold must be a number above 0, and review must begin below it, at 0 or "
                "more.",
                "threshold");
  }
  project.thresholds.push_back({value, reviewValue, std::string(calibrate::name(origin.rule)),
                                reason, nowText(), who, origin.preset});
}

calibrate::Threshold lineInForce(const project::ThresholdEntry& entry,
                                 const package::Manifest& manifest) {
  const bool isManual = calibrate::ruleNamed(entry.rule) == calibrate::Rule::Manual;
  if (!isManual && entry.value == manifest.threshold.value) return manifest.threshold;
  return calibrate::manual(manifest.calibrationScores, entry.value, manifest.threshold);
}

namespace {

/// A package's history has a reason only.
std::string reasonWithPreset(const project::ThresholdEntry& entry) {
  if (entry.preset.empty()) return entry.reason;
  return "preset " + entry.preset + (entry.reason.empty() ? "" : ": " + entry.reason);
}

}  // namespace

package::Contents currentContents(const project::Project& project,
                                  const std::filesystem::path& folder) {
  if (!project.currentRun || project.thresholds.empty()) {
    throw Error(ErrorCode::Config, "The project has not been set up yet. Set it up first.",
                toUtf8(folder));
  }
  auto contents = readRun(project::RunStore(folder).path(*project.currentRun));
  auto& manifest = contents.manifest;
  manifest.part = {project.partName, project.station, project.revision};
  const auto& inForce = project.thresholds.back();
  manifest.threshold = lineInForce(inForce, manifest);
  manifest.reviewThreshold = inForce.reviewValue;
  manifest.history.clear();
  for (const auto& entry : project.thresholds) {
    manifest.history.push_back(
        {entry.value, entry.reviewValue, entry.rule, reasonWithPreset(entry), entry.who});
  }
  return contents;
}

}  // namespace handful::pipeline

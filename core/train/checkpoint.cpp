#include "core/train/checkpoint.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

namespace handful::train {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFirstLine = "handful-training 1 ";
constexpr std::size_t kHashLength = 64;
constexpr int kMostSteps = 1'000'000;

constexpr std::array kOutcomes = {FitOutcome::Trained, FitOutcome::Collapsed,
                                  FitOutcome::NotFinite};

Json reportJson(const StepReport& report) {
  return {{"step", report.step},
          {"steps", report.steps},
          {"terms", report.terms},
          {"total", report.total},
          {"effectiveRank", report.effectiveRank},
          {"meanCosine", report.meanCosine},
          {"secondsLeft", report.secondsLeft}};
}

StepReport parseReport(const Json& json) {
  const JsonFields fields(json, "checkpoint: history");
  StepReport report;
  report.step = static_cast<int>(fields.whole("step", 1, kMostSteps));
  report.steps = static_cast<int>(fields.whole("steps", 1, kMostSteps));
  const auto terms = fields.object("terms");
  for (const auto& [name, value] : terms.json().items()) report.terms[name] = terms.number(name);
  report.total = fields.number("total");
  report.effectiveRank = fields.number("effectiveRank");
  report.meanCosine = fields.number("meanCosine");
  report.secondsLeft = fields.number("secondsLeft");
  return report;
}

std::string formatCheckpoint(const Checkpoint& checkpoint, const std::string& key) {
  Json history = Json::array();
  for (const auto& report : checkpoint.history) history.push_back(reportJson(report));
  const Json json = {{"key", key},
                     {"step", checkpoint.step},
                     {"finished", checkpoint.isFinished},
                     {"outcome", static_cast<int>(checkpoint.outcome)},
                     {"history", std::move(history)}};
  const auto tensors = formatSafetensors(checkpoint.tensors);
  std::string body = json.dump() + '\n';
  body.append(reinterpret_cast<const char*>(tensors.data()), tensors.size());
  return std::string(kFirstLine) + sha256Hex(bytesOf(body)) + '\n' + body;
}

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorCode::Format, std::string("The checkpoint ") + what + ".");
}

/// @return nothing for another key
std::optional<Checkpoint> parseCheckpoint(std::string_view file, const std::string& key) {
  if (!file.starts_with(kFirstLine)) fail("is of another kind or version");
  file.remove_prefix(kFirstLine.size());
  if (file.size() <= kHashLength || file[kHashLength] != '\n') fail("has no checksum");
  const auto hash = file.substr(0, kHashLength);
  const auto body = file.substr(kHashLength + 1);
  if (sha256Hex(bytesOf(body)) != hash) fail("is damaged");

  const auto end = body.find('\n');
  if (end == std::string_view::npos) fail("has no tensors");
  const auto json = parseJson(body.substr(0, end), "checkpoint");
  const JsonFields fields(json, "checkpoint");
  if (fields.text("key") != key) return std::nullopt;
  Checkpoint checkpoint;
  checkpoint.step = static_cast<int>(fields.whole("step", 0, kMostSteps));
  checkpoint.isFinished = fields.flag("finished");
  const auto outcome = fields.whole("outcome", 1, kOutcomes.size());
  checkpoint.outcome = kOutcomes[static_cast<std::size_t>(outcome - 1)];
  for (const auto& report : fields.list("history")) {
    checkpoint.history.push_back(parseReport(report));
  }
  checkpoint.tensors = floatTensors(bytesOf(body.substr(end + 1)));
  return checkpoint;
}

}  // namespace

std::string checkpointName(std::uint64_t fit) { return "fit-" + std::to_string(fit) + ".state"; }

CheckpointFile::CheckpointFile(std::filesystem::path path, std::string key, double secondsBetween)
    : path_(std::move(path)), key_(std::move(key)), secondsBetween_(secondsBetween) {}

std::optional<Checkpoint> CheckpointFile::load() const {
  std::error_code ignored;
  if (path_.empty()) return std::nullopt;
  removeUnfinishedWrites(path_);
  if (!std::filesystem::exists(path_, ignored)) return std::nullopt;
  try {
    const auto file = readFile(path_);
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    auto checkpoint = parseCheckpoint(text, key_);
    if (!checkpoint) {
      log::info(toUtf8(path_) + " is of another training and is passed over.");
    }
    return checkpoint;
  } catch (const Error& error) {
    log::warning(toUtf8(path_) + " is passed over: " + error.what());
    return std::nullopt;
  }
}

bool CheckpointFile::isDue() const {
  return !path_.empty() &&
         std::chrono::duration<double>(Clock::now() - saved_).count() >= secondsBetween_;
}

void CheckpointFile::save(const Checkpoint& checkpoint) {
  if (path_.empty()) return;
  try {
    writeFileAtomically(path_, formatCheckpoint(checkpoint, key_));
    saved_ = Clock::now();
  } catch (const Error& error) {
    log::warning("The state of the training is not kept: " + std::string(error.what()));
    path_.clear();
  }
}

}  // namespace handful::train

#include "core/pipeline/detection_bench.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_fields.h"
#include "core/density/density_catalog.h"
#include "core/pipeline/fine_tuning.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/stopwatch.h"
#include "core/runtime/network_source.h"

namespace handful::pipeline {
namespace {

constexpr int kFormat = 1;
constexpr double kLeastScore = 1e-12;  // a picture that a bank holds scores 0

using ScoresByHead = std::map<std::string, std::vector<double>>;

bool canBeFitted(const density::HeadKind& kind, bool isTuned) {
  return isTuned || kind.tail == backbone::Tail::Pretrained;
}

ScoresByHead byHead(const calibrate::HeadOutputs& pictures, bool isTuned) {
  ScoresByHead scores;
  for (std::size_t h = 0; h < density::headKinds().size(); ++h) {
    const auto& kind = density::headKinds()[h];
    if (!canBeFitted(kind, isTuned)) continue;
    for (const auto& picture : pictures) {
      scores[std::string(kind.name)].push_back(picture[h].imageScore);
    }
  }
  return scores;
}

/// As a set-up would, but with every head, whatever its weight.
ScoresByHead leaveImageOut(const ExtractedNormals& normals, const std::stop_token& stop) {
  std::vector<double> all;
  for (const auto& kind : density::headKinds()) all.push_back(canBeFitted(kind, false) ? 1.0 : 0.0);
  const auto folds = calibrate::foldsOf(static_cast<int>(normals.normals.size()));
  NullProgress quiet;
  return byHead(calibrate::heldOutOutputs({folds, {normals.set()}}, {}, all, quiet, stop).normals,
                false);
}

ScoresByHead testScores(const Network& network, const ExtractedNormals& normals, bool isTuned,
                        std::span<const cv::Mat> pictures, ProgressSink& progress,
                        const std::stop_token& stop) {
  std::vector<std::unique_ptr<density::Density>> heads;
  for (const auto& kind : density::headKinds()) {
    throwIfStopped(stop);
    if (canBeFitted(kind, isTuned)) heads.push_back(kind.fit(normals.set()));
  }
  ScoresByHead scores;
  int done = 0;
  for (const auto& picture : pictures) {
    throwIfStopped(stop);
    const auto features = network.extractor.extract(picture);
    for (const auto& head : heads) {
      scores[std::string(head->name())].push_back(head->score(features, normals.mask).imageScore);
    }
    progress.report({Stage::Scoring, ++done, static_cast<int>(pictures.size()), 0.0});
  }
  return scores;
}

nlohmann::json candidateJson(const Candidate& candidate) {
  return {{"auroc", candidate.auroc},
          {"separation", candidate.separation},
          {"spread", candidate.spread}};
}

Candidate candidateFrom(const JsonFields& fields, bool isTuned) {
  return {isTuned, fields.number("auroc"), fields.number("separation"), fields.number("spread")};
}

ScoresByHead scoresFrom(const JsonFields& fields) {
  ScoresByHead scores;
  for (const auto& entry : fields.json().items()) {
    scores[entry.key()] = fields.numbers(entry.key());
  }
  return scores;
}

}  // namespace

DetectionResult measureDetection(const SetUpInput& input, bool withFolds,
                                 const TestPictures& testPictures, const Environment& environment,
                                 const NetworkAdapter& adapter, ProgressSink& progress,
                                 const std::stop_token& stop) {
  const Stopwatch watch;
  const auto normals = readNormals(input, progress, stop);
  if (normals.names.size() != input.normals.size()) {
    const auto& why = normals.warnings.front();
    throw Error(ErrorCode::Config, "One of the good pictures cannot be used. " + why.text,
                why.file);
  }
  const auto source = runtime::networkSource(input.settings.backbone, input.weightsFile,
                                             environment.weightsFolders);
  std::optional<Network> network = loadNetwork(source, {}, normals, environment);
  auto extracted = extractNormals(*network, normals, input.settings, progress, stop);

  DetectionResult result;
  const auto use = [&](std::optional<TunedNetwork> tuned) {
    if (!tuned) return;
    result.isTuned = true;
    network = std::move(tuned->network);
    extracted = std::move(tuned->extracted);
  };
  if (!wantsFineTuning(input.settings)) {
    result.heldOut = leaveImageOut(extracted, stop);
  } else if (withFolds) {
    // Whatever the judgement says, what it judges is to be measured.
    auto wanted = input;
    wanted.settings.network = "fine-tuned";
    auto tuned = fineTune(source, normals, wanted, environment, adapter, progress, stop);
    if (tuned) {
      result.judgement = tuned->judgement;
      result.heldOut = byHead(tuned->heldOut, true);
      use(std::move(tuned->last));
    } else {  // then a set-up uses the pretrained network
      result.heldOut = leaveImageOut(extracted, stop);
    }
  } else {
    use(fineTuneOnAll(source, normals, input, environment, adapter, progress, stop));
  }
  result.hasFolds = !result.heldOut.empty();
  result.seconds = watch.seconds();
  result.test = testScores(*network, extracted, result.isTuned, testPictures(normals.preparation),
                           progress, stop);
  return result;
}

std::vector<double> fusedScores(const ScoresByHead& byHead,
                                const std::map<std::string, double>& weights) {
  std::vector<double> logs;
  double total = 0.0;
  for (const auto& [head, weight] : weights) {
    if (!(weight > 0.0)) continue;
    const auto found = byHead.find(head);
    if (found == byHead.end()) continue;
    logs.resize(std::max(logs.size(), found->second.size()), 0.0);
    total += weight;
    for (std::size_t i = 0; i < found->second.size(); ++i) {
      logs[i] += weight * std::log(std::max(found->second[i], kLeastScore));
    }
  }
  for (auto& value : logs) value = std::exp(value / total);
  return logs;
}

std::map<std::string, double> productWeights(bool isTuned) {
  std::map<std::string, double> weights;
  for (const auto& kind : density::headKinds()) {
    weights[std::string(kind.name)] = isTuned ? kind.tunedWeight : kind.weight;
  }
  return weights;
}

std::string formatDetection(const DetectionResult& result) {
  nlohmann::json judgement;
  if (result.judgement) {
    judgement = {{"frozen", candidateJson(result.judgement->frozen)},
                 {"fine_tuned", candidateJson(result.judgement->tuned)},
                 {"advises_fine_tuned", result.judgement->advisesTuned}};
  }
  return formatJson({{"format", kFormat},
                     {"set", result.which.set},
                     {"count", result.which.count},
                     {"draw", result.which.draw},
                     {"objective", result.which.objective},
                     {"made_with", result.madeWith},
                     {"is_fine_tuned", result.isTuned},
                     {"has_folds", result.hasFolds},
                     {"files", result.files},
                     {"labels", result.labels},
                     {"test", result.test},
                     {"held_out", result.heldOut},
                     {"judgement", judgement},
                     {"seconds", result.seconds}});
}

DetectionResult parseDetection(const std::string& text, const std::string& subject) {
  const auto document = parseJson(text, subject);
  const JsonFields fields(document, subject);
  if (fields.whole("format", 1, kFormat) != kFormat) fields.fail("format", "is not known");
  DetectionResult result;
  result.which = {fields.text("set"), static_cast<int>(fields.whole("count", 2, 1'000'000)),
                  fields.text("draw"), fields.text("objective")};
  result.madeWith = fields.text("made_with");
  result.isTuned = fields.flag("is_fine_tuned");
  result.hasFolds = fields.flag("has_folds");
  result.files = fields.texts("files");
  result.labels = fields.texts("labels");
  result.test = scoresFrom(fields.object("test"));
  result.heldOut = scoresFrom(fields.object("held_out"));
  const bool fits = std::all_of(result.test.begin(), result.test.end(), [&](const auto& head) {
    return head.second.size() == result.labels.size();
  });
  if (!fits || result.files.size() != result.labels.size()) {
    fields.fail("test", "does not fit the labels");
  }
  if (!fields.raw("judgement").is_null()) {
    const auto judgement = fields.object("judgement");
    Judgement& judged = result.judgement.emplace();
    judged.frozen = candidateFrom(judgement.object("frozen"), false);
    judged.tuned = candidateFrom(judgement.object("fine_tuned"), true);
    judged.advisesTuned = judgement.flag("advises_fine_tuned");
    judged.useTuned = judged.advisesTuned;
  }
  result.seconds = fields.number("seconds");
  return result;
}

}  // namespace handful::pipeline

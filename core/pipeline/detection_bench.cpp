#include "core/pipeline/detection_bench.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/json_fields.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/calibrate/leave_image_out.h"
#include "core/data/ground_truth.h"
#include "core/density/density_catalog.h"
#include "core/localize/heat_map.h"
#include "core/metrics/pixel_quality.h"
#include "core/pipeline/fine_tuning.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/stopwatch.h"
#include "core/runtime/network_source.h"

namespace handful::pipeline {
namespace {

constexpr int kFormat = 2;             // 1 had no heat maps
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

using HeadMaps = std::map<std::string, Eigen::VectorXf>;

/// Those that look at patches, fused as the product does it, but for a common factor.
cv::Mat fusedMap(const HeadMaps& byHead, const std::map<std::string, double>& weights,
                 cv::Size grid) {
  Eigen::ArrayXd logs = Eigen::ArrayXd::Zero(grid.area());
  double total = 0.0;
  for (const auto& [head, weight] : weights) {
    logs += weight * byHead.at(head).array().cast<double>().max(kLeastScore).log();
    total += weight;
  }
  const Eigen::ArrayXf fused = (logs / total).exp().cast<float>();
  cv::Mat map(grid, CV_32FC1);
  std::copy(fused.begin(), fused.end(), map.ptr<float>());
  return map;
}

bool hasMasks(std::span<const TestPicture> pictures) {
  return std::ranges::any_of(pictures, [](const auto& picture) { return !picture.mask.empty(); });
}

/// The pixel quality of the heat map of each head, and of the product's.
class MapMeasurement {
 public:
  MapMeasurement(const region::Preparation& preparation, cv::Size grid, bool isTuned, bool isWanted)
      : preparation_(preparation), grid_(grid), isTuned_(isTuned), isWanted_(isWanted) {}

  void add(const HeadMaps& byHead, const TestPicture& picture) {
    if (!picture.isGood) ++masks_.of;
    if (!isWanted_ || (!picture.isGood && picture.mask.empty())) return;
    if (maps_.empty()) choose(byHead);
    cv::Mat defects;
    if (!picture.isGood) {
      try {
        defects = data::readMask(picture.mask, picture.size);
      } catch (const Error& error) {
        log::warning(toUtf8(picture.mask) + " is left out: " + error.what());
        return;
      }
      ++masks_.count;
    }
    for (auto& map : maps_) {
      const cv::Mat fused = fusedMap(byHead, map.about.weights, grid_);
      map.quality.add(localize::onPicture(fused, preparation_, picture.size, picture.placement),
                      defects);
    }
  }

  [[nodiscard]] std::vector<PixelMap> scores() const {
    std::vector<PixelMap> scores;
    for (const auto& map : maps_) {
      const auto found = map.quality.scores();
      if (!found.auroc || !found.pro || !found.pro05) continue;
      scores.push_back(map.about);
      scores.back().auroc = found.auroc->value;
      scores.back().pro = found.pro->value;
      scores.back().pro05 = found.pro05->value;
    }
    return scores;
  }
  [[nodiscard]] metrics::Count masks() const { return masks_; }

 private:
  void choose(const HeadMaps& byHead) {
    PixelMap product{std::string(kProductMap), {}, 0.0, 0.0, 0.0};
    for (const auto& [head, map] : byHead) {
      maps_.push_back({{head, {{head, 1.0}}, 0.0, 0.0, 0.0}, {}});
      const auto& kind = density::headNamed(head);
      const double weight = isTuned_ ? kind.tunedWeight : kind.weight;
      if (weight > 0.0) product.weights[head] = weight;
    }
    if (!product.weights.empty()) maps_.push_back({product, {}});
  }

  struct Map {
    PixelMap about;
    metrics::PixelQuality quality;
  };
  const region::Preparation& preparation_;
  const cv::Size grid_;
  const bool isTuned_;
  const bool isWanted_;
  std::vector<Map> maps_;
  metrics::Count masks_;
};

/// As a set-up would, but with every head, whatever its weight.
ScoresByHead leaveImageOut(const ExtractedNormals& normals, const std::stop_token& stop) {
  std::vector<double> all;
  for (const auto& kind : density::headKinds()) all.push_back(canBeFitted(kind, false) ? 1.0 : 0.0);
  const auto folds = calibrate::foldsOf(static_cast<int>(normals.normals.size()));
  NullProgress quiet;
  return byHead(calibrate::heldOutOutputs({folds, {normals.set()}}, {}, all, quiet, stop).normals,
                false);
}

void scoreTest(const Network& network, const ExtractedNormals& normals,
               const region::Preparation& preparation, std::span<const TestPicture> pictures,
               DetectionResult& result, ProgressSink& progress, const std::stop_token& stop) {
  std::vector<std::unique_ptr<density::Density>> heads;
  for (const auto& kind : density::headKinds()) {
    throwIfStopped(stop);
    if (canBeFitted(kind, result.isTuned)) heads.push_back(kind.fit(normals.set()));
  }
  MapMeasurement maps(preparation, network.grid, result.isTuned, hasMasks(pictures));
  int done = 0;
  for (const auto& picture : pictures) {
    throwIfStopped(stop);
    const auto features = network.extractor.extract(picture.prepared);
    HeadMaps byHead;
    for (const auto& head : heads) {
      auto output = head->score(features, normals.mask);
      const std::string name(head->name());
      result.test[name].push_back(output.imageScore);
      if (output.patchScores.size() > 0) byHead[name] = std::move(output.patchScores);
    }
    maps.add(byHead, picture);
    progress.report({Stage::Scoring, ++done, static_cast<int>(pictures.size()), 0.0});
  }
  result.pixels = maps.scores();
  result.masks = maps.masks();
}

nlohmann::json pixelsJson(const std::vector<PixelMap>& maps) {
  auto list = nlohmann::json::array();
  for (const auto& map : maps) {
    list.push_back({{"name", map.name},
                    {"weights", map.weights},
                    {"auroc", map.auroc},
                    {"pro", map.pro},
                    {"pro_05", map.pro05}});
  }
  return list;
}

std::vector<PixelMap> pixelsFrom(const JsonFields& fields) {
  std::vector<PixelMap> maps;
  for (const auto& entry : fields.list("pixels")) {
    const JsonFields map(entry, "pixels");
    maps.push_back(
        {map.text("name"), {}, map.number("auroc"), map.number("pro"), map.number("pro_05")});
    const auto weights = map.object("weights");
    for (const auto& weight : weights.json().items()) {
      maps.back().weights[weight.key()] = weights.number(weight.key());
    }
  }
  return maps;
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
  scoreTest(*network, extracted, normals.preparation, testPictures(normals.preparation), result,
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
  const auto weights = calibrate::weightsFor(isTuned);
  std::map<std::string, double> byHead;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    byHead[std::string(density::headKinds()[i].name)] = weights[i];
  }
  return byHead;
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
                     {"masks_made_with", result.masksMadeWith},
                     {"pixels", pixelsJson(result.pixels)},
                     {"masks", {{"count", result.masks.count}, {"of", result.masks.of}}},
                     {"seconds", result.seconds}});
}

DetectionResult parseDetection(const std::string& text, const std::string& subject) {
  const auto document = parseJson(text, subject);
  const JsonFields fields(document, subject);
  const auto format = fields.whole("format", 1, kFormat);
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
  if (format >= 2) {
    result.masksMadeWith = fields.text("masks_made_with");
    result.pixels = pixelsFrom(fields);
    const auto masks = fields.object("masks");
    result.masks = {static_cast<int>(masks.whole("count", 0, 1'000'000)),
                    static_cast<int>(masks.whole("of", 0, 1'000'000))};
  }
  result.seconds = fields.number("seconds");
  return result;
}

}  // namespace handful::pipeline

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

constexpr int kFormat = 2;  // 1 had no heat maps

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

/// Those that look at patches, fused as the product does it.
cv::Mat fusedMap(const HeadMaps& byHead, std::span<const density::HeadScale> scales,
                 cv::Size grid) {
  std::vector<density::HeadOutput> outputs;
  for (const auto& scale : scales) outputs.push_back({scale.typical, byHead.at(scale.name)});
  const std::vector<std::uint8_t> all(static_cast<std::size_t>(grid.area()), 1);
  const auto fused = density::fuseOutputs(scales, outputs, all).patchScores;
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
  /// @param product scales of the heads in the score
  MapMeasurement(const region::Preparation& preparation, cv::Size grid,
                 std::vector<density::HeadScale> product, bool isWanted)
      : preparation_(preparation), grid_(grid), product_(std::move(product)), isWanted_(isWanted) {}

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
      const cv::Mat fused = fusedMap(byHead, map.scales, grid_);
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
    for (const auto& [head, map] : byHead) maps_.push_back({{head, {{head, 1.0}}}, {{head}}, {}});
    for (auto& map : maps_) map.scales.front().typical = 1.0;
    std::erase_if(product_, [&](const auto& scale) { return !byHead.contains(scale.name); });
    if (product_.empty()) return;
    PixelMap about{std::string(kProductMap)};
    for (const auto& scale : product_) about.weights[scale.name] = scale.weight;
    maps_.push_back({std::move(about), product_, {}});
  }

  struct Map {
    PixelMap about;
    std::vector<density::HeadScale> scales;
    metrics::PixelQuality quality;
  };
  const region::Preparation& preparation_;
  const cv::Size grid_;
  std::vector<density::HeadScale> product_;
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
  MapMeasurement maps(preparation, network.grid, productScales(result), hasMasks(pictures));
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
  result.heldOut = leaveImageOut(extracted, stop);
  result.hasFolds = !wantsFineTuning(input.settings) || withFolds;
  if (!wantsFineTuning(input.settings)) {
    // Nothing to train.
  } else if (withFolds) {
    // Whatever the judgement says, what it judges is to be measured.
    auto wanted = input;
    wanted.settings.network = "fine-tuned";
    auto tuned = fineTune(source, normals, wanted, environment, adapter, progress, stop);
    if (tuned) {
      result.judgement = tuned->judgement;
      result.heldOut = byHead(tuned->heldOut, true);
      use(std::move(tuned->last));
    }  // otherwise a set-up uses the pretrained network
  } else {
    use(fineTuneOnAll(source, normals, input, environment, adapter, progress, stop));
  }
  result.seconds = watch.seconds();
  scoreTest(*network, extracted, normals.preparation, testPictures(normals.preparation), result,
            progress, stop);
  return result;
}

std::vector<double> fusedScores(const std::map<std::string, std::vector<double>>& byHead,
                                std::span<const density::HeadScale> scales) {
  std::vector<double> fused;
  std::vector<double> ofPicture(scales.size());
  const auto pictures = byHead.empty() ? 0 : byHead.begin()->second.size();
  const bool hasAll =
      std::ranges::all_of(scales, [&](const auto& scale) { return byHead.contains(scale.name); });
  if (!hasAll) return {};
  for (std::size_t i = 0; i < pictures; ++i) {
    for (std::size_t h = 0; h < scales.size(); ++h) ofPicture[h] = byHead.at(scales[h].name)[i];
    fused.push_back(density::fuse(scales, ofPicture));
  }
  return fused;
}

std::vector<density::HeadScale> productScales(const DetectionResult& result) {
  const auto weights = calibrate::weightsFor(result.isTuned);
  std::vector<density::HeadScale> scales;
  for (std::size_t h = 0; h < weights.size(); ++h) {
    const double weight = weights[h];
    if (!(weight > 0.0)) continue;
    std::string name(density::headKinds()[h].name);
    const auto heldOut = result.heldOut.find(name);
    // Nothing was held out of a training without folds.
    scales.push_back(heldOut == result.heldOut.end()
                         ? density::HeadScale{std::move(name), weight, 1.0}
                         : density::scaleOf(std::move(name), weight, heldOut->second));
  }
  return scales;
}

std::vector<double> productScores(const DetectionResult& result,
                                  const std::map<std::string, std::vector<double>>& byHead) {
  const auto scales = productScales(result);
  for (const auto& scale : scales) {
    if (byHead.contains(scale.name)) continue;
    throw Error(ErrorCode::Config,
                "These results were measured with other heads than this program has. Measure them "
                "again, into an empty folder.",
                result.which.set + ", " + scale.name);
  }
  return fusedScores(byHead, scales);
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
  const bool isWhole =
      std::all_of(result.heldOut.begin(), result.heldOut.end(), [&](const auto& head) {
        return head.second.size() == result.heldOut.begin()->second.size();
      });
  if (!isWhole) fields.fail("held_out", "has not as many scores for each head");
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

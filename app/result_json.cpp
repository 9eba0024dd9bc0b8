#include "app/result_json.h"

#include <algorithm>
#include <cmath>
#include <iostream>

#include "app/command_line.h"
#include "app/pixel_results.h"
#include "core/calibrate/line_presets.h"

namespace handful::app {
namespace {

using Json = nlohmann::json;

/// How many pictures of each kind got which verdict.
Json classesJson(const std::vector<pipeline::ScoredImage>& images) {
  Json classes = Json::object();
  for (const auto& image : images) {
    auto& counts = classes[image.label];
    if (counts.is_null()) counts = {{"OK", 0}, {"review", 0}, {"NG", 0}, {"unreadable", 0}};
    auto& count = counts[image.error.empty() ? std::string(runtime::name(image.inspection.verdict))
                                             : std::string("unreadable")];
    count = count.get<int>() + 1;
  }
  return classes;
}

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json candidateJson(const pipeline::Candidate& candidate) {
  return {{"network", candidate.isTuned ? "fine-tuned" : "frozen"},
          {"auroc", candidate.auroc},
          {"separation", candidate.separation},
          {"spread", candidate.spread}};
}

Json judgementJson(const std::optional<pipeline::Judgement>& judgement) {
  if (!judgement) return nullptr;
  return {{"frozen", candidateJson(judgement->frozen)},
          {"fine_tuned", candidateJson(judgement->tuned)},
          {"used", judgement->useTuned ? "fine-tuned" : "frozen"},
          {"advised", judgement->advisesTuned ? "fine-tuned" : "frozen"},
          {"users_choice", judgement->isUsersChoice},
          {"reason", judgement->reason}};
}

Json countJson(const metrics::Count& count) { return {{"count", count.count}, {"of", count.of}}; }

Json regionJson(const runtime::Region& region, bool withContour) {
  Json json = {{"x", region.box.x},
               {"y", region.box.y},
               {"width", region.box.width},
               {"height", region.box.height},
               {"peak", region.peak},
               {"area", region.area},
               {"centroid", {region.centroid.x, region.centroid.y}}};
  if (!withContour) return json;
  auto& contour = json["contour"] = Json::array();
  for (const auto& corner : region.contour) contour.push_back({corner.x, corner.y});
  return json;
}

}  // namespace

Json inspectionJson(const pipeline::ScoredImage& image, double threshold, bool withContours) {
  Json json = {{"file", image.name}};
  if (!image.error.empty()) {
    json["error"] = image.error;
    return json;
  }
  const auto& inspection = image.inspection;
  Json regions = Json::array();
  for (const auto& region : inspection.regions) {
    regions.push_back(regionJson(region, withContours));
  }
  json["verdict"] = runtime::name(inspection.verdict);
  json["score"] = inspection.score;
  json["p"] = inspection.p;
  json["threshold"] = threshold;
  json["regions"] = regions;
  json["distorted"] = inspection.distorted;
  json["aligned"] = inspection.placement.isKnown;
  json["ms"] = std::round(1e3 * image.milliseconds) / 1e3;  // microseconds are noise enough
  return json;
}

Json setUpJson(const pipeline::SetUpResult& result) {
  const auto& manifest = result.contents.manifest;
  Json normals = Json::array();
  for (const auto& normal : result.normals) {
    normals.push_back({{"file", normal.name}, {"score", normal.score}, {"p", normal.p}});
  }
  Json warnings = Json::array();
  for (const auto& warning : result.warnings) warnings.push_back(warning.text);
  return {{"n", manifest.threshold.n},
          {"scores", manifest.calibrationScores},
          {"normals", normals},
          {"threshold", manifest.threshold.value},
          {"review_threshold", manifest.reviewThreshold},
          {"rule", calibrate::name(manifest.threshold.rule)},
          {"alpha", manifest.threshold.alpha},
          {"expected_false_reject_rate", orNull(manifest.threshold.expectedRate)},
          {"upper_bound_95", orNull(manifest.threshold.upperBound95)},
          {"backbone", manifest.origin.backbone},
          {"network", manifest.origin.network},
          {"judgement", judgementJson(result.judgement)},
          {"device", result.device},
          {"training_device", result.trainingDevice.empty() ? Json() : Json(result.trainingDevice)},
          {"warnings", warnings},
          {"seconds", result.seconds},
          {"peak_memory_mb", result.peakMemoryMb}};
}

Json evaluationJson(const pipeline::Evaluation& evaluation, const package::Manifest& manifest) {
  Json images = Json::array();
  for (const auto& image : evaluation.images) {
    if (!image.error.empty()) {
      images.push_back({{"file", image.name}, {"label", image.label}, {"error", image.error}});
      continue;
    }
    images.push_back({{"file", image.name},
                      {"label", image.label},
                      {"score", image.inspection.score},
                      {"p", image.inspection.p},
                      {"verdict", runtime::name(image.inspection.verdict)},
                      {"aligned", image.inspection.placement.isKnown},
                      {"mask_overlap", orNull(image.overlap)}});
  }
  Json interval;
  if (evaluation.aurocInterval) {
    interval = {evaluation.aurocInterval->low, evaluation.aurocInterval->high};
  }
  Json json = {{"auroc", orNull(evaluation.auroc)},
               {"auroc_interval", interval},
               {"threshold", manifest.threshold.value},
               {"review_threshold", manifest.reviewThreshold},
               {"expected_false_reject_rate", orNull(manifest.threshold.expectedRate)},
               {"false_rejects", countJson(evaluation.confusion.falseRejects())},
               {"missed_defects", countJson(evaluation.confusion.missedDefects())},
               {"false_reject_rate", rateJson(evaluation.confusion.falseRejects())},
               {"missed_defect_rate", rateJson(evaluation.confusion.missedDefects())},
               {"classes", classesJson(evaluation.images)},
               {"images", images},
               {"seconds", evaluation.seconds}};
  json.update(pixelJson(evaluation.pixels));
  return json;
}

Json rateJson(const metrics::Count& count) {
  const auto interval = metrics::exactInterval(count);
  return {{"count", count.count},
          {"of", count.of},
          {"rate", count.of > 0 ? Json(static_cast<double>(count.count) / count.of) : Json()},
          {"interval_95", {interval.low, interval.high}}};
}

Json linesJson(const package::Manifest& manifest, const calibrate::Threshold& recommended) {
  const auto& line = manifest.threshold;
  const auto review =
      calibrate::lineAt(manifest.calibrationScores, manifest.reviewThreshold, recommended);
  return {{"threshold", line.value},
          {"review_threshold", manifest.reviewThreshold},
          {"rule", calibrate::name(line.rule)},
          {"n", line.n},
          {"expected_false_reject_rate", orNull(line.expectedRate)},
          {"is_at_most", calibrate::isAtMost(line)},
          {"upper_bound_95", orNull(line.upperBound95)},
          {"expected_not_ok_rate", orNull(review.expectedRate)},
          {"recommended_threshold", recommended.value},
          {"alpha", recommended.alpha}};
}

Json costOptimumJson(const calibrate::CostOptimum& optimum) {
  return {{"threshold", optimum.line},
          {"cost_per_part", optimum.cost.perPart},
          {"cost_interval_95", {optimum.cost.interval.low, optimum.cost.interval.high}},
          {"same_from", optimum.from},
          {"same_to", optimum.to},
          {"tenth_more_from", optimum.nearFrom},
          {"tenth_more_to", optimum.nearTo},
          {"cost_without_inspection", optimum.withoutInspection},
          {"is_rough", optimum.isRough()},
          {"pays_off", optimum.paysOff()}};
}

void printJson(const Json& json) {
  std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::string oneLine(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int exitCodeOf(const std::vector<pipeline::ScoredImage>& images) {
  const auto any = [&](auto&& test) { return std::any_of(images.begin(), images.end(), test); };
  const auto says = [](runtime::Verdict verdict) {
    return [verdict](const pipeline::ScoredImage& image) {
      return image.error.empty() && image.inspection.verdict == verdict;
    };
  };
  if (any([](const auto& image) { return !image.error.empty(); })) return kExitBadInput;
  if (any(says(runtime::Verdict::Ng))) return kExitNg;
  return any(says(runtime::Verdict::Review)) ? kExitReview : kExitOk;
}

}  // namespace handful::app

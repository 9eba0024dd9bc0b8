#include "app/pixel_results.h"

#include "app/result_json.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/metrics/interval.h"

namespace handful::app {
namespace {

using Json = nlohmann::json;

Json countJson(const metrics::Count& count) { return {{"count", count.count}, {"of", count.of}}; }

Json scoreJson(const std::optional<metrics::PixelScore>& score) {
  return score ? Json(score->value) : Json();
}

Json leftOutJson(const std::vector<pipeline::LeftOutMask>& masks) {
  Json list = Json::array();
  for (const auto& mask : masks) {
    list.push_back({{"file", toUtf8(mask.path)}, {"reason", mask.reason}});
  }
  return list;
}

std::string countText(const metrics::Count& count) {
  return std::to_string(count.count) + " of " + std::to_string(count.of);
}

/// " (95 %: 9.4 % to 99.2 %)"
std::string intervalText(const metrics::Count& count) {
  const auto interval = metrics::exactInterval(count);
  return " (95 %: " + percent(interval.low) + " to " + percent(interval.high) + ")";
}

}  // namespace

std::string pixelText(const std::optional<pipeline::PixelEvaluation>& pixels) {
  if (!pixels) return {};
  std::string text =
      "Masks: " + countText(pixels->masks) + " images of defects have one that can be used.\n";
  for (const auto& mask : pixels->leftOut) {
    text += "Not used: " + toUtf8(mask.path) + ": " + mask.reason + "\n";
  }
  const auto& scores = pixels->scores;
  if (scores.auroc && scores.pro && scores.pro05) {
    text += "Pixel AUROC " + fixed(scores.auroc->value, 3) + ", PRO " +
            fixed(scores.pro->value, 3) + " (up to 30 % of the good pixels; " +
            fixed(scores.pro05->value, 3) + " up to 5 %), over " + std::to_string(scores.regions) +
            " defects.\n(PRO: how much of each defect the heat map covers; 1 is best.)\n";
  }
  text += "Places marked: in " + countText(pixels->goodWithRegion) + " good images" +
          intervalText(pixels->goodWithRegion) + "; touching the defect in " +
          countText(pixels->defectsWithRegion) + " images with a mask" +
          intervalText(pixels->defectsWithRegion) + ".\n";
  return text;
}

Json pixelJson(const std::optional<pipeline::PixelEvaluation>& pixels) {
  if (!pixels) {
    return {{"pixel_auroc", nullptr},    {"pro", nullptr},
            {"pro_05", nullptr},         {"masks", nullptr},
            {"masks_left_out", nullptr}, {"regions", nullptr}};
  }
  return {{"pixel_auroc", scoreJson(pixels->scores.auroc)},
          {"pro", scoreJson(pixels->scores.pro)},
          {"pro_05", scoreJson(pixels->scores.pro05)},
          {"masks", countJson(pixels->masks)},
          {"masks_left_out", leftOutJson(pixels->leftOut)},
          {"regions",
           {{"good_images", rateJson(pixels->goodWithRegion)},
            {"defects_touched", rateJson(pixels->defectsWithRegion)},
            {"mean_overlap", pixels->meanOverlap ? Json(*pixels->meanOverlap) : Json()}}}};
}

}  // namespace handful::app

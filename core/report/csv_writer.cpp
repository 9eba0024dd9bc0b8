#include "core/report/csv_writer.h"

#include <array>
#include <charconv>
#include <string_view>

#include "core/base/csv_text.h"

namespace handful::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

/// The shortest text that reads back as the same number, whatever the locale.
std::string number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::string labelOf(const pipeline::ScoredImage& image) {
  if (image.label.empty()) return "unlabelled";
  return image.isGood() ? "OK" : "NG";
}

std::string regionsOf(const runtime::Inspection& inspection) {
  std::string text;
  for (const auto& region : inspection.regions) {
    if (region.box.empty()) continue;  // of a set-up image that is no longer there
    text += (text.empty() ? "" : " | ") + std::to_string(region.box.x) + " " +
            std::to_string(region.box.y) + " " + std::to_string(region.box.width) + " " +
            std::to_string(region.box.height) + " " + number(region.peak);
  }
  return text;
}

std::string sourceOf(const ReportData& data, const JudgedFile& file) {
  if (file.isHeldOut) return "set-up (leave-image-out)";
  if (file.isSetUpCopy) return "copy of a set-up image";
  return data.basis == Basis::TestSet ? "test set" : "project";
}

std::string line(const ReportData& data, std::size_t index) {
  const auto& image = data.evaluation.images[index];
  const auto& file = data.files[index];
  const auto& inspection = image.inspection;
  const bool isRead = image.error.empty();
  const bool isKind = !image.label.empty() && !image.isGood();
  std::string text = csvField(image.name) + "," + file.sha256 + "," + labelOf(image) + "," +
                     csvField(isKind ? image.label : std::string()) + "," + sourceOf(data, file) +
                     ",";
  if (isRead) {
    text += std::string(runtime::name(inspection.verdict)) + "," + number(inspection.score) + "," +
            number(inspection.p) + ",";
  } else {
    text += ",,,";
  }
  text += number(data.manifest.threshold.value) + "," + number(data.manifest.reviewThreshold) + ",";
  text += isRead ? std::to_string(inspection.regions.size()) + "," + regionsOf(inspection) + "," +
                       (image.milliseconds > 0.0 ? number(image.milliseconds) : "")
                 : ",,";
  text += "," + (image.overlap ? number(*image.overlap) : "");
  return text + "," + csvField(image.error);
}

}  // namespace

std::string csvHead() {
  return std::string(kByteOrderMark) +
         "file,sha256,label,kind,source,verdict,score,p,threshold,review_threshold,regions,"
         "region_boxes,milliseconds,mask_overlap,error";
}

std::string csvTable(const ReportData& data) {
  std::string text = csvHead() + std::string(kLineEnd);
  for (std::size_t i = 0; i < data.evaluation.images.size(); ++i) {
    text += line(data, i);
    text += kLineEnd;
  }
  return text;
}

}  // namespace handful::report

#include "core/report/html_report.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <vector>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/imaging/image_io.h"
#include "core/localize/heat_map.h"
#include "core/region/preparation.h"

namespace handful::report {
namespace {

constexpr std::size_t kMostPictures = 24;

// The colours of the window (ui/theme), so that a page and a screen mean the same.
constexpr const char* kStyle = R"(
body{font:14px/1.5 system-ui,sans-serif;color:#1b1f24;background:#f4f5f7;margin:0}
main{max-width:960px;margin:0 auto;padding:24px}
section{background:#fff;border:1px solid #d9dce1;border-radius:6px;padding:16px 24px;margin:16px 0}
h1{font-size:24px;margin:8px 0}h2{font-size:16px;margin:0 0 8px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:4px 8px;border-bottom:1px solid #e8eaed}
td.n,th.n{text-align:right}.ok{color:#0072b2}.ng{color:#b84f00}.review{color:#7d6000}
.muted{color:#57606a}figure{display:inline-block;width:290px;margin:8px 12px 8px 0;vertical-align:top}
figure img{width:100%;border-radius:4px}figcaption{font-size:12px;overflow-wrap:anywhere}
@media print{body{background:#fff}section{border:0;padding:0}}
)";

std::string escaped(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += letter;
    }
  }
  return result;
}

const char* cssClass(runtime::Verdict verdict) {
  switch (verdict) {
    case runtime::Verdict::Ok:
      return "ok";
    case runtime::Verdict::Review:
      return "review";
    case runtime::Verdict::Ng:
      break;
  }
  return "ng";
}

std::string thresholdSection(const package::Manifest& manifest) {
  const auto& threshold = manifest.threshold;
  std::string html = "<section><h2>Threshold</h2><p>NG above <b>" + fixed(threshold.value, 3) +
                     "</b> (1 is a typical good part), from " + std::to_string(threshold.n) +
                     " good images, rule: " + std::string(calibrate::name(threshold.rule)) + ".";
  if (threshold.expectedRate && threshold.upperBound95) {
    html += " Good parts lost: " + percent(*threshold.expectedRate) + " expected, up to " +
            percent(*threshold.upperBound95) + " (95 %)";
    if (threshold.assumesLogNormal) html += ", if the scores are log-normal";
    html += ".";
  } else {
    html += " With so few images no rate of false rejects can be promised.";
  }
  return html + "</p></section>";
}

/// Frozen against fine-tuned, where both were tried.
std::string networkSection(const std::optional<pipeline::Judgement>& judgement) {
  if (!judgement) return {};
  const auto row = [](const char* name, const pipeline::Candidate& candidate, bool isUsed) {
    return std::string("<tr><td>") + name + (isUsed ? ", <b>used</b>" : "") + "</td><td class=n>" +
           fixed(100.0 * candidate.auroc, 1) + " %</td><td class=n>" +
           fixed(candidate.separation, 2) + "</td><td class=n>" + fixed(candidate.spread, 3) +
           "</td></tr>";
  };
  return "<section><h2>Network</h2><p>" + escaped(judgement->reason) +
         "</p><table><tr><th></th><th class=n>synthesised defects told apart</th><th "
         "class=n>distance, in deviations</th><th class=n>spread of the good images (log "
         "score)</th></tr>" +
         row("pretrained", judgement->frozen, !judgement->useTuned) +
         row("fine-tuned", judgement->tuned, judgement->useTuned) + "</table></section>";
}

std::string resultSection(const pipeline::Evaluation& evaluation) {
  const auto& c = evaluation.confusion;
  const auto row = [](const char* name, int ok, int review, int ng) {
    return std::string("<tr><td>") + name + "</td><td class=n>" + std::to_string(ok) +
           "</td><td class=n>" + std::to_string(review) + "</td><td class=n>" + std::to_string(ng) +
           "</td></tr>";
  };
  std::string html =
      "<section><h2>Result</h2><table><tr><th></th><th class=n>said OK</th><th "
      "class=n>review</th><th class=n>said NG</th></tr>" +
      row("is OK", c.okSaidOk, c.okSaidReview, c.okSaidNg) +
      row("is NG", c.ngSaidOk, c.ngSaidReview, c.ngSaidNg) + "</table>";
  const auto rejects = c.falseRejects();
  const auto missed = c.missedDefects();
  html += "<p>False rejects: <b>" + std::to_string(rejects.count) + " of " +
          std::to_string(rejects.of) + "</b> good images. Missed defects: <b>" +
          std::to_string(missed.count) + " of " + std::to_string(missed.of) + "</b>.";
  if (evaluation.auroc && evaluation.aurocInterval) {
    html += " AUROC " + fixed(*evaluation.auroc, 3) +
            " (95 %: " + fixed(evaluation.aurocInterval->low, 3) + " to " +
            fixed(evaluation.aurocInterval->high, 3) + ").";
  }
  return html + "</p></section>";
}

/// Every score as a mark on a logarithmic axis: circles for OK, triangles for NG.
class ScorePicture {
 public:
  ScorePicture(const pipeline::Evaluation& evaluation, double threshold) : threshold_(threshold) {
    low_ = high_ = threshold;
    for (const auto& image : evaluation.images) {
      if (!image.error.empty()) continue;
      low_ = std::min(low_, image.inspection.score);
      high_ = std::max(high_, image.inspection.score);
    }
    low_ = std::max(low_ * 0.9, 1e-9);
    high_ *= 1.1;
  }

  std::string svg(const pipeline::Evaluation& evaluation) const {
    std::ostringstream out;
    out << "<svg viewBox='0 0 " << kWidth << " 150' role='img' aria-label='Scores'>";
    std::vector<int> stack(kWidth, 0);
    for (const auto& image : evaluation.images) {
      if (image.error.empty()) out << mark(image, stack);
    }
    out << "<line x1='0' y1='120' x2='" << kWidth << "' y2='120' stroke='#9aa3ad'/>"
        << "<line x1='" << x(threshold_) << "' y1='4' x2='" << x(threshold_)
        << "' y2='120' stroke='#1b1f24' stroke-dasharray='4 3'/>"
        << label(threshold_, "threshold " + fixed(threshold_, 2)) << "</svg>";
    return out.str();
  }

 private:
  static constexpr int kWidth = 900;

  double x(double score) const {
    const double share = std::log(std::max(score, low_) / low_) / std::log(high_ / low_);
    return 10.0 + share * (kWidth - 20);
  }

  std::string label(double score, const std::string& text) const {
    return "<text x='" + fixed(x(score), 1) +
           "' y='138' font-size='12' text-anchor='middle' fill='#1b1f24'>" + text + "</text>";
  }

  // Marks that would cover each other are stacked, OK and NG in rows of their own.
  std::string mark(const pipeline::ScoredImage& image, std::vector<int>& stack) const {
    const double at = x(image.inspection.score);
    const auto column = static_cast<std::size_t>(at / 8.0);
    const double y = 112.0 - 7.0 * std::min(14, stack[column]++);
    const std::string title =
        "<title>" + escaped(image.name) + ", " + fixed(image.inspection.score, 3) + "</title>";
    if (image.isGood()) {
      return "<circle cx='" + fixed(at, 1) + "' cy='" + fixed(y, 1) + "' r='3.5' fill='#0072b2'>" +
             title + "</circle>";
    }
    return "<path d='M" + fixed(at, 1) + ' ' + fixed(y - 4, 1) + "l4 7h-8z' fill='#d55e00'>" +
           title + "</path>";
  }

  double threshold_;
  double low_ = 0.0;
  double high_ = 0.0;
};

// Wrong verdicts first, then whatever else was not called OK, by score.
std::vector<std::size_t> worthALook(const pipeline::Evaluation& evaluation) {
  const auto& images = evaluation.images;
  const auto rank = [&](std::size_t i) {
    const bool saidOk = images[i].inspection.verdict == runtime::Verdict::Ok;
    if (!images[i].isGood() && saidOk) return 0;
    if (images[i].isGood() && !saidOk) return 1;
    return 2;
  };
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const bool isTrueOk =
        images[i].isGood() && images[i].inspection.verdict == runtime::Verdict::Ok;
    if (images[i].error.empty() && !isTrueOk) chosen.push_back(i);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return images[a].inspection.score > images[b].inspection.score;
  });
  if (chosen.size() > kMostPictures) chosen.resize(kMostPictures);
  return chosen;
}

cv::Mat withHeat(const cv::Mat& prepared, const cv::Mat& heatGrid) {
  const cv::Mat heat = localize::enlarged(heatGrid, prepared.size());
  const cv::Mat colours = localize::coloured(heat);
  cv::Mat result = prepared.clone();
  for (int y = 0; y < result.rows; ++y) {
    for (int x = 0; x < result.cols; ++x) {
      const auto colour = colours.at<cv::Vec4b>(y, x);
      auto& pixel = result.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) {
        pixel[c] = static_cast<unsigned char>(
            (pixel[c] * (255 - colour[3]) + colour[c] * colour[3]) / 255);
      }
    }
  }
  // One bright contour where the threshold is passed.
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(cv::Mat(heat >= 1.0F), contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
  cv::drawContours(result, contours, -1, cv::Scalar(255, 255, 255), 1, cv::LINE_8);
  return result;
}

std::string figure(const package::Manifest& manifest, const pipeline::ScoredImage& image,
                   const pipeline::TestImage& file) {
  const auto prepared = region::prepare(imaging::readImage(file.file.path), manifest.preparation);
  const auto png = imaging::encodePng(withHeat(prepared, image.inspection.heat));
  const auto& inspection = image.inspection;
  return "<figure><img alt='" + escaped(image.name) + "' src='data:image/png;base64," +
         base64(png) + "'><figcaption><b class=" + cssClass(inspection.verdict) + ">" +
         std::string(runtime::name(inspection.verdict)) + "</b> " + fixed(inspection.score, 3) +
         ", is " + escaped(image.label) + "<br><span class=muted>" + escaped(image.name) +
         "</span></figcaption></figure>";
}

std::string pictureSection(const package::Manifest& manifest,
                           const pipeline::Evaluation& evaluation,
                           std::span<const pipeline::TestImage> images) {
  std::string html =
      "<section><h2>Images worth a look</h2><p class=muted>Wrong verdicts first. "
      "Colours mean the same in every picture; the white line is the threshold.</p>";
  for (const auto index : worthALook(evaluation)) {
    try {
      html += figure(manifest, evaluation.images[index], images[index]);
    } catch (const Error& error) {  // it was readable a moment ago
      html += "<p>" + escaped(evaluation.images[index].name + ": " + error.what()) + "</p>";
    }
  }
  return html + "</section>";
}

std::string tableSection(const pipeline::Evaluation& evaluation) {
  std::string html =
      "<section><h2>All images</h2><table><tr><th>image</th><th>is</th><th>said</th><th "
      "class=n>score</th><th class=n>p</th></tr>";
  for (const auto& image : evaluation.images) {
    html += "<tr><td>" + escaped(image.name) + "</td><td>" + escaped(image.label) + "</td>";
    if (!image.error.empty()) {
      html += "<td colspan=3>" + escaped(image.error) + "</td></tr>";
      continue;
    }
    html += std::string("<td class=") + cssClass(image.inspection.verdict) + ">" +
            std::string(runtime::name(image.inspection.verdict)) + "</td><td class=n>" +
            fixed(image.inspection.score, 3) + "</td><td class=n>" + fixed(image.inspection.p, 3) +
            "</td></tr>";
  }
  return html + "</table></section>";
}

// What the user left empty leaves no trace.
std::string subtitle(const package::Manifest& manifest) {
  std::string text;
  for (const auto& piece : {manifest.part.station, manifest.part.revision,
                            manifest.origin.backbone + ", " + manifest.origin.network,
                            "Handful " + manifest.origin.release}) {
    if (!piece.empty()) text += (text.empty() ? "" : " · ") + escaped(piece);
  }
  return text;
}

}  // namespace

std::string htmlReport(const package::Manifest& manifest, const pipeline::Evaluation& evaluation,
                       std::span<const pipeline::TestImage> images,
                       const std::optional<pipeline::Judgement>& judgement) {
  if (images.size() != evaluation.images.size()) {
    throw Error(ErrorCode::Internal, "The report needs the pictures that were evaluated.");
  }
  const std::string title = manifest.part.name.empty() ? "Inspection" : escaped(manifest.part.name);
  return "<!doctype html><html lang=en><head><meta charset=utf-8><title>" + title +
         "</title><style>" + kStyle + "</style></head><body><main><h1>" + title +
         "</h1><p class=muted>" + subtitle(manifest) + "</p>" + resultSection(evaluation) +
         "<section><h2>Scores</h2>" +
         ScorePicture(evaluation, manifest.threshold.value).svg(evaluation) +
         "<p class=muted>Circles are good parts, triangles defects; the axis is logarithmic.</p>"
         "</section>" +
         thresholdSection(manifest) + networkSection(judgement) +
         pictureSection(manifest, evaluation, images) + tableSection(evaluation) +
         "</main></body></html>\n";
}

}  // namespace handful::report

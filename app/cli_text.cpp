#include "app/cli_text.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <limits>
#include <locale>
#include <map>
#include <opencv2/core.hpp>
#include <sstream>

#include "app/pixel_results.h"
#include "core/base/line_number.h"
#include "core/base/number_text.h"
#include "core/base/shell_text.h"
#include "core/metrics/interval.h"
#include "core/metrics/sweep.h"
#include "core/region/coverage.h"

namespace handful::app {
namespace {

std::string ruleText(calibrate::Rule rule) {
  switch (rule) {
    case calibrate::Rule::Conformal:
      return "by counting them";
    case calibrate::Rule::LogPrediction:
      return "by the spread of their scores";
    case calibrate::Rule::Maximum:
      return "the highest score of the good images";
    case calibrate::Rule::Provisional:
      return "provisional, too few images for a promise";
    case calibrate::Rule::Manual:
      return "drawn by hand";
  }
  return "?";
}

/// "5 % expected, up to 17.5 % (95 %)".
std::string promiseText(const calibrate::Threshold& threshold) {
  return (calibrate::isAtMost(threshold) ? "at most " : "") + percent(*threshold.expectedRate) +
         " expected, up to " + percent(*threshold.upperBound95) + " (95 %)";
}

/// "drawn by hand: too many rejects", "by counting them; preset balanced".
std::string originText(const package::Manifest& manifest) {
  const bool isManual = manifest.threshold.rule == calibrate::Rule::Manual;
  const std::string reason = manifest.history.empty() ? "" : manifest.history.back().reason;
  const bool isPreset = reason.starts_with("preset ");
  if (isManual && isPreset) return reason;
  const auto text = ruleText(manifest.threshold.rule);
  if (isManual && !reason.empty()) return text + ": " + reason;
  return isPreset ? text + "; " + reason : text;
}

std::string thresholdText(const package::Manifest& manifest) {
  const auto& threshold = manifest.threshold;
  std::string text = "Threshold " + lineNumber(threshold.value) + ", from " +
                     std::to_string(threshold.n) + " good images (" + originText(manifest) + ").\n";
  if (threshold.expectedRate && threshold.upperBound95) {
    text += "Good parts lost: " + promiseText(threshold);
    if (threshold.assumesLogNormal) text += ", if the logarithms of the scores are normal";
    text += ".\n";
  }
  if (threshold.rule == calibrate::Rule::Manual) return text;  // no rate was asked for
  const auto more = calibrate::moreImagesFor(threshold.n, threshold.alpha);
  if (more.forProof > 0) {
    text += "With ";
    if (more.forCounting > 0) {
      text += std::to_string(more.forCounting) + " more good images the " +
              percent(threshold.alpha) +
              " would be counted instead of estimated from the spread of the scores, and with ";
    }
    text += std::to_string(more.forProof) + " more good images, none of them called NG, " +
            percent(threshold.alpha) + " would be proven at 95 %.\n";
  }
  return text;
}

std::string secondsText(const pipeline::StageSeconds& seconds) {
  std::string text;
  for (const auto& [stage, value] : seconds) {
    text += (text.empty() ? "Seconds: " : ", ") + stage + " " + fixed(value, 2);
  }
  return text + ".\n";
}

struct ClassCounts {
  int ok = 0, review = 0, ng = 0, unread = 0;
};

std::map<std::string, ClassCounts> countsByLabel(const pipeline::Evaluation& evaluation) {
  std::map<std::string, ClassCounts> counts;
  for (const auto& image : evaluation.images) {
    auto& count = counts[image.label];
    if (!image.error.empty()) {
      ++count.unread;
      continue;
    }
    switch (image.inspection.verdict) {
      case runtime::Verdict::Ok:
        ++count.ok;
        break;
      case runtime::Verdict::Review:
        ++count.review;
        break;
      case runtime::Verdict::Ng:
        ++count.ng;
        break;
    }
  }
  return counts;
}

std::string countsText(const pipeline::Evaluation& evaluation) {
  std::ostringstream text;
  text << std::left << std::setw(20) << "is" << std::right << std::setw(9) << "said OK"
       << std::setw(9) << "review" << std::setw(9) << "said NG" << std::setw(12) << "unreadable"
       << '\n';
  for (const auto& [label, count] : countsByLabel(evaluation)) {
    text << std::left << std::setw(20) << label << std::right << std::setw(9) << count.ok
         << std::setw(9) << count.review << std::setw(9) << count.ng << std::setw(12)
         << count.unread << '\n';
  }
  return text.str();
}

}  // namespace

std::string setUpText(const pipeline::SetUpResult& result, const std::string& project) {
  std::string text;
  for (const auto& warning : result.warnings) text += "Note: " + warning.text + "\n";
  const auto& manifest = result.contents.manifest;
  text += "Set up from " + std::to_string(result.normals.size()) + " good images with the " +
          (manifest.origin.network == "frozen" ? "pretrained" : "fine-tuned") + " network on " +
          result.device + ".\n";
  if (result.judgement) text += result.judgement->reason + "\n";
  text += thresholdText(manifest);
  text += secondsText(result.seconds);
  return text + "The project lies in " + project + ".\n";
}

std::string scoresText(const std::vector<pipeline::ScoredImage>& images, double threshold) {
  std::string text = "Threshold " + lineNumber(threshold) + "; 1 is a typical good part.\n";
  for (const auto& image : images) {
    if (!image.error.empty()) {
      text += "unread  " + image.name + ": " + image.error + "\n";
      continue;
    }
    std::ostringstream line;
    line << std::left << std::setw(8) << runtime::name(image.inspection.verdict) << std::right
         << std::setw(8) << fixed(image.inspection.score, 3) << "  " << image.name
         << (image.inspection.distorted ? "  (other proportions than the set-up: check the camera)"
                                        : "")
         << (image.inspection.placement.isKnown
                 ? ""
                 : "  (the part was not found where it may lie: look at it)")
         << '\n';
    text += line.str();
  }
  return text;
}

namespace {

std::string countText(const std::string& what, const metrics::Count& count,
                      const std::string& ofWhat) {
  std::string text =
      what + std::to_string(count.count) + " of " + std::to_string(count.of) + ofWhat;
  if (count.of > 0) {
    const auto interval = metrics::exactInterval(count);
    text += ", " + percent(static_cast<double>(count.count) / count.of) +
            " (95 %: " + percent(interval.low) + " to " + percent(interval.high) + ")";
  }
  return text + ".\n";
}

/// Where one line would have told all pictures apart, the user should know.
std::string perfectLineText(const pipeline::Evaluation& evaluation) {
  double highestGood = 0.0;
  double lowestDefect = std::numeric_limits<double>::infinity();
  for (const auto& image : evaluation.images) {
    if (!image.error.empty()) continue;
    const double score = image.inspection.score;
    if (image.isGood()) {
      highestGood = std::max(highestGood, score);
    } else {
      lowestDefect = std::min(lowestDefect, score);
    }
  }
  const auto wrong =
      evaluation.confusion.falseRejects().count + evaluation.confusion.missedDefects().count;
  if (wrong == 0 || !(highestGood > 0.0) || !(lowestDefect > highestGood) ||
      !std::isfinite(lowestDefect)) {
    return {};
  }
  const auto [from, to] = inwards(highestGood, lowestDefect);
  return "Any threshold from " + lineNumber(from) + " to " + lineNumber(to) +
         " would have told these images apart without an error; the command threshold moves it.\n";
}

/// Why the interval of a perfect AUROC may be wider than that of one that is not.
std::string oneOrderText(const pipeline::Evaluation& evaluation) {
  if (*evaluation.auroc > 0.0 && *evaluation.auroc < 1.0) return {};
  const auto& confusion = evaluation.confusion;
  const int pairs = std::min(confusion.falseRejects().of, confusion.missedDefects().of);
  return "(All pairs are in the same order, so a bootstrap would see no doubt: the interval is "
         "that of " +
         std::to_string(pairs) +
         " independent pairs, as many as there are images of the rarer kind.)\n";
}

std::string unreadText(const pipeline::Evaluation& evaluation) {
  std::string text;
  for (const auto& image : evaluation.images) {
    if (!image.error.empty()) text += "Not read: " + image.name + ": " + image.error + "\n";
  }
  return text;
}

}  // namespace

std::string evaluationText(const pipeline::Evaluation& evaluation,
                           const package::Manifest& manifest) {
  std::string text = countsText(evaluation);
  const auto rejects = evaluation.confusion.falseRejects();
  const auto missed = evaluation.confusion.missedDefects();
  text += unreadText(evaluation);
  text += countText("False rejects: ", rejects, " good images");
  text += countText("Missed defects: ", missed, " images of defects");
  text += perfectLineText(evaluation);
  if (evaluation.auroc && evaluation.aurocInterval) {
    text += "AUROC " + fixed(*evaluation.auroc, 3) +
            " (95 %: " + fixed(evaluation.aurocInterval->low, 3) + " to " +
            fixed(evaluation.aurocInterval->high, 3) + ").\n";
  } else {
    text += "AUROC needs both good and NG images.\n";
  }
  if (evaluation.auroc) {
    text += "(AUROC: how often a defect scores above a good part; 1 is best.)\n";
    text += oneOrderText(evaluation);
  }
  text += pixelText(evaluation.pixels);
  text += linesText(manifest);
  return text + secondsText(evaluation.seconds);
}

std::string exportText(const pipeline::ExportResult& result, const std::string& file) {
  return "The package " + file + " (" + fixed(static_cast<double>(result.bytes) / 1048576.0, 1) +
         " MiB, SHA-256 " + result.sha256 + ") opens again and its " +
         std::to_string(result.goldenImages) +
         " golden images get their scores.\nOn the line PC: handful-line inspect " +
         shellQuoted(file) + " IMAGES...\n";
}

namespace {

std::string tilesText(const region::Preparation& preparation) {
  const auto& tiles = preparation.tiles;
  if (tiles == region::Tiles()) return "";
  const auto count = region::tilesOf(tiles, region::inputSizeOf(preparation)).size();
  return " in " + std::to_string(count) + " tiles of " + std::to_string(tiles.width) + " x " +
         std::to_string(tiles.height);
}

std::string regionText(const region::Preparation& preparation) {
  std::string text = "the whole image";
  if (!preparation.polygon.empty()) {
    const auto box = region::cropOf(preparation);
    const bool isRectangle = region::rectangleOf(preparation.polygon).has_value();
    text = std::string(isRectangle ? "" : "a polygon within ") + std::to_string(box.width) + " x " +
           std::to_string(box.height) + " pixels at (" + std::to_string(box.x) + ", " +
           std::to_string(box.y) + ")";
  }
  text += " of " + std::to_string(preparation.referenceWidth) + " x " +
          std::to_string(preparation.referenceHeight);
  if (preparation.ignoreMask.empty()) return text;
  const auto ignored = cv::mean(preparation.ignoreMask(region::cropOf(preparation)) != 0)[0];
  return text + ", " + fixed(100.0 * ignored / 255.0, 1) + " % of it ignored";
}

std::string alignmentText(const region::Preparation& preparation) {
  const auto& limits = preparation.alignment.limits;
  return "to the first good image, up to " + percent(limits.maxShift) + " of the region and " +
         fixed(limits.maxAngleDeg, 0) + " degrees";
}

}  // namespace

std::string infoText(const package::Contents& contents, const std::string& sha256) {
  const auto& manifest = contents.manifest;
  std::ostringstream text;
  const auto orNone = [](const std::string& given) { return given.empty() ? "(none)" : given; };
  text << "Part:     " << orNone(manifest.part.name) << '\n'
       << "Station:  " << orNone(manifest.part.station) << '\n'
       << "Revision: " << orNone(manifest.part.revision) << '\n'
       << "Network:  " << manifest.origin.backbone << ", " << manifest.origin.network << ", sees "
       << manifest.preparation.inputWidth << " x " << manifest.preparation.inputHeight << " pixels"
       << tilesText(manifest.preparation) << '\n'
       << "Region:   " << regionText(manifest.preparation) << '\n'
       << "Aligned:  "
       << (manifest.preparation.alignment.reference.empty() ? "no, parts are taken as they lie"
                                                            : alignmentText(manifest.preparation))
       << '\n'
       << "Heads:   ";
  for (const auto& head : manifest.heads)
    text << ' ' << head.name << " (weight " << head.weight << ')';
  text << '\n'
       << "Made by:  Handful " << manifest.origin.release << ", " << manifest.origin.runtime
       << '\n';
  if (!sha256.empty()) text << "SHA-256:  " << sha256 << '\n';
  text << linesText(manifest);
  return text.str();
}

std::string linesText(const package::Manifest& manifest,
                      const std::optional<calibrate::Threshold>& recommended) {
  const auto text = thresholdText(manifest);
  if (!(manifest.reviewThreshold < manifest.threshold.value)) {
    return text + "No review: everything is OK or NG.\n";
  }
  std::string share;
  if (recommended) {
    const auto review =
        calibrate::lineAt(manifest.calibrationScores, manifest.reviewThreshold, *recommended);
    if (review.expectedRate && review.upperBound95) {
      share = " Good parts not called OK: " + promiseText(review) + ".";
    }
  }
  return text + "Review above " + lineNumber(manifest.reviewThreshold) + "." + share + "\n";
}

namespace {

/// Where NG begins for few false rejects. The line was drawn for 95 % certainty, but says so only
/// where what is shown of it says the same.
std::string fewFalseRejectsText(const calibrate::PresetLines& lines, double alpha) {
  constexpr double kTolerance = 1.001;  // the bound is solved for
  const auto& ng = lines.ng;
  if (lines.movedByDefects) {
    return "NG begins between the recommended line and the lowest known defect above it, so that "
           "this defect is not missed.";
  }
  const std::string from = std::to_string(ng.n) + " good images";
  if (!ng.upperBound95) {
    return "NG begins above the recommended line, but from " + from +
           " no rate of false rejects can be promised.";
  }
  if (*ng.upperBound95 <= kTolerance * alpha) {
    return "NG begins where " + percent(alpha) + " of good parts lost is kept with 95 % certainty" +
           (ng.assumesLogNormal ? ", if the logarithms of the scores are normal." : ".");
  }
  return "NG begins where the spread of the scores alone would keep " + percent(alpha) +
         " with 95 % certainty; counting " + from + " proves no more than " +
         percent(*ng.upperBound95) + ".";
}

/// "1 of 37 (2.7 %; 95 %: 0.068 % to 14 %)".
std::string countWithRate(const metrics::Count& count) {
  std::string text = std::to_string(count.count) + " of " + std::to_string(count.of);
  if (count.of == 0) return text;
  const auto interval = metrics::exactInterval(count);
  return text + " (" + percent(static_cast<double>(count.count) / count.of) +
         "; 95 %: " + percent(interval.low) + " to " + percent(interval.high) + ")";
}

/// "from 1.38 to 1.42", "from 1.38 up", "up to 1.42".
std::string rangeText(double from, double to) {
  const auto [low, high] = inwards(from, to);
  if (!std::isfinite(high)) return "from " + lineNumber(low) + " up";
  return low > 0.0 ? "from " + lineNumber(low) + " to " + lineNumber(high)
                   : "up to " + lineNumber(high);
}

/// An amount of money: three digits are more than is known.
std::string costNumber(double value) {
  return value >= 100.0 && value < 1e6 ? fixed(value, 0) : lineNumber(significant(value, 3));
}

}  // namespace

std::string presetText(const calibrate::PresetLines& lines, const std::string& name, double alpha) {
  std::string text = "Preset " + name + ": ";
  switch (calibrate::linePresetNamed(name)) {
    case calibrate::LinePreset::FewFalseRejects:
      text += fewFalseRejectsText(lines, alpha) + " No review.";
      break;
    case calibrate::LinePreset::Balanced:
      text += "the recommended line; no review.";
      break;
    case calibrate::LinePreset::FewMissedDefects:
      text += "NG begins at the recommended line, and somebody looks at what lies below it.";
      if (lines.movedByDefects) text += " Review begins low enough for the known defects.";
      break;
  }
  return text + "\n";
}

std::string countedText(const metrics::Confusion& counted, int learned) {
  const auto rejects = counted.falseRejects();
  const auto missed = counted.missedDefects();
  std::string text = "Of the known images these lines reject " + countWithRate(rejects) +
                     " good ones, of which the set-up has learned " + std::to_string(learned) +
                     " and scored each without it";
  text += missed.of == 0 ? ". No image of a defect is known, so nobody can say what is missed."
                         : ", and miss " + countWithRate(missed) + " defects.";
  if (counted.reviews().count > 0) {
    text += " To review go " + std::to_string(counted.okSaidReview) + " good ones and " +
            std::to_string(counted.ngSaidReview) + " defects.";
  }
  if (2 * missed.count > missed.of) {
    text +=
        "\nMost of the known defects pass. Lower the line, have them reviewed (preset "
        "few-missed-defects), or look for good images that score far above the others.";
  }
  return text + "\n";
}

std::string farLineText(const package::Manifest& manifest) {
  const auto& scores = manifest.calibrationScores;
  if (scores.empty()) return {};
  const auto [lowest, highest] = std::ranges::minmax(scores);
  const double line = manifest.threshold.value;
  if (line >= 2.0 * highest) {
    return "This line is far up: the highest score of a good image was " + lineNumber(highest) +
           ". Try it with images of defects before you rely on it.\n";
  }
  if (manifest.reviewThreshold < lowest) {
    return "No good image of the set-up would be OK: the lowest of their scores was " +
           lineNumber(lowest) + ".\n";
  }
  return {};
}

std::string costText(const calibrate::CostOptimum& optimum) {
  const auto& interval = optimum.cost.interval;
  std::string text = "Lowest cost: " + costNumber(optimum.cost.perPart) +
                     " for each part (95 %: " + costNumber(interval.low) + " to " +
                     costNumber(interval.high) +
                     "), without review; c of n images count as a share of (c + 1/2)/(n + 1).\n";
  text += "Any line " + rangeText(optimum.from, optimum.to) + " does the same to these images; " +
          rangeText(optimum.nearFrom, optimum.nearTo) + " it costs at most a tenth more.\n";
  if (optimum.isRough()) {
    text +=
        "This is rough: from so few images the cost may be more than twice as high. Add images "
        "of good parts and of defects before you rely on it.\n";
  }
  if (optimum.cost.perPart > optimum.withoutInspection) {
    text += "At these costs it is expected to be cheaper to inspect nothing: " +
            costNumber(optimum.withoutInspection) +
            " for each part, if all parts are called alike. Look at the costs before you use this "
            "line.\n";
  } else if (!optimum.paysOff()) {
    text += "These images do not prove that inspecting is cheaper than the " +
            costNumber(optimum.withoutInspection) +
            " for each part of calling all parts alike, OK or NG.\n";
  }
  return text;
}

std::string sweepCsv(const pipeline::Evaluation& evaluation) {
  std::vector<double> good;
  std::vector<double> defects;
  for (const auto& image : evaluation.images) {
    if (image.error.empty()) (image.isGood() ? good : defects).push_back(image.inspection.score);
  }
  const auto lines = metrics::sweep(good, defects);
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << kSweepHeader << std::setprecision(std::numeric_limits<double>::max_digits10);
  for (const auto& point : lines.points) {
    text << point.line << ',' << point.falseRejects << ',' << point.missedDefects << ','
         << lines.okImages << ',' << lines.ngImages << '\n';
  }
  return text.str();
}

std::string roundTimeText(double seconds) {
  if (seconds < 10.0) return fixed(std::max(1.0, std::round(seconds)), 0) + " s";
  if (seconds < 90.0) return fixed(5.0 * std::round(seconds / 5.0), 0) + " s";
  return fixed(std::round(seconds / 60.0), 0) + " min";
}

}  // namespace handful::app

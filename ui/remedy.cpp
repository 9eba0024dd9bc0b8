#include "ui/remedy.h"

#include <algorithm>
#include <cmath>

#include "core/calibrate/line_presets.h"
#include "ui/threshold_text.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

/// One in the third significant digit.
double unitOf(double score) { return std::pow(10.0, std::floor(std::log10(score)) - 2.0); }

//: %1 of %2 pictures
QString countText(const metrics::Count& count) {
  return Remedies::tr("%1 of %2").arg(count.count).arg(count.of);
}

}  // namespace

double Remedies::lineBelow(double score) {
  const double unit = unitOf(score);
  double line = std::floor(score / unit) * unit;
  if (line >= score) line -= unit;
  return line;
}

double Remedies::lineAt(double score) {
  const double unit = unitOf(score);
  double line = std::ceil(score / unit) * unit;
  if (line < score) line += unit;
  return line;
}

Remedy Remedies::of(const ReviewItem& item, const Document& document,
                    const LabelledScores& scores) {
  if (document.run() == nullptr || !item.score || !(*item.score > 0.0)) return {};
  const auto verdict = verdictOf(item, document.lines());
  if (item.label == Label::Ok && verdict == Verdict::Ng) {
    return ofLostPart(item, document, scores);
  }
  if (item.label == Label::Ng && verdict == Verdict::Ok) {
    return ofMissedDefect(item, document, scores);
  }
  return {};
}

Remedy Remedies::ofLostPart(const ReviewItem& item, const Document& document,
                            const LabelledScores& scores) {
  Remedy remedy;
  if (!document.isNormal(item.path)) {
    remedy.text =
        tr("A good part that would be lost. Once it is set up again, the inspection has "
           "learned it.");
    remedy.needsSetUp = true;
    return remedy;
  }
  const Lines now = document.lines();
  const double line = lineAt(*item.score);
  const bool keepsBand = hasReviewBand(now);
  remedy.ng = Lines{keepsBand ? now.review : line, line};
  remedy.text =
      tr("A good part that would be lost, though it is among the good images of the "
         "set-up.");
  if (scores.has(Label::Ng)) {
    //: %1 a score, %2 and %3 counts such as "2 of 18"
    remedy.text +=
        QLatin1Char(' ') + tr("With NG above %1 it would be kept; %2 defects would then be missed "
                              "instead of %3.")
                               .arg(Words::score(line), countText(scores.notAbove(Label::Ng, line)),
                                    countText(scores.notAbove(Label::Ng, now.ng)));
  } else {
    //: %1 a score
    remedy.text += QLatin1Char(' ') +
                   tr("With NG above %1 it would be kept; what defects that would miss nobody "
                      "knows without images of them.")
                       .arg(Words::score(line));
  }
  return remedy;
}

Remedy Remedies::ofMissedDefect(const ReviewItem& item, const Document& document,
                                const LabelledScores& scores) {
  Remedy remedy;
  if (document.isNormal(item.path)) {
    remedy.text =
        tr("A defect that would be missed: the set-up has learned it as a good part. "
           "Set up again without it.");
    remedy.needsSetUp = true;
    return remedy;
  }
  const Lines now = document.lines();
  const double line = lineBelow(*item.score);
  remedy.ng = Lines{std::min(now.review, line), line};
  remedy.review = Lines{line, now.ng};
  const auto& recommended = document.recommendedThreshold();
  const auto promise =
      calibrate::lineAt(document.run()->contents.manifest.calibrationScores, line, recommended);
  //: %1 a score, %2 and %3 counts such as "2 of 12", %4 a rate such as "11 % expected"
  remedy.text =
      tr("A defect that would be missed. A line at %1 would catch it; %2 good images lie above "
         "that instead of %3 (of all good parts: %4).")
          .arg(Words::score(line), countText(scores.above(Label::Ok, line)),
               countText(scores.above(Label::Ok, now.review)), ThresholdText::expected(promise));
  return remedy;
}

}  // namespace handful::ui

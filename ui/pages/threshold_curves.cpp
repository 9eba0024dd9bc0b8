#include "ui/pages/threshold_curves.h"

#include <algorithm>
#include <functional>

#include "core/metrics/roc_curve.h"
#include "core/metrics/sweep.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

constexpr std::size_t kBandPoints = 150;
constexpr std::uint64_t kBootstrapSeed = 1;  // the interval of the same scores is the same
// The bootstrap runs on the window's thread: fewer draws where there are many scores.
constexpr std::size_t kBootstrapWork = 1'000'000;
constexpr int kMostDraws = 2000;
constexpr int kFewestDraws = 100;

double rateOf(const metrics::Count& count) {
  return count.of == 0 ? 0.0 : static_cast<double>(count.count) / count.of;
}

PlotAxis rateAxis(const QString& title) {
  return {title, report::ScoreAxis::linear(0.0, 1.0), true};
}

using Counted = std::function<metrics::Count(const metrics::SweepPoint&)>;

/// Lines that do the same, from .. to on the axis.
struct Step {
  double from = 0.0;
  double to = 0.0;
  metrics::Count count;
};

std::vector<Step> stepsOf(const metrics::Sweep& sweep, const report::ScoreAxis& axis,
                          const Counted& counted) {
  std::vector<Step> steps;
  for (const auto& point : sweep.points) {
    const double to = std::clamp(point.to, axis.low(), axis.high());
    const auto count = counted(point);
    if (steps.empty() || steps.back().count.count != count.count) {
      steps.push_back({std::clamp(point.from, axis.low(), axis.high()), to, count});
    }
    steps.back().to = to;
  }
  return steps;
}

/// A rate over the lines: it changes at a score, and stays as it is up to the next one.
PlotCurve curveOf(const metrics::Sweep& sweep, const report::ScoreAxis& axis,
                  const Counted& counted) {
  PlotCurve curve;
  const auto steps = stepsOf(sweep, axis, counted);
  for (const auto& step : steps) {
    const double rate = rateOf(step.count);
    curve.points << QPointF(step.from, rate) << QPointF(step.to, rate);
  }
  const std::size_t stride = std::max<std::size_t>(1, steps.size() / kBandPoints);
  for (std::size_t i = 0; i < steps.size(); i += stride) {
    const double to = steps[std::min(i + stride, steps.size()) - 1].to;
    const auto interval = metrics::exactInterval(steps[i].count);
    curve.low << QPointF(steps[i].from, interval.low) << QPointF(to, interval.low);
    curve.high << QPointF(steps[i].from, interval.high) << QPointF(to, interval.high);
  }
  return curve;
}

}  // namespace

void ThresholdCurves::showSweep(Plot& plot, const LabelledScores& scores,
                                const report::ScoreAxis& axis) {
  if (!scores.has(Label::Ng)) {
    plot.setCurves({});
    plot.setEmptyText(
        tr("No image is labelled NG, so nobody can say what a line would miss. Add a few images "
           "of defects, label them NG, and the sweep over all lines appears here."));
    return;
  }
  const auto sweep = metrics::sweep(scores.of(Label::Ok), scores.of(Label::Ng));
  auto lost = curveOf(sweep, axis, [&](const auto& point) { return sweep.falseRejects(point); });
  //: Name of a curve; %n good images
  lost.name = tr("good parts lost (of %n)", nullptr, sweep.okImages);
  lost.key = QStringLiteral("false rejects");
  lost.colour = &Tokens::ok;
  auto missed = curveOf(sweep, axis, [&](const auto& point) { return sweep.missedDefects(point); });
  //: Name of a curve; %n images of defects
  missed.name = tr("defects missed (of %n)", nullptr, sweep.ngImages);
  missed.key = QStringLiteral("missed defects");
  missed.colour = &Tokens::ng;
  missed.pen = Qt::DashLine;
  plot.setAxes({tr("Where NG begins: score →"), axis}, rateAxis(tr("share, with 95 % intervals")));
  plot.setCurves({lost, missed});
  plot.setEmptyText({});
}

void ThresholdCurves::showRoc(Plot& plot, const LabelledScores& scores) {
  const auto good = scores.of(Label::Ok);
  const auto defects = scores.of(Label::Ng);
  if (defects.empty() || good.empty()) {
    plot.setCurves({});
    plot.setEmptyText(
        tr("The ROC curve needs images of both kinds, and none is labelled NG. Add a few images "
           "of defects and label them NG."));
    return;
  }
  const auto sweep = metrics::sweep(good, defects);
  PlotCurve curve;
  for (auto point = sweep.points.rbegin(); point != sweep.points.rend(); ++point) {
    curve.points << QPointF(rateOf(sweep.falseRejects(*point)),
                            1.0 - rateOf(sweep.missedDefects(*point)));
  }
  const int draws = std::clamp(static_cast<int>(kBootstrapWork / (good.size() + defects.size())),
                               kFewestDraws, kMostDraws);
  const auto area = metrics::auroc(good, defects);
  const auto interval = metrics::aurocInterval(good, defects, kBootstrapSeed, draws);
  const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
  //: Name of the ROC curve; AUROC, a number from %1; %2 to %3 its uncertainty, %4 and %5 how many
  curve.name = tr("AUROC %1 (%2 to %3), %4 good images and %5 defects")
                   .arg(number(*area), number(interval->low), number(interval->high))
                   .arg(good.size())
                   .arg(defects.size());
  curve.key = QStringLiteral("ROC");
  curve.colour = &Tokens::accent;
  plot.setAxes(rateAxis(tr("Good parts lost →")), rateAxis(tr("defects caught")));
  plot.setCurves({curve});
  plot.setEmptyText({});
}

void ThresholdCurves::markSweep(Plot& plot, const Lines& lines) {
  std::vector<PlotLine> marks{{Qt::Vertical, lines.ng, Verdict::Ng}};
  if (hasReviewBand(lines)) marks.push_back({Qt::Vertical, lines.review, Verdict::Review});
  plot.setMarks(std::move(marks));
}

void ThresholdCurves::markRoc(Plot& plot, const LabelledScores& scores, const Lines& lines) {
  const auto placeOf = [&](double line, Verdict verdict) {
    return PlotPlace{{rateOf(scores.above(Label::Ok, line)), rateOf(scores.above(Label::Ng, line))},
                     verdict};
  };
  std::vector<PlotPlace> places;
  if (hasReviewBand(lines)) places.push_back(placeOf(lines.review, Verdict::Review));
  places.push_back(placeOf(lines.ng, Verdict::Ng));
  plot.setMarks({}, std::move(places));
}

}  // namespace handful::ui

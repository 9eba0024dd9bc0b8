#include "ui/threshold_text.h"

#include "core/metrics/interval.h"
#include "ui/words.h"

namespace handful::ui {

QString ThresholdText::expected(const calibrate::Threshold& threshold) {
  if (!threshold.expectedRate) return tr("no promise yet");
  //: %1 a rate
  if (calibrate::isAtMost(threshold))
    return tr("at most %1").arg(Words::rate(*threshold.expectedRate));
  //: %1 a rate
  return tr("%1 expected").arg(Words::rate(*threshold.expectedRate));
}

QString ThresholdText::bound(const calibrate::Threshold& threshold) {
  if (!threshold.upperBound95) return {};
  //: %1 a rate; (95 %) is the confidence of the bound
  return Words::unbroken(tr("up to %1 (95 %)").arg(Words::rate(*threshold.upperBound95)));
}

QString ThresholdText::basis(const calibrate::Threshold& threshold) {
  return tr("from %n good image(s)", nullptr, threshold.n);
}

QString ThresholdText::promise(const calibrate::Threshold& threshold) {
  if (!threshold.expectedRate) {
    return tr(
        "From %n good image(s) no promise about false rejects can be made. Four or more "
        "allow one.",
        nullptr, threshold.n);
  }
  if (!threshold.upperBound95) {
    return tr("Good parts lost: %1, %2.").arg(expected(threshold), basis(threshold));
  }
  return tr("Good parts lost: %1, %2, %3.")
      .arg(expected(threshold), bound(threshold), basis(threshold));
}

QString ThresholdText::moreImages(const calibrate::Threshold& threshold, double alpha) {
  const auto more = calibrate::moreImagesFor(threshold.n, alpha);
  if (more.forCounting > 0) {
    //: %n images; %1 a rate, %2 how many more
    return tr("With %n more good image(s) the %1 would be counted instead of estimated from the "
              "spread; with %2 more, none of them lost, it would be proven at 95 %.",
              nullptr, more.forCounting)
        .arg(Words::rate(alpha))
        .arg(more.forProof);
  }
  if (more.forProof > 0) {
    return tr("%n more good image(s) without a false reject would prove %1 at 95 %.", nullptr,
              more.forProof)
        .arg(Words::rate(alpha));
  }
  return {};
}

QString ThresholdText::counted(metrics::Count count) {
  const auto interval = metrics::exactInterval(count);
  //: %1 of %2 pictures; %3 and %4 rates, the ends of the interval
  return tr("%1 of %2 (%3 to %4)")
      .arg(count.count)
      .arg(count.of)
      .arg(Words::rate(interval.low), Words::rate(interval.high));
}

QString ThresholdText::interval(metrics::Count count) {
  const auto interval = metrics::exactInterval(count);
  //: %1 and %2 rates; (95 %) is the confidence of the interval
  return Words::unbroken(
      tr("%1 to %2 (95 %)").arg(Words::rate(interval.low), Words::rate(interval.high)));
}

}  // namespace handful::ui

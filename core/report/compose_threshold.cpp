#include <algorithm>
#include <cmath>

#include "core/report/compose.h"

namespace handful::report {

std::string Composer::ruleName(const std::string& rule) const {
  if (rule == calibrate::name(calibrate::Rule::Conformal)) return say("by counting");
  if (rule == calibrate::name(calibrate::Rule::LogPrediction)) return say("by the spread");
  if (rule == calibrate::name(calibrate::Rule::Maximum)) return say("the highest score");
  if (rule == calibrate::name(calibrate::Rule::Provisional)) return say("provisional");
  if (rule == calibrate::name(calibrate::Rule::Manual)) return say("drawn by hand");
  return rule;  // of a newer release
}

std::string Composer::presetName(const std::string& preset) const {
  if (preset == "few-false-rejects") return say("few false rejects");
  if (preset == "balanced") return say("balanced");
  if (preset == "few-missed-defects") return say("few missed defects");
  return preset;  // of a newer release
}

std::string Composer::origin(const project::ThresholdEntry& entry) const {
  if (entry.preset.empty()) return ruleName(entry.rule);
  const auto preset = say("preset “%1”", {presetName(entry.preset)});
  const bool isManual = entry.rule == calibrate::name(calibrate::Rule::Manual);
  return isManual ? preset : say("%1, %2", {ruleName(entry.rule), preset});
}

std::string Composer::ruleSentence() const {
  const auto& line = data_.manifest.threshold;
  const auto n = std::to_string(line.n);
  switch (line.rule) {
    case calibrate::Rule::Conformal: {
      const double above = line.expectedRate.value_or(0.0) * (line.n + 1);
      return say(
          "Found by counting. Each of the %1 good images was scored by an inspection that "
          "had not seen it; the threshold is the score of rank %2 among them, counted from "
          "the lowest.",
          {n, std::to_string(line.n + 1 - static_cast<int>(std::lround(above)))});
    }
    case calibrate::Rule::LogPrediction:
      return say(
          "Estimated from the spread. Each of the %1 good images was scored by an inspection "
          "that had not seen it; the threshold is the one-sided prediction bound (Student's "
          "t) of the logarithms of these scores for the next good part.",
          {n});
    case calibrate::Rule::Maximum:
      return say(
          "The highest of the scores of the %1 good images, each scored by an inspection "
          "that had not seen it.",
          {n});
    case calibrate::Rule::Provisional:
      return say(
          "Provisional: %1 good images are too few to draw a threshold from. It was set "
          "with an assumed spread and promises nothing.",
          {n});
    case calibrate::Rule::Manual:
      if (!data_.thresholds.empty() && !data_.thresholds.back().preset.empty()) {
        return say(
            "Drawn by the preset “%1” from the scores of the good images and of known defects; "
            "the change history says by whom, when and why. The rates beside it are what the "
            "scores of the %2 good images say about a line in this place.",
            {presetName(data_.thresholds.back().preset), n});
      }
      return say(
          "Drawn by hand; the change history says by whom, when and why. The rates beside "
          "it are what the scores of the %1 good images say about a line in this place.",
          {n});
    default:
      return std::string(calibrate::name(line.rule));
  }
}

std::string Composer::assumption() const {
  const auto& line = data_.manifest.threshold;
  const auto fair =
      say("It is assumed that the good images are a fair sample of the good parts to come: same "
          "product, camera, light and position, taken independently of each other.");
  if (!line.expectedRate) return fair;
  if (line.assumesLogNormal) {
    return fair + " " +
           say("It is further assumed that the logarithms of the scores of good parts are normally "
               "distributed. %1 images cannot prove this.",
               {std::to_string(line.n)}) +
           " " + approximation();
  }
  const auto hindsight =
      isManual() ? " " + say("The rates are exact only for a line that was drawn without looking "
                             "at these scores.")
                 : "";
  return fair + " " + say("No form of the distribution is assumed.") + hindsight + " " +
         approximation();
}

/// What scores of inspections that each lack an image are worth.
std::string Composer::approximation() const {
  const auto& line = data_.manifest.threshold;
  auto text = say(
      "The scores come from inspections that each lack one image or one group of images, not from "
      "the final one, so both rates are approximate.");
  const bool isCounted =
      line.rule == calibrate::Rule::Conformal || line.rule == calibrate::Rule::Maximum;
  if (!isCounted) return text;  // theory has no guarantee for such a line
  return text + " " +
         say("For a procedure close to this one (CV+) theory guarantees, however much the "
             "inspections differ, an expected rate of no more than about twice as much, here %1. "
             "An expected rate is the mean over many set-ups like this one; the 95 % bound is for "
             "this one set-up, which may be worse than the mean.",
             {rate(std::min(1.0, 2.0 * *line.expectedRate))});
}

std::string Composer::expected(const calibrate::Threshold& line) const {
  return calibrate::isAtMost(line) ? say("at most %1 expected", {rate(*line.expectedRate)})
                                   : say("%1 expected", {rate(*line.expectedRate)});
}

std::string Composer::promise() const {
  const auto& line = data_.manifest.threshold;
  const auto n = std::to_string(line.n);
  if (!line.expectedRate) {
    return say("From n = %1 good images no rate of false rejects can be promised.", {n});
  }
  auto text =
      line.upperBound95
          ? say("Good parts rejected in production: %1, no more than %2 (one-sided 95 % bound), "
                "from n = %3 good images.",
                {expected(line), rate(*line.upperBound95), n})
          : say("Good parts rejected in production: %1, from n = %2 good images.",
                {expected(line), n});
  if (!line.assumesLogNormal) return text;
  return text + " " +
         say("This holds if the logarithms of the scores of good parts are normally distributed.");
}

std::string Composer::reviewPromise() const {
  if (!data_.review || !data_.review->expectedRate || !data_.review->upperBound95) return {};
  const auto& review = *data_.review;
  return say(
      "Good parts not called OK, review and NG together: %1, no more than %2 (one-sided 95 % "
      "bound), by the same reckoning.",
      {expected(review), rate(*review.upperBound95)});
}

std::string Composer::moreImages() const {
  const auto& line = data_.manifest.threshold;
  if (isManual() || !(line.alpha > 0.0)) return {};  // no rate was asked for
  const auto more = calibrate::moreImagesFor(line.n, line.alpha);
  std::string text;
  if (more.forCounting > 0) {
    text =
        say("With %1 more good images the accepted rate of %2 would be counted instead of "
            "estimated from the spread of the scores.",
            {std::to_string(more.forCounting), rate(line.alpha)});
  }
  if (more.forProof > 0) {
    text += (text.empty() ? "" : " ") +
            say("%1 more good images without a false reject would prove %2 at 95 %.",
                {std::to_string(more.forProof), rate(line.alpha)});
  }
  return text;
}

Section Composer::threshold() const {
  const auto& manifest = data_.manifest;
  const auto& line = manifest.threshold;
  const bool isPromised = line.expectedRate.has_value();
  auto inForce = data_.thresholds.empty() ? project::ThresholdEntry() : data_.thresholds.back();
  inForce.rule = calibrate::name(line.rule);
  Facts facts;
  facts.lines = {
      {say("NG above"), say("score %1 (1 is a typical good part)", {score(line.value)})},
      {say("Review above"),
       hasReview() ? say("score %1", {score(manifest.reviewThreshold)}) : say("no review band")},
      {say("Rule"), origin(inForce)},
      {isManual() ? say("Rates reckoned from") : say("Drawn from"),
       say("n = %1 good images", {std::to_string(line.n)})},
      {say("Accepted rate of false rejects"),
       isManual() || !(line.alpha > 0.0) ? say("none was asked for") : rate(line.alpha)},
      {say("Expected rate"), isPromised ? rate(*line.expectedRate) : say("no promise")},
      {say("95 % upper bound"), line.upperBound95 ? rate(*line.upperBound95) : say("no promise")}};
  Section section{say("Threshold"), {std::move(facts)}};
  for (auto text : {ruleSentence(), promise(), reviewPromise(), assumption(), moreImages()}) {
    if (!text.empty()) section.blocks.emplace_back(Paragraph{std::move(text)});
  }
  const auto n = static_cast<std::size_t>(std::max(0, line.n));
  if (n > 0 && n < data_.setUpImages.size()) {
    section.blocks.emplace_back(Paragraph{
        say("%1 of the %2 good images score so far below the others that they count as near copies "
            "of one another, such as two images of one part. They say nothing about the next part; "
            "the threshold rests on the other %3.",
            {count(data_.setUpImages.size() - n), count(data_.setUpImages.size()), count(n)})});
  }
  for (const auto& image : data_.setUpImages) {
    if (!image.outstrips) continue;
    section.blocks.emplace_back(Paragraph{
        say("%1 stands out among the good images: its score is %2 times the highest of those that "
            "do not, and it raises the threshold, so that more defects are missed. It should be "
            "confirmed that this part is good, or the inspection set up again without it.",
            {image.name, number(*image.outstrips, 2)}),
        TextRole::Notice});
  }
  return section;
}

Section Composer::auditTrail() const {
  Table table{{{say("When (UTC)"), 2.6},
               {say("Who"), 1.3},
               {say("NG above"), 1.6, true},
               {say("Review above"), 1.6, true},
               {say("Rule"), 1.3},
               {say("Why"), 2.8}},
              {}};
  const project::ThresholdEntry* before = nullptr;
  const auto change = [&](double was, double is) {
    return before == nullptr || was == is ? score(is) : score(was) + " → " + score(is);
  };
  const auto review = [&](const project::ThresholdEntry& entry) {
    return entry.reviewValue < entry.value ? score(entry.reviewValue) : say("none");
  };
  for (const auto& entry : data_.thresholds) {
    const auto reviewNow = review(entry);
    const auto reviewBefore = before == nullptr ? reviewNow : review(*before);
    table.rows.push_back(
        {{entry.time},
         {orNotGiven(entry.who)},
         {change(before == nullptr ? 0.0 : before->value, entry.value)},
         {reviewBefore == reviewNow ? reviewNow : reviewBefore + " → " + reviewNow},
         {origin(entry)},
         {whyChanged(entry.reason)}});
    before = &entry;
  }
  Section section{say("Change history of the threshold"), {}};
  section.blocks.emplace_back(Paragraph{
      say("Every line that was ever in force, oldest first; the last one is in force. An arrow "
          "shows from what to what it was changed. The entries are kept in the project's folder "
          "with the clock of the computer; they are not signed.")});
  section.blocks.emplace_back(std::move(table));
  return section;
}

/// Which of the judged good images the set-up has learned.
std::string Composer::goodImagesLimit() const {
  const auto good = data_.countGood();
  if (good.count == 0) return {};
  if (good.count == good.of) {
    return say(
        "The good images of this report are those that the inspection was made from. Each was "
        "scored by an inspection that had not seen it, yet they are no independent test; that "
        "takes other images, never used before.");
  }
  return say(
      "%1 of the %2 good images of this report are among those that the inspection was made from. "
      "Each of these was scored by an inspection that had not seen it, yet they are no independent "
      "test. The other %3 were not part of the set-up.",
      {std::to_string(good.count), std::to_string(good.of), std::to_string(good.of - good.count)});
}

Section Composer::limits() const {
  const auto& confusion = data_.evaluation.confusion;
  const bool hasNg = confusion.missedDefects().of > 0;
  std::vector<std::string> texts;
  texts.push_back(
      say("The rates hold for parts like those in the images. After a change of product, "
          "supplier, camera, lens, light or position they have to be found again."));
  texts.push_back(
      hasNg ? say("Missed defects are counted on the %1 images of defects that were at hand. About "
                  "defects of another kind, size or place these figures say nothing.",
                  {std::to_string(confusion.missedDefects().of)})
            : say("There were no images of defects. Nothing in this report says which defects are "
                  "found, or how small they may be."));
  if (auto text = goodImagesLimit(); !text.empty()) texts.push_back(std::move(text));
  if (isMoved()) {
    texts.push_back(say(
        "The lines were moved after the set-up. If whoever or whatever drew them knew the "
        "scores of the images judged here, these are no independent test: the counts on them "
        "tend to be better than on parts to come. That takes other images, never used before."));
  }
  texts.push_back(
      say("The intervals assume that every image shows another part. Several images of the same "
          "part, or of parts made one after the other, make them too narrow."));
  texts.push_back(
      say("The share of defects in production is not part of any figure; how many of the rejected "
          "parts are really bad depends on it."));
  texts.push_back(
      say("AUROC says how well the scores order good parts and defects, over all thresholds. It is "
          "not a rate of the line."));
  texts.push_back(
      say("Repeatability of camera and handling was not measured. That takes the same parts, "
          "inspected several times."));
  Section section{say("What these figures do not prove"), {}};
  for (auto& text : texts) {
    section.blocks.emplace_back(Paragraph{std::move(text), TextRole::Bullet});
  }
  return section;
}

}  // namespace handful::report

#include <algorithm>
#include <map>

#include "core/metrics/interval.h"
#include "core/report/compose.h"
#include "core/report/pictures.h"

namespace handful::report {
namespace {

/// A wrong verdict in the colour of NG, whatever it was.
Tone toneOf(Flag flag) {
  switch (flag) {
    case Flag::MissedDefect:
    case Flag::FalseReject:
      return Tone::Ng;
    case Flag::Review:
    case Flag::StandsOut:
    case Flag::Unlabelled:
      return Tone::Review;
    case Flag::NearestDefect:
      break;
  }
  return Tone::Plain;
}

/// What the inspection said of one kind of image.
struct Counts {
  int ok = 0, review = 0, ng = 0, unread = 0;
  [[nodiscard]] int read() const { return ok + review + ng; }
};

std::map<std::string, Counts> countsByLabel(const std::vector<pipeline::ScoredImage>& images) {
  std::map<std::string, Counts> counts;
  for (const auto& image : images) {
    auto& count = counts[image.label];
    const auto verdict = image.inspection.verdict;
    int& which = !image.error.empty()                  ? count.unread
                 : verdict == runtime::Verdict::Ok     ? count.ok
                 : verdict == runtime::Verdict::Review ? count.review
                                                       : count.ng;
    ++which;
  }
  return counts;
}

std::vector<double> scoresOf(const pipeline::Evaluation& evaluation, bool isGood) {
  std::vector<double> scores;
  for (const auto& image : evaluation.images) {
    if (!image.error.empty() || image.label.empty() || image.isGood() != isGood) continue;
    scores.push_back(image.inspection.score);
  }
  return scores;
}

}  // namespace

std::string Composer::rateText(metrics::Count count) const {
  if (count.of == 0) return say("none were judged");
  const auto interval = metrics::exactInterval(count);
  return say(
      "%1 of %2 = %3 (95 %: %4 to %5)",
      {std::to_string(count.count), std::to_string(count.of),
       rate(static_cast<double>(count.count) / count.of), rate(interval.low), rate(interval.high)});
}

Section Composer::summary() const {
  const auto& manifest = data_.manifest;
  const auto& confusion = data_.evaluation.confusion;
  Section section{say("In short"), {}};
  const auto lines = hasReview()
                         ? say("NG above score %1, review above %2; a typical good part has 1.",
                               {score(manifest.threshold.value), score(manifest.reviewThreshold)})
                         : say("NG above score %1, no review band; a typical good part has 1.",
                               {score(manifest.threshold.value)});
  section.blocks.emplace_back(Paragraph{lines, TextRole::Lead});
  section.blocks.emplace_back(Paragraph{promise(), TextRole::Lead});
  Facts facts;
  addFalseRejects(facts);
  facts.lines.emplace_back(say("Missed defects"), rateText(confusion.missedDefects()));
  if (data_.evaluation.auroc && data_.evaluation.aurocInterval) {
    const auto& interval = *data_.evaluation.aurocInterval;
    facts.lines.emplace_back(
        say("AUROC"),
        say("%1 (95 %: %2 to %3)", {number(*data_.evaluation.auroc, 3), number(interval.low, 3),
                                    number(interval.high, 3)}));
  }
  section.blocks.emplace_back(std::move(facts));
  addAttention(section.blocks);
  return section;
}

/// Images of the set-up and others are two kinds of evidence, so they are not counted together.
void Composer::addFalseRejects(Facts& facts) const {
  const auto good = data_.countGood();
  if (good.count > 0) {
    facts.lines.emplace_back(say("False rejects, leave-image-out"),
                             rateText(data_.falseRejects(true)));
  }
  if (good.count > 0 && good.count == good.of) return;
  facts.lines.emplace_back(
      good.count > 0 ? say("False rejects, other good images") : say("False rejects"),
      rateText(data_.falseRejects(false)));
}

void Composer::addAttention(std::vector<Block>& blocks) const {
  const auto notice = [&](std::string text) {
    blocks.emplace_back(Paragraph{std::move(text), TextRole::Notice});
  };
  const auto copies = std::count_if(data_.files.begin(), data_.files.end(),
                                    [](const JudgedFile& file) { return file.isSetUpCopy; });
  if (copies > 0) {
    notice(
        say("%1 of the judged images are byte for byte images of the set-up. The inspection has "
            "seen them; their scores prove nothing.",
            {std::to_string(copies)}));
  }
  if (isMoved()) {
    notice(
        say("The lines were moved after the set-up. If the images judged here were looked at for "
            "it, these counts are no independent test; see What these figures do not prove."));
  }
  if (const int changed = data_.countFiles(FileState::Changed); changed > 0) {
    notice(
        say("%1 files of the set-up are no longer what they were when it was made; the list of "
            "images names them.",
            {std::to_string(changed)}));
  }
  if (const int missing = data_.countFiles(FileState::Missing); missing > 0) {
    notice(say("%1 files of the set-up were not found; the list of images names them.",
               {std::to_string(missing)}));
  }
  const auto odd =
      std::count_if(data_.setUpImages.begin(), data_.setUpImages.end(),
                    [](const SetUpImage& image) { return image.outstrips.has_value(); });
  if (odd > 0) {
    notice(say("Good images that stand out and raise the threshold: %1; see Threshold.",
               {std::to_string(odd)}));
  }
  const auto unread = std::count_if(data_.evaluation.images.begin(), data_.evaluation.images.end(),
                                    [](const auto& image) { return !image.error.empty(); });
  if (unread > 0) {
    notice(
        say("%1 images could not be read and are not part of any rate.", {std::to_string(unread)}));
  }
}

Table Composer::confusionTable() const {
  const auto& c = data_.evaluation.confusion;
  Counts unlabelled;
  for (const auto& [label, counts] : countsByLabel(data_.evaluation.images)) {
    if (label.empty()) unlabelled = counts;
  }
  Table table{{{"", 2.0},
               {say("said OK"), 1.0, true},
               {say("review"), 1.0, true},
               {say("said NG"), 1.0, true},
               {say("images (n)"), 1.0, true}},
              {}};
  const auto row = [&](const std::string& name, int ok, int review, int ng) {
    const auto cell = [](int value, Tone tone) {
      return Cell{std::to_string(value), value > 0 ? tone : Tone::Muted};
    };
    table.rows.push_back({{name},
                          cell(ok, Tone::Ok),
                          cell(review, Tone::Review),
                          cell(ng, Tone::Ng),
                          {std::to_string(ok + review + ng)}});
  };
  row(say("is OK"), c.okSaidOk, c.okSaidReview, c.okSaidNg);
  row(say("is NG"), c.ngSaidOk, c.ngSaidReview, c.ngSaidNg);
  if (unlabelled.read() > 0) {
    row(say("unlabelled"), unlabelled.ok, unlabelled.review, unlabelled.ng);
  }
  return table;
}

Table Composer::ratesTable() const {
  const auto& c = data_.evaluation.confusion;
  const int good = c.falseRejects().of;
  const int defects = c.missedDefects().of;
  Table table{{{say("Rate"), 3.4},
               {say("count"), 1.0, true},
               {say("of n"), 1.0, true},
               {say("rate"), 1.0, true},
               {say("95 % interval (exact)"), 1.8, true}},
              {}};
  const auto row = [&](const std::string& name, int seen, int of) {
    if (of == 0) return;
    const auto interval = metrics::exactInterval({seen, of});
    table.rows.push_back({{name},
                          {std::to_string(seen)},
                          {std::to_string(of)},
                          {rate(static_cast<double>(seen) / of)},
                          {say("%1 to %2", {rate(interval.low), rate(interval.high)})}});
  };
  row(say("False rejects: good parts called NG"), c.okSaidNg, good);
  const auto known = data_.countGood();
  if (known.count > 0 && known.count < known.of) {
    const auto heldOut = data_.falseRejects(true);
    const auto others = data_.falseRejects(false);
    row(say("… of the set-up, leave-image-out"), heldOut.count, heldOut.of);
    row(say("… not of the set-up"), others.count, others.of);
  }
  if (hasReview()) row(say("Good parts sent to review"), c.okSaidReview, good);
  row(say("Missed defects: defects called OK"), c.ngSaidOk, defects);
  if (hasReview()) row(say("Defects sent to review"), c.ngSaidReview, defects);
  row(say("Defects called NG"), c.ngSaidNg, defects);
  return table;
}

/// By kind of defect, where there is more than one.
void Composer::addKinds(std::vector<Block>& blocks) const {
  auto counts = countsByLabel(data_.evaluation.images);
  counts.erase("good");
  counts.erase("");
  if (counts.size() < 2) return;
  Table table{{{say("Kind of defect"), 2.4},
               {say("said OK"), 1.0, true},
               {say("review"), 1.0, true},
               {say("said NG"), 1.0, true},
               {say("images (n)"), 1.0, true},
               {say("missed, 95 % interval (exact)"), 2.4, true}},
              {}};
  for (const auto& [kind, count] : counts) {
    const metrics::Count missed{count.ok, count.read()};
    const auto interval = metrics::exactInterval(missed);
    table.rows.push_back({{kind},
                          {std::to_string(count.ok)},
                          {std::to_string(count.review)},
                          {std::to_string(count.ng)},
                          {std::to_string(count.read())},
                          {say("%1 to %2", {rate(interval.low), rate(interval.high)})}});
  }
  blocks.emplace_back(std::move(table));
}

Section Composer::result() const {
  Section section{say("Result"), {}};
  section.blocks.emplace_back(confusionTable());
  auto rates = ratesTable();
  if (!rates.rows.empty()) section.blocks.emplace_back(std::move(rates));
  addKinds(section.blocks);
  if (data_.basis == Basis::Project) {
    section.blocks.emplace_back(Paragraph{
        say("Good images that the inspection was made from are judged by the score that they got "
            "from an inspection without them (leave-image-out)."),
        TextRole::Caption});
  }
  section.blocks.emplace_back(Paragraph{
      say("Intervals: two-sided, exact binomial (Clopper and Pearson). Review counts as neither a "
          "false reject nor a missed defect."),
      TextRole::Caption});
  addRoc(section.blocks);
  return section;
}

/// How the interval of the AUROC was found.
std::string Composer::intervalText(std::size_t smallerClass) const {
  const double auroc = *data_.evaluation.auroc;
  if (auroc > 0.0 && auroc < 1.0) return say("The interval is a bootstrap of both kinds.");
  return say(
      "All pairs of a defect and a good part are in the same order, so a bootstrap would see no "
      "doubt at all. The interval is the exact one of %1 independent pairs, as many as there are "
      "images of the rarer kind, and may be wider than that of a slightly lower AUROC.",
      {count(smallerClass)});
}

void Composer::addRoc(std::vector<Block>& blocks) const {
  const auto& evaluation = data_.evaluation;
  const auto good = scoresOf(evaluation, true);
  const auto defects = scoresOf(evaluation, false);
  if (!evaluation.auroc || !evaluation.aurocInterval || good.empty() || defects.empty()) {
    blocks.emplace_back(Paragraph{
        say("No ROC curve and no AUROC: both need good images and images of defects, and there "
            "are %1 and %2.",
            {count(good.size()), count(defects.size())})});
    return;
  }
  const double line = data_.manifest.threshold.value;
  const auto above = [&](const std::vector<double>& scores) {
    const auto many =
        std::count_if(scores.begin(), scores.end(), [&](double value) { return value > line; });
    return static_cast<double>(many) / static_cast<double>(scores.size());
  };
  const metrics::RocPoint inForce{line, above(good), 1.0 - above(defects)};
  blocks.emplace_back(Paragraph{
      say("AUROC %1, 95 % interval %2 to %3, from n = %4 good images and n = %5 images "
          "of defects: how often a defect scores above a good part; 1 is best, 0.5 is "
          "guessing.",
          {number(*evaluation.auroc, 3), number(evaluation.aurocInterval->low, 3),
           number(evaluation.aurocInterval->high, 3), count(good.size()), count(defects.size())}) +
      " " + intervalText(std::min(good.size(), defects.size()))});
  blocks.emplace_back(Chart{
      rocSvg(metrics::rocCurve(good, defects), inForce,
             {say("good parts called NG"), say("defects called NG"), say("threshold in force")}),
      say("ROC curve: defects called NG over good parts called NG."), kRocSide, kRocSide});
}

/// The good images of the set-up by their leave-image-out scores, then what was judged.
std::vector<Lane> Composer::lanes() const {
  Lane setUp{
      say("good, from the set-up, leave-image-out, n = %1", {count(data_.setUpImages.size())}),
      MarkKind::Ok,
      {},
      {}};
  for (const auto& image : data_.setUpImages) {
    setUp.scores.push_back(image.score);
    setUp.names.push_back(image.name);
  }
  Lane good{"", MarkKind::Ok, {}, {}};
  Lane defects{"", MarkKind::Ng, {}, {}};
  Lane unlabelled{"", MarkKind::Unlabelled, {}, {}};
  for (std::size_t i = 0; i < data_.evaluation.images.size(); ++i) {
    const auto& image = data_.evaluation.images[i];
    if (!image.error.empty()) continue;
    if (data_.files[i].isHeldOut && image.isGood()) continue;  // in the first lane
    auto& lane = image.label.empty() ? unlabelled : image.isGood() ? good : defects;
    lane.scores.push_back(image.inspection.score);
    lane.names.push_back(image.name);
  }
  good.title = data_.basis == Basis::TestSet
                   ? say("good, tested, n = %1", {count(good.scores.size())})
                   : say("good, not from the set-up, n = %1", {count(good.scores.size())});
  defects.title = say("defects, n = %1", {count(defects.scores.size())});
  unlabelled.title = say("unlabelled, n = %1", {count(unlabelled.scores.size())});
  std::vector<Lane> filled;
  for (auto* lane : {&setUp, &good, &defects, &unlabelled}) {
    if (!lane->scores.empty()) filled.push_back(std::move(*lane));
  }
  return filled;
}

Section Composer::scores() const {
  const auto filled = lanes();
  const auto& manifest = data_.manifest;
  std::vector<ScoreLine> lines = {
      {manifest.threshold.value, say("NG above %1", {score(manifest.threshold.value)}), false}};
  if (hasReview()) {
    lines.push_back({manifest.reviewThreshold,
                     say("review above %1", {score(manifest.reviewThreshold)}), true});
  }
  const HistogramWords words{say("score (1 = a typical good part)"),
                             say("score (1 = a typical good part), logarithmic"),
                             say("highest bar: %1")};
  Section section{say("Scores"), {}};
  section.blocks.emplace_back(Chart{histogramSvg(filled, lines, words, language_.decimalPoint),
                                    say("Where the scores lie, by kind of image."), kChartWidth,
                                    histogramHeight(filled.size())});
  section.blocks.emplace_back(Paragraph{
      say("Circles are good parts, triangles defects, rings unlabelled images. 30 or more of a "
          "kind are drawn as bars, with a stroke for each image below."),
      TextRole::Caption});
  return section;
}

std::string Composer::reason(const FlaggedImage& flagged) const {
  switch (flagged.flag) {
    case Flag::MissedDefect:
      return say("Missed defect");
    case Flag::FalseReject:
      return say("False reject");
    case Flag::Review:
      return say("Sent to review");
    case Flag::StandsOut:
      return say("Stands out among the good images");
    case Flag::Unlabelled:
      return say("Unlabelled and not OK");
    case Flag::NearestDefect:
      break;
  }
  return say("Defect found, near the threshold");
}

Figure Composer::figure(const FlaggedImage& flagged) const {
  Figure figure;
  figure.picture = flagged.picture;
  figure.heat = flagged.heat;
  std::string hash;
  if (flagged.flag == Flag::StandsOut) {
    const auto& image = data_.setUpImages[flagged.index];
    figure.title = image.name;
    figure.text = say("score %1, leave-image-out", {score(image.score)});
    hash = image.sha256;
  } else {
    const auto& image = data_.evaluation.images[flagged.index];
    figure.title = image.name;
    figure.text = say("is %1, said %2, score %3, p %4",
                      {truth(image), verdict(image.inspection), score(image.inspection.score),
                       number(image.inspection.p, 3)});
    hash = data_.files[flagged.index].sha256;
  }
  figure.verdict = reason(flagged);
  figure.tone = toneOf(flagged.flag);
  if (!hash.empty()) figure.text += "\nSHA-256 " + hash.substr(0, 16) + "…";
  if (!flagged.error.empty()) figure.text += "\n" + whyUnread(flagged.error);
  return figure;
}

Section Composer::flagged() const {
  Section section{say("Images that deserve a look"), {}};
  if (data_.flagged.empty()) {
    section.blocks.emplace_back(
        Paragraph{say("None: no false reject, no missed defect, no review, no odd good image.")});
    return section;
  }
  section.blocks.emplace_back(Paragraph{
      say("Left the image as the network sees it, right its heat map. The colours run from the "
          "typical place of a good part (0) to where a place of a good part is marked (1) and are "
          "the same in every image; a yellow line encloses what is marked."),
      TextRole::Caption});
  Gallery gallery{heatRamp(), say("typical of good parts"), say("marked"), {}};
  for (const auto& image : data_.flagged) gallery.figures.push_back(figure(image));
  section.blocks.emplace_back(std::move(gallery));
  if (data_.flaggedLeftOut > 0) {
    section.blocks.emplace_back(Paragraph{
        say("%1 more images deserve a look and are not shown here; the CSV has a line for each "
            "image.",
            {std::to_string(data_.flaggedLeftOut)})});
  }
  return section;
}

}  // namespace handful::report

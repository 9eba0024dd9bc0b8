#include <algorithm>

#include "core/report/compose.h"

namespace handful::report {

using pipeline::Agreement;

namespace {

constexpr std::size_t kMostRows = 2000;

}  // namespace

std::string Composer::keptText(const pipeline::Verification& verification) const {
  const auto kept = pipeline::falseRejectsOf(verification);
  const auto counted = rateText(kept.counted);
  const auto promised = rate(kept.promised);
  switch (kept.agreement) {
    case Agreement::NothingCounted:
      return say("No image of a good part was among them: nothing is said about good parts lost.");
    case Agreement::NoPromise:
      return say("Good parts called NG: %1. The set-up had too few good images for a promise.",
                 {counted});
    case Agreement::InLine:
      return say("Good parts called NG: %1, in line with the promised %2.", {counted, promised});
    case Agreement::WithinDoubt:
      return say(
          "Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few "
          "good images of the set-up left open.",
          {counted, promised, rate(kept.upTo)});
    case Agreement::More:
      break;
  }
  return say("Good parts called NG: %1, more than the promised %2.", {counted, promised});
}

std::string Composer::missedText(const pipeline::Verification& verification) const {
  const auto kept = pipeline::missedDefectsOf(verification);
  const auto counted = rateText(kept.counted);
  const auto& before = verification.missedBefore;
  const auto known = say("%1 of %2", {std::to_string(before.count), std::to_string(before.of)});
  switch (kept.agreement) {
    case Agreement::NothingCounted:
      return say("No image of a defect was among them: nothing is said about missed defects.");
    case Agreement::NoPromise:
      return say(
          "Defects called OK: %1. Nothing had been promised: the project had no image "
          "labelled NG.",
          {counted});
    case Agreement::InLine:
      return say("Defects called OK: %1, in line with the %2 of the project.", {counted, known});
    case Agreement::WithinDoubt:
      return say(
          "Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so "
          "few leave open.",
          {counted, known, rate(kept.upTo)});
    case Agreement::More:
      break;
  }
  return say("Defects called OK: %1, more than the %2 of the project.", {counted, known});
}

Table Composer::verifiedTable(const pipeline::Verification& verification) const {
  Table table{{{say("Image"), 2.4},
               {say("is"), 0.8},
               {say("said"), 0.8},
               {say("score"), 0.8, true},
               {"SHA-256", 3.2, false, true}},
              {}};
  for (const auto& image : verification.images) {
    if (table.rows.size() == kMostRows) break;
    const auto is = image.label == project::Label::Ok   ? say("OK")
                    : image.label == project::Label::Ng ? say("NG")
                                                        : say("unlabelled");
    if (!image.error.empty()) {
      table.rows.push_back({{image.path}, {is}, {say("not read")}, {""}, {image.sha256}});
      continue;
    }
    runtime::Inspection inspection;
    inspection.verdict = verification.verdictOf(image);
    const bool isWrong =
        (image.label == project::Label::Ok && inspection.verdict == runtime::Verdict::Ng) ||
        (image.label == project::Label::Ng && inspection.verdict == runtime::Verdict::Ok);
    table.rows.push_back({{image.path},
                          {is},
                          {verdict(inspection), isWrong ? Tone::Ng : Tone::Plain},
                          {score(image.score)},
                          {image.sha256}});
  }
  return table;
}

/// The last entry of the record of verifications, with every image it rests on.
Section Composer::verification() const {
  if (!data_.verification) return {};
  const auto& verification = *data_.verification;
  Section section{say("Verification"), {}};
  auto& blocks = section.blocks;
  blocks.emplace_back(Paragraph{
      say("The inspection tried on images that had no part in setting it up; those with the bytes "
          "of an image of the project were left out.")});
  if (data_.verificationAge == pipeline::VerificationAge::LinesMoved) {
    blocks.emplace_back(
        Paragraph{say("The lines were moved after this verification; it does not speak for them."),
                  TextRole::Notice});
  } else if (data_.verificationAge == pipeline::VerificationAge::OtherRun) {
    blocks.emplace_back(Paragraph{
        say("The part was set up again after this verification; it does not speak for this "
            "inspection."),
        TextRole::Notice});
  }
  blocks.emplace_back(Paragraph{keptText(verification), TextRole::Lead});
  blocks.emplace_back(Paragraph{missedText(verification), TextRole::Lead});
  const auto unread = static_cast<std::size_t>(
      std::ranges::count_if(verification.images, [](const auto& i) { return !i.error.empty(); }));
  blocks.emplace_back(Facts{
      {{say("Verified"), verification.who.empty()
                             ? verification.time
                             : say("%1, verified by %2", {verification.time, verification.who})},
       {say("Entry on record"), std::to_string(verification.number)},
       {say("Set-up"), say("run %1", {std::to_string(verification.run)})},
       {say("Lines"), say("NG above %1, review above %2",
                          {score(verification.lines.ng), score(verification.lines.review)})},
       {say("Images"), say("%1 inspected, %2 not read, %3 left out",
                           {count(verification.images.size() - unread), count(unread),
                            count(verification.leftOut.size())})}}});
  blocks.emplace_back(verifiedTable(verification));
  if (verification.images.size() > kMostRows) {
    blocks.emplace_back(Paragraph{say("Only the first %1 of %2 images are listed.",
                                      {count(kMostRows), count(verification.images.size())})});
  }
  return section;
}

}  // namespace handful::report

#include "core/base/paths.h"
#include "core/report/compose.h"

namespace handful::report {

Section Composer::pixels() const {
  Section section{say("Where the defects are"), {}};
  if (!data_.evaluation.pixels) return section;
  const auto& found = *data_.evaluation.pixels;
  const auto& scores = found.scores;
  Facts facts;
  auto& lines = facts.lines;
  lines = {{say("Images of defects with a mask"),
            say("%1 of %2", {std::to_string(found.masks.count), std::to_string(found.masks.of)})},
           {say("Defects found by a marked place"), rateText(found.defectsWithRegion)},
           {say("Good images with a marked place"), rateText(found.goodWithRegion)}};
  if (found.meanOverlap) {
    lines.emplace_back(say("Overlap of mark and defect"), rate(*found.meanOverlap));
  }
  if (scores.auroc && scores.pro && scores.pro05) {
    lines.emplace_back(say("Pixel AUROC"), number(scores.auroc->value, 3));
    lines.emplace_back(say("PRO up to 30 % of the good pixels"), number(scores.pro->value, 3));
    lines.emplace_back(say("PRO up to 5 % of the good pixels"), number(scores.pro05->value, 3));
    lines.emplace_back(say("Connected defects in the masks"), std::to_string(scores.regions));
  }
  section.blocks.emplace_back(std::move(facts));
  section.blocks.emplace_back(Paragraph{
      say("The masks of the test set say which pixels are defects. A defect counts as found if a "
          "marked place touches it; the overlap is the share of the marked or defective pixels "
          "that are both, in the mean. Pixel AUROC: how often a defective pixel is hotter than a "
          "good one; large defects weigh most. PRO: how much of each defect is covered while few "
          "good pixels are; small defects weigh as much as large ones. 1 is best for both."),
      TextRole::Caption});
  section.blocks.emplace_back(Paragraph{
      say("Pixel AUROC and PRO have no interval: the pixels of an image are not independent of "
          "each other. The counts of images have one."),
      TextRole::Caption});
  for (const auto& mask : found.leftOut) {
    section.blocks.emplace_back(
        Paragraph{isEnglish() ? toUtf8(mask.path) + ": " + mask.reason
                              : say("The mask %1 cannot be used.", {toUtf8(mask.path)}),
                  TextRole::Bullet});
  }
  return section;
}

}  // namespace handful::report

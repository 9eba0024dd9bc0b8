#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <sstream>

#include "core/backbone/backbone_catalog.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/recipe/options.h"
#include "core/report/compose.h"

namespace handful::report {
namespace {

/// Rows of a list of images; the CSV has them all.
constexpr std::size_t kMostRows = 2000;

const backbone::Backbone* knownBackbone(const std::string& name) {
  const auto all = backbone::backbones();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& backbone) { return backbone.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string shortNumber(double value) {
  std::ostringstream text;
  text.precision(6);
  text << value;
  return text.str();
}

std::string sizeText(int width, int height) {
  return std::to_string(width) + " × " + std::to_string(height);
}

double medianMilliseconds(const std::vector<pipeline::ScoredImage>& images) {
  std::vector<double> times;
  for (const auto& image : images) {
    if (image.error.empty() && image.milliseconds > 0.0) times.push_back(image.milliseconds);
  }
  if (times.empty()) return 0.0;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace

std::string Composer::networkText() const {
  const auto& origin = data_.manifest.origin;
  const auto* known = knownBackbone(origin.backbone);
  const auto name = known == nullptr ? origin.backbone : std::string(known->title);
  return origin.network == "frozen" ? say("%1, as it was pretrained", {name})
                                    : say("%1, its end fine-tuned (%2)", {name, origin.objective});
}

std::string Composer::regionText() const {
  const auto& preparation = data_.manifest.preparation;
  auto text = preparation.polygon.empty()
                  ? say("the whole image")
                  : say("a polygon with %1 corners", {count(preparation.polygon.size())});
  if (!preparation.polygon.empty()) {
    text += ":";
    for (const auto& corner : preparation.polygon) {
      text += " (" + std::to_string(corner.x) + ", " + std::to_string(corner.y) + ")";
    }
  }
  if (preparation.ignoreMask.empty()) return text;
  const double share = static_cast<double>(cv::countNonZero(preparation.ignoreMask)) /
                       static_cast<double>(preparation.ignoreMask.total());
  return text + "; " + say("%1 of the image is ignored by a mask", {rate(share)});
}

std::string Composer::headsText() const {
  std::string text;
  for (const auto& head : data_.manifest.heads) {
    text += (text.empty() ? "" : ", ") + head.name + " (" + number(head.weight, 2) + ")";
  }
  return text;
}

std::string Composer::variationText() const {
  const auto& variation = data_.settings->variation;
  auto text = say("turned up to %1°, moved up to %2, brightness within %3",
                  {number(variation.maxRotationDeg, 0), rate(variation.maxShift),
                   rate(variation.maxBrightness)});
  if (variation.flipsHorizontally) text += "; " + say("mirrored left to right");
  if (variation.flipsVertically) text += "; " + say("mirrored top to bottom");
  return text;
}

Facts Composer::methodFacts() const {
  const auto& manifest = data_.manifest;
  const auto& origin = manifest.origin;
  const auto& preparation = manifest.preparation;
  Facts facts;
  auto& lines = facts.lines;
  lines = {{say("Preset"), presetText(origin.preset)},
           {say("Network"), networkText()},
           {say("SHA-256 of the network"), data_.modelSha256}};
  const auto* known = knownBackbone(origin.backbone);
  if (known != nullptr && !known->weightsSha256.empty()) {
    lines.emplace_back(say("SHA-256 of the pretrained weights"), std::string(known->weightsSha256));
  }
  lines.emplace_back(say("Heads (weights)"), headsText());
  lines.emplace_back(say("Image size"),
                     sizeText(preparation.referenceWidth, preparation.referenceHeight));
  lines.emplace_back(say("Seen by the network"),
                     sizeText(preparation.inputWidth, preparation.inputHeight));
  lines.emplace_back(say("Region"), regionText());
  lines.emplace_back(say("Seed"), std::to_string(origin.seed));
  if (data_.settings) lines.emplace_back(say("Good parts on the line"), variationText());
  lines.emplace_back(say("Made on"), device(data_.device));
  if (!data_.trainingDevice.empty()) {
    lines.emplace_back(say("Fine-tuned on"), device(data_.trainingDevice));
  }
  return facts;
}

Section Composer::method() const {
  Section section{say("Method and settings"), {}};
  section.blocks.emplace_back(Paragraph{say(
      "A network describes every place of an image by features. Several heads measure how far "
      "these lie from those of the good images; their logarithms are averaged with the weights "
      "below into one score for the image, scaled so that a typical good part has 1. The same "
      "set-up with the same images, settings and seed gives the same package, byte for byte.")});
  section.blocks.emplace_back(methodFacts());
  addJudgement(section.blocks);
  addTraining(section.blocks);
  for (const auto& warning : data_.warnings) {
    section.blocks.emplace_back(Paragraph{noted(warning), TextRole::Bullet});
  }
  return section;
}

/// Pretrained against fine-tuned, where both were tried.
void Composer::addJudgement(std::vector<Block>& blocks) const {
  if (!data_.judgement) return;
  const auto& judgement = *data_.judgement;
  blocks.emplace_back(Paragraph{data_.judgementText});
  Table table{{{say("Network"), 2.0},
               {say("drawn defects told from good images"), 1.6, true},
               {say("distance, in deviations"), 1.3, true},
               {say("spread of the good images (log score)"), 1.6, true}},
              {}};
  const auto row = [&](const std::string& name, const pipeline::Candidate& candidate, bool isUsed) {
    table.rows.push_back({{isUsed ? say("%1, used", {name}) : name},
                          {number(100.0 * candidate.auroc, 1) + " %"},
                          {number(candidate.separation, 2)},
                          {number(candidate.spread, 3)}});
  };
  row(say("pretrained"), judgement.frozen, !judgement.useTuned);
  row(say("fine-tuned"), judgement.tuned, judgement.useTuned);
  blocks.emplace_back(std::move(table));
}

/// The options of the fine-tuning, by the names that a project stores.
void Composer::addTraining(std::vector<Block>& blocks) const {
  if (!data_.settings || data_.manifest.origin.network == "frozen") return;
  const auto& settings = *data_.settings;
  try {
    const auto config = recipe::configFor(settings.preset, settings.objective, settings.training,
                                          settings.variation);
    Table table{
        {{say("Option of the fine-tuning"), 2.0}, {say("value"), 1.0, true}, {say("set by"), 1.0}},
        {}};
    for (const auto& option : recipe::options()) {
      const bool isUsers = settings.training.contains(std::string(option.name));
      table.rows.push_back(
          {{std::string(option.name)},
           {shortNumber(option.get(config))},
           {isUsers ? say("the user") : say("the preset"), isUsers ? Tone::Plain : Tone::Muted}});
    }
    blocks.emplace_back(std::move(table));
  } catch (const Error&) {  // options of another release
    blocks.emplace_back(Paragraph{say("This release does not know the options of the fine-tuning "
                                      "that the project has; the release that made it does."),
                                  TextRole::Caption});
  }
}

std::string Composer::stateText(FileState state) const {
  switch (state) {
    case FileState::Unchanged:
      return say("unchanged");
    case FileState::Changed:
      return say("changed since");
    case FileState::Missing:
      return say("not found");
    case FileState::Unrecorded:
      break;
  }
  return say("not recorded");
}

Section Composer::setUpImages() const {
  Section section{say("Images that the inspection was made from"), {}};
  section.blocks.emplace_back(Paragraph{
      say("n = %1. SHA-256 of each file as the set-up read it, and whether the file is still the "
          "same. The score is from an inspection that had not seen the image; p is the share of "
          "the others, itself included, with at least this score.",
          {count(data_.setUpImages.size())}),
      TextRole::Caption});
  Table table{{{say("image"), 2.6},
               {say("score"), 0.8, true},
               {say("p"), 0.7, true},
               {"SHA-256", 3.4, false, true},
               {say("file now"), 1.0}},
              {}};
  for (const auto& image : data_.setUpImages) {
    if (table.rows.size() == kMostRows) break;
    const bool isSame = image.state == FileState::Unchanged;
    table.rows.push_back({{image.name},
                          {score(image.score)},
                          {number(image.p, 3)},
                          {image.sha256},
                          {stateText(image.state), isSame ? Tone::Muted : Tone::Ng}});
  }
  section.blocks.emplace_back(std::move(table));
  if (data_.leftOut.empty()) return section;
  Table leftOut{{{say("left out by the set-up"), 2.0}, {say("why"), 3.0}}, {}};
  for (const auto& warning : data_.leftOut) {
    leftOut.rows.push_back({{warning.file}, {noted(warning)}});
  }
  section.blocks.emplace_back(std::move(leftOut));
  return section;
}

Section Composer::judgedImages() const {
  Section section{say("Judged images"), {}};
  Table table{{{say("image"), 2.4},
               {say("is"), 0.9},
               {say("said"), 0.8},
               {say("score"), 0.8, true},
               {say("p"), 0.7, true},
               {"SHA-256", 3.4, false, true}},
              {}};
  const auto& images = data_.evaluation.images;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto& image = images[i];
    if (data_.files[i].isHeldOut) continue;  // in the table above
    if (table.rows.size() == kMostRows) {
      section.blocks.emplace_back(
          Paragraph{say("The first %1 of %2 images; the CSV has a line for each.",
                        {count(kMostRows), count(images.size())}),
                    TextRole::Caption});
      break;
    }
    const bool isRead = image.error.empty();
    const Tone tone = image.inspection.verdict == runtime::Verdict::Ok       ? Tone::Ok
                      : image.inspection.verdict == runtime::Verdict::Review ? Tone::Review
                                                                             : Tone::Ng;
    table.rows.push_back(
        {{image.name},
         {truth(image)},
         isRead ? Cell{verdict(image.inspection), tone} : Cell{say("not read"), Tone::Muted},
         {isRead ? score(image.inspection.score) : ""},
         {isRead ? number(image.inspection.p, 3) : ""},
         {isRead ? data_.files[i].sha256 : whyUnread(image.error)}});
  }
  if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
  return section;
}

Section Composer::versions() const {
  const auto& origin = data_.manifest.origin;
  Facts facts;
  facts.lines.emplace_back(say("Made with"), "Handful " + origin.release + ", " + origin.runtime);
  std::string now;
  for (const auto& library : data_.versions) now += (now.empty() ? "" : ", ") + library;
  facts.lines.emplace_back(say("Report made with"), now);
  std::string stages;
  for (const auto& [name, seconds] : data_.setUpSeconds) {
    stages += (stages.empty() ? "" : ", ") + stage(name) + " " + number(seconds, 1) + " s";
  }
  if (!stages.empty()) facts.lines.emplace_back(say("Time of the set-up"), stages);
  const auto judged = std::count_if(
      data_.evaluation.images.begin(), data_.evaluation.images.end(),
      [](const auto& image) { return image.error.empty() && image.milliseconds > 0.0; });
  const double median = medianMilliseconds(data_.evaluation.images);
  if (median > 0.0) {
    facts.lines.emplace_back(say("Time for one image"),
                             say("%1 ms in the middle of n = %2, with reading the file",
                                 {number(median, 1), count(static_cast<std::size_t>(judged))}));
  }
  return {say("Versions and times"), {std::move(facts)}};
}

Section Composer::signatures() const {
  return {say("Signatures"),
          {Signatures{{say("Prepared"), say("Checked"), say("Released")},
                      say("Name"),
                      say("Date"),
                      say("Signature")}}};
}

}  // namespace handful::report

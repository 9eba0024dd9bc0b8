#include "core/report/compose.h"

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"

namespace handful::report {

std::string Composer::say(const char* english, Values values) const {
  const std::string pattern = language_.translate ? language_.translate(english) : english;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t which = i + 1 < pattern.size() && pattern[i] == '%'
                                  ? static_cast<std::size_t>(pattern[i + 1] - '1')
                                  : values.size();
    if (which < values.size()) {
      text += values.begin()[which];
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string Composer::number(double value, int digits) const {
  auto text = fixed(value, digits);
  std::replace(text.begin(), text.end(), '.', language_.decimalPoint);
  return text;
}

std::string Composer::rate(double share) const {
  auto text = percent(share);
  std::replace(text.begin(), text.end(), '.', language_.decimalPoint);
  return text;
}

std::string Composer::orNotGiven(const std::string& text) const {
  return text.empty() ? say("not given") : text;
}

std::string Composer::verdict(const runtime::Inspection& inspection) const {
  switch (inspection.verdict) {
    case runtime::Verdict::Ok:
      return say("OK");
    case runtime::Verdict::Review:
      return say("review");
    case runtime::Verdict::Ng:
      break;
  }
  return say("NG");
}

std::string Composer::truth(const pipeline::ScoredImage& image) const {
  if (image.label.empty()) return say("unlabelled");
  if (image.isGood()) return say("OK");
  return image.label == "NG" ? say("NG") : say("NG: %1", {image.label});
}

bool Composer::isManual() const { return data_.manifest.threshold.rule == calibrate::Rule::Manual; }

bool Composer::hasReview() const {
  return data_.manifest.reviewThreshold < data_.manifest.threshold.value;
}

// The set-up itself draws one line: review begins where NG does.
bool Composer::isMoved() const { return isManual() || hasReview(); }

Document Composer::document() const {
  const auto& part = data_.manifest.part;
  Document document;
  document.language = language_.code;
  document.kind = say("Inspection report");
  document.title = part.name.empty() ? data_.projectName : part.name;
  for (const auto& piece : {part.station, part.revision, data_.madeAt}) {
    if (piece.empty()) continue;
    document.subtitle += (document.subtitle.empty() ? "" : " · ") + piece;
  }
  document.footer = say("Handful %1, package %2…",
                        {data_.manifest.origin.release, data_.packageSha256.substr(0, 16)});
  document.page = say("Page %1 of %2");  // the numbers are the writer's
  document.sections = {subject(),    summary(),     result(),       pixels(),       scores(),
                       threshold(),  limits(),      flagged(),      verification(), method(),
                       auditTrail(), setUpImages(), judgedImages(), versions(),     signatures()};
  std::erase_if(document.sections, [](const Section& section) { return section.blocks.empty(); });
  return document;
}

Section Composer::subject() const {
  const auto& part = data_.manifest.part;
  const bool isTest = data_.basis == Basis::TestSet;
  Facts facts{
      {{say("Part"), orNotGiven(part.name)},
       {say("Station"), orNotGiven(part.station)},
       {say("Revision"), orNotGiven(part.revision)},
       {say("Project, set-up"),
        say("%1, run %2", {data_.projectName, count(static_cast<std::size_t>(data_.run))})},
       {say("Judged images"), isTest ? data_.testFolder : say("those of the project")},
       {say("Report made"),
        data_.madeBy.empty() ? data_.madeAt : say("%1, by %2", {data_.madeAt, data_.madeBy})},
       {say("SHA-256 of the package"), data_.packageSha256}}};
  return {say("What this report is about"), {std::move(facts)}};
}

}  // namespace handful::report

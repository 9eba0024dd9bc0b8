#include <string_view>

#include "core/report/compose.h"

namespace handful::report {

bool Composer::isEnglish() const {
  return !language_.translate || language_.code.starts_with("en");
}

// In English the set-up's own sentence, which has the numbers; in other languages what it
// comes to.
std::string Composer::noted(const pipeline::Warning& warning) const {
  if (isEnglish()) return warning.text;
  using pipeline::WarningKind;
  const auto& file = warning.file;
  switch (warning.kind) {
    case WarningKind::Unreadable:
      return say("%1 cannot be read and is left out.", {file});
    case WarningKind::Duplicate:
      return say("%1 is the same picture as an earlier one and is left out.", {file});
    case WarningKind::NearDuplicate:
      return say(
          "%1 is nearly the same picture as another one, or shows the same part. Pictures "
          "of different parts make a better inspection.",
          {file});
    case WarningKind::OtherSize:
      return say("%1 has another size than the other pictures; it is resized.", {file});
    case WarningKind::Distorted:
      return say("%1 has other proportions than the first picture; the part is seen distorted.",
                 {file});
    case WarningKind::Blurred:
      return say("%1 is much less sharp than the others.", {file});
    case WarningKind::TooDark:
      return say("%1 is very dark.", {file});
    case WarningKind::TooBright:
      return say("%1 is overexposed.", {file});
    case WarningKind::FewImages:
      return say("With fewer than four good images the threshold is provisional.");
    case WarningKind::StandsOut:
      return say(
          "%1 scores far above the other good pictures and raises the threshold, so that "
          "more defects are missed.",
          {file});
    case WarningKind::FineTuningAbsent:
      return say(
          "The network is used as it was pretrained: this build of Handful cannot fine-tune "
          "it.");
    case WarningKind::FineTuningFailed:
      return say(
          "The fine-tuning came to nothing (the features fell together); the pretrained "
          "network is used.");
    case WarningKind::TrainedInParts:
      return say(
          "The memory of the graphics card is too small for whole batches; the training "
          "took them in parts, to the same result.");
    case WarningKind::TrainedOnCpu:
      return say(
          "The memory of the graphics card is too small for this training; it ran on the "
          "processor.");
    case WarningKind::NotAligned:
      return say("%1 could not be aligned and is taken as it lies.", {file});
    case WarningKind::DefectTooSmall:
      return say(
          "Defects as small as stated are seen at less than their size, even with the "
          "largest network input. A smaller region of interest sees smaller ones.");
  }
  return warning.text;  // of a newer release
}

std::string Composer::whyUnread(const std::string& english) const {
  return isEnglish() ? english : say("This picture cannot be read.");
}

/// What people wrote stays as it is.
std::string Composer::whyChanged(const std::string& reason) const {
  constexpr std::string_view kSetUp = "set-up, run ";  // pipeline::adoptRun()
  if (reason.starts_with(kSetUp)) return say("set-up, run %1", {reason.substr(kSetUp.size())});
  return orNotGiven(reason);
}

std::string Composer::device(const std::string& english) const {
  constexpr std::string_view kProcessor = "CPU, ";
  const auto end = english.find(" thread");
  const bool isProcessor = english.starts_with(kProcessor) && end != std::string::npos;
  if (isEnglish() || !isProcessor) return english;  // cards have names
  return say("CPU, threads: %1", {english.substr(kProcessor.size(), end - kProcessor.size())});
}

std::string Composer::presetText(const std::string& preset) const {
  if (preset == "quick") return say("quick");
  if (preset == "standard") return say("standard");
  if (preset == "thorough") return say("thorough");
  return preset;
}

std::string Composer::stage(const std::string& name) const {
  if (name == "load") return say("loading");
  if (name == "network") return say("network");
  if (name == "features") return say("features");
  if (name == "fine-tuning") return say("fine-tuning");
  if (name == "calibrate") return say("threshold");
  if (name == "golden") return say("self-test");
  if (name == "total") return say("in all");
  return name;
}

}  // namespace handful::report

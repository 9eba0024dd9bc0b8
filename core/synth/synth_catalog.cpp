#include "core/synth/synth_catalog.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/synth/blob.h"
#include "core/synth/cut_paste.h"
#include "core/synth/local_blur.h"
#include "core/synth/pasted_defect.h"
#include "core/synth/perlin_blend.h"
#include "core/synth/scratch.h"

namespace handful::synth {
namespace {

constexpr std::array kKinds = {
    SynthesisKind{.name = "cut-paste-patch",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = false,
                  .staysOnPart = false,
                  .leastOpacity = 0.15,
                  .draw = &drawCutPastePatch},
    SynthesisKind{.name = "cut-paste-scar",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = false,
                  .staysOnPart = false,
                  .leastOpacity = 0.15,
                  .draw = &drawCutPasteScar},
    SynthesisKind{.name = "scratch",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = false,
                  .staysOnPart = true,
                  .leastOpacity = 0.05,
                  .draw = &drawScratch},
    SynthesisKind{.name = "blob",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = false,
                  .staysOnPart = true,
                  .leastOpacity = 0.05,
                  .draw = &drawBlob},
    SynthesisKind{.name = "local-blur",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = true,
                  .staysOnPart = false,
                  .leastOpacity = 0.3,
                  .draw = &drawLocalBlur},
    SynthesisKind{.name = "perlin-blend",
                  .isOnByDefault = true,
                  .needsRealDefect = false,
                  .wantsDetail = false,
                  .staysOnPart = true,
                  .leastOpacity = 0.1,
                  .draw = &drawPerlinBlend},
    SynthesisKind{.name = "pasted-defect",
                  .isOnByDefault = true,
                  .needsRealDefect = true,
                  .wantsDetail = false,
                  .staysOnPart = true,
                  .leastOpacity = 0.25,
                  .draw = &drawPastedDefect},
};

}  // namespace

std::span<const SynthesisKind> synthesisKinds() noexcept { return kKinds; }

const SynthesisKind& synthesisKindNamed(std::string_view name) {
  const auto* const found = std::find_if(
      kKinds.begin(), kKinds.end(), [&](const SynthesisKind& kind) { return kind.name == name; });
  if (found == kKinds.end()) {
    throw Error(ErrorCode::Config, "There is no kind of synthetic defect of this name.",
                std::string(name));
  }
  return *found;
}

}  // namespace handful::synth

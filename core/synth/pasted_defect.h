#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// A defect the user has a picture of, turned, scaled and put elsewhere, its surroundings matched
/// [P: NSA, Schlueter et al., ECCV 2022, blends by Poisson editing; the source there is a normal].
/// We add to the source a smooth membrane through the differences around the defect, which is what
/// Poisson editing solves for, by pull-push over a pyramid instead of an equation system [D].
[[nodiscard]] std::optional<Overlay> drawPastedDefect(const SynthesisInput& input,
                                                      const DefectSite& site, Rng& rng);

}  // namespace handful::synth

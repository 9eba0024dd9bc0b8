#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// A stain, a speck or a chip: an irregular spot with a noise texture [D]; the outline and the
/// texture are Perlin noise. A stain lets the surface shine through, and dries with a darker rim;
/// a speck covers it; a chip is bright and hard-edged.
[[nodiscard]] std::optional<Overlay> drawBlob(const SynthesisInput& input, const DefectSite& site,
                                              Rng& rng);

}  // namespace handful::synth

#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// Another texture, let in where Perlin noise is high [P: DRAEM, Zavrtanik et al., ICCV 2021].
/// DRAEM takes the texture from a collection of pictures; ours comes from elsewhere on the part,
/// from another normal, or is made of noise in the colours of the place [D].
[[nodiscard]] std::optional<Overlay> drawPerlinBlend(const SynthesisInput& input,
                                                     const DefectSite& site, Rng& rng);

}  // namespace handful::synth

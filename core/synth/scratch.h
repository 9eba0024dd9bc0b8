#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// A fine groove along a bent line, dark or bright, with a rim that catches the light on one side,
/// tapered, uneven, at times interrupted [D].
[[nodiscard]] std::optional<Overlay> drawScratch(const SynthesisInput& input,
                                                 const DefectSite& site, Rng& rng);

}  // namespace handful::synth

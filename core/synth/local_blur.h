#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// A smear: the surface out of focus or wiped, in an irregular soft-edged spot [D].
[[nodiscard]] std::optional<Overlay> drawLocalBlur(const SynthesisInput& input,
                                                   const DefectSite& site, Rng& rng);

}  // namespace handful::synth

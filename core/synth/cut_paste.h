#pragma once

#include <optional>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

// CutPaste (Li et al., CVPR 2021): a rectangle from elsewhere, in slightly other colours. The
// forms and the jitter of 0.1 are published [P]; the sizes are ours (published: 2 to 15 % of
// the picture, far from the limit of what is seen), as are the soft edge of one pixel and
// other normals as sources [D].

/// An upright rectangle of aspect ratio 0.3..3.3 [P].
[[nodiscard]] std::optional<Overlay> drawCutPastePatch(const SynthesisInput& input,
                                                       const DefectSite& site, Rng& rng);

/// A long thin rectangle, turned [P: by up to 45 degrees; ours by any angle, D].
[[nodiscard]] std::optional<Overlay> drawCutPasteScar(const SynthesisInput& input,
                                                      const DefectSite& site, Rng& rng);

}  // namespace handful::synth

#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// A kind of defect that Handful can draw. A new one is one file and one line in the table.
struct SynthesisKind {
  std::string_view name;  ///< what config files store
  bool isOnByDefault;
  bool needsRealDefect;  ///< passed over where SynthesisInput::realDefects is empty
  bool wantsDetail;      ///< takes detail away: put where there is some, and no grain hides it
  bool staysOnPart;      ///< lies on a surface: begun on the part, it ends at its outline
  double leastOpacity;   ///< 0..1: fading it further would turn it into another thing

  /// @return nothing if there is no room for it
  std::optional<Overlay> (*draw)(const SynthesisInput& input, const DefectSite& site, Rng& rng);
};

[[nodiscard]] std::span<const SynthesisKind> synthesisKinds() noexcept;

/// @throws Error (Config) for a name that is not in the table
[[nodiscard]] const SynthesisKind& synthesisKindNamed(std::string_view name);

}  // namespace handful::synth

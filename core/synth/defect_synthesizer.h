#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace handful::synth {

/// A defect that the user has a picture of.
struct RealDefect {
  cv::Mat picture;  ///< CV_8UC3, RGB, model input
  cv::Mat mask;     ///< CV_8UC1 of the same size, not 0 where the defect is
};

/// What a synthesis starts from. Refers to the caller's pictures and writes to none.
struct SynthesisInput {
  const cv::Mat& picture;     ///< CV_8UC3, RGB, model input of a good part
  const cv::Mat& regionMask;  ///< CV_8UC1, 255 = inside the region of interest; empty = all of it
  std::span<const cv::Mat> otherNormals{};    ///< same size and type; sources of texture
  std::span<const RealDefect> realDefects{};  ///< may be empty; any size
  double strength = 0.5;  ///< 0..1: 0 = at the limit of what is seen, 1 = obvious
};

/// Names of the kinds that are on by default.
[[nodiscard]] std::vector<std::string> defaultKinds();

/// Which defects are drawn. All of it is [D]: no paper gives sizes for parts like these.
struct SynthesisConfig {
  /// Names of synthesisKinds(); empty = none. Kinds that need what is not there (a real
  /// defect) are passed over.
  std::vector<std::string> kinds = defaultKinds();
  double minSize = 0.0006;       ///< area, share of the picture, > 0
  double maxSize = 0.015;        ///< area, share of the picture, minSize..0.5
  bool preferPart = true;        ///< rather on the part than on a flat background
  double leastDifference = 3.0;  ///< 1..64 grey levels, mean inside the mask: less is not seen
  int attempts = 10;             ///< >= 1, draws for each kind until one is seen
};

struct SynthesisedDefect {
  cv::Mat picture;        ///< CV_8UC3, RGB, size of the input
  cv::Mat mask;           ///< CV_8UC1 of the same size, 255 where the defect is, else 0
  std::string_view kind;  ///< name in synthesisKinds()
};

/// @throws Error (Config) naming the option that is out of range, or the unknown kind
void validate(const SynthesisConfig& config);

/// One defect of one kind, chosen evenly among those switched on.
///
/// Strength is the same for all kinds: what was drawn is faded until its mean difference from
/// the picture lies between what the grain of the picture there just lets through (0) and far
/// above it (1). A kind that shows nothing where it was put is drawn again elsewhere, and then
/// gives way to the next one.
///
/// Promises: the mask is not empty and inside the region; the picture differs from the input
/// inside the mask only, by config.leastDifference or more in the mean; the same input, config
/// and seed give the same pixels.
///
/// @param seed child seed of picture, epoch and index
/// @return nothing if no kind can be seen, as a blur on a plain picture
/// @throws Error (Config) for options out of range or unknown kinds
/// @throws Error (Internal) for pictures or masks of another size or type than promised
[[nodiscard]] std::optional<SynthesisedDefect> trySynthesise(const SynthesisInput& input,
                                                             const SynthesisConfig& config,
                                                             std::uint64_t seed);

/// The same, for callers that cannot go on without.
/// @throws Error (Config) also if no kind can be seen
[[nodiscard]] SynthesisedDefect synthesise(const SynthesisInput& input,
                                           const SynthesisConfig& config, std::uint64_t seed);

}  // namespace handful::synth

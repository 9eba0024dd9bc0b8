#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/pipeline/detection_rows.h"

namespace handful::pipeline {

/// Image AUROC of other detectors: [method][set][good pictures].
using Peers = std::map<std::string, std::map<std::string, std::map<int, double>>>;

/// @param text JSON {"image_auroc": {method: {set: {count: {"mean": AUROC}}}}}; other keys are
///             passed over
/// @throws Error (Format)
[[nodiscard]] Peers parsePeers(const std::string& text, const std::string& subject);

/// The rows, and after those of the score (and, where something was fine-tuned, of the chosen
/// network's) what they are above each of the peers of the same set and count, "score vs
/// <method>"; the mean where there is a peer for every set.
[[nodiscard]] std::vector<DetectionRow> withPeers(const std::vector<DetectionRow>& rows,
                                                  const Peers& peers);

}  // namespace handful::pipeline

#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/package/contents.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/judgement.h"

namespace handful::report {

/// One self-contained HTML page about an evaluation: part, threshold with rule, n and
/// error bar, counts, the scores as a picture, every image in a table, and the images
/// that deserve a look (false rejects, missed defects, then the rest of NG and review)
/// with their heat maps. Nothing is loaded from elsewhere; English.
/// @param images    the same pictures, in the order of evaluation.images
/// @param judgement between the pretrained and the fine-tuned network, where there was one
[[nodiscard]] std::string htmlReport(
    const package::Manifest& manifest, const pipeline::Evaluation& evaluation,
    std::span<const pipeline::TestImage> images,
    const std::optional<pipeline::Judgement>& judgement = std::nullopt);

}  // namespace handful::report

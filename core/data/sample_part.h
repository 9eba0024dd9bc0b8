#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/imaging/image.h"

namespace handful::data {

/// The sample inspection: a machined part rendered from code, so that a newcomer
/// sees an inspection at work without an image of their own, and tests have
/// pictures that nobody owns.
///
/// Every picture varies as real ones do: a little position, rotation, light and
/// surface, a few dust specks, sensor noise. NG pictures add one defect each.

/// What can be wrong with the sample part. The name is also the folder's.
struct SampleDefectKind {
  const char* name;  ///< "scratch", "dent", …
  int count;         ///< how many of them writeSamplePart() renders
};
[[nodiscard]] const std::vector<SampleDefectKind>& sampleDefectKinds();

struct SamplePicture {
  imaging::RgbImage image;  ///< 640x480
  cv::Mat mask;             ///< CV_8UC1, 255 where the defect is; all 0 for a good part
};

/// @param index which good part, 0 or more; each index is another picture
[[nodiscard]] SamplePicture renderGoodSample(std::uint64_t seed, int index);

/// @param kind one of sampleDefectKinds()
/// @throws Error (Config) if it is not
[[nodiscard]] SamplePicture renderDefectSample(std::uint64_t seed, const std::string& kind,
                                               int index);

/// The good picture of the very same part, light and noise: a defect picture
/// equals renderGoodSample(seed, goodTwinOf(kind, index)) wherever its mask is 0.
[[nodiscard]] int goodTwinOf(const std::string& kind, int index);

/// Writes 12 good pictures to train/good, 12 others to test/good, 18 with
/// defects of at least three kinds to test/<kind>, and their masks to
/// ground_truth/<kind>/NNN_mask.png: the MVTec layout. Same seed, same bytes.
/// @throws Error (Io), OperationCancelled
void writeSamplePart(const std::filesystem::path& folder, std::uint64_t seed,
                     ProgressSink& progress, std::stop_token stop);

}  // namespace handful::data

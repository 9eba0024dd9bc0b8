#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <map>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "core/base/safetensors.h"
#include "core/calibrate/threshold.h"
#include "core/density/fused_score.h"
#include "core/localize/heat_map.h"
#include "core/localize/region_lines.h"
#include "core/metrics/confusion.h"
#include "core/region/preparation.h"

namespace handful::package {

/// Which inspection this is, in the user's words. Any of them may be empty.
struct Part {
  std::string name;
  std::string station;
  std::string revision;

  bool operator==(const Part&) const = default;
};

/// How the inspection was made: enough to make it again.
struct Origin {
  std::string backbone;   ///< name in backbone_catalog
  std::string network;    ///< "frozen" | "fine-tuned"
  std::string preset;     ///< "quick" | "standard" | "thorough"
  std::string objective;  ///< "frozen" | "coft" | "msc"
  std::int64_t seed = 1;
  std::string release;  ///< of Handful
  std::string runtime;  ///< of the inference engine

  bool operator==(const Origin&) const = default;
};

/// A threshold that was in force before, without clock times: the same set-up
/// gives the same package. Clock times stay in the project.
struct HistoryEntry {
  double value = 0.0;
  double reviewValue = 0.0;
  std::string rule;
  std::string reason;
  std::string who;

  bool operator==(const HistoryEntry&) const = default;
};

/// Everything about an inspection but its tensors; FORMAT.md has the JSON.
struct Manifest {
  Part part;
  Origin origin;
  region::Preparation preparation;
  std::vector<density::HeadScale> heads;
  calibrate::Threshold threshold;
  double reviewThreshold = 0.0;           ///< <= threshold.value; equal: no review band
  std::vector<double> calibrationScores;  ///< leave-image-out scores of the normals
  double typicalPatch = 0.0;              ///< see localize::HeatScale
  localize::RegionLines regionLines;      ///< of the set-up, wherever the threshold is moved
  std::vector<HistoryEntry> history;      ///< oldest first, the one in force last

  [[nodiscard]] metrics::Lines lines() const { return {reviewThreshold, threshold.value}; }
  [[nodiscard]] localize::HeatScale heatScale() const { return {typicalPatch, regionLines.inOk}; }
};

/// A picture that goes along with what must come out for it.
struct GoldenImage {
  std::string name;  ///< "ok_0", "ng_0": also the file's name
  bool isGood = true;
  cv::Mat prepared;  ///< CV_8UC3, RGB, model input
  double score = 0.0;
  std::vector<float> patchScores;  ///< fused, [cells]
};

/// A whole inspection: what a run of a project holds and what a package carries.
struct Contents {
  Manifest manifest;
  std::vector<std::byte> model;  ///< ONNX, see backbone/feature_graph.h
  NamedTensors heads;
  std::vector<GoldenImage> golden;  ///< at least two good ones and one NG
};

/// Names with '/' and their bytes: the common form of a run's folder and a zip.
using FileSet = std::map<std::string, std::vector<std::byte>>;

}  // namespace handful::package

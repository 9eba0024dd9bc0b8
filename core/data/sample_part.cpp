#include "core/data/sample_part.h"

#include <algorithm>
#include <cstdio>
#include <opencv2/imgproc.hpp>

#include "core/base/atomic_file.h"
#include "core/base/rng.h"
#include "core/data/sample_part_camera.h"
#include "core/data/sample_part_defects.h"
#include "core/imaging/image_io.h"

namespace handful::data {
namespace {

constexpr int kGoodToTrain = 12;
constexpr int kGoodToTest = 12;
constexpr int kTwinsPerKind = 1'000'000;
constexpr double kVisibleLevels = 1.5;  // grey levels: about the noise of one pixel

const cv::Rect kWholePicture(0, 0, PartCamera::kWidth, PartCamera::kHeight);

int kindIndex(const std::string& name) {
  const auto& kinds = partDefectKinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const PartDefectKind& kind) { return name == kind.name; });
  if (found == kinds.end()) {
    throw Error(ErrorCode::Config, "The sample part has no such kind of defect.", name);
  }
  return static_cast<int>(found - kinds.begin());
}

/// A part under the camera; the scene's light is the camera's.
struct Shot {
  PartVariation variation;
  PartScene scene;
  PartCamera camera;

  Shot(std::uint64_t seed, int index)
      : variation(PartVariation::draw(seed, static_cast<std::uint64_t>(index))),
        scene(variation.surfaceSeed, variation.towardsLight()),
        camera(variation) {}

  [[nodiscard]] cv::Mat soundLevels() const {
    return camera.expose([this](cv::Point2f p) { return scene.at(p); }, kWholePicture);
  }
};

/// Where two renderings differ visibly, gaps closed and enclosed islands filled.
cv::Mat visibleDifference(const cv::Mat& sound, const cv::Mat& defective) {
  cv::Mat mask(sound.size(), CV_8UC1);
  for (int row = 0; row < mask.rows; ++row) {
    const auto* a = sound.ptr<cv::Vec3f>(row);
    const auto* b = defective.ptr<cv::Vec3f>(row);
    for (int column = 0; column < mask.cols; ++column) {
      const bool differs = cv::norm(a[column] - b[column], cv::NORM_INF) > kVisibleLevels;
      mask.at<std::uint8_t>(row, column) = differs ? 255 : 0;
    }
  }
  // Room around it, so that nothing is lost or joined at the border of the window.
  cv::Mat roomy;
  cv::copyMakeBorder(mask, roomy, 4, 4, 4, 4, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::morphologyEx(roomy, roomy, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(roomy, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  cv::drawContours(roomy, outlines, -1, cv::Scalar(255), cv::FILLED);
  return roomy(cv::Rect(4, 4, mask.cols, mask.rows)).clone();
}

std::filesystem::path numbered(const char* suffix, int index) {
  char name[32];
  std::snprintf(name, sizeof name, "%03d%s.png", index, suffix);
  return name;
}

/// Reports, checks for cancelling, writes.
class Writer {
 public:
  Writer(ProgressSink& progress, std::stop_token stop, int total)
      : progress_(progress), stop_(std::move(stop)), total_(total) {}

  void write(const std::filesystem::path& path, const cv::Mat& pixels) {
    throwIfStopped(stop_);
    writeFileAtomically(path, imaging::encodePng(pixels));
  }

  void pictureDone() {
    ++done_;
    progress_.report({Stage::Rendering, done_, total_, static_cast<double>(done_) / total_});
  }

  void checkStopped() const { throwIfStopped(stop_); }

 private:
  ProgressSink& progress_;
  std::stop_token stop_;
  int total_;
  int done_ = 0;
};

}  // namespace

const std::vector<SampleDefectKind>& sampleDefectKinds() {
  static const auto kinds = [] {
    std::vector<SampleDefectKind> list;
    for (const auto& kind : partDefectKinds()) list.push_back({kind.name, kind.count});
    return list;
  }();
  return kinds;
}

int goodTwinOf(const std::string& kind, int index) {
  return kTwinsPerKind * (1 + kindIndex(kind)) + index;
}

SamplePicture renderGoodSample(std::uint64_t seed, int index) {
  const Shot shot(seed, index);
  return {{shot.camera.read(shot.soundLevels())}, cv::Mat::zeros(kWholePicture.size(), CV_8UC1)};
}

SamplePicture renderDefectSample(std::uint64_t seed, const std::string& kind, int index) {
  const auto& recipe = partDefectKinds()[static_cast<std::size_t>(kindIndex(kind))];
  const Shot shot(seed, goodTwinOf(kind, index));
  Rng rng(childSeed(seed, "defect " + kind, {static_cast<std::uint64_t>(index)}));
  const PartDefect defect = recipe.make(shot.scene, index, rng);

  cv::Mat levels = shot.soundLevels();
  const cv::Rect window = shot.camera.windowOf(defect.bounds);
  const cv::Mat defective = shot.camera.expose(
      [&](cv::Point2f p) { return defect.surface(p, shot.scene.at(p)); }, window);
  const cv::Mat differs = visibleDifference(levels(window), defective);
  defective.copyTo(levels(window), differs);

  SamplePicture picture{{shot.camera.read(levels)}, cv::Mat::zeros(kWholePicture.size(), CV_8UC1)};
  differs.copyTo(picture.mask(window));
  return picture;
}

void writeSamplePart(const std::filesystem::path& folder, std::uint64_t seed,
                     ProgressSink& progress, std::stop_token stop) {
  int total = kGoodToTrain + kGoodToTest;
  for (const auto& kind : sampleDefectKinds()) total += kind.count;
  Writer writer(progress, std::move(stop), total);

  for (int i = 0; i < kGoodToTrain + kGoodToTest; ++i) {
    writer.checkStopped();
    const bool train = i < kGoodToTrain;
    const auto place = folder / (train ? "train" : "test") / "good";
    writer.write(place / numbered("", train ? i : i - kGoodToTrain),
                 renderGoodSample(seed, i).image.pixels);
    writer.pictureDone();
  }
  for (const auto& kind : sampleDefectKinds()) {
    for (int i = 0; i < kind.count; ++i) {
      writer.checkStopped();
      const SamplePicture picture = renderDefectSample(seed, kind.name, i);
      writer.write(folder / "test" / kind.name / numbered("", i), picture.image.pixels);
      writer.write(folder / "ground_truth" / kind.name / numbered("_mask", i), picture.mask);
      writer.pictureDone();
    }
  }
}

}  // namespace handful::data

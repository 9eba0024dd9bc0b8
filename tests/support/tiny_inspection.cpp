#include "tests/support/tiny_inspection.h"

#include "core/augment/density_views.h"
#include "core/backbone/efficientnet_lite.h"
#include "core/calibrate/leave_image_out.h"
#include "core/region/preparation.h"
#include "core/runtime/inspector.h"
#include "tests/support/drawn_part.h"
#include "tests/support/tiny_lite.h"

namespace handful::tests {
namespace {

constexpr std::uint64_t kSeed = 3;
constexpr int kNormals = 4;
constexpr int kSide = 96;
constexpr int kCell = 16;

package::Manifest manifestFor(const calibrate::CalibratedDensity& calibrated,
                              const region::Preparation& preparation) {
  package::Manifest manifest;
  manifest.part = {"sample", "test", "1"};
  manifest.origin = {"tiny_lite", "frozen", "quick", "frozen", 1, "0.1.0", "test"};
  manifest.preparation = preparation;
  manifest.heads = calibrated.density.scales();
  manifest.threshold = calibrate::chooseThreshold(calibrated.scores, 0.05);
  manifest.reviewThreshold = 0.8 * manifest.threshold.value;
  manifest.calibrationScores = calibrated.scores;
  manifest.typicalPatch = calibrated.typicalPatch;
  std::vector<double> hottest;
  for (const auto& scores : calibrated.patchScores) {
    hottest.push_back(localize::hottestPlace(scores, preparation.inputWidth / kCell,
                                             preparation.inputHeight / kCell));
  }
  manifest.regionLines = localize::regionLines(hottest, 0.05, calibrated.typicalPatch);
  return manifest;
}

void addGolden(package::Contents& contents) {
  const auto& preparation = contents.manifest.preparation;
  const auto golden = [&](const char* name, bool isGood, const cv::Mat& pixels) {
    return package::GoldenImage{name, isGood, region::prepare({pixels}, preparation), 0.0, {}};
  };
  contents.golden = {golden("ok_0", true, drawnPart(50)), golden("ok_1", true, drawnPart(51)),
                     golden("ng_0", false, drawnDefect(52))};
  const auto inspector = runtime::Inspector::create(contents);
  for (auto& image : contents.golden) {
    const auto fused = inspector.score(image.prepared);
    image.score = fused.score;
    image.patchScores.assign(fused.patchScores.begin(), fused.patchScores.end());
  }
}

package::Contents build() {
  const auto preparation = region::wholeImage(160, 120, kSide);
  const auto graph = backbone::buildLiteFeatures(tinyLite(), tinyLiteWeights(kSeed),
                                                 preparation.inputWidth, preparation.inputHeight);
  const auto extractor = runtime::FeatureExtractor::load(graph.onnx);
  std::vector<density::Normal> normals;
  for (int i = 0; i < kNormals; ++i) {
    const auto prepared = region::prepare({drawnPart(i)}, preparation);
    auto& normal = normals.emplace_back(density::Normal{extractor.extract(prepared), {}, {}});
    for (const auto& view : augment::densityViews(prepared, {}, static_cast<std::uint64_t>(i))) {
      normal.viewEmbeddings.push_back(extractor.extract(view).pretrained.embedding);
    }
  }
  const auto mask = region::patchMask(preparation, graph.gridWidth, graph.gridHeight);
  density::NormalSet set{{}, mask};
  for (const auto& normal : normals) set.images.push_back(&normal);
  NullProgress progress;
  const auto calibrated =
      calibrate::fitAndCalibrate(set, calibrate::weightsFor(false), progress, {});

  package::Contents contents;
  contents.manifest = manifestFor(calibrated, preparation);
  contents.model = graph.onnx;
  contents.heads = calibrated.density.tensors();
  addGolden(contents);
  return contents;
}

}  // namespace

const package::Contents& tinyInspection() {
  static const package::Contents contents = build();
  return contents;
}

}  // namespace handful::tests

#include "core/train/training_session.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/backbone/backbone_catalog.h"
#include "core/base/error.h"
#include "core/data/sample_part.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/weights.h"

namespace handful::train {
namespace {

class TrainingSessionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto weights = tests::weightsFile(backbone::kDefaultBackbone);
    ASSERT_TRUE(weights) << "the weights are missing: run packaging/fetch_weights";
    const std::vector folders = {weights->parent_path()};
    weights_ = backbone::loadWeights(backbone::backboneNamed(backbone::kDefaultBackbone), folders);
    for (int i = 0; i < 3; ++i) {
      cv::Mat small;
      cv::resize(data::renderGoodSample(5, i).image.pixels, small, {160, 128}, 0, 0,
                 cv::INTER_AREA);
      normals_.push_back(small);
    }
    config_ = recipe::configFor("standard", "coft");
    config_.viewSidePx = 64;
    config_.viewsPerNormal = 3;
    config_.heldOutViews = 1;
    config_.negativesPerNormal = 2;
    config_.steps = 3;
    config_.batchPairs = 3;
    config_.batchNegatives = 2;
  }

  TrainingSession session(std::uint64_t seed) {
    return {{"efficientnet_lite0", weights_, normals_, cv::Mat(), seed},
            config_,
            chooseComputeDevice(DeviceWish::Cpu),
            progress_,
            progress_.token()};
  }

  NamedTensors weights_;
  std::vector<cv::Mat> normals_;
  recipe::TrainConfig config_;
  tests::RecordedProgress progress_;
};

TEST_F(TrainingSessionTest, GivesWeightsOfTheSameNamesThatRepeat) {
  const std::vector<int> normals = {0, 2};
  const auto nothing = [](const StepReport&) {};
  const auto first = session(1).fit(normals, 0, nothing, {});
  const auto second = session(1).fit(normals, 0, nothing, {});
  const auto otherFold = session(1).fit(normals, 1, nothing, {});
  ASSERT_EQ(first.outcome, FitOutcome::Trained);
  bool differs = false;
  for (const auto& [name, tensor] : first.weights) {
    ASSERT_TRUE(weights_.contains(name)) << name;
    EXPECT_EQ(tensor.shape, weights_.at(name).shape) << name;
    EXPECT_EQ(tensor.values, second.weights.at(name).values) << name;
    differs = differs || tensor.values != otherFold.weights.at(name).values;
  }
  EXPECT_TRUE(differs);
  EXPECT_TRUE(first.history.back().terms.contains("negative-pairs"));
}

TEST_F(TrainingSessionTest, CountsItsViewsAndStops) {
  (void)session(1);
  EXPECT_EQ(progress_.reports.back().done, 3 * 6);
  EXPECT_EQ(progress_.reports.back().total, 3 * 6);
  std::stop_source stopped;
  stopped.request_stop();
  EXPECT_THROW(
      TrainingSession({"efficientnet_lite0", weights_, normals_, cv::Mat(), 1}, config_,
                      chooseComputeDevice(DeviceWish::Cpu), progress_, stopped.get_token()),
      OperationCancelled);
}

TEST_F(TrainingSessionTest, APlainPictureHasNoDefectsToShow) {
  for (auto& normal : normals_) normal.setTo(cv::Scalar::all(127));
  config_.synthesis.kinds = {"local-blur"};
  const auto result = session(1).fit(std::vector<int>{0, 1, 2}, 0, [](const StepReport&) {}, {});
  EXPECT_FALSE(result.history.empty() ? false
                                      : result.history.front().terms.contains("negative-pairs"));
}

TEST_F(TrainingSessionTest, AnotherNetworkIsRefused) {
  test::expectError(ErrorCode::Config, [&] {
    (void)TrainingSession({"resnet18", weights_, normals_, cv::Mat(), 1}, config_,
                          chooseComputeDevice(DeviceWish::Cpu), progress_, {});
  });
}

}  // namespace
}  // namespace handful::train

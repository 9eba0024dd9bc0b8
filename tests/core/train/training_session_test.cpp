#include "core/train/training_session.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/backbone/backbone_catalog.h"
#include "core/backbone/resnet_architecture.h"
#include "core/base/error.h"
#include "core/data/sample_part.h"
#include "core/runtime/network_source.h"
#include "core/train/training_places.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/small_extractor.h"
#include "tests/support/temp_dir.h"
#include "tests/support/weights.h"

namespace handful::train {
namespace {

class TrainingSessionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto weights = tests::weightsFile(backbone::kDefaultBackbone);
    ASSERT_TRUE(weights) << "the weights are missing: run packaging/fetch_weights";
    const std::vector folders = {weights->parent_path()};
    network_ = runtime::networkSource(backbone::kDefaultBackbone, {}, folders);
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
    return {{network_, normals_, cv::Mat(), seed},
            config_,
            chooseComputeDevice(DeviceWish::Cpu),
            progress_,
            progress_.token()};
  }

  backbone::NetworkSource network_;
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
    ASSERT_TRUE(network_.weights.contains(name)) << name;
    EXPECT_EQ(tensor.shape, network_.weights.at(name).shape) << name;
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
      TrainingSession({network_, normals_, cv::Mat(), 1}, config_,
                      chooseComputeDevice(DeviceWish::Cpu), progress_, stopped.get_token()),
      OperationCancelled);
}

// Each of them is an instance of its own, and a step is about one.
TEST_F(TrainingSessionTest, LargePicturesAreTrainedOnInPlaces) {
  normals_.clear();
  for (int i = 0; i < 2; ++i) normals_.push_back(data::renderGoodSample(5, i).image.pixels);
  for (auto& normal : normals_) cv::resize(normal, normal, {768, 640}, 0, 0, cv::INTER_AREA);
  auto first = session(1);
  EXPECT_EQ(progress_.reports.back().total, 2 * kMostPlaces * 6);
  const auto nothing = [](const StepReport&) {};
  const auto result = first.fit(std::vector<int>{0, 1}, 0, nothing, {});
  ASSERT_EQ(result.outcome, FitOutcome::Trained);
  EXPECT_TRUE(result.history.back().terms.contains("negative-pairs"));
  const auto again = session(1).fit(std::vector<int>{0, 1}, 0, nothing, {});
  for (const auto& [name, tensor] : result.weights) {
    EXPECT_EQ(tensor.values, again.weights.at(name).values) << name;
  }
}

TEST_F(TrainingSessionTest, APlainPictureHasNoDefectsToShow) {
  for (auto& normal : normals_) normal.setTo(cv::Scalar::all(127));
  config_.synthesis.kinds = {"local-blur"};
  const auto result = session(1).fit(std::vector<int>{0, 1, 2}, 0, [](const StepReport&) {}, {});
  EXPECT_FALSE(result.history.empty() ? false
                                      : result.history.front().terms.contains("negative-pairs"));
}

TEST_F(TrainingSessionTest, AnotherNetworkIsRefused) {
  network_.name = "densenet";
  test::expectError(ErrorCode::Config, "cannot be fine-tuned", [&] { (void)session(1); });
}

TEST_F(TrainingSessionTest, AGroupTooManyIsRefused) {
  config_.firstTrainedGroup = 8;
  EXPECT_EQ(test::expectError(ErrorCode::Config, "its last one is 6", [&] { (void)session(1); }),
            "first-trained-group");
}

// By default layer4; with the published settings of the mean-shifted loss layer3, too.
TEST_F(TrainingSessionTest, TrainsTheLateLayersOfAResNet) {
  const auto architecture = backbone::resNetArchitecture("resnet18");
  network_ = {"resnet18", "", tests::randomResNetWeights(architecture, 1), {}, false};
  for (const int first : {0, backbone::ResNetArchitecture::kFirstGroupTrainedByMsc}) {
    config_.firstTrainedGroup = first;
    const auto result = session(1).fit(std::vector<int>{0, 1}, 0, [](const StepReport&) {}, {});
    ASSERT_EQ(result.outcome, FitOutcome::Trained);
    ASSERT_EQ(result.weights.size(), network_.weights.size());
    for (const auto& [name, tensor] : result.weights) {
      const bool isTrained =
          name.starts_with("layer4.") || (first == 3 && name.starts_with("layer3."));
      const bool isStatistic = name.find(".running_") != std::string::npos;
      EXPECT_EQ(tensor.values != network_.weights.at(name).values, isTrained && !isStatistic)
          << name;
    }
  }
}

TEST_F(TrainingSessionTest, TrainsTheAdapterOfAnExtractor) {
  const tests::TempDir temp;
  network_ = runtime::extractorSource(
      tests::writeExtractor(temp.path(), tests::mapExtractor(), tests::mapDescriptor()));
  const std::vector<int> normals = {0, 2};
  const auto nothing = [](const StepReport&) {};
  const auto first = session(1).fit(normals, 0, nothing, {});
  const auto second = session(1).fit(normals, 0, nothing, {});
  ASSERT_EQ(first.outcome, FitOutcome::Trained);
  ASSERT_EQ(first.weights.size(), 2U);
  const auto& weight = first.weights.at("adapter.weight");
  EXPECT_EQ(weight.shape, (std::vector<std::int64_t>{12, 12}));
  EXPECT_NE(weight.values, std::vector<float>(144, 0.0F));
  EXPECT_EQ(weight.values, second.weights.at("adapter.weight").values);
  EXPECT_NO_THROW(static_cast<void>(network_.build({}, first.weights, 64, 64)));
}

}  // namespace
}  // namespace handful::train

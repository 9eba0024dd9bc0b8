#include "core/pipeline/belief_preview.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/synth/synth_catalog.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::pipeline {
namespace {

class BeliefPreviewTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < 3; ++i) {
      const std::string name = std::to_string(i) + ".png";
      writeFileAtomically(temp_ / name,
                          imaging::encodePng(data::renderGoodSample(1, i).image.pixels));
      input_.normals.push_back({temp_ / name, name});
    }
    request_.picture = input_.normals.front();
    request_.settings.inputSide = input_.settings.inputSide = 160;
  }

  static double difference(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_L1);
  }

  test::TempDir temp_;
  SetUpInput input_;
  BeliefRequest request_;
};

TEST_F(BeliefPreviewTest, ShowsViewsAndEveryKindOfDefect) {
  const auto preview = previewBeliefs(request_, {});
  ASSERT_EQ(preview.views.size(), 5U);
  for (const auto& view : preview.views) {
    EXPECT_EQ(view.size(), preview.good.size());
    EXPECT_GT(difference(view, preview.good), 0.0);
  }
  EXPECT_EQ(preview.defects.size(), synth::synthesisKinds().size() - 1) << "but the real ones";
  for (const auto& defect : preview.defects) {
    ASSERT_FALSE(defect.mask.empty()) << defect.kind;
    cv::Mat outside = defect.picture.clone();
    preview.good.copyTo(outside, defect.mask);
    EXPECT_EQ(difference(outside, preview.good), 0.0) << defect.kind << ": in the mask alone";
    EXPECT_GT(difference(defect.picture, preview.good), 0.0) << defect.kind;
  }
}

TEST_F(BeliefPreviewTest, AnotherSeedShowsOthersAndTheSameTheSame) {
  const auto first = previewBeliefs(request_, {});
  const auto again = previewBeliefs(request_, {});
  request_.seed = 2;
  const auto other = previewBeliefs(request_, {});
  EXPECT_EQ(difference(first.views[0], again.views[0]), 0.0);
  EXPECT_EQ(difference(first.defects[0].picture, again.defects[0].picture), 0.0);
  EXPECT_GT(difference(first.views[0], other.views[0]), 0.0);
  EXPECT_GT(difference(first.defects[0].picture, other.defects[0].picture), 0.0);
}

TEST_F(BeliefPreviewTest, FollowsWhatTheUserSaysOfTheLine) {
  const auto aligned = previewBeliefs(request_, {});
  request_.settings.variation.maxRotationDeg = 180.0;
  const auto turning = previewBeliefs(request_, {});
  EXPECT_GT(difference(aligned.views[0], turning.views[0]), 0.0);
  EXPECT_EQ(difference(aligned.defects[0].picture, turning.defects[0].picture), 0.0)
      << "defects are drawn on the part as it is";
}

TEST_F(BeliefPreviewTest, QuickAndFrozenShowWhatFineTuningWouldDo) {
  const auto standard = previewBeliefs(request_, {});
  request_.settings.preset = "quick";
  request_.settings.objective = "frozen";
  const auto quick = previewBeliefs(request_, {});
  EXPECT_EQ(difference(standard.views[0], quick.views[0]), 0.0);
}

TEST_F(BeliefPreviewTest, StopsWhenAskedTo) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)previewBeliefs(request_, stop.get_token()), OperationCancelled);
}

TEST_F(BeliefPreviewTest, TheProposalIsThatOfTheImages) {
  NullProgress quiet;
  const auto variation = proposeVariation(input_, quiet, {});
  EXPECT_NO_THROW(augment::validate(variation));
  EXPECT_FALSE(variation.flipsHorizontally);
  input_.normals.resize(1);
  test::expectError(ErrorCode::Config, [&] { (void)proposeVariation(input_, quiet, {}); });
}

TEST(KindSwitches, StoreOnlyWhatDiffersFromTheRecipe) {
  project::Settings settings;
  for (const auto& kind : synth::synthesisKinds()) {
    const bool before = drawsKind(settings, kind.name);
    setDrawsKind(settings, kind.name, !before);
    EXPECT_EQ(drawsKind(settings, kind.name), !before) << kind.name;
    EXPECT_EQ(settings.training.size(), 1U) << kind.name;
    setDrawsKind(settings, kind.name, before);
    EXPECT_TRUE(settings.training.empty()) << kind.name;
  }
}

}  // namespace
}  // namespace handful::pipeline

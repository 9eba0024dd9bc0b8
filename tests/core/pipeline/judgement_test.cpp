#include "core/pipeline/judgement.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/density/density_catalog.h"

namespace handful::pipeline {
namespace {

constexpr std::uint8_t kMask[] = {1, 1};

/// Pictures whose patch heads say @p patch and whose other heads say @p whole.
calibrate::HeadOutputs pictures(const std::vector<std::pair<double, double>>& scores) {
  calibrate::HeadOutputs outputs;
  for (const auto& [patch, whole] : scores) {
    std::vector<density::HeadOutput> heads;
    for (const auto& kind : density::headKinds()) {
      if (kind.name == "nearest-neighbour" || kind.name == "subspace") {
        heads.push_back({patch, Eigen::VectorXf::Constant(2, static_cast<float>(patch))});
      } else {
        heads.push_back({whole, {}});
      }
    }
    outputs.push_back(std::move(heads));
  }
  return outputs;
}

// The patch heads cannot tell; the image-level head can, or not.
const std::vector<std::pair<double, double>> kNormals = {
    {1.0, 1.0}, {1.1, 1.2}, {0.9, 0.8}, {1.0, 1.1}};
const std::vector<std::pair<double, double>> kBlind = {{1.0, 1.0}, {1.1, 0.9}, {0.9, 1.2}};
const std::vector<std::pair<double, double>> kSeen = {{1.0, 4.0}, {1.1, 5.0}, {0.9, 3.0}};

TEST(Judgement, TakesTheNetworkThatTellsDefectsApart) {
  const auto judgement =
      judge({pictures(kNormals), pictures(kBlind)}, {pictures(kNormals), pictures(kSeen)}, kMask);
  EXPECT_TRUE(judgement.useTuned);
  EXPECT_EQ(judgement.tuned.auroc, 1.0);
  EXPECT_TRUE(judgement.chosen().isTuned);
  EXPECT_NE(judgement.reason.find("100.0 %"), std::string::npos) << judgement.reason;
}

TEST(Judgement, KeepsThePretrainedNetworkWhereTuningHarms) {
  const auto judgement =
      judge({pictures(kNormals), pictures(kSeen)}, {pictures(kNormals), pictures(kBlind)}, kMask);
  EXPECT_FALSE(judgement.useTuned);
  EXPECT_FALSE(judgement.chosen().isTuned);
  EXPECT_EQ(judgement.frozen.auroc, 1.0);
}

TEST(Judgement, TakesTheFineTunedNetworkWhereItSeesAboutAsMuch) {
  const calibrate::HeldOutOutputs seen{pictures(kNormals), pictures(kSeen)};
  EXPECT_TRUE(judge(seen, seen, kMask).useTuned);
  const calibrate::HeldOutOutputs less{pictures(kNormals),
                                       pictures({{1.0, 2.4}, {1.1, 2.8}, {0.9, 2.0}})};
  const auto judgement = judge(seen, less, kMask);
  EXPECT_LT(judgement.tuned.separation, judgement.frozen.separation);
  EXPECT_TRUE(judgement.useTuned);
}

TEST(Judgement, KeepsThePretrainedNetworkWhereNoDefectCouldBeShown) {
  const calibrate::HeldOutOutputs none{pictures(kNormals), {}};
  const auto judgement = judge(none, none, kMask);
  EXPECT_FALSE(judgement.useTuned);
  EXPECT_EQ(judgement.tuned.auroc, 0.5);
}

TEST(Judgement, TheUserMayOverruleItAndItIsSaid) {
  const calibrate::HeldOutOutputs seen{pictures(kNormals), pictures(kSeen)};
  const calibrate::HeldOutOutputs blind{pictures(kNormals), pictures(kBlind)};
  const auto pretrained = judge(blind, seen, kMask, "pretrained");
  EXPECT_FALSE(pretrained.useTuned);
  EXPECT_TRUE(pretrained.advisesTuned && pretrained.isUsersChoice);
  EXPECT_NE(pretrained.reason.find("the user chose it; the judgement would have used the other"),
            std::string::npos)
      << pretrained.reason;
  const auto tuned = judge(seen, blind, kMask, "fine-tuned");
  EXPECT_TRUE(tuned.useTuned);
  EXPECT_FALSE(tuned.advisesTuned);
  EXPECT_TRUE(tuned.chosen().isTuned);
  const auto agreed = judge(blind, seen, kMask, "fine-tuned");
  EXPECT_NE(agreed.reason.find("is for it, too"), std::string::npos) << agreed.reason;
  EXPECT_FALSE(judge(blind, seen, kMask, "auto").isUsersChoice);
}

}  // namespace
}  // namespace handful::pipeline

#include "core/pipeline/judgement.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/density/density_catalog.h"

namespace handful::pipeline {
namespace {

constexpr std::uint8_t kMask[] = {1, 1};

/// What the heads say of a picture: those on patches, the others on the pretrained end of the
/// network, and those on its fine-tuned end.
struct Says {
  double patches;
  double pretrained;
  double tuned;
};

calibrate::HeadOutputs pictures(const std::vector<Says>& all) {
  calibrate::HeadOutputs outputs;
  for (const auto& says : all) {
    std::vector<density::HeadOutput> heads;
    for (const auto& kind : density::headKinds()) {
      if (kind.name == "nearest-neighbour" || kind.name == "sharp-neighbour" ||
          kind.name == "subspace") {
        const auto patch = static_cast<float>(says.patches);
        heads.push_back({says.patches, Eigen::VectorXf::Constant(2, patch)});
      } else {
        heads.push_back({kind.tail == backbone::Tail::Tuned ? says.tuned : says.pretrained, {}});
      }
    }
    outputs.push_back(std::move(heads));
  }
  return outputs;
}

const std::vector<Says> kNormals = {
    {1.0, 1.0, 1.0}, {1.1, 1.2, 0.9}, {0.9, 0.8, 1.1}, {1.0, 1.1, 1.0}};
// Seen by both ends, by the fine-tuned one only, by the pretrained one only.
const std::vector<Says> kBoth = {{1.0, 4.0, 4.0}, {1.1, 5.0, 5.0}, {0.9, 3.0, 3.0}};
const std::vector<Says> kTunedOnly = {{1.0, 1.0, 8e6}, {1.1, 1.2, 9e6}, {0.9, 0.8, 7e6}};
const std::vector<Says> kPretrainedOnly = {{1.0, 14.0, 0.1}, {1.1, 15.0, 0.2}, {0.9, 13.0, 0.05}};

Judgement judged(const std::vector<Says>& defects, std::string_view network = "auto") {
  return judge({pictures(kNormals), pictures(defects)}, kMask, network);
}

TEST(Judgement, TakesTheNetworkThatTellsDefectsApart) {
  const auto judgement = judged(kTunedOnly);
  EXPECT_TRUE(judgement.useTuned);
  EXPECT_EQ(judgement.tuned.auroc, 1.0);
  EXPECT_LT(judgement.frozen.auroc, 1.0);
  EXPECT_NE(judgement.reason.find("100.0 %"), std::string::npos) << judgement.reason;
}

TEST(Judgement, KeepsThePretrainedNetworkWhereTuningHarms) {
  const auto judgement = judged(kPretrainedOnly);
  EXPECT_FALSE(judgement.useTuned);
  EXPECT_EQ(judgement.frozen.auroc, 1.0);
  // The number that decided, not one that may be the same for both.
  EXPECT_NE(judgement.reason.find("deviations instead of"), std::string::npos) << judgement.reason;
}

TEST(Judgement, TakesTheFineTunedNetworkWhereItSeesAboutAsMuch) {
  EXPECT_TRUE(judged(kBoth).useTuned);
  const auto less = judged({{1.0, 4.0, 1.2}, {1.1, 5.0, 1.5}, {0.9, 3.0, 1.0}});
  EXPECT_LT(less.tuned.separation, less.frozen.separation);
  EXPECT_TRUE(less.useTuned);
}

TEST(Judgement, KeepsThePretrainedNetworkWhereNoDefectCouldBeShown) {
  const auto judgement = judged({});
  EXPECT_FALSE(judgement.useTuned);
  EXPECT_FALSE(judgement.sawDefects());
  EXPECT_EQ(judgement.tuned.auroc, 0.5);
  EXPECT_NE(judgement.reason.find("no defect could be drawn"), std::string::npos);
  EXPECT_TRUE(judged({}, "fine-tuned").useTuned) << "the user decides";
  EXPECT_TRUE(judged(kBoth).sawDefects());
}

TEST(Judgement, TheUserMayOverruleItAndItIsSaid) {
  const auto pretrained = judged(kTunedOnly, "pretrained");
  EXPECT_FALSE(pretrained.useTuned);
  EXPECT_TRUE(pretrained.advisesTuned && pretrained.isUsersChoice);
  EXPECT_NE(pretrained.reason.find("the user chose it; the judgement would have used the other"),
            std::string::npos)
      << pretrained.reason;
  const auto tuned = judged(kPretrainedOnly, "fine-tuned");
  EXPECT_TRUE(tuned.useTuned);
  EXPECT_FALSE(tuned.advisesTuned);
  const auto agreed = judged(kTunedOnly, "fine-tuned");
  EXPECT_NE(agreed.reason.find("is for it, too"), std::string::npos) << agreed.reason;
  EXPECT_FALSE(judged(kTunedOnly).isUsersChoice);
}

}  // namespace
}  // namespace handful::pipeline

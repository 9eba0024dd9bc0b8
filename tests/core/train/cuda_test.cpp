#include <gtest/gtest.h>
#include <torch/torch.h>

#include "core/nn/efficientnet_lite_module.h"
#include "core/train/compute_device.h"
#include "tests/support/tiny_lite.h"

namespace handful::train {
namespace {

class Cuda : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto found = chooseComputeDevice();
    if (found.kind != DeviceKind::Cuda) GTEST_SKIP() << describe(found) << " " << found.detail;
    device_ = at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(found.index));
    torch::manual_seed(7);
  }

  at::Device device_{at::kCPU};
  at::Tensor pixels_ = torch::randint(0, 256, {4, 3, 64, 64}).to(torch::kFloat32);
};

TEST_F(Cuda, FeaturesAgreeWithTheCpu) {
  nn::EfficientNetLiteModule network(tests::tinyLite(), tests::tinyLiteWeights(1));
  const auto expected = network.forwardGroups(pixels_, 0, 6);
  network.moveTo(device_);
  const auto onCard = network.forwardGroups(pixels_.to(device_), 0, 6);
  EXPECT_TRUE(onCard.is_cuda());
  // The card rounds the inputs of convolutions to TF32, 10 bits.
  const double tolerance = 1e-2 * expected.std().item<double>();
  EXPECT_LT((onCard.cpu() - expected).abs().max().item<double>(), tolerance);
}

TEST_F(Cuda, TrainsAndReturnsItsWeights) {
  nn::EfficientNetLiteModule network(tests::tinyLite(), tests::tinyLiteWeights(1));
  const auto before = network.toNamedTensors();
  network.moveTo(device_);
  torch::optim::AdamW optimizer(network.unfreeze(5, 6), torch::optim::AdamWOptions(1e-3));
  const auto kept = network.forwardGroups(pixels_.to(device_), 0, 4);

  double first = 0.0;
  double last = 0.0;
  for (int step = 0; step < 10; ++step) {
    optimizer.zero_grad();
    const auto loss = network.forwardGroups(kept, 5, 6).pow(2).mean();
    loss.backward();
    optimizer.step();
    last = loss.item<double>();
    if (step == 0) first = last;
  }
  EXPECT_LT(last, first);
  const auto after = network.toNamedTensors();
  EXPECT_EQ(after.at("_conv_stem.weight").values, before.at("_conv_stem.weight").values);
  EXPECT_NE(after.at("_blocks.8._bn2.weight").values, before.at("_blocks.8._bn2.weight").values);
}

}  // namespace
}  // namespace handful::train

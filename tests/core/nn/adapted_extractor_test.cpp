#include "core/nn/adapted_extractor.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "tests/support/expect_error.h"

namespace handful::nn {
namespace {

/// The mean of each colour, three times as large.
Tensor colours(const Tensor& pixels) {
  Tensor pooled{{1, 3, 1, 1}, {0.0F, 0.0F, 0.0F}};
  const auto plane = pixels.values.size() / 3;
  for (std::size_t i = 0; i < pixels.values.size(); ++i) {
    pooled.values[i / plane] += 3.0F * pixels.values[i] / static_cast<float>(plane);
  }
  return pooled;
}

at::Tensor randomPixels() {
  torch::manual_seed(3);
  return torch::randint(0, 256, {4, 3, 32, 48}).to(torch::kFloat32);
}

TEST(AdaptedExtractor, BeginsAsTheIdentity) {
  const AdaptedExtractor network(3, {}, &colours);
  const auto pixels = randomPixels();
  const auto maps = network.featureMaps(pixels);
  ASSERT_EQ(maps.size(), 2U);
  EXPECT_EQ(maps[0].sizes().vec(), (std::vector<std::int64_t>{4, 3, 1, 1}));
  EXPECT_TRUE(torch::allclose(maps[0].flatten(1), 3.0 * pixels.mean({2, 3}), 1e-4));
  EXPECT_TRUE(torch::equal(maps[1], maps[0]));
  EXPECT_FALSE(maps[1].requires_grad());
}

TEST(AdaptedExtractor, IsAResidualLinearLayer) {
  const NamedTensors adapter = {{"adapter.weight", {{3, 3}, {0, 1, 0, 0, 0, 2, 0, 0, 0}}},
                                {"adapter.bias", {{3}, {0.5F, 0, 0}}}};
  const AdaptedExtractor network(3, adapter, &colours);
  const auto x = torch::tensor({1.0F, 10.0F, 100.0F}).view({1, 3, 1, 1});
  const auto expected = torch::tensor({1.0F + 10.0F + 0.5F, 10.0F + 200.0F, 100.0F});
  EXPECT_TRUE(torch::allclose(network.forwardGroups(x, 1, 1).flatten(), expected));
  EXPECT_EQ(network.toNamedTensors().at("adapter.weight").values,
            adapter.at("adapter.weight").values);
}

TEST(AdaptedExtractor, TrainsTheAdapterOnly) {
  AdaptedExtractor network(3, {}, &colours);
  const auto trained = network.unfreeze(network.firstTrainedGroup(), 1);
  ASSERT_EQ(trained.size(), 2U);
  network.forwardGroups(network.forwardGroups(randomPixels(), 0, 0), 1, 1).sum().backward();
  for (const auto& parameter : trained) {
    EXPECT_GT(parameter.grad().abs().sum().item<float>(), 0.0F);
  }
  EXPECT_TRUE(network.unfreeze(0, 0).empty());
}

TEST(AdaptedExtractor, RefusesWhatDoesNotFit) {
  test::expectError(ErrorCode::Format, [] {
    const AdaptedExtractor network(3, {{"adapter.weight", {{2, 2}, {0, 0, 0, 0}}}}, &colours);
  });
  const AdaptedExtractor network(3, {}, &colours);
  test::expectError(ErrorCode::Internal,
                    [&] { (void)network.forwardGroups(randomPixels().slice(1, 0, 2), 1, 1); });
  test::expectError(ErrorCode::Internal,
                    [&] { (void)network.forwardGroups(randomPixels(), 0, 2); });
}

}  // namespace
}  // namespace handful::nn

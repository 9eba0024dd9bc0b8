#include "core/runtime/openvino_backend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>

#include "core/backbone/onnx_graph.h"
#include "core/base/rng.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/tiny_inspection.h"

namespace handful::runtime {
namespace {

using backbone::OnnxGraph;

/// y = clip(2 x + 3, 0, 10) of two channels of 2x2, and its mean.
std::vector<std::byte> smallNetwork() {
  OnnxGraph graph("small");
  const auto x = graph.input("x", {1, 2, 2, 2});
  const auto doubled = graph.multiplyConstant(x, "doubled", 2.0F);
  const auto y = graph.clip(graph.addConstant(doubled, "shifted", 3.0F), "clipped", 0.0F, 10.0F);
  graph.output(y, "y", {1, 2, 2, 2});
  graph.output(graph.globalAveragePool(y, "pooled"), "mean", {1, 2, 1, 1});
  return graph.serialize();
}

TEST(OpenVinoBackend, RunsANetworkAndNamesItsOutputs) {
  const auto backend = OpenVinoBackend::load(smallNetwork());
  EXPECT_EQ(backend->inputShape(), (std::vector<std::int64_t>{1, 2, 2, 2}));
  const auto outputs = backend->run({{1, 2, 2, 2}, {0, 1, -5, 2, 3, 3.5F, 100, -1}});
  ASSERT_EQ(outputs.size(), 2U);
  EXPECT_EQ(outputs.at("y").shape, (std::vector<std::int64_t>{1, 2, 2, 2}));
  EXPECT_EQ(outputs.at("y").values, (std::vector<float>{3, 5, 0, 7, 9, 10, 10, 1}));
  EXPECT_EQ(outputs.at("mean").values, (std::vector<float>{3.75F, 7.5F}));
}

TEST(OpenVinoBackend, KeepsNothingFromRunToRun) {
  const auto backend = OpenVinoBackend::load(smallNetwork());
  const Tensor ones{{1, 2, 2, 2}, std::vector<float>(8, 1.0F)};
  const auto first = backend->run(ones);
  (void)backend->run({{1, 2, 2, 2}, std::vector<float>(8, -7.0F)});
  EXPECT_EQ(backend->run(ones).at("y").values, first.at("y").values);
  EXPECT_EQ(first.at("y").values, std::vector<float>(8, 5.0F));
}

TEST(OpenVinoBackend, RefusesAnInputOfAnotherShape) {
  const auto backend = OpenVinoBackend::load(smallNetwork());
  for (const std::vector<std::int64_t>& shape :
       {std::vector<std::int64_t>{1, 2, 2, 3}, {1, 2, 4}, {2, 2, 2, 2}, {}}) {
    const auto count =
        std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
    test::expectError(ErrorCode::Config, "another size", [&] {
      (void)backend->run({shape, std::vector<float>(static_cast<std::size_t>(count))});
    });
  }
}

TEST(OpenVinoBackend, RefusesWhatIsNoNetwork) {
  const auto picture = test::pngFile(test::testPicture());
  for (const auto& content :
       {test::bytesFrom(""), test::bytesFrom("hello"), test::bytesFrom("<net/>"), picture}) {
    EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)OpenVinoBackend::load(content); }),
              "model.onnx");
  }
}

TEST(OpenVinoBackend, RefusesATruncatedNetwork) {
  const auto whole = tests::tinyInspection().model;
  for (const auto length : {whole.size() / 100, whole.size() / 2, whole.size() - 1}) {
    test::expectError(
        ErrorCode::Format, [&] { (void)OpenVinoBackend::load(test::firstBytes(whole, length)); },
        std::to_string(length));
  }
}

TEST(OpenVinoBackend, ADamagedNetworkNeverCrashesIt) {
  const auto whole = smallNetwork();
  const Tensor ones{{1, 2, 2, 2}, std::vector<float>(8, 1.0F)};
  Rng rng(1);
  int refused = 0;
  for (int i = 0; i < 60; ++i) {
    auto damaged = whole;
    damaged[static_cast<std::size_t>(rng.below(static_cast<int>(whole.size())))] =
        static_cast<std::byte>(rng.below(256));
    try {
      (void)OpenVinoBackend::load(damaged)->run(ones);  // a constant may be another one now
    } catch (const Error& error) {
      EXPECT_NE(error.code(), ErrorCode::Internal) << error.what();
      ++refused;
    }
  }
  EXPECT_GT(refused, 12);
}

TEST(OpenVinoBackend, RefusesMoreThanOneInput) {
  OnnxGraph graph("two inputs");
  const auto sum = graph.add(graph.input("a", {1, 1}), graph.input("b", {1, 1}), "sum");
  graph.output(sum, "y", {1, 1});
  test::expectError(ErrorCode::Format, "one input",
                    [&] { (void)OpenVinoBackend::load(graph.serialize()); });
}

TEST(OpenVinoBackend, RefusesADeviceThatIsNotThere) {
  try {
    (void)OpenVinoBackend::load(smallNetwork(), {.device = "ABACUS"});
    FAIL() << "ran on an abacus";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Device) << error.what();
  }
}

TEST(OpenVinoBackend, TheNumberOfThreadsDoesNotChangeTheNumbers) {
  const auto onnx = tests::tinyInspection().model;
  const auto one = OpenVinoBackend::load(onnx, {.threads = 1});
  const auto two = OpenVinoBackend::load(onnx, {.threads = 2});
  Tensor input{one->inputShape(), {}};
  Rng rng(2);
  const auto count =
      std::accumulate(input.shape.begin(), input.shape.end(), std::int64_t{1}, std::multiplies<>());
  for (std::int64_t i = 0; i < count; ++i) {
    input.values.push_back(static_cast<float>(rng.below(256)));
  }
  EXPECT_EQ(one->run(input).at("patches").values, two->run(input).at("patches").values);
}

TEST(OpenVinoVersion, NamesTheRelease) {
  EXPECT_EQ(openVinoVersion().find("OpenVINO 20"), 0U) << openVinoVersion();
}

}  // namespace
}  // namespace handful::runtime

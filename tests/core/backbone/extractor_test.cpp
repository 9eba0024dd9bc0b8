#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "core/backbone/extractor_descriptor.h"
#include "core/backbone/extractor_graph.h"
#include "core/runtime/openvino_backend.h"
#include "tests/support/expect_error.h"
#include "tests/support/small_extractor.h"

namespace handful::backbone {
namespace {

using Shapes = std::vector<std::vector<std::int64_t>>;

ExtractorDescriptor parsed(const std::string& text) {
  return ExtractorDescriptor::parse(text, "extractor.json");
}

Tensor pixelsOf(int width, int height) {
  Tensor pixels{{1, 3, height, width}, {}};
  for (int i = 0; i < 3 * width * height; ++i) {
    pixels.values.push_back(static_cast<float>((i * 37 + i / 11) % 256));
  }
  return pixels;
}

/// By the descriptor's formula, pixel by pixel.
Tensor normalised(const Tensor& pixels, bool isBgr) {
  const double mean[] = {0.4, 0.5, 0.6};
  const double std[] = {0.2, 0.25, 0.3};
  Tensor result = pixels;
  const auto plane = pixels.values.size() / 3;
  for (std::size_t c = 0; c < 3; ++c) {
    const auto from = isBgr ? 2 - c : c;
    for (std::size_t i = 0; i < plane; ++i) {
      result.values[c * plane + i] =
          static_cast<float>((pixels.values[from * plane + i] / 255.0 - mean[c]) / std[c]);
    }
  }
  return result;
}

NamedTensors run(const std::vector<std::byte>& onnx, const Tensor& pixels) {
  return runtime::OpenVinoBackend::load(onnx)->run(pixels);
}

TEST(ExtractorDescriptor, ReadsWhatTheReadmeShows) {
  const auto maps = parsed(tests::mapDescriptor());
  EXPECT_EQ(maps.name, "small_maps");
  EXPECT_EQ(maps.kind, ExtractorKind::Maps);
  EXPECT_EQ(maps.outputs, (std::vector<std::string>{"embedding", "patches"}));
  EXPECT_TRUE(maps.isBgr);
  const auto tokens = parsed(tests::tokenDescriptor());
  EXPECT_EQ(tokens.kind, ExtractorKind::Tokens);
  EXPECT_EQ(tokens.patchSize, 14);
  EXPECT_EQ(tokens.droppedTokens, 1);
  EXPECT_FALSE(tokens.isBgr);
}

TEST(ExtractorDescriptor, RefusesEverythingElseWithOneSentence) {
  struct Wrong {
    const char* what;
    const char* replaced;
    const char* by;
  };
  const Wrong wrongs[] = {
      {"no JSON", "{", "["},
      {"another format", "handful-extractor", "handful-package"},
      {"version 0", "\"version\": 1", "\"version\": 0"},
      {"another kind", "\"tokens\"", "\"words\""},
      {"no name", "small_tokens", ""},
      {"no outputs", "[\"patches\"]", "[]"},
      {"outputs that are no text", "[\"patches\"]", "[7]"},
      {"no multiple", "\"inputMultiple\": 14", "\"inputMultiple\": 0"},
      {"an absurd multiple", "\"inputMultiple\": 14", "\"inputMultiple\": 100000"},
      {"another order", "RGB", "GBR"},
      {"no scale", "0.00392156862745098", "0"},
      {"two means", "[0.4, 0.5, 0.6]", "[0.4, 0.5]"},
      {"no deviation", "0.25", "0.0"},
      {"no patches", "\"patchSize\": 14", "\"patchSize\": 0"},
      {"a negative count", "\"dropTokens\": 1", "\"dropTokens\": -1"},
      {"a missing key", "\"patchSize\": 14, ", ""},
      {"a misspelt key", "\"dropTokens\"", "\"droptokens\""},
  };
  for (const auto& wrong : wrongs) {
    SCOPED_TRACE(wrong.what);
    auto text = tests::tokenDescriptor();
    const auto place = text.find(wrong.replaced);
    ASSERT_NE(place, std::string::npos);
    text.replace(place, std::string(wrong.replaced).size(), wrong.by);
    test::expectError(ErrorCode::Format, [&] { return parsed(text).name; });
  }
  auto newer = tests::mapDescriptor();
  newer.replace(newer.find("\"version\": 1"), 12, "\"version\": 2");
  test::expectError(ErrorCode::FormatTooNew, [&] { return parsed(newer).name; });
}

TEST(ExtractorGraph, ShowsTheExtractorASizeThatItTakes) {
  const auto maps = ForeignModel::parse(tests::mapExtractor());
  const auto fixed = ForeignModel::parse(tests::mapExtractor(224, 112));
  const auto mapDescriptor = parsed(tests::mapDescriptor());
  EXPECT_EQ(extractorSize(maps, mapDescriptor, {320, 288}), cv::Size(320, 288));
  EXPECT_EQ(extractorSize(fixed, mapDescriptor, {320, 288}), cv::Size(224, 112));
  const auto tokenDescriptor = parsed(tests::tokenDescriptor());
  // 20 x 18 cells of 16 pixels are 20 x 18 patches of 14.
  EXPECT_EQ(extractorSize(maps, tokenDescriptor, {320, 288}), cv::Size(280, 252));
  auto halves = tokenDescriptor;
  halves.patchSize = 8;
  halves.inputMultiple = 8;
  EXPECT_EQ(extractorSize(maps, halves, {320, 288}), cv::Size(320, 288));
}

// A grid of 16 pixels from the outputs of the file as it was given.
TEST(ExtractorGraph, PutsMapsTogetherLikeOtherNetworks) {
  const auto pixels = pixelsOf(96, 64);
  const auto raw = run(tests::mapExtractor(96, 64), normalised(pixels, true));
  const auto& fine = raw.at("embedding").values;  // [1, 5, 8, 12]
  const auto& coarse = raw.at("patches").values;  // [1, 7, 4, 6]
  const auto graph = buildExtractorFeatures(ForeignModel::parse(tests::mapExtractor()),
                                            parsed(tests::mapDescriptor()), {96, 64},
                                            {{1, 5, 8, 12}, {1, 7, 4, 6}}, {});
  EXPECT_EQ(graph.channels, 12);
  EXPECT_EQ(graph.gridWidth, 6);
  EXPECT_EQ(graph.gridHeight, 4);
  const auto features = run(graph.onnx, pixels);
  ASSERT_EQ(features.at("patches").shape, (std::vector<std::int64_t>{1, 12, 4, 6}));
  ASSERT_EQ(features.at("embedding").shape, (std::vector<std::int64_t>{1, 12}));

  // Cell (1, 1) of channel 3 of the coarse map: the mean of its neighbours.
  double mean = 0.0;
  for (std::size_t y = 0; y < 3; ++y) {
    for (std::size_t x = 0; x < 3; ++x) mean += coarse[3 * 24 + y * 6 + x] / 9.0;
  }
  EXPECT_NEAR(features.at("patches").values[8 * 24 + 7], mean, 1e-4);
  EXPECT_EQ(features.at("sharp_patches").values[8 * 24 + 7], coarse[3 * 24 + 7]);
  // The same cell of channel 2 of the fine map: four means of neighbours.
  double fineMean = 0.0;
  for (std::size_t cell = 0; cell < 4; ++cell) {
    for (std::size_t k = 0; k < 9; ++k) {
      const auto y = 2 + cell / 2 + k / 3 - 1;
      const auto x = 2 + cell % 2 + k % 3 - 1;
      fineMean += fine[2 * 96 + y * 12 + x] / 36.0;
    }
  }
  EXPECT_NEAR(features.at("patches").values[2 * 24 + 7], fineMean, 1e-4);
  double pooled = 0.0;
  for (std::size_t cell = 0; cell < 96; ++cell) pooled += fine[4 * 96 + cell] / 96.0;
  EXPECT_NEAR(features.at("embedding").values[4], pooled, 1e-4);
}

TEST(ExtractorGraph, LaysTokensOutAndLeavesTheSpecialOnesAway) {
  // 112 = 7 x 16 = 8 x 14 pixels would do, but the grid of 16 has an even number of cells.
  const auto descriptor = parsed(tests::tokenDescriptor());
  const auto model = ForeignModel::parse(tests::tokenExtractor(28, 56));
  const auto graph = buildExtractorFeatures(model, descriptor, {32, 64}, {{1, 9, 6}}, {});
  EXPECT_EQ(graph.gridWidth, 2);
  EXPECT_EQ(graph.gridHeight, 4);
  // A picture of one colour is the same in any size.
  Tensor pixels{{1, 3, 64, 32}, std::vector<float>(3 * 64 * 32, 200.0F)};
  Tensor small{{1, 3, 56, 28}, std::vector<float>(3 * 56 * 28, 200.0F)};
  const auto raw = run(tests::tokenExtractor(28, 56), normalised(small, false));
  const auto features = run(graph.onnx, pixels);
  for (std::size_t c = 0; c < 6; ++c) {
    const float token = raw.at("patches").values[6 + c];  // the first behind the special one
    EXPECT_NEAR(features.at("patches").values[c * 8], token, 1e-3);
    EXPECT_NEAR(features.at("embedding").values[c], token, 1e-3);
  }
}

TEST(ExtractorGraph, KeepsThePlacesOfTokens) {
  const auto descriptor = parsed(tests::tokenDescriptor());
  const auto model = ForeignModel::parse(tests::tokenExtractor(28, 56));
  const auto graph = buildExtractorFeatures(model, descriptor, {32, 64}, {{1, 9, 6}}, {});
  Tensor grey{{1, 3, 64, 32}, std::vector<float>(3 * 64 * 32, 100.0F)};
  auto marked = grey;
  for (std::size_t y = 36; y < 44; ++y) {  // inside of row 2, column 1 of the grid
    for (std::size_t x = 20; x < 28; ++x) marked.values[y * 32 + x] = 255.0F;
  }
  const auto before = run(graph.onnx, grey).at("patches").values;
  const auto after = run(graph.onnx, marked).at("patches").values;
  for (std::size_t cell = 0; cell < 8; ++cell) {
    EXPECT_EQ(std::abs(after[cell] - before[cell]) > 1e-3F, cell == 2 * 2 + 1) << cell;
  }
}

TEST(ExtractorGraph, StandsTheAdaptedFeaturesBesideThePretrained) {
  const auto model = ForeignModel::parse(tests::mapExtractor());
  const auto descriptor = parsed(tests::mapDescriptor());
  const Shapes shapes = {{1, 5, 8, 12}, {1, 7, 4, 6}};
  const auto pixels = pixelsOf(96, 64);
  const auto plain =
      run(buildExtractorFeatures(model, descriptor, {96, 64}, shapes, {}).onnx, pixels);
  NamedTensors adapter = {{std::string(kAdapterWeight), {{12, 12}, {}}},
                          {std::string(kAdapterBias), {{12}, {}}}};
  auto& weight = adapter.at(std::string(kAdapterWeight)).values;
  auto& bias = adapter.at(std::string(kAdapterBias)).values;
  for (int i = 0; i < 144; ++i) weight.push_back(static_cast<float>(std::sin(i)) * 0.1F);
  for (int i = 0; i < 12; ++i) bias.push_back(0.01F * static_cast<float>(i));
  const auto adapted =
      run(buildExtractorFeatures(model, descriptor, {96, 64}, shapes, adapter).onnx, pixels);

  for (const auto* name : {"patches", "deep", "embedding"}) {
    EXPECT_EQ(adapted.at(name).values, plain.at(name).values) << name;
  }
  EXPECT_FALSE(plain.contains("tuned_deep"));
  const auto& deep = plain.at("deep");
  ASSERT_EQ(deep.shape, (std::vector<std::int64_t>{1, 12, 2, 3}));
  double cell = deep.values[7 * 6 + 4] + bias[7];
  for (std::size_t in = 0; in < 12; ++in) cell += weight[12 * 7 + in] * deep.values[in * 6 + 4];
  EXPECT_NEAR(adapted.at("tuned_deep").values[7 * 6 + 4], cell, 1e-4);
  const auto& x = plain.at("embedding").values;
  for (std::size_t out = 0; out < 12; ++out) {
    double expected = x[out] + bias[out];
    for (std::size_t in = 0; in < 12; ++in) expected += weight[12 * out + in] * x[in];
    EXPECT_NEAR(adapted.at("tuned_embedding").values[out], expected, 1e-4);
  }
  adapter.at(std::string(kAdapterBias)).shape = {11};
  test::expectError(ErrorCode::Format, [&] {
    return buildExtractorFeatures(model, descriptor, {96, 64}, shapes, adapter).channels;
  });
}

TEST(ExtractorGraph, RefusesShapesThatDoNotFitTheDescriptor) {
  const auto tokens = ForeignModel::parse(tests::tokenExtractor(28, 56));
  const auto descriptor = parsed(tests::tokenDescriptor());
  const auto build = [&](const Shapes& shapes) {
    return buildExtractorFeatures(tokens, descriptor, {32, 64}, shapes, {}).channels;
  };
  test::expectError(ErrorCode::Config, "check patchSize", [&] { return build({{1, 10, 6}}); });
  test::expectError(ErrorCode::Config, "tokens", [&] { return build({{1, 6, 4, 2}}); });
  test::expectError(ErrorCode::Config, "no network", [&] { return build({{1, 9, 0}}); });
  test::expectError(ErrorCode::Config, "[1, T, C]", [&] { return build({{1, 9, 100'000}}); });
  const auto maps = ForeignModel::parse(tests::mapExtractor());
  test::expectError(ErrorCode::Config, "maps", [&] {
    return buildExtractorFeatures(maps, parsed(tests::mapDescriptor()), {96, 64},
                                  {{1, 5}, {1, 7, 4, 6}}, {})
        .channels;
  });
}

}  // namespace
}  // namespace handful::backbone

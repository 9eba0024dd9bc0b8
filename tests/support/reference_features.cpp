#include "tests/support/reference_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <numeric>

#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"

namespace handful::tests {
namespace {

nlohmann::json figures() {
  const auto path = std::filesystem::path(HANDFUL_TEST_DATA) / "backbone_features.json";
  return parseJson(readTextFile(path), "backbone_features.json");
}

}  // namespace

Tensor referencePixels(int height, int width) {
  constexpr int kColours = 3;
  Tensor pixels{{1, kColours, height, width}, {}};
  for (int c = 0; c < kColours; ++c) {
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const double wave = 100.0 * std::sin(0.05 * (c + 1) * x + 0.03 * (c + 2) * y);
        const double ripple = 20.0 * std::cos(0.4 * x * (c + 1));
        const double value = std::floor(127.5 + wave + ripple);
        pixels.values.push_back(static_cast<float>(std::clamp(value, 0.0, 255.0)));
      }
    }
  }
  return pixels;
}

std::vector<ReferenceGroup> referenceGroups(std::string_view network) {
  const auto document = figures();
  const JsonFields root(document, "backbone_features.json");
  const auto models = root.object("models");
  const auto model = models.object(network);

  std::vector<ReferenceGroup> groups;
  for (const auto& entry : model.list("block_groups")) {
    const JsonFields fields(entry, std::string(network));
    ReferenceGroup group{{},
                         fields.number("mean"),
                         fields.number("std"),
                         fields.number("abs_max"),
                         fields.numbers("first8"),
                         fields.numbers("last8")};
    for (const double extent : fields.numbers("shape")) {
      group.shape.push_back(static_cast<std::int64_t>(extent));
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

void expectReproduces(const ReferenceGroup& expected, const std::vector<std::int64_t>& shape,
                      std::span<const float> values, const std::string& what) {
  ASSERT_EQ(shape, expected.shape) << what;
  const auto count = static_cast<double>(values.size());
  const double tolerance = 1e-4 * expected.deviation;

  double sum = 0.0;
  double largest = 0.0;
  for (const float value : values) {
    sum += value;
    largest = std::max(largest, std::abs(static_cast<double>(value)));
  }
  const double mean = sum / count;
  double squares = 0.0;
  for (const float value : values) squares += (value - mean) * (value - mean);

  EXPECT_NEAR(mean, expected.mean, tolerance) << what;
  // PyTorch's std() divides by one less; in the small groups the difference would show.
  EXPECT_NEAR(std::sqrt(squares / (count - 1.0)), expected.deviation, tolerance) << what;
  EXPECT_NEAR(largest, expected.largest, tolerance) << what;
  ASSERT_GE(values.size(), expected.first.size() + expected.last.size()) << what;
  const auto end = values.last(expected.last.size());
  for (std::size_t i = 0; i < expected.first.size(); ++i) {
    EXPECT_NEAR(values[i], expected.first[i], tolerance) << what << ", value " << i;
  }
  for (std::size_t i = 0; i < expected.last.size(); ++i) {
    EXPECT_NEAR(end[i], expected.last[i], tolerance) << what << ", last values, " << i;
  }
}

}  // namespace handful::tests

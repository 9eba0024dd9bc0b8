#include "core/backbone/efficientnet_lite_architecture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/error.h"

namespace handful::backbone {
namespace {

struct Scaling {
  std::string_view name;
  double width;
  double depth;
};
constexpr std::array kScalings = {
    Scaling{"efficientnet_lite0", 1.0, 1.0},
    Scaling{"efficientnet_lite1", 1.0, 1.1},
    Scaling{"efficientnet_lite2", 1.1, 1.2},
};

struct Group {
  int blocks, kernel, stride, expansion, channels;
};
constexpr std::array<Group, LiteArchitecture::kGroups> kBase = {{
    {1, 3, 1, 1, 16},
    {2, 3, 2, 6, 24},
    {2, 5, 2, 6, 40},
    {3, 3, 2, 6, 80},
    {3, 5, 1, 6, 112},
    {4, 5, 2, 6, 192},
    {1, 3, 1, 6, 320},
}};

// The published rounding: to multiples of 8, but never down by more than 10 %.
int scaledChannels(int channels, double width) {
  const double wanted = channels * width;
  const int rounded = std::max(8, static_cast<int>(wanted + 4.0) / 8 * 8);
  return rounded < 0.9 * wanted ? rounded + 8 : rounded;
}

}  // namespace

int LiteArchitecture::strideOf(int group) const {
  int stride = 2;  // the stem
  for (int g = 0; g <= group; ++g) stride *= groups.at(static_cast<std::size_t>(g)).front().stride;
  return stride;
}

LiteArchitecture liteArchitecture(std::string_view name) {
  const auto* const scaling = std::find_if(kScalings.begin(), kScalings.end(),
                                           [&](const Scaling& s) { return s.name == name; });
  if (scaling == kScalings.end()) {
    throw Error(ErrorCode::Config, "There is no EfficientNet-Lite of this name.",
                std::string(name));
  }

  LiteArchitecture architecture{std::string(name), {}};
  int channels = LiteArchitecture::kStemChannels;
  for (std::size_t g = 0; g < kBase.size(); ++g) {
    const Group& group = kBase[g];
    // The Lite variants leave the stem and the first and last group as deep as they are.
    const bool fixedDepth = g == 0 || g + 1 == kBase.size();
    const int blocks =
        fixedDepth ? group.blocks : static_cast<int>(std::ceil(group.blocks * scaling->depth));
    const int out = scaledChannels(group.channels, scaling->width);
    std::vector<LiteBlock> built;
    for (int b = 0; b < blocks; ++b) {
      built.push_back({group.kernel, b == 0 ? group.stride : 1, group.expansion, channels, out});
      channels = out;
    }
    architecture.groups.push_back(std::move(built));
  }
  return architecture;
}

}  // namespace handful::backbone

#include "tests/support/small_extractor.h"

#include <cmath>

#include "core/backbone/onnx_graph.h"
#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/rng.h"

namespace handful::tests {
namespace {

using backbone::OnnxGraph;

OnnxGraph::Value randomConvolution(OnnxGraph& graph, const OnnxGraph::Value& from,
                                   const std::string& name, int in, int out, int kernel,
                                   int stride) {
  Rng rng(childSeed(3, name));
  Tensor weight{{out, in, kernel, kernel}, {}};
  const double deviation = std::sqrt(2.0 / (in * kernel * kernel));
  for (int i = 0; i < out * in * kernel * kernel; ++i) {
    weight.values.push_back(static_cast<float>(deviation * rng.normal()));
  }
  const Tensor bias{{out}, std::vector<float>(static_cast<std::size_t>(out), 0.1F)};
  return graph.convolution(from, name, weight, bias, stride, {0, 0, 0, 0}, 1);
}

}  // namespace

std::vector<std::byte> mapExtractor(int width, int height) {
  OnnxGraph graph("small_maps");
  const auto pixels = graph.input("pixels", {1, 3, height, width});
  const auto stem = graph.relu(randomConvolution(graph, pixels, "stem", 3, 5, 8, 8), "stem.relu");
  const auto deep = graph.relu(randomConvolution(graph, stem, "deep", 5, 7, 2, 2), "deep.relu");
  graph.output(stem, "embedding");
  graph.output(deep, "patches");
  return graph.serialize();
}

std::vector<std::byte> tokenExtractor(int width, int height) {
  constexpr int kPatch = 14;
  constexpr int kChannels = 6;
  OnnxGraph graph("small_tokens");
  const auto pixels = graph.input("pixels", {1, 3, height, width});
  auto value = randomConvolution(graph, pixels, "embed", 3, kChannels, kPatch, kPatch);
  const int patches = (width / kPatch) * (height / kPatch);
  value =
      graph.transpose(graph.reshape(value, "flat", {1, kChannels, patches}), "tokens", {0, 2, 1});
  const auto first = graph.multiplyConstant(graph.slice(value, "first", 1, 0, 1), "class", 9.0F);
  graph.output(graph.concatenate({first, value}, "all", 1), "patches", {1, 1 + patches, kChannels});
  return graph.serialize();
}

std::string mapDescriptor() {
  return R"({"format": "handful-extractor", "version": 1, "name": "small_maps", "kind": "maps",
             "outputs": ["embedding", "patches"], "inputMultiple": 16, "channelOrder": "BGR",
             "scale": 0.00392156862745098, "mean": [0.4, 0.5, 0.6], "std": [0.2, 0.25, 0.3]})";
}

std::string tokenDescriptor() {
  return R"({"format": "handful-extractor", "version": 1, "name": "small_tokens", "kind": "tokens",
             "outputs": ["patches"], "inputMultiple": 14, "channelOrder": "RGB",
             "scale": 0.00392156862745098, "mean": [0.4, 0.5, 0.6], "std": [0.2, 0.25, 0.3],
             "patchSize": 14, "dropTokens": 1})";
}

std::filesystem::path writeExtractor(const std::filesystem::path& folder,
                                     const std::vector<std::byte>& onnx,
                                     const std::string& descriptor) {
  const auto path = folder / "extractor.onnx";
  writeFileAtomically(path, onnx);
  writeFileAtomically(folder / "extractor.json", bytesOf(descriptor));
  return path;
}

}  // namespace handful::tests

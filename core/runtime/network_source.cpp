#include "core/runtime/network_source.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "core/backbone/backbone_catalog.h"
#include "core/backbone/extractor_graph.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/runtime/openvino_backend.h"

namespace handful::runtime {
namespace {

using Shapes = std::vector<std::vector<std::int64_t>>;

constexpr std::uint64_t kMostBytes = 512ull << 20;  // a package takes 768 MB
constexpr std::uint64_t kMostDescriptor = 1ull << 20;
constexpr int kTrialSide = 224;  // what most networks were trained with; a multiple of 32

/// Neither empty nor even, so that nothing hides.
Tensor trialPicture(cv::Size size) {
  Tensor picture{{1, 3, size.height, size.width}, {}};
  for (int i = 0; i < 3 * size.area(); ++i) picture.values.push_back(static_cast<float>(i % 251));
  return picture;
}

Shapes shapesOf(const backbone::ForeignModel& model,
                const backbone::ExtractorDescriptor& descriptor, cv::Size input) {
  const auto probe = backbone::buildExtractorProbe(model, descriptor, input);
  NamedTensors outputs;
  try {
    outputs = OpenVinoBackend::load(probe)->run(trialPicture(input));
  } catch (const Error& error) {
    log::warning(error.what());  // many lines, not for people
    throw Error(ErrorCode::Format,
                "OpenVINO cannot run the network in the ONNX file for pictures of " +
                    std::to_string(input.width) + " x " + std::to_string(input.height) +
                    " pixels; the log has its reasons. Check inputMultiple in the descriptor, "
                    "and export the network in float32 with plain operators.",
                descriptor.name);
  }
  Shapes shapes;
  for (std::size_t i = 0; i < descriptor.outputs.size(); ++i) {
    const auto& output = outputs.at("output" + std::to_string(i));
    const auto& values = output.values;
    if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); })) {
      throw Error(ErrorCode::Format,
                  "The network in the ONNX file computes numbers that are not finite; the file is "
                  "damaged.",
                  descriptor.outputs[i]);
    }
    shapes.push_back(output.shape);
  }
  return shapes;
}

/// What the graphs of an extractor are built from; shapes are learnt once for each size.
struct Extractor {
  backbone::ForeignModel model;
  backbone::ExtractorDescriptor descriptor;
  std::map<std::pair<int, int>, Shapes> shapes = {};

  backbone::FeatureGraph build(const NamedTensors& adapter, int width, int height) {
    const auto [place, isNew] = shapes.try_emplace({width, height});
    if (isNew) place->second = shapesOf(model, descriptor, {width, height});
    return backbone::buildExtractorFeatures(model, descriptor, {width, height}, place->second,
                                            adapter);
  }
};

}  // namespace

backbone::NetworkSource extractorSource(const std::filesystem::path& onnxFile) {
  const auto file = readFile(onnxFile, kMostBytes);
  auto descriptorFile = onnxFile;
  descriptorFile.replace_extension(".json");
  if (!std::filesystem::exists(descriptorFile)) {
    throw Error(ErrorCode::Io,
                "The descriptor of the ONNX extractor is missing: a JSON file of the same name "
                "that says what its outputs are. core/backbone/README.md has an example.",
                toUtf8(descriptorFile));
  }
  const auto subject = toUtf8(descriptorFile.filename());
  auto descriptor =
      backbone::ExtractorDescriptor::parse(readTextFile(descriptorFile, kMostDescriptor), subject);
  log::info("Reading the ONNX extractor " + toUtf8(onnxFile) + ", SHA-256 " + sha256Hex(file) +
            ".");
  const auto extractor = std::make_shared<Extractor>(
      Extractor{backbone::ForeignModel::parse(file), std::move(descriptor)});
  static_cast<void>(extractor->build({}, kTrialSide, kTrialSide));
  return {extractor->descriptor.name,
          extractor->descriptor.name + " (ONNX)",
          {},
          [extractor](const NamedTensors&, const NamedTensors& adapter, int width, int height) {
            return extractor->build(adapter, width, height);
          },
          true};
}

backbone::NetworkSource networkSource(std::string_view name, const std::filesystem::path& file,
                                      std::span<const std::filesystem::path> folders) {
  if (name == backbone::kOnnxExtractor) {
    if (file.empty()) {
      throw Error(ErrorCode::Config,
                  "An ONNX extractor needs its file. Give it together with the name \"onnx\".",
                  std::string(name));
    }
    return extractorSource(file);
  }
  const auto& entry = backbone::backboneNamed(name);
  auto weights =
      file.empty() ? backbone::loadWeights(entry, folders) : backbone::loadWeightsFile(entry, file);
  return {std::string(entry.name), std::string(entry.title), std::move(weights),
          [&entry](const NamedTensors& named, const NamedTensors& tuned, int width, int height) {
            return entry.build(entry.name, named, tuned, width, height);
          },
          false};
}

}  // namespace handful::runtime

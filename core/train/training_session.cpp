#include "core/train/training_session.h"

#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/rng.h"
#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/nn/adapted_extractor.h"
#include "core/nn/network_catalog.h"
#include "core/recipe/options.h"
#include "core/runtime/openvino_backend.h"
#include "core/train/checkpoint.h"
#include "core/train/memory_fallback.h"
#include "core/train/trainer.h"
#include "core/train/training_places.h"

namespace handful::train {
namespace {

using Pictures = std::vector<std::vector<cv::Mat>>;

constexpr double kLeastStrength = 0.2;  // of a synthesised defect; weaker ones teach noise
constexpr int kSideStep = 32;           // the stride of the deepest maps

at::Device torchDevice(const ComputeDevice& device) {
  return device.kind == DeviceKind::Cuda
             ? at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(device.index))
             : at::Device(at::kCPU);
}

/// The longer side as configured, the aspect ratio of the pictures.
cv::Size viewSize(const cv::Size& picture, int longerSide) {
  const double scale = static_cast<double>(longerSide) / std::max(picture.width, picture.height);
  const auto side = [&](int full) {
    return std::max(1, cvRound(full * scale / kSideStep)) * kSideStep;
  };
  return {side(picture.width), side(picture.height)};
}

std::vector<cv::Mat> viewsOf(const cv::Mat& normal, const recipe::TrainConfig& config,
                             const cv::Size& size, std::uint64_t seed) {
  std::vector<cv::Mat> views;
  for (int i = 0; i < config.viewsPerNormal + config.heldOutViews; ++i) {
    views.push_back(augment::trainingView(
        normal, config.views, size, childSeed(seed, "view", {static_cast<std::uint64_t>(i)})));
  }
  return views;
}

cv::Mat partOf(const cv::Mat& whole, const cv::Rect& place) {
  if (whole.empty() || place.size() == whole.size()) return whole;
  return whole(place).clone();
}

/// @return nothing if none can be seen on this picture
std::optional<std::vector<cv::Mat>> defectsOn(const cv::Mat& normal, const cv::Mat& regionMask,
                                              const recipe::TrainConfig& config,
                                              const cv::Size& size, std::uint64_t seed) {
  std::vector<cv::Mat> defects;
  for (int i = 0; i < config.negativesPerNormal; ++i) {
    const auto number = static_cast<std::uint64_t>(i);
    // From this normal alone: a fold must not see another one through its defects.
    Rng strength(childSeed(seed, "strength", {number}));
    const synth::SynthesisInput source{.picture = normal,
                                       .regionMask = regionMask,
                                       .strength = strength.uniform(kLeastStrength, 1.0)};
    const auto defect =
        synth::trySynthesise(source, config.synthesis, childSeed(seed, "defect", {number}));
    if (!defect) return std::nullopt;
    defects.push_back(augment::trainingView(defect->picture, config.views, size,
                                            childSeed(seed, "defect view", {number})));
  }
  return defects;
}

/// What the training sees of one place.
struct PlaceViews {
  Pictures views;    ///< [normals]
  Pictures defects;  ///< [normals], while hasDefects
  bool hasDefects = false;
};

PlaceViews viewsAt(const cv::Rect& place, std::size_t number, const TrainingSession::Input& input,
                   const recipe::TrainConfig& config, const cv::Size& size,
                   const std::stop_token& stop) {
  PlaceViews result{{}, {}, config.negativesPerNormal > 0};
  const cv::Mat regionMask = partOf(input.regionMask, place);
  for (std::size_t i = 0; i < input.normals.size(); ++i) {
    throwIfStopped(stop);
    const auto ofNormal = childSeed(input.seed, "training views", {i});
    const auto seed = number == 0 ? ofNormal : childSeed(ofNormal, "place", {number});
    // A copy: what is drawn may look around in a picture, and must not see beyond the place.
    const cv::Mat normal = partOf(input.normals[i], place);
    result.views.push_back(viewsOf(normal, config, size, seed));
    auto drawn = defectsOn(normal, regionMask, config, size, seed);
    result.hasDefects = result.hasDefects && drawn.has_value();
    if (result.hasDefects) result.defects.push_back(std::move(*drawn));
  }
  return result;
}

/// Everything that decides what a session's fits come to.
std::string keyOf(const TrainingSession::Input& input, const recipe::TrainConfig& config,
                  const ComputeDevice& device) {
  std::string text = std::string("handful ") + version() + "\ntorch " + TORCH_VERSION + '\n' +
                     device.name + '\n' + std::to_string(device.threads) + '\n' +
                     input.network.name + '\n' + std::to_string(input.seed) + '\n' +
                     recipe::canonicalText(config);
  const auto add = [&](std::span<const std::byte> bytes) { text += sha256Hex(bytes) + '\n'; };
  const auto addPicture = [&](const cv::Mat& picture) {
    const cv::Mat whole = picture.isContinuous() ? picture : picture.clone();
    text += std::to_string(whole.cols) + 'x' + std::to_string(whole.rows) + ' ';
    add(std::as_bytes(std::span(whole.data, whole.total() * whole.elemSize())));
  };
  for (const auto& [name, tensor] : input.network.weights) {
    text += name + ' ';
    add(std::as_bytes(std::span(tensor.values)));
  }
  for (const auto& normal : input.normals) addPicture(normal);
  addPicture(input.regionMask);
  if (input.network.isExtractor) {  // its file is not among the weights
    const auto size = input.normals.front().size();
    add(input.network.build({}, {}, size.width, size.height).onnx);
  }
  return sha256Hex(bytesOf(text));
}

/// What a frozen ONNX extractor says of a view.
struct FrozenExtractor {
  int channels = 0;
  nn::AdaptedExtractor::Extract extract;
};

FrozenExtractor frozenExtractor(const backbone::NetworkSource& network, const cv::Size& size) {
  const auto graph = network.build({}, {}, size.width, size.height);  // without an adapter
  const std::shared_ptr backend = runtime::OpenVinoBackend::load(graph.onnx);
  return {graph.deepChannels,
          [backend](const Tensor& pixels) { return backend->run(pixels).at("deep"); }};
}

}  // namespace

struct TrainingSession::State {
  std::string name;
  NamedTensors weights;
  std::optional<FrozenExtractor> extractor;  ///< in place of a network of LibTorch
  recipe::TrainConfig config;
  std::uint64_t seed = 1;
  ComputeDevice device;
  MemoryTrouble trouble = MemoryTrouble::None;
  ViewCache cache;
  double cacheSeconds = 0.0;
  std::filesystem::path workFolder;
  double secondsBetweenSaves = 0.0;
  std::string key;

  /// @param purpose and @param normals of the fit
  [[nodiscard]] CheckpointFile checkpoint(std::span<const int> normals,
                                          std::uint64_t purpose) const {
    if (workFolder.empty()) return {};
    std::string text = key + ' ' + std::to_string(purpose);
    for (const int normal : normals) text += ' ' + std::to_string(normal);
    return {workFolder / checkpointName(purpose), sha256Hex(bytesOf(text)), secondsBetweenSaves};
  }

  /// Does work with a network on the card, where there is one and its memory is enough.
  template <class Work>
  auto onDevice(Work work) {
    return onCardOrCpu(
        device.kind == DeviceKind::Cuda,
        [&] {
          const auto module = network();
          module->moveTo(torchDevice(device));
          return work(*module);
        },
        [this] {
          device = chooseComputeDevice(DeviceWish::Cpu);
          trouble = MemoryTrouble::WentToCpu;
          if (cache.normals.defined()) cache.normals = cache.normals.to(at::kCPU);
          if (cache.negatives.defined()) cache.negatives = cache.negatives.to(at::kCPU);
        });
  }

  [[nodiscard]] std::unique_ptr<nn::TrainableBackbone> network() const {
    if (!extractor) return nn::trainableNetwork(name, weights);
    return std::make_unique<nn::AdaptedExtractor>(extractor->channels, weights, extractor->extract);
  }
};

TrainingSession::TrainingSession(const Input& input, recipe::TrainConfig config,
                                 const ComputeDevice& device, ProgressSink& progress,
                                 const std::stop_token& stop) {
  const auto begin = std::chrono::steady_clock::now();
  auto state = std::make_unique<State>();
  state->name = input.network.name;
  state->weights = input.network.weights;
  state->config = std::move(config);
  state->seed = input.seed;
  state->device = device;
  if (!input.workFolder.empty()) {
    state->workFolder = input.workFolder;
    state->secondsBetweenSaves = input.secondsBetweenSaves;
    state->key = keyOf(input, state->config, device);
  }

  const auto& settings = state->config;
  const auto places =
      trainingPlaces(input.normals.front().size(), input.regionMask, settings.viewSidePx);
  const auto size = viewSize(places.front().size(), settings.viewSidePx);
  if (input.network.isExtractor) state->extractor = frozenExtractor(input.network, size);
  std::vector<PlaceViews> seen;
  for (std::size_t p = 0; p < places.size(); ++p) {
    seen.push_back(viewsAt(places[p], p, input, settings, size, stop));
  }
  const bool hasDefects = std::ranges::any_of(seen, &PlaceViews::hasDefects);
  // Where no defect can be shown there is little to learn.
  if (hasDefects) std::erase_if(seen, [](const PlaceViews& place) { return !place.hasDefects; });
  state->cache.places = static_cast<int>(seen.size());
  Pictures views;
  Pictures defects;
  for (std::size_t i = 0; i < input.normals.size(); ++i) {
    for (auto& place : seen) {
      views.push_back(std::move(place.views[i]));
      if (hasDefects) defects.push_back(std::move(place.defects[i]));
    }
  }

  const int perNormal =
      settings.viewsPerNormal + settings.heldOutViews + settings.negativesPerNormal;
  const int total = perNormal * static_cast<int>(views.size());
  int done = 0;
  const auto count = [&](int more) {
    done += more;
    progress.report({Stage::Training, done, total, 0.0});
  };
  const int lastFrozen = firstTrainedGroup(*state->network(), settings) - 1;
  if (!hasDefects) {
    log::info("No defect can be shown on these pictures; there are no negative pairs.");
  }
  state->onDevice([&](const nn::TrainableBackbone& network) {
    done = 0;
    state->cache.normals =
        frozenOutputs(network, torchDevice(state->device), lastFrozen, views, count, stop);
    if (hasDefects) {
      state->cache.negatives =
          frozenOutputs(network, torchDevice(state->device), lastFrozen, defects, count, stop);
    }
  });
  state->cacheSeconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  state_ = std::move(state);
}

TrainingSession::~TrainingSession() = default;

FitResult TrainingSession::fit(std::span<const int> normals, std::uint64_t purpose,
                               const ReportSink& report, const std::stop_token& stop) {
  auto result = state_->onDevice([&](nn::TrainableBackbone& network) {
    return train::fit(network, state_->cache, normals, state_->config,
                      childSeed(state_->seed, "fit", {purpose}), report, stop,
                      state_->checkpoint(normals, purpose));
  });
  if (result.tookParts && state_->trouble == MemoryTrouble::None) {
    state_->trouble = MemoryTrouble::SmallerParts;
  }
  return result;
}

const ComputeDevice& TrainingSession::device() const noexcept { return state_->device; }

TrainingSession::MemoryTrouble TrainingSession::memoryTrouble() const noexcept {
  return state_->trouble;
}

double TrainingSession::cacheSeconds() const noexcept { return state_->cacheSeconds; }

}  // namespace handful::train

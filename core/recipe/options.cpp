#include "core/recipe/options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <string>
#include <type_traits>

#include "core/base/error.h"

namespace handful::recipe {
namespace {

// --- Accessors: a plain number by its path of members --------------------------

template <auto... Path>
double get(const TrainConfig& config) {
  return static_cast<double>((config.*....*Path));
}

template <auto... Path>
void set(TrainConfig& config, double value) {
  auto& field = (config.*....*Path);
  field = static_cast<std::remove_reference_t<decltype(field)>>(value);
}

// --- Weights of the terms --------------------------------------------------------

constexpr std::array<std::string_view, 7> kLosses = {
    "mean-shifted",   "angular", "negative-pairs",   "simsiam",
    "cross-instance", "infonce", "negative-distance"};

void setWeight(TrainConfig& config, std::string_view loss, double weight) {
  auto& terms = config.objective;
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.loss == loss; });
  if (weight == 0.0) {
    if (found != terms.end()) terms.erase(found);
  } else if (found != terms.end()) {
    found->weight = weight;
  } else {
    terms.push_back({std::string(loss), weight});
  }
}

template <std::size_t Index>
double getWeight(const TrainConfig& config) {
  return weightOf(config, kLosses[Index]);
}

template <std::size_t Index>
void setWeight(TrainConfig& config, double weight) {
  setWeight(config, kLosses[Index], weight);
}

// --- Kinds of synthesised defects --------------------------------------------------

constexpr std::array<std::string_view, 7> kKinds = {
    "cut-paste-patch", "cut-paste-scar", "scratch",      "blob",
    "local-blur",      "perlin-blend",   "pasted-defect"};

template <std::size_t Index>
double getKind(const TrainConfig& config) {
  const auto& on = config.synthesis.kinds;
  return std::find(on.begin(), on.end(), kKinds[Index]) != on.end() ? 1.0 : 0.0;
}

template <std::size_t Index>
void setKind(TrainConfig& config, double value) {
  auto& on = config.synthesis.kinds;
  std::erase(on, kKinds[Index]);
  if (value != 0.0) on.emplace_back(kKinds[Index]);
  // The order decides which kind a random number means.
  const auto place = [](const std::string& kind) {
    return std::find(kKinds.begin(), kKinds.end(), kind) - kKinds.begin();
  };
  std::sort(on.begin(), on.end(),
            [&](const auto& one, const auto& other) { return place(one) < place(other); });
}

// --- Choices ------------------------------------------------------------------------

double getSgd(const TrainConfig& config) { return config.optimizer == Optimizer::Sgd ? 1.0 : 0.0; }

void setSgd(TrainConfig& config, double value) {
  config.optimizer = value != 0.0 ? Optimizer::Sgd : Optimizer::AdamW;
}

double getPublishedViews(const TrainConfig& config) {
  return config.views == augment::mscPublishedViews() ? 1.0 : 0.0;
}

void setPublishedViews(TrainConfig& config, double value) {
  if (value != 0.0) config.views = augment::mscPublishedViews();
}

// --- The table ------------------------------------------------------------------------

using Config = TrainConfig;
using Views = augment::TrainingViews;
using Synthesis = synth::SynthesisConfig;
constexpr auto kObjective = OptionGroup::Objective;
constexpr auto kViews = OptionGroup::Views;
constexpr auto kDefects = OptionGroup::Defects;
constexpr auto kTraining = OptionGroup::Training;
constexpr auto kPublished = Mark::Published;
constexpr auto kOurs = Mark::OurChoice;
constexpr auto kInteger = OptionKind::Integer;
constexpr auto kReal = OptionKind::Real;
constexpr auto kFlag = OptionKind::Flag;

template <std::size_t Index>
constexpr Option weightOption(std::string_view name, Mark mark) {
  return {name, kObjective, mark, kReal, 0.0, 100.0, 0.1, &getWeight<Index>, &setWeight<Index>};
}

template <std::size_t Index>
constexpr Option kindOption(std::string_view name, Mark mark) {
  return {name, kDefects, mark, kFlag, 0.0, 1.0, 1.0, &getKind<Index>, &setKind<Index>};
}

template <auto... Path>
constexpr Option number(std::string_view name, OptionGroup group, Mark mark, OptionKind kind,
                        double least, double most, double step) {
  return {name, group, mark, kind, least, most, step, &get<Path...>, &set<Path...>};
}

template <auto Member>
constexpr Option viewsOption(std::string_view name, Mark mark, double least, double most,
                             double step) {
  return number<&Config::views, Member>(name, kViews, mark, kReal, least, most, step);
}

constexpr std::array kOptions = {
    weightOption<0>("weight-mean-shifted", kPublished),
    weightOption<1>("weight-angular", kPublished),
    weightOption<2>("weight-negative-pairs", kOurs),
    weightOption<3>("weight-simsiam", kOurs),
    weightOption<4>("weight-cross-instance", kOurs),
    weightOption<5>("weight-infonce", kOurs),
    weightOption<6>("weight-negative-distance", kOurs),
    number<&Config::temperature>("temperature", kObjective, kPublished, kReal, 0.01, 10.0, 0.05),
    number<&Config::margin>("margin", kObjective, kOurs, kReal, -1.0, 1.0, 0.05),

    Option{"published-views", kViews, kPublished, kFlag, 0.0, 1.0, 1.0, &getPublishedViews,
           &setPublishedViews},
    viewsOption<&Views::minCropScale>("crop-least-area", kOurs, 0.01, 1.0, 0.05),
    viewsOption<&Views::jitterProbability>("jitter-probability", kPublished, 0.0, 1.0, 0.1),
    viewsOption<&Views::brightness>("jitter-brightness", kOurs, 0.0, 1.0, 0.05),
    viewsOption<&Views::contrast>("jitter-contrast", kOurs, 0.0, 1.0, 0.05),
    viewsOption<&Views::saturation>("jitter-saturation", kOurs, 0.0, 1.0, 0.05),
    viewsOption<&Views::hue>("jitter-hue", kOurs, 0.0, 0.5, 0.01),
    viewsOption<&Views::greyProbability>("grey-probability", kOurs, 0.0, 1.0, 0.1),
    viewsOption<&Views::blurProbability>("blur-probability", kOurs, 0.0, 1.0, 0.1),
    viewsOption<&Views::maxBlurSigma>("blur-largest-sigma", kPublished, 0.1, 20.0, 0.5),
    number<&Config::viewSidePx>("view-side", kViews, kOurs, kInteger, 64, 640, 32),
    number<&Config::viewsPerNormal>("views-per-normal", kViews, kOurs, kInteger, 2, 256, 1),
    number<&Config::heldOutViews>("held-out-views", kViews, kOurs, kInteger, 1, 16, 1),

    number<&Config::negativesPerNormal>("negatives-per-normal", kDefects, kOurs, kInteger, 0, 256,
                                        1),
    number<&Config::synthesis, &Synthesis::minSize>("defect-least-area", kDefects, kOurs, kReal,
                                                    1e-5, 0.5, 0.001),
    number<&Config::synthesis, &Synthesis::maxSize>("defect-largest-area", kDefects, kOurs, kReal,
                                                    1e-5, 0.5, 0.01),
    kindOption<0>("defect-cut-paste-patch", kPublished),
    kindOption<1>("defect-cut-paste-scar", kPublished),
    kindOption<2>("defect-scratch", kOurs),
    kindOption<3>("defect-blob", kOurs),
    kindOption<4>("defect-local-blur", kOurs),
    kindOption<5>("defect-perlin-blend", kPublished),
    kindOption<6>("defect-pasted-defect", kPublished),

    Option{"sgd", kTraining, kPublished, kFlag, 0.0, 1.0, 1.0, &getSgd, &setSgd},
    number<&Config::firstTrainedGroup>("first-trained-group", kTraining, kOurs, kInteger, 0, 8, 1),
    number<&Config::steps>("steps", kTraining, kOurs, kInteger, 1, 10000, 10),
    number<&Config::batchPairs>("batch-pairs", kTraining, kOurs, kInteger, 2, 256, 1),
    number<&Config::batchNegatives>("batch-negatives", kTraining, kOurs, kInteger, 0, 256, 1),
    number<&Config::learningRate>("learning-rate", kTraining, kOurs, kReal, 1e-8, 1.0, 1e-4),
    number<&Config::headLearningRate>("head-learning-rate", kTraining, kOurs, kReal, 1e-8, 1.0,
                                      1e-3),
    number<&Config::weightDecay>("weight-decay", kTraining, kPublished, kReal, 0.0, 1.0, 1e-5),
    number<&Config::warmUpSteps>("warm-up-steps", kTraining, kOurs, kInteger, 0, 1000, 1),
    number<&Config::gradientClip>("gradient-clip", kTraining, kOurs, kReal, 1e-3, 1000.0, 0.5),
    number<&Config::collapseShare>("collapse-share", kTraining, kOurs, kReal, 0.0, 1.0, 0.05),
};

std::string text(double number) {
  std::ostringstream stream;
  stream << number;
  return stream.str();
}

}  // namespace

std::span<const Option> options() noexcept { return kOptions; }

const Option& optionNamed(std::string_view name) {
  const auto* const found = std::find_if(kOptions.begin(), kOptions.end(),
                                         [&](const Option& option) { return option.name == name; });
  if (found == kOptions.end()) {
    throw Error(ErrorCode::Config,
                "There is no training option of this name; \"handful-cli info "
                "--training-options\" lists them.",
                std::string(name));
  }
  return *found;
}

void checkValue(const Option& option, double value) {
  const bool isInside = value >= option.least && value <= option.most;
  const bool isWhole = option.kind == OptionKind::Real || value == std::floor(value);
  if (isInside && isWhole) return;
  const std::string range = text(option.least) + " to " + text(option.most);
  const std::string kind = option.kind == OptionKind::Flag      ? "0 or 1"
                           : option.kind == OptionKind::Integer ? "a whole number from " + range
                                                                : "a number from " + range;
  throw Error(ErrorCode::Config,
              "This training option takes " + kind + ", not " + text(value) + ".",
              std::string(option.name));
}

std::string canonicalText(const TrainConfig& config) {
  std::ostringstream stream;
  stream << std::hexfloat;
  for (const auto& option : kOptions) stream << option.name << ' ' << option.get(config) << '\n';
  for (const auto& term : config.objective) stream << term.loss << ' ';  // their order
  const auto& views = config.views;
  for (const double number :
       {views.maxCropScale, views.minAspect, views.maxAspect, views.minBlurSigma,
        views.maxRotationDeg, views.horizontalFlipProbability, views.verticalFlipProbability}) {
    stream << number << ' ';
  }
  const auto& synthesis = config.synthesis;
  stream << synthesis.preferPart << ' ' << synthesis.leastDifference << ' ' << synthesis.attempts;
  return stream.str();
}

void checkOverrides(const Overrides& overrides) {
  for (const auto& [name, value] : overrides) checkValue(optionNamed(name), value);
}

}  // namespace handful::recipe

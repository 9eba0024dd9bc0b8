#include "app/train_bench.h"

#include <stdlib.h>  // getloadavg() is POSIX's, not the standard library's

#include <algorithm>
#include <array>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "app/command_line.h"
#include "app/fine_tuning.h"
#include "app/resource_locator.h"
#include "app/result_json.h"
#include "app/terminal_progress.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/data/image_folder.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/set_up.h"
#include "core/pipeline/stopwatch.h"
#include "core/pipeline/time_estimate.h"

namespace handful::app {
namespace {

constexpr std::uint64_t kSampleSeed = 1;

/// Quartiles of wall seconds.
struct Spread {
  double low = 0.0;
  double median = 0.0;
  double high = 0.0;
};

std::optional<Spread> spreadOf(std::vector<double> seconds) {
  if (seconds.empty()) return std::nullopt;
  std::sort(seconds.begin(), seconds.end());
  const auto at = [&](std::size_t quarter) { return seconds[(seconds.size() - 1) * quarter / 4]; };
  return Spread{at(1), at(2), at(3)};
}

struct Times {
  double caching = 0.0;
  std::vector<double> steps;
  std::vector<double> fits;  ///< the training of each fold, and the last one
};

/// Takes the time of another adaptation.
class TimedAdaptation final : public pipeline::Adaptation {
 public:
  TimedAdaptation(std::unique_ptr<pipeline::Adaptation> inner, Times& times)
      : inner_(std::move(inner)), times_(times) {}

  std::optional<NamedTensors> adapt(std::span<const int> normals, int fit, ProgressSink& progress,
                                    const std::stop_token& stop) override {
    const pipeline::Stopwatch watch;
    auto weights = inner_->adapt(normals, fit, progress, stop);
    times_.fits.push_back(watch.seconds());
    return weights;
  }
  [[nodiscard]] pipeline::TrainingPlace place() const override { return inner_->place(); }

 private:
  std::unique_ptr<pipeline::Adaptation> inner_;
  Times& times_;
};

pipeline::NetworkAdapter timedAdapter(Times& times) {
  auto watch = std::make_shared<pipeline::Stopwatch>();
  auto adapter = fineTuningAdapter([&times, watch](const pipeline::TrainingReport& report) {
    const double step = watch->lap();
    if (report.step > 1) times.steps.push_back(step);  // the first one holds the preparations
  });
  if (!adapter) return {};
  return [&times, adapter = std::move(adapter)](
             const pipeline::AdaptationInput& input, ProgressSink& progress,
             const std::stop_token& stop) -> std::unique_ptr<pipeline::Adaptation> {
    const pipeline::Stopwatch caching;
    auto inner = adapter(input, progress, stop);
    times.caching = caching.seconds();
    return std::make_unique<TimedAdaptation>(std::move(inner), times);
  };
}

/// A folder for the rendered pictures, gone with it.
class RenderedPictures {
 public:
  RenderedPictures(int count, const std::stop_token& stop)
      : folder_(std::filesystem::temp_directory_path() /
                ("handful-bench-" + std::to_string(Clock::now().time_since_epoch().count()))) {
    for (int i = 0; i < count; ++i) {
      throwIfStopped(stop);
      const auto picture = data::renderGoodSample(kSampleSeed, i).image.pixels;
      files.push_back(folder_ / (std::to_string(i) + ".png"));
      writeFileAtomically(files.back(), imaging::encodePng(picture));
    }
  }
  ~RenderedPictures() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  RenderedPictures(const RenderedPictures&) = delete;
  RenderedPictures& operator=(const RenderedPictures&) = delete;

  std::vector<std::filesystem::path> files;

 private:
  using Clock = std::chrono::steady_clock;
  std::filesystem::path folder_;
};

std::vector<std::filesystem::path> firstOf(std::vector<std::filesystem::path> files, int count) {
  if (static_cast<int>(files.size()) < count) {
    throw Error(ErrorCode::Config, "There are only " + std::to_string(files.size()) +
                                       " pictures in this folder. Choose a smaller --count.");
  }
  files.resize(static_cast<std::size_t>(count));
  return files;
}

/// How many processes waited for a processor, over the last minute; below 0 = not known.
double machineLoad() {
  std::array<double, 1> load{};
  return getloadavg(load.data(), 1) == 1 ? load[0] : -1.0;
}

nlohmann::json spreadJson(const std::optional<Spread>& spread) {
  if (!spread) return nullptr;
  return {{"low", spread->low}, {"median", spread->median}, {"high", spread->high}};
}

std::string spreadText(const std::optional<Spread>& spread) {
  if (!spread) return "none";
  return fixed(spread->median, 3) + " s, half of them " + fixed(spread->low, 3) + " to " +
         fixed(spread->high, 3) + " s";
}

}  // namespace

int benchTrain(const TrainBenchOptions& options, const std::stop_token& stop) {
  std::optional<RenderedPictures> rendered;
  if (options.images.empty()) rendered.emplace(options.count, stop);
  const auto files = rendered
                         ? rendered->files
                         : firstOf(data::imagesIn(pathFromUtf8(options.images)), options.count);
  pipeline::SetUpInput input;
  input.settings = options.settings;
  for (const auto& file : files) input.normals.push_back({file, toUtf8(file)});

  const double loadBefore = machineLoad();
  const pipeline::Environment environment{weightsFolders(), 0};
  Times times;
  const auto adapter = timedAdapter(times);
  const double pass = pipeline::measurePass(input, environment, stop);
  const double estimate =
      pipeline::estimateSeconds({input.settings, options.count, static_cast<bool>(adapter)}, pass);
  TerminalProgress progress;
  const auto result = pipeline::setUp(input, environment, adapter, progress, stop);

  const auto steps = spreadOf(times.steps);
  const auto fits = spreadOf(times.fits);
  if (options.json) {
    printJson({{"images", options.count},
               {"preset", input.settings.preset},
               {"objective", input.settings.objective},
               {"input_side", input.settings.inputSide},
               {"pass_seconds", pass},
               {"estimated_seconds", estimate},
               {"caching_seconds", times.caching},
               {"step_seconds", spreadJson(steps)},
               {"fit_seconds", spreadJson(fits)},
               {"fits", times.fits.size()},
               {"seconds", result.seconds},
               {"peak_memory_mb", result.peakMemoryMb},
               {"load_before", loadBefore},
               {"load_after", machineLoad()},
               {"device", result.device},
               {"training_device", result.trainingDevice}});
    return kExitOk;
  }
  std::cout << "Set-up from " << options.count << " good images, " << input.settings.preset << ", "
            << input.settings.objective << ", " << input.settings.inputSide << " pixels, on "
            << result.device << ".\n"
            << "One pass of the network: " << fixed(1e3 * pass, 1) << " ms\n";
  if (!times.fits.empty()) {
    std::cout << "Fine-tuned on:           " << result.trainingDevice << '\n'
              << "Caching:                 " << fixed(times.caching, 2) << " s\n"
              << "A step:                  " << spreadText(steps) << '\n'
              << "A fold:                  " << spreadText(fits) << ", " << times.fits.size()
              << " fits\n";
  }
  std::cout << "Whole set-up:            " << fixed(result.seconds.at("total"), 2)
            << " s (estimated " << fixed(estimate, 1) << " s)\n"
            << "Peak memory:             " << fixed(result.peakMemoryMb, 0) << " MiB\n"
            << "Load of the machine:     " << fixed(loadBefore, 2) << " before, "
            << fixed(machineLoad(), 2) << " after\n";
  return kExitOk;
}

}  // namespace handful::app

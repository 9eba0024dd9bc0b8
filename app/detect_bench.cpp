#include "app/detect_bench.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "app/command_line.h"
#include "app/fine_tuning.h"
#include "app/resource_locator.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/base/rng.h"
#include "core/data/image_folder.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/detection_bench.h"
#include "core/pipeline/detection_table.h"
#include "core/recipe/options.h"
#include "core/region/preparation.h"

namespace handful::app {
namespace {

namespace fs = std::filesystem;
using pipeline::DetectionCase;
using pipeline::DetectionResult;

/// A folder in MVTec layout.
struct DataSet {
  std::string name;
  fs::path good;  ///< train/good
  std::vector<data::LabelledFile> test;
};

DataSet dataSetAt(const std::string& given) {
  auto folder = pathFromUtf8(given);
  if (!folder.has_filename()) folder = folder.parent_path();  // "cookie/"
  return {toUtf8(folder.filename()), folder / "train" / "good", data::testImagesIn(folder)};
}

std::string readText(const fs::path& path) {
  const auto bytes = readFile(path);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The good pictures of every draw: [draw] -> files.
using Draws = std::map<std::string, std::vector<fs::path>>;

Draws drawn(const DataSet& set, int count, int draws, std::uint64_t seed) {
  const auto files = data::imagesIn(set.good);
  if (static_cast<int>(files.size()) < count) {
    throw Error(ErrorCode::Config,
                "There are only " + std::to_string(files.size()) +
                    " good pictures in this folder. Leave out the counts above.",
                toUtf8(set.good));
  }
  Draws result;
  for (int draw = 0; draw < draws; ++draw) {
    auto left = files;
    Rng rng(childSeed(seed, "draw",
                      {static_cast<std::uint64_t>(count), static_cast<std::uint64_t>(draw)}));
    auto& chosen = result[std::to_string(draw)];
    for (int i = 0; i < count; ++i) {
      const auto at = rng.below(static_cast<int>(left.size()));
      chosen.push_back(left[static_cast<std::size_t>(at)]);
      left.erase(left.begin() + at);
    }
  }
  return result;
}

Draws listed(const JsonFields& splits, const DataSet& set, int count, int draws) {
  const auto ofCount = splits.object(set.name).object(std::to_string(count));
  Draws result;
  for (const auto& entry : ofCount.json().items()) {
    if (static_cast<int>(result.size()) == draws) break;
    const auto names = ofCount.texts(entry.key());
    if (static_cast<int>(names.size()) != count) ofCount.fail(entry.key(), "has another length");
    for (const auto& name : names) result[entry.key()].push_back(set.good / pathFromUtf8(name));
  }
  return result;
}

/// The test pictures of one data set, prepared once for each preparation.
class PreparedTest {
 public:
  /// Pictures that cannot be read are left out, and said.
  PreparedTest(const DataSet& set, const region::Preparation& preparation,
               const std::stop_token& stop)
      : size_(preparation.referenceWidth, preparation.referenceHeight) {
    for (const auto& file : set.test) {
      throwIfStopped(stop);
      try {
        pictures.push_back(region::prepare(imaging::readImage(file.path), preparation));
        files.push_back(file.label + "/" + toUtf8(file.path.filename()));
        labels.push_back(file.label);
      } catch (const Error& error) {
        std::cerr << toUtf8(file.path) << " is left out: " << error.what() << '\n';
      }
    }
  }
  /// The pictures are taken whole and the side is the same throughout: the size says it all.
  [[nodiscard]] bool isFor(const region::Preparation& preparation) const {
    return size_ == cv::Size(preparation.referenceWidth, preparation.referenceHeight);
  }

  std::vector<cv::Mat> pictures;
  std::vector<std::string> files;
  std::vector<std::string> labels;

 private:
  cv::Size size_;
};

/// Everything that changes a result, but for what its case says.
std::string madeWith(const project::Settings& settings) {
  std::string text = settings.backbone + ", side " + std::to_string(settings.inputSide) +
                     ", seed " + std::to_string(settings.seed);
  if (settings.objective != "frozen") {
    text += ", " + settings.preset + ": " +
            recipe::canonicalText(recipe::configFor(settings.preset, settings.objective,
                                                    settings.training, settings.variation));
  }
  return text;
}

class DetectBench {
 public:
  DetectBench(const DetectBenchOptions& options, std::stop_token stop)
      : options_(options),
        stop_(std::move(stop)),
        folder_(pathFromUtf8(options.output)),
        environment_{weightsFolders(), 0} {
    if (!options.splits.empty()) splits_ = parseJson(readText(splitsFile()), options.splits);
    makeFolders(folder_);
  }

  std::vector<DetectionResult> run() {
    std::vector<DataSet> sets;
    for (const auto& given : options_.data) sets.push_back(dataSetAt(given));
    const auto total = sets.size() * options_.counts.size() * options_.objectives.size();
    std::vector<DetectionResult> results;
    std::size_t done = 0;
    for (const auto& set : sets) {
      prepared_.reset();
      for (const int count : options_.counts) {
        const auto draws = drawsOf(set, count);
        for (const auto& objective : options_.objectives) {
          ++done;
          for (const auto& [draw, files] : draws) {
            const DetectionCase which{set.name, count, draw, objective};
            std::cerr << '[' << done << " of " << total << "] " << set.name << ", " << count
                      << " good images, draw " << draw << ", " << objective << ": " << std::flush;
            results.push_back(resultOf(which, set, files));
          }
        }
      }
    }
    return results;
  }

 private:
  [[nodiscard]] fs::path splitsFile() const { return pathFromUtf8(options_.splits); }

  [[nodiscard]] Draws drawsOf(const DataSet& set, int count) const {
    if (!splits_) {
      return drawn(set, count, options_.draws, static_cast<std::uint64_t>(options_.settings.seed));
    }
    return listed(JsonFields(*splits_, options_.splits), set, count, options_.draws);
  }

  DetectionResult resultOf(const DetectionCase& which, const DataSet& set,
                           const std::vector<fs::path>& files) {
    const auto path = folder_ / pathFromUtf8(which.set + "-" + std::to_string(which.count) + "-" +
                                             which.draw + "-" + which.objective + ".json");
    auto settings = options_.settings;
    settings.objective = which.objective;
    const bool withFolds = std::ranges::find(options_.countsWithoutFolds, which.count) ==
                           options_.countsWithoutFolds.end();
    const auto recipe = madeWith(settings);
    if (fs::exists(path)) {
      auto stored = pipeline::parseDetection(readText(path), toUtf8(path));
      if (stored.madeWith != recipe) {
        throw Error(ErrorCode::Config,
                    "This result was made with other settings or another release. Choose another "
                    "output folder, or delete it.",
                    toUtf8(path));
      }
      const bool lacksFolds = withFolds && pipeline::hasNoFolds(stored);
      if (!lacksFolds) {
        std::cerr << "there already\n";
        return stored;
      }
    }
    auto result = measured(settings, withFolds, set, files);
    result.which = which;
    result.madeWith = recipe;
    writeFileAtomically(path, pipeline::formatDetection(result));
    std::cerr << fixed(result.seconds, 1) << " s\n";
    return result;
  }

  DetectionResult measured(const project::Settings& settings, bool withFolds, const DataSet& set,
                           const std::vector<fs::path>& files) {
    pipeline::SetUpInput input;
    input.settings = settings;
    for (const auto& file : files) input.normals.push_back({file, toUtf8(file)});
    const auto adapter = fineTuningAdapter();
    if (!adapter && settings.objective != "frozen") {
      throw Error(ErrorCode::Config,
                  "This build of Handful has no LibTorch, which fine-tuning needs. Measure with "
                  "--objectives frozen.");
    }
    NullProgress quiet;
    const auto testPictures = [&](const region::Preparation& preparation) {
      if (!prepared_ || !prepared_->isFor(preparation)) {
        prepared_.emplace(set, preparation, stop_);
      }
      return std::span<const cv::Mat>(prepared_->pictures);
    };
    auto result = pipeline::measureDetection(input, withFolds, testPictures, environment_, adapter,
                                             quiet, stop_);
    result.files = prepared_->files;
    result.labels = prepared_->labels;
    return result;
  }

  const DetectBenchOptions& options_;
  const std::stop_token stop_;
  const fs::path folder_;
  const pipeline::Environment environment_;
  std::optional<nlohmann::json> splits_;
  std::optional<PreparedTest> prepared_;  // of the data set at hand
};

}  // namespace

int benchDetect(const DetectBenchOptions& options, const std::stop_token& stop) {
  const auto results = DetectBench(options, stop).run();
  const auto rows = pipeline::detectionRows(results, options.settings.falseRejectRate);
  if (!options.csv.empty()) {
    writeFileAtomically(pathFromUtf8(options.csv), pipeline::detectionCsv(rows));
  }
  std::cout << (options.json ? pipeline::detectionJson(rows) : pipeline::detectionText(rows));
  return kExitOk;
}

}  // namespace handful::app

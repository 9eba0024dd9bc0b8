#include "app/detect_bench.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
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
#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/data/ground_truth.h"
#include "core/data/image_folder.h"
#include "core/density/density_catalog.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/detection_bench.h"
#include "core/pipeline/detection_peers.h"
#include "core/pipeline/detection_table.h"
#include "core/recipe/options.h"
#include "core/region/preparation.h"
#include "core/runtime/network_source.h"

namespace handful::app {
namespace {

namespace fs = std::filesystem;
using pipeline::DetectionCase;
using pipeline::DetectionResult;

constexpr std::uint64_t kMostText = 64ull << 20;
constexpr std::uint64_t kMostBytes = 512ull << 20;

/// A folder in MVTec layout.
struct DataSet {
  std::string name;
  fs::path good;  ///< train/good
  std::vector<data::LabelledFile> test;
  std::vector<fs::path> masks;  ///< [test] empty = there is none
  std::string testHash;         ///< SHA-256 of names and contents
  std::string maskHash;         ///< the same
};

void addFile(const fs::path& path, std::string& text) {
  text += toUtf8(path.filename()) + ' ';
  try {
    text += sha256Hex(readFile(path)) + '\n';
  } catch (const Error&) {
    text += "unreadable\n";  // is said where it is to be used
  }
}

DataSet dataSetAt(const std::string& given) {
  auto folder = pathFromUtf8(given);
  if (!folder.has_filename()) folder = folder.parent_path();  // "cookie/"
  DataSet set{
      toUtf8(folder.filename()), folder / "train" / "good", data::testImagesIn(folder), {}, "", ""};
  const auto truth = data::GroundTruth::beside(folder);
  std::string files;
  std::string masks;
  for (const auto& file : set.test) {
    files += file.label + '/';
    addFile(file.path, files);
    set.masks.push_back(truth ? truth->maskOf(file) : fs::path());
    if (set.masks.back().empty()) continue;
    masks += file.label + '/';
    addFile(set.masks.back(), masks);
  }
  set.testHash = sha256Hex(bytesOf(files));
  set.maskHash = sha256Hex(bytesOf(masks));
  return set;
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
      : size_(preparation.referenceWidth, preparation.referenceHeight),
        alignedTo_(preparation.alignment.reference.clone()) {
    for (std::size_t i = 0; i < set.test.size(); ++i) {
      const auto& file = set.test[i];
      throwIfStopped(stop);
      try {
        const auto image = imaging::readImage(file.path);
        auto prepared = region::preparePicture(image, preparation);
        pictures.push_back({std::move(prepared.pixels), image.pixels.size(), file.isGood(),
                            set.masks[i], prepared.placement});
        files.push_back(file.label + "/" + toUtf8(file.path.filename()));
        labels.push_back(file.label);
      } catch (const Error& error) {
        std::cerr << toUtf8(file.path) << " is left out: " << error.what() << '\n';
      }
    }
  }
  /// The pictures are taken whole and the side is the same throughout: the size says it all.
  [[nodiscard]] bool isFor(const region::Preparation& preparation) const {
    const auto& reference = preparation.alignment.reference;
    return size_ == cv::Size(preparation.referenceWidth, preparation.referenceHeight) &&
           reference.size() == alignedTo_.size() &&
           (reference.empty() || cv::norm(reference, alignedTo_, cv::NORM_INF) == 0.0);
  }

  std::vector<pipeline::TestPicture> pictures;
  std::vector<std::string> files;
  std::vector<std::string> labels;

 private:
  cv::Size size_;
  cv::Mat alignedTo_;
};

/// Every head's name: another release may have others.
std::string headNames() {
  std::string names;
  for (const auto& kind : density::headKinds()) names += std::string(kind.name) + ' ';
  return names;
}

/// Of the pretrained weights, or of the user's file.
std::string weightsHash(const DetectBenchOptions& options,
                        const pipeline::Environment& environment) {
  if (!options.weights.empty()) {
    return sha256Hex(readFile(pathFromUtf8(options.weights), kMostBytes));
  }
  const auto source =
      runtime::networkSource(options.settings.backbone, {}, environment.weightsFolders);
  std::string text;
  for (const auto& [name, tensor] : source.weights) {
    text += name + ' ' + sha256Hex(std::as_bytes(std::span(tensor.values))) + '\n';
  }
  return sha256Hex(bytesOf(text));
}

/// What else decides what the network sees.
std::string lookText(const project::Settings& settings) {
  std::string text;
  if (settings.smallestDefect > 0) {
    text += ", smallest defect " + std::to_string(settings.smallestDefect);
  }
  if (settings.align) {
    text += ", aligned within " + fixed(settings.align->maxShift, 3) + " and " +
            fixed(settings.align->maxAngleDeg, 1);
  }
  const int units = settings.inputSide / 32;
  return units * units > 400 ? text + ", tiles 1" : text;
}

/// One line of the plan.
struct Task {
  DetectionCase which;
  const DataSet* set = nullptr;
  std::vector<fs::path> files;  ///< the good pictures
  std::string madeWith;
};

class DetectBench {
 public:
  DetectBench(const DetectBenchOptions& options, std::stop_token stop)
      : options_(options),
        stop_(std::move(stop)),
        folder_(pathFromUtf8(options.output)),
        environment_{weightsFolders(), 0},
        weights_(weightsHash(options, environment_)) {
    if (!options.peers.empty()) {
      peers_ =
          pipeline::parsePeers(readTextFile(pathFromUtf8(options.peers), kMostText), options.peers);
    }
    if (!options.splits.empty())
      splits_ = parseJson(readTextFile(pathFromUtf8(options.splits), kMostText), options.splits);
    makeFolders(folder_);
  }

  /// Read before the first measurement.
  [[nodiscard]] const pipeline::Peers& peers() const { return peers_; }

  std::vector<DetectionResult> run() {
    const auto tasks = plan();
    std::vector<DetectionResult> results;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const auto& which = tasks[i].which;
      std::cerr << '[' << i + 1 << " of " << tasks.size() << "] " << which.set << ", "
                << which.count << " good images, draw " << which.draw << ", " << which.objective
                << ": " << std::flush;
      if (i == 0 || tasks[i].set != tasks[i - 1].set) prepared_.reset();
      results.push_back(resultOf(tasks[i]));
    }
    return results;
  }

 private:
  /// All of it before the first measurement: what cannot work is said at once.
  std::vector<Task> plan() {
    for (const auto& given : options_.data) {
      auto set = dataSetAt(given);
      const bool isKnown =
          std::ranges::any_of(sets_, [&](const DataSet& other) { return other.name == set.name; });
      if (isKnown) {
        throw Error(ErrorCode::Config,
                    "Two data sets have the same name. Rename the folder of one of them.", given);
      }
      sets_.push_back(std::move(set));
    }
    std::vector<Task> tasks;
    for (const auto& set : sets_) {
      for (const int count : options_.counts) {
        const auto draws = drawsOf(set, count);
        for (const auto& objective : options_.objectives) {
          const auto settings = settingsFor(objective);
          for (const auto& [draw, files] : draws) {
            tasks.push_back(
                {{set.name, count, draw, objective}, &set, files, madeWith(settings, set, files)});
          }
        }
      }
    }
    return tasks;
  }

  [[nodiscard]] Draws drawsOf(const DataSet& set, int count) const {
    if (!splits_) {
      return drawn(set, count, options_.draws, static_cast<std::uint64_t>(options_.settings.seed));
    }
    return listed(JsonFields(*splits_, options_.splits), set, count, options_.draws);
  }

  [[nodiscard]] project::Settings settingsFor(const std::string& objective) const {
    auto settings = options_.settings;
    settings.objective = objective;
    if (objective != "frozen" && settings.preset == "quick") {
      throw Error(ErrorCode::Config,
                  "The preset quick does not fine-tune. Measure it with --objectives frozen.");
    }
    return settings;
  }

  /// Everything that decides a result, but for what its case says.
  [[nodiscard]] std::string madeWith(const project::Settings& settings, const DataSet& set,
                                     const std::vector<fs::path>& files) const {
    std::string good;
    for (const auto& file : files) addFile(file, good);
    std::string text = std::string("handful ") + version() + ", " + settings.backbone + ' ' +
                       weights_ + ", heads " + headNames() + ", side " +
                       std::to_string(settings.inputSide) + lookText(settings) + ", seed " +
                       std::to_string(settings.seed) + ", good images " + sha256Hex(bytesOf(good)) +
                       ", test images " + set.testHash;
    if (settings.objective != "frozen") {
      text += ", " + settings.preset + ": " +
              recipe::canonicalText(recipe::configFor(settings.preset, settings.objective,
                                                      settings.training, settings.variation));
    }
    return text;
  }

  DetectionResult resultOf(const Task& task) {
    const auto& which = task.which;
    const auto path = folder_ / pathFromUtf8(which.set + "-" + std::to_string(which.count) + "-" +
                                             which.draw + "-" + which.objective + ".json");
    const bool withFolds = std::ranges::find(options_.countsWithoutFolds, which.count) ==
                           options_.countsWithoutFolds.end();
    if (fs::exists(path)) {
      auto stored = pipeline::parseDetection(readTextFile(path, kMostText), toUtf8(path));
      const bool hasOtherMasks =
          !stored.masksMadeWith.empty() && stored.masksMadeWith != task.set->maskHash;
      if (stored.madeWith != task.madeWith || stored.which != which || hasOtherMasks) {
        throw Error(ErrorCode::Config,
                    "This result was made with other settings, other images or another release. "
                    "Choose another output folder, or delete it.",
                    toUtf8(path));
      }
      if (stored.hasFolds || !withFolds) {
        std::cerr << "there already\n";
        return stored;
      }
    }
    auto result = measured(settingsFor(which.objective), withFolds, *task.set, task.files);
    result.which = which;
    result.madeWith = task.madeWith;
    result.masksMadeWith = task.set->maskHash;
    writeFileAtomically(path, pipeline::formatDetection(result));
    std::cerr << fixed(result.seconds, 1) << " s\n";
    return result;
  }

  DetectionResult measured(const project::Settings& settings, bool withFolds, const DataSet& set,
                           const std::vector<fs::path>& files) {
    pipeline::SetUpInput input;
    input.settings = settings;
    input.weightsFile = pathFromUtf8(options_.weights);
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
      return std::span<const pipeline::TestPicture>(prepared_->pictures);
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
  const std::string weights_;  // SHA-256
  std::vector<DataSet> sets_;
  pipeline::Peers peers_;
  std::optional<nlohmann::json> splits_;
  std::optional<PreparedTest> prepared_;  // of the data set at hand
};

}  // namespace

int benchDetect(const DetectBenchOptions& options, const std::stop_token& stop) {
  DetectBench bench(options, stop);
  const auto results = bench.run();
  const auto rows = pipeline::withPeers(
      pipeline::detectionRows(results, options.settings.falseRejectRate), bench.peers());
  if (!options.csv.empty()) {
    writeFileAtomically(pathFromUtf8(options.csv), pipeline::detectionCsv(rows));
  }
  std::cout << (options.json ? pipeline::detectionJson(rows) : pipeline::detectionText(rows));
  if (!options.json) {
    std::cout
        << "Intervals are bootstraps. Where all pairs are in the same order, which a bootstrap "
           "sees no doubt in, they are those of as many independent pairs as there are "
           "images of the rarer kind, and may be wider than that of a lower AUROC.\n";
  }
  return kExitOk;
}

}  // namespace handful::app

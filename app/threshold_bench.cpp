#include "app/threshold_bench.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "app/command_line.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/pipeline/threshold_table.h"

namespace handful::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostText = 64ull << 20;

/// In the order of their names.
std::vector<fs::path> resultsIn(const std::string& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(pathFromUtf8(folder), failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (entry->path().extension() == ".json") files.push_back(entry->path());
  }
  if (failed || files.empty()) {
    throw Error(ErrorCode::Io,
                "There are no results in this folder. Measure them with handful-cli bench detect "
                "DATA... -o FOLDER.",
                folder);
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

int benchThresholds(const ThresholdBenchOptions& options, const std::stop_token& stop) {
  std::vector<pipeline::DetectionResult> results;
  std::set<pipeline::DetectionCase> known;
  int withoutFolds = 0;
  for (const auto& folder : options.folders) {
    for (const auto& file : resultsIn(folder)) {
      throwIfStopped(stop);
      auto result = pipeline::parseDetection(readTextFile(file, kMostText), toUtf8(file));
      if (!known.insert(result.which).second) {
        throw Error(ErrorCode::Config,
                    "This measurement is there twice. Give each folder once, and folders of "
                    "different measurements.",
                    toUtf8(file));
      }
      if (!result.hasFolds) ++withoutFolds;
      results.push_back(std::move(result));
    }
  }
  if (withoutFolds > 0) {
    std::cerr << withoutFolds << " of " << results.size()
              << " results are left out: they were measured without folds.\n";
  }
  const auto rows = pipeline::thresholdRows(results, options.falseRejectRate);
  std::cout << (options.json ? pipeline::thresholdJson(rows) : pipeline::thresholdText(rows));
  if (!options.csv.empty()) {
    writeFileAtomically(pathFromUtf8(options.csv), pipeline::thresholdCsv(rows));
  }
  return kExitOk;
}

}  // namespace handful::app

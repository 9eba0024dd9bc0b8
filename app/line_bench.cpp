#include "app/line_bench.h"

#include <algorithm>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/command_line.h"
#include "core/base/paths.h"
#include "core/base/process_memory.h"
#include "core/base/progress.h"
#include "core/density/products.h"
#include "core/package/package_files.h"
#include "core/pipeline/stopwatch.h"
#include "core/runtime/inspector.h"

namespace handful::app {
namespace {

constexpr int kWarmUp = 5;
constexpr int kRuns = 50;

struct Times {
  double wallMs = 0.0;
  double cpuMs = 0.0;  ///< of all threads
};

double cpuMs() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Work>
Times medianOf(const std::stop_token& stop, Work&& work) {
  std::vector<double> wall;
  std::vector<double> cpu;
  for (int i = 0; i < kWarmUp + kRuns; ++i) {
    throwIfStopped(stop);
    const pipeline::Stopwatch watch;
    const double before = cpuMs();
    work();
    if (i < kWarmUp) continue;
    wall.push_back(1e3 * watch.seconds());
    cpu.push_back(cpuMs() - before);
  }
  std::sort(wall.begin(), wall.end());
  std::sort(cpu.begin(), cpu.end());
  return {wall[kRuns / 2], cpu[kRuns / 2]};
}

}  // namespace

int benchLine(const std::string& file, bool json, const std::stop_token& stop) {
  const pipeline::Stopwatch opening;
  const auto loaded = package::readPackage(pathFromUtf8(file));
  const auto inspector = runtime::Inspector::create(loaded.contents);
  runtime::checkGolden(inspector, loaded.contents.golden);
  const double openMs = 1e3 * opening.seconds();

  const auto network =
      runtime::TiledExtractor::load(loaded.contents.model, loaded.contents.manifest.preparation);
  const auto& picture = loaded.contents.golden.front().prepared;
  const auto bare = medianOf(stop, [&] { static_cast<void>(network.extract(picture)); });
  const auto whole = medianOf(stop, [&] { static_cast<void>(inspector.score(picture)); });

  if (json) {
    std::cout << nlohmann::json{{"open_ms", openMs},
                                {"network_ms", bare.wallMs},
                                {"network_cpu_ms", bare.cpuMs},
                                {"inspection_ms", whole.wallMs},
                                {"inspection_cpu_ms", whole.cpuMs},
                                {"ratio", whole.wallMs / bare.wallMs},
                                {"products", density::productsBuild()},
                                {"runs", kRuns},
                                {"peak_memory_mb", peakMemoryMb()}}
                     .dump(2)
              << '\n';
    return kExitOk;
  }
  std::cout << std::fixed << std::setprecision(1) << "Opening with self-test: " << openMs
            << " ms.\nNetwork alone:          " << bare.wallMs << " ms (" << bare.cpuMs
            << " CPU ms).\nNetwork and heads:      " << whole.wallMs << " ms (" << whole.cpuMs
            << " CPU ms), " << std::setprecision(2) << whole.wallMs / bare.wallMs
            << " times the network; " << density::productsBuild() << " products; medians of "
            << kRuns << " runs.\nPeak memory:            " << std::setprecision(0) << peakMemoryMb()
            << " MiB.\n";
  return kExitOk;
}

}  // namespace handful::app

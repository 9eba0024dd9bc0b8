#include "core/train/compute_device.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <link.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <thread>
#include <utility>

#include "core/base/log.h"

namespace handful::train {
namespace {

constexpr int kMostThreads = 4;
constexpr const char* kCudaLibrary = "libtorch_cuda.so";
constexpr const char* kCpuLibrary = "libtorch_cpu.so";

struct CloseLibrary {
  void operator()(void* handle) const { dlclose(handle); }
};
using LibraryHandle = std::unique_ptr<void, CloseLibrary>;

/// A library that is in the process already; null if it is not.
LibraryHandle loadedLibrary(const char* name) {
  return LibraryHandle(dlopen(name, RTLD_NOW | RTLD_NOLOAD));
}

std::string lastLoaderError() {
  const char* const text = dlerror();
  return text != nullptr ? text : "";
}

/// The CUDA libraries belong beside the LibTorch that runs: another copy that happens
/// to lie on the search path may be of another release.
std::filesystem::path torchFolder() {
  const auto library = loadedLibrary(kCpuLibrary);
  link_map* map = nullptr;
  if (!library || dlinfo(library.get(), RTLD_DI_LINKMAP, &map) != 0) return {};
  return std::filesystem::path(map->l_name).parent_path();
}

/// Keeps what LibTorch would print, such as that the driver is too old.
class WarningCollector final : public c10::WarningHandler {
 public:
  void process(const c10::Warning& warning) override {
    text_ += (text_.empty() ? "" : " ") + warning.msg();
  }
  const std::string& text() const noexcept { return text_; }

 private:
  std::string text_;
};

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

/// A card that this LibTorch has no code for is counted like any other, and fails at
/// the first calculation. So one is made.
/// @return what went wrong; empty if the card works
std::string tryOut(int index) {
  try {
    const auto options =
        torch::device(torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(index)));
    const auto ones = torch::ones({1, 4, 8, 8}, options);
    const auto weight = torch::ones({4, 4, 1, 1}, options);
    const auto sum = at::conv2d(ones, weight).sum().item<float>();
    return sum == 1024.0F ? "" : "A test calculation gave a wrong result.";
  } catch (const c10::Error& e) {
    return firstLine(e.what_without_backtrace());
  } catch (const std::exception& e) {
    return firstLine(e.what());
  }
}

/// Name and memory come from the driver: LibTorch has no call for them without the
/// headers of the CUDA toolkit.
std::string cardName(int index) {
  using GetDevice = int (*)(int*, int);
  using GetName = int (*)(char*, int, int);
  using GetMemory = int (*)(std::size_t*, int);

  std::string fallback = "CUDA card " + std::to_string(index);
  const auto driver = loadedLibrary("libcuda.so.1");
  if (!driver) return fallback;
  const auto getDevice = reinterpret_cast<GetDevice>(dlsym(driver.get(), "cuDeviceGet"));
  const auto getName = reinterpret_cast<GetName>(dlsym(driver.get(), "cuDeviceGetName"));
  const auto getMemory = reinterpret_cast<GetMemory>(dlsym(driver.get(), "cuDeviceTotalMem_v2"));
  if (getDevice == nullptr || getName == nullptr || getMemory == nullptr) return fallback;

  int device = 0;
  std::array<char, 256> name{};
  std::size_t bytes = 0;
  const bool known = getDevice(&device, index) == 0 &&
                     getName(name.data(), static_cast<int>(name.size()) - 1, device) == 0 &&
                     getMemory(&bytes, device) == 0;
  if (!known) return fallback;
  const double gibibytes = static_cast<double>(bytes) / (1024.0 * 1024.0 * 1024.0);
  return std::string(name.data()) + ", " + std::to_string(std::lround(gibibytes)) + " GiB";
}

ComputeDevice cpu(CudaState state, std::string detail) {
  ComputeDevice device;
  device.threads = at::get_num_threads();
  device.name =
      "CPU, " + std::to_string(device.threads) + (device.threads == 1 ? " thread" : " threads");
  device.cuda = state;
  device.detail = std::move(detail);
  return device;
}

ComputeDevice findDevice(DeviceWish wish) {
  if (wish == DeviceWish::Cpu) return cpu(CudaState::NotWanted, {});
  // Loaded once and never closed: LibTorch keeps what registers itself in here.
  static const CudaLibrary library = openCudaLibrary(torchFolder());
  if (library.state != CudaState::Used) return cpu(library.state, library.detail);

  WarningCollector warnings;
  const c10::WarningUtils::WarningHandlerGuard guard(&warnings);
  const int cards = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
  if (cards == 0) return cpu(CudaState::NoCard, firstLine(warnings.text()));

  std::string trouble;
  for (int index = 0; index < cards; ++index) {
    const auto problem = tryOut(index);
    if (problem.empty()) {
      return {DeviceKind::Cuda, index, cardName(index), at::get_num_threads(), CudaState::Used, {}};
    }
    if (!trouble.empty()) trouble += ' ';
    trouble.append(cardName(index)).append(": ").append(problem);
  }
  return cpu(CudaState::Failing, trouble);
}

const char* sentence(CudaState state) {
  switch (state) {
    case CudaState::Used:
      return "";
    case CudaState::NotWanted:
      return " This was asked for.";
    case CudaState::NotInstalled:
      return " The CUDA libraries are not installed.";
    case CudaState::CannotLoad:
      return " The CUDA libraries cannot be loaded; install them again.";
    case CudaState::NoCard:
      return " There is no graphics card that CUDA can use, or its driver is missing or too old.";
    case CudaState::Failing:
      return " The graphics card cannot calculate; update its driver.";
  }
  return "";
}

void warnOfForeignBlas() {
  const auto library = matrixProductLibrary();
  if (library.empty() || library.starts_with("libtorch")) return;
  log::warning("Matrix products come from " + library +
               " instead of LibTorch: training will be many times slower than it could be.");
}

}  // namespace

ComputeDevice chooseComputeDevice(DeviceWish wish) {
  const auto cores = static_cast<int>(std::thread::hardware_concurrency());  // 0: not known
  at::set_num_threads(std::clamp(cores, 1, kMostThreads));
  auto device = findDevice(wish);
  log::info(describe(device) + (device.detail.empty() ? "" : " (" + device.detail + ")"));
  warnOfForeignBlas();
  return device;
}

std::string describe(const ComputeDevice& device) {
  return "Training runs on " + device.name + "." + sentence(device.cuda);
}

std::string matrixProductLibrary() {
  Dl_info info{};
  void* const symbol = dlsym(RTLD_DEFAULT, "sgemm_");
  if (symbol == nullptr || dladdr(symbol, &info) == 0 || info.dli_fname == nullptr) return {};
  return std::filesystem::path(info.dli_fname).filename().string();
}

CudaLibrary openCudaLibrary(const std::filesystem::path& folder) {
  const auto path = folder / kCudaLibrary;
  std::error_code ignored;
  if (folder.empty() || !std::filesystem::exists(path, ignored)) {
    return {CudaState::NotInstalled, {}};
  }
  // Global, because LibTorch opens further parts later that look for symbols in it.
  if (dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
    return {CudaState::CannotLoad, lastLoaderError()};
  }
  return {CudaState::Used, {}};
}

}  // namespace handful::train

#pragma once

#include <filesystem>
#include <string>

/// Torch-free: the window and the command line show where training runs.
namespace handful::train {

enum class DeviceKind { Cpu = 1, Cuda };

/// What the user asks for.
enum class DeviceWish { Fastest = 1, Cpu };

/// How far the way to a CUDA card is open. The UI owns the words.
enum class CudaState {
  Used = 1,
  NotWanted,     ///< the user asked for the CPU
  NotInstalled,  ///< LibTorch's CUDA libraries are not there: the normal case
  CannotLoad,    ///< they are there, but one of them is missing or damaged
  NoCard,        ///< no card, no driver, or one too old; or hidden by CUDA_VISIBLE_DEVICES
  Failing,       ///< there is a card, but it cannot calculate
};

/// Where tensors are computed.
struct ComputeDevice {
  DeviceKind kind = DeviceKind::Cpu;
  int index = 0;     ///< of the card; 0 for the CPU
  std::string name;  ///< "CPU, 2 threads" or "NVIDIA H100 80GB HBM3, 79 GiB"
  int threads = 1;   ///< of the CPU, which always has its part
  CudaState cuda = CudaState::NotInstalled;
  std::string detail;  ///< for the log: what a library said; may be empty
};

/// Finds the device for training: the first CUDA card that can calculate, else the CPU.
///
/// To be called at the start of a training job, before anything else asks LibTorch for
/// CUDA (it remembers its first answer). Sets the number of CPU threads of the process
/// to min(4, cores): LibTorch's own default leaves them idle or fights over them.
/// Logs the device. Never throws for want of a card. Thread-safe.
[[nodiscard]] ComputeDevice chooseComputeDevice(DeviceWish wish = DeviceWish::Fastest);

/// One or two English sentences for the log and the command line, such as
/// "Training runs on CPU, 2 threads. The CUDA libraries are not installed."
[[nodiscard]] std::string describe(const ComputeDevice& device);

/// The file name of the library whose matrix products this process uses; must be
/// LibTorch's own (see the BLAS trap in core/nn/README.md). Empty if there is none.
[[nodiscard]] std::string matrixProductLibrary();

/// Whether LibTorch's CUDA part could be brought into the process.
struct CudaLibrary {
  CudaState state = CudaState::NotInstalled;  ///< Used: it is loaded
  std::string detail;
};

/// Loads libtorch_cuda.so from a folder; a part of chooseComputeDevice().
[[nodiscard]] CudaLibrary openCudaLibrary(const std::filesystem::path& folder);

}  // namespace handful::train

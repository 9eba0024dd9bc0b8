#include "core/train/compute_device.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <thread>

#include "core/base/log.h"
#include "tests/support/temp_dir.h"

namespace handful::train {
namespace {

TEST(ComputeDevice, NeverThrowsAndSaysWhyThereIsNoCard) {
  const auto device = chooseComputeDevice();
  const auto text = describe(device);
  EXPECT_EQ(text.rfind("Training runs on " + device.name + ".", 0), 0U) << text;
  if (device.kind == DeviceKind::Cuda) {
    EXPECT_EQ(device.cuda, CudaState::Used);
    return;
  }
  EXPECT_NE(device.cuda, CudaState::Used);
  EXPECT_NE(device.cuda, CudaState::NotWanted);
  EXPECT_EQ(device.name.rfind("CPU, ", 0), 0U) << device.name;
  EXPECT_GT(text.size(), ("Training runs on " + device.name + ".").size()) << text;
}

TEST(ComputeDevice, EveryStateHasItsOwnSentence) {
  std::set<std::string> sentences;
  const auto states = {CudaState::Used,       CudaState::NotWanted, CudaState::NotInstalled,
                       CudaState::CannotLoad, CudaState::NoCard,    CudaState::Failing};
  for (const auto state : states) {
    ComputeDevice device;
    device.name = "CPU, 2 threads";
    device.cuda = state;
    sentences.insert(describe(device));
  }
  EXPECT_EQ(sentences.size(), states.size());
}

TEST(ComputeDevice, TheUserMayKeepToTheCpu) {
  const auto device = chooseComputeDevice(DeviceWish::Cpu);
  EXPECT_EQ(device.kind, DeviceKind::Cpu);
  EXPECT_EQ(device.cuda, CudaState::NotWanted);
}

TEST(ComputeDevice, UsesTheCoresButFourAtMost) {
  const auto device = chooseComputeDevice(DeviceWish::Cpu);
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  EXPECT_EQ(device.threads, std::min(4, cores));
  EXPECT_EQ(device.name, "CPU, " + std::to_string(device.threads) +
                             (device.threads == 1 ? " thread" : " threads"));
  int onAnotherThread = 0;
  std::thread([&] { onAnotherThread = at::get_num_threads(); }).join();
  EXPECT_EQ(onAnotherThread, device.threads);
}

TEST(ComputeDevice, IsLogged) {
  std::string lines;
  const auto before = log::setSink([&](log::Level, std::string_view line) { lines += line; });
  const auto device = chooseComputeDevice(DeviceWish::Cpu);
  log::setSink(before);
  EXPECT_NE(lines.find(describe(device)), std::string::npos) << lines;
}

TEST(CudaLibrary, AnEmptyFolderMeansNotInstalled) {
  const test::TempDir folder;
  EXPECT_EQ(openCudaLibrary(folder.path()).state, CudaState::NotInstalled);
  EXPECT_EQ(openCudaLibrary({}).state, CudaState::NotInstalled);
}

TEST(CudaLibrary, ADamagedOneIsReportedWithTheLoadersWords) {
  const test::TempDir folder;
  std::ofstream(folder.path() / "libtorch_cuda.so") << "this is no library";
  const auto library = openCudaLibrary(folder.path());
  EXPECT_EQ(library.state, CudaState::CannotLoad);
  EXPECT_NE(library.detail.find("libtorch_cuda.so"), std::string::npos) << library.detail;
}

}  // namespace
}  // namespace handful::train

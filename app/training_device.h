#pragma once

#include <string>

namespace handful::app {

/// One or two sentences on where fine-tuning runs on this machine and, where there is
/// no graphics card in use, why. A build without LibTorch says so.
[[nodiscard]] std::string trainingDeviceText();

}  // namespace handful::app

#include "app/training_device.h"

#ifdef HANDFUL_HAS_TRAIN
#include "core/train/compute_device.h"
#endif

namespace handful::app {

std::string trainingDeviceText() {
#ifdef HANDFUL_HAS_TRAIN
  return train::describe(train::chooseComputeDevice());
#else
  return "This build comes without LibTorch and cannot fine-tune.";
#endif
}

}  // namespace handful::app

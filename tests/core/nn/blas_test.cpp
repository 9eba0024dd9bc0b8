#include <gtest/gtest.h>
#include <torch/torch.h>

#include <opencv2/core.hpp>

#include "core/train/compute_device.h"

// See the BLAS trap in core/nn/README.md. This program links OpenCV, and with it Debian's
// reference BLAS, as every program that trains does.
TEST(Blas, MatrixProductsAreLibTorchsOwnBesideOpenCv) {
  ASSERT_FALSE(cv::getVersionString().empty());
  EXPECT_EQ(handful::train::matrixProductLibrary(), "libtorch_cpu.so");
}

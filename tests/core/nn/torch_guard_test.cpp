#include "core/nn/torch_guard.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstdint>
#include <stdexcept>

namespace handful::nn {
namespace {

void throwing(const char* text) { TORCH_CHECK(false, text); }

TEST(TorchGuard, ReturnsWhatTheFunctionReturns) {
  EXPECT_EQ(guardTorch("Adding", [] { return 2 + 3; }), 5);
}

TEST(TorchGuard, AFullCardIsTheUsersAffair) {
  try {
    guardTorch("Training step", [] { throwing("CUDA out of memory. Tried to allocate 2 GiB"); });
    FAIL() << "nothing thrown";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Device);
    EXPECT_STREQ(e.what(), "Training step: CUDA out of memory. Tried to allocate 2 GiB");
  }
}

TEST(TorchGuard, AnythingElseIsABugAndCarriesNoBackTrace) {
  try {
    guardTorch("Product", [] { torch::matmul(torch::ones({2, 3}), torch::ones({2, 3})); });
    FAIL() << "nothing thrown";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Internal);
    EXPECT_EQ(std::string(e.what()).find("frame #"), std::string::npos) << e.what();
    EXPECT_THROW(std::rethrow_if_nested(e), c10::Error);
  }
}

TEST(TorchGuard, AFullMachineIsBadAlloc) {
  constexpr std::int64_t kHalfAnExabyte = std::int64_t{1} << 57;
  EXPECT_THROW(guardTorch("Allocating", [] { torch::empty({kHalfAnExabyte}); }), std::bad_alloc);
}

TEST(TorchGuard, OurOwnErrorsPassUnchanged) {
  try {
    guardTorch("Loading", [] { throw Error(ErrorCode::Format, "Damaged.", "file"); });
    FAIL() << "nothing thrown";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Format);
    EXPECT_EQ(e.subject(), "file");
  }
  EXPECT_THROW(guardTorch("Waiting", [] { throw OperationCancelled(); }), OperationCancelled);
}

}  // namespace
}  // namespace handful::nn

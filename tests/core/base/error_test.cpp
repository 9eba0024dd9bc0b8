#include "core/base/error.h"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

#include "core/base/progress.h"

namespace handful {
namespace {

TEST(GuardLibrary, PassesResultsOn) {
  EXPECT_EQ(guardLibrary(ErrorCode::Format, "Reading", "a.png", [] { return 7; }), 7);
}

TEST(GuardLibrary, TurnsForeignExceptionsIntoErrorsAndKeepsTheCause) {
  try {
    guardLibrary(ErrorCode::Format, "Reading", "a.png",
                 [] { throw std::runtime_error("bad huffman code"); });
    FAIL() << "nothing was thrown";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Format);
    EXPECT_EQ(e.subject(), "a.png");
    EXPECT_STREQ(e.what(), "Reading: bad huffman code");
    EXPECT_THROW(std::rethrow_if_nested(e), std::runtime_error);
  }
}

TEST(GuardLibrary, LeavesOurOwnAlone) {
  const auto guarded = [](auto&& thrown) {
    guardLibrary(ErrorCode::Format, "Reading", "a.png", [&] { throw thrown; });
  };
  EXPECT_THROW(guarded(OperationCancelled()), OperationCancelled);
  EXPECT_THROW(guarded(std::bad_alloc()), std::bad_alloc);
  try {
    guarded(Error(ErrorCode::Numeric, "singular", "matrix"));
    FAIL() << "nothing was thrown";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Numeric);
    EXPECT_EQ(e.subject(), "matrix");
  }
}

TEST(ThrowIfStopped, OnlyWhenStopped) {
  std::stop_source source;
  EXPECT_NO_THROW(throwIfStopped(source.get_token()));
  EXPECT_NO_THROW(throwIfStopped({}));
  source.request_stop();
  EXPECT_THROW(throwIfStopped(source.get_token()), OperationCancelled);
}

}  // namespace
}  // namespace handful

#include "core/base/base64.h"

#include <gtest/gtest.h>

#include "core/base/file_bytes.h"

namespace handful {
namespace {

TEST(Base64, GivesTheVectorsOfRfc4648) {
  EXPECT_EQ(base64(bytesOf("")), "");
  EXPECT_EQ(base64(bytesOf("f")), "Zg==");
  EXPECT_EQ(base64(bytesOf("fo")), "Zm8=");
  EXPECT_EQ(base64(bytesOf("foo")), "Zm9v");
  EXPECT_EQ(base64(bytesOf("foobar")), "Zm9vYmFy");
}

}  // namespace
}  // namespace handful

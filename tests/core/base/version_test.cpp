#include "core/base/version.h"

#include <gtest/gtest.h>

namespace handful {
namespace {

TEST(Version, IsTheOneOfTheBuild) { EXPECT_STREQ(version(), HANDFUL_VERSION); }

}  // namespace
}  // namespace handful

#include "core/base/login_name.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>

namespace handful {
namespace {

#ifndef _WIN32
TEST(LoginName, IsTheOneThatTheSystemHas) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen("id -un 2>/dev/null", "r"), pclose);
  ASSERT_TRUE(pipe);
  char text[256] = {};
  if (std::fgets(text, sizeof text, pipe.get()) == nullptr) GTEST_SKIP() << "a user without a name";
  std::string name = text;
  if (!name.empty() && name.back() == '\n') name.pop_back();
  EXPECT_EQ(loginName(), name);
}
#endif

}  // namespace
}  // namespace handful

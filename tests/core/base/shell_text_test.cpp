#include "core/base/shell_text.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

namespace handful {
namespace {

TEST(ShellText, LeavesOrdinaryNamesAsTheyAre) {
  EXPECT_EQ(shellQuoted("/data/part-7_a.handful"), "/data/part-7_a.handful");
}

#ifndef _WIN32
/// What a shell makes of it.
std::string afterShell(const std::string& text) {
  std::string out;
  std::FILE* pipe = popen(("printf %s " + shellQuoted(text)).c_str(), "r");
  std::array<char, 256> buffer{};
  while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
    out += buffer.data();
  }
  pclose(pipe);
  return out;
}

TEST(ShellText, AShellReadsOneWordAgain) {
  for (const char* name : {"my part.handful", "it's.handful", "$HOME `ls` \"a\".handful",
                           "teil (2) & co;x*.handful", "back\\slash", "Prüfung.handful"}) {
    EXPECT_EQ(afterShell(name), name);
  }
}
#else
TEST(ShellText, SpacesAreQuoted) {
  EXPECT_EQ(shellQuoted("C:\\my part.handful"), "\"C:\\my part.handful\"");
}
#endif

}  // namespace
}  // namespace handful

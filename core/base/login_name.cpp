#include "core/base/login_name.h"

#ifdef _WIN32
#include <windows.h>
// After windows.h.
#include <lmcons.h>
#else
#include <pwd.h>
#include <unistd.h>

#include <vector>
#endif

namespace handful {

#ifdef _WIN32
std::string loginName() {
  wchar_t name[UNLEN + 1];
  DWORD length = UNLEN + 1;
  if (GetUserNameW(name, &length) == 0 || length < 2) return {};
  char text[4 * UNLEN];
  const int size = WideCharToMultiByte(CP_UTF8, 0, name, static_cast<int>(length - 1), text,
                                       sizeof text, nullptr, nullptr);
  return {text, static_cast<std::size_t>(size)};
}
#else
std::string loginName() {
  std::vector<char> buffer(16384);
  passwd entry{};
  passwd* found = nullptr;
  if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0) return {};
  return found == nullptr ? std::string() : std::string(found->pw_name);
}
#endif

}  // namespace handful

#pragma once

namespace handful {

/// The release, "major.minor.patch", as CMakeLists.txt names it.
[[nodiscard]] const char* version() noexcept;

}  // namespace handful

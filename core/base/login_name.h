#pragma once

#include <string>

namespace handful {

/// Who is logged in here, for the record of changes: the name that the system has for the user of
/// this process. UTF-8; empty if it has none.
[[nodiscard]] std::string loginName();

}  // namespace handful

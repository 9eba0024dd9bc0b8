#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace handful {

/// Base64 with padding, on one line: for pictures inside an HTML page.
[[nodiscard]] std::string base64(std::span<const std::byte> content);

}  // namespace handful

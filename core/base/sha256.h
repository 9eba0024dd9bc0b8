#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace handful {

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::span<const std::byte> content);

}  // namespace handful

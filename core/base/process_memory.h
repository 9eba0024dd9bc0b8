#pragma once

namespace handful {

/// The most memory this process has held so far, MiB; 0 where the system cannot tell.
[[nodiscard]] double peakMemoryMb() noexcept;

}  // namespace handful

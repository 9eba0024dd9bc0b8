#include "core/base/process_memory.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace handful {

double peakMemoryMb() noexcept {
#ifndef _WIN32
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) == 0) return static_cast<double>(usage.ru_maxrss) / 1024.0;
#endif
  return 0.0;
}

}  // namespace handful

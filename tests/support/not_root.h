#pragma once

#include <unistd.h>

namespace handful::test {

/// Root may do everything, so a test of missing permissions is somebody else
/// for as long as this lives. POSIX only.
class NotRoot {
 public:
  NotRoot() : wasRoot_(geteuid() == 0) {
    if (wasRoot_ && seteuid(65534) != 0) wasRoot_ = false;
  }
  ~NotRoot() {
    if (wasRoot_ && seteuid(0) != 0) _exit(1);
  }
  NotRoot(const NotRoot&) = delete;
  NotRoot& operator=(const NotRoot&) = delete;

 private:
  bool wasRoot_;
};

}  // namespace handful::test

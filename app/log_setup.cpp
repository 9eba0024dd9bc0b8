#include "app/log_setup.h"

#include <iostream>
#include <memory>
#include <mutex>
#include <string>

namespace handful::app {

void logToStderr(log::Level least) {
  const auto mutex = std::make_shared<std::mutex>();
  log::setSink([least, mutex](log::Level level, std::string_view line) {
    if (level < least) return;
    const std::lock_guard lock(*mutex);
    std::cerr << log::name(level) << ": " << line << '\n';
  });
}

}  // namespace handful::app

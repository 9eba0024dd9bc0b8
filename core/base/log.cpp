#include "core/base/log.h"

#include <memory>
#include <mutex>
#include <utility>

namespace handful::log {
namespace {

struct Shared {
  std::mutex mutex;
  std::shared_ptr<const Sink> sink;  // guarded by mutex
};

Shared& shared() {
  static Shared instance;
  return instance;
}

void write(Level level, std::string_view line) {
  std::shared_ptr<const Sink> sink;
  {
    const std::lock_guard lock(shared().mutex);
    sink = shared().sink;
  }
  if (sink && *sink) (*sink)(level, line);  // outside the lock: a sink may log, too
}

}  // namespace

Sink setSink(Sink sink) {
  auto next = std::make_shared<const Sink>(std::move(sink));
  const std::lock_guard lock(shared().mutex);
  std::swap(shared().sink, next);
  return next ? *next : Sink();
}

void debug(std::string_view line) { write(Level::Debug, line); }
void info(std::string_view line) { write(Level::Info, line); }
void warning(std::string_view line) { write(Level::Warning, line); }
void error(std::string_view line) { write(Level::Error, line); }

const char* name(Level level) noexcept {
  switch (level) {
    case Level::Debug:
      return "debug";
    case Level::Info:
      return "info";
    case Level::Warning:
      return "warning";
    case Level::Error:
      return "error";
  }
  return "?";
}

}  // namespace handful::log

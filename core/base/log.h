#pragma once

#include <functional>
#include <string>
#include <string_view>

/// A thin log: full English sentences, untranslated, written before the step
/// they speak of. Where the lines go is the program's affair: it sets a sink
/// once at start; without one they are dropped. Thread-safe.
namespace handful::log {

enum class Level { Debug = 1, Info, Warning, Error };

using Sink = std::function<void(Level, std::string_view line)>;

/// Replaces the sink; an empty one drops everything.
/// @return the sink before, so that a run can add its own and put back the old
Sink setSink(Sink sink);

void debug(std::string_view line);
void info(std::string_view line);
void warning(std::string_view line);
void error(std::string_view line);

/// "info", "warning", …: the word that stands in a log file.
[[nodiscard]] const char* name(Level level) noexcept;

}  // namespace handful::log

#pragma once

#include "core/base/log.h"

namespace handful::app {

/// Sends log lines from @p least on to stderr: "warning: …". Command-line programs
/// start with Level::Error, because they tell the user everything that matters themselves;
/// --verbose gives Level::Info.
void logToStderr(log::Level least);

}  // namespace handful::app

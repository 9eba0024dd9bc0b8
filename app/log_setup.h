#pragma once

#include "core/base/log.h"

namespace handful::app {

/// Sends log lines from @p least on to stderr: "warning: …". Command-line programs start
/// with Level::Warning, --verbose gives Level::Info.
void logToStderr(log::Level least);

}  // namespace handful::app

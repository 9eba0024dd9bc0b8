#pragma once

#include <stop_token>
#include <string>

namespace handful::app {

/// handful-line bench: times the whole inspection of a prepared picture and the bare
/// network on this computer, and prints medians and their ratio.
/// @return an exit code
int benchLine(const std::string& package, bool json, const std::stop_token& stop);

}  // namespace handful::app

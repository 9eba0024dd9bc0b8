#pragma once

#include <string>

#include "core/report/document.h"

namespace handful::report {

/// One self-contained HTML page: nothing is loaded from elsewhere, no script; for the screen
/// and for paper.
[[nodiscard]] std::string htmlPage(const Document& document);

}  // namespace handful::report

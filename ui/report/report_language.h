#pragma once

#include "core/report/language.h"

namespace handful::ui {

/// The language of the window for the sentences of core/report, which stand in the
/// translations under the name of their class. May be used on any thread.
[[nodiscard]] report::Language reportLanguage();

}  // namespace handful::ui

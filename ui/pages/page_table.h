#pragma once

#include <span>

#include "ui/pages/page.h"

namespace handful::ui {

/// One step of the wizard.
struct PageEntry {
  const char* id;  ///< for settings, object names and Page::pageRequested()
  Page* (*make)(Workspace& workspace, QWidget* parent);
};

/// The steps in their order. A new page is one file and one line in the table.
[[nodiscard]] std::span<const PageEntry> pageTable() noexcept;

}  // namespace handful::ui

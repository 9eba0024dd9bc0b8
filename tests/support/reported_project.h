#pragma once

#include <filesystem>
#include <string>

#include "core/project/project.h"

namespace handful::tests {

/// Names that a page, a chart or a spreadsheet could take for something else than text.
inline const std::string kMarkupName = "<script>alert('1')&\"x\".png";
inline const std::string kFormulaName = "=cmd|calc,\"größe\".png";

/// A project that is set up with tinyInspection(): four good pictures, two of defects with
/// the names above, one that nobody has labelled ("offen 部品.png"), and a threshold that
/// was moved once, so high that nothing is NG.
struct ReportedProject {
  std::filesystem::path folder;
  project::Project project;
};

/// Writes it into @p folder, which is made.
[[nodiscard]] ReportedProject reportedProject(const std::filesystem::path& folder);

}  // namespace handful::tests

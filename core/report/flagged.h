#pragma once

#include "core/report/report_data.h"

namespace handful::report {

/// Chooses the images that deserve a look, and draws them: wrong verdicts first, then review,
/// good images that stand out, what nobody has labelled, and a few defects that were found
/// narrowly. At most kMostFlagged; where there are more, each kind keeps a share.
/// Fills data.flagged and data.flaggedLeftOut.
/// @throws OperationCancelled; a file that cannot be read is an entry without picture
void addFlagged(ReportData& data, ProgressSink& progress, const std::stop_token& stop);

}  // namespace handful::report

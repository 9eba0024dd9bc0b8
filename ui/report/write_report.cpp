#include "ui/report/write_report.h"

#include "core/report/compose.h"
#include "core/report/csv_writer.h"
#include "core/report/html_writer.h"
#include "ui/judgement_text.h"
#include "ui/report/pdf_writer.h"
#include "ui/report/report_language.h"

namespace handful::ui {
namespace {

std::string contentOf(report::FileKind kind, const report::ReportData& data) {
  if (kind == report::FileKind::Csv) return report::csvTable(data);
  const auto document = report::compose(data, reportLanguage());
  if (kind == report::FileKind::Html) return report::htmlPage(document);
  return pdfOf(document).toStdString();
}

}  // namespace

void writeReport(const ReportOrder& order, ProgressSink& progress, const std::stop_token& stop) {
  report::refuseOtherThan(order.kind, order.file);
  auto data = report::projectReport({order.project, order.folder, order.who}, progress, stop);
  data.versions.push_back(std::string("Qt ") + qVersion());
  if (data.judgement) {
    data.judgementText = JudgementText::verdict(*data.judgement).toStdString();
  }
  throwIfStopped(stop);
  report::writeReport(order.kind, order.file, contentOf(order.kind, data));
}

}  // namespace handful::ui

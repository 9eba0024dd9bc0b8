#pragma once

#include <QLineEdit>
#include <array>

#include "ui/pages/page.h"
#include "ui/widgets/wrapped_text.h"

namespace handful::ui {

/// One file for the line PC, checked before it is handed over.
class ExportPage final : public Page {
  Q_OBJECT

 public:
  ExportPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;

 private:
  enum class Mark { Open = 1, Running, Done };
  struct Check {
    QLabel* mark = nullptr;
    QLabel* text = nullptr;
    Mark state = Mark::Open;
  };

  [[nodiscard]] Card* makeFileCard();
  [[nodiscard]] Card* makeCommandCard();
  [[nodiscard]] Card* makeReportCard();
  [[nodiscard]] QWidget* makeSide();
  void refresh();
  void forget();
  void suggestFile();
  void browse();
  void start();
  void showProgress(const Progress& progress);
  void showResult(const pipeline::ExportResult& result, const QString& file);
  void setMark(Check& check, Mark mark);
  void paintMarks();
  void browseReport(report::FileKind kind);
  void showReport(const QString& file);
  void forgetReport();

  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  QLineEdit* file_ = nullptr;
  std::array<Check, 3> checks_;
  QLabel* size_ = nullptr;
  WrappedText* hash_ = nullptr;
  WrappedText* command_ = nullptr;
  Card* commandCard_ = nullptr;
  QLabel* contents_ = nullptr;
  std::array<QPushButton*, 3> reportButtons_{};
  QLabel* reportFile_ = nullptr;
  QPushButton* reportFolder_ = nullptr;
  QString report_;  ///< the last one that was written
  QString suggested_;
  bool isExporting_ = false;
  bool isDone_ = false;
};

}  // namespace handful::ui

#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/pipeline/export_package.h"
#include "ui/app_context.h"
#include "ui/document.h"
#include "ui/jobs/job_queue.h"
#include "ui/jobs/training_relay.h"
#include "ui/report/write_report.h"

namespace handful::ui {

struct WrittenPackage {
  pipeline::ExportResult result;
  QString file;
};

/// Everything the user can ask for, in one place: the pages call it and watch the
/// document. Long operations become jobs; what goes wrong at once is a problem().
class Workflow final : public QObject {
  Q_OBJECT

 public:
  Workflow(const AppContext& context, Document& document, JobQueue& jobs,
           QObject* parent = nullptr);

  // Another project. What runs is stopped first; who calls has asked the user.
  void openProject(const std::filesystem::path& folder);
  void createProject(const std::filesystem::path& folder, const QString& partName);
  void openSample();

  // This project. Without one, a new one is made in the folder for projects.
  void setPart(const package::Part& part);
  void addFiles(std::vector<std::filesystem::path> files, std::optional<project::Label> label);
  void setLabel(const std::set<std::string>& paths, project::Label label);
  void removeImages(const std::set<std::string>& paths);
  void setSettings(const project::Settings& settings);
  /// @param what was done, for "Undo: …"
  void setRegion(const project::RegionSettings& region, const QString& what);
  /// Labels, regions, settings and removed images, newest last; empty after another project
  /// was opened.
  [[nodiscard]] QUndoStack& edits() noexcept { return edits_; }

  void setUp();
  [[nodiscard]] bool isSettingUp() const noexcept { return isSettingUp_; }
  /// The fine-tuning of the newest set-up, so far.
  [[nodiscard]] const std::vector<pipeline::TrainingReport>& trainingReports() const noexcept {
    return trainingReports_;
  }
  /// Scores in the background what has no score yet.
  void scoreRemaining();
  [[nodiscard]] bool isAdding() const noexcept { return !adding_.isIdle(); }
  [[nodiscard]] bool isRendering() const noexcept { return isRendering_; }
  [[nodiscard]] bool isScoring() const noexcept { return isScoring_; }

  /// @param preset as Document::moveLines()
  /// @return false if the lines were refused, after problem() has said why
  bool moveLines(const Lines& lines, const QString& reason, const std::string& preset = {});
  void resetLines();
  /// Looks into files and folders for images to verify with; imagesFound() follows.
  void findImages(std::vector<std::filesystem::path> files, std::optional<project::Label> label);
  /// Inspects images that the set-up has not seen, and puts the result on record.
  void verify(const std::vector<LabelledPath>& images);
  [[nodiscard]] bool isVerifying() const noexcept { return isVerifying_; }
  void exportPackage(const std::filesystem::path& file);
  [[nodiscard]] bool isExporting() const noexcept { return isExporting_; }
  /// A report on the project as it is now; reportWritten() says when it is there.
  void writeReport(report::FileKind kind, const std::filesystem::path& file);
  [[nodiscard]] bool isReporting() const noexcept { return isReporting_; }
  /// The package that was written of the project as it is now.
  [[nodiscard]] const std::optional<WrittenPackage>& lastExport() const noexcept {
    return lastExport_;
  }

 Q_SIGNALS:
  void problem(const QString& title, const std::exception_ptr& error);
  void setUpStarted();
  void trained(const std::vector<handful::pipeline::TrainingReport>& reports);  ///< the new ones
  void setUpEnded();  ///< however it ended
  void setUpSucceeded();
  void exported(const handful::pipeline::ExportResult& result, const QString& file);
  void reportWritten(const QString& file);
  void filesAdded(int added, int alreadyThere);
  void imagesFound(const std::vector<handful::ui::LabelledPath>& images);
  void verificationEnded();  ///< however it ended
  /// The set-up has all of the images already; nothing was verified.
  void nothingNew(const handful::pipeline::Verification& verification);

 private:
  /// Runs what may throw here, on the window's thread.
  template <class Action>
  bool attempt(const QString& title, Action&& action);
  /// Does it now, so that it can be taken back.
  /// @param redo, undo may throw
  void edit(const QString& title, const QString& what, std::function<void()> redo,
            std::function<void()> undo);
  [[nodiscard]] static QString settingsChange(const project::Settings& before,
                                              const project::Settings& after);
  void whenIdle(std::function<void()> then);
  void ensureProject();
  void createIn(const std::filesystem::path& folder, const QString& partName);
  void loadCurrentRun();
  void renderSample(const std::filesystem::path& folder);
  void takeFiles(const std::vector<LabelledPath>& files);

  const AppContext& context_;
  Document& document_;
  JobQueue& jobs_;
  JobQueue adding_;  ///< looking into folders is short and need not wait for a set-up
  TrainingRelay training_;
  QUndoStack edits_;
  std::vector<pipeline::TrainingReport> trainingReports_;
  bool isSettingUp_ = false;
  bool isRendering_ = false;
  bool isScoring_ = false;
  bool isVerifying_ = false;
  bool isExporting_ = false;
  bool isReporting_ = false;
  std::optional<WrittenPackage> lastExport_;
  int scoringNo_ = 0;  ///< the newest scoring job
};

}  // namespace handful::ui

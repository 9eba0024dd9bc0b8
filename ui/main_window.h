#pragma once

#include <QLabel>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolButton>
#include <filesystem>
#include <functional>
#include <vector>

#include "ui/app_context.h"
#include "ui/document.h"
#include "ui/jobs/job_queue.h"
#include "ui/models/thumbnail_provider.h"
#include "ui/pages/page.h"
#include "ui/settings/ui_settings.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/workflow.h"
#include "ui/workspace.h"

namespace handful::ui {

/// The window: steps on the left, the page on the right, what runs at the bottom.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(AppContext context, const QString& settingsFile);
  ~MainWindow() override;

  /// Opens a project where it was left. Asks first if a job would be lost.
  void openProject(const std::filesystem::path& folder);
  void openSample();

  void goTo(const QString& pageId);
  [[nodiscard]] QString currentPage() const;
  [[nodiscard]] Page* page(const QString& id) const;

  [[nodiscard]] Document& document() noexcept { return document_; }
  [[nodiscard]] Workflow& workflow() noexcept { return workflow_; }
  [[nodiscard]] JobQueue& jobs() noexcept { return jobs_; }
  [[nodiscard]] ThumbnailProvider& thumbnails() noexcept { return thumbnails_; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void watch();
  void addShortcuts();
  void buildUi();
  void buildPages();
  void connectPage(Page* page, int step);
  void connectThreshold();
  [[nodiscard]] bool takesForVerification() const;  ///< what is dropped now
  [[nodiscard]] QWidget* makeTopBar();
  [[nodiscard]] QMenu* makeMenu();
  void addEdits(QMenu* menu);
  void addAppearance(QMenu* menu);
  void addLanguages(QMenu* menu);
  void refreshSteps();
  void showTitle();
  void projectChanged();
  void chooseProject();
  void chooseNewProject();
  void showKeys();
  void showAbout();
  void showProblem(const QString& title, const std::exception_ptr& error);

  /// Runs @p then, at once or, if that would lose work, once the user agreed and
  /// the job has stopped.
  void stopThen(const QString& question, std::function<void()> then);

  const AppContext context_;
  UiSettings settings_;
  Document document_;
  JobQueue jobs_;
  Workflow workflow_;
  ThumbnailProvider thumbnails_;
  Workspace workspace_;

  QLabel* title_ = nullptr;
  StepList* steps_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  DropOverlay* overlay_ = nullptr;
  bool mayClose_ = false;
};

}  // namespace handful::ui

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "ui/main_window.h"

namespace handful::ui {

/// Walks the window through the sample part and saves a picture of every step:
/// for the documentation, and to look at after every change. Needs no project and
/// no input; projects and settings lie in a temporary folder.
class ScreenshotTour final : public QObject {
  Q_OBJECT

 public:
  /// @param folder is made if need be
  ScreenshotTour(AppContext context, std::filesystem::path folder, QSize size = {1280, 720});
  ~ScreenshotTour() override;

  /// finished() follows, from the event loop.
  void start();

 Q_SIGNALS:
  /// @param problem one sentence; empty if every picture was saved
  void finished(const QString& problem);

 private:
  /// A step of the tour: do something, wait for it, take a picture.
  struct Step {
    QString picture;  ///< file name; empty for none
    std::function<void()> action;
    std::function<bool()> isDone;
  };

  void plan();
  void addRegion();
  void addBeliefs();
  void addPages(const QString& suffix);
  void addVerification(const QString& suffix);
  void addComparison();
  void loseTheHighestGoodPart();
  void add(const QString& picture, std::function<void()> action, std::function<bool()> isDone = {});
  void tick();
  bool save(const QString& name);  ///< ends the tour where it cannot
  void end(const QString& problem);
  [[nodiscard]] bool isQuiet() const;

  template <class T>
  [[nodiscard]] T* find(const char* objectName) const {
    return window_->findChild<T*>(QString::fromLatin1(objectName));
  }

  QTemporaryDir workFolder_;
  std::filesystem::path folder_;
  const bool offersTuning_;
  std::unique_ptr<MainWindow> window_;
  std::vector<Step> steps_;
  std::size_t next_ = 0;
  bool hasActed_ = false;
  QTimer timer_;
  QElapsedTimer waiting_;
};

}  // namespace handful::ui

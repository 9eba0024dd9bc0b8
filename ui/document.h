#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/calibrate/threshold.h"
#include "core/package/contents.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/set_up.h"
#include "core/pipeline/verification.h"
#include "core/project/project.h"
#include "core/project/project_lock.h"
#include "ui/import_images.h"
#include "ui/lines.h"

namespace handful::ui {

/// Somebody else has the project open; what() says who.
class ProjectInUse final : public Error {
 public:
  using Error::Error;
};

/// A picture with what the inspection says about it.
struct ReviewItem {
  std::string path;  ///< as in project::ImageEntry
  project::Label label = project::Label::Unlabelled;
  std::optional<double> score;  ///< nothing: not scored yet, or not to be scored
  double p = 1.0;
  std::string error;     ///< why it cannot be scored; English
  bool isPlaced = true;  ///< false: parts are aligned and this one was not found
};

/// Of a picture that has a score.
[[nodiscard]] inline runtime::Verdict verdictOf(const ReviewItem& item,
                                                const Lines& lines) noexcept {
  return runtime::verdictOf(*item.score, item.isPlaced, lines);
}

/// Why results no longer fit the project.
enum class Staleness { Fresh = 1, ImagesChanged, RegionChanged, SettingsChanged };

/// An image of the project and its place among them.
struct PlacedImage {
  std::size_t index = 0;
  project::ImageEntry entry;
};

/// The open project and the run in force. Every change is on disk before it is
/// announced, so there is nothing that a crash could lose.
///
/// Members that change the project throw Error (Io, Config) and then change nothing.
class Document final : public QObject {
  Q_OBJECT

 public:
  explicit Document(std::string userName, QObject* parent = nullptr);

  /// @param folder empty or not there yet
  void create(const std::filesystem::path& folder, const std::string& partName);
  /// @throws ProjectInUse, Error (Io, Format, FormatTooNew)
  void open(const std::filesystem::path& folder);
  void close();

  void setPart(const package::Part& part);
  void setSettings(const project::Settings& settings);
  void setRegion(const project::RegionSettings& region);
  /// @return how many were new
  int addImages(std::span<const LabelledPath> images);
  void setLabel(const std::set<std::string>& paths, project::Label label);
  /// To each its own; paths that are not in the project are passed over.
  void setLabels(const std::map<std::string, project::Label>& labels);
  void removeImages(const std::set<std::string>& paths);
  /// Puts back what was removed, where it was; what is there again already stays.
  /// @param images in the order of their places
  void restoreImages(std::span<const PlacedImage> images);
  void adoptRun(int number, pipeline::SetUpResult result);
  /// A new entry of the record of verifications.
  void adoptVerification(const pipeline::NewVerification& made);
  /// @param preset what drew them, as project::ThresholdEntry::preset
  void moveLines(const Lines& lines, const std::string& reason, const std::string& preset = {});
  /// To the lines that the set-up recommended.
  void resetLines(const std::string& reason);

  // What jobs found out; not stored in the project.
  /// @throws Error (Format) if the project has no threshold for it
  void setRun(pipeline::StoredRun run);
  void addScores(std::vector<pipeline::ScoredImage> images);

  [[nodiscard]] bool isOpen() const noexcept { return lock_.has_value(); }
  [[nodiscard]] const project::Project& project() const noexcept { return project_; }
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
  [[nodiscard]] package::Part part() const;
  [[nodiscard]] int count(project::Label label) const;
  [[nodiscard]] std::filesystem::path locate(const std::string& path) const;

  /// The run in force, once it is loaded. Null before.
  [[nodiscard]] const pipeline::StoredRun* run() const noexcept { return run_.get(); }
  [[nodiscard]] std::shared_ptr<const pipeline::StoredRun> sharedRun() const { return run_; }
  [[nodiscard]] Staleness staleness() const;

  /// The last verification that is on record; nothing if there is none.
  [[nodiscard]] const std::optional<pipeline::Verification>& verification() const noexcept {
    return verification_;
  }

  // With a run only:
  [[nodiscard]] calibrate::Threshold thresholdInForce() const;
  [[nodiscard]] Lines lines() const;
  [[nodiscard]] double thresholdValue() const { return lines().ng; }
  [[nodiscard]] const calibrate::Threshold& recommendedThreshold() const;
  [[nodiscard]] Lines recommendedLines() const;

  /// Every picture of the project, in its order. OK pictures that the run was
  /// made from come with their leave-image-out score, never with the one that
  /// an inspection which has seen them would give.
  [[nodiscard]] std::vector<ReviewItem> reviewItems() const;

  /// CV_32FC1 on the patch grid; 1 = where a place of an OK picture begins to be marked. Empty
  /// without a score.
  [[nodiscard]] cv::Mat heatOf(const std::string& path) const;
  /// Heat from which on its places are marked, by the lines in force.
  [[nodiscard]] double regionLevelOf(const std::string& path) const;

  /// The set-up has learned from this picture.
  [[nodiscard]] bool isNormal(const std::string& path) const { return normals_.contains(path); }

  /// The pictures that need a score from the inspection.
  [[nodiscard]] std::vector<pipeline::ImageFile> unscored() const;
  [[nodiscard]] int countUnscored() const;

 Q_SIGNALS:
  void projectChanged();  ///< another one, or none
  void partChanged();
  void imagesChanged();  ///< added, removed or labelled
  void settingsChanged();
  void regionChanged();
  void runChanged();
  void scoresChanged();
  void thresholdChanged();
  void verificationChanged();

 private:
  /// Applies @p change to a copy, saves that and only then takes it over.
  template <class Change>
  void commit(Change&& change);
  void clearResults();
  void indexRun();
  [[nodiscard]] ReviewItem itemOf(const std::string& path, project::Label label) const;
  [[nodiscard]] bool needsScore(const std::string& path) const;
  [[nodiscard]] Staleness findStaleness() const;
  [[nodiscard]] bool isRegionOfRun() const;
  [[nodiscard]] const project::ThresholdEntry& entryInForce() const;

  const std::string userName_;
  std::optional<project::ProjectLock> lock_;
  std::filesystem::path folder_;
  project::Project project_;
  std::optional<pipeline::Verification> verification_;
  std::shared_ptr<const pipeline::StoredRun> run_;
  std::map<std::string, std::size_t> normals_;  // by path, into run_->normals
  std::set<std::string> notPlaced_;             // of normals_: the part was not found
  std::set<std::string> leftOut_;               // by the set-up: duplicates, unreadable ones
  std::map<std::string, pipeline::ScoredImage> scores_;
  mutable std::optional<Staleness> staleness_;  // every page asks after every change
};

}  // namespace handful::ui

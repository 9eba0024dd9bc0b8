#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/imaging/image.h"
#include "core/project/project.h"
#include "ui/jobs/job_queue.h"
#include "ui/models/picture_loader.h"

namespace handful::ui {

/// What is to be looked at.
struct RegionRequest {
  QString file;       ///< the image
  QString firstGood;  ///< the image that sizes and alignment come from
  project::RegionSettings region;
  project::Settings settings;
};

/// An image with a region, as the network sees it.
struct RegionPreview {
  QString file;
  /// Where parts are aligned, the image with the part where it lies on the first good one.
  LoadedPicture picture;
  QImage seen;                  ///< the model input; null if there is an error or nothing is left
  cv::Size reference;           ///< the region's, or that of the first good image
  region::Placement placement;  ///< of the part
  double smallestDefect = 0.0;  ///< that is seen well, pixels of the reference
  bool isNothingLeft = false;   ///< all of the region is ignored, or it is too small
  bool cannotAlign = false;     ///< the first good image shows nothing to align to
};

/// Prepares images on a thread of its own, as a set-up would. A newer request replaces one that
/// still waits.
class RegionPreviewer final : public QObject {
  Q_OBJECT

 public:
  explicit RegionPreviewer(QObject* parent = nullptr) : QObject(parent) {}

  void request(RegionRequest request);

  [[nodiscard]] bool isIdle() const noexcept { return !isWorking_; }

 Q_SIGNALS:
  void ready(const handful::ui::RegionPreview& preview);

 private:
  /// A file that was read last time need not be read again.
  struct Read {
    QString file;
    imaging::RgbImage image;
  };
  using Kept = std::vector<std::shared_ptr<const Read>>;

  struct Outcome {
    RegionPreview preview;
    Kept kept;
  };
  [[nodiscard]] static std::shared_ptr<const Read> read(const QString& file, const Kept& kept);
  static void show(const RegionRequest& request, const imaging::RgbImage& image,
                   const imaging::RgbImage& firstGood, RegionPreview& preview);
  [[nodiscard]] static Outcome prepare(const RegionRequest& request, const Kept& kept);
  void startNext();

  std::optional<RegionRequest> waiting_;
  bool isWorking_ = false;
  Kept kept_;
  JobQueue jobs_;
};

}  // namespace handful::ui

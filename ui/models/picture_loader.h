#pragma once

#include <QImage>
#include <QObject>
#include <QPainterPath>
#include <QString>
#include <opencv2/core.hpp>
#include <optional>

#include "core/region/preparation.h"
#include "ui/jobs/job_queue.h"

namespace handful::ui {

/// A picture ready to be looked at.
struct LoadedPicture {
  QString file;
  QImage picture;        ///< full size
  QImage preview;        ///< small enough to be drawn at once
  QImage heat;           ///< coloured, transparent where nothing is unusual; null without heat
  QPainterPath contour;  ///< around the places that are marked, in units of the picture
  QString error;         ///< English; empty if it could be read
};

/// Loads one picture at a time on a thread of its own; a newer request replaces
/// one that still waits.
class PictureLoader final : public QObject {
  Q_OBJECT

 public:
  explicit PictureLoader(QObject* parent = nullptr) : QObject(parent) {}

  /// @param heat CV_32FC1 on the patch grid, or empty
  /// @param preparation by which the network saw the picture: says where the heat belongs
  /// @param level heat from which on places are marked
  void request(const QString& file, const cv::Mat& heat, double level,
               const region::Preparation& preparation = {});

  [[nodiscard]] bool isIdle() const noexcept { return !isLoading_; }

 Q_SIGNALS:
  void loaded(const handful::ui::LoadedPicture& picture);

 private:
  struct Request {
    QString file;
    cv::Mat heat;
    double level = 1.0;
    region::Preparation preparation;  ///< without a size: the whole picture as it is
  };

  [[nodiscard]] static LoadedPicture load(const Request& request);
  void startNext();

  std::optional<Request> waiting_;
  bool isLoading_ = false;
  JobQueue jobs_;
};

}  // namespace handful::ui

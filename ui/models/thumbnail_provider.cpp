#include "ui/models/thumbnail_provider.h"

#include "core/imaging/image_io.h"
#include "ui/models/pixels.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

constexpr int kCacheKib = 160 * 1024;

}  // namespace

ThumbnailProvider::ThumbnailProvider(QObject* parent) : QObject(parent), thumbnails_(kCacheKib) {}

QImage ThumbnailProvider::thumbnail(const QString& file) {
  if (const QImage* found = thumbnails_.object(file)) return *found;
  if (!errors_.contains(file)) request(file, true);
  return {};
}

void ThumbnailProvider::prefetch(const QStringList& files) {
  for (const QString& file : files) {
    if (!qualities_.contains(file) && !errors_.contains(file)) request(file, false);
  }
  if (!reading_ && wanted_.empty()) Q_EMIT allRead();
}

void ThumbnailProvider::forgetRequests() {
  waiting_.clear();
  wanted_.clear();
}

QString ThumbnailProvider::errorOf(const QString& file) const { return errors_.value(file); }

void ThumbnailProvider::request(const QString& file, bool isUrgent) {
  if (reading_ == file) return;
  const bool isNew = !wanted_.contains(file);
  if (!isNew && !isUrgent) return;
  wanted_.insert(file);
  if (isUrgent) {
    // What came on the screen last is what is looked at. Its place further back is passed
    // over later: looking for it would take a step for each of thousands of pictures.
    waiting_.push_front(file);
  } else {
    waiting_.push_back(file);
  }
  readNext();
}

void ThumbnailProvider::readNext() {
  if (reading_) return;
  while (!waiting_.empty() && !wanted_.contains(waiting_.front())) waiting_.pop_front();
  if (waiting_.empty()) {
    Q_EMIT allRead();
    return;
  }
  reading_ = waiting_.front();
  waiting_.pop_front();
  wanted_.remove(*reading_);
  jobs_.start(
      JobInfo(), [file = *reading_](ProgressSink&, const std::stop_token&) { return read(file); },
      [this](Picture picture) { take(std::move(picture)); });
}

ThumbnailProvider::Picture ThumbnailProvider::read(const QString& file) {
  Picture picture{file, {}, {}, {}};
  try {
    const auto image = imaging::readImage(toPath(file));
    picture.thumbnail = shrunk(image, kSidePx);
    picture.quality = imaging::measureQuality(image);
  } catch (const std::exception& error) {
    // One picture of many: the tile says so, and the others go on.
    picture.error = QString::fromUtf8(error.what());
  }
  return picture;
}

void ThumbnailProvider::take(Picture picture) {
  reading_.reset();
  if (picture.quality) {
    qualities_.insert(picture.file, std::move(*picture.quality));
    const auto kib = static_cast<int>(picture.thumbnail.sizeInBytes() / 1024) + 1;
    thumbnails_.insert(picture.file, new QImage(std::move(picture.thumbnail)), kib);
  } else {
    errors_.insert(picture.file, picture.error);
  }
  Q_EMIT ready(picture.file);
  readNext();
}

void ThumbnailProvider::judge(const QStringList& files) {
  std::vector<imaging::Quality> qualities;
  QStringList readable;
  for (const QString& file : files) {
    const auto found = qualities_.constFind(file);
    if (found != qualities_.constEnd()) {
      readable << file;
      qualities.push_back(*found);
    } else if (!errors_.contains(file)) {
      return;
    }
  }
  jobs_.start(
      JobInfo(),
      [qualities = std::move(qualities)](ProgressSink&, const std::stop_token&) {
        return imaging::judgeQuality(qualities);
      },
      [this, readable](const std::vector<imaging::QualityFinding>& findings) {
        Q_EMIT judged(readable, findings);
      });
}

}  // namespace handful::ui

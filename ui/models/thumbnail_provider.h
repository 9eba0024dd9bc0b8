#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <deque>
#include <optional>
#include <vector>

#include "core/imaging/quality.h"
#include "ui/jobs/job_queue.h"

namespace handful::ui {

/// Decodes pictures on a thread of its own and keeps the most recent thumbnails.
/// The picture is read only once, so its quality is measured on the way.
class ThumbnailProvider final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSidePx = 320;

  explicit ThumbnailProvider(QObject* parent = nullptr);

  /// The thumbnail, or a null image: then ready() follows, soon.
  [[nodiscard]] QImage thumbnail(const QString& file);

  /// Reads what was not read yet, after everything that is waited for on the screen.
  void prefetch(const QStringList& files);

  /// Forgets what is not wanted any more. What has been read stays.
  void forgetRequests();

  /// Why a picture cannot be shown, in English; empty if it can or was not read yet.
  [[nodiscard]] QString errorOf(const QString& file) const;

  [[nodiscard]] bool isIdle() const noexcept { return !reading_ && jobs_.isIdle(); }

  /// Judges pictures against each other; judged() follows, unless one of them
  /// has not been read yet or another call comes first.
  void judge(const QStringList& files);

 Q_SIGNALS:
  void ready(const QString& file);
  void allRead();
  void judged(const QStringList& files,
              const std::vector<handful::imaging::QualityFinding>& findings);

 private:
  struct Picture {
    QString file;
    QImage thumbnail;
    std::optional<imaging::Quality> quality;
    QString error;
  };

  [[nodiscard]] static Picture read(const QString& file);
  void request(const QString& file, bool isUrgent);
  void readNext();
  void take(Picture picture);

  QCache<QString, QImage> thumbnails_;
  QHash<QString, imaging::Quality> qualities_;
  QHash<QString, QString> errors_;
  std::deque<QString> waiting_;  // the front is read next; may hold what was read meanwhile
  QSet<QString> wanted_;         // of these
  std::optional<QString> reading_;
  JobQueue jobs_;
};

}  // namespace handful::ui

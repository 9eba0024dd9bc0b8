// The walk of `handful --screenshots DIR`: slow.
#include "ui/screenshot_tour.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QSet>
#include <QSignalSpy>

#include "core/base/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/weights.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

TEST(ScreenshotTour, SavesEveryStepAndAsksNothing) {
  const auto weights = tests::weightsFile("efficientnet_lite0");
  ASSERT_TRUE(weights) << "the weights are not there";
  test::TempDir temp;
  AppContext context;
  context.weightsFolders = {weights->parent_path()};

  ScreenshotTour tour(context, temp / "pictures");
  QSignalSpy finished(&tour, &ScreenshotTour::finished);
  tour.start();
  ASSERT_TRUE(finished.wait(240'000));
  EXPECT_EQ(finished[0][0].toString().toStdString(), "");
  Theme::instance().apply(ThemeChoice::Light);

  const QDir folder(fromPath(temp / "pictures"));
  QSet<QByteArray> different;
  for (const QString& name : folder.entryList({"*.png"}, QDir::Files)) {
    const QImage picture(folder.filePath(name));
    const bool isDialog = name.contains(QStringLiteral("compare")) ||
                          name.contains(QStringLiteral("verify_images"));  // a window of its own
    if (!isDialog) {
      EXPECT_EQ(picture.size(), QSize(1280, 720)) << name.toStdString();
    }
    EXPECT_GT(picture.width(), 600) << name.toStdString();
    different.insert(
        QByteArray(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes()));
  }
  EXPECT_GE(different.size(), 8);
}

TEST(ScreenshotTour, SaysThatItCannotWrite) {
  test::TempDir temp;
  writeFileAtomically(temp / "file", "in the way");
  ScreenshotTour tour({}, temp / "file");
  QSignalSpy finished(&tour, &ScreenshotTour::finished);
  tour.start();
  ASSERT_TRUE(finished.wait(20'000));
  EXPECT_FALSE(finished[0][0].toString().isEmpty());
}

}  // namespace
}  // namespace handful::ui

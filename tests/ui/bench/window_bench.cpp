// How long the window takes for what a hand does: dragging a line, scrolling, labelling, with
// 10 000 images. Not a test: machines differ. Run it after a change to a page or a model:
//   cmake --build build/ci --target ui_bench && QT_QPA_PLATFORM=offscreen
//   build/ci/tests/ui/ui_bench
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

#include "core/base/atomic_file.h"
#include "tests/support/temp_dir.h"
#include "ui/charts/score_histogram.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

constexpr int kLeastImages = 10;
constexpr int kSteps = 200;
constexpr double kFrameMs = 50.0;

project::Label labelOf(int image) {
  if (image % 20 < 16) return project::Label::Ok;
  return image % 20 < 19 ? project::Label::Ng : project::Label::Unlabelled;
}

/// A set-up of all images: log-normal scores, those of defects three times as high.
pipeline::SetUpResult resultOf(const project::Project& project) {
  pipeline::SetUpResult result;
  auto& manifest = result.contents.manifest;
  std::mt19937_64 random(1);
  std::normal_distribution<double> normal;
  for (const auto& image : project.images) {
    const bool isGood = image.label == project::Label::Ok;
    const double score = std::exp(0.3 * normal(random) + (isGood ? 0.0 : 1.1));
    result.normals.push_back({image.path, score, 0.5, cv::Mat::ones(20, 20, CV_32FC1)});
    if (isGood) manifest.calibrationScores.push_back(score);
  }
  manifest.threshold = calibrate::chooseThreshold(manifest.calibrationScores, 0.05);
  manifest.reviewThreshold = manifest.threshold.value;
  manifest.typicalPatch = 0.5;
  manifest.preparation = region::wholeImage(640, 480, 320);
  return result;
}

/// Of this thread: what another program takes from the machine does not count.
double processorMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

class Bench {
 public:
  explicit Bench(int images) : window_(context(), fromPath(temp_ / "handful.ini")) {
    auto& document = window_.document();
    document.create(temp_ / "project", "Bracket");
    std::vector<LabelledPath> files;
    for (int i = 0; i < images; ++i) {
      const auto file = temp_ / ("project/images/" + std::to_string(i) + ".png");
      files.push_back({file, labelOf(i)});
    }
    document.addImages(files);
    document.adoptRun(1, resultOf(document.project()));
    window_.resize(1920, 1080);
    window_.show();
    settle();
  }

  void run() {
    std::printf("%zu images; milliseconds: median, 95 %%, most; of the processor | of the clock\n",
                window_.document().project().images.size());
    drag();
    pages();
    scroll("review", "reviewList");
    scroll("images", "imageGrid");
    filter();
    label();
  }

 private:
  AppContext context() {
    AppContext context;
    context.projectsFolder = temp_ / "projects";
    return context;
  }

  template <class T>
  T* find(const char* name) {
    return window_.findChild<T*>(QString::fromLatin1(name));
  }

  /// Thumbnails of pictures that are not there fail in the background; not what is measured.
  void settle() {
    (void)QTest::qWaitFor([this] { return window_.thumbnails().isIdle(); }, 120'000);
    QCoreApplication::processEvents();
  }

  /// @param step does one, everything it brings about included, and paints
  template <class Step>
  void measure(const char* what, int steps, Step&& step) {
    std::vector<double> times;
    std::vector<double> worked;
    for (int i = 0; i < steps; ++i) {
      QElapsedTimer timer;
      timer.start();
      const double before = processorMs();
      step(i);
      QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
      worked.push_back(processorMs() - before);
      times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::ranges::sort(worked);
    const auto at = [](const std::vector<double>& sorted, double share) {
      return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    std::printf("%-30s %7.1f %7.1f %7.1f | %7.1f %7.1f %7.1f%s\n", what, at(worked, 0.5),
                at(worked, 0.95), worked.back(), at(times, 0.5), at(times, 0.95), times.back(),
                worked.back() > kFrameMs ? "  over 50" : "");
    std::fflush(stdout);
  }

  void drag() {
    window_.goTo(QStringLiteral("threshold"));
    settle();
    auto* histogram = find<ScoreHistogram>("scoreHistogram");
    const double line = histogram->lines().ng;
    const QPointF from(histogram->xOf(line), histogram->height() / 3.0);
    const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button) {
      QMouseEvent event(type, at, histogram->mapToGlobal(at), button, Qt::LeftButton, {});
      QCoreApplication::sendEvent(histogram, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    measure("drag a line, one step", kSteps, [&](int i) {
      const double across = 0.4 * histogram->width() * std::sin(0.1 * i);
      send(QEvent::MouseMove, from + QPointF(across, 0), Qt::NoButton);
    });
    measure("let go of it", 1,
            [&](int) { send(QEvent::MouseButtonRelease, from, Qt::LeftButton); });
    measure("move a line by a preset", 10, [&](int i) {
      find<QPushButton>(i % 2 == 0 ? "preset_few-missed-defects" : "preset_balanced")->click();
    });
  }

  void pages() {
    for (const char* page : {"images", "review", "threshold", "export", "setup"}) {
      measure((std::string("go to ") + page).c_str(), 1,
              [&](int) { window_.goTo(QString::fromLatin1(page)); });
    }
    for (const char* view : {"viewSweep", "viewRoc", "viewScores"}) {
      window_.goTo(QStringLiteral("threshold"));
      measure(view, 1, [&](int) { find<QToolButton>(view)->click(); });
    }
  }

  void scroll(const char* page, const char* list) {
    window_.goTo(QString::fromLatin1(page));
    QCoreApplication::processEvents();
    auto* bar = find<QListView>(list)->verticalScrollBar();
    measure((std::string("scroll ") + page + " by a page").c_str(), kSteps, [&](int i) {
      bar->setValue(static_cast<int>((37LL * i * bar->pageStep()) % std::max(1, bar->maximum())));
    });
  }

  void filter() {
    window_.goTo(QStringLiteral("review"));
    auto* filter = find<QComboBox>("reviewFilter");
    measure("filter the review list", 28, [&](int i) { filter->setCurrentIndex((i + 1) % 14); });
  }

  void label() {
    for (const char* page : {"review", "images", "threshold"}) {
      window_.goTo(QString::fromLatin1(page));
      QCoreApplication::processEvents();
      measure((std::string("label one image, on ") + page).c_str(), 6, [&](int i) {
        const auto& image = window_.document().project().images[static_cast<std::size_t>(i)];
        window_.workflow().setLabel({image.path},
                                    i % 2 == 0 ? project::Label::Ng : project::Label::Ok);
      });
    }
  }

  test::TempDir temp_;
  MainWindow window_;
};

}  // namespace
}  // namespace handful::ui

int main(int argc, char** argv) {
  const QApplication application(argc, argv);
  handful::ui::Theme::instance().apply(handful::ui::ThemeChoice::Light);
  handful::ui::installLanguage(QStringLiteral("en"));
  const int images = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10'000;
  handful::ui::Bench(std::max(handful::ui::kLeastImages, images)).run();
  return 0;
}

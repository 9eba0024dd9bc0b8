#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <iostream>
#include <string_view>
#include <thread>

#include "app/command_line.h"
#include "app/fine_tuning.h"
#include "app/log_setup.h"
#include "app/resource_locator.h"
#include "core/base/log.h"
#include "core/base/login_name.h"
#include "core/base/version.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/paths.h"
#include "ui/screenshot_tour.h"
#include "ui/theme/theme.h"

namespace {

using namespace handful;

/// False where Qt would abort the program for want of a screen.
bool hasScreen() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
         qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
  return true;
#endif
}

/// Pictures and the self-test need no screen, so they work on a build server too.
void needNoScreen(int argc, char** argv) {
  const bool isAutomatic = std::any_of(argv, argv + argc, [](std::string_view argument) {
    return argument.starts_with("--screenshots") || argument == "--self-test";
  });
  if ((isAutomatic && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) || !hasScreen()) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
}

void logFromQt(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message) {
  const std::string line = message.toStdString();
  switch (type) {
    case QtDebugMsg:
      return log::debug(line);
    case QtInfoMsg:
      return log::info(line);
    case QtWarningMsg:
      return log::warning(line);
    case QtCriticalMsg:
    case QtFatalMsg:
      return log::error(line);
  }
}

ui::AppContext findContext() {
  ui::AppContext context;
  context.weightsFolders = app::weightsFolders();
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  context.projectsFolder = ui::toPath(documents + QStringLiteral("/Handful"));
  context.cpuThreads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  context.userName = loginName();
  // A build without LibTorch has none.
  if (app::fineTuningAdapter()) context.makeAdapter = &app::fineTuningAdapter;
  return context;
}

struct Options {
  QString project;
  QString language;
  QString screenshots;
  bool isSelfTest = false;
};

Options parse(const QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("Visual inspection from a handful of good images."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("project"),
                               QStringLiteral("Folder of the project to open."),
                               QStringLiteral("[PROJECT]"));
  const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en, de, ja or zh."),
                                    QStringLiteral("CODE"));
  const QCommandLineOption screenshots(
      QStringLiteral("screenshots"),
      QStringLiteral(
          "Walk through the sample part and save a picture of each step in DIR. It is set "
          "up with the preset standard, which takes minutes where it fine-tunes."),
      QStringLiteral("DIR"));
  const QCommandLineOption selfTest(QStringLiteral("self-test"),
                                    QStringLiteral("Start, show the window, and end."));
  parser.addOptions({language, screenshots, selfTest});
  if (!parser.parse(application.arguments())) {
    std::cerr << parser.errorText().toStdString() << '\n';
    std::exit(app::kExitUsage);  // before there is anything to clean up
  }
  if (parser.isSet(QStringLiteral("help"))) parser.showHelp(app::kExitOk);
  if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
  Options options{parser.positionalArguments().value(0), parser.value(language),
                  parser.value(screenshots), parser.isSet(selfTest)};
  const bool isKnown =
      options.language.isEmpty() || ui::availableLanguages().contains(options.language);
  if (!isKnown || parser.positionalArguments().size() > 1) {
    std::cerr << "handful [PROJECT] [--language en|de|ja|zh] [--screenshots DIR]\n";
    std::exit(app::kExitUsage);
  }
  return options;
}

int takeScreenshots(const Options& options) {
  ui::Theme::instance().apply(ui::ThemeChoice::Light);
  ui::ScreenshotTour tour(findContext(), ui::toPath(options.screenshots));
  QObject::connect(&tour, &ui::ScreenshotTour::finished, qApp, [](const QString& problem) {
    if (!problem.isEmpty()) std::cerr << problem.toStdString() << '\n';
    QCoreApplication::exit(problem.isEmpty() ? app::kExitOk : app::kExitInternal);
  });
  tour.start();
  return QCoreApplication::exec();
}

int showWindow(const Options& options, const QString& settingsFile) {
  ui::MainWindow window(findContext(), settingsFile);
  window.show();
  if (!options.project.isEmpty()) {
    window.openProject(std::filesystem::absolute(ui::toPath(options.project)));
  }
  if (options.isSelfTest) QTimer::singleShot(0, &window, &QWidget::close);
  return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  const bool mayShow = hasScreen();
  needNoScreen(argc, argv);
  app::logToStderr(log::Level::Warning);
  qInstallMessageHandler(&logFromQt);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("Handful"));
  QApplication::setApplicationVersion(QString::fromLatin1(version()));
  const Options options = parse(application);

  const QString settingsFile = ui::UiSettings::standardFile();
  const ui::UiSettings settings(settingsFile);
  ui::installLanguage(options.language.isEmpty() ? settings.language() : options.language);
  if (!options.screenshots.isEmpty()) return takeScreenshots(options);
  if (!mayShow && !options.isSelfTest) {
    std::cerr << "There is no screen to show the window on: DISPLAY is not set.\n";
    return app::kExitUsage;
  }
  ui::Theme::instance().apply(settings.theme());
  return showWindow(options, settingsFile);
}

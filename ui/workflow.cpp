#include "ui/workflow.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/data/sample_part.h"
#include "core/project/project_io.h"
#include "core/runtime/inspector.h"
#include "ui/edit_command.h"
#include "ui/models/labelled_scores.h"
#include "ui/paths.h"
#include "ui/region_change.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSampleSeed = 1;
constexpr int kMostEdits = 100;

/// A name that every file system takes.
QString folderNameFor(const QString& partName) {
  QString name;
  for (const QChar c : partName.trimmed()) {
    name += QStringLiteral("\\/:*?\"<>|").contains(c) || c.unicode() < 32 ? QLatin1Char('_') : c;
  }
  while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
  return name;
}

/// "name", "name 2", … whichever is not there yet.
fs::path freeFolder(const fs::path& parent, const QString& name) {
  std::error_code ignored;
  fs::path folder = parent / toPath(name);
  for (int i = 2; fs::exists(folder, ignored); ++i) {
    folder = parent / toPath(name + QStringLiteral(" %1").arg(i));
  }
  return folder;
}

}  // namespace

/// What of the settings was changed, in a word; "settings" where it is more than one thing.
QString Workflow::settingsChange(const project::Settings& before, const project::Settings& after) {
  const std::array<std::pair<bool, QString>, 6> changes = {
      {{before.preset != after.preset, tr("preset %1").arg(Words::preset(after.preset))},
       {before.falseRejectRate != after.falseRejectRate,
        tr("accepted false rejects %1").arg(Words::rate(after.falseRejectRate))},
       {before.align != after.align, after.align ? tr("alignment on") : tr("alignment off")},
       {before.network != after.network, tr("choice of the network")},
       {before.training != after.training, tr("training options")},
       {before.variation != after.variation, tr("what varies on the line")}}};
  const auto isSet = [](const auto& change) { return change.first; };
  if (std::ranges::count_if(changes, isSet) != 1) return tr("settings");
  return std::ranges::find_if(changes, isSet)->second;
}

Workflow::Workflow(const AppContext& context, Document& document, JobQueue& jobs, QObject* parent)
    : QObject(parent), context_(context), document_(document), jobs_(jobs) {
  connect(&adding_, &JobQueue::failed, this, &Workflow::problem);
  connect(&training_, &TrainingRelay::reported, this,
          [this](const std::vector<pipeline::TrainingReport>& reports) {
            trainingReports_.insert(trainingReports_.end(), reports.begin(), reports.end());
            Q_EMIT trained(reports);
          });
  edits_.setUndoLimit(kMostEdits);
  connect(&document_, &Document::projectChanged, &edits_, &QUndoStack::clear);
  // Before any page hears of it.
  for (const auto signal : {&Document::projectChanged, &Document::partChanged,
                            &Document::runChanged, &Document::thresholdChanged}) {
    connect(&document_, signal, this, [this] { lastExport_.reset(); });
  }
  connect(&document_, &Document::imagesChanged, this, &Workflow::scoreRemaining);
  connect(&document_, &Document::runChanged, this, &Workflow::scoreRemaining);
}

template <class Action>
bool Workflow::attempt(const QString& title, Action&& action) {
  try {
    std::forward<Action>(action)();
    return true;
  } catch (const std::exception&) {
    // Qt's event loop lets no exception through; the window shows this one.
    Q_EMIT problem(title, std::current_exception());
    return false;
  }
}

void Workflow::whenIdle(std::function<void()> then) {
  jobs_.stopThen([this, then = std::move(then)] {
    then();
    scoreRemaining();  // of the old project, if the new one could not be opened
  });
}

// --- projects ---------------------------------------------------------------

void Workflow::openProject(const fs::path& folder) {
  whenIdle([this, folder] {
    if (attempt(tr("Open a project"), [&] { document_.open(folder); })) loadCurrentRun();
  });
}

void Workflow::loadCurrentRun() {
  const auto run = document_.project().currentRun;
  if (!run || document_.run() != nullptr) return;
  jobs_.start(
      {tr("Opening the project")},
      [folder = document_.folder(), number = *run](ProgressSink&, const std::stop_token&) {
        return pipeline::loadRun(folder, number);
      },
      [this](pipeline::StoredRun loaded) {
        attempt(tr("Opening the project"), [&] { document_.setRun(std::move(loaded)); });
      });
}

void Workflow::createIn(const fs::path& folder, const QString& partName) {
  document_.create(folder, partName.toStdString());
}

void Workflow::createProject(const fs::path& folder, const QString& partName) {
  whenIdle([this, folder, partName] {
    attempt(tr("New project"), [&] { createIn(folder, partName); });
  });
}

void Workflow::ensureProject() {
  if (document_.isOpen()) return;
  createIn(freeFolder(context_.projectsFolder, tr("New part")), tr("New part"));
}

void Workflow::openSample() {
  if (isRendering_) return;
  whenIdle([this] {
    attempt(tr("Sample project"), [this] {
      const fs::path folder = context_.projectsFolder / toPath(tr("Sample part"));
      if (project::isProject(folder)) {
        document_.open(folder);
        loadCurrentRun();
      } else {
        document_.create(freeFolder(context_.projectsFolder, tr("Sample part")),
                         tr("Sample part").toStdString());
      }
      // Empty also where the rendering was cancelled the last time.
      if (document_.project().images.empty()) renderSample(document_.folder() / "images");
    });
  });
}

void Workflow::renderSample(const fs::path& folder) {
  isRendering_ = true;
  jobs_.start(
      {tr("Rendering the sample part"), true},
      [folder](ProgressSink& progress, const std::stop_token& stop) {
        data::writeSamplePart(folder, kSampleSeed, progress, stop);
        return imagesOf({folder}, std::nullopt, stop);
      },
      [this](const std::vector<LabelledPath>& files) { takeFiles(files); },
      [this] { isRendering_ = false; });
}

// --- this project -----------------------------------------------------------

void Workflow::setPart(const package::Part& part) {
  attempt(tr("Part"), [&] {
    if (!document_.isOpen()) {
      const QString name = QString::fromStdString(part.name);
      const QString folder = folderNameFor(name);
      createIn(freeFolder(context_.projectsFolder, folder.isEmpty() ? tr("New part") : folder),
               name);
    }
    document_.setPart(part);
  });
}

void Workflow::addFiles(std::vector<fs::path> files, std::optional<project::Label> label) {
  adding_.start(
      {tr("Adding images")},
      [files = std::move(files), label](ProgressSink&, const std::stop_token& stop) {
        return imagesOf(files, label, stop);
      },
      [this, folder = document_.folder()](const std::vector<LabelledPath>& found) {
        // Not into a project that was opened meanwhile.
        if (folder == document_.folder()) takeFiles(found);
      });
}

void Workflow::takeFiles(const std::vector<LabelledPath>& files) {
  attempt(tr("Adding images"), [&] {
    ensureProject();
    const int added = document_.addImages(files);
    Q_EMIT filesAdded(added, static_cast<int>(files.size()) - added);
  });
}

void Workflow::edit(const QString& title, const QString& what, std::function<void()> redo,
                    std::function<void()> undo) {
  edits_.push(new EditCommand(
      what, [this, title, redo = std::move(redo)] { return attempt(title, redo); },
      [this, title, undo = std::move(undo)] { return attempt(title, undo); }));
}

void Workflow::setLabel(const std::set<std::string>& paths, project::Label label) {
  std::map<std::string, project::Label> before;
  for (const auto& image : document_.project().images) {
    if (paths.contains(image.path) && image.label != label) before[image.path] = image.label;
  }
  if (before.empty()) return;
  //: What can be undone; %1 "3 images", %2 a label
  const auto what =
      tr("%1 marked %2").arg(Words::images(static_cast<int>(before.size())), Words::of(label));
  edit(
      tr("Label"), what, [this, paths, label] { document_.setLabel(paths, label); },
      [this, before] { document_.setLabels(before); });
}

void Workflow::removeImages(const std::set<std::string>& paths) {
  std::vector<PlacedImage> removed;
  const auto& images = document_.project().images;
  for (std::size_t i = 0; i < images.size(); ++i) {
    if (paths.contains(images[i].path)) removed.push_back({i, images[i]});
  }
  if (removed.empty()) return;
  //: What can be undone; %1 "3 images"
  const auto what = tr("%1 removed").arg(Words::images(static_cast<int>(removed.size())));
  edit(
      tr("Remove images"), what, [this, paths] { document_.removeImages(paths); },
      [this, removed] { document_.restoreImages(removed); });
}

void Workflow::setSettings(const project::Settings& settings) {
  if (!document_.isOpen() && !attempt(tr("Settings"), [this] { ensureProject(); })) return;
  const auto before = document_.project().settings;
  if (settings == before) return;
  edit(
      tr("Settings"), settingsChange(before, settings),
      [this, settings] { document_.setSettings(settings); },
      [this, before] { document_.setSettings(before); });
}

void Workflow::setRegion(const project::RegionSettings& region, const QString& what) {
  const auto& before = document_.project().region;
  if (region == before) return;
  const RegionChange change(before, region);
  edit(
      tr("Region"), what,
      [this, change] { document_.setRegion(change.redone(document_.project().region)); },
      [this, change] { document_.setRegion(change.undone(document_.project().region)); });
}

// --- the inspection ---------------------------------------------------------

void Workflow::setUp() {
  if (isSettingUp_ || !document_.isOpen()) return;
  if (!jobs_.asksBeforeStop()) jobs_.cancelAll();  // scores of the old run are of no use now
  struct Outcome {
    int number = 0;
    pipeline::SetUpResult result;
  };
  isSettingUp_ = true;
  trainingReports_.clear();
  Q_EMIT setUpStarted();
  jobs_.start(
      {tr("Setting up"), true, true},
      [project = document_.project(), folder = document_.folder(),
       environment = pipeline::Environment{context_.weightsFolders, 0},
       adapter = context_.makeAdapter ? context_.makeAdapter(training_.observer())
                                      : pipeline::NetworkAdapter()](ProgressSink& progress,
                                                                    const std::stop_token& stop) {
        Outcome outcome;
        outcome.result = pipeline::setUp(pipeline::inputOf(project, folder), environment, adapter,
                                         progress, stop);
        outcome.number = pipeline::storeRun(outcome.result, folder);
        return outcome;
      },
      [this](Outcome outcome) {
        attempt(tr("Setting up"), [&] {
          document_.adoptRun(outcome.number, std::move(outcome.result));
          Q_EMIT setUpSucceeded();
        });
      },
      [this] {
        isSettingUp_ = false;
        Q_EMIT setUpEnded();
        scoreRemaining();
      });
}

void Workflow::scoreRemaining() {
  if (isScoring_ || isSettingUp_) return;
  auto files = document_.unscored();
  if (files.empty()) return;
  isScoring_ = true;
  const auto run = document_.sharedRun();
  jobs_.start(
      {tr("Scoring")},
      [run, files = std::move(files)](ProgressSink& progress, const std::stop_token& stop) {
        const auto inspector = runtime::Inspector::create(run->contents);
        return pipeline::scoreImages(inspector, files, progress, stop);
      },
      [this, run](std::vector<pipeline::ScoredImage> scored) {
        isScoring_ = false;
        // The project may have been set up again while this job was waiting.
        attempt(tr("Scoring"), [&] {
          if (document_.sharedRun() == run) document_.addScores(std::move(scored));
        });
        scoreRemaining();
      },
      [this, scoringNo = ++scoringNo_] {
        if (scoringNo == scoringNo_) isScoring_ = false;
      });
}

bool Workflow::moveLines(const Lines& lines, const QString& reason, const std::string& preset) {
  return attempt(tr("Threshold"),
                 [&] { document_.moveLines(lines, reason.toStdString(), preset); });
}

void Workflow::resetLines() {
  attempt(tr("Threshold"),
          [&] { document_.resetLines(tr("back to the recommended lines").toStdString()); });
}

void Workflow::findImages(std::vector<fs::path> files, std::optional<project::Label> label) {
  adding_.start(
      {tr("Adding images")},
      [files = std::move(files), label](ProgressSink&, const std::stop_token& stop) {
        return imagesOf(files, label, stop);
      },
      [this, folder = document_.folder()](const std::vector<LabelledPath>& found) {
        if (folder == document_.folder()) Q_EMIT imagesFound(found);
      });
}

void Workflow::verify(const std::vector<LabelledPath>& images) {
  if (isVerifying_ || document_.run() == nullptr || images.empty()) return;
  pipeline::VerifyRequest request{
      document_.project(), document_.folder(), {}, {}, context_.userName};
  for (const auto& image : images) request.images.push_back({image.path, image.label});
  const LabelledScores known(document_.reviewItems());
  request.missedBefore = known.notAbove(project::Label::Ng, document_.lines().review);
  isVerifying_ = true;
  jobs_.start(
      {tr("Verifying"), true},
      [request = std::move(request)](ProgressSink& progress, const std::stop_token& stop) {
        return pipeline::verify(request, progress, stop);
      },
      [this](const pipeline::NewVerification& made) {
        if (made.record.images.empty()) {
          Q_EMIT nothingNew(made.record);
        } else {
          attempt(tr("Verifying"), [&] { document_.adoptVerification(made); });
        }
      },
      [this] {
        isVerifying_ = false;
        Q_EMIT verificationEnded();
      });
}

void Workflow::exportPackage(const fs::path& file) {
  lastExport_.reset();
  isExporting_ = true;
  jobs_.start(
      {tr("Exporting"), true},
      [project = document_.project(), folder = document_.folder(), file](
          ProgressSink& progress, const std::stop_token& stop) {
        return pipeline::exportPackage(pipeline::currentContents(project, folder), file, progress,
                                       stop);
      },
      [this, file](const pipeline::ExportResult& result) {
        lastExport_ = {result, fromPath(file)};
        Q_EMIT exported(result, fromPath(file));
      },
      [this] { isExporting_ = false; });
}

void Workflow::writeReport(report::FileKind kind, const fs::path& file) {
  isReporting_ = true;
  jobs_.start(
      {tr("Writing the report")},
      [order = ReportOrder{kind, file, document_.project(), document_.folder(), context_.userName}](
          ProgressSink& progress, const std::stop_token& stop) {
        ui::writeReport(order, progress, stop);
        return order.file;
      },
      [this](const fs::path& written) {
        isReporting_ = false;
        Q_EMIT reportWritten(fromPath(written));
      },
      [this] { isReporting_ = false; });
}

}  // namespace handful::ui

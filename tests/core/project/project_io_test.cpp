#include "core/project/project_io.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/project/project_lock.h"
#include "tests/support/expect_error.h"
#include "tests/support/not_root.h"
#include "tests/support/temp_dir.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A project in which nothing has its default value.
Project fullProject() {
  Project project;
  project.partName = "Zahnrad \"größe 5\"\n検査";
  project.station = "Linie 3";
  project.revision = "B";
  project.images = {{"images/größe.png", Label::Ok, std::string(64, 'a')},
                    {"/data/ng 1.png", Label::Ng, {}},
                    {"images/later.png", Label::Unlabelled, {}}};
  project.region.referenceWidth = 6;
  project.region.referenceHeight = 4;
  project.region.polygon = {{0, 0}, {5, 0}, {5, 3}};
  project.region.ignoreMask = cv::Mat(4, 6, CV_8UC1, cv::Scalar(0));
  project.region.ignoreMask.at<unsigned char>(1, 2) = 255;
  project.settings = {0.01, 1234567890123456789, 256, "thorough", "msc"};
  project.thresholds = {
      {1.5, 1.25, "log-prediction", "", "2026-01-31T23:59:59Z", ""},
      {0.1 + 0.2, 0.1, "manual", "too many \"NG\"", "2026-02-01T08:00:00Z", "Jürgen"}};
  project.currentRun = 12;
  return project;
}

class ProjectIoTest : public ::testing::Test {
 protected:
  [[nodiscard]] Json document(const char* name) const {
    return parseJson(readTextFile(folder / name), name);
  }
  void change(const char* name, const std::function<void(Json&)>& edit) const {
    auto json = document(name);
    edit(json);
    writeFileAtomically(folder / name, formatJson(json));
  }

  test::TempDir temp;
  fs::path folder = temp.path() / "project";
};

// --- Creating -----------------------------------------------------------------

TEST_F(ProjectIoTest, CreatingMakesParentsAndAnEmptyProject) {
  const auto deep = temp.path() / "a" / pathFromUtf8("größe") / "project";
  EXPECT_FALSE(isProject(deep));
  EXPECT_EQ(createProject(deep), Project());
  EXPECT_TRUE(isProject(deep));
  EXPECT_EQ(loadProject(deep), Project());
}

TEST_F(ProjectIoTest, AnEmptyFolderWillDo) {
  fs::create_directory(folder);
  EXPECT_NO_THROW(createProject(folder));
}

TEST_F(ProjectIoTest, AFolderThatIsNotEmptyIsRefusedAndLeftAlone) {
  writeFileAtomically(folder / "holiday.jpg", "x");
  EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { createProject(folder); }), toUtf8(folder));
  EXPECT_FALSE(isProject(folder));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 1);

  test::expectError(ErrorCode::Io, [&] { createProject(folder / "holiday.jpg"); });
}

// --- Round trip ---------------------------------------------------------------

TEST_F(ProjectIoTest, RoundTripFieldByField) {
  const auto project = fullProject();
  saveProject(project, folder);
  const auto back = loadProject(folder);
  EXPECT_EQ(back.partName, project.partName);
  EXPECT_EQ(back.station, project.station);
  EXPECT_EQ(back.revision, project.revision);
  EXPECT_EQ(back.images, project.images);
  EXPECT_EQ(back.region.polygon, project.region.polygon);
  EXPECT_EQ(back.region.referenceWidth, 6);
  EXPECT_EQ(back.region.referenceHeight, 4);
  ASSERT_EQ(back.region.ignoreMask.size(), project.region.ignoreMask.size());
  EXPECT_EQ(back.region.ignoreMask.at<unsigned char>(1, 2), 255);
  EXPECT_EQ(back.region.ignoreMask.at<unsigned char>(2, 1), 0);
  EXPECT_EQ(back.settings, project.settings);
  EXPECT_EQ(back.thresholds, project.thresholds);
  EXPECT_EQ(back.currentRun, project.currentRun);
  EXPECT_EQ(back, project);
}

TEST_F(ProjectIoTest, AProjectOfVersionOneStillLoads) {
  // The files of the first release; the folder is never changed again.
  EXPECT_EQ(loadProject(fs::path(HANDFUL_TEST_DATA) / "projects" / "v1"), fullProject());
}

TEST_F(ProjectIoTest, TheFilesAreReadable) {
  saveProject(fullProject(), folder);
  const auto text = readTextFile(folder / "project.json");
  EXPECT_EQ(text, formatJson(document("project.json"))) << "sorted, two spaces, LF";
  EXPECT_EQ(text.find('\r'), std::string::npos);
  EXPECT_EQ(document("project.json").at("format"), "handful-project");
  EXPECT_EQ(document("project.json").at("version"), 1);
  EXPECT_EQ(document("project.json").at("minRelease"), "0.1.0");
  const Json expected = {{"images/größe.png", "ok"}, {"/data/ng 1.png", "ng"}};
  EXPECT_EQ(document("labels.json").at("labels"), expected) << "only what was decided";
  EXPECT_FALSE(document("project.json").dump().find("label") != std::string::npos)
      << "labels stand in one place";
}

TEST_F(ProjectIoTest, TrainingOptionsAndVariationAreStoredWhereTheyDifferOnly) {
  auto project = fullProject();
  saveProject(project, folder);
  EXPECT_FALSE(document("project.json").at("settings").contains("training"));
  EXPECT_FALSE(document("project.json").at("settings").contains("variation"));
  project.settings.training = {{"steps", 12.0}, {"of a later release", -0.5}};
  EXPECT_FALSE(document("project.json").at("settings").contains("align"));
  EXPECT_FALSE(document("project.json").at("settings").contains("smallestDefect"));
  project.settings.variation = {12.5, true, false, 0.1, 0.05};
  project.settings.smallestDefect = 17;
  project.settings.align = region::AlignmentLimits{0.25, 180.0};
  saveProject(project, folder);
  EXPECT_EQ(loadProject(folder).settings, project.settings);
}

TEST_F(ProjectIoTest, TheNetworkIsStoredWhereItIsNotTheUsualOne) {
  auto project = fullProject();
  saveProject(project, folder);
  EXPECT_FALSE(document("project.json").at("settings").contains("backbone"));
  EXPECT_FALSE(document("project.json").at("settings").contains("weightsFile"));
  project.settings.backbone = "onnx";
  project.settings.weightsFile = "Netze/dino größe.onnx";
  saveProject(project, folder);
  const auto settings = loadProject(folder).settings;
  EXPECT_EQ(settings, project.settings);
  EXPECT_EQ(locateStored(settings.weightsFile, folder),
            folder / pathFromUtf8("Netze/dino größe.onnx"));
  EXPECT_TRUE(locateStored("", folder).empty());
  change("project.json", [](Json& json) { json["settings"]["weightsFile"] = "../../secret"; });
  test::expectError(ErrorCode::Format, "weightsFile", [&] { return loadProject(folder).partName; });
}

TEST_F(ProjectIoTest, DamagedTrainingOptionsAndVariationsAreRefused) {
  auto project = fullProject();
  project.settings.variation.maxShift = 0.1;
  project.settings.training = {{"steps", 12.0}};
  const std::vector<std::function<void(Json&)>> damages = {
      [](Json& settings) { settings["training"] = Json::array(); },
      [](Json& settings) { settings["training"]["steps"] = "many"; },
      [](Json& settings) { settings["variation"]["maxShift"] = 0.9; },
      [](Json& settings) { settings["variation"].erase("maxRotationDeg"); },
      [](Json& settings) { settings["variation"]["flipsVertically"] = 1; }};
  for (std::size_t i = 0; i < damages.size(); ++i) {
    saveProject(project, folder);
    change("project.json", [&](Json& json) { damages[i](json["settings"]); });
    SCOPED_TRACE(i);
    test::expectError(ErrorCode::Format, [&] { (void)loadProject(folder); });
  }
}

TEST_F(ProjectIoTest, KeysOfALaterReleaseSurvive) {
  saveProject(fullProject(), folder);
  const Json extra = {{"deep", {1, 2.5, "ü"}}};
  change("project.json", [&](Json& json) {
    json["later"] = extra;
    json["images"][1]["later"] = extra;
    json["region"]["later"] = extra;
    json["settings"]["later"] = extra;
    json["thresholds"][0]["later"] = extra;
  });
  change("labels.json", [&](Json& json) { json["later"] = extra; });

  auto project = loadProject(folder);
  project.partName = "changed";
  project.images.erase(project.images.begin());  // the keys move with their image
  saveProject(project, folder);

  const auto json = document("project.json");
  EXPECT_EQ(json.at("part"), "changed");
  EXPECT_EQ(json.at("later"), extra);
  EXPECT_EQ(json.at("images").at(0).at("later"), extra);
  EXPECT_FALSE(json.at("images").at(1).contains("later"));
  EXPECT_EQ(json.at("region").at("later"), extra);
  EXPECT_EQ(json.at("settings").at("later"), extra);
  EXPECT_EQ(json.at("thresholds").at(0).at("later"), extra);
  EXPECT_EQ(document("labels.json").at("later"), extra);
}

TEST_F(ProjectIoTest, TheMaskComesAndGoes) {
  auto project = fullProject();
  saveProject(project, folder);
  EXPECT_TRUE(fs::exists(folder / "masks" / "ignore.png"));
  project.region.ignoreMask = cv::Mat();
  saveProject(project, folder);
  EXPECT_FALSE(fs::exists(folder / "masks" / "ignore.png"));
  EXPECT_EQ(loadProject(folder), project);
}

TEST_F(ProjectIoTest, WhatDoesNotChangeIsNotWritten) {
  auto project = fullProject();
  saveProject(project, folder);
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const char* name : {"project.json", "labels.json", "masks/ignore.png"}) {
    fs::last_write_time(folder / name, old);
  }
  project.images[2].label = Label::Ok;
  saveProject(project, folder);
  EXPECT_EQ(fs::last_write_time(folder / "project.json"), old);
  EXPECT_EQ(fs::last_write_time(folder / "masks/ignore.png"), old);
  EXPECT_GT(fs::last_write_time(folder / "labels.json"), old);
  EXPECT_EQ(loadProject(folder), project);
}

TEST_F(ProjectIoTest, AChangeOfAnythingElsePassesOverTheImages) {
  const auto saved = fullProject();
  saveProject(saved, folder);
  auto changed = saved;
  changed.thresholds.push_back({2.0, 1.0, "manual", "", "2026-02-02T08:00:00Z", ""});
  fs::remove(folder / "labels.json");  // so that it shows whether it is written
  saveChange(changed, saved, folder);
  EXPECT_FALSE(fs::exists(folder / "labels.json"));
  auto relabelled = changed;
  relabelled.images[0].label = Label::Ng;
  saveChange(relabelled, changed, folder);
  EXPECT_EQ(loadProject(folder), relabelled);
  relabelled.thresholds.back().time = "yesterday";
  EXPECT_THROW(saveChange(relabelled, changed, folder), Error) << "checked all the same";
}

TEST_F(ProjectIoTest, AChangeOfALabelPassesOverTheRest) {
  const auto saved = fullProject();
  saveProject(saved, folder);
  auto changed = saved;
  changed.images[1].label = Label::Ok;
  fs::rename(folder / "project.json", folder / "aside.json");
  saveChange(changed, saved, folder);
  EXPECT_FALSE(fs::exists(folder / "project.json"));
  fs::rename(folder / "aside.json", folder / "project.json");
  EXPECT_EQ(loadProject(folder), changed);
}

TEST_F(ProjectIoTest, AChangeOfImagesOrRegionIsSavedAndCheckedWhole) {
  const auto saved = fullProject();
  saveProject(saved, folder);
  auto changed = saved;
  changed.images.erase(changed.images.begin());
  changed.region.ignoreMask = cv::Mat();
  saveChange(changed, saved, folder);
  EXPECT_EQ(loadProject(folder), changed);
  EXPECT_FALSE(fs::exists(folder / "masks/ignore.png"));
  auto damaged = changed;
  damaged.images[0].path = "../outside.png";
  EXPECT_THROW(saveChange(damaged, changed, folder), Error);
  EXPECT_EQ(loadProject(folder), changed);
}

TEST_F(ProjectIoTest, ThePresetOfALineIsKept) {
  auto project = fullProject();
  project.thresholds.back().preset = "balanced";
  saveProject(project, folder);
  EXPECT_EQ(loadProject(folder), project);
  EXPECT_EQ(document("project.json").at("thresholds").at(1).at("preset"), "balanced");
}

TEST_F(ProjectIoTest, LabelsOfImagesThatAreGoneAreDropped) {
  saveProject(fullProject(), folder);
  change("labels.json", [](Json& json) { json["labels"]["gone.png"] = "ng"; });
  const auto project = loadProject(folder);
  EXPECT_EQ(project, fullProject());
  saveProject(project, folder);
  EXPECT_FALSE(document("labels.json").at("labels").contains("gone.png"));
}

// --- Hostile files --------------------------------------------------------------

struct Damage {
  const char* what;
  const char* file;
  std::function<void(Json&)> edit;
};

void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.what; }

class LoadProjectRefuses : public ProjectIoTest, public ::testing::WithParamInterface<Damage> {};

TEST_P(LoadProjectRefuses, AndNamesTheFile) {
  saveProject(fullProject(), folder);
  change(GetParam().file, GetParam().edit);
  EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)loadProject(folder); }),
            toUtf8(folder / GetParam().file));
}

constexpr const char* kP = "project.json";
constexpr const char* kL = "labels.json";
INSTANTIATE_TEST_SUITE_P(
    Damage, LoadProjectRefuses,
    ::testing::Values(
        Damage{"a list", kP, [](Json& j) { j = Json::array(); }},
        Damage{"another format", kP, [](Json& j) { j["format"] = "handful-package"; }},
        Damage{"version 0", kP, [](Json& j) { j["version"] = 0; }},
        Damage{"version 1.0", kP, [](Json& j) { j["version"] = 1.0; }},
        Damage{"part is a number", kP, [](Json& j) { j["part"] = 5; }},
        Damage{"images is an object", kP, [](Json& j) { j["images"] = Json::object(); }},
        Damage{"an image is a text", kP, [](Json& j) { j["images"][0] = "a.png"; }},
        Damage{"an image without path", kP, [](Json& j) { j["images"][0].erase("path"); }},
        Damage{"an image without hash", kP, [](Json& j) { j["images"][0].erase("sha256"); }},
        Damage{"an empty path", kP, [](Json& j) { j["images"][0]["path"] = ""; }},
        Damage{"a path that climbs out", kP,
               [](Json& j) { j["images"][0]["path"] = "images/../../../etc/passwd"; }},
        Damage{"a path with a zero", kP,
               [](Json& j) { j["images"][0]["path"] = std::string("a\0.png", 6); }},
        Damage{"the same image twice", kP, [](Json& j) { j["images"].push_back(j["images"][0]); }},
        Damage{"a short hash", kP, [](Json& j) { j["images"][0]["sha256"] = "abc"; }},
        Damage{"a hash of other letters", kP,
               [](Json& j) { j["images"][0]["sha256"] = std::string(64, 'A'); }},
        Damage{"a negative width", kP, [](Json& j) { j["region"]["referenceWidth"] = -6; }},
        Damage{"a huge width", kP, [](Json& j) { j["region"]["referenceWidth"] = 1ll << 40; }},
        Damage{"width without height", kP, [](Json& j) { j["region"]["referenceHeight"] = 0; }},
        Damage{"a polygon of two", kP, [](Json& j) { j["region"]["polygon"].erase(0); }},
        Damage{"a corner of three", kP,
               [](Json& j) {
                 j["region"]["polygon"][0] = Json::array({1, 2, 3});
               }},
        Damage{"a corner between pixels", kP,
               [](Json& j) {
                 j["region"]["polygon"][0] = Json::array({1.5, 2});
               }},
        Damage{"a negative corner", kP,
               [](Json& j) {
                 j["region"]["polygon"][0] = Json::array({-1, 2});
               }},
        Damage{"a corner far out", kP,
               [](Json& j) {
                 j["region"]["polygon"][0] = Json::array({1ull << 63, 2});
               }},
        Damage{"the mask is a path", kP, [](Json& j) { j["region"]["ignoreMask"] = "/etc/x"; }},
        Damage{"a rate of 0", kP, [](Json& j) { j["settings"]["falseRejectRate"] = 0; }},
        Damage{"a rate of 5", kP, [](Json& j) { j["settings"]["falseRejectRate"] = 5; }},
        Damage{"a negative seed", kP, [](Json& j) { j["settings"]["seed"] = -1; }},
        Damage{"a seed of 64 bits", kP, [](Json& j) { j["settings"]["seed"] = ~0ull; }},
        Damage{"a huge input", kP, [](Json& j) { j["settings"]["inputSide"] = 100000; }},
        Damage{"a defect of nothing", kP, [](Json& j) { j["settings"]["smallestDefect"] = 0; }},
        Damage{"a huge defect", kP, [](Json& j) { j["settings"]["smallestDefect"] = 1 << 20; }},
        Damage{"an alignment that is a flag", kP, [](Json& j) { j["settings"]["align"] = true; }},
        Damage{"an alignment without angle", kP,
               [](Json& j) { j["settings"]["align"] = {{"maxShift", 0.1}}; }},
        Damage{"an alignment across the picture", kP,
               [](Json& j) { j["settings"]["align"] = {{"maxShift", 0.9}, {"maxAngleDeg", 5}}; }},
        Damage{"an unknown preset", kP, [](Json& j) { j["settings"]["preset"] = "turbo"; }},
        Damage{"an unknown objective", kP, [](Json& j) { j["settings"]["objective"] = ""; }},
        Damage{"a threshold is null", kP, [](Json& j) { j["thresholds"][0]["value"] = nullptr; }},
        Damage{"review above NG", kP, [](Json& j) { j["thresholds"][0]["reviewValue"] = 2; }},
        Damage{"a threshold without rule", kP, [](Json& j) { j["thresholds"][0]["rule"] = ""; }},
        Damage{"local time", kP,
               [](Json& j) { j["thresholds"][0]["time"] = "2026-01-31 23:59:59"; }},
        Damage{"run 0", kP, [](Json& j) { j["currentRun"] = 0; }},
        Damage{"run \"../x\"", kP, [](Json& j) { j["currentRun"] = "../x"; }},
        Damage{"labels of another format", kL, [](Json& j) { j["format"] = "handful-project"; }},
        Damage{"labels without version", kL, [](Json& j) { j.erase("version"); }},
        Damage{"labels are a list", kL, [](Json& j) { j["labels"] = Json::array(); }},
        Damage{"an unknown label", kL, [](Json& j) { j["labels"]["images/größe.png"] = "good"; }},
        Damage{"a label is a number", kL, [](Json& j) { j["labels"]["/data/ng 1.png"] = 1; }},
        Damage{"an unknown label of no image", kL, [](Json& j) { j["labels"]["x"] = "?"; }}));

TEST_F(ProjectIoTest, NoKeyIsOptional) {
  saveProject(fullProject(), folder);
  const auto whole = document("project.json");
  int keys = 0;
  const auto without = [&](const Json::json_pointer& object, const std::string& key) {
    auto json = whole;
    json.at(object).erase(key);
    writeFileAtomically(folder / "project.json", formatJson(json));
    test::expectError(
        ErrorCode::Format, [&] { (void)loadProject(folder); }, key);
    ++keys;
  };
  for (const auto& [key, value] : whole.items()) {
    if (key != "minRelease") without(Json::json_pointer(), key);  // asked for by older ones only
  }
  for (const char* object : {"/region", "/settings", "/images/0", "/thresholds/0"}) {
    const Json::json_pointer pointer(object);
    for (const auto& [key, value] : whole.at(pointer).items()) without(pointer, key);
  }
  EXPECT_EQ(keys, 10 + 4 + 5 + 2 + 6);
}

TEST_F(ProjectIoTest, TruncatedFilesAreRefused) {
  saveProject(fullProject(), folder);
  for (const char* name : {"project.json", "labels.json", "masks/ignore.png"}) {
    const auto whole = readFile(folder / name);
    for (std::size_t size = whole.size() - 2; size > 7; size -= 7) {
      fs::resize_file(folder / name, size);
      EXPECT_EQ(test::expectError(
                    ErrorCode::Format, [&] { (void)loadProject(folder); }, name),
                toUtf8(folder / name));
    }
    writeFileAtomically(folder / name, whole);
  }
  EXPECT_EQ(loadProject(folder), fullProject());
}

TEST_F(ProjectIoTest, MissingFilesAreNamed) {
  EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { (void)loadProject(folder); }), toUtf8(folder));
  for (const char* name : {"labels.json", "masks/ignore.png"}) {
    saveProject(fullProject(), folder);
    fs::remove(folder / name);
    EXPECT_EQ(test::expectError(
                  ErrorCode::Io, [&] { (void)loadProject(folder); }, name),
              toUtf8(folder / name));
  }
}

TEST_F(ProjectIoTest, ALaterReleaseIsNamed) {
  saveProject(fullProject(), folder);
  const auto later = [](Json& json) {
    json["version"] = 99;
    json["minRelease"] = "7.1.0";
  };
  for (const char* name : {"labels.json", "project.json"}) {
    change(name, later);
    try {
      (void)loadProject(folder);
      FAIL() << "accepted";
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::FormatTooNew);
      EXPECT_EQ(e.subject(), toUtf8(folder / name));
      EXPECT_NE(std::string(e.what()).find("7.1.0"), std::string::npos) << e.what();
    }
  }
}

// --- Saving what must not be saved ------------------------------------------------

TEST_F(ProjectIoTest, WhatCouldNotBeLoadedIsNotSaved) {
  const auto good = fullProject();
  saveProject(good, folder);
  const std::vector<std::function<void(Project&)>> spoilers = {
      [](Project& p) { p.images.push_back(p.images[0]); },
      [](Project& p) { p.images[0].path = "../a.png"; },
      [](Project& p) { p.images[0].path = "a\xff.png"; },
      [](Project& p) { p.partName = "\xff"; },
      [](Project& p) { p.settings.preset = "turbo"; },
      [](Project& p) { p.settings.falseRejectRate = std::nan(""); },
      [](Project& p) { p.thresholds[0].value = std::numeric_limits<double>::infinity(); },
      [](Project& p) { p.thresholds[0].reviewValue = 1000.0; },
      [](Project& p) { p.thresholds[0].time = "yesterday"; },
      [](Project& p) { p.region.polygon.resize(2); },
      [](Project& p) { p.currentRun = 0; },
  };
  for (std::size_t i = 0; i < spoilers.size(); ++i) {
    auto bad = good;
    spoilers[i](bad);
    test::expectError(
        ErrorCode::Config, [&] { saveProject(bad, folder); }, std::to_string(i));
    EXPECT_EQ(loadProject(folder), good) << i;
  }
}

TEST_F(ProjectIoTest, AFolderWithoutPermissionIsAnErrorAndKeepsTheOldProject) {
  saveProject(fullProject(), folder);
  fs::permissions(folder, static_cast<fs::perms>(0555));
  fs::permissions(temp.path(), static_cast<fs::perms>(0555));
  auto changed = fullProject();
  changed.partName = "other";
  {
    const test::NotRoot somebody;
    test::expectError(ErrorCode::Io, [&] { saveProject(changed, folder); });
  }
  EXPECT_EQ(loadProject(folder), fullProject());
  fs::permissions(folder, fs::perms::owner_all);
  fs::permissions(temp.path(), fs::perms::owner_all);
}

// --- Crash --------------------------------------------------------------------

/// Saves one of two projects after the other, until it is killed.
[[noreturn]] void saveForever(const fs::path& folder) {
  try {
    const ProjectLock lock(folder);
    const auto full = fullProject();
    auto other = full;
    other.partName = "other";
    other.images.pop_back();
    other.images[0].label = Label::Ng;
    other.region.ignoreMask = cv::Mat();
    for (;;) {
      saveProject(full, folder);
      saveProject(other, folder);
    }
  } catch (const std::exception&) {
    ::_exit(1);
  }
}

TEST_F(ProjectIoTest, KilledAtAnyMomentItStillLoads) {
  saveProject(fullProject(), folder);
  bool sawFull = false, sawOther = false;
  // On a machine that is busy it takes longer until both were saved.
  for (int round = 0; round < 30 || (round < 300 && !(sawFull && sawOther)); ++round) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) saveForever(folder);
    ::usleep(static_cast<useconds_t>(4'000 + 1'031 * round));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself, round " << round;

    ASSERT_NO_THROW({
      const auto project = loadProject(folder);
      sawFull = sawFull || project.partName == fullProject().partName;
      sawOther = sawOther || project.partName == "other";
      EXPECT_EQ(project.images.size(), project.partName == "other" ? 2u : 3u) << round;
    }) << "round "
       << round;
  }
  EXPECT_TRUE(sawFull && sawOther) << "the children were killed before they had saved anything";

  const ProjectLock lock(folder);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    EXPECT_EQ(toUtf8(entry.path()).find(".tmp-"), std::string::npos) << entry.path();
  }
}

}  // namespace
}  // namespace handful::project

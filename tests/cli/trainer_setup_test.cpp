// handful-cli setup and sample.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/imaging/image_io.h"
#include "core/project/project_io.h"
#include "tests/cli/small_project.h"
#include "tests/support/expect_run.h"
#include "tests/support/file_tree.h"
#include "tests/support/temp_dir.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

std::vector<std::string> filesOf(const Json& images) {
  std::vector<std::string> files;
  for (const auto& image : images) files.push_back(image.at("file"));
  return files;
}

/// What a program needs to find the weights, and nothing else.
std::vector<std::string> bareEnvironment() {
  std::vector<std::string> environment;
  for (const char* name : {"HOME", "XDG_CACHE_HOME", "HANDFUL_WEIGHTS_DIR"}) {
    if (const char* value = std::getenv(name)) {
      environment.push_back(std::string(name) + "=" + value);
    }
  }
  return environment;
}

TEST(SetUp, SaysInJsonWhatItFound) {
  const auto json = jsonOf(smallProject().setUp);
  EXPECT_EQ(json.at("n"), 6);
  EXPECT_EQ(json.at("scores").size(), 6U);
  EXPECT_EQ(json.at("network"), "frozen");
  EXPECT_TRUE(json.contains("judgement"));
  EXPECT_EQ(json.at("alpha"), 0.05);
  EXPECT_TRUE(json.at("rule").is_string());
  EXPECT_TRUE(json.at("expected_false_reject_rate").is_number());
  EXPECT_TRUE(json.at("upper_bound_95").is_number());
  EXPECT_GT(json.at("threshold").get<double>(), 0.0);
  EXPECT_GT(json.at("seconds").at("total").get<double>(), 0.0);
  EXPECT_GT(json.at("peak_memory_mb").get<double>(), 1.0);
}

TEST(SetUp, WritesNumbersInFullPrecision) {
  const auto json = jsonOf(smallProject().setUp);
  const auto project = readJson(smallProject().folder / "project" / "project.json");
  EXPECT_EQ(json.at("threshold"), project.at("thresholds").at(0).at("value"));
  const auto run = readJson(smallProject().folder / "project" / "runs" / "1" / "result.json");
  for (std::size_t i = 0; i < json.at("scores").size(); ++i) {
    EXPECT_EQ(json.at("scores").at(i), run.at("normals").at(i).at("score"));
  }
}

TEST(SetUp, CallsPicturesOfAFolderByFolderAndName) {
  const auto files = filesOf(jsonOf(smallProject().setUp).at("normals"));
  ASSERT_EQ(files.size(), 6U);
  EXPECT_EQ(files.front(), "gute Teile/000.png");
  EXPECT_EQ(files.back(), "gute Teile/005.png");
}

TEST(SetUp, TellsProgressOnStderrOnly) {
  EXPECT_NE(smallProject().setUp.err.find("Extracting features"), std::string::npos);
}

TEST(SetUp, SaysBeforehandHowLongItWillTake) {
  const auto& err = smallProject().setUp.err;
  EXPECT_LT(err.find("This will take about "), err.find("Extracting features")) << err;
}

TEST(SetUp, TakesUpAProjectThatWasCutOffAndNoOther) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  (void)project::createProject(folder / "p");  // as far as a set-up came that was killed
  fs::create_directories(folder / "p/runs/.tmp-1");
  writeFileAtomically(folder / "p/.unfinished/fit-0.state", "damaged");
  const Arguments setUp = {"setup", "good", "-o", "p", "--preset", "quick", "--input-side", "96"};
  const auto result = handfulCli(setUp, folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_FALSE(fs::exists(folder / "p/.unfinished"));
  EXPECT_EQ(project::loadProject(folder / "p").currentRun, 1);
  expectRefused(handfulCli(setUp, folder.path()), 11, "not empty");

  auto named = project::createProject(folder / "named");
  named.partName = "Deckel";
  project::saveProject(named, folder / "named");
  const auto before = treeOf(folder / "named");
  expectRefused(handfulCli({"setup", "good", "-o", "named"}, folder.path()), 11, "not empty");
  (void)project::createProject(folder / "pictures");
  writeFileAtomically(folder / "pictures/mine.txt", "keep me");
  expectRefused(handfulCli({"setup", "good", "-o", "pictures"}, folder.path()), 11, "not empty");
  EXPECT_TRUE(treeOf(folder / "named") == before);
}

TEST(Bench, TimesAWholeSetUp) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  const Arguments quick = {"bench", "train",   "--preset", "quick", "--input-side",
                           "96",    "--count", "3",        "--json"};
  for (const bool given : {false, true}) {
    auto arguments = quick;
    if (given) arguments.insert(arguments.end(), {"--images", "good"});
    const auto json = jsonOf(handfulCli(arguments, folder.path()));
    EXPECT_EQ(json.at("images"), 3);
    EXPECT_GT(json.at("seconds").at("total").get<double>(), 0.0);
    EXPECT_GT(json.at("estimated_seconds").get<double>(), 0.0);
    EXPECT_GT(json.at("peak_memory_mb").get<double>(), 1.0);
    EXPECT_EQ(json.at("fits"), 0) << "quick does not fine-tune";
    EXPECT_TRUE(json.at("step_seconds").is_null());
  }
  auto tooMany = quick;
  tooMany.insert(tooMany.end(), {"--images", "good"});
  *std::ranges::find(tooMany, "3") = "4";
  expectRefused(handfulCli(tooMany, folder.path()), 11, "only 3 pictures");
  EXPECT_EQ(treeOf(folder.path()).size(), 4U) << "nothing is written";
}

TEST(SetUp, TakesFilesUnderTheNamesGivenAndMakesParents) {
  const TempDir folder;
  writeGoodParts(folder.path(), 3);
  fs::rename(folder / "002.png", folder / "größe 3.png");
  const auto absolute = (folder / "001.png").string();
  const auto result =
      handfulCli({"setup", "./000.png", absolute, "größe 3.png", "-o", "neu/tief/projekt",
                  "--preset", "quick", "--input-side", "96", "--json"},
                 folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  EXPECT_EQ(filesOf(json.at("normals")),
            (std::vector<std::string>{"./000.png", absolute, "größe 3.png"}));
  EXPECT_FALSE(json.at("warnings").empty()) << "three pictures carry no promise";
  EXPECT_TRUE(json.at("expected_false_reject_rate").is_null() ||
              json.at("expected_false_reject_rate").is_number());
  EXPECT_TRUE(fs::exists(folder / "neu/tief/projekt/project.json"));
  EXPECT_FALSE(fs::exists(folder / "neu/tief/projekt/project.lock"));
}

TEST(SetUp, TellsPeopleTheThresholdAndWhatItRestsOn) {
  const TempDir folder;
  writeGoodParts(folder / "good", 4);
  const auto result = handfulCli(
      {"setup", "good", "-o", "p", "--preset", "quick", "--input-side", "96"}, folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  for (const char* piece : {"Threshold ", "from 4 good images", "Seconds: ", "total"}) {
    EXPECT_NE(result.out.find(piece), std::string::npos) << piece << "\n" << result.out;
  }
}

// The seed decides, not the environment, the current directory or the project's place.
TEST(SetUp, GivesTheSamePackageWhereverItRuns) {
  const auto& small = smallProject();
  const TempDir folder;
  fs::copy(small.folder / "gute Teile", folder / "gute Teile");
  const auto again = run({.program = HANDFUL_CLI,
                          .arguments = smallSetUp("elsewhere/p"),
                          .folder = folder.path(),
                          .environment = bareEnvironment()});
  ASSERT_EQ(again.exitCode, 0) << again.err;
  const auto project = (folder / "elsewhere/p").string();
  const auto package = (folder / "other.handful").string();
  const auto exported = run({.program = HANDFUL_CLI,
                             .arguments = {"export", project, package},
                             .folder = "/",
                             .environment = bareEnvironment()});
  ASSERT_EQ(exported.exitCode, 0) << exported.err;
  EXPECT_TRUE(readFile(package) == readFile(small.folder / "part.handful"));
}

TEST(SetUp, LeavesOutAnUnreadablePictureAndSaysSo) {
  const TempDir folder;
  writeGoodParts(folder / "good", 4);
  writeFileAtomically(folder / "good/004.png", "this is no picture");
  const auto result =
      handfulCli({"setup", "good", "-o", "p", "--preset", "quick", "--input-side", "96", "--json"},
                 folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  EXPECT_EQ(json.at("n"), 4);
  const auto& warnings = json.at("warnings");
  EXPECT_TRUE(std::any_of(warnings.begin(), warnings.end(), [](const Json& warning) {
    return warning.get<std::string>().find("good/004.png") != std::string::npos;
  })) << warnings;
}

TEST(SetUp, RefusesAFolderThatIsNotEmptyAndLeavesItAlone) {
  const auto& small = smallProject();
  const auto before = treeOf(small.folder / "project");
  expectRefused(handfulCli(smallSetUp("project"), small.folder), 11, "not empty");
  EXPECT_TRUE(treeOf(small.folder / "project") == before);

  const TempDir folder;
  writeGoodParts(folder / "good", 2);
  writeFileAtomically(folder / "mine/notes.txt", "keep me");
  expectRefused(handfulCli({"setup", "good", "-o", "mine"}, folder.path()), 11, "not empty");
  EXPECT_EQ(readTextFile(folder / "mine/notes.txt"), "keep me");
}

struct BadSetUp {
  const char* name;
  std::vector<std::string> images;
  const char* says;
};
void PrintTo(const BadSetUp& bad, std::ostream* stream) { *stream << bad.name; }

class BadSetUpTest : public testing::TestWithParam<BadSetUp> {};

TEST_P(BadSetUpTest, IsBadInputAndLeavesNothingBehind) {
  const TempDir folder;
  writeGoodParts(folder / "one", 1);
  fs::create_directories(folder / "empty");
  fs::create_directories(folder / "there already");
  writeFileAtomically(folder / "texts/000.png", "no picture");
  writeFileAtomically(folder / "texts/001.png", "no picture either");
  const auto before = treeOf(folder.path());
  for (const char* project : {"neu/tief/p", "there already", "slash/"}) {
    std::vector<std::string> arguments = {"setup", "--json", "-o", project};
    arguments.insert(arguments.end(), GetParam().images.begin(), GetParam().images.end());
    expectRefused(handfulCli(arguments, folder.path()), 11, GetParam().says);
    EXPECT_TRUE(treeOf(folder.path()) == before) << project;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cli, BadSetUpTest,
    testing::Values(BadSetUp{"MissingFolder", {"gone"}, "gone: There is no such folder"},
                    BadSetUp{"MissingAmongOthers", {"one", "gone"}, "gone: There is no such"},
                    BadSetUp{"OnePicture", {"one"}, "One good picture is not enough"},
                    BadSetUp{"TheSameTwice", {"one/000.png", "one/000.png"}, "not enough"},
                    BadSetUp{"EmptyFolder", {"empty"}, "holds no picture"},
                    BadSetUp{"NoPictures", {"texts"}, "None of the pictures can be used"}),
    [](const auto& test) { return test.param.name; });

TEST(SetUp, KeepsTheTrainingOptionsAndWhatVariesOnTheLine) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  const auto result =
      handfulCli({"setup", "--training", "steps=7", "--training", "learning-rate=2.5e-4",
                  "--training", "steps=8", "--rotation", "12.5", "--mirrored", "--preset", "quick",
                  "--input-side", "96", "-o", "p", "good"},
                 folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto settings = readJson(folder / "p" / "project.json").at("settings");
  EXPECT_EQ(settings.at("training"), Json({{"steps", 8.0}, {"learning-rate", 2.5e-4}}));
  EXPECT_EQ(settings.at("variation").at("maxRotationDeg"), 12.5);
  EXPECT_EQ(settings.at("variation").at("flipsHorizontally"), true);
  const auto plain = readJson(smallProject().folder / "project" / "project.json").at("settings");
  EXPECT_FALSE(plain.contains("training") || plain.contains("variation")) << "as by default";
}

TEST(SetUp, KeepsTheSmallestDefectAndTheAlignment) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  const auto result = handfulCli({"setup", "--align", "--align-angle", "5", "--smallest-defect",
                                  "30", "--preset", "quick", "-o", "p", "good"},
                                 folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.err.find("To find defects of 30 pixels"), std::string::npos) << result.err;
  const auto settings = readJson(folder / "p" / "project.json").at("settings");
  EXPECT_EQ(settings.at("smallestDefect"), 30);
  EXPECT_EQ(settings.at("align"), Json({{"maxShift", 0.15}, {"maxAngleDeg", 5.0}}));
  const auto info = handfulCli({"info", "p"}, folder.path());
  EXPECT_NE(info.out.find("Aligned:  to the first good image"), std::string::npos) << info.out;
  expectRefused(handfulCli({"setup", "--align-angle", "5", "-o", "q", "good"}, folder.path()), 10,
                "--align");
  expectRefused(
      handfulCli({"setup", "--smallest-defect", "5", "--input-side", "640", "-o", "q", "good"},
                 folder.path()),
      10, "--input-side");
}

TEST(SetUp, LooksWhereItIsTold) {
  const TempDir folder;
  writeGoodParts(folder / "good", 4);
  writeBadParts(folder / "bad", 1);
  const Arguments common = {"--preset", "quick", "--input-side", "96", "good"};
  Arguments arguments = {"setup",
                         "--region",
                         "10,20,120,80",
                         "--ignore",
                         "20,30,40,30",
                         "--ignore",
                         "100,90,120,90,110,99",
                         "-o",
                         "p"};
  arguments.insert(arguments.end(), common.begin(), common.end());
  const auto result = handfulCli(arguments, folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto region = readJson(folder / "p" / "project.json").at("region");
  EXPECT_EQ(region.at("polygon"), Json({{10, 20}, {129, 20}, {129, 99}, {10, 99}}));
  EXPECT_EQ(region.at("ignoreMask"), true);
  const auto info = handfulCli({"info", "p"}, folder.path());
  EXPECT_NE(info.out.find("Region:   120 x 80 pixels at (10, 20)"), std::string::npos) << info.out;
  EXPECT_NE(info.out.find("% of it ignored"), std::string::npos) << info.out;

  // The line computer says of every picture what the trainer says.
  ASSERT_EQ(handfulCli({"export", "p", "p.handful"}, folder.path()).exitCode, 0);
  const auto scored = handfulCli({"score", "p", "bad", "good", "--json"}, folder.path());
  const auto line = run({.program = HANDFUL_LINE,
                         .arguments = {"inspect", "p.handful", "bad", "good"},
                         .folder = folder.path()});
  const auto there = jsonLinesOf(line);
  const auto here = Json::parse(scored.out);
  ASSERT_EQ(here.size(), 5U);
  ASSERT_EQ(there.size(), here.size());
  for (std::size_t i = 0; i < here.size(); ++i) {
    EXPECT_EQ(here[i].at("score"), there[i].at("score")) << here[i];
    EXPECT_EQ(here[i].at("verdict"), there[i].at("verdict")) << here[i];
  }
}

TEST(SetUp, TakesAnIgnoreMaskThatWasDrawn) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  const auto size = imaging::readImage(folder / "good/000.png").pixels.size();
  cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
  mask(cv::Rect(5, 5, 30, 20)).setTo(255);
  writeFileAtomically(folder / "mask.png", imaging::encodePng(mask));
  const auto result = handfulCli({"setup", "--ignore-mask", "mask.png", "--preset", "quick",
                                  "--input-side", "96", "-o", "p", "good"},
                                 folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto stored = project::loadProject(folder / "p").region;
  EXPECT_TRUE(stored.polygon.empty());
  ASSERT_EQ(stored.ignoreMask.size(), size);
  EXPECT_EQ(cv::countNonZero(stored.ignoreMask != mask), 0);
}

struct BadRegion {
  const char* name;
  Arguments options;
  int exitCode;
  const char* says;
};
void PrintTo(const BadRegion& bad, std::ostream* stream) { *stream << bad.name; }

class BadRegionTest : public testing::TestWithParam<BadRegion> {};

TEST_P(BadRegionTest, IsRefusedAndLeavesNothingBehind) {
  const TempDir folder;
  writeGoodParts(folder / "good", 3);
  writeFileAtomically(folder / "small.png",
                      imaging::encodePng(cv::Mat(20, 20, CV_8UC1, cv::Scalar(255))));
  const auto before = treeOf(folder.path());
  Arguments arguments = {"setup", "-o", "p", "good", "--preset", "quick", "--input-side", "96"};
  arguments.insert(arguments.end(), GetParam().options.begin(), GetParam().options.end());
  expectRefused(handfulCli(arguments, folder.path()), GetParam().exitCode, GetParam().says);
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

INSTANTIATE_TEST_SUITE_P(
    Cli, BadRegionTest,
    testing::Values(
        BadRegion{"NoNumbers", {"--region", "here"}, 10, "is no shape"},
        BadRegion{"OddNumbers", {"--region", "1,2,3,4,5"}, 10, "is no shape"},
        BadRegion{"TwoCorners", {"--ignore", "1,2"}, 10, "is no shape"},
        BadRegion{"NoArea", {"--region", "1,2,0,9"}, 10, "has no area"},
        BadRegion{"Outside", {"--region", "100,2,9000,9"}, 11, "reaches beyond the picture"},
        BadRegion{"FarOutside", {"--region", "1,2,2147483647,9"}, 11, "reaches beyond"},
        BadRegion{"IgnoredOutside", {"--ignore", "1,2,30,2,9,9000"}, 11, "--ignore"},
        BadRegion{"TooSmall", {"--region", "1,2,10,40"}, 11, "too small: 10 x 40 pixels"},
        BadRegion{"NothingLeft",
                  {"--region", "10,20,30,30", "--ignore", "0,0,60,60"},
                  11,
                  "leave nothing to look at"},
        BadRegion{"NoMask", {"--ignore-mask", "gone.png"}, 11, "gone.png"},
        BadRegion{"MaskOfAnotherSize",
                  {"--ignore-mask", "small.png"},
                  11,
                  "The ignore mask has 20 x 20 pixels"}),
    [](const auto& test) { return test.param.name; });

TEST(SetUp, InterruptedLeavesNothingBehind) {
  const TempDir folder;
  writeGoodParts(folder / "good", 12);
  const auto before = treeOf(folder.path());
  const auto result = run({.program = HANDFUL_CLI,
                           .arguments = {"setup", "good", "-o", "neu/p", "--preset", "quick",
                                         "--input-side", "640", "--json"},
                           .folder = folder.path(),
                           .interruptAt = "Extracting features"});
  expectRefused(result, 13, "Cancelled");
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

TEST(Sample, InterruptedLeavesNothingBehind) {
  const TempDir folder;
  const auto result = run({.program = HANDFUL_CLI,
                           .arguments = {"sample", "neu/sample"},
                           .folder = folder.path(),
                           .interruptAt = "..."});
  expectRefused(result, 13, "Cancelled");
  EXPECT_TRUE(treeOf(folder.path()).empty());
}

}  // namespace
}  // namespace handful::test

// handful-cli: usage, and what is done with a project.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/project/project_io.h"
#include "core/recipe/options.h"
#include "tests/cli/small_project.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_run.h"
#include "tests/support/file_tree.h"
#include "tests/support/temp_dir.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

// --- usage --------------------------------------------------------------------

class UsageTest : public testing::TestWithParam<Arguments> {};

TEST_P(UsageTest, IsRefusedBeforeAnythingIsDone) {
  const TempDir folder;
  writeGoodParts(folder / "good", 2);
  const auto before = treeOf(folder.path());
  const auto result = handfulCli(GetParam(), folder.path());
  EXPECT_EQ(result.exitCode, 10) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("--help"), std::string::npos) << result.err;
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

INSTANTIATE_TEST_SUITE_P(
    Cli, UsageTest,
    testing::Values(Arguments{}, Arguments{"inspect"}, Arguments{"--bogus"}, Arguments{"setup"},
                    Arguments{"setup", "good"}, Arguments{"setup", "-o", "p"},
                    Arguments{"setup", "good", "-o", "p", "--bogus"},
                    Arguments{"setup", "good", "-o", "p", "--preset", "fast"},
                    Arguments{"setup", "good", "-o", "p", "--objective", "best"},
                    Arguments{"setup", "good", "-o", "p", "--seed", "-1"},
                    Arguments{"setup", "good", "-o", "p", "--seed", "one"},
                    Arguments{"setup", "good", "-o", "p", "--training", "steps"},
                    Arguments{"setup", "good", "-o", "p", "--training", "steps=12x"},
                    Arguments{"setup", "good", "-o", "p", "--training", "steps=1.5"},
                    Arguments{"setup", "good", "-o", "p", "--training", "steps=nan"},
                    Arguments{"setup", "good", "-o", "p", "--training", "steps=0"},
                    Arguments{"setup", "good", "-o", "p", "--training", "magic=1"},
                    Arguments{"setup", "good", "-o", "p", "--rotation", "200"},
                    Arguments{"setup", "good", "-o", "p", "--false-reject-rate", "0.9"},
                    Arguments{"setup", "good", "-o", "p", "--false-reject-rate", "nan"},
                    Arguments{"setup", "good", "-o", "p", "--input-side", "10"},
                    Arguments{"sample"}, Arguments{"sample", "s", "--seed", "-1"},
                    Arguments{"score", "p"}, Arguments{"evaluate", "p"},
                    Arguments{"evaluate", "p", "t", "u"}, Arguments{"export", "p"},
                    Arguments{"report", "p"}, Arguments{"report", "p", ""}, Arguments{"verify"},
                    Arguments{"verify", "f", "--against"}, Arguments{"info", "a", "b"}));

TEST(Help, NamesEveryCommandAndItsOptions) {
  const auto help = handfulCli({"--help"});
  EXPECT_EQ(help.exitCode, 0);
  EXPECT_EQ(help.err, "");
  for (const char* command :
       {"sample", "setup", "score", "evaluate", "report", "export", "verify", "info"}) {
    EXPECT_NE(help.out.find(command), std::string::npos) << command;
    const auto own = handfulCli({command, "--help"});
    EXPECT_EQ(own.exitCode, 0);
    EXPECT_NE(own.out.find("Usage: handful-cli " + std::string(command)), std::string::npos)
        << own.out;
  }
  const auto setUp = handfulCli({"setup", "--help"}).out;
  for (const char* option : {"--output", "--preset", "--objective", "--false-reject-rate", "--seed",
                             "--json", "standard", "coft", "0.05"}) {
    EXPECT_NE(setUp.find(option), std::string::npos) << option;
  }
}

TEST(Help, TellsTheVersion) {
  const auto version = handfulCli({"--version"});
  EXPECT_EQ(version.exitCode, 0);
  EXPECT_TRUE(version.out.starts_with("handful-cli ")) << version.out;
}

// --- bad input ------------------------------------------------------------------

class BadInputTest : public testing::TestWithParam<Arguments> {};

TEST_P(BadInputTest, GetsOneSentence) {
  const auto& small = smallProject();
  const TempDir folder;
  fs::create_directories(folder / "no project");
  fs::copy(small.folder / "project", folder / "damaged", fs::copy_options::recursive);
  fs::resize_file(folder / "damaged/project.json", 100);
  fs::copy(small.folder / "project", folder / "no run", fs::copy_options::recursive);
  fs::remove_all(folder / "no run/runs");
  fs::create_directory_symlink(small.folder, folder / "small");
  const auto result = handfulCli(GetParam(), folder.path());
  EXPECT_EQ(result.exitCode, 11) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err.find(": "), result.err.find(':')) << "first the file, then what is wrong";
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
}

INSTANTIATE_TEST_SUITE_P(Cli, BadInputTest,
                         testing::Values(Arguments{"score", "gone", "small/test/good"},
                                         Arguments{"score", "no project", "small/test/good"},
                                         Arguments{"score", "damaged", "small/test/good", "--json"},
                                         Arguments{"score", "no run", "small/test/good"},
                                         Arguments{"evaluate", "gone", "small/test"},
                                         Arguments{"evaluate", "damaged", "small/test", "--json"},
                                         Arguments{"evaluate", "small/project", "gone", "--json"},
                                         Arguments{"evaluate", "small/project", "no project"},
                                         Arguments{"export", "gone", "x.handful"},
                                         Arguments{"export", "no run", "x.handful"},
                                         Arguments{"info", "gone"},
                                         Arguments{"info", "no project"}));

// --- score ------------------------------------------------------------------

/// Thresholds so far away that the verdict does not depend on the pictures.
constexpr double kNever = 1e6;
constexpr double kAlways = 1e-6;

class ScoreTest : public testing::Test {
 protected:
  ProgramResult score(double threshold, double reviewThreshold, Arguments images) {
    const auto project = folder_ / ("p" + std::to_string(++count_));
    copyProject(project, threshold, reviewThreshold);
    Arguments arguments = {"score", project.string(), "--json"};
    arguments.insert(arguments.end(), images.begin(), images.end());
    return handfulCli(arguments, smallProject().folder);
  }

  TempDir folder_;
  int count_ = 0;
};

TEST_F(ScoreTest, ExitCodeSaysTheWorstVerdict) {
  EXPECT_EQ(score(kNever, kNever, {"test/good"}).exitCode, 0);
  EXPECT_EQ(score(kNever, kAlways, {"test/good"}).exitCode, 2);
  EXPECT_EQ(score(kAlways, kAlways, {"test/good"}).exitCode, 1);
}

TEST_F(ScoreTest, SaysOfEveryPictureWhatDesignAsksFor) {
  const auto images = jsonOf(score(kNever, kAlways, {"test/hole", "test/good/001.png"}));
  ASSERT_EQ(images.size(), 4U);
  EXPECT_EQ(images.at(0).at("file"), "test/hole/000.png");
  EXPECT_EQ(images.at(3).at("file"), "test/good/001.png");
  for (const auto& image : images) {
    EXPECT_EQ(image.at("verdict"), "review");
    EXPECT_GT(image.at("score").get<double>(), 0.0);
    EXPECT_GT(image.at("p").get<double>(), 0.0);
    EXPECT_EQ(image.at("threshold"), kNever);
    EXPECT_TRUE(image.at("regions").is_array());
    EXPECT_GT(image.at("ms").get<double>(), 0.0);
  }
}

TEST_F(ScoreTest, AnUnreadablePictureDoesNotStopTheOthers) {
  writeFileAtomically(folder_ / "text.png", "no picture");
  fs::create_directories(folder_ / "empty");
  const auto text = (folder_ / "text.png").string();
  const auto empty = (folder_ / "empty").string();
  const auto result = score(kNever, kNever, {text, "gone.png", empty, "test/good/000.png"});
  EXPECT_EQ(result.exitCode, 11);
  const auto images = jsonOf(result);
  ASSERT_EQ(images.size(), 4U);
  const Arguments unreadable = {text, "gone.png", empty};
  for (std::size_t i = 0; i < unreadable.size(); ++i) {
    EXPECT_EQ(images.at(i).size(), 2U) << images.at(i);
    EXPECT_EQ(images.at(i).at("file"), unreadable[i]);
    EXPECT_FALSE(images.at(i).at("error").get<std::string>().empty());
  }
  EXPECT_EQ(images.at(3).at("verdict"), "OK");
}

// A folder may be called like a command.
TEST_F(ScoreTest, TakesEveryNameForAPicture) {
  fs::copy(smallProject().folder / "test/good", folder_ / "info");
  copyProject(folder_ / "setup", kNever, kNever);
  const auto result = handfulCli({"score", "setup", "info", "--json"}, folder_.path());
  EXPECT_EQ(result.exitCode, 0) << result.err;
  EXPECT_EQ(jsonOf(result).size(), 3U);
}

TEST_F(ScoreTest, TellsPeopleVerdictScoreAndName) {
  const auto result = handfulCli({"score", "project", "test/hole/000.png"}, smallProject().folder);
  EXPECT_NE(result.out.find("test/hole/000.png"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("Threshold "), std::string::npos) << result.out;
}

// --- evaluate -----------------------------------------------------------------

double aurocOf(const Json& images) {
  double wins = 0.0;
  int pairs = 0;
  for (const auto& bad : images) {
    if (bad.at("label") == "good") continue;
    for (const auto& good : images) {
      if (good.at("label") != "good") continue;
      ++pairs;
      if (bad.at("score") > good.at("score")) wins += 1.0;
      if (bad.at("score") == good.at("score")) wins += 0.5;
    }
  }
  return wins / pairs;
}

TEST(Evaluate, PrintsOneJsonObjectThatAgreesWithItself) {
  const auto result = handfulCli({"evaluate", "project", "test", "--json"}, smallProject().folder);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  const auto setUp = jsonOf(smallProject().setUp);
  EXPECT_EQ(json.at("threshold"), setUp.at("threshold"));
  EXPECT_EQ(json.at("review_threshold"), json.at("threshold"));
  EXPECT_EQ(json.at("expected_false_reject_rate"), setUp.at("expected_false_reject_rate"));

  const auto& images = json.at("images");
  ASSERT_EQ(images.size(), 6U);
  EXPECT_EQ(images.at(0).at("file"), "test/good/000.png");
  EXPECT_EQ(images.at(3).at("file"), "test/hole/000.png");
  EXPECT_EQ(images.at(3).at("label"), "hole");
  int falseRejects = 0;
  int missed = 0;
  for (const auto& image : images) {
    const bool isNg = image.at("score") > json.at("threshold");
    EXPECT_EQ(image.at("verdict"), isNg ? "NG" : "OK");
    EXPECT_GT(image.at("p").get<double>(), 0.0);
    if (image.at("label") == "good" && isNg) ++falseRejects;
    if (image.at("label") != "good" && !isNg) ++missed;
  }
  EXPECT_EQ(json.at("false_rejects"), (Json{{"count", falseRejects}, {"of", 3}}));
  EXPECT_EQ(json.at("missed_defects"), (Json{{"count", missed}, {"of", 3}}));
  EXPECT_EQ(
      json.at("classes").at("good"),
      (Json{{"OK", 3 - falseRejects}, {"review", 0}, {"NG", falseRejects}, {"unreadable", 0}}));
  EXPECT_EQ(json.at("classes").at("hole").at("OK"), missed);

  EXPECT_NEAR(json.at("auroc").get<double>(), aurocOf(images), 1e-12);
  EXPECT_LE(json.at("auroc_interval").at(0), json.at("auroc"));
  EXPECT_GE(json.at("auroc_interval").at(1), json.at("auroc"));
  EXPECT_GT(json.at("seconds").at("total").get<double>(), 0.0);
}

TEST(Evaluate, TellsPeopleTheSame) {
  const auto result = handfulCli({"evaluate", "project", "test"}, smallProject().folder);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  for (const char* piece : {"hole ", "good ", "said OK", "False rejects: ", " of 3 good images",
                            "Missed defects: ", "AUROC ", "95 %", "Threshold ", "Seconds: "}) {
    EXPECT_NE(result.out.find(piece), std::string::npos) << piece << "\n" << result.out;
  }
}

TEST(Evaluate, PutsTheResultOnRecordWithoutTheImagesOfTheProject) {
  const TempDir folder;
  std::filesystem::copy(smallProject().folder, folder.path(),
                        std::filesystem::copy_options::recursive);
  const auto record = [&](const char* test) {
    return handfulCli({"evaluate", "project", test, "--record"}, folder.path());
  };
  const auto result = record("test");
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.out.find("On record as verification 1: 6 images"), std::string::npos)
      << result.out;
  std::filesystem::create_directories(folder / "seen");
  std::filesystem::rename(folder / "gute Teile", folder / "seen/good");
  const auto seen = record("seen");
  EXPECT_NE(seen.out.find("Nothing was put on record"), std::string::npos) << seen.out << seen.err;
  EXPECT_FALSE(std::filesystem::exists(folder / "project/verifications/2"));
}

TEST(Evaluate, WritesTheReportAndTheTableAndSaysWhere) {
  const TempDir folder;
  const auto html = (folder / "neu/Größe.html").string();
  const auto csv = (folder / "neu/Größe.csv").string();
  const auto result = handfulCli({"evaluate", "project", "test", "--report", html, "--csv", csv},
                                 smallProject().folder);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.out.find("The report lies in " + html), std::string::npos) << result.out;
  EXPECT_NE(result.out.find(csv), std::string::npos) << result.out;
  const auto page = readTextFile(html);
  const auto table = readTextFile(csv);
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 7) << "a head and six images";
  const auto json =
      jsonOf(handfulCli({"evaluate", "project", "test", "--json"}, smallProject().folder));
  for (const auto& image : json.at("images")) {
    EXPECT_NE(table.find(image.at("file").get<std::string>()), std::string::npos);
    EXPECT_NE(page.find(image.at("file").get<std::string>()), std::string::npos);
    EXPECT_NE(table.find("," + image.at("verdict").get<std::string>() + ","), std::string::npos);
  }
  for (const auto& line : project::loadProject(smallProject().folder / "project").thresholds) {
    EXPECT_NE(page.find(line.time), std::string::npos) << "the change history";
  }
}

TEST(Evaluate, KeepsStdoutForTheJson) {
  const TempDir folder;
  const auto html = (folder / "r.html").string();
  const auto result = handfulCli({"evaluate", "project", "test", "--json", "--report", html},
                                 smallProject().folder);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_EQ(jsonOf(result).at("images").size(), 6U);
  EXPECT_NE(result.err.find(html), std::string::npos) << result.err;
}

TEST(Report, IsWrittenFromTheProjectAlone) {
  const TempDir folder;
  copyProject(folder / "p", 1.5, 1.25);
  const auto result =
      handfulCli({"report", "p", "neu/Bericht.html", "--csv", "neu/Bilder.csv"}, folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.out.find((folder / "neu/Bericht.html").string()), std::string::npos)
      << result.out;
  const auto page = readTextFile(folder / "neu/Bericht.html");
  const auto project = project::loadProject(folder / "p");
  for (const auto& image : project.images) {
    EXPECT_NE(page.find(image.sha256), std::string::npos) << image.path;
  }
  EXPECT_NE(page.find("drawn by hand"), std::string::npos);
  EXPECT_NE(page.find("1.500"), std::string::npos);
  const auto table = readTextFile(folder / "neu/Bilder.csv");
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'),
            static_cast<std::ptrdiff_t>(project.images.size()) + 1);
}

TEST(Evaluate, HasNoAurocWithoutBothClasses) {
  const TempDir folder;
  fs::create_directories(folder / "only");
  fs::copy(smallProject().folder / "test/good", folder / "only/good");
  const auto result = handfulCli({"evaluate", "project", (folder / "only").string(), "--json"},
                                 smallProject().folder);
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  EXPECT_TRUE(json.at("auroc").is_null());
  EXPECT_TRUE(json.at("auroc_interval").is_null());
  EXPECT_EQ(json.at("missed_defects"), (Json{{"count", 0}, {"of", 0}}));
  EXPECT_EQ(json.at("images").at(0).at("file"), (folder / "only/good/000.png").string());
}

TEST(Evaluate, ReviewIsNeitherRejectNorMiss) {
  const TempDir folder;
  copyProject(folder / "p", kNever, kAlways);
  const auto json = jsonOf(
      handfulCli({"evaluate", (folder / "p").string(), "test", "--json"}, smallProject().folder));
  EXPECT_EQ(json.at("false_rejects").at("count"), 0);
  EXPECT_EQ(json.at("missed_defects").at("count"), 0);
  EXPECT_EQ(json.at("review_threshold"), kAlways);
  EXPECT_EQ(json.at("classes").at("hole").at("review"), 3);
}

TEST(Evaluate, CountsAnUnreadablePictureNeitherWay) {
  const TempDir folder;
  fs::copy(smallProject().folder / "test", folder / "test", fs::copy_options::recursive);
  writeFileAtomically(folder / "test/hole/001.png", "no picture");
  const auto result = handfulCli(
      {"evaluate", (smallProject().folder / "project").string(), "test", "--json"}, folder.path());
  EXPECT_EQ(result.exitCode, 11);
  const auto json = jsonOf(result);
  EXPECT_EQ(json.at("missed_defects").at("of"), 2);
  EXPECT_EQ(json.at("classes").at("hole").at("unreadable"), 1);
  const auto& unread = json.at("images").at(4);
  EXPECT_EQ(unread.at("file"), "test/hole/001.png");
  EXPECT_EQ(unread.at("label"), "hole");
  EXPECT_TRUE(unread.contains("error"));
  EXPECT_FALSE(unread.contains("verdict"));
}

fs::path writeMask(const fs::path& path, cv::Rect where, cv::Size size = {160, 120}) {
  cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
  mask(where) = 1;
  writeFileAtomically(path, imaging::encodePng(mask));
  return path;
}

TEST(Evaluate, WithoutMasksPixelsAreNull) {
  const auto json =
      jsonOf(handfulCli({"evaluate", "project", "test", "--json"}, smallProject().folder));
  for (const char* key : {"pixel_auroc", "pro", "pro_05", "masks", "masks_left_out", "regions"}) {
    EXPECT_TRUE(json.at(key).is_null()) << key;
  }
}

TEST(Evaluate, MeasuresPixelsWhereThereAreMasks) {
  const TempDir folder;
  fs::copy(smallProject().folder / "test", folder / "test", fs::copy_options::recursive);
  const auto& defect = tests::kDrawnDefect;
  writeMask(folder / "ground_truth/hole/000_mask.png", defect);
  // Half the size; the third picture has none.
  const cv::Rect half(defect.x / 2, defect.y / 2, defect.width / 2, defect.height / 2);
  writeMask(folder / "ground_truth/hole/001.png", half, {80, 60});
  const auto project = (smallProject().folder / "project").string();
  const auto result = handfulCli({"evaluate", project, "test", "--json"}, folder.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  EXPECT_EQ(json.at("masks"), (Json{{"count", 2}, {"of", 3}}));
  EXPECT_TRUE(json.at("masks_left_out").empty());
  EXPECT_GT(json.at("pixel_auroc"), 0.9);
  EXPECT_GT(json.at("pro"), 0.5);
  EXPECT_LE(json.at("pro_05"), json.at("pro"));
  EXPECT_EQ(json.at("regions").at("good_images").at("of"), 3);
  EXPECT_EQ(json.at("regions").at("defects_touched").at("of"), 2);
  EXPECT_EQ(json.at("regions").at("defects_touched").at("interval_95").size(), 2U);
  int touched = 0;
  for (const auto& image : json.at("images")) {
    const auto& overlap = image.at("mask_overlap");
    EXPECT_EQ(overlap.is_number(),
              image.at("file") == "test/hole/000.png" || image.at("file") == "test/hole/001.png");
    if (overlap.is_number() && overlap > 0.0) ++touched;
  }
  EXPECT_EQ(json.at("regions").at("defects_touched").at("count"), touched);

  const auto text = handfulCli({"evaluate", project, "test"}, folder.path());
  EXPECT_NE(text.out.find("Masks: 2 of 3"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("PRO "), std::string::npos) << text.out;

  const auto page = folder / "r.html";
  EXPECT_EQ(
      handfulCli({"evaluate", project, "test", "--report", page.string()}, folder.path()).exitCode,
      0);
  EXPECT_NE(readTextFile(page).find("Where the defects are"), std::string::npos);

  // A damaged mask is named and left out, from a folder that was named.
  fs::rename(folder / "ground_truth", folder / "masks");
  writeFileAtomically(folder / "masks/hole/001.png", "no picture");
  const auto damaged = jsonOf(handfulCli(
      {"evaluate", project, "test", "--ground-truth", "masks", "--json"}, folder.path()));
  EXPECT_EQ(damaged.at("masks"), (Json{{"count", 1}, {"of", 3}}));
  EXPECT_EQ(damaged.at("masks_left_out").at(0).at("file"), "masks/hole/001.png");
  EXPECT_GT(damaged.at("pixel_auroc"), 0.9);
  expectRefused(handfulCli({"evaluate", project, "test", "--ground-truth", "gone"}, folder.path()),
                11, "gone");

  // A slip in a name is said, not passed over.
  fs::rename(folder / "masks/hole", folder / "masks/Loch");
  const auto slip =
      handfulCli({"evaluate", project, "test", "--ground-truth", "masks"}, folder.path());
  EXPECT_EQ(slip.exitCode, 0) << slip.err;
  EXPECT_NE(slip.out.find("No mask for any of the 3 images of hole: there is no folder hole"),
            std::string::npos)
      << slip.out;
}

TEST(Score, SaysWhereAndHowLargePlacesAre) {
  const auto score = [](const std::string& more) {
    std::vector<std::string> arguments = {"score", "project", "test/hole/000.png", "--json"};
    if (!more.empty()) arguments.push_back(more);
    return jsonOf(handfulCli(arguments, smallProject().folder)).at(0).at("regions");
  };
  const auto plain = score("");
  const auto withContours = score("--contours");
  ASSERT_FALSE(plain.empty());
  ASSERT_EQ(withContours.size(), plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto& region = withContours[i];
    const double box = region.at("width").get<double>() * region.at("height").get<double>();
    EXPECT_GT(region.at("area"), 0.0);
    EXPECT_LE(region.at("area"), box + 1e-6);
    EXPECT_GE(region.at("centroid").at(0), region.at("x"));
    EXPECT_GE(region.at("contour").size(), 3U);
    EXPECT_FALSE(plain[i].contains("contour"));
    EXPECT_EQ(plain[i].at("area"), region.at("area"));
  }
}

TEST(Evaluate, NoticesThatItsResultCannotBeWritten) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "This system has no /dev/full.";
  const auto result = run({.program = HANDFUL_CLI,
                           .arguments = {"evaluate", "project", "test", "--json"},
                           .folder = smallProject().folder,
                           .outputTo = "/dev/full"});
  EXPECT_EQ(result.exitCode, 20) << result.err;
}

TEST(Verbose, SpeaksOnStderr) {
  const auto result =
      handfulCli({"--verbose", "export", "project", "again.handful"}, smallProject().folder);
  EXPECT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.err.find("info: "), std::string::npos) << result.err;
  EXPECT_EQ(result.out.find("info: "), std::string::npos) << result.out;
}

// --- export, verify, info ---------------------------------------------------------

TEST(Export, MakesParentsAndReplacesAPackage) {
  const TempDir folder;
  const auto file = (folder / "neu/Größe 2.handful").string();
  for (int i = 0; i < 2; ++i) {
    const auto result = handfulCli({"export", "project", file}, smallProject().folder);
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.out.find("SHA-256"), std::string::npos);
  }
  EXPECT_TRUE(readFile(file) == readFile(smallProject().folder / "part.handful"));
  EXPECT_EQ(treeOf(folder.path()).size(), 2U) << "the folder and the package, nothing else";
}

TEST(Export, RefusesAPlaceThatCannotHoldAFile) {
  const TempDir folder;
  fs::create_directories(folder / "folder/inside");
  const auto before = treeOf(folder.path());
  expectRefused(
      handfulCli({"export", "project", (folder / "folder").string()}, smallProject().folder), 11);
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

TEST(Export, ReplacesNoFileThatIsNoPackage) {
  const TempDir folder;
  copyProject(folder / "p", kNever, kNever);
  writeFileAtomically(folder / "picture.jpg", "a picture");
  const auto before = treeOf(folder.path());
  for (const char* file : {"p/project.json", "p/runs/1/model.onnx", "picture.jpg"}) {
    expectRefused(handfulCli({"export", "p", file}, folder.path()), 11, "not replaced");
    expectRefused(
        handfulCli({"evaluate", "p", (smallProject().folder / "test").string(), "--report", file},
                   folder.path()),
        11, "not replaced");
    expectRefused(handfulCli({"report", "p", file}, folder.path()), 11, "not replaced");
    expectRefused(handfulCli({"report", "p", "new.html", "--csv", file}, folder.path()), 11,
                  "not replaced");
  }
  expectRefused(handfulCli({"report", "p", "new.pdf"}, folder.path()), 11, "The window writes PDF");
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

TEST(Threshold, IsShownAndMovedWithItsRecord) {
  const TempDir folder;
  copyProject(folder / "p", 1.5, 1.5);
  const auto shown = handfulCli({"threshold", "p"}, folder.path());
  EXPECT_EQ(shown.exitCode, 0) << shown.err;
  EXPECT_NE(shown.out.find("Threshold 1.5,"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("No review"), std::string::npos) << shown.out;

  const auto moved =
      handfulCli({"threshold", "p", "2.25", "--review", "1.75", "--reason", "too many rejects"},
                 folder.path());
  EXPECT_EQ(moved.exitCode, 0) << moved.err;
  EXPECT_NE(moved.out.find("Review above 1.75."), std::string::npos) << moved.out;
  const auto project = project::loadProject(folder / "p");
  EXPECT_EQ(project.thresholds.back().value, 2.25);
  EXPECT_EQ(project.thresholds.back().reviewValue, 1.75);
  EXPECT_EQ(project.thresholds.back().reason, "too many rejects");
  expectRefused(handfulCli({"threshold", "p", "-1"}, folder.path()), 11, "above 0");
  expectRefused(handfulCli({"threshold", "p", "1", "--review", "2"}, folder.path()), 11, "below");
  EXPECT_EQ(project::loadProject(folder / "p"), project);
}

TEST(Usage, AnUnknownCommandIsToldWhichThereAre) {
  const auto result = handfulCli({"inspect", "x"});
  EXPECT_EQ(result.exitCode, 10);
  EXPECT_NE(result.err.find("\"inspect\""), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("evaluate"), std::string::npos) << result.err;
  EXPECT_EQ(handfulCli({"setup", "x", "-o", ""}).exitCode, 10);
}

// A package that fails its own self-test must not replace one that passed.
TEST(Export, KeepsTheOldPackageIfTheNewOneFailsItsSelfTest) {
  const TempDir folder;
  copyProject(folder / "p", kNever, kNever);
  auto contents = package::readFolder(folder / "p/runs/1");
  contents.golden.front().score = 2.0 * kNever;
  package::writeFolder(contents, folder / "p/runs/1");
  writeFileAtomically(folder / "part.handful", "PK, the old one");
  const auto before = treeOf(folder.path());
  expectRefused(handfulCli({"export", "p", "part.handful"}, folder.path()), 12, "self-test failed");
  EXPECT_TRUE(treeOf(folder.path()) == before);
}

TEST(Verify, ComparesWithTheProject) {
  const auto& small = smallProject();
  const auto same = handfulCli({"verify", "part.handful", "--against", "project"}, small.folder);
  EXPECT_EQ(same.exitCode, 0) << same.err;

  const TempDir folder;
  copyProject(folder / "p", kNever, kNever);
  const auto other =
      handfulCli({"verify", "part.handful", "--against", (folder / "p").string()}, small.folder);
  EXPECT_EQ(other.exitCode, 12);
  EXPECT_NE(other.err.find("Export it again"), std::string::npos) << other.err;

  const auto gone = handfulCli({"verify", "part.handful", "--against", "gone"}, small.folder);
  EXPECT_EQ(gone.exitCode, 11);
}

TEST(Verify, RefusesWhatIsNotASoundPackage) {
  const auto& small = smallProject();
  const TempDir folder;
  const auto good = readFile(small.folder / "part.handful");
  const auto half = std::span(good).first(good.size() / 2);
  writeFileAtomically(folder / "truncated.handful", half);
  auto flipped = good;
  flipped[flipped.size() / 2] ^= std::byte{1};
  writeFileAtomically(folder / "flipped.handful", flipped);
  fs::copy(small.folder / "test/good/000.png", folder / "foreign.handful");
  auto contents = package::readPackage(small.folder / "part.handful").contents;
  contents.golden.front().score *= 1.5;
  package::writePackage(contents, folder / "golden.handful");
  for (const char* name : {"truncated", "flipped", "foreign", "golden", "gone"}) {
    SCOPED_TRACE(name);
    const auto file = std::string(name) + ".handful";
    expectRefused(handfulCli({"verify", file}, folder.path()), 12, file);
  }
  expectRefused(handfulCli({"info", "truncated.handful"}, folder.path()), 12);
}

TEST(Info, ListsTheTrainingOptionsWithWhatThePresetsSet) {
  const auto result = handfulCli({"info", "--training-options"});
  EXPECT_EQ(result.exitCode, 0) << result.err;
  for (const auto& option : recipe::options()) {
    EXPECT_NE(result.out.find("\n" + std::string(option.name) + " "), std::string::npos)
        << option.name;
  }
  EXPECT_NE(result.out.find("weight-negative-pairs 0"), std::string::npos) << "of msc";
}

TEST(Info, TellsOfProjectAndPackage) {
  const auto& small = smallProject();
  const auto project = handfulCli({"info", "project"}, small.folder);
  const auto package = handfulCli({"info", "part.handful"}, small.folder);
  EXPECT_EQ(project.exitCode, 0) << project.err;
  EXPECT_EQ(package.exitCode, 0) << package.err;
  for (const char* piece : {"Deckel Größe 2", "efficientnet_lite0", "frozen", "Threshold "}) {
    EXPECT_NE(project.out.find(piece), std::string::npos) << project.out;
    EXPECT_NE(package.out.find(piece), std::string::npos) << package.out;
  }
  EXPECT_NE(package.out.find(package::readPackage(small.folder / "part.handful").sha256),
            std::string::npos);
}

}  // namespace
}  // namespace handful::test

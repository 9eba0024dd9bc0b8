// handful-line, with a package whose network is tiny.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/runtime/inspector.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_run.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

constexpr double kNever = 1e6;
constexpr double kAlways = 1e-6;

package::Contents withLines(double threshold, double reviewThreshold) {
  auto contents = tests::tinyInspection();
  contents.manifest.threshold = calibrate::manual(contents.manifest.calibrationScores, threshold);
  contents.manifest.reviewThreshold = reviewThreshold;
  return contents;
}

/// A folder with packages and pictures, made once: part.handful, "Bilder ä/0.png" and 1.png.
const fs::path& lineFolder() {
  static const TempDir folder;
  static const bool isFilled = [] {
    package::writePackage(tests::tinyInspection(), folder / "part.handful");
    package::writePackage(withLines(kNever, kNever), folder / "ok.handful");
    package::writePackage(withLines(kNever, kAlways), folder / "review.handful");
    package::writePackage(withLines(kAlways, kAlways), folder / "ng.handful");
    for (int i = 0; i < 2; ++i) {
      writeFileAtomically(folder / ("Bilder ä/" + std::to_string(i) + ".png"),
                          imaging::encodePng(tests::drawnPart(100 + i)));
    }
    return true;
  }();
  static_cast<void>(isFilled);
  return folder.path();
}

ProgramResult handfulLine(Arguments arguments, const fs::path& folder = lineFolder()) {
  return run({.program = HANDFUL_LINE, .arguments = std::move(arguments), .folder = folder});
}

// --- inspect ------------------------------------------------------------------

TEST(Inspect, ExitCodeSaysTheWorstVerdict) {
  EXPECT_EQ(handfulLine({"inspect", "ok.handful", "Bilder ä"}).exitCode, 0);
  EXPECT_EQ(handfulLine({"inspect", "review.handful", "Bilder ä"}).exitCode, 2);
  EXPECT_EQ(handfulLine({"inspect", "ng.handful", "Bilder ä"}).exitCode, 1);
}

TEST(Inspect, PrintsOneJsonObjectALine) {
  const auto result = handfulLine({"inspect", "ng.handful", "Bilder ä/1.png", "Bilder ä"});
  EXPECT_EQ(result.err, "");
  const auto lines = jsonLinesOf(result);
  ASSERT_EQ(lines.size(), 3U);
  const Arguments names = {"Bilder ä/1.png", "Bilder ä/0.png", "Bilder ä/1.png"};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].at("file"), names[i]);
    EXPECT_EQ(lines[i].at("verdict"), "NG");
    EXPECT_EQ(lines[i].at("threshold"), kAlways);
    EXPECT_GT(lines[i].at("p").get<double>(), 0.0);
    EXPECT_GT(lines[i].at("ms").get<double>(), 0.0);
    ASSERT_TRUE(lines[i].at("regions").is_array());
    EXPECT_EQ(lines[i].at("distorted"), false);
    for (const auto& region : lines[i].at("regions")) {
      EXPECT_GE(region.at("x"), 0);
      EXPECT_GE(region.at("y"), 0);
      EXPECT_LE(region.at("x").get<int>() + region.at("width").get<int>(), 160);
      EXPECT_LE(region.at("y").get<int>() + region.at("height").get<int>(), 120);
      EXPECT_GT(region.at("peak").get<double>(), 0.0);
      EXPECT_GT(region.at("area").get<double>(), 0.0);
      EXPECT_EQ(region.at("centroid").size(), 2U);
      EXPECT_FALSE(region.contains("contour"));
    }
  }
  EXPECT_EQ(lines[0].at("score"), lines[2].at("score")) << "no state from picture to picture";
}

TEST(Inspect, SaysWhatTheLibrarySays) {
  const auto inspector = runtime::Inspector::create(tests::tinyInspection());
  const auto lines = jsonLinesOf(handfulLine({"inspect", "part.handful", "Bilder ä"}));
  ASSERT_EQ(lines.size(), 2U);
  for (const auto& line : lines) {
    const auto expected = inspector.inspect(
        imaging::readImage(lineFolder() / pathFromUtf8(line.at("file").get<std::string>())));
    EXPECT_NEAR(line.at("score").get<double>(), expected.score, 1e-9);
    EXPECT_EQ(line.at("verdict"), runtime::name(expected.verdict));
    EXPECT_EQ(line.at("p"), expected.p);
  }
}

TEST(Inspect, AnUnreadablePictureDoesNotStopTheOthers) {
  const TempDir folder;
  writeFileAtomically(folder / "text.png", "no picture");
  fs::create_directories(folder / "empty");
  const Arguments unreadable = {(folder / "text.png").string(), "gone.png",
                                (folder / "empty").string()};
  const auto result = handfulLine(
      {"inspect", "ng.handful", unreadable[0], unreadable[1], unreadable[2], "Bilder ä/0.png"});
  EXPECT_EQ(result.exitCode, 11);
  const auto lines = jsonLinesOf(result);
  ASSERT_EQ(lines.size(), 4U);
  for (std::size_t i = 0; i < unreadable.size(); ++i) {
    EXPECT_EQ(lines[i].size(), 2U) << lines[i];
    EXPECT_EQ(lines[i].at("file"), unreadable[i]);
    EXPECT_FALSE(lines[i].at("error").get<std::string>().empty());
  }
  EXPECT_EQ(lines[3].at("verdict"), "NG");
}

// Whatever goes wrong is never OK: not even an empty folder.
TEST(Inspect, AnEmptyFolderIsBadInput) {
  const TempDir folder;
  EXPECT_EQ(handfulLine({"inspect", "ok.handful", folder.path().string()}).exitCode, 11);
}

TEST(Inspect, WorksFromAnywhereWithoutAnyEnvironment) {
  const auto picture = (lineFolder() / pathFromUtf8("Bilder ä/0.png")).string();
  const auto result =
      run({.program = HANDFUL_LINE,
           .arguments = {"inspect", (lineFolder() / "ok.handful").string(), picture},
           .folder = "/",
           .environment = Arguments()});
  EXPECT_EQ(result.exitCode, 0) << result.err;
  EXPECT_EQ(jsonOf(result).at("file"), picture);
}

TEST(Inspect, CanBeInterrupted) {
  Arguments arguments = {"--verbose", "inspect", "ok.handful"};
  arguments.insert(arguments.end(), 2000, "Bilder ä/0.png");
  const auto result = run({.program = HANDFUL_LINE,
                           .arguments = arguments,
                           .folder = lineFolder(),
                           .interruptAt = "golden"});
  EXPECT_EQ(result.exitCode, 13) << result.err;
  EXPECT_LT(jsonLinesOf(result).size(), 2000U);
}

TEST(Inspect, NoticesThatItsResultCannotBeWritten) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "This system has no /dev/full.";
  const auto result = run({.program = HANDFUL_LINE,
                           .arguments = {"inspect", "ok.handful", "Bilder ä"},
                           .folder = lineFolder(),
                           .outputTo = "/dev/full"});
  EXPECT_EQ(result.exitCode, 20) << result.err;
}

// --- packages that must not be used -------------------------------------------------

struct BadPackage {
  const char* name;
  void (*make)(const fs::path& file);
};
void PrintTo(const BadPackage& bad, std::ostream* stream) { *stream << bad.name; }

std::vector<std::byte> goodPackage() { return readFile(lineFolder() / "ok.handful"); }

class BadPackageTest : public testing::TestWithParam<BadPackage> {};

TEST_P(BadPackageTest, IsRefusedWithOneSentenceByEveryCommand) {
  const TempDir folder;
  GetParam().make(folder / "bad.handful");
  const auto file = (folder / "bad.handful").string();
  for (const auto& arguments :
       {Arguments{"inspect", file, "Bilder ä"}, Arguments{"bench", file, "--json"}}) {
    const auto result = handfulLine(arguments);
    expectRefused(result, 12);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Line, BadPackageTest,
    testing::Values(
        BadPackage{"Missing", [](const fs::path&) {}},
        BadPackage{"Folder", [](const fs::path& file) { fs::create_directories(file); }},
        BadPackage{"Empty", [](const fs::path& file) { writeFileAtomically(file, ""); }},
        BadPackage{"Text", [](const fs::path& file) { writeFileAtomically(file, "Not a zip."); }},
        BadPackage{"Picture",
                   [](const fs::path& file) {
                     fs::copy(lineFolder() / pathFromUtf8("Bilder ä/0.png"), file);
                   }},
        BadPackage{"Truncated",
                   [](const fs::path& file) {
                     const auto bytes = goodPackage();
                     writeFileAtomically(file, std::span(bytes).first(bytes.size() - 100));
                   }},
        BadPackage{"OneBitOff",
                   [](const fs::path& file) {
                     auto bytes = goodPackage();
                     bytes[bytes.size() / 2] ^= std::byte{4};
                     writeFileAtomically(file, bytes);
                   }},
        BadPackage{"GoldenScoreOff",
                   [](const fs::path& file) {
                     auto contents = tests::tinyInspection();
                     contents.golden.front().score += 0.01 * contents.manifest.threshold.value +
                                                      0.01 * contents.golden.front().score;
                     package::writePackage(contents, file);
                   }},
        BadPackage{"GoldenHeatMapOff",
                   [](const fs::path& file) {
                     auto contents = tests::tinyInspection();
                     contents.golden.back().patchScores.front() += 100.0F;
                     package::writePackage(contents, file);
                   }}),
    [](const auto& test) { return test.param.name; });

// --- bench --------------------------------------------------------------------

TEST(Bench, ComparesTheInspectionWithTheBareNetwork) {
  const auto result = handfulLine({"bench", "part.handful", "--json"});
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = jsonOf(result);
  for (const char* key : {"open_ms", "network_ms", "network_cpu_ms", "inspection_ms",
                          "inspection_cpu_ms", "ratio", "peak_memory_mb"}) {
    EXPECT_GT(json.at(key).get<double>(), 0.0) << key;
  }
  const auto text = handfulLine({"bench", "part.handful"});
  EXPECT_EQ(text.exitCode, 0);
  EXPECT_NE(text.out.find("Network alone"), std::string::npos) << text.out;
}

// --- usage --------------------------------------------------------------------

class LineUsageTest : public testing::TestWithParam<Arguments> {};

TEST_P(LineUsageTest, IsRefused) {
  const auto result = handfulLine(GetParam());
  EXPECT_EQ(result.exitCode, 10) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("--help"), std::string::npos) << result.err;
}

INSTANTIATE_TEST_SUITE_P(Line, LineUsageTest,
                         testing::Values(Arguments{}, Arguments{"setup"}, Arguments{"inspect"},
                                         Arguments{"inspect", "ok.handful"},
                                         Arguments{"inspect", "--bogus", "ok.handful", "x.png"},
                                         Arguments{"bench"}, Arguments{"bench", "a", "b"}));

TEST(LineHelp, NamesTheCommands) {
  const auto help = handfulLine({"--help"});
  EXPECT_EQ(help.exitCode, 0);
  for (const char* piece : {"Usage: handful-line", "inspect", "bench"}) {
    EXPECT_NE(help.out.find(piece), std::string::npos) << piece << help.out;
  }
  const auto version = handfulLine({"--version"});
  EXPECT_TRUE(version.out.starts_with("handful-line ")) << version.out;
}

// --- what it brings along -----------------------------------------------------------

std::string librariesOf(const fs::path& program) {
  const auto result = run({.program = "/usr/bin/ldd", .arguments = {program.string()}});
  EXPECT_EQ(result.exitCode, 0) << result.err;
  return result.out;
}

// The line PC has neither Qt nor LibTorch, and OpenCV's imgcodecs would bring GDAL and a
// hundred libraries more.
TEST(Libraries, TheLineProgramNeedsFew) {
  if (!fs::exists("/usr/bin/ldd")) GTEST_SKIP() << "ldd is not installed.";
  const auto libraries = librariesOf(HANDFUL_LINE);
  EXPECT_NE(libraries.find("libopenvino"), std::string::npos) << "ldd does not see through";
  EXPECT_EQ(libraries.find("not found"), std::string::npos) << libraries;
  for (const char* name : {"libQt", "libtorch", "libc10", "opencv_imgcodecs", "libgdal"}) {
    EXPECT_EQ(libraries.find(name), std::string::npos) << name;
  }
}

TEST(Libraries, TheTrainerNeedsNoQt) {
  if (!fs::exists("/usr/bin/ldd")) GTEST_SKIP() << "ldd is not installed.";
  const auto libraries = librariesOf(HANDFUL_CLI);
  EXPECT_NE(libraries.find("libopenvino"), std::string::npos) << "ldd does not see through";
  for (const char* name : {"libQt", "opencv_imgcodecs"}) {
    EXPECT_EQ(libraries.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace handful::test

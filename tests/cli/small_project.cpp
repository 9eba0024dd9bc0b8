#include "tests/cli/small_project.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/imaging/image_io.h"
#include "tests/support/drawn_part.h"
#include "tests/support/temp_dir.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;

SmallProject makeSmallProject(const fs::path& folder) {
  writeGoodParts(folder / "gute Teile", 6);
  writeGoodParts(folder / "test" / "good", 3, 100);
  writeBadParts(folder / "test" / "hole", 3, 200);
  SmallProject made{folder, handfulCli(smallSetUp("project"), folder)};
  EXPECT_EQ(made.setUp.exitCode, 0) << made.setUp.err;
  const auto exported = handfulCli({"export", "project", "part.handful"}, folder);
  EXPECT_EQ(exported.exitCode, 0) << exported.err;
  return made;
}

void writePicture(const fs::path& folder, int number, const cv::Mat& picture) {
  const auto digits = std::to_string(1000 + number).substr(1);
  writeFileAtomically(folder / (digits + ".png"), imaging::encodePng(picture));
}

}  // namespace

void writeGoodParts(const fs::path& folder, int count, int first) {
  for (int i = 0; i < count; ++i) writePicture(folder, i, tests::drawnPart(first + i));
}

void writeBadParts(const fs::path& folder, int count, int first) {
  for (int i = 0; i < count; ++i) writePicture(folder, i, tests::drawnDefect(first + i));
}

ProgramResult handfulCli(std::vector<std::string> arguments, const fs::path& folder) {
  return run({.program = HANDFUL_CLI, .arguments = std::move(arguments), .folder = folder});
}

std::vector<std::string> smallSetUp(const std::string& project) {
  return {"setup", "gute Teile",   "-o",  project,  "--preset",       "quick", "--seed",
          "7",     "--input-side", "128", "--part", "Deckel Größe 2", "--json"};
}

const SmallProject& smallProject() {
  static const TempDir folder;
  static const SmallProject made = makeSmallProject(folder.path());
  return made;
}

nlohmann::json readJson(const fs::path& file) { return nlohmann::json::parse(readTextFile(file)); }

void copyProject(const fs::path& target, double threshold, double reviewThreshold) {
  fs::copy(smallProject().folder / "project", target, fs::copy_options::recursive);
  auto document = readJson(target / "project.json");
  auto entry = document.at("thresholds").at(0);
  entry["value"] = threshold;
  entry["reviewValue"] = reviewThreshold;
  entry["rule"] = "manual";
  entry["reason"] = "test";
  document["thresholds"].push_back(entry);
  writeFileAtomically(target / "project.json", document.dump());
}

}  // namespace handful::test

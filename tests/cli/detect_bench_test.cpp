// handful-cli bench detect.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/atomic_file.h"
#include "core/imaging/image_io.h"
#include "tests/cli/small_project.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_run.h"
#include "tests/support/file_tree.h"
#include "tests/support/temp_dir.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class DetectBench : public ::testing::Test {
 protected:
  void SetUp() override {
    writeGoodParts(folder_ / "Teile" / "train" / "good", 5);
    writeGoodParts(folder_ / "Teile" / "test" / "good", 2, 100);
    writeBadParts(folder_ / "Teile" / "test" / "hole", 2, 200);
  }

  ProgramResult bench(const std::vector<std::string>& more, const std::string& side = "96") const {
    std::vector<std::string> arguments = {"bench", "detect",       "Teile/", "-o",
                                          "out",   "--counts",     "3",      "--draws",
                                          "2",     "--input-side", side};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return handfulCli(arguments, folder_.path());
  }

  TempDir folder_;
};

TEST_F(DetectBench, MeasuresEachDrawOnceAndPrintsATable) {
  const auto first = bench({"--objectives", "frozen", "--json"});
  ASSERT_EQ(first.exitCode, 0) << first.err;
  const auto rows = Json::parse(first.out);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.at(0).at("set"), "Teile");
  EXPECT_EQ(rows.at(0).at("draws"), 2);
  const auto result = readJson(folder_ / "out" / "Teile-3-0-frozen.json");
  EXPECT_EQ(result.at("labels"), Json({"good", "good", "hole", "hole"}));
  EXPECT_EQ(result.at("test").at("gaussian").size(), 4U);
  EXPECT_EQ(result.at("held_out").at("gaussian").size(), 3U);

  // Cut off before the second draw was stored, it goes on from there.
  fs::remove(folder_ / "out" / "Teile-3-1-frozen.json");
  const auto before = treeOf(folder_ / "out");
  const auto second = bench({"--objectives", "frozen", "--json"});
  EXPECT_NE(second.err.find("draw 0, frozen: there already"), std::string::npos) << second.err;
  EXPECT_EQ(second.out, first.out);
  EXPECT_EQ(treeOf(folder_ / "out").at("Teile-3-0-frozen.json"),
            before.at("Teile-3-0-frozen.json"));
}

TEST_F(DetectBench, WithoutFoldsTheLastNetworkIsTheSame) {
  const std::vector<std::string> small = {
      "--objectives",       "coft",       "--training",   "steps=2",    "--training",
      "views-per-normal=2", "--training", "view-side=64", "--training", "negatives-per-normal=1"};
  auto quick = small;
  quick.insert(quick.end(), {"--without-folds", "3"});
  const auto first = bench(quick);
  if (first.err.find("LibTorch") != std::string::npos) GTEST_SKIP() << "a build without LibTorch";
  ASSERT_EQ(first.exitCode, 0) << first.err;
  const auto path = folder_ / "out" / "Teile-3-0-coft.json";
  const auto without = readJson(path);
  EXPECT_TRUE(without.at("judgement").is_null());
  EXPECT_EQ(without.at("test").at("tuned-neighbour").size(), 4U);

  const auto whole = bench(small);  // asks for more than is there
  ASSERT_EQ(whole.exitCode, 0) << whole.err;
  const auto with = readJson(path);
  EXPECT_FALSE(with.at("judgement").is_null());
  EXPECT_EQ(with.at("held_out").at("tuned-gaussian").size(), 3U);
  EXPECT_EQ(with.at("test"), without.at("test"));
}

TEST_F(DetectBench, MeasuresTheHeatMapWhereThereAreMasks) {
  cv::Mat mask = cv::Mat::zeros(120, 160, CV_8UC1);
  mask(tests::kDrawnDefect) = 255;
  writeFileAtomically(folder_ / "Teile/ground_truth/hole/000_mask.png", imaging::encodePng(mask));
  const auto first = bench({"--objectives", "frozen", "--json"});
  ASSERT_EQ(first.exitCode, 0) << first.err;
  const auto result = readJson(folder_ / "out" / "Teile-3-0-frozen.json");
  EXPECT_EQ(result.at("masks"), (Json{{"count", 1}, {"of", 2}}));
  std::set<std::string> maps;
  for (const auto& map : result.at("pixels")) {
    maps.insert(map.at("name"));
    EXPECT_GT(map.at("auroc"), 0.5) << map;
    EXPECT_GE(map.at("pro"), map.at("pro_05")) << map;
  }
  EXPECT_TRUE(maps.contains("score") && maps.contains("subspace")) << result.at("pixels");
  const auto rows = Json::parse(first.out);
  EXPECT_EQ(std::ranges::count(rows, "PRO", [](const Json& row) { return row.at("measure"); }), 1);

  mask(tests::kDrawnDefect) = 0;
  mask.at<std::uint8_t>(0, 0) = 255;
  writeFileAtomically(folder_ / "Teile/ground_truth/hole/000_mask.png", imaging::encodePng(mask));
  expectRefused(bench({"--objectives", "frozen"}), 11, "other images");
}

TEST_F(DetectBench, ComparesWithOtherDetectors) {
  writeFileAtomically(folder_ / "peers.json",
                      R"({"image_auroc": {"eyes": {"Teile": {"3": {"mean": 0.25}}}}})");
  const auto result = bench({"--objectives", "frozen", "--peers", "peers.json"});
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_NE(result.out.find("frozen, score vs eyes"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("  95 %"), std::string::npos) << result.out;
  writeFileAtomically(folder_ / "peers.json", "{}");
  expectRefused(bench({"--objectives", "frozen", "--peers", "peers.json"}), 11, "peers.json");
}

TEST_F(DetectBench, TakesTheDrawsOfAFile) {
  writeFileAtomically(folder_ / "splits.json",
                      R"({"Teile": {"3": {"mine": ["004.png", "001.png", "002.png"]}}})");
  const auto result = bench({"--objectives", "frozen", "--splits", "splits.json"});
  ASSERT_EQ(result.exitCode, 0) << result.err;
  EXPECT_TRUE(fs::exists(folder_ / "out" / "Teile-3-mine-frozen.json"));
  writeFileAtomically(folder_ / "splits.json",
                      R"({"Teile": {"3": {"mine": ["004.png", "001.png", "000.png"]}}})");
  expectRefused(bench({"--objectives", "frozen", "--splits", "splits.json"}), 11, "other images");
  writeFileAtomically(folder_ / "splits.json",
                      R"({"Teile": {"3": {"new": ["004.png", "001.png", "gone.png"]}}})");
  expectRefused(bench({"--objectives", "frozen", "--splits", "splits.json"}), 11, "cannot be used");
  writeFileAtomically(folder_ / "splits.json", R"({"other": {}})");
  expectRefused(bench({"--objectives", "frozen", "--splits", "splits.json"}), 11, "Teile");
}

TEST_F(DetectBench, RefusesResultsOfOtherSettingsAndTooFewPictures) {
  ASSERT_EQ(bench({"--objectives", "frozen"}).exitCode, 0);
  expectRefused(bench({"--objectives", "frozen"}, "64"), 11, "other settings");
  expectRefused(bench({"--objectives", "frozen", "--counts", "6"}), 11, "only 5 good");
  expectRefused(bench({"--preset", "quick"}), 11, "--objectives frozen");
  expectRefused(bench({"Teile"}), 11, "same name");
  expectRefused(handfulCli({"bench", "detect", "gone", "-o", "x"}, folder_.path()), 11, "gone");
}

TEST_F(DetectBench, ItsResultsShowWhatTheThresholdsPromise) {
  ASSERT_EQ(bench({"--objectives", "frozen"}).exitCode, 0);
  const auto result =
      handfulCli({"bench", "thresholds", "out", "--json", "--csv", "t.csv"}, folder_.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto rows = Json::parse(result.out);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.at(0).at("rule"), "product");
  EXPECT_EQ(rows.at(0).at("draws"), 2);
  EXPECT_TRUE(rows.at(0).at("promised").is_null()) << "three images promise nothing";
  EXPECT_TRUE(fs::exists(folder_ / "t.csv"));
  expectRefused(handfulCli({"bench", "thresholds", "out", "out"}, folder_.path()), 11, "twice");
  expectRefused(handfulCli({"bench", "thresholds", "gone"}, folder_.path()), 11, "bench detect");
}

}  // namespace
}  // namespace handful::test

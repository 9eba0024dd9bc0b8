// handful-cli threshold: presets, costs and the record of both; evaluate --sweep.
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/login_name.h"
#include "core/calibrate/threshold.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"
#include "tests/cli/small_project.h"
#include "tests/support/expect_run.h"
#include "tests/support/file_tree.h"
#include "tests/support/temp_dir.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

class ThresholdCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::copy(smallProject().folder / "project", folder_ / "p", fs::copy_options::recursive);
    recommended_ = Json::parse(smallProject().setUp.out).at("threshold").get<double>();
  }

  ProgramResult command(std::vector<std::string> more) const {
    more.insert(more.begin(), {"threshold", "p"});
    return handfulCli(std::move(more), folder_.path());
  }

  Json answer(std::vector<std::string> more) const {
    more.emplace_back("--json");
    const auto result = command(std::move(more));
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return Json::parse(result.out);
  }

  [[nodiscard]] project::ThresholdEntry inForce() const {
    return project::loadProject(folder_ / "p").thresholds.back();
  }

  [[nodiscard]] static std::string test() { return (smallProject().folder / "test").string(); }

  TempDir folder_;
  double recommended_ = 0.0;
};

TEST_F(ThresholdCommand, APresetDrawsBothLinesAndIsRecorded) {
  const auto shown = answer({});
  EXPECT_EQ(shown.at("threshold"), recommended_);
  EXPECT_FALSE(shown.at("moved").get<bool>());

  const auto strict = answer({"--preset", "few-false-rejects"});
  EXPECT_GT(strict.at("threshold"), recommended_);
  EXPECT_EQ(strict.at("review_threshold"), strict.at("threshold"));
  EXPECT_LT(strict.at("expected_false_reject_rate"), shown.at("expected_false_reject_rate"));
  EXPECT_NEAR(strict.at("upper_bound_95").get<double>(), 0.05, 1e-5);
  EXPECT_EQ(inForce().value, strict.at("threshold"));
  EXPECT_EQ(inForce().preset, "few-false-rejects");
  EXPECT_EQ(inForce().rule, "manual");
  EXPECT_EQ(inForce().reason, "");
  EXPECT_EQ(inForce().who, loginName());

  const auto caught = answer({"--preset", "few-missed-defects", "--reason", "the customer asked"});
  EXPECT_EQ(caught.at("threshold"), recommended_);
  EXPECT_LT(caught.at("review_threshold"), recommended_);
  EXPECT_NEAR(caught.at("expected_not_ok_rate").get<double>(), 0.2, 1e-6);
  EXPECT_EQ(inForce().reviewValue, caught.at("review_threshold"));
  EXPECT_EQ(inForce().reason, "the customer asked");
  EXPECT_EQ(inForce().preset, "few-missed-defects");

  const auto balanced = command({"--preset", "balanced"});
  EXPECT_NE(balanced.out.find("the recommended line"), std::string::npos) << balanced.out;
  EXPECT_EQ(inForce().value, recommended_);
  EXPECT_EQ(inForce().reviewValue, recommended_);
}

TEST_F(ThresholdCommand, TheRuleAndThePresetOfALineAreKeptAndShown) {
  const auto recommended = answer({});
  EXPECT_TRUE(recommended.at("preset_in_force").is_null());
  EXPECT_EQ(command({"3.0", "--reason", "agreed"}).exitCode, 0);
  EXPECT_NE(command({}).out.find("(drawn by hand: agreed)"), std::string::npos);
  EXPECT_EQ(command({"--preset", "balanced", "--reason", "back"}).exitCode, 0);
  const auto shown = answer({});
  EXPECT_EQ(shown.at("preset_in_force"), "balanced");
  EXPECT_EQ(shown.at("rule"), recommended.at("rule"));
  EXPECT_EQ(shown.at("expected_false_reject_rate"), recommended.at("expected_false_reject_rate"));
  const auto text = command({}).out;
  EXPECT_NE(text.find("by the spread of their scores; preset balanced: back"), std::string::npos)
      << text;
  EXPECT_EQ(command({"--preset", "few-false-rejects"}).exitCode, 0);
  EXPECT_NE(command({}).out.find("(preset few-false-rejects)"), std::string::npos);
}

TEST_F(ThresholdCommand, DefectsOfATestFolderCount) {
  const auto json = answer({"--preset", "balanced", "--test", test(), "--dry-run"});
  EXPECT_EQ(json.at("missed_defects").at("of"), 3);
  // Six of the set-up and three of the folder.
  EXPECT_EQ(json.at("false_rejects").at("of"), 9);
  EXPECT_EQ(json.at("false_rejects").at("interval_95").size(), 2U);
  EXPECT_FALSE(json.at("moved").get<bool>());
  EXPECT_EQ(project::loadProject(folder_ / "p").thresholds.size(), 1U);
}

TEST_F(ThresholdCommand, TheCheapestLineIsDrawnAndSaysHowSureItIs) {
  const std::vector<std::string> costs = {
      "--cost-false-reject", "2", "--cost-missed-defect", "100", "--defect-rate", "0.01"};
  expectRefused(command(costs), 11, "Add NG images");
  auto withTest = costs;
  withTest.insert(withTest.end(), {"--test", test()});
  const auto json = answer(withTest);
  const auto& optimum = json.at("cost_optimum");
  EXPECT_EQ(optimum.at("threshold"), json.at("threshold"));
  EXPECT_LE(optimum.at("same_from"), optimum.at("threshold"));
  EXPECT_GE(optimum.at("same_to"), optimum.at("threshold"));
  EXPECT_LE(optimum.at("cost_interval_95").at(0), optimum.at("cost_per_part"));
  EXPECT_TRUE(optimum.at("is_rough").get<bool>()) << "three defects";
  EXPECT_EQ(
      inForce().reason,
      "lowest cost: false reject 2, missed defect 100, defect rate 0.01; with the images of " +
          test());
  const auto text = command(withTest);
  EXPECT_NE(text.out.find("This is rough"), std::string::npos) << text.out;
}

TEST_F(ThresholdCommand, TheRecordSaysWhoAndWithWhichImages) {
  ASSERT_EQ(command({"--preset", "few-missed-defects", "--test", test(), "--reason", "agreed",
                     "--who", "Jo Bloggs"})
                .exitCode,
            0);
  EXPECT_EQ(inForce().preset, "few-missed-defects");
  EXPECT_EQ(inForce().reason, "agreed (with the images of " + test() + ")");
  EXPECT_EQ(inForce().who, "Jo Bloggs");
}

TEST_F(ThresholdCommand, SaysWhatTheLinesDoToTheKnownImages) {
  const auto text = command({"--preset", "balanced", "--test", test(), "--dry-run"}).out;
  EXPECT_NE(text.find("of 9"), std::string::npos) << text;
  EXPECT_NE(text.find("of which the set-up has learned 6"), std::string::npos) << text;
  EXPECT_NE(text.find("of 3"), std::string::npos) << text;
  const auto blind = command({"1000", "--test", test(), "--dry-run"}).out;
  EXPECT_NE(blind.find("miss 3 of 3"), std::string::npos) << blind;
  EXPECT_NE(blind.find("Most of the known defects pass"), std::string::npos) << blind;
  EXPECT_NE(blind.find("This line is far up"), std::string::npos) << blind;
  const auto low = command({"1e-9", "--dry-run"}).out;
  EXPECT_NE(low.find("Threshold 1e-09"), std::string::npos) << low;
  EXPECT_NE(low.find("No good image of the set-up would be OK"), std::string::npos) << low;
}

// Looking first must work while the window has the project open.
TEST_F(ThresholdCommand, OnlyWhatIsWrittenTakesTheLock) {
  const project::ProjectLock lock(folder_ / "p");
  EXPECT_EQ(command({}).exitCode, 0);
  EXPECT_EQ(command({"--preset", "balanced", "--test", test(), "--dry-run"}).exitCode, 0);
  EXPECT_EQ(command({"1.5", "--dry-run"}).exitCode, 0);
  expectRefused(command({"1.5"}), 11, "open in another program");
  const auto scored = command({"--preset", "balanced", "--test", "gone"});
  expectRefused(scored, 11, "open in another program");
}

// The text of a preset promises what the line below it promises, and no more.
TEST_F(ThresholdCommand, APresetPromisesNoMoreThanItsLine) {
  const auto strict = command({"--preset", "few-false-rejects", "--dry-run"}).out;
  EXPECT_NE(strict.find("5 % of good parts lost is kept with 95 % certainty, if the logarithms"),
            std::string::npos)
      << strict;
  // A defect between the two lines: nothing is kept with certainty any more.
  auto json = answer({"--preset", "few-false-rejects", "--test", test(), "--dry-run"});
  const auto moved = command({"--preset", "few-false-rejects", "--test", test(), "--dry-run"}).out;
  EXPECT_EQ(moved.find("certainty") == std::string::npos,
            json.at("preset").at("moved_by_defects").get<bool>())
      << moved;
}

TEST_F(ThresholdCommand, RefusesWhatContradictsItself) {
  const auto before = treeOf(folder_ / "p");
  EXPECT_EQ(command({"1.5", "--preset", "balanced"}).exitCode, 10);
  EXPECT_EQ(command({"--preset", "strict"}).exitCode, 10);
  EXPECT_EQ(command({"--cost-false-reject", "1"}).exitCode, 10);
  expectRefused(command({"--cost-false-reject", "-1", "--cost-missed-defect", "1", "--defect-rate",
                         "0.1", "--test", test()}),
                11, "from zero to");
  expectRefused(command({"--preset", "balanced", "--test", "gone"}), 11, "gone");
  expectRefused(command({"0"}), 11, "above 0");
  expectRefused(command({"--review=-1"}), 11, "above 0");
  expectRefused(command({"--cost-false-reject", "1", "--cost-missed-defect", "1e308",
                         "--defect-rate", "0.1", "--test", test()}),
                11, "from zero to 1000000000000");
  EXPECT_TRUE(treeOf(folder_ / "p") == before);
}

TEST_F(ThresholdCommand, EvaluateWritesWhatEveryLineWouldDo) {
  const auto result =
      handfulCli({"evaluate", "p", test(), "--sweep", "sweep.csv", "--json"}, folder_.path());
  ASSERT_EQ(result.exitCode, 0) << result.err;
  const auto json = Json::parse(result.out);
  std::istringstream lines(readTextFile(folder_ / "sweep.csv"));
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(line, "line,false_rejects,missed_defects,ok_images,ng_images");
  int count = 0;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    double at = 0.0;
    int falseRejects = 0;
    int missed = 0;
    char comma = ' ';
    fields >> at >> comma >> falseRejects >> comma >> missed;
    for (const auto& image : json.at("images")) {
      const bool isNg = image.at("score") > at;
      if (image.at("label") == "good" && isNg) --falseRejects;
      if (image.at("label") != "good" && !isNg) --missed;
    }
    EXPECT_EQ(falseRejects, 0) << line;
    EXPECT_EQ(missed, 0) << line;
    ++count;
  }
  EXPECT_GE(count, 3);
  const auto& rate = json.at("missed_defect_rate");
  EXPECT_EQ(rate.at("count"), json.at("missed_defects").at("count"));
  EXPECT_LE(rate.at("interval_95").at(0), rate.at("rate"));
  EXPECT_GE(rate.at("interval_95").at(1), rate.at("rate"));

  writeFileAtomically(folder_ / "notes.csv", "mine");
  expectRefused(handfulCli({"evaluate", "p", test(), "--sweep", "notes.csv"}, folder_.path()), 11,
                "not replaced");
}

}  // namespace
}  // namespace handful::test

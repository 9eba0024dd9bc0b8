// Networks other than the default one, through all programs: set-up, evaluation, package, line.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/backbone/resnet_architecture.h"
#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "tests/cli/small_project.h"
#include "tests/support/expect_run.h"
#include "tests/support/random_resnet.h"
#include "tests/support/small_extractor.h"
#include "tests/support/temp_dir.h"
#include "tests/support/torch_zip.h"
#include "tests/support/weights.h"

namespace handful::test {
namespace {

using Json = nlohmann::json;

class Backbones : public ::testing::Test {
 protected:
  void SetUp() override {
    writeGoodParts(folder_ / "good", 5);
    writeGoodParts(folder_ / "test" / "good", 2, 100);
    writeBadParts(folder_ / "test" / "hole", 2, 200);
  }

  ProgramResult setUp(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"setup",        "good", "-o",    "project",
                                          "--input-side", "96",   "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return handfulCli(arguments, folder_.path());
  }

  /// From set-up to the line, where the scores must be those of the trainer.
  /// @return of setup
  Json wholeJob(const std::vector<std::string>& more, const std::string& network) const {
    const auto made = setUp(more);
    EXPECT_EQ(made.exitCode, 0) << made.err;
    if (made.exitCode != 0) return {};
    const auto evaluated =
        jsonOf(handfulCli({"evaluate", "project", "test", "--json"}, folder_.path()));
    const auto exported = handfulCli({"export", "project", "part.handful"}, folder_.path());
    EXPECT_EQ(exported.exitCode, 0) << exported.err;
    const auto info = handfulCli({"info", "part.handful"}, folder_.path());
    EXPECT_NE(info.out.find(network), std::string::npos) << info.out;

    const auto lines =
        jsonLinesOf(run({.program = HANDFUL_LINE,
                         .arguments = {"inspect", "part.handful", "test/good", "test/hole"},
                         .folder = folder_.path()}));
    std::map<std::string, double> scores;
    for (const auto& line : lines) scores[line.at("file")] = line.at("score");
    EXPECT_EQ(scores.size(), 4U);
    for (const auto& image : evaluated.at("images")) {
      const double score = image.at("score");
      EXPECT_NEAR(scores[image.at("file")], score, 1e-6 * std::abs(score)) << image.at("file");
    }
    return jsonOf(made);
  }

  void expectRefusal(const std::vector<std::string>& more, const std::string& piece) const {
    const auto result = setUp(more);
    expectRefused(result, 11, piece);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "project"));
  }

  [[nodiscard]] static std::vector<std::string> fewSteps(std::vector<std::string> arguments) {
    for (const auto* option : {"steps=3", "views-per-normal=3", "held-out-views=1",
                               "negatives-per-normal=2", "view-side=64", "batch-pairs=4"}) {
      arguments.insert(arguments.end(), {"--training", option});
    }
    arguments.insert(arguments.end(), {"--preset", "standard"});
    return arguments;
  }

  tests::TempDir folder_;
};

TEST_F(Backbones, AnOnnxExtractorGoesTheWholeWay) {
  tests::writeExtractor(folder_.path(), tests::mapExtractor(), tests::mapDescriptor());
  const auto json = wholeJob(
      {"--backbone", "onnx", "--weights", "extractor.onnx", "--preset", "quick"}, "small_maps");
  EXPECT_EQ(json.at("network"), "frozen");
  const auto settings = readJson(folder_ / "project" / "project.json").at("settings");
  EXPECT_EQ(settings.at("backbone"), "onnx");
  EXPECT_TRUE(settings.at("weightsFile").get<std::string>().ends_with("/extractor.onnx"));
}

TEST_F(Backbones, AnOnnxExtractorIsFineTunedByItsAdapter) {
  tests::writeExtractor(folder_.path(), tests::mapExtractor(), tests::mapDescriptor());
  const auto json = wholeJob(fewSteps({"--backbone", "onnx", "--weights", "extractor.onnx",
                                       "--training", "learning-rate=0.01"}),
                             "small_maps");
  EXPECT_FALSE(json.at("judgement").is_null()) << "both networks were judged";
}

TEST_F(Backbones, TokensOfOneSizeGoTheWholeWay) {
  tests::writeExtractor(folder_.path(), tests::tokenExtractor(98, 98), tests::tokenDescriptor());
  wholeJob({"--backbone", "onnx", "--weights", "extractor.onnx", "--preset", "quick"},
           "small_tokens");
}

TEST_F(Backbones, AResNetWithTheUsersWeightsGoesTheWholeWay) {
  const auto weights = tests::randomResNetWeights(backbone::resNetArchitecture("resnet18"), 1);
  writeFileAtomically(folder_ / "mein Netz.pth", tests::torchFileOf(weights));
  wholeJob({"--backbone", "resnet18", "--weights", "mein Netz.pth", "--preset", "quick"},
           "resnet18");
}

TEST_F(Backbones, TheLargerNetworksOfTheLiteFamilyGoTheWholeWay) {
  bool isAnyThere = false;
  for (const std::string network : {"efficientnet_lite1", "efficientnet_lite2"}) {
    if (!tests::weightsFile(network)) continue;
    isAnyThere = true;
    std::filesystem::remove_all(folder_ / "project");
    wholeJob({"--backbone", network, "--preset", "quick"}, network);
  }
  if (!isAnyThere) GTEST_SKIP() << "The weights of Lite1 and Lite2 are not on this machine.";
}

TEST_F(Backbones, WhatCannotBeUsedIsRefusedInOneSentence) {
  writeFileAtomically(folder_ / "no network.onnx", std::string_view("hello"));
  writeFileAtomically(folder_ / "no network.json", tests::mapDescriptor());
  writeFileAtomically(folder_ / "alone.onnx", tests::mapExtractor());
  writeFileAtomically(folder_ / "w.pth", tests::torchFileOf({{"conv1.weight", {{1}, {1.0F}}}}));
  writeFileAtomically(
      folder_ / "code.pth",
      tests::torchZip(
          tests::PickleText().global("os", "system").raw("(").text("id").raw("tR.").bytes(), {}));
  expectRefusal({"--backbone", "onnx"}, "needs its file");
  expectRefusal({"--backbone", "onnx", "--weights", "none.onnx"}, "none.onnx");
  expectRefusal({"--backbone", "onnx", "--weights", "no network.onnx"}, "no ONNX file");
  expectRefusal({"--backbone", "onnx", "--weights", "alone.onnx"}, "descriptor");
  expectRefusal({"--backbone", "resnet18", "--weights", "w.pth"}, "another network");
  expectRefusal({"--backbone", "resnet18", "--weights", "code.pth"}, "asks for \"os system\"");
  EXPECT_EQ(setUp({"--backbone", "resnet9000"}).exitCode, 10);
}

TEST_F(Backbones, InfoListsThemAndWhatIsMissing) {
  const std::vector<std::string> environment = {"HOME=" + toUtf8(folder_.path()),
                                                "HANDFUL_WEIGHTS_DIR=" + toUtf8(folder_.path())};
  const auto info = run(
      {.program = HANDFUL_CLI, .arguments = {"info", "--backbones"}, .environment = environment});
  EXPECT_EQ(info.exitCode, 0) << info.err;
  for (const auto* piece : {"efficientnet_lite0", "resnet50", "onnx",
                            "put resnet18.safetensors or resnet18.pth into"}) {
    EXPECT_NE(info.out.find(piece), std::string::npos) << piece << "\n" << info.out;
  }
}

}  // namespace
}  // namespace handful::test

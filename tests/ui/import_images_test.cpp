#include "ui/import_images.h"

#include <gtest/gtest.h>

#include <map>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::ui {
namespace {

using project::Label;

class ImagesOf : public ::testing::Test {
 protected:
  std::filesystem::path touch(const std::string& name) {
    writeFileAtomically(folder_ / name, "not looked at");
    return folder_ / name;
  }

  std::map<std::string, Label> labels(const std::vector<std::filesystem::path>& dropped,
                                      std::optional<Label> label = {}) {
    std::map<std::string, Label> result;
    for (const auto& image : imagesOf(dropped, label, {})) {
      result[toUtf8(image.path.lexically_relative(folder_.path()))] = image.label;
    }
    return result;
  }

  test::TempDir folder_;
};

TEST_F(ImagesOf, FilesAreGoodUnlessTheirFolderSaysOtherwise) {
  const auto a = touch("camera/1.png");
  const auto b = touch("NG/2.png");
  const auto c = touch("camera/notes.txt");
  EXPECT_EQ(labels({a, b, c}),
            (std::map<std::string, Label>{{"camera/1.png", Label::Ok}, {"NG/2.png", Label::Ng}}));
}

TEST_F(ImagesOf, TheZoneDecidesWhereTheUserChoseOne) {
  const auto a = touch("good/1.png");
  EXPECT_EQ(labels({a}, Label::Ng), (std::map<std::string, Label>{{"good/1.png", Label::Ng}}));
}

TEST_F(ImagesOf, AFolderStandsForItsSubfoldersToo) {
  touch("parts/ok/1.png");
  touch("parts/bad/2.jpg");
  touch("parts/3.bmp");
  touch("parts/.hidden/4.png");
  EXPECT_EQ(labels({folder_ / "parts"}),
            (std::map<std::string, Label>{{"parts/ok/1.png", Label::Ok},
                                          {"parts/bad/2.jpg", Label::Ng},
                                          {"parts/3.bmp", Label::Ok}}));
}

TEST_F(ImagesOf, BesideGoodPartsAnotherNameIsAKindOfDefect) {
  touch("test/good/1.png");
  touch("test/scratch/2.png");
  touch("test/dent/deep/3.png");
  touch("cameras/left/4.png");
  EXPECT_EQ(labels({folder_ / "test", folder_ / "cameras"}),
            (std::map<std::string, Label>{{"test/good/1.png", Label::Ok},
                                          {"test/scratch/2.png", Label::Ng},
                                          {"test/dent/deep/3.png", Label::Ng},
                                          {"cameras/left/4.png", Label::Ok}}));
}

TEST_F(ImagesOf, KnowsTheMvtecLayout) {
  touch("set/train/good/1.png");
  touch("set/test/good/2.png");
  touch("set/test/scratch/3.png");
  touch("set/ground_truth/scratch/3_mask.png");
  EXPECT_EQ(labels({folder_ / "set"}, Label::Ok),
            (std::map<std::string, Label>{{"set/train/good/1.png", Label::Ok},
                                          {"set/test/good/2.png", Label::Unlabelled},
                                          {"set/test/scratch/3.png", Label::Ng}}));
}

TEST_F(ImagesOf, SaysWhatIsNotThere) {
  test::expectError(ErrorCode::Io, [&] { labels({folder_ / "gone.png"}); });
  const auto text = touch("notes.txt");
  test::expectError(ErrorCode::Config, [&] { labels({text}); });
}

TEST_F(ImagesOf, CanBeStopped) {
  touch("parts/1.png");
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)imagesOf({folder_ / "parts"}, {}, stop.get_token()), OperationCancelled);
}

}  // namespace
}  // namespace handful::ui

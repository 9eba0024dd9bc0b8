#include "core/data/image_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/not_root.h"
#include "tests/support/temp_dir.h"

namespace handful::data {
namespace {

namespace fs = std::filesystem;
using test::expectError;
using test::TempDir;

void touch(const fs::path& path) { writeFileAtomically(path, "not looked into"); }

std::vector<std::string> namesOf(const std::vector<fs::path>& paths) {
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const auto& path : paths) names.push_back(toUtf8(path.filename()));
  return names;
}

using Names = std::vector<std::string>;

TEST(ImagesIn, ComeInNaturalOrder) {
  const Names order = {"07.png",
                       "7.png",
                       "007b.png",
                       "10.png",
                       "a1.png",
                       "A2.png",
                       "a2.png",
                       "a10.png",
                       "b.png",
                       "part 9-2.png",
                       "part 9-11.png",
                       "part 10-1.png",
                       "x99999999999999999999.png",
                       "x100000000000000000000.png",
                       "ä1.png",
                       "ä02.png",
                       "ä10.png",
                       "日本.png"};
  const TempDir dir;
  for (auto name = order.rbegin(); name != order.rend(); ++name) touch(dir / *name);
  EXPECT_EQ(namesOf(imagesIn(dir.path())), order);
}

TEST(ImagesIn, PassesOverWhatIsNoPictureOrHidden) {
  const TempDir dir;
  for (const char* name :
       {"1.PNG", "2.jpeg", "3.TIFF", "4.bmp", ".hidden.png", "notes.txt", "Thumbs.db", "png"}) {
    touch(dir / name);
  }
  makeFolders(dir / "folder.png");
  touch(dir / "deeper/5.png");
  EXPECT_EQ(namesOf(imagesIn(dir.path())), (Names{"1.PNG", "2.jpeg", "3.TIFF", "4.bmp"}));
}

TEST(ImagesIn, FollowsLinksAndPassesOverBrokenOnes) {
  const TempDir dir;
  touch(dir / "elsewhere/real.png");
  makeFolders(dir / "set");
  fs::create_symlink(dir / "elsewhere/real.png", dir / "set/link.png");
  fs::create_symlink(dir / "elsewhere/gone.png", dir / "set/broken.png");
  fs::create_directory_symlink(dir / "set", dir / "linked set");
  EXPECT_EQ(namesOf(imagesIn(dir / "linked set")), Names{"link.png"});
}

TEST(ImagesIn, AnEmptyFolderHasNone) {
  const TempDir dir;
  EXPECT_TRUE(imagesIn(dir.path()).empty());
}

TEST(ImagesIn, RefusesWhatIsNoFolder) {
  const TempDir dir;
  touch(dir / "file.png");
  EXPECT_EQ(expectError(ErrorCode::Io, "no such folder", [&] { (void)imagesIn(dir / "file.png"); }),
            toUtf8(dir / "file.png"));
  EXPECT_EQ(
      expectError(ErrorCode::Io, "no such folder", [&] { (void)imagesIn(dir / "nicht da ß"); }),
      toUtf8(dir / "nicht da ß"));
}

TEST(ImagesIn, SaysWhichFolderCannotBeRead) {
  const TempDir dir;
  touch(dir / "locked/1.png");
  fs::permissions(dir / "locked", fs::perms::none);
  {
    const test::NotRoot notRoot;
    EXPECT_EQ(expectError(ErrorCode::Io, "permissions", [&] { (void)imagesIn(dir / "locked"); }),
              toUtf8(dir / "locked"));
  }
  fs::permissions(dir / "locked", fs::perms::owner_all);
}

TEST(ExpandImages, KeepsFilesAsTheyAreAndReplacesFolders) {
  const TempDir dir;
  touch(dir / "set/10.png");
  touch(dir / "set/9.png");
  touch(dir / "zuerst.dat");
  touch(dir / "danach.png");
  const auto images = expandImages({dir / "zuerst.dat", dir / "set", dir / "danach.png"});
  EXPECT_EQ(namesOf(images), (Names{"zuerst.dat", "9.png", "10.png", "danach.png"}));
  EXPECT_EQ(images[1], dir / "set" / "9.png");
}

TEST(ExpandImages, TakesTheTrainingPicturesOfAnMvtecFolder) {
  const TempDir dir;
  touch(dir / "bottle/overview.png");
  touch(dir / "bottle/train/good/000.png");
  touch(dir / "bottle/train/good/001.png");
  touch(dir / "bottle/test/broken/000.png");
  EXPECT_EQ(expandImages({dir / "bottle"}),
            (std::vector<fs::path>{dir / "bottle" / "train" / "good" / "000.png",
                                   dir / "bottle" / "train" / "good" / "001.png"}));
}

TEST(ExpandImages, RefusesWhatIsNotThereOrEmpty) {
  const TempDir dir;
  touch(dir / "only notes/readme.txt");
  EXPECT_EQ(
      expectError(ErrorCode::Io, "no such folder", [&] { (void)expandImages({dir / "gone.png"}); }),
      toUtf8(dir / "gone.png"));
  EXPECT_EQ(expectError(ErrorCode::Config, "Give the folder",
                        [&] { (void)expandImages({dir / "only notes"}); }),
            toUtf8(dir / "only notes"));
}

TEST(TestImagesIn, LabelsByFolder) {
  const TempDir dir;
  touch(dir / "set/good/2.png");
  touch(dir / "set/good/10.png");
  touch(dir / "set/Kratzer groß/1.png");
  touch(dir / "set/ground_truth/1_mask.png");
  touch(dir / "set/.cache/1.png");
  touch(dir / "set/stray.png");
  makeFolders(dir / "set/empty");
  const auto images = testImagesIn(dir / "set");
  ASSERT_EQ(images.size(), 3u);
  EXPECT_EQ(images[0].label, "good");
  EXPECT_EQ(images[0].path, dir / "set" / "good" / "2.png");
  EXPECT_EQ(images[1].path, dir / "set" / "good" / "10.png");
  EXPECT_EQ(images[2].label, "Kratzer groß");
  EXPECT_TRUE(images[0].isGood());
  EXPECT_FALSE(images[2].isGood());
}

TEST(TestImagesIn, TakesTheTestFolderOfAWholeSet) {
  const TempDir dir;
  touch(dir / "bottle/train/good/0.png");
  touch(dir / "bottle/test/good/1.png");
  touch(dir / "bottle/test/broken/2.png");
  const auto images = testImagesIn(dir / "bottle");
  ASSERT_EQ(images.size(), 2u);
  EXPECT_EQ(images[0].label, "broken");
  EXPECT_EQ(images[1].label, "good");
}

TEST(TestImagesIn, RefusesWhatIsNotThereOrHasNoPictures) {
  const TempDir dir;
  touch(dir / "flat/1.png");
  EXPECT_EQ(expectError(ErrorCode::Io, "no such folder", [&] { (void)testImagesIn(dir / "gone"); }),
            toUtf8(dir / "gone"));
  EXPECT_EQ(expectError(ErrorCode::Config, "one folder for each kind",
                        [&] { (void)testImagesIn(dir / "flat"); }),
            toUtf8(dir / "flat"));
}

}  // namespace
}  // namespace handful::data

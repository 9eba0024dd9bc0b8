#include "core/region/tiles.h"

#include <gtest/gtest.h>

#include "core/region/preparation.h"
#include "tests/support/expect_error.h"

namespace handful::region {
namespace {

using test::expectError;

/// How often each cell of 32 x 32 pixels is taken.
cv::Mat timesKept(const std::vector<Tile>& tiles, cv::Size input) {
  cv::Mat counts = cv::Mat::zeros(input.height / 32, input.width / 32, CV_32S);
  for (const auto& tile : tiles) {
    const auto& kept = tile.kept;
    counts(cv::Rect(kept.x / 32, kept.y / 32, kept.width / 32, kept.height / 32)) += 1;
  }
  return counts;
}

bool isOnCells(const cv::Rect& rect) {
  return rect.x % 32 == 0 && rect.y % 32 == 0 && rect.width % 32 == 0 && rect.height % 32 == 0;
}

/// What the network sees around what is kept, except at the border of the input.
int leastSurroundings(const Tile& tile, cv::Size input) {
  int least = input.width + input.height;
  if (tile.kept.x > 0) least = std::min(least, tile.kept.x - tile.seen.x);
  if (tile.kept.y > 0) least = std::min(least, tile.kept.y - tile.seen.y);
  if (tile.kept.br().x < input.width) least = std::min(least, tile.seen.br().x - tile.kept.br().x);
  if (tile.kept.br().y < input.height) least = std::min(least, tile.seen.br().y - tile.kept.br().y);
  return least;
}

TEST(Tiles, CoverEveryCellOnceWhateverTheSize) {
  for (int height = 32; height <= 4096; height += height < 1024 ? 96 : 448) {
    for (int width = 32; width <= 4096; width += width < 1024 ? 64 : 352) {
      const cv::Size input(width, height);
      const auto chosen = tilesFor(input);
      const auto tiles = tilesOf(chosen, input);
      const cv::Mat counts = timesKept(tiles, input);
      ASSERT_EQ(cv::countNonZero(counts != 1), 0) << input;
      for (const auto& tile : tiles) {
        ASSERT_EQ(tile.seen & tile.kept, tile.kept) << input;
        ASSERT_EQ(tile.seen & cv::Rect({0, 0}, input), tile.seen) << input;
        ASSERT_EQ(tile.seen.size(), networkSize(chosen, input)) << input;
        ASSERT_TRUE(isOnCells(tile.seen) && isOnCells(tile.kept)) << input;
        ASSERT_GE(leastSurroundings(tile, input), 64) << input;
      }
    }
  }
}

TEST(Tiles, AreNoneWhereTheNetworkCanSeeEverything) {
  for (const auto input : {cv::Size(32, 32), cv::Size(384, 288), cv::Size(640, 640)}) {
    EXPECT_EQ(tilesFor(input), Tiles()) << input;
    const auto tiles = tilesOf({}, input);
    ASSERT_EQ(tiles.size(), 1U);
    EXPECT_EQ(tiles.front().seen, cv::Rect({0, 0}, input));
    EXPECT_EQ(tiles.front().kept, cv::Rect({0, 0}, input));
  }
}

TEST(Tiles, BoundTheMemoryAndWasteLittle) {
  for (const auto input : {cv::Size(1280, 960), cv::Size(2048, 2048), cv::Size(4096, 1024),
                           cv::Size(4096, 96), cv::Size(2368, 1760)}) {
    const auto chosen = tilesFor(input);
    EXPECT_LE(chosen.width * chosen.height, 640 * 640) << input;
    const auto tiles = tilesOf(chosen, input);
    const double work = static_cast<double>(tiles.size()) * chosen.width * chosen.height;
    EXPECT_LT(work, 1.65 * input.area()) << input;
  }
}

TEST(Tiles, ThreeInARow) {
  const auto tiles = tilesOf({256, 128, 64}, {576, 128});
  ASSERT_EQ(tiles.size(), 3U);
  EXPECT_EQ(tiles[0].seen, cv::Rect(0, 0, 256, 128));
  EXPECT_EQ(tiles[1].seen, cv::Rect(160, 0, 256, 128));
  EXPECT_EQ(tiles[2].seen, cv::Rect(320, 0, 256, 128));
  EXPECT_EQ(tiles[0].kept, cv::Rect(0, 0, 192, 128));
  EXPECT_EQ(tiles[1].kept, cv::Rect(192, 0, 160, 128));
  EXPECT_EQ(tiles[2].kept, cv::Rect(352, 0, 224, 128));
}

struct BadTiles {
  const char* what;
  Tiles tiles;
};

void PrintTo(const BadTiles& bad, std::ostream* out) { *out << bad.what; }

class TilesRefuse : public ::testing::TestWithParam<BadTiles> {};

TEST_P(TilesRefuse, WhatDoesNotFit) {
  expectError(ErrorCode::Config, "tile", [] { (void)tilesOf(GetParam().tiles, {4096, 4096}); });
  auto preparation = wholeImage(4096, 4096, 4096);
  EXPECT_NO_THROW(validate(preparation));
  preparation.tiles = GetParam().tiles;
  expectError(ErrorCode::Config, "tile", [&] { validate(preparation); });
}

INSTANTIATE_TEST_SUITE_P(Promises, TilesRefuse,
                         ::testing::Values(BadTiles{"no width", {0, 512, 64}},
                                           BadTiles{"overlap without tiles", {0, 0, 64}},
                                           BadTiles{"negative", {-512, 512, 64}},
                                           BadTiles{"no cells", {500, 512, 64}},
                                           BadTiles{"beyond the input", {512, 8192, 64}},
                                           BadTiles{"overlap of half cells", {512, 512, 96}},
                                           BadTiles{"negative overlap", {512, 512, -64}},
                                           BadTiles{"overlap of all", {512, 512, 512}},
                                           BadTiles{"endless", {128, 128, 128}},
                                           BadTiles{"a hundred thousand", {32, 32, 0}}));

}  // namespace
}  // namespace handful::region

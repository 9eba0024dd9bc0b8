#include "core/region/tiles.h"

#include <algorithm>
#include <limits>

#include "core/base/error.h"

namespace handful::region {
namespace {

constexpr int kUnit = 32;  // the network halves its input five times

/// What the network sees at a time, measured: up to here its memory stays small on the line PC.
constexpr std::int64_t kMostPixels = 640 * 640;

/// Measured: with 64 pixels around every cell the patches differ from those of the whole
/// picture by less than two good parts do.
constexpr int kOverlap = 128;

constexpr std::size_t kMostTiles = 1024;

int upToUnit(int length) { return (length + kUnit - 1) / kUnit * kUnit; }

/// How many tiles cover an axis.
int countOf(int length, int tile, int overlap) {
  if (tile >= length) return 1;
  return (length - overlap + tile - overlap - 1) / (tile - overlap);
}

/// The least tile of which so many cover an axis.
int tileLength(int length, int count) {
  return std::min(length, upToUnit((length + (count - 1) * kOverlap + count - 1) / count));
}

struct Stretch {
  int begin = 0;
  int end = 0;
};

struct AxisTile {
  Stretch seen;
  Stretch kept;
};

std::vector<AxisTile> axisTiles(int length, int tile, int overlap) {
  const int count = countOf(length, tile, overlap);
  std::vector<AxisTile> tiles;
  for (int i = 0; i < count; ++i) {
    const int begin = count == 1 ? 0 : i * (length - tile) / (count - 1) / kUnit * kUnit;
    tiles.push_back({{begin, begin + tile}, {0, length}});
  }
  for (std::size_t i = 1; i < tiles.size(); ++i) {
    const int middle = (tiles[i].seen.begin + tiles[i - 1].seen.end) / 2 / kUnit * kUnit;
    tiles[i - 1].kept.end = tiles[i].kept.begin = middle;
  }
  return tiles;
}

cv::Rect rectOf(const Stretch& x, const Stretch& y) {
  return {x.begin, y.begin, x.end - x.begin, y.end - y.begin};
}

[[noreturn]] void fail(const char* sentence) { throw Error(ErrorCode::Config, sentence, "tiles"); }

}  // namespace

Tiles tilesFor(cv::Size input) {
  if (std::int64_t{input.width} * input.height <= kMostPixels) return {};
  Tiles best;
  auto leastWork = std::numeric_limits<std::int64_t>::max();
  for (int down = 1; down <= input.height / kUnit; ++down) {
    const std::int64_t height = tileLength(input.height, down);
    for (int across = 1; across <= input.width / kUnit; ++across) {
      const std::int64_t width = tileLength(input.width, across);
      const std::int64_t work = across * down * width * height;
      if (width * height > kMostPixels || work >= leastWork) continue;
      leastWork = work;
      best = {static_cast<int>(width), static_cast<int>(height), kOverlap};
    }
  }
  return best;
}

cv::Size networkSize(const Tiles& tiles, cv::Size input) {
  return tiles.width == 0 ? input : cv::Size(tiles.width, tiles.height);
}

std::vector<Tile> tilesOf(const Tiles& tiles, cv::Size input) {
  validate(tiles, input);
  const auto size = networkSize(tiles, input);
  std::vector<Tile> result;
  for (const auto& row : axisTiles(input.height, size.height, tiles.overlap)) {
    for (const auto& column : axisTiles(input.width, size.width, tiles.overlap)) {
      result.push_back({rectOf(column.seen, row.seen), rectOf(column.kept, row.kept)});
    }
  }
  return result;
}

void validate(const Tiles& tiles, cv::Size input) {
  if (tiles == Tiles()) return;
  const auto isSide = [](int side, int whole) {
    return side >= kUnit && side % kUnit == 0 && side <= whole;
  };
  if (!isSide(tiles.width, input.width) || !isSide(tiles.height, input.height)) {
    fail("The sides of a tile must be multiples of 32 and within the network input.");
  }
  const auto isOverlap = [&](int side, int whole) {
    return side == whole || 2 * tiles.overlap <= side;
  };
  if (tiles.overlap < 0 || tiles.overlap % (2 * kUnit) != 0 ||
      !isOverlap(tiles.width, input.width) || !isOverlap(tiles.height, input.height)) {
    fail("The overlap of the tiles must be a multiple of 64 and at most half of a tile.");
  }
  const auto count = static_cast<std::size_t>(countOf(input.width, tiles.width, tiles.overlap)) *
                     static_cast<std::size_t>(countOf(input.height, tiles.height, tiles.overlap));
  if (count > kMostTiles) fail("There are more tiles than any picture needs.");
}

}  // namespace handful::region

#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace handful::region {

/// How the network goes over a model input that is larger than it sees at a time: tile by
/// tile, so that its memory does not grow with the picture. Fixed with the input size and
/// carried in the package: trainer and line PC cut at the same places.
struct Tiles {
  int width = 0;   ///< of the network's own input, a multiple of 32; 0 = all at once
  int height = 0;  ///< likewise
  /// Pixels that neighbours share at least, a multiple of 64. Half of it is what the network
  /// sees around every cell that is taken from a tile.
  int overlap = 0;

  bool operator==(const Tiles&) const = default;
};

/// One tile.
struct Tile {
  cv::Rect seen;  ///< by the network, model-input pixels
  cv::Rect kept;  ///< the part whose cells are taken; of all tiles together the whole input, once
};

/// The tiles of least work for a model input: none where the network can see it all at once.
/// @param input multiples of 32
[[nodiscard]] Tiles tilesFor(cv::Size input);

/// The size of the network's own input: of a tile, or of all of it.
[[nodiscard]] cv::Size networkSize(const Tiles& tiles, cv::Size input);

/// Spread evenly over the input, row by row; a cell belongs to the tile in which it lies
/// deepest. One that sees and keeps everything where there are no tiles.
/// @throws Error (Config) as validate()
[[nodiscard]] std::vector<Tile> tilesOf(const Tiles& tiles, cv::Size input);

/// @throws Error (Config) if the tiles do not fit the input, or are more than any picture needs
void validate(const Tiles& tiles, cv::Size input);

}  // namespace handful::region

#include "core/runtime/tiled_extractor.h"

#include <cstdint>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::runtime {
namespace {

using backbone::DeepFeatures;
using backbone::FeatureMatrix;
using backbone::ImageFeatures;

constexpr Eigen::Index kMostValues = 1 << 28;  // of one end for one picture, 1 GiB

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorCode::Format, why, "model.onnx");
}

/// Pixels of a cell, the same along both axes, so that a tile is full of them.
/// @param grid cells of the tile
int strideOf(cv::Size tile, cv::Size grid) {
  if (grid.width < 1 || tile.width % grid.width != 0) {
    refuse("The network's cells are not whole pixels.");
  }
  const int stride = tile.width / grid.width;
  if (std::int64_t{grid.height} * stride != tile.height) {
    refuse("The network's cells do not cover its picture.");
  }
  return stride;
}

/// What is kept of a tile must begin and end between cells, or places stay empty.
void requireWholeCells(const region::Tile& tile, int stride) {
  const cv::Point offset = tile.kept.tl() - tile.seen.tl();
  for (const int pixels :
       {tile.kept.x, tile.kept.y, tile.kept.width, tile.kept.height, offset.x, offset.y}) {
    if (pixels % stride != 0) refuse("The network's cells are larger than tiles allow.");
  }
}

/// Copies the cells that are kept of a tile to their place on the grid of the whole input.
/// @param tileCells [cells of the tile, channels]; of no rows where the network has no such end
void place(const FeatureMatrix& tileCells, const region::Tile& tile, int stride, int wholeWidth,
           FeatureMatrix& whole) {
  const int tileWidth = tile.seen.width / stride;
  if (tileCells.rows() == 0) return;
  const cv::Point offset = tile.kept.tl() - tile.seen.tl();
  const Eigen::Index columns = tile.kept.width / stride;
  for (int row = 0; row < tile.kept.height / stride; ++row) {
    const Eigen::Index from = (offset.y / stride + row) * tileWidth + offset.x / stride;
    const Eigen::Index to = (tile.kept.y / stride + row) * wholeWidth + tile.kept.x / stride;
    whole.middleRows(to, columns) = tileCells.middleRows(from, columns);
  }
}

/// As large as the whole input asks for; empty where the network has no such end.
FeatureMatrix gridFor(const FeatureMatrix& tileCells, int width, int height) {
  if (tileCells.rows() == 0) return {};
  const auto cells = Eigen::Index{width} * height;
  if (tileCells.cols() > kMostValues / cells) {
    refuse("The network's features would need more memory than any inspection.");
  }
  return {cells, tileCells.cols()};
}

void embed(DeepFeatures& features) {
  if (features.cells.rows() > 0) features.embedding = features.cells.colwise().mean();
}

}  // namespace

TiledExtractor::TiledExtractor(FeatureExtractor network, cv::Size input,
                               std::vector<region::Tile> tiles)
    : network_(std::move(network)), input_(input), tiles_(std::move(tiles)) {}

TiledExtractor TiledExtractor::load(std::span<const std::byte> onnx,
                                    const region::Preparation& preparation,
                                    const OpenVinoOptions& options) {
  const auto input = region::inputSizeOf(preparation);
  auto tiles = region::tilesOf(preparation.tiles, input);
  auto network = FeatureExtractor::load(onnx, options);
  if (cv::Size(network.inputWidth(), network.inputHeight()) != tiles.front().seen.size()) {
    throw Error(ErrorCode::Format, "The network's input is not what the manifest says.",
                "model.onnx");
  }
  return {std::move(network), input, std::move(tiles)};
}

ImageFeatures TiledExtractor::extract(const cv::Mat& prepared) const {
  if (tiles_.size() == 1) return network_.extract(prepared);
  if (prepared.size() != input_) {
    throw Error(ErrorCode::Config, "The picture was not prepared for this network.");
  }
  ImageFeatures whole;
  for (const auto& tile : tiles_) {
    const auto part = network_.extract(prepared(tile.seen));
    const int stride = strideOf(tile.seen.size(), {part.gridWidth, part.gridHeight});
    const int deepStride = strideOf(tile.seen.size(), {part.deepWidth, part.deepHeight});
    requireWholeCells(tile, stride);
    requireWholeCells(tile, deepStride);
    if (&tile == &tiles_.front()) {
      whole.gridWidth = input_.width / stride;
      whole.gridHeight = input_.height / stride;
      whole.deepWidth = input_.width / deepStride;
      whole.deepHeight = input_.height / deepStride;
      whole.patches = gridFor(part.patches, whole.gridWidth, whole.gridHeight);
      whole.sharpPatches = gridFor(part.sharpPatches, whole.gridWidth, whole.gridHeight);
      whole.pretrained.cells = gridFor(part.pretrained.cells, whole.deepWidth, whole.deepHeight);
      whole.tuned.cells = gridFor(part.tuned.cells, whole.deepWidth, whole.deepHeight);
    }
    place(part.patches, tile, stride, whole.gridWidth, whole.patches);
    place(part.sharpPatches, tile, stride, whole.gridWidth, whole.sharpPatches);
    place(part.pretrained.cells, tile, deepStride, whole.deepWidth, whole.pretrained.cells);
    place(part.tuned.cells, tile, deepStride, whole.deepWidth, whole.tuned.cells);
  }
  embed(whole.pretrained);
  embed(whole.tuned);
  return whole;
}

}  // namespace handful::runtime

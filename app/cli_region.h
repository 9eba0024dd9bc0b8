#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/pipeline/set_up.h"

/// Where an inspection looks, as it is said on the command line.
namespace handful::app {

struct RegionOptions {
  std::string region;               ///< a shape; empty = the whole picture
  std::vector<std::string> ignore;  ///< shapes
  std::string ignoreMask;           ///< path of a picture, empty = none
};

/// --region, --ignore and --ignore-mask. A shape is X,Y,WIDTH,HEIGHT or the corners
/// X1,Y1,X2,Y2,X3,Y3,… of a polygon.
void addRegion(CLI::App& command, RegionOptions& options);

/// In pixels of the first picture that can be read, which becomes the reference; nothing is
/// read where nothing was asked for.
/// @throws Error (Config) a shape beyond the picture or a mask of another size; Error (Io,
///         Format) the mask
[[nodiscard]] project::RegionSettings regionFrom(const RegionOptions& options,
                                                 std::span<const pipeline::ImageFile> pictures);

}  // namespace handful::app

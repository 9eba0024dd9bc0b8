#include "app/images_given.h"

#include <system_error>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/image_folder.h"

namespace handful::app {
namespace {

std::vector<std::filesystem::path> picturesIn(const std::filesystem::path& folder) {
  try {
    return data::imagesIn(folder);
  } catch (const Error&) {
    return {};  // reading the folder as a picture will say why
  }
}

}  // namespace

std::vector<pipeline::ImageFile> imagesGiven(const std::vector<std::string>& given) {
  std::vector<pipeline::ImageFile> files;
  for (const auto& text : given) {
    const auto path = pathFromUtf8(text);
    std::error_code ignored;
    const bool isFolder = std::filesystem::is_directory(path, ignored);
    const auto inside = isFolder ? picturesIn(path) : std::vector<std::filesystem::path>();
    if (inside.empty()) files.push_back({path, text});
    for (const auto& picture : inside) files.push_back({picture, toUtf8(picture)});
  }
  return files;
}

}  // namespace handful::app

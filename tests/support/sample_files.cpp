#include "tests/support/sample_files.h"

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"
#include "tests/support/drawn_part.h"

namespace handful::tests {
pipeline::ImageFile pictureFile(const std::filesystem::path& folder, const std::string& name,
                                const cv::Mat& pixels) {
  const auto path = folder / pathFromUtf8(name);
  writeFileAtomically(path, imaging::encodePng(pixels));
  return {path, name};
}

std::vector<pipeline::ImageFile> goodFiles(const std::filesystem::path& folder, int count) {
  std::vector<pipeline::ImageFile> files;
  for (int i = 0; i < count; ++i) {
    files.push_back(pictureFile(folder, "good_" + std::to_string(i) + ".png", drawnPart(i)));
  }
  return files;
}

pipeline::ImageFile badFile(const std::filesystem::path& folder) {
  return pictureFile(folder, "bad.png", drawnDefect(60));
}

pipeline::ImageFile brokenFile(const std::filesystem::path& folder, const std::string& name) {
  const auto path = folder / pathFromUtf8(name);
  writeFileAtomically(path, "this is no picture");
  return {path, name};
}

}  // namespace handful::tests

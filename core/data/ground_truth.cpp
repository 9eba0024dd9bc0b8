#include "core/data/ground_truth.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <string_view>
#include <system_error>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"

namespace handful::data {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = "ground_truth";
constexpr std::string_view kSuffix = "_mask";

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

}  // namespace

GroundTruth::GroundTruth(const fs::path& folder) {
  addMasksIn(folder);
  if (!masks_.empty()) return;
  throw Error(ErrorCode::Config,
              "The folder has no subfolder with masks. Give the folder that holds one folder of "
              "masks for each kind of defect, named as the folders of the test pictures.",
              toUtf8(folder));
}

std::optional<GroundTruth> GroundTruth::beside(const fs::path& test) {
  auto root = isFolder(test / "test") ? test / "test" : test;
  root = fs::absolute(root).lexically_normal();
  if (!root.has_filename()) root = root.parent_path();  // "test/"
  for (const auto& folder : {root / kFolder, root.parent_path() / kFolder}) {
    if (!isFolder(folder)) continue;
    GroundTruth truth;
    truth.addMasksIn(folder);
    if (!truth.masks_.empty()) return truth;
  }
  return std::nullopt;
}

void GroundTruth::addMasksIn(const fs::path& folder) {
  for (const auto& kind : foldersIn(folder)) {
    const auto files = imagesIn(kind);
    for (const auto& path : files) {
      const std::string name = toUtf8(path.stem());
      auto& masks = masks_[toUtf8(kind.filename())];
      if (name.ends_with(kSuffix)) {
        masks[name.substr(0, name.size() - kSuffix.size())] = path;
      } else {
        masks.emplace(name, path);  // the longer name says more
      }
    }
  }
}

fs::path GroundTruth::maskOf(const LabelledFile& picture) const {
  if (picture.isGood()) return {};
  const auto kind = masks_.find(picture.label);
  if (kind == masks_.end()) return {};
  const auto mask = kind->second.find(toUtf8(picture.path.stem()));
  return mask == kind->second.end() ? fs::path() : mask->second;
}

cv::Mat readMask(const fs::path& path, cv::Size size) {
  const auto picture = imaging::readImage(path);
  std::array<cv::Mat, 3> channels;
  cv::split(picture.pixels, channels.data());
  const cv::Mat any = (channels[0] | channels[1] | channels[2]) != 0;
  cv::Mat mask;
  cv::resize(any, mask, size, 0, 0, cv::INTER_NEAREST_EXACT);
  if (cv::countNonZero(mask) == 0) {
    throw Error(ErrorCode::Format,
                "The mask shows no defect: none of its pixels is above 0. In 16 bits a defect must "
                "be 256 or more.",
                toUtf8(path));
  }
  return mask;
}

}  // namespace handful::data

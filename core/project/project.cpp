#include "core/project/project.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

constexpr double kCell = 16.0;  // pixels of the model input
constexpr int kUsualSide = 320;
constexpr int kLargestSide = 2048;

bool samePixels(const cv::Mat& a, const cv::Mat& b) {
  if (a.size() != b.size() || a.type() != b.type()) return false;
  for (int row = 0; row < a.rows; ++row) {
    const auto bytes = static_cast<std::size_t>(a.cols) * a.elemSize();
    if (std::memcmp(a.ptr(row), b.ptr(row), bytes) != 0) return false;
  }
  return true;
}

/// @return the path below the folder, or nothing if it lies outside
std::optional<fs::path> below(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_normal().lexically_relative(folder.lexically_normal());
  const bool inside = !relative.empty() && *relative.begin() != ".." && relative != ".";
  return inside ? std::optional(relative) : std::nullopt;
}

bool isUtf8(const std::string& text) {
  try {
    (void)nlohmann::json(text).dump();
    return true;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

}  // namespace

bool operator==(const RegionSettings& a, const RegionSettings& b) {
  return a.referenceWidth == b.referenceWidth && a.referenceHeight == b.referenceHeight &&
         a.polygon == b.polygon && a.otherKeys == b.otherKeys &&
         samePixels(a.ignoreMask, b.ignoreMask);
}

std::string storedPath(const fs::path& file, const fs::path& folder) {
  const fs::path absolute = fs::absolute(file);
  auto relative = below(absolute, fs::absolute(folder));
  if (!relative) {
    // The folder may have been reached another way, through a link.
    std::error_code failure;
    const auto parent = fs::weakly_canonical(absolute.parent_path(), failure);
    const auto target = failure ? fs::path() : fs::weakly_canonical(folder, failure);
    if (!failure) relative = below(parent / absolute.filename(), target);
  }
  const fs::path stored = relative ? *relative : absolute.lexically_normal();
  auto text = toUtf8(stored.generic_u8string());
  if (!isUtf8(text)) {
    throw Error(ErrorCode::Config, "The name of the file is not UTF-8; rename it first.", text);
  }
  return text;
}

fs::path locate(const ImageEntry& image, const fs::path& folder) {
  return folder / pathFromUtf8(image.path);  // an absolute path replaces the folder
}

fs::path locateStored(const std::string& stored, const fs::path& folder) {
  return stored.empty() ? fs::path() : folder / pathFromUtf8(stored);
}

int addImages(Project& project, const fs::path& folder, std::span<const fs::path> files,
              Label label) {
  std::set<std::string, std::less<>> known;
  for (const auto& image : project.images) known.insert(image.path);
  int added = 0;
  for (const auto& file : files) {
    auto path = storedPath(file, folder);
    if (!known.insert(path).second) continue;
    project.images.push_back({std::move(path), label, {}});
    ++added;
  }
  return added;
}

std::vector<ImageEntry> imagesLabelled(const Project& project, Label label) {
  std::vector<ImageEntry> images;
  std::copy_if(project.images.begin(), project.images.end(), std::back_inserter(images),
               [&](const ImageEntry& image) { return image.label == label; });
  return images;
}

int inputSideFor(const Settings& settings, cv::Size region) {
  if (settings.smallestDefect == 0) return settings.inputSide;
  const double side = kCell * std::sqrt(static_cast<double>(region.width) * region.height) /
                      settings.smallestDefect;
  return std::clamp(static_cast<int>(std::ceil(side / 32.0)) * 32, kUsualSide, kLargestSide);
}

double smallestDefectSeen(cv::Size region, cv::Size input) {
  return kCell * std::sqrt(static_cast<double>(region.width) * region.height /
                           (static_cast<double>(input.width) * input.height));
}

region::Preparation preparationOf(const Project& project) {
  const auto& settings = project.region;
  if (settings.referenceWidth <= 0 || settings.referenceHeight <= 0) {
    throw Error(ErrorCode::Config,
                "The size of the pictures is not known yet. Add images to the project first.",
                "reference");
  }
  region::Preparation preparation;
  preparation.referenceWidth = settings.referenceWidth;
  preparation.referenceHeight = settings.referenceHeight;
  preparation.polygon = settings.polygon;
  preparation.ignoreMask = settings.ignoreMask;
  const auto area = region::cropOf(preparation).size();
  const auto input = region::inputSizeFor(area, inputSideFor(project.settings, area));
  preparation.inputWidth = input.width;
  preparation.inputHeight = input.height;
  preparation.tiles = region::tilesFor(input);
  region::validate(preparation);
  return preparation;
}

std::string utcText(std::chrono::system_clock::time_point time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  const auto days = std::chrono::floor<std::chrono::days>(seconds);
  const std::chrono::year_month_day date(days);
  const std::chrono::hh_mm_ss clock(seconds - days);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

}  // namespace handful::project

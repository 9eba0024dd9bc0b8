#include "core/data/image_folder.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"

namespace handful::data {
namespace {

namespace fs = std::filesystem;

bool isDigit(char letter) noexcept { return letter >= '0' && letter <= '9'; }

/// Not std::tolower: the order must not depend on the user's language.
char folded(char letter) noexcept {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Cuts the number off the front of @p text; without leading zeros.
std::string_view takeNumber(std::string_view& text) noexcept {
  while (text.size() > 1 && text[0] == '0' && isDigit(text[1])) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && isDigit(text[digits])) ++digits;
  const auto number = text.substr(0, digits);
  text.remove_prefix(digits);
  return number;
}

/// -1, 0 or 1; numbers of any length by value, letters a-z without regard to case.
int compareNaturally(std::string_view a, std::string_view b) noexcept {
  while (!a.empty() && !b.empty()) {
    if (isDigit(a[0]) && isDigit(b[0])) {
      const auto first = takeNumber(a);
      const auto second = takeNumber(b);
      if (first.size() != second.size()) return first.size() < second.size() ? -1 : 1;
      if (const int order = first.compare(second); order != 0) return order < 0 ? -1 : 1;
    } else {
      const auto first = static_cast<unsigned char>(folded(a[0]));
      const auto second = static_cast<unsigned char>(folded(b[0]));
      if (first != second) return first < second ? -1 : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

bool nameComesFirst(const fs::path& a, const fs::path& b) {
  const std::string first = toUtf8(a.filename());
  const std::string second = toUtf8(b.filename());
  const int order = compareNaturally(first, second);
  return order != 0 ? order < 0 : first < second;  // 7 and 07 are different files
}

bool isHidden(const fs::path& path) { return toUtf8(path.filename()).starts_with('.'); }

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool isFile(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

/// What a folder holds, without the hidden, in natural order.
std::vector<fs::path> entriesOf(const fs::path& folder) {
  if (!isFolder(folder)) {
    throw Error(ErrorCode::Io,
                "There is no such folder, or it cannot be opened. Check the path and its "
                "permissions.",
                toUtf8(folder));
  }
  std::error_code failure;
  std::vector<fs::path> entries;
  fs::directory_iterator entry(folder, failure);
  while (!failure && entry != fs::directory_iterator()) {
    if (!isHidden(entry->path())) entries.push_back(entry->path());
    entry.increment(failure);
  }
  if (failure) {
    throw Error(ErrorCode::Io,
                "The folder cannot be read (" + failure.message() + "). Check its permissions.",
                toUtf8(folder));
  }
  std::sort(entries.begin(), entries.end(), nameComesFirst);
  return entries;
}

}  // namespace

std::vector<fs::path> imagesIn(const fs::path& folder) {
  std::vector<fs::path> images = entriesOf(folder);
  std::erase_if(
      images, [](const fs::path& path) { return !imaging::hasImageSuffix(path) || !isFile(path); });
  return images;
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
  std::vector<fs::path> folders = entriesOf(folder);
  std::erase_if(folders, [](const fs::path& path) { return !isFolder(path); });
  return folders;
}

std::vector<fs::path> expandImages(const std::vector<fs::path>& given) {
  std::vector<fs::path> images;
  for (const auto& path : given) {
    if (isFile(path)) {
      images.push_back(path);
      continue;
    }
    const fs::path training = path / "train" / "good";
    const auto inside = imagesIn(isFolder(training) ? training : path);
    if (inside.empty()) {
      throw Error(ErrorCode::Config,
                  "The folder holds no picture. Give the folder that directly holds PNG, JPEG, "
                  "TIFF or BMP files of good parts.",
                  toUtf8(path));
    }
    images.insert(images.end(), inside.begin(), inside.end());
  }
  return images;
}

std::vector<LabelledFile> testImagesIn(const fs::path& folder) {
  const fs::path root = isFolder(folder / "test") ? folder / "test" : folder;
  std::vector<LabelledFile> images;
  for (const auto& entry : foldersIn(root)) {
    const std::string label = toUtf8(entry.filename());
    if (label == "ground_truth") continue;  // masks are no test images
    for (auto& path : imagesIn(entry)) images.push_back({std::move(path), label});
  }
  if (images.empty()) {
    throw Error(ErrorCode::Config,
                "The folder has no subfolder with pictures. Sort the test pictures into a folder "
                "\"good\" and one folder for each kind of defect.",
                toUtf8(folder));
  }
  return images;
}

}  // namespace handful::data

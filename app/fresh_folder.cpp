#include "app/fresh_folder.h"

#include <system_error>
#include <utility>

namespace handful::app {
namespace {

namespace fs = std::filesystem;

void emptyFolder(const fs::path& folder) {
  std::error_code failure;
  std::vector<fs::path> inside;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    inside.push_back(entry->path());
  }
  for (const auto& path : inside) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
}

}  // namespace

FreshFolder::FreshFolder(fs::path folder) : folder_(std::move(folder)) {
  std::error_code failure;
  wasEmpty_ = !fs::exists(folder_, failure) || fs::is_empty(folder_, failure);
  for (auto path = folder_; !path.empty() && !fs::exists(path, failure);
       path = path.parent_path()) {
    missing_.push_back(path);
    if (path == path.parent_path()) break;
  }
}

FreshFolder::~FreshFolder() {
  if (isKept_) return;
  if (isOurs_ && wasEmpty_) emptyFolder(folder_);
  for (const auto& folder : missing_) {
    std::error_code ignored;
    fs::remove(folder, ignored);  // fails if somebody else put something there meanwhile
  }
}

}  // namespace handful::app

#include "core/base/atomic_file.h"

#include <cerrno>
#include <fstream>
#include <random>
#include <string>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"

namespace handful {
namespace {

constexpr std::string_view kTemporary = ".tmp-";

std::filesystem::path temporaryNameBeside(const std::filesystem::path& path) {
  std::random_device device;
  std::filesystem::path name = path;
  name += std::string(kTemporary) + std::to_string(device());
  return name;
}

// After a power cut a renamed file may be empty unless its data were flushed
// first; and some file systems find out that the disk is full only then.
bool flushToDisk([[maybe_unused]] const std::filesystem::path& path) {
#ifndef _WIN32
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool flushed = ::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
  const int why = errno;
  ::close(file);
  errno = why;
  return flushed;
#else
  return true;
#endif
}

// A rename would put a file in the place of a device such as /dev/null.
void refuseUnlessFileOrNothing(const std::filesystem::path& path) {
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (std::filesystem::is_directory(status)) {
    throw Error(ErrorCode::Io, "This is a folder, so no file can be written under this name.",
                toUtf8(path));
  }
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    throw Error(ErrorCode::Io, "This is a device and not a file; choose another name.",
                toUtf8(path));
  }
}

std::string because(const char* what) {
  return std::string(what) + ": " + std::generic_category().message(errno) + ".";
}

}  // namespace

void makeFolders(const std::filesystem::path& folder) {
  if (folder.empty()) return;
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    throw Error(ErrorCode::Io, "The folder cannot be made: " + failure.message() + ".",
                toUtf8(folder));
  }
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content) {
  refuseUnlessFileOrNothing(path);
  makeFolders(path.parent_path());
  const auto temporary = temporaryNameBeside(path);
  const auto giveUp = [&](const std::string& why) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error(ErrorCode::Io, why, toUtf8(path));
  };

  {
    std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
    if (!stream) giveUp(because("The file cannot be created"));
    stream.write(reinterpret_cast<const char*>(content.data()),
                 static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) giveUp(because("The file cannot be written"));
  }
  if (!flushToDisk(temporary)) giveUp(because("The file cannot be written"));
  std::error_code failure;
  std::filesystem::rename(temporary, path, failure);
  if (failure) giveUp("The file cannot be replaced: " + failure.message() + ".");
}

void removeUnfinishedWrites(const std::filesystem::path& path) noexcept {
  std::error_code failure;
  const std::string prefix = toUtf8(path.filename()) + std::string(kTemporary);
  for (std::filesystem::directory_iterator entry(path.parent_path(), failure), end;
       !failure && entry != end; entry.increment(failure)) {
    std::error_code ignored;
    if (toUtf8(entry->path().filename()).starts_with(prefix)) {
      std::filesystem::remove(entry->path(), ignored);
    }
  }
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
  writeFileAtomically(path, bytesOf(text));
}

}  // namespace handful

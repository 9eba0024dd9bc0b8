#include "core/base/atomic_file.h"

#include <cerrno>
#include <cstring>
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

std::filesystem::path temporaryNameBeside(const std::filesystem::path& path) {
  std::random_device device;
  std::filesystem::path name = path;
  name += ".tmp-" + std::to_string(device());
  return name;
}

// After a power cut a renamed file may be empty unless its data were flushed first.
void flushToDisk([[maybe_unused]] const std::filesystem::path& path) {
#ifndef _WIN32
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
#endif
}

}  // namespace

void makeFolders(const std::filesystem::path& folder) {
  if (folder.empty()) return;
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure || !std::filesystem::is_directory(folder)) {
    throw Error(ErrorCode::Io, "The folder cannot be made: " + failure.message() + ".",
                toUtf8(folder));
  }
}

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content) {
  makeFolders(path.parent_path());
  const auto temporary = temporaryNameBeside(path);
  const auto giveUp = [&](const std::string& why) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error(ErrorCode::Io, why, toUtf8(path));
  };

  {
    std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
    if (!stream) giveUp(std::string("The file cannot be created: ") + std::strerror(errno) + ".");
    stream.write(reinterpret_cast<const char*>(content.data()),
                 static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) giveUp(std::string("The file cannot be written: ") + std::strerror(errno) + ".");
  }
  flushToDisk(temporary);
  std::error_code failure;
  std::filesystem::rename(temporary, path, failure);
  if (failure) giveUp("The file cannot be replaced: " + failure.message() + ".");
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
  writeFileAtomically(path, bytesOf(text));
}

}  // namespace handful

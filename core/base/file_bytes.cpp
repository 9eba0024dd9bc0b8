#include "core/base/file_bytes.h"

#include <fstream>
#include <system_error>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace handful {
namespace {

std::string inWords(std::uint64_t bytes) {
  return bytes >= 1u << 20 ? std::to_string(bytes >> 20) + " MiB"
                           : std::to_string(bytes) + " bytes";
}

template <class Container>
Container readWhole(const std::filesystem::path& path, std::uint64_t maxBytes) {
  const std::string subject = toUtf8(path);
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(ErrorCode::Io, "The file is not there.", subject);
  }
  if (std::filesystem::is_directory(status)) {
    throw Error(ErrorCode::Io, "This is a folder, not a file.", subject);
  }
  // A pipe would keep us waiting for whoever fills it.
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    throw Error(ErrorCode::Io, "This is a device or pipe, not a file.", subject);
  }

  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw Error(ErrorCode::Io, "The file cannot be opened for reading.", subject);
  const auto size = std::filesystem::file_size(path, failure);
  if (failure) throw Error(ErrorCode::Io, "The size of the file cannot be read.", subject);
  if (size > maxBytes) {
    throw Error(ErrorCode::Io, "The file is larger than " + inWords(maxBytes) + ".", subject);
  }

  Container content;
  content.resize(static_cast<std::size_t>(size));
  stream.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(size));
  if (stream.bad() || static_cast<std::uint64_t>(stream.gcount()) != size) {
    throw Error(ErrorCode::Io, "The file could not be read to its end.", subject);
  }
  return content;
}

}  // namespace

std::vector<std::byte> readFile(const std::filesystem::path& path, std::uint64_t maxBytes) {
  return readWhole<std::vector<std::byte>>(path, maxBytes);
}

std::string readTextFile(const std::filesystem::path& path, std::uint64_t maxBytes) {
  return readWhole<std::string>(path, maxBytes);
}

bool fileBeginsWith(const std::filesystem::path& path, std::string_view bytes) {
  std::string begin(bytes.size(), '\0');
  std::ifstream stream(path, std::ios::binary);
  return stream.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == bytes;
}

}  // namespace handful

#include <zip.h>

#include <cstring>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/package/package_files.h"

namespace handful::package {
namespace {

constexpr zip_int64_t kMaxEntries = 64;
constexpr zip_uint64_t kMaxBytes = 768ull << 20;  // of all files together
constexpr zip_uint64_t kMaxJson = 32ull << 20;    // a document takes many times its size in memory

// 1980-01-01 00:00, the earliest date of the zip format.
constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 1;
constexpr zip_uint16_t kDosTime = 0;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::Format, what + " Copy the package again or export it anew.");
}

struct DiscardZip {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardZip>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

void addFile(zip_t* archive, const std::string& name, const std::vector<std::byte>& content) {
  Source source(zip_source_buffer(archive, content.data(), content.size(), 0));
  if (!source) throw Error(ErrorCode::Internal, "The package could not be put together.", name);
  const auto index = zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) throw Error(ErrorCode::Internal, "The package could not be put together.", name);
  static_cast<void>(source.release());  // the archive owns it now
  const auto entry = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) != 0 ||
      zip_file_set_dostime(archive, entry, kDosTime, kDosDate, 0) != 0) {
    throw Error(ErrorCode::Internal, "The package could not be put together.", name);
  }
}

std::vector<std::byte> bytesOfSource(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) {
    throw Error(ErrorCode::Internal, "The package could not be put together.");
  }
  std::vector<std::byte> bytes(stat.size);
  const auto got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) {
    throw Error(ErrorCode::Internal, "The package could not be put together.");
  }
  return bytes;
}

std::vector<std::byte> readEntry(zip_t* archive, zip_uint64_t index, const zip_stat_t& stat) {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  if (!file) refuse("A file of the package cannot be opened.");
  std::vector<std::byte> content(stat.size);
  const auto got = zip_fread(file.get(), content.data(), content.size());
  if (got != static_cast<zip_int64_t>(content.size())) refuse("A file of the package is damaged.");
  // Reading on past the announced size finds both a wrong checksum and a file that is longer.
  std::byte more{};
  if (zip_fread(file.get(), &more, 1) != 0) refuse("A file of the package is damaged.");
  return content;
}

}  // namespace

std::vector<std::byte> zipped(const FileSet& files) {
  zip_error_t error;
  zip_error_init(&error);
  Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) throw Error(ErrorCode::Internal, "The package could not be put together.");
  zip_source_keep(buffer.get());  // to read it after the archive has let go of it
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(buffer.get());
    throw Error(ErrorCode::Internal, "The package could not be put together.");
  }
  for (const auto& [name, content] : files) addFile(archive.get(), name, content);
  if (zip_close(archive.get()) != 0) {
    throw Error(ErrorCode::Internal, "The package could not be put together.");
  }
  static_cast<void>(archive.release());
  return bytesOfSource(buffer.get());
}

FileSet unzipped(std::span<const std::byte> zip) {
  zip_error_t error;
  zip_error_init(&error);
  Source source(zip_source_buffer_create(zip.data(), zip.size(), 0, &error));
  if (!source) refuse("The package cannot be read.");
  const Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!archive) refuse("This is not a Handful package, or it is damaged.");
  static_cast<void>(source.release());

  const auto count = zip_get_num_entries(archive.get(), 0);
  if (count > kMaxEntries) refuse("The package holds too many files.");
  FileSet files;
  zip_uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    const auto index = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(archive.get(), index, 0, &stat) != 0) refuse("The package is damaged.");
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD;
    // Our packages are stored, so that no file can be larger than the package: no zip bombs.
    if ((stat.valid & kNeeded) != kNeeded || stat.comp_method != ZIP_CM_STORE) {
      refuse("The package is damaged.");
    }
    const std::string_view name = stat.name;
    if (!isPackageFile(name)) refuse("The package holds a file that does not belong to it.");
    // Believed before memory is taken for it only as far as the package reaches.
    if (stat.size > zip.size()) refuse("The package is damaged.");
    const auto limit = name.ends_with(".json") ? kMaxJson : kMaxBytes;
    if (stat.size > limit || (total += stat.size) > kMaxBytes) {
      refuse("The package is larger than a package can be.");
    }
    if (!files.emplace(stat.name, readEntry(archive.get(), index, stat)).second) {
      refuse("The package holds a file twice.");
    }
  }
  return files;
}

}  // namespace handful::package

#include "tests/support/zip_builder.h"

#include <zlib.h>

#include <stdexcept>

namespace handful::tests {
namespace {

using Bytes = std::vector<std::byte>;

void append(Bytes& file, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) {
    file.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFFU));
  }
}

void append(Bytes& file, const std::string& text) {
  for (const char c : text) file.push_back(static_cast<std::byte>(c));
}

Bytes rawDeflated(const Bytes& content) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::runtime_error("zlib cannot start");
  }
  Bytes packed(deflateBound(&stream, content.size()));
  // zlib only reads from here.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

/// What the local header and the central directory have in common.
void appendCommon(Bytes& file, const ZipEntry& entry, std::size_t storedBytes) {
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(entry.content.data()),
                         static_cast<uInt>(entry.content.size()));
  append(file, 20, 2);  // version needed
  append(file, entry.flags, 2);
  append(file, entry.deflated ? 8 : 0, 2);
  append(file, 0, 2);     // time
  append(file, 0x21, 2);  // 1980-01-01
  append(file, entry.claimedCrc.value_or(static_cast<std::uint32_t>(crc)), 4);
  append(file, storedBytes, 4);
  append(file, entry.claimedSize.value_or(static_cast<std::uint32_t>(entry.content.size())), 4);
  append(file, entry.name.size(), 2);
  append(file, 0, 2);  // extra field
}

}  // namespace

Bytes zipOf(const std::vector<ZipEntry>& entries, const std::string& comment) {
  Bytes file;
  Bytes directory;
  for (const auto& entry : entries) {
    const auto offset = file.size();
    const auto stored = entry.deflated ? rawDeflated(entry.content) : entry.content;
    append(file, 0x04034b50, 4);
    appendCommon(file, entry, stored.size());
    append(file, entry.name);
    file.insert(file.end(), stored.begin(), stored.end());

    append(directory, 0x02014b50, 4);
    append(directory, 20, 2);  // made by
    appendCommon(directory, entry, stored.size());
    append(directory, 0, 2);  // comment
    append(directory, 0, 2);  // disk
    append(directory, 0, 2);  // internal attributes
    append(directory, 0, 4);  // external attributes
    append(directory, offset, 4);
    append(directory, entry.name);
  }
  const auto start = file.size();
  file.insert(file.end(), directory.begin(), directory.end());
  append(file, 0x06054b50, 4);
  append(file, 0, 4);  // disks
  append(file, entries.size(), 2);
  append(file, entries.size(), 2);
  append(file, directory.size(), 4);
  append(file, start, 4);
  append(file, comment.size(), 2);
  append(file, comment);
  return file;
}

}  // namespace handful::tests

#include "core/imaging/image_format.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file_bytes.h"

namespace handful::imaging {

bool startsWith(FileBytes file, std::string_view signature, std::size_t offset) {
  if (file.size() < offset || file.size() - offset < signature.size()) return false;
  return std::ranges::equal(file.subspan(offset, signature.size()), bytesOf(signature));
}

void failDamaged(const char* format, std::string_view detail, const std::string& name) {
  throw Error(ErrorCode::Format,
              "The " + std::string(format) + " file is damaged or ends early (" +
                  std::string(detail) + "). Copy it again from where it was taken.",
              name);
}

void failUnsupported(const std::string& what, const std::string& name) {
  throw Error(ErrorCode::Format,
              "This is " + what + ", which Handful does not read. Convert it to PNG or JPEG.",
              name);
}

}  // namespace handful::imaging

#include "core/base/base64.h"

#include <openssl/evp.h>

#include <limits>

#include "core/base/error.h"

namespace handful {

std::string base64(std::span<const std::byte> content) {
  if (content.size() > std::numeric_limits<int>::max() / 2) {
    throw Error(ErrorCode::Internal, "Too much to encode at once.");
  }
  std::string text(4 * ((content.size() + 2) / 3) + 1, '\0');  // OpenSSL ends with a zero
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(content.data()),
                                     static_cast<int>(content.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace handful

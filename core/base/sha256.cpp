#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/error.h"

namespace handful {

std::string sha256Hex(std::span<const std::byte> content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(content.data(), content.size(), digest.data(), &length, EVP_sha256(), nullptr) !=
      1) {
    throw Error(ErrorCode::Internal, "SHA-256 is not available in this OpenSSL.");
  }
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * static_cast<std::size_t>(length));
  for (unsigned int i = 0; i < length; ++i) {
    text += kDigits[digest[i] >> 4];
    text += kDigits[digest[i] & 15];
  }
  return text;
}

}  // namespace handful

#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace handful {

/// Strict reading of a JSON object that may come from anybody: every getter
/// demands that the key is there and has the right kind, and says which key is
/// not (nothing is optional in our documents, and -1 or 2.5 is no count).
class JsonFields {
 public:
  /// @param object must outlive this
  /// @param where  a name for messages, such as "manifest.json: thresholds"
  /// @throws Error (Format) if it is not an object
  JsonFields(const nlohmann::json& object, std::string where);

  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] double number(std::string_view key) const;  ///< finite
  [[nodiscard]] std::int64_t whole(std::string_view key, std::int64_t least,
                                   std::int64_t most) const;
  [[nodiscard]] std::vector<double> numbers(std::string_view key) const;  ///< all finite
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] JsonFields object(std::string_view key) const;
  [[nodiscard]] const nlohmann::json& list(std::string_view key) const;
  [[nodiscard]] const nlohmann::json& raw(std::string_view key) const;
  [[nodiscard]] const nlohmann::json& json() const noexcept { return object_; }
  [[nodiscard]] const std::string& where() const noexcept { return where_; }

  [[noreturn]] void fail(std::string_view key, std::string_view what) const;

 private:
  const nlohmann::json& object_;
  std::string where_;
};

/// Parses a document.
/// @throws Error (Format) with @p subject if it is no JSON, nests too deeply or
///         names a key twice
[[nodiscard]] nlohmann::json parseJson(std::string_view text, const std::string& subject);

/// Two spaces, sorted keys, LF at the end: the form of every document we write.
/// Text that is not UTF-8 (a file name may be anything) is replaced, not refused.
[[nodiscard]] std::string formatJson(const nlohmann::json& document);

}  // namespace handful

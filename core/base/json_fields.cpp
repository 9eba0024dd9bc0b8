#include "core/base/json_fields.h"

#include <cmath>
#include <set>
#include <utility>

#include "core/base/error.h"

namespace handful {
namespace {

constexpr int kMaxDepth = 64;

}  // namespace

JsonFields::JsonFields(const nlohmann::json& object, std::string where)
    : object_(object), where_(std::move(where)) {
  if (!object.is_object()) throw Error(ErrorCode::Format, where_ + " is not an object.", where_);
}

void JsonFields::fail(std::string_view key, std::string_view what) const {
  throw Error(ErrorCode::Format,
              where_ + ": \"" + std::string(key) + "\" " + std::string(what) + ".",
              std::string(key));
}

bool JsonFields::has(std::string_view key) const { return object_.contains(std::string(key)); }

const nlohmann::json& JsonFields::raw(std::string_view key) const {
  const auto found = object_.find(std::string(key));
  if (found == object_.end()) fail(key, "is missing");
  return *found;
}

std::string JsonFields::text(std::string_view key) const {
  const auto& value = raw(key);
  if (!value.is_string()) fail(key, "is not a text");
  return value.get<std::string>();
}

bool JsonFields::flag(std::string_view key) const {
  const auto& value = raw(key);
  if (!value.is_boolean()) fail(key, "is neither true nor false");
  return value.get<bool>();
}

double JsonFields::number(std::string_view key) const {
  const auto& value = raw(key);
  if (!value.is_number()) fail(key, "is not a number");
  const double number = value.get<double>();
  if (!std::isfinite(number)) fail(key, "is not a finite number");
  return number;
}

std::int64_t JsonFields::whole(std::string_view key, std::int64_t least, std::int64_t most) const {
  const auto& value = raw(key);
  if (!value.is_number_integer()) fail(key, "is not a whole number");
  // The library would turn a huge unsigned number into a negative one without a word.
  if (value.is_number_unsigned() &&
      value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) {
    fail(key, "is too large");
  }
  const auto number = value.get<std::int64_t>();
  if (number < least || number > most) {
    fail(key, "is not within " + std::to_string(least) + " and " + std::to_string(most));
  }
  return number;
}

std::vector<double> JsonFields::numbers(std::string_view key) const {
  std::vector<double> numbers;
  for (const auto& value : list(key)) {
    if (!value.is_number() || !std::isfinite(value.get<double>())) {
      fail(key, "holds something that is not a finite number");
    }
    numbers.push_back(value.get<double>());
  }
  return numbers;
}

std::vector<std::string> JsonFields::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const auto& value : list(key)) {
    if (!value.is_string()) fail(key, "holds something that is not a text");
    texts.push_back(value.get<std::string>());
  }
  return texts;
}

JsonFields JsonFields::object(std::string_view key) const {
  const auto& value = raw(key);
  if (!value.is_object()) fail(key, "is not an object");
  return {value, where_ + ": " + std::string(key)};
}

const nlohmann::json& JsonFields::list(std::string_view key) const {
  const auto& value = raw(key);
  if (!value.is_array()) fail(key, "is not a list");
  return value;
}

nlohmann::json parseJson(std::string_view text, const std::string& subject) {
  using Event = nlohmann::json::parse_event_t;
  std::vector<std::set<std::string>> keys;  // of the objects that are open
  const auto check = [&](int depth, Event event, const nlohmann::json& value) {
    // A document of a million brackets would exhaust the stack when it is destroyed.
    if (depth > kMaxDepth)
      throw Error(ErrorCode::Format, "The document nests too deeply.", subject);
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end) keys.pop_back();
    // The library would keep the last one, another program perhaps the first.
    if (event == Event::key && !keys.back().insert(value.get<std::string>()).second) {
      throw Error(ErrorCode::Format, "The key " + value.dump() + " stands there twice.", subject);
    }
    return true;
  };
  return guardLibrary(ErrorCode::Format, "The file is damaged: this is not valid JSON", subject,
                      [&] { return nlohmann::json::parse(text, check); });
}

std::string formatJson(const nlohmann::json& document) {
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace handful

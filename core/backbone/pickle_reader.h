#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace handful::backbone {

/// Something that a pickle describes. Nothing is imported, made or called for it: a name
/// stays a name, a call stays a call.
struct PickleValue {
  enum class Kind {
    None = 1,
    Flag,
    Whole,
    Real,
    Text,
    Tuple,
    List,
    Dict,        ///< items: key, value, key, value, …; collections.OrderedDict, too
    Global,      ///< text: "module name"
    Call,        ///< items: the Global and the Tuple of its arguments
    Persistent,  ///< items: the id of something that lies outside the pickle
  };

  Kind kind = Kind::None;
  std::int64_t whole = 0;
  double real = 0.0;
  std::string text = {};
  std::vector<const PickleValue*> items = {};
};

/// Reads the part of Python's pickle format (protocols 2 and 3) that weights files use.
/// A pickle is a program for a machine with a stack; this one knows the instructions that
/// describe data, and refuses every other one, every name that is not on the caller's
/// list, and every step outside its stack.
class Pickle {
 public:
  /// @param allowed names that may occur, as "module name"
  /// @throws Error (Format) with one sentence
  [[nodiscard]] static Pickle parse(std::span<const std::byte> bytes,
                                    std::span<const std::string_view> allowed);

  /// Values may contain themselves: whoever walks them must not do so without a limit.
  [[nodiscard]] const PickleValue& root() const noexcept { return *root_; }

 private:
  friend class PickleMachine;
  Pickle() = default;

  std::deque<PickleValue> values_;  // never moves them
  const PickleValue* root_ = nullptr;
};

}  // namespace handful::backbone

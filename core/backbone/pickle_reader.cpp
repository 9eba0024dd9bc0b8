#include "core/backbone/pickle_reader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <utility>

#include "core/base/error.h"

namespace handful::backbone {
namespace {

constexpr std::size_t kMostValues = 1U << 20U;
constexpr std::string_view kOrderedDict = "collections OrderedDict";

[[noreturn]] void damaged(const std::string& what) {
  throw Error(ErrorCode::Format,
              "The weights file is damaged or was not written by torch.save(): " + what + ".");
}

// The instructions of the format, with the names of Python's pickle.py.
enum Instruction : std::uint8_t {
  kProto = 0x80,
  kStop = '.',
  kMark = '(',
  kGlobal = 'c',
  kReduce = 'R',
  kBuild = 'b',
  kBinPersId = 'Q',
  kBinPut = 'q',
  kLongBinPut = 'r',
  kBinGet = 'h',
  kLongBinGet = 'j',
  kNone = 'N',
  kNewTrue = 0x88,
  kNewFalse = 0x89,
  kBinInt = 'J',
  kBinInt1 = 'K',
  kBinInt2 = 'M',
  kLong1 = 0x8a,
  kBinFloat = 'G',
  kBinUnicode = 'X',
  kEmptyTuple = ')',
  kTuple1 = 0x85,
  kTuple2 = 0x86,
  kTuple3 = 0x87,
  kTuple = 't',
  kEmptyList = ']',
  kAppend = 'a',
  kAppends = 'e',
  kEmptyDict = '}',
  kSetItem = 's',
  kSetItems = 'u',
};

}  // namespace

/// One run over a pickle.
class PickleMachine {
 public:
  using Kind = PickleValue::Kind;

  PickleMachine(std::span<const std::byte> bytes, std::span<const std::string_view> allowed)
      : bytes_(bytes), allowed_(allowed) {}

  Pickle run() {
    while (pickle_.root_ == nullptr) {
      if (stack_.size() > kMostValues || pickle_.values_.size() > kMostValues) {
        damaged("it describes more than any network");
      }
      step(number<std::uint8_t>());
    }
    if (!bytes_.empty()) damaged("it goes on after its end");
    return std::move(pickle_);
  }

 private:
  void step(std::uint8_t instruction) {
    if (stepOnStack(instruction) || stepOnContainer(instruction) || stepOnNumber(instruction) ||
        stepOnMemo(instruction)) {
      return;
    }
    damaged("it holds the instruction " + std::to_string(instruction) +
            ", which weights do not need");
  }

  bool stepOnStack(std::uint8_t instruction) {
    switch (instruction) {
      case kStop:
        pickle_.root_ = pop();
        if (!stack_.empty() || !marks_.empty()) damaged("something is left over");
        return true;
      case kMark:
        marks_.push_back(stack_.size());
        return true;
      case kGlobal:
        global();
        return true;
      case kReduce:
        call();
        return true;
      case kBuild:  // attributes of an object, such as the versions in a state dict
        pop();
        top();
        return true;
      case kBinPersId:
        push({.kind = Kind::Persistent, .items = take(1)});
        return true;
      default:
        return false;
    }
  }

  bool stepOnContainer(std::uint8_t instruction) {
    switch (instruction) {
      case kEmptyTuple:
      case kTuple1:
      case kTuple2:
      case kTuple3:
        push({.kind = Kind::Tuple,
              .items = take(instruction == kEmptyTuple ? 0U : instruction - kTuple1 + 1U)});
        return true;
      case kTuple:
        push({.kind = Kind::Tuple, .items = takeToMark()});
        return true;
      case kEmptyList:
        push({.kind = Kind::List});
        return true;
      case kEmptyDict:
        push({.kind = Kind::Dict});
        return true;
      case kAppend:
        extend(Kind::List, take(1));
        return true;
      case kAppends:
        extend(Kind::List, takeToMark());
        return true;
      case kSetItem:
        extend(Kind::Dict, take(2));
        return true;
      case kSetItems:
        extend(Kind::Dict, takeToMark());
        return true;
      default:
        return false;
    }
  }

  bool stepOnNumber(std::uint8_t instruction) {
    switch (instruction) {
      case kProto:
        if (const auto protocol = number<std::uint8_t>(); protocol != 2 && protocol != 3) {
          damaged("its protocol " + std::to_string(protocol) + " is not known");
        }
        return true;
      case kNone:
        push({.kind = Kind::None});
        return true;
      case kNewTrue:
      case kNewFalse:
        push({.kind = Kind::Flag, .whole = instruction == kNewTrue ? 1 : 0});
        return true;
      case kBinInt:
        push({.kind = Kind::Whole, .whole = number<std::int32_t>()});
        return true;
      case kBinInt1:
        push({.kind = Kind::Whole, .whole = number<std::uint8_t>()});
        return true;
      case kBinInt2:
        push({.kind = Kind::Whole, .whole = number<std::uint16_t>()});
        return true;
      case kLong1:
        push({.kind = Kind::Whole, .whole = longNumber()});
        return true;
      case kBinFloat:
        push({.kind = Kind::Real, .real = bigEndianReal()});
        return true;
      case kBinUnicode:
        push({.kind = Kind::Text, .text = textOf(bytes(number<std::uint32_t>()))});
        return true;
      default:
        return false;
    }
  }

  bool stepOnMemo(std::uint8_t instruction) {
    switch (instruction) {
      case kBinPut:
        memo_[number<std::uint8_t>()] = top();
        return true;
      case kLongBinPut:
        memo_[number<std::uint32_t>()] = top();
        return true;
      case kBinGet:
        stack_.push_back(remembered(number<std::uint8_t>()));
        return true;
      case kLongBinGet:
        stack_.push_back(remembered(number<std::uint32_t>()));
        return true;
      default:
        return false;
    }
  }

  void global() {
    const auto module = line();
    const auto name = module + " " + line();
    if (std::find(allowed_.begin(), allowed_.end(), name) == allowed_.end()) {
      throw Error(ErrorCode::Format,
                  "The weights file asks for \"" + name +
                      "\", which float32 weights do not need; it is not read. Save the network's "
                      "state_dict() with torch.save(), or as safetensors.");
    }
    push({.kind = Kind::Global, .text = name});
  }

  void call() {
    auto parts = take(2);
    if (parts[0]->kind != Kind::Global || parts[1]->kind != Kind::Tuple) {
      damaged("it calls what is no function");
    }
    if (parts[0]->text == kOrderedDict) {
      if (!parts[1]->items.empty()) damaged("a dictionary is made in an unknown way");
      push({.kind = Kind::Dict});
    } else {
      push({.kind = Kind::Call, .items = std::move(parts)});
    }
  }

  void extend(Kind kind, const std::vector<const PickleValue*>& more) {
    auto* const container = top();
    if (container->kind != kind) damaged("something is put into what is no container");
    if (kind == Kind::Dict && more.size() % 2 != 0) damaged("a dictionary's value is missing");
    container->items.insert(container->items.end(), more.begin(), more.end());
  }

  void push(PickleValue value) {
    pickle_.values_.push_back(std::move(value));
    stack_.push_back(&pickle_.values_.back());
  }

  // What lies below a mark belongs to somebody else.
  void require(std::size_t count) const {
    const auto floor = marks_.empty() ? 0 : marks_.back();
    if (stack_.size() < floor + count) damaged("it takes more than there is");
  }

  PickleValue* top() const {
    require(1);
    return stack_.back();
  }

  PickleValue* pop() {
    auto* const value = top();
    stack_.pop_back();
    return value;
  }

  std::vector<const PickleValue*> takeFrom(std::size_t begin) {
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(begin);
    std::vector<const PickleValue*> items(first, stack_.end());
    stack_.erase(first, stack_.end());
    return items;
  }

  std::vector<const PickleValue*> take(std::size_t count) {
    require(count);
    return takeFrom(stack_.size() - count);
  }

  std::vector<const PickleValue*> takeToMark() {
    if (marks_.empty()) damaged("a mark is missing");
    const auto begin = marks_.back();
    marks_.pop_back();
    return takeFrom(begin);
  }

  PickleValue* remembered(std::uint32_t key) const {
    const auto found = memo_.find(key);
    if (found == memo_.end()) damaged("it refers to something that was not said");
    return found->second;
  }

  std::span<const std::byte> bytes(std::size_t count) {
    if (count > bytes_.size()) damaged("it ends too early");
    const auto taken = bytes_.first(count);
    bytes_ = bytes_.subspan(count);
    return taken;
  }

  static std::string textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::string line() {
    const auto end = std::find(bytes_.begin(), bytes_.end(), std::byte{'\n'});
    auto text = textOf(bytes(static_cast<std::size_t>(end - bytes_.begin())));
    bytes(1);
    return text;
  }

  template <class Number>
  Number number() {
    Number value{};
    std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
    return value;
  }

  // Little-endian, two's complement, as many bytes as needed.
  std::int64_t longNumber() {
    const auto content = bytes(number<std::uint8_t>());
    if (content.size() > sizeof(std::int64_t)) damaged("a number is too large");
    std::uint64_t value = 0;
    const bool isNegative = !content.empty() && (content.back() & std::byte{0x80}) != std::byte{0};
    if (isNegative) value = ~std::uint64_t{0};
    std::memcpy(&value, content.data(), content.size());
    return static_cast<std::int64_t>(value);
  }

  double bigEndianReal() {
    auto value = number<std::array<std::byte, sizeof(double)>>();
    std::reverse(value.begin(), value.end());
    return std::bit_cast<double>(value);
  }

  std::span<const std::byte> bytes_;  // not read yet
  std::span<const std::string_view> allowed_;
  Pickle pickle_;
  std::vector<PickleValue*> stack_;
  std::vector<std::size_t> marks_;  // sizes of the stack
  std::map<std::uint32_t, PickleValue*> memo_;
};

Pickle Pickle::parse(std::span<const std::byte> bytes, std::span<const std::string_view> allowed) {
  return PickleMachine(bytes, allowed).run();
}

}  // namespace handful::backbone

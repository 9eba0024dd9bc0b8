#pragma once

#include <c10/util/Exception.h>

#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/error.h"

namespace handful::nn {

/// What a LibTorch exception means for the user. Rethrows it as an Error with the
/// original nested, or as bad_alloc if the machine (not the card) is out of memory.
[[noreturn]] inline void rethrowTorchError(const c10::Error& error, std::string_view doing) {
  const std::string what = error.what_without_backtrace();
  if (what.find("DefaultCPUAllocator") != std::string::npos) throw std::bad_alloc();
  const bool device =
      what.find("CUDA") != std::string::npos || what.find("out of memory") != std::string::npos;
  std::throw_with_nested(
      Error(device ? ErrorCode::Device : ErrorCode::Internal, std::string(doing) + ": " + what));
}

/// Whether the card's memory was too small: of what LibTorch threw, or of what
/// guardTorch() made of it.
[[nodiscard]] inline bool isOutOfMemory(const std::exception& error) noexcept {
  if (dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr) return true;
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& cause) {
    return isOutOfMemory(cause);
  } catch (...) {
    return false;
  }
  return false;
}

/// Runs @p fn and turns LibTorch's exceptions into ours, without the C++ back
/// trace that they carry in their text. A lost or full graphics card is the
/// user's affair; anything else that LibTorch refuses is a bug of ours.
template <class Fn>
decltype(auto) guardTorch(std::string_view doing, Fn&& fn) {
  try {
    return std::forward<Fn>(fn)();
  } catch (const c10::Error& e) {
    rethrowTorchError(e, doing);
  }
}

}  // namespace handful::nn

#pragma once

#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace handful {

/// What went wrong, in terms the UI can translate and a script can test for.
/// Zero is not a valid code: a forgotten initialiser must not look like one.
enum class ErrorCode {
  Io = 1,        ///< a file or device could not be read or written
  Format,        ///< the file is damaged, or not one of ours
  FormatTooNew,  ///< the file was written by a later release
  Config,        ///< a setting is missing or out of range
  Numeric,       ///< training diverged, a matrix is singular
  Device,        ///< CUDA is absent, out of memory or failing
  Internal,      ///< a bug of ours
};

/// Base of every error that core reports.
///
/// what() is English and meant for the log. The UI shows its own translated
/// sentence for code() and puts subject() (a path, a key, a device) into it.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& what, std::string subject = {})
      : std::runtime_error(what), code_(code), subject_(std::move(subject)) {}

  ErrorCode code() const noexcept { return code_; }
  const std::string& subject() const noexcept { return subject_; }

 private:
  ErrorCode code_;
  std::string subject_;
};

/// Thrown at a cancellation point. Deliberately not an Error: a handler that
/// shows a message box for Error can never show one for the user's own click.
class OperationCancelled final : public std::exception {
 public:
  const char* what() const noexcept override { return "operation cancelled"; }
};

/// Runs @p fn and turns whatever a library throws into an Error about
/// @p subject, with the original nested. Our own exceptions and bad_alloc pass
/// through unchanged.
template <class Fn>
decltype(auto) guardLibrary(ErrorCode code, std::string_view doing, const std::string& subject,
                            Fn&& fn) {
  try {
    return std::forward<Fn>(fn)();
  } catch (const Error&) {
    throw;
  } catch (const OperationCancelled&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& e) {
    std::throw_with_nested(Error(code, std::string(doing) + ": " + e.what(), subject));
  }
}

}  // namespace handful

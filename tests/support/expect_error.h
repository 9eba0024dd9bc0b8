#pragma once

#include <gtest/gtest.h>

#include <exception>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::test {

/// Runs @p action, which must throw an Error of this code with this piece of
/// text in it (empty: any).
/// @return its subject, empty if the test has failed
template <class Action>
std::string expectError(ErrorCode code, const std::string& piece, Action&& action) {
  try {
    action();
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    EXPECT_NE(std::string(error.what()).find(piece), std::string::npos) << error.what();
    return error.subject();
  } catch (const std::exception& other) {
    ADD_FAILURE() << "no Error of ours: " << other.what();
  }
  return {};
}

/// The same without a look at the text.
/// @param context says in a failure which of many cases it was
template <class Action>
std::string expectError(ErrorCode code, Action&& action, const std::string& context = {}) {
  SCOPED_TRACE(context);
  return expectError(code, std::string(), std::forward<Action>(action));
}

}  // namespace handful::test

#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/support/run_program.h"

namespace handful::test {

/// A program that gives up prints no result, and says why in a last line on stderr that
/// holds @p piece: whole sentences, perhaps with the file inside a package in brackets.
/// Progress may stand before it.
inline void expectRefused(const ProgramResult& result, int exitCode,
                          const std::string& piece = {}) {
  EXPECT_EQ(result.exitCode, exitCode) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find(piece), std::string::npos) << result.err;
  EXPECT_TRUE(result.err.ends_with(".\n") || result.err.ends_with(")\n")) << result.err;
}

}  // namespace handful::test

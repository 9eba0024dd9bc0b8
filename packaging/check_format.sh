#!/usr/bin/env bash
# Fails if a C++ file is not formatted as .clang-format says, and names it.
#
#   packaging/check_format.sh          check
#   packaging/check_format.sh --fix    format all files
#
# clang-format 14, the version of Debian 12: other versions disagree on details.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

case ${1-} in
  '') arguments=(--dry-run --Werror) ;;
  --fix) arguments=(-i) ;;
  *) die "Usage: packaging/check_format.sh [--fix]" ;;
esac
cd -- "$root"
find app core tests ui \( -name '*.h' -o -name '*.cpp' \) -print0 |
  xargs -0 --no-run-if-empty clang-format-14 --style=file "${arguments[@]}"

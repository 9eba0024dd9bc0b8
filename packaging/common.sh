# Shared by the scripts of this folder; sourced, not run.
# shellcheck shell=bash

packaging=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$packaging")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/handful
wheels=$cache/wheels
log=$root/build/setup.log

# With these, ccache also serves files that use precompiled headers.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}

# Another Python on PATH may be too old or lack pip; Debian's is the one the packages install.
python=/usr/bin/python3
[[ -x $python ]] || python=python3

say() { printf '%s\n' "$*"; }

# One sentence: what happened and what to do.
die() {
  printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
  exit 1
}

# step TITLE: a heading with a running number, after the time the step before took.
# HANDFUL_STEPS is the number of steps, set by the script that was called first.
step_number=${step_number:-0}
step_begin=''
step() {
  end_step
  step_number=$((step_number + 1))
  step_begin=$SECONDS
  printf '[%d/%d] %s ...\n' "$step_number" "$HANDFUL_STEPS" "$*"
}

end_step() {
  if [[ -n $step_begin ]]; then printf '      done in %d s\n' $((SECONDS - step_begin)); fi
  step_begin=''
}

# logged COMMAND...: keeps the output for the log; shows the end of it if the command fails.
logged() {
  mkdir -p -- "$(dirname -- "$log")"
  local rc=0 part
  part=$(mktemp)
  "$@" > "$part" 2>&1 || rc=$?
  { printf '$ %s\n' "$*"; cat -- "$part"; } >> "$log"
  if ((rc != 0)); then tail -n 15 -- "$part" >&2; fi
  rm -f -- "$part"
  return "$rc"
}

# Folders of unfinished downloads, removed however the script ends.
temporary=()
remove_temporary() {
  if ((${#temporary[@]} > 0)); then rm -rf -- "${temporary[@]}"; fi
}
trap remove_temporary EXIT

# Sets $made to a new folder in the cache, so that a rename puts its content in place.
make_temporary() {
  mkdir -p -- "$cache"
  made=$(mktemp -d -- "$cache/.tmp-XXXXXXXX")
  temporary+=("$made")
}

# Two scripts at once must not fetch the same file; the second waits.
lock_cache() {
  mkdir -p -- "$cache" || die "The folder $cache cannot be made; set XDG_CACHE_HOME to one that can."
  exec 9> "$cache/.lock"
  if ! flock --nonblock 9; then
    say "      another packaging script is at work; waiting for it"
    flock 9
  fi
}

is_sha256() { # is_sha256 FILE HEX
  [[ $(sha256sum < "$1") == "$2  -" ]]
}

# obtain_wheel NAME: sets $wheel to the wheel pinned in wheels.txt, downloading it if it is not in the
# cache yet. A wheel that was put there by hand stays; a downloaded one goes when the script ends.
obtain_wheel() {
  local name=$1 pin version hash folder show=(logged)
  pin=$(grep -m 1 "^$name==" "$packaging/wheels.txt") || die "wheels.txt has no line for $name."
  version=${pin#*==}
  version=${version%% *}
  hash=${pin##*sha256:}

  for wheel in "$wheels/${name//-/_}-$version"-*.whl; do
    if [[ -f $wheel ]]; then
      is_sha256 "$wheel" "$hash" || die "$wheel is damaged or another one; delete it and run this again."
      return
    fi
  done

  say "      downloading $name $version"
  make_temporary
  folder=$made
  printf '%s\n' "$pin" > "$folder/pin.txt"
  mkdir -p -- "$(dirname -- "$log")"
  if [[ -t 1 ]]; then show=(); fi  # on a terminal, pip's progress bar is welcome
  # The platform is given, so that the same files come whatever Python runs pip.
  "${show[@]}" "$python" -m pip download --disable-pip-version-check --no-cache-dir --no-deps \
    --only-binary=:all: --implementation cp --python-version 3.11 --abi cp311 \
    --platform manylinux_2_28_x86_64 --platform manylinux_2_25_x86_64 \
    --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 \
    --require-hashes --requirement "$folder/pin.txt" --dest "$folder" 2>> "$log" ||
    die "$name $version could not be downloaded; connect this machine to the network, or copy the wheel" \
      "with the SHA-256 $hash from the Python package index into $wheels, and run this again."
  for wheel in "$folder"/*.whl; do :; done  # the only one
  is_sha256 "$wheel" "$hash" || die "The downloaded $name $version is damaged; run this again."
}

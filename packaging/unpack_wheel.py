#!/usr/bin/env python3
"""Unpacks parts of a wheel.

    unpack_wheel.py WHEEL FOLDER PART[=TARGET]... [--leave-out PATTERN]...

PART is a file or a folder of the wheel; it becomes TARGET in FOLDER, by default under its own name.
"""

import argparse
import fnmatch
import pathlib
import shutil
import sys
import zipfile


def target_of(name: str, part: str, target: str) -> str | None:
    if name == part:
        return target
    if name.startswith(part + "/"):
        return target + name[len(part) :]
    return None


def unpack(archive: zipfile.ZipFile, folder: pathlib.Path, part: str, leave_out: list[str]) -> int:
    source, _, target = part.partition("=")
    files = 0
    for info in archive.infolist():
        path = target_of(info.filename, source, target or source)
        if path is None or info.is_dir():
            continue
        if any(fnmatch.fnmatchcase(info.filename, pattern) for pattern in leave_out):
            continue
        file = folder / path
        if not file.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"{info.filename} would lie outside the folder")
        file.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as reader, open(file, "wb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
        files += 1
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("parts", nargs="+", metavar="PART[=TARGET]")
    parser.add_argument("--leave-out", action="append", default=[], metavar="PATTERN")
    args = parser.parse_args()
    try:
        with zipfile.ZipFile(args.wheel) as archive:
            for part in args.parts:
                if unpack(archive, args.folder, part, args.leave_out) == 0:
                    raise ValueError(f"it has no {part.partition('=')[0]}")
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        print(f"{args.wheel}: The wheel cannot be unpacked ({error}).", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

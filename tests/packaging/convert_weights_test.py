#!/usr/bin/env python3
"""Tests packaging/convert_weights.py on small files that are assembled by hand."""

import hashlib
import io
import itertools
import json
import os
import pathlib
import pickle
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "packaging" / "convert_weights.py"
sys.path.insert(0, str(SCRIPT.parent))
sys.dont_write_bytecode = True

import convert_weights  # noqa: E402
from convert_weights import WeightsError, format_safetensors, parse_legacy  # noqa: E402


class Global:
    """A name of a module, pickled as such without importing anything."""

    def __init__(self, module: str, name: str) -> None:
        self.code = b"c" + module.encode() + b"\n" + name.encode() + b"\n"


class Call:
    def __init__(self, function: Global, *arguments: object, build: object = None) -> None:
        self.function, self.arguments, self.build = function, arguments, build


class Stored:
    """A persistent id: what PyTorch writes in place of a storage."""

    def __init__(self, *fields: object) -> None:
        self.fields = fields


ORDERED_DICT = Global("collections", "OrderedDict")
FLOATS = Global("torch", "FloatStorage")
LONGS = Global("torch", "LongStorage")
REBUILD = Global("torch._utils", "_rebuild_tensor_v2")


def code(value: object) -> bytes:
    """The pickle commands that build a value, written out by hand."""
    if isinstance(value, Global):
        return value.code
    if isinstance(value, Call):
        called = value.function.code + code(value.arguments) + b"R"
        return called if value.build is None else called + code(value.build) + b"b"
    if isinstance(value, Stored):
        return code(value.fields) + b"Q"
    if isinstance(value, tuple):
        return b"(" + b"".join(map(code, value)) + b"t"
    if isinstance(value, list):
        return b"](" + b"".join(map(code, value)) + b"e"
    if isinstance(value, dict):
        return b"}(" + b"".join(code(key) + code(item) for key, item in value.items()) + b"u"
    # Scalars: what Python writes, without the header and the end.
    return pickle.dumps(value, protocol=2)[2:-1]


def pickled(value: object) -> bytes:
    return b"\x80\x02" + code(value) + b"."


def tensor(key="7", count=6, offset=0, shape=(2, 3), stride=(3, 1), storage=FLOATS, view=None):
    stored = Stored("storage", storage, key, "cpu", count, view)
    return Call(REBUILD, stored, offset, shape, stride, False, Call(ORDERED_DICT))


def state_code(tensors: dict[str, object]) -> bytes:
    items = b"".join(code(name) + code(value) for name, value in tensors.items())
    return code(Call(ORDERED_DICT)) + b"(" + items + b"u"


def legacy(
    tensors,
    storages,
    magic=0x1950A86A20F9469CFC6C,
    protocol=1001,
    system={"protocol_version": 1001, "little_endian": True},
    keys=None,
    state=None,
):
    """A whole file. storages: key to (count, bytes)."""
    state = b"\x80\x02" + state_code(tensors) + b"." if state is None else state
    file = pickled(magic) + pickled(protocol) + pickled(system) + state
    file += pickled(list(storages) if keys is None else keys)
    for count, data in storages.values():
        file += struct.pack("<q", count) + data
    return file


def floats(*values: float) -> tuple[int, bytes]:
    return len(values), struct.pack(f"<{len(values)}f", *values)


SIX = floats(0, 1, 2, 3, 4, 5)


def good_file() -> bytes:
    return legacy(
        {
            "b.weight": tensor(),
            "a.weight": tensor(key="9", count=2, shape=(2,), stride=(1,)),
            "a.num_batches_tracked": tensor(key="3", count=1, shape=(), stride=(), storage=LONGS),
        },
        {"7": SIX, "9": floats(-1.5, 2.5), "3": (1, struct.pack("<q", 12))},
    )


def values_of(file: bytes, name: str) -> list[float]:
    shape, data = parse_legacy(file)[name]
    return list(struct.unpack(f"<{len(data) // 4}f", data))


class Converts(unittest.TestCase):
    def test_names_shapes_and_values(self):
        tensors = parse_legacy(good_file())
        self.assertEqual(set(tensors), {"a.weight", "b.weight"})
        self.assertEqual(tensors["b.weight"][0], (2, 3))
        self.assertEqual(values_of(good_file(), "b.weight"), [0, 1, 2, 3, 4, 5])
        self.assertEqual(values_of(good_file(), "a.weight"), [-1.5, 2.5])

    def test_what_pickle_itself_writes(self):
        # Not the commands of code() above, but Python's own choice, with a memo.
        value = {"names": ["a" * 3] * 300, "numbers": (1, 300, 70000, True, None)}
        value["many"] = [str(number) for number in range(400)]
        file = io.BytesIO(pickle.dumps(value, protocol=2))
        self.assertEqual(convert_weights.next_pickle(file).load(), value)
        self.assertEqual(file.read(), b"")

    def test_strides_are_honoured(self):
        for shape in itertools.permutations((2, 3, 4)):
            for order in itertools.permutations(range(3)):
                stride, step = [0, 0, 0], 1
                for axis in order:
                    stride[axis], step = step, step * shape[axis]
                count = 24 + 5
                file = legacy(
                    {"w": tensor(count=count, offset=5, shape=shape, stride=tuple(stride))},
                    {"7": floats(*range(count))},
                )
                expected = [
                    5 + sum(i * s for i, s in zip(index, stride))
                    for index in itertools.product(*map(range, shape))
                ]
                self.assertEqual(values_of(file, "w"), expected, (shape, stride))

    def test_axes_of_one_element_may_have_any_stride(self):
        # TensorFlow's layout, as in the published weights.
        shape, stride = (2, 3, 1, 1), (1, 2, 96, 32)
        file = legacy({"w": tensor(shape=shape, stride=stride)}, {"7": SIX})
        self.assertEqual(values_of(file, "w"), [0, 2, 4, 1, 3, 5])

    def test_single_numbers_and_empty_tensors(self):
        file = legacy(
            {
                "one": tensor(offset=4, shape=(), stride=()),
                "none": tensor(shape=(0, 3), stride=(3, 1)),
            },
            {"7": SIX},
        )
        self.assertEqual(parse_legacy(file)["one"][0], ())
        self.assertEqual(values_of(file, "one"), [4])
        self.assertEqual(parse_legacy(file)["none"], ((0, 3), b""))

    def test_no_bit_changes(self):
        # A NaN with payload, -0, and the smallest number there is.
        odd = b"\x01\x00\x80\x7f\x00\x00\x00\x80\x01\x00\x00\x00"
        file = legacy({"w": tensor(count=3, shape=(3,), stride=(1,))}, {"7": (3, odd)})
        self.assertEqual(parse_legacy(file)["w"][1], odd)

    def test_two_tensors_may_share_a_storage(self):
        file = legacy(
            {
                "a": tensor(shape=(3,), stride=(1,)),
                "b": tensor(offset=3, shape=(3,), stride=(1,)),
            },
            {"7": SIX},
        )
        self.assertEqual(values_of(file, "b"), [3, 4, 5])

    def test_attributes_of_the_dictionary_are_ignored(self):
        state = b"\x80\x02" + state_code({"w": tensor()})
        state += code({"_metadata": Call(ORDERED_DICT), "items": 1}) + b"b."
        self.assertEqual(values_of(legacy({}, {"7": SIX}, state=state), "w"), [0, 1, 2, 3, 4, 5])


class WritesSafetensors(unittest.TestCase):
    def test_layout(self):
        file = format_safetensors(parse_legacy(good_file()))
        (length,) = struct.unpack("<Q", file[:8])
        header = json.loads(file[8 : 8 + length])
        self.assertEqual(length % 8, 0)
        self.assertEqual(list(header), ["a.weight", "b.weight"])
        self.assertEqual(
            header["b.weight"], {"dtype": "F32", "shape": [2, 3], "data_offsets": [8, 32]}
        )
        self.assertEqual(file[8 + length :], struct.pack("<8f", -1.5, 2.5, 0, 1, 2, 3, 4, 5))

    def test_order_of_the_source_does_not_matter(self):
        one, two = tensor(), tensor(key="9", count=2, shape=(2,), stride=(1,))
        storages = {"7": SIX, "9": floats(1, 2)}
        turned = dict(reversed(storages.items()))
        self.assertEqual(
            format_safetensors(parse_legacy(legacy({"a": one, "b": two}, storages))),
            format_safetensors(parse_legacy(legacy({"b": two, "a": one}, turned))),
        )


class Refuses(unittest.TestCase):
    def refuse(self, file: bytes, words: str) -> None:
        with self.assertRaises(WeightsError) as caught:
            parse_legacy(file)
        sentence = str(caught.exception)
        self.assertRegex(sentence, words)
        self.assertTrue(sentence.endswith(".") and "\n" not in sentence, sentence)

    def refuse_state(self, value: object, words: str) -> None:
        self.refuse(legacy({}, {}, state=pickled(value)), words)

    def refuse_tensor(self, words: str, **layout) -> None:
        self.refuse(legacy({"w": tensor(**layout)}, {"7": SIX}), words)

    def test_programs(self):
        with tempfile.TemporaryDirectory() as folder:
            mark = os.path.join(folder, "mark")
            for module in ("os", "posix", "nt"):
                self.refuse_state(Call(Global(module, "system"), f"touch {mark}"), "asks for")
            for function in ("eval", "exec"):
                attack = Call(Global("builtins", function), f"open({mark!r}, 'w')")
                self.refuse_state(attack, f"asks for builtins.{function}")
            self.refuse_state(Call(Global("builtins", "getattr"), 1, "real"), "asks for")
            self.assertEqual(os.listdir(folder), [])

    def test_programs_in_every_part(self):
        attack = b"\x80\x02" + code(Call(Global("os", "system"), "exit 1")) + b"."
        parts = [pickled(0x1950A86A20F9469CFC6C), pickled(1001), pickled({"little_endian": True})]
        parts += [b"\x80\x02" + state_code({"w": tensor()}) + b".", pickled(["7"])]
        for index in range(len(parts)):
            changed = [*parts[:index], attack, *parts[index + 1 :]]
            self.refuse(b"".join(changed) + struct.pack("<q", 6) + SIX[1], "os.system")

    def test_names_close_to_the_allowed_ones(self):
        for module, name in (
            ("torch", "DoubleStorage"),
            ("torch", "load"),
            ("torch._utils", "_rebuild_tensor"),
            ("torch", "_utils._rebuild_tensor_v2"),
            ("collections", "namedtuple"),
            ("collections", "OrderedDict.fromkeys"),
            ("convert_weights", "StateDict"),
            ("", ""),
        ):
            self.refuse_state(Global(module, name), "asks for|damaged")

    def test_other_pickle_commands(self):
        for commands in (
            b"(S'exit 1'\nios\nsystem\n.",  # INST
            b"(cos\nsystem\nS'exit 1'\no.",  # OBJ
            b"\x80\x04\x8c\x02os\x8c\x06system\x93.",  # STACK_GLOBAL
            b"ccollections\nOrderedDict\n)\x81.",  # NEWOBJ
            b"\x82\x01.",  # EXT1
            b"I1\n.",  # INT as text
            b"P1\n.",  # PERSID as text
            b"\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.",  # BINBYTES8, huge
        ):
            self.refuse(legacy({}, {}, state=commands), "pickle command|damaged")

    def test_memory_bombs(self):
        self.refuse(legacy({}, {}, state=b"\x80\x02Nr\xff\xff\xff\x7f."), "memo")
        self.refuse(legacy({}, {}, state=b"\x80\x02X\xff\xff\xff\x7fab."), "damaged")
        self.refuse_tensor("outside", shape=(1 << 40, 3), stride=(0, 0))
        self.refuse_tensor("outside", shape=(1 << 62, 1 << 62), stride=(0, 0))
        self.refuse(legacy({"w": tensor(count=1 << 60)}, {"7": (1 << 60, SIX[1])}), "cut off")

    def test_truncation_everywhere(self):
        file = good_file()
        for length in range(len(file)):
            self.refuse(file[:length], "damaged|cut off|size")

    def test_a_changed_byte_never_escapes_as_another_error(self):
        file = good_file()
        for position in range(len(file)):
            for flip in (0x01, 0x80, 0xFF):
                changed = bytearray(file)
                changed[position] ^= flip
                try:
                    parse_legacy(bytes(changed))
                except WeightsError:
                    pass

    def test_trailing_bytes(self):
        self.refuse(good_file() + b"\0", "behind its end")

    def test_other_files(self):
        self.refuse(b"", "damaged")
        self.refuse(b"PK\x03\x04" + bytes(100), "damaged|command")
        content = ({"w": tensor()}, {"7": SIX})
        self.refuse(legacy(*content, magic=12), "not a legacy")
        self.refuse(legacy(*content, protocol=1002), "protocol")
        self.refuse(legacy(*content, system={"little_endian": False}), "little-endian")
        self.refuse(legacy(*content, system=[1]), "little-endian")

    def test_layouts_outside_the_storage(self):
        self.refuse_tensor("outside", shape=(7,), stride=(1,))
        self.refuse_tensor("outside", offset=1)
        self.refuse_tensor("outside", shape=(2, 3), stride=(4, 1))
        self.refuse_tensor("outside", offset=6, shape=(), stride=())
        self.refuse_tensor("outside", offset=1 << 70, shape=(), stride=())
        self.refuse_tensor("shape", shape=(2, 3), stride=(-3, 1))
        self.refuse_tensor("shape", shape=(-2, -3))
        self.refuse_tensor("shape", shape=(2, 3), stride=(3,))
        self.refuse_tensor("shape", shape=(2, True))
        self.refuse_tensor("shape", shape=[2, 3])
        self.refuse_tensor("storage", offset=-1)
        self.refuse_tensor("storage", offset=None)

    def test_odd_storages(self):
        good = ("storage", FLOATS, "7", "cpu", 6, None)
        view = ("7", 0, 6)

        def refuse_storage(storage: object, words: str) -> None:
            call = Call(REBUILD, storage, 0, (2, 3), (3, 1), False, None)
            self.refuse(legacy({"w": call}, {"7": SIX}), words)

        for position, value in ((0, "module"), (1, REBUILD), (2, 7), (4, -6), (4, "6"), (5, view)):
            fields = [*good[:position], value, *good[position + 1 :]]
            refuse_storage(Stored(*fields), "storage of an unknown kind")
        refuse_storage(Stored(*good[:5]), "damaged")
        refuse_storage(5, "no valid storage")
        pair = {"a": tensor(), "b": tensor(count=5, shape=(5,), stride=(1,))}
        self.refuse(legacy(pair, {"7": SIX}), "two ways")

    def test_storages_that_do_not_match(self):
        tensors = {"w": tensor()}
        self.refuse(legacy(tensors, {"8": SIX}), "match")
        self.refuse(legacy(tensors, {"7": SIX, "8": SIX}), "match")
        self.refuse(legacy(tensors, {"7": SIX}, keys=["7", "7"]), "match")
        self.refuse(legacy(tensors, {"7": SIX}, keys=[7]), "list of storages")
        self.refuse(legacy(tensors, {"7": SIX}, keys={"7": 1}), "list of storages")
        self.refuse(legacy(tensors, {"7": (5, SIX[1])}), "announced size")
        self.refuse(legacy(tensors, {"7": (-6, SIX[1])}), "announced size")

    def test_contents_that_are_no_weights(self):
        self.refuse(legacy({}, {}), "no dictionary")
        self.refuse_state(["w"], "no dictionary")
        self.refuse_state({"w": 1}, "no dictionary")
        self.refuse(legacy({"w": 1}, {}), "not a named tensor")
        self.refuse(legacy({5: tensor()}, {"7": SIX}), "not a named tensor")
        longs = tensor(count=1, shape=(), stride=(), storage=LONGS)
        self.refuse(legacy({"w": longs}, {"7": (1, bytes(8))}), "floating-point")


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "with space ü"
        self.folder.mkdir()
        self.source = self.folder / "weights.pth"
        self.source.write_bytes(good_file())
        self.result = self.folder / "weights.safetensors"

    def run_script(self, *arguments) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, SCRIPT, *map(str, arguments)], capture_output=True, text=True
        )

    def refused(self, run: subprocess.CompletedProcess, words: str) -> None:
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertRegex(run.stderr, words)
        self.assertEqual(run.stderr.count("\n"), 1, run.stderr)
        self.assertEqual(run.stdout, "")
        self.assertFalse(self.result.exists())
        self.assertEqual(list(self.folder.glob(".tmp*")), [])

    def test_converts_with_both_hashes_right(self):
        expected = format_safetensors(parse_legacy(good_file()))
        run = self.run_script(
            self.source,
            self.result,
            "--source-sha256",
            hashlib.sha256(good_file()).hexdigest(),
            "--result-sha256",
            hashlib.sha256(expected).hexdigest(),
        )
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.result.read_bytes(), expected)

    def test_reads_from_a_wheel(self):
        wheel = self.folder / "some.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("models/weights.pth", good_file())
        run = self.run_script(wheel, self.result, "--member", "models/weights.pth")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.result.read_bytes(), format_safetensors(parse_legacy(good_file())))

    def test_refuses_in_one_sentence(self):
        source, result, wrong = self.source, self.result, "0" * 64
        self.refused(self.run_script(source, result, "--source-sha256", wrong), "source file")
        self.refused(self.run_script(source, result, "--result-sha256", wrong), "converted file")
        self.refused(self.run_script(self.folder / "none", result), "cannot be read")
        self.refused(self.run_script(source, result, "--member", "a"), "cannot be read")
        self.refused(self.run_script(source, self.folder / "no" / "result"), "cannot be written")
        source.write_bytes(pickled(Call(Global("os", "system"), "exit 1")))
        self.refused(self.run_script(source, result), "asks for os.system")


if __name__ == "__main__":
    unittest.main()

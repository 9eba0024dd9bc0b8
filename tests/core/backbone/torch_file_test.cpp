#include "core/backbone/torch_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "core/backbone/resnet.h"
#include "core/base/file_bytes.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"
#include "tests/support/torch_zip.h"
#include "tests/support/zip_builder.h"

namespace handful::backbone {
namespace {

using tests::PickleText;
using tests::torchZip;
using tests::ZipEntry;
using tests::zipOf;

const std::vector<float> kSix = {0, 1, 2, 3, 4, 5};

/// A state dict with one tensor "w" of kSix.
PickleText oneTensor(std::int64_t count, std::int64_t offset,
                     const std::vector<std::int64_t>& shape,
                     const std::vector<std::int64_t>& strides) {
  PickleText pickle;
  pickle.raw("}").text("w").tensor("FloatStorage", 0, count, offset, shape, strides).raw("s.");
  return pickle;
}

std::vector<std::byte> bytesOfText(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

TEST(TorchFile, GivesTheTensorsOfAStateDictWithoutItsCounters) {
  const auto architecture = tests::tinyResNet(true);
  const auto weights = tests::randomResNetWeights(architecture, 1);
  const auto read = readWeights(tests::torchFileOf(weights));
  ASSERT_EQ(read.size(), weights.size());
  for (const auto& [name, tensor] : weights) {
    EXPECT_EQ(read.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(read.at(name).values, tensor.values) << name;
  }
  EXPECT_NO_THROW(static_cast<void>(buildResNetFeatures(architecture, read, 64, 64)));
}

TEST(TorchFile, ReadsSafetensorsAsWell) {
  const NamedTensors tensors = {{"w", {{2, 3}, kSix}}};
  EXPECT_EQ(readWeights(formatSafetensors(tensors)).at("w").values, kSix);
}

// What Python 3.11's own pickler makes of such a dictionary (protocol 2), byte by byte.
TEST(TorchFile, ReadsWhatPythonsPicklerWrites) {
  const std::string_view pickle(
      "\x80\x02"
      "ccollections\nOrderedDict\nq\x00)Rq\x01X\x01\x00\x00\x00wq\x02"
      "ctorch._utils\n_rebuild_tensor_v2\nq\x03((X\x07\x00\x00\x00storageq\x04"
      "ctorch\nFloatStorage\nq\x05X\x01\x00\x00\x00"
      "0q\x06X\x03\x00\x00\x00"
      "cpuq\x07K\x06tq\x08Q"
      "K\x00K\x02K\x03\x86q\tK\x03K\x01\x86q\n\x89h\x00)Rq\x0btq\x0cRq\rs.",
      169);
  const auto read = readTorchFile(torchZip(std::string(pickle), {kSix}));
  EXPECT_EQ(read.at("w").shape, (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(read.at("w").values, kSix);
}

TEST(TorchFile, FollowsStridesAndOffsets) {
  const auto transposed = readTorchFile(torchZip(oneTensor(6, 0, {3, 2}, {1, 3}).bytes(), {kSix}));
  EXPECT_EQ(transposed.at("w").values, (std::vector<float>{0, 3, 1, 4, 2, 5}));
  const auto tail = readTorchFile(torchZip(oneTensor(6, 4, {2}, {1}).bytes(), {kSix}));
  EXPECT_EQ(tail.at("w").values, (std::vector<float>{4, 5}));
  const auto repeated = readTorchFile(torchZip(oneTensor(6, 1, {3}, {0}).bytes(), {kSix}));
  EXPECT_EQ(repeated.at("w").values, (std::vector<float>{1, 1, 1}));
  const auto number = readTorchFile(torchZip(oneTensor(6, 5, {}, {}).bytes(), {kSix}));
  EXPECT_EQ(number.at("w").values, (std::vector<float>{5}));
}

TEST(TorchFile, LooksIntoCheckpointsAndDropsTheNameOfDataParallel) {
  PickleText pickle;
  pickle.raw("}(").text("epoch").whole(90).text("lr").raw("G?\xf0").raw(std::string(6, '\0'));
  pickle.text("best").raw("N").text("resumed").raw("\x88").text("history").raw("](").whole(1);
  pickle.whole(-70000).raw("e").text("state_dict").raw("}").text("module.w");
  pickle.tensor("FloatStorage", 0, 6, 0, {6}, {1}).raw("su.");
  EXPECT_EQ(readTorchFile(torchZip(pickle.bytes(), {kSix})).at("w").values, kSix);
}

TEST(TorchFile, ReadsParameters) {
  PickleText pickle;
  pickle.raw("}").text("w").global("torch._utils", "_rebuild_parameter").raw("(");
  pickle.tensor("FloatStorage", 0, 6, 0, {6}, {1}).raw("\x88");
  pickle.global("collections", "OrderedDict").raw(")RtRs.");
  EXPECT_EQ(readTorchFile(torchZip(pickle.bytes(), {kSix})).at("w").values, kSix);
}

struct Foreign {
  const char* what;
  const char* sentence;  // a piece of it
  std::function<std::vector<std::byte>()> file;
};

std::vector<std::byte> withPickle(const PickleText& pickle) {
  return torchZip(pickle.bytes(), {kSix});
}

const std::vector<Foreign>& foreignFiles() {
  static const std::vector<Foreign> all = {
      {"code", "asks for \"os system\"",
       [] {
         return withPickle(PickleText().global("os", "system").raw("(").text("id").raw("tR."));
       }},
      {"code behind an allowed module", "asks for \"torch.hub load\"",
       [] { return withPickle(PickleText().global("torch.hub", "load").raw(".")); }},
      {"half floats", "HalfStorage",
       [] {
         return withPickle(
             PickleText().raw("}").text("w").tensor("HalfStorage", 0, 6, 0, {6}, {1}).raw("s."));
       }},
      {"a whole network", "ResNet",
       [] { return withPickle(PickleText().global("torchvision.models.resnet", "ResNet")); }},
      {"a call of what is no function", "no function",
       [] { return withPickle(PickleText().raw("))R.")); }},
      {"an unknown instruction", "instruction", [] { return withPickle(PickleText().raw("i")); }},
      {"a new protocol", "protocol", [] { return torchZip("\x80\x05N.", {}); }},
      {"a list", "no state dict", [] { return withPickle(PickleText().raw("].")); }},
      {"an empty dictionary", "no tensor", [] { return withPickle(PickleText().raw("}.")); }},
      {"a number for a tensor", "is no tensor",
       [] { return withPickle(PickleText().raw("}").text("w").whole(1).raw("s.")); }},
      {"a dictionary within itself", "is no tensor",
       [] {
         return withPickle(PickleText()
                               .raw("}q")
                               .raw(std::string(1, '\0'))
                               .text("w")
                               .raw("h")
                               .raw(std::string(1, '\0'))
                               .raw("s."));
       }},
      {"past the end", "outside", [] { return withPickle(oneTensor(6, 0, {7}, {1})); }},
      {"before the begin", "outside", [] { return withPickle(oneTensor(6, -1, {2}, {1})); }},
      {"an overflowing offset", "outside",
       [] { return withPickle(oneTensor(6, INT64_MAX, {2}, {1})); }},
      {"a negative side", "impossible", [] { return withPickle(oneTensor(6, 0, {-6}, {1})); }},
      {"a negative stride", "impossible", [] { return withPickle(oneTensor(6, 5, {6}, {-1})); }},
      {"a huge view of little", "too large",
       [] {
         return withPickle(oneTensor(6, 0, {1 << 20, 1 << 20}, {0, 0}));
       }},
      {"too many dimensions", "too large",
       [] {
         return withPickle(
             oneTensor(6, 0, std::vector<std::int64_t>(9, 1), std::vector<std::int64_t>(9, 1)));
       }},
      {"a stride too few", "strides",
       [] {
         return withPickle(oneTensor(6, 0, {2, 3}, {1}));
       }},
      {"more numbers than there are", "more or fewer",
       [] { return withPickle(oneTensor(7, 0, {6}, {1})); }},
      {"no numbers", "are missing", [] { return torchZip(oneTensor(6, 0, {6}, {1}).bytes(), {}); }},
      {"not a number", "finite",
       [] {
         return torchZip(oneTensor(2, 0, {2}, {1}).bytes(),
                         {{1.0F, std::numeric_limits<float>::quiet_NaN()}});
       }},
      {"infinity", "finite",
       [] {
         return torchZip(oneTensor(2, 0, {2}, {1}).bytes(),
                         {{1.0F, std::numeric_limits<float>::infinity()}});
       }},
      {"another zip file", "without data.pkl",
       [] {
         return zipOf({{"word/document.xml", bytesOfText("<x/>")}});
       }},
      {"two pickles", "twice",
       [] {
         return zipOf({{"a/data.pkl", bytesOfText("N.")}, {"b/data.pkl", bytesOfText("N.")}});
       }},
      {"a bomb", "packed",
       [] {
         return zipOf({{"a/data.pkl", std::vector<std::byte>(1 << 20), true}});
       }},
      {"a size that is not there", "packed or larger",
       [] {
         return zipOf({{"a/data.pkl", bytesOfText("N."), false, 0, 0x7fffffffU, {}}});
       }},
      {"a wrong checksum", "checksum",
       [] {
         return zipOf({{"a/data.pkl", bytesOfText("N."), false, 0, {}, 1U}});
       }},
      {"big-endian numbers", "little-endian",
       [] {
         return zipOf({{"a/data.pkl", bytesOfText("N.")}, {"a/byteorder", bytesOfText("big")}});
       }},
      {"the old format", "before 1.6",
       [] {
         return bytesOfText(std::string_view("\x80\x02\x8a\nl\xfc\x9c\x46\xf9 j\xa8P\x19.", 15));
       }},
      {"neither kind", "safetensors", [] { return bytesOfText("hello, this is no weights file"); }},
      {"nothing", "safetensors", [] { return std::vector<std::byte>(); }},
  };
  return all;
}

TEST(TorchFile, RefusesForeignFilesWithOneSentence) {
  for (const auto& foreign : foreignFiles()) {
    SCOPED_TRACE(foreign.what);
    try {
      static_cast<void>(readWeights(foreign.file()));
      ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::Format);
      const std::string text = error.what();
      EXPECT_NE(text.find(foreign.sentence), std::string::npos) << text;
      EXPECT_EQ(text.back(), '.');
      EXPECT_EQ(text.find('\n'), std::string::npos);
    }
  }
}

TEST(TorchFile, RefusesEveryTruncation) {
  const auto file = tests::torchFileOf({{"w", {{2, 3}, kSix}}, {"b.running_var", {{1}, {1.0F}}}});
  for (std::size_t size = 0; size < file.size(); ++size) {
    test::expectError(
        ErrorCode::Format, [&] { return readWeights(std::span(file).first(size)); },
        "cut to " + std::to_string(size));
  }
}

// Every byte of the pickle changed in several ways: a clear refusal or some tensors, and
// nothing else.
TEST(TorchFile, SurvivesAnyChangeOfThePickle) {
  PickleText pickle;
  pickle.global("collections", "OrderedDict").raw(")R(").text("w");
  pickle.tensor("FloatStorage", 0, 6, 0, {2, 3}, {3, 1}).raw("u}").text("_metadata").raw("}sb.");
  int refused = 0;
  for (std::size_t place = 0; place < pickle.bytes().size(); ++place) {
    for (const int change : {1, 0x80, 0xff, 0x20}) {
      auto bytes = pickle.bytes();
      bytes[place] = static_cast<char>(bytes[place] ^ change);
      try {
        static_cast<void>(readTorchFile(torchZip(bytes, {kSix})));
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Format) << "byte " << place;
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 300);
}

}  // namespace
}  // namespace handful::backbone

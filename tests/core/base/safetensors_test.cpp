#include "core/base/safetensors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "tests/support/expect_error.h"

namespace handful {
namespace {

/// A file with this header, @p dataBytes bytes 0, 1, 2, … of data, and perhaps another header
/// length.
std::vector<std::byte> fileWith(const std::string& header, std::size_t dataBytes,
                                std::uint64_t headerLength = 0) {
  if (headerLength == 0) headerLength = header.size();
  std::vector<std::byte> file(8 + header.size() + dataBytes);
  std::memcpy(file.data(), &headerLength, 8);
  std::memcpy(file.data() + 8, header.data(), header.size());
  for (std::size_t i = 0; i < dataBytes; ++i) {
    file[8 + header.size() + i] = static_cast<std::byte>(i);
  }
  return file;
}

std::string entry(const char* shape, const char* offsets) {
  return std::string(R"({"w":{"dtype":"F32","shape":)") + shape + R"(,"data_offsets":)" + offsets +
         "}}";
}

std::string twoEntries(const char* offsetsOfA, const char* offsetsOfB) {
  return std::string(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)") + offsetsOfA +
         R"(},"b":{"dtype":"U8","shape":[4],"data_offsets":)" + offsetsOfB + "}}";
}

struct BadFile {
  const char* what;
  std::vector<std::byte> file;
};

class SafetensorsRefuses : public ::testing::TestWithParam<BadFile> {};

TEST_P(SafetensorsRefuses, WithAFormatError) {
  test::expectError(
      ErrorCode::Format, [] { (void)parseSafetensors(GetParam().file); }, GetParam().what);
  test::expectError(
      ErrorCode::Format, [] { (void)floatTensors(GetParam().file); }, GetParam().what);
}

std::string nested(int depth) { return std::string(static_cast<std::size_t>(depth), '['); }

INSTANTIATE_TEST_SUITE_P(
    Damage, SafetensorsRefuses,
    ::testing::Values(
        BadFile{"empty", {}},                                                       //
        BadFile{"seven bytes", std::vector<std::byte>(7)},                          //
        BadFile{"header longer than the file", fileWith("{}", 0, 1ull << 60)},      //
        BadFile{"header one byte longer than the file", fileWith("{}", 0, 3)},      //
        BadFile{"header of the largest length", fileWith("{}", 0, ~0ull)},          //
        BadFile{"no json", fileWith("hello", 0)},                                   //
        BadFile{"half a json", fileWith(R"({"w":{"dtype":"F32")", 0)},              //
        BadFile{"a list", fileWith("[]", 0)},                                       //
        BadFile{"a number", fileWith("1", 0)},                                      //
        BadFile{"nested a million times", fileWith(nested(1'000'000), 0)},          //
        BadFile{"the entry is a number", fileWith(R"({"w":3})", 0)},                //
        BadFile{"the entry is a list", fileWith(R"({"w":["F32",[2],[0,8]]})", 8)},  //
        BadFile{"no dtype", fileWith(R"({"w":{"shape":[1],"data_offsets":[0,4]}})", 4)},
        BadFile{"dtype is a number",
                fileWith(R"({"w":{"dtype":1,"shape":[1],"data_offsets":[0,4]}})", 4)},
        BadFile{"unknown dtype",
                fileWith(R"({"w":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}})", 4)},
        BadFile{"no shape", fileWith(R"({"w":{"dtype":"F32"}})", 0)},                 //
        BadFile{"no offsets", fileWith(R"({"w":{"dtype":"F32","shape":[1]}})", 4)},   //
        BadFile{"shape is no list", fileWith(entry("2", "[0,8]"), 8)},                //
        BadFile{"extent is a text", fileWith(entry(R"(["2"])", "[0,8]"), 8)},         //
        BadFile{"past the end", fileWith(entry("[2]", "[0,8]"), 4)},                  //
        BadFile{"backwards", fileWith(entry("[1]", "[8,4]"), 8)},                     //
        BadFile{"one offset", fileWith(entry("[1]", "[0]"), 4)},                      //
        BadFile{"three offsets", fileWith(entry("[1]", "[0,4,4]"), 4)},               //
        BadFile{"offsets in an object", fileWith(entry("[1]", R"({"0":0})"), 4)},     //
        BadFile{"negative offset", fileWith(entry("[1]", "[-4,0]"), 4)},              //
        BadFile{"negative", fileWith(entry("[-1]", "[0,4]"), 4)},                     //
        BadFile{"fraction", fileWith(entry("[1.5]", "[0,4]"), 4)},                    //
        BadFile{"wrong size", fileWith(entry("[3]", "[0,8]"), 8)},                    //
        BadFile{"overflow", fileWith(entry("[9223372036854775807,9]", "[0,4]"), 4)},  //
        BadFile{"overflow to a small number",
                fileWith(entry("[1099511627776,1099511627776]", "[0,0]"), 0)},
        BadFile{"beyond 64 bits", fileWith(entry("[99999999999999999999]", "[0,4]"), 4)},
        BadFile{"nothing, hugely", fileWith(entry("[0,18446744073709551615]", "[0,0]"), 4)},
        BadFile{"more data than needed", fileWith(entry("[1]", "[0,4]"), 8)},        //
        BadFile{"a gap at the start", fileWith(entry("[1]", "[4,8]"), 8)},           //
        BadFile{"data but no tensor", fileWith("{}", 4)},                            //
        BadFile{"a gap", fileWith(twoEntries("[0,4]", "[8,12]"), 12)},               //
        BadFile{"an overlap", fileWith(twoEntries("[0,4]", "[2,6]"), 6)},            //
        BadFile{"the same bytes twice", fileWith(twoEntries("[0,4]", "[0,4]"), 4)},  //
        BadFile{"the same name twice",
                fileWith(R"({"w":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},)"
                         R"("w":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})",
                         8)},
        BadFile{"not UTF-8", fileWith("{\"\xff\":{}}", 0)}));

TEST(Safetensors, EveryTruncationIsRefused) {
  const auto whole = formatSafetensors({{"a", {{2, 3}, {1, 2, 3, 4, 5, 6}}}, {"b", {{1}, {7}}}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    test::expectError(
        ErrorCode::Format, [&] { (void)parseSafetensors(std::span(whole).first(size)); },
        "cut to " + std::to_string(size));
  }
}

TEST(Safetensors, ReadsWhatTheFormatSays) {
  const auto file = fileWith(R"({"__metadata__":{"format":"pt"},)"
                             R"("bytes":{"dtype":"U8","shape":[3],"data_offsets":[8,11]},)"
                             R"("count":{"dtype":"I64","shape":[],"data_offsets":[0,8]},)"
                             R"("none":{"dtype":"F32","shape":[0,5],"data_offsets":[11,11]}}   )",
                             11);
  const auto tensors = parseSafetensors(file);
  ASSERT_EQ(tensors.size(), 3u) << "the metadata are no tensor";

  EXPECT_EQ(tensors.at("bytes").dtype, DType::U8);
  EXPECT_EQ(tensors.at("bytes").shape, std::vector<std::int64_t>{3});
  EXPECT_EQ(tensors.at("bytes").bytes[0], std::byte{8}) << "an offset counts from the data";
  EXPECT_EQ(tensors.at("count").dtype, DType::I64);
  EXPECT_TRUE(tensors.at("count").shape.empty());
  EXPECT_EQ(tensors.at("count").bytes.size(), 8u);
  EXPECT_TRUE(tensors.at("none").bytes.empty());
}

TEST(Safetensors, RoundTripKeepsEveryBit) {
  const float least = std::numeric_limits<float>::denorm_min();
  const float most = std::numeric_limits<float>::max();
  const NamedTensors tensors = {
      {"blocks.0.weight", {{2, 2}, {1.5f, -0.0f, least, -most}}},
      {"empty", {{0, 3}, {}}},
      {"number", {{}, {3.25f}}},
      {"schr\xc3\xa4g", {{3}, {0.1f, 0.2f, 0.3f}}},
  };
  const auto back = floatTensors(formatSafetensors(tensors));
  ASSERT_EQ(back.size(), tensors.size());
  for (const auto& [name, tensor] : tensors) {
    EXPECT_EQ(back.at(name).shape, tensor.shape) << name;
    ASSERT_EQ(back.at(name).size(), tensor.size()) << name;
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
      EXPECT_EQ(back.at(name).values[i], tensor.values[i]) << name << " " << i;
      EXPECT_EQ(std::signbit(back.at(name).values[i]), std::signbit(tensor.values[i])) << name;
    }
  }
}

TEST(Safetensors, TheSameTensorsGiveTheSameBytesAndAlignedData) {
  const NamedTensors tensors = {{"b", {{1}, {2.0f}}}, {"a", {{1}, {1.0f}}}};
  const auto file = formatSafetensors(tensors);
  EXPECT_EQ(file, formatSafetensors(tensors));
  const auto view = parseSafetensors(file).at("a");
  EXPECT_EQ((view.bytes.data() - file.data()) % 8, 0);
}

TEST(Safetensors, FloatsSkipCountersAndRefuseNaN) {
  const auto counters = fileWith(R"({"n":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", 8);
  EXPECT_TRUE(floatTensors(counters).empty());

  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    const auto file = formatSafetensors({{"w", {{2}, {1.0f, bad}}}});
    EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)floatTensors(file); }), "w");
  }
}

TEST(Safetensors, RefusesToWriteAShapeThatLies) {
  EXPECT_EQ(test::expectError(ErrorCode::Internal,
                              [] {
                                (void)formatSafetensors({{"w", {{2, 2}, {1.0f}}}});
                              }),
            "w");
}

}  // namespace
}  // namespace handful

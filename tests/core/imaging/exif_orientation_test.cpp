#include "core/imaging/exif_orientation.h"

#include <gtest/gtest.h>

#include "core/base/rng.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

TEST(ExifOrientation, IsReadInBothByteOrders) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    EXPECT_EQ(exifOrientation(test::exifSegment(orientation, false)), orientation);
    EXPECT_EQ(exifOrientation(test::exifSegment(orientation, true)), orientation);
  }
}

TEST(ExifOrientation, OutOfRangeMeansAsItIs) {
  for (const int orientation : {0, 9, 255, 65535}) {
    EXPECT_EQ(exifOrientation(test::exifSegment(orientation)), 1);
  }
}

TEST(ExifOrientation, ASegmentCutShortMeansAsItIs) {
  const auto segment = test::exifSegment(6);
  const std::size_t valueEnd = 6 + 8 + 2 + 10;
  for (std::size_t length = 0; length < valueEnd; ++length) {
    EXPECT_EQ(exifOrientation(test::firstBytes(segment, length)), 1) << length;
  }
}

struct Damage {
  const char* what;
  std::size_t offset;
  int value;
};

void PrintTo(const Damage& value, std::ostream* out) { *out << value.what; }

class ExifDamage : public ::testing::TestWithParam<Damage> {};

TEST_P(ExifDamage, MeansAsItIs) {
  auto segment = test::exifSegment(6);
  segment.at(GetParam().offset) = static_cast<std::byte>(GetParam().value);
  EXPECT_EQ(exifOrientation(segment), 1) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, ExifDamage,
    ::testing::Values(Damage{"other block", 0, 'X'}, Damage{"mixed byte order", 7, 'M'},
                      Damage{"no 42", 8, 43}, Damage{"directory far outside", 13, 0xFF},
                      Damage{"directory at the very end", 10, 26}, Damage{"other tag", 16, 0x13},
                      Damage{"other type", 18, 4}, Damage{"two values", 20, 2}));

TEST(ExifOrientation, RandomBytesNeverLeadOutside) {
  Rng rng(5);
  for (int round = 0; round < 2000; ++round) {
    auto segment = test::exifSegment(8, round % 2 == 0);
    for (int change = 0; change < 4; ++change) {
      const auto at = static_cast<std::size_t>(rng.below(static_cast<int>(segment.size())));
      segment[at] = static_cast<std::byte>(rng.below(256));
    }
    const int orientation = exifOrientation(segment);
    EXPECT_TRUE(orientation >= 1 && orientation <= 8) << orientation;
  }
}

}  // namespace
}  // namespace handful::imaging

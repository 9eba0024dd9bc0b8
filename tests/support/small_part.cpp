#include "tests/support/small_part.h"

#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/atomic_file.h"
#include "core/imaging/image_io.h"

namespace handful::test {
namespace {

void write(const std::filesystem::path& folder, int number, const cv::Mat& picture) {
  const std::string digits = std::to_string(number);
  const auto name = std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits + ".png";
  writeFileAtomically(folder / name, imaging::encodePng(picture));
}

}  // namespace

cv::Mat smallPart(std::uint64_t index, bool isBad) {
  cv::RNG random(index + 1);
  cv::Mat picture(120, 160, CV_8UC3, cv::Scalar(70, 72, 80));
  const cv::Point centre(80 + random.uniform(-2, 3), 60 + random.uniform(-2, 3));
  cv::circle(picture, centre, 42, cv::Scalar(190, 186, 176), cv::FILLED);
  cv::circle(picture, centre, 26, cv::Scalar(150, 150, 146), 4);
  if (isBad) cv::circle(picture, centre + cv::Point(12, 8), 9, cv::Scalar(25, 20, 20), cv::FILLED);
  cv::Mat noise(picture.size(), CV_16SC3);
  random.fill(noise, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(3));
  cv::Mat sum;
  cv::add(picture, noise, sum, cv::noArray(), CV_8UC3);
  return sum;
}

void writeGoodParts(const std::filesystem::path& folder, int count, std::uint64_t first) {
  for (int i = 0; i < count; ++i) {
    write(folder, i, smallPart(first + static_cast<std::uint64_t>(i)));
  }
}

void writeBadParts(const std::filesystem::path& folder, int count) {
  for (int i = 0; i < count; ++i) {
    write(folder, i, smallPart(500 + static_cast<std::uint64_t>(i), true));
  }
}

}  // namespace handful::test

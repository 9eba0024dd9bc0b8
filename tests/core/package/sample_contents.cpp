#include "tests/core/package/sample_contents.h"

#include <cstdint>

#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/rng.h"
#include "core/base/sha256.h"
#include "core/package/package_files.h"

namespace handful::package {
namespace {

cv::Mat noise(int width, int height, std::uint64_t seed) {
  Rng rng(seed);
  cv::Mat picture(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < 3; ++c) {
        picture.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(rng.below(256));
      }
    }
  }
  return picture;
}

Manifest sampleManifest() {
  Manifest manifest;
  manifest.part = {"Gehäuse \"A\"\n左", "Station 7", "rev. C"};
  manifest.origin = {"efficientnet_lite0",  "fine-tuned", "thorough",      "coft",
                     9'007'199'254'740'993, "0.1.0",      "OpenVINO 1-2-3"};
  manifest.preparation = {100, 50, {{1, 2}, {98, 3}, {97, 48}, {0, 49}}, {}, 64, 32};
  manifest.preparation.ignoreMask = cv::Mat::zeros(50, 100, CV_8UC1);
  manifest.preparation.ignoreMask(cv::Rect(10, 20, 30, 5)) = 255;
  manifest.preparation.tiles = {32, 32, 0};
  auto& alignment = manifest.preparation.alignment;
  alignment.limits = {0.125, 7.5};
  const auto crop = region::cropOf(manifest.preparation);
  const auto area = region::lookArea(crop, {100, 50}, alignment.limits);
  cv::extractChannel(noise(area.width, area.height, 5), alignment.reference, 0);
  manifest.heads = {{"nearest-neighbour", 1.0, 0.1 + 0.2},
                    {"subspace", 0.75, 1e-7},
                    {"gaussian", 0.5, 123456.789}};
  manifest.threshold = {1.0 / 3.0, calibrate::Rule::LogPrediction, 4, 0.05, 0.051, 0.175, true};
  manifest.reviewThreshold = 0.3;
  manifest.calibrationScores = {0.1, 0.30000000000000004, 2.5e-300, 0.25};
  manifest.typicalPatch = 0.0123;
  manifest.regionLines = {0.4567, 0.2345};
  manifest.history = {{0.5, 0.5, "log-prediction", "set-up", ""},
                      {1.0 / 3.0, 0.3, "manual", "zu viele \"Ausschüsse\"", "Jörg"}};
  return manifest;
}

GoldenImage golden(const std::string& name, bool isGood, std::uint64_t seed) {
  GoldenImage image{name, isGood, noise(64, 32, seed), 0.7 * static_cast<double>(seed), {}};
  Rng rng(seed);
  for (int cell = 0; cell < 8; ++cell) {
    image.patchScores.push_back(static_cast<float>(rng.uniform(0.0, 3.0)));
  }
  return image;
}

std::vector<std::byte> toBytes(const std::string& text) {
  const auto bytes = bytesOf(text);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

Contents sampleContents() {
  Contents contents;
  contents.manifest = sampleManifest();
  Rng rng(11);
  for (int i = 0; i < 500; ++i) contents.model.push_back(static_cast<std::byte>(rng.below(256)));
  contents.heads = {{"nearest-neighbour.bank", {{2, 3}, {1.5F, -2.0F, 0.1F, 4.0F, 5.0F, 1e-20F}}},
                    {"gaussian.mean", {{2}, {0.25F, -0.5F}}}};
  contents.golden = {golden("ok_0", true, 1), golden("ok_1", true, 2), golden("ng_0", false, 3)};
  return contents;
}

FileSet withFile(FileSet files, const std::string& name, const std::vector<std::byte>& content) {
  files[name] = content;
  auto manifest = parseJson(textOf(files, "manifest.json"), "manifest.json");
  manifest["files"][name] = sha256Hex(content);
  return withManifest(std::move(files), formatJson(manifest));
}

FileSet withText(FileSet files, const std::string& name, const std::string& text) {
  return withFile(std::move(files), name, toBytes(text));
}

FileSet withManifest(FileSet files, const std::string& text) {
  files["manifest.json"] = toBytes(text);
  return files;
}

std::string textOf(const FileSet& files, const std::string& name) {
  const auto& bytes = files.at(name);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace handful::package

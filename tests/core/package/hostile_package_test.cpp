#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "core/base/json_fields.h"
#include "core/base/rng.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "tests/core/package/sample_contents.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::package {
namespace {

using Json = nlohmann::json;
using Bytes = std::vector<std::byte>;

constexpr std::uint64_t kSeed = 20;

/// Opens a package that may be anything: refused, or the very same inspection.
/// @return true if it was refused
bool isRefusedOrIdentical(const Bytes& zip, const FileSet& original, const std::string& what) {
  try {
    EXPECT_EQ(toFiles(fromFiles(unzipped(zip))), original) << what;
    return false;
  } catch (const Error& error) {
    EXPECT_TRUE(error.code() == ErrorCode::Format || error.code() == ErrorCode::FormatTooNew)
        << what << ": " << error.what();
  } catch (const std::exception& error) {
    ADD_FAILURE() << what << ": no Error of ours: " << error.what();
  }
  return true;
}

TEST(HostilePackage, AnyChangedByteIsFoundOrChangesNothing) {
  const auto files = toFiles(sampleContents());
  const auto zip = zipped(files);
  Rng rng(kSeed);
  int refused = 0;
  for (int i = 0; i < 400; ++i) {
    auto damaged = zip;
    const auto at = static_cast<std::size_t>(rng.below(static_cast<int>(zip.size())));
    damaged[at] ^= static_cast<std::byte>(1 + rng.below(255));
    refused += isRefusedOrIdentical(damaged, files, "byte " + std::to_string(at)) ? 1 : 0;
  }
  // Most of a package is content, not dates and attributes of the zip.
  EXPECT_GT(refused, 350);
}

TEST(HostilePackage, AnyLengthButItsOwnIsRefused) {
  const auto files = toFiles(sampleContents());
  const auto zip = zipped(files);
  Rng rng(kSeed);
  for (int i = 0; i < 200; ++i) {
    const auto length = i < 30 ? zip.size() - 1 - static_cast<std::size_t>(i)
                               : static_cast<std::size_t>(rng.below(static_cast<int>(zip.size())));
    EXPECT_TRUE(isRefusedOrIdentical(test::firstBytes(zip, length), files, std::to_string(length)))
        << length;
  }
}

TEST(HostilePackage, EveryFileIsNeededAndNoOtherWelcome) {
  const auto files = toFiles(sampleContents());
  for (const auto& [name, content] : files) {
    auto less = files;
    less.erase(name);
    EXPECT_EQ(test::expectError(
                  ErrorCode::Format, [&] { (void)fromFiles(less); }, name),
              name);
  }
  auto more = files;
  more["golden/extra.png"] = files.at("golden/ok_0.png");
  test::expectError(ErrorCode::Format, "does not belong", [&] { (void)fromFiles(more); });
  // Not even with its hash in the manifest.
  const auto listed = withFile(files, "golden/extra.png", files.at("golden/ok_0.png"));
  test::expectError(ErrorCode::Format, "does not belong", [&] { (void)fromFiles(listed); });
}

TEST(HostilePackage, AChangedFileIsFoundByItsHash) {
  const auto files = toFiles(sampleContents());
  for (const auto& [name, content] : files) {
    if (name == "manifest.json") continue;
    auto damaged = files;
    damaged[name].back() ^= std::byte{1};
    EXPECT_EQ(test::expectError(ErrorCode::Format, "damaged", [&] { (void)fromFiles(damaged); }),
              name);
  }
}

// --- Damage whose hashes are right ------------------------------------------

FileSet sampleFiles() { return toFiles(sampleContents()); }

FileSet withHeads(float value) {
  // Written by hand: formatSafetensors() might one day refuse it itself.
  auto heads = sampleContents().heads;
  heads["gaussian.mean"].values[1] = 1234.5F;
  auto bytes = formatSafetensors(heads);
  const float marker = 1234.5F;
  const auto* raw = reinterpret_cast<const std::byte*>(&marker);
  const auto found = std::search(bytes.begin(), bytes.end(), raw, raw + sizeof marker);
  if (found == bytes.end()) throw std::logic_error("the marker is not there");
  const auto* replacement = reinterpret_cast<const std::byte*>(&value);
  std::copy(replacement, replacement + sizeof value, found);
  return withFile(sampleFiles(), "heads.safetensors", bytes);
}

FileSet withExpected(const std::function<void(Json&)>& change) {
  const auto files = sampleFiles();
  auto document = parseJson(textOf(files, "golden/expected.json"), "expected");
  change(document["images"]);
  return withText(files, "golden/expected.json", formatJson(document));
}

FileSet withPreparation(const std::function<void(Json&)>& change) {
  const auto files = sampleFiles();
  auto document = parseJson(textOf(files, "manifest.json"), "manifest");
  change(document["preparation"]);
  return withManifest(files, formatJson(document));
}

FileSet withPicture(const std::string& name, const cv::Mat& picture) {
  return withFile(sampleFiles(), name, imaging::encodePng(picture));
}

FileSet withoutGolden(const std::string& name) {
  auto files = withExpected([&](Json& images) {
    for (std::size_t i = 0; i < images.size(); ++i) {
      if (images[i]["name"] == name) images.erase(i--);
    }
  });
  auto manifest = parseJson(textOf(files, "manifest.json"), "manifest");
  manifest["files"].erase("golden/" + name + ".png");
  files.erase("golden/" + name + ".png");
  return withManifest(files, formatJson(manifest));
}

struct Damage {
  const char* what;
  std::function<FileSet()> files;
};

class HostileContent : public ::testing::TestWithParam<Damage> {};

TEST_P(HostileContent, IsRefusedWithAFormatError) {
  test::expectError(
      ErrorCode::Format, [] { (void)fromFiles(GetParam().files()); }, GetParam().what);
}

Damage expectedDamage(const char* what, const std::function<void(Json&)>& change) {
  return {what, [change] { return withExpected(change); }};
}

Damage preparationDamage(const char* what, const std::function<void(Json&)>& change) {
  return {what, [change] { return withPreparation(change); }};
}

INSTANTIATE_TEST_SUITE_P(
    Damage, HostileContent,
    ::testing::Values(
        Damage{"a head that is not a number", [] { return withHeads(std::nanf("")); }},
        Damage{"an infinite head",
               [] { return withHeads(std::numeric_limits<float>::infinity()); }},
        Damage{"heads that are none",
               [] { return withText(sampleFiles(), "heads.safetensors", "hello"); }},
        Damage{"a golden image of another size",
               [] { return withPicture("golden/ok_1.png", test::testPicture(64, 64)); }},
        Damage{"a golden image that is none",
               [] { return withText(sampleFiles(), "golden/ok_1.png", "hello"); }},
        Damage{"a golden image of a billion pixels",
               [] {
                 return withFile(sampleFiles(), "golden/ok_1.png",
                                 test::pngClaiming(40'000, 40'000));
               }},
        Damage{"a mask of another size",
               [] { return withPicture("ignore_mask.png", test::greyPicture(64, 32)); }},
        Damage{"a mask that is none",
               [] { return withText(sampleFiles(), "ignore_mask.png", "hello"); }},
        Damage{"one good golden image", [] { return withoutGolden("ok_1"); }},
        Damage{"no NG golden image", [] { return withoutGolden("ng_0"); }},
        Damage{"expectations that are none",
               [] { return withText(sampleFiles(), "golden/expected.json", "[]"); }},
        expectedDamage("no list", [](Json& images) { images = 3; }),
        expectedDamage("an entry that is none", [](Json& images) { images[0] = "ok_0"; }),
        expectedDamage("no name", [](Json& images) { images[0].erase("name"); }),
        expectedDamage("no score", [](Json& images) { images[0].erase("score"); }),
        expectedDamage("no truth", [](Json& images) { images[0].erase("isGood"); }),
        expectedDamage("no patches", [](Json& images) { images[0].erase("patchScores"); }),
        expectedDamage("a score of text", [](Json& images) { images[0]["score"] = "1"; }),
        expectedDamage("patches of text", [](Json& images) { images[0]["patchScores"][3] = "1"; }),
        expectedDamage("a patch too large for float",
                       [](Json& images) { images[0]["patchScores"][3] = 1e300; }),
        expectedDamage("a picture twice", [](Json& images) { images.push_back(images[0]); }),
        expectedDamage("a way out", [](Json& images) { images[0]["name"] = "../ok_0"; }),
        expectedDamage("a picture that is not there",
                       [](Json& images) { images[0]["name"] = "ok_7"; }),
        preparationDamage("an input of no whole cells",
                          [](Json& preparation) { preparation["inputWidth"] = 65; }),
        preparationDamage("another input than the golden images have",
                          [](Json& preparation) { preparation["inputWidth"] = 96; }),
        Damage{"an alignment picture of another size",
               [] { return withPicture("alignment.png", test::greyPicture(64, 32)); }},
        Damage{"an alignment picture that is none",
               [] { return withText(sampleFiles(), "alignment.png", "hello"); }},
        preparationDamage("an alignment that is not told of",
                          [](Json& preparation) { preparation["alignment"] = nullptr; }),
        preparationDamage("tiles beyond the input",
                          [](Json& preparation) { preparation["tiles"]["width"] = 96; }),
        preparationDamage("tiles of half cells",
                          [](Json& preparation) { preparation["tiles"]["width"] = 48; }),
        preparationDamage("tiles that hide each other",
                          [](Json& preparation) { preparation["tiles"]["overlap"] = 64; }),
        preparationDamage("a million tiles",
                          [](Json& preparation) {
                            preparation["inputWidth"] = preparation["inputHeight"] = 4096;
                          }),
        preparationDamage("a region of two corners",
                          [](Json& preparation) {
                            preparation["polygon"] = {{1, 2}, {98, 3}};
                          }),
        preparationDamage("a region beyond the picture",
                          [](Json& preparation) {
                            preparation["polygon"][0] = {100, 50};
                          }),
        preparationDamage("a mask that is not told of",
                          [](Json& preparation) { preparation["ignoreMask"] = false; })),
    [](const auto& test) {
      std::string name = test.param.what;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

TEST(HostilePackage, TheHelpersThemselvesDoNoDamage) {
  EXPECT_NO_THROW((void)fromFiles(withHeads(0.5F)));
  EXPECT_NO_THROW((void)fromFiles(withExpected([](Json& images) { images[0]["score"] = 9; })));
  EXPECT_NO_THROW((void)fromFiles(withPreparation([](Json& p) { p["tiles"] = nullptr; })));
  EXPECT_NO_THROW((void)fromFiles(withPicture("golden/ok_1.png", test::testPicture(64, 32))));
}

}  // namespace
}  // namespace handful::package

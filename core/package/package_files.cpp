#include "core/package/package_files.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/imaging/image_io.h"
#include "core/package/manifest.h"

namespace handful::package {
namespace {

constexpr const char* kManifest = "manifest.json";
constexpr const char* kModel = "model.onnx";
constexpr const char* kHeads = "heads.safetensors";
constexpr const char* kMask = "ignore_mask.png";
constexpr const char* kAlignment = "alignment.png";
constexpr const char* kExpected = "golden/expected.json";

[[noreturn]] void refuse(const std::string& what, const std::string& file) {
  throw Error(ErrorCode::Format, what + " Copy the package again or export it anew.", file);
}

std::vector<std::byte> toBytes(std::string_view text) {
  const auto bytes = bytesOf(text);
  return {bytes.begin(), bytes.end()};
}

std::string toText(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

const std::vector<std::byte>& fileNamed(const FileSet& files, const std::string& name) {
  const auto found = files.find(name);
  if (found == files.end()) refuse("The package lacks a file.", name);
  return found->second;
}

std::string formatExpected(const std::vector<GoldenImage>& golden) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& image : golden) {
    list.push_back({{"name", image.name},
                    {"isGood", image.isGood},
                    {"score", image.score},
                    {"patchScores", image.patchScores}});
  }
  return formatJson({{"images", list}});
}

bool isPlainName(std::string_view name) {
  return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

GoldenImage parseGolden(const nlohmann::json& entry, const FileSet& files,
                        const region::Preparation& preparation) {
  const JsonFields fields(entry, kExpected);
  GoldenImage image;
  image.name = fields.text("name");
  if (!isPlainName(image.name)) fields.fail("name", "is not a plain name");
  image.isGood = fields.flag("isGood");
  image.score = fields.number("score");
  for (const double score : fields.numbers("patchScores")) {
    if (std::abs(score) > std::numeric_limits<float>::max()) {
      fields.fail("patchScores", "holds something that is not a float");
    }
    image.patchScores.push_back(static_cast<float>(score));
  }
  const auto file = "golden/" + image.name + ".png";
  image.prepared = imaging::decodeImage(fileNamed(files, file), file).pixels;
  if (image.prepared.cols != preparation.inputWidth ||
      image.prepared.rows != preparation.inputHeight) {
    refuse("A golden image has another size than the network's input.", file);
  }
  return image;
}

std::vector<GoldenImage> parseExpected(const FileSet& files,
                                       const region::Preparation& preparation) {
  const auto document = parseJson(toText(fileNamed(files, kExpected)), kExpected);
  const JsonFields fields(document, kExpected);
  std::vector<GoldenImage> golden;
  std::set<std::string> names;
  for (const auto& entry : fields.list("images")) {
    golden.push_back(parseGolden(entry, files, preparation));
    if (!names.insert(golden.back().name).second) refuse("A golden image stands twice.", kExpected);
  }
  const auto good = std::count_if(golden.begin(), golden.end(),
                                  [](const GoldenImage& image) { return image.isGood; });
  if (good < 2 || good == static_cast<std::ptrdiff_t>(golden.size())) {
    refuse("The package has too few golden images.", kExpected);
  }
  return golden;
}

void checkHashes(const FileSet& files, const std::map<std::string, std::string>& hashes) {
  for (const auto& [name, content] : files) {
    if (name == kManifest) continue;
    const auto found = hashes.find(name);
    if (found == hashes.end()) refuse("The package holds a file that does not belong to it.", name);
    if (found->second != sha256Hex(content)) refuse("A file of the package is damaged.", name);
  }
  for (const auto& [name, hash] : hashes) static_cast<void>(fileNamed(files, name));
}

cv::Mat greyPicture(const std::vector<std::byte>& png, const char* name) {
  cv::Mat red;
  cv::extractChannel(imaging::decodeImage(png, name).pixels, red, 0);
  return red;
}

cv::Mat parseMask(const std::vector<std::byte>& png, const region::Preparation& preparation) {
  auto mask = greyPicture(png, kMask);
  if (mask.cols != preparation.referenceWidth || mask.rows != preparation.referenceHeight) {
    refuse("The ignore mask has another size than the images.", kMask);
  }
  return mask;
}

// What can be wrong with a preparation is a setting in a project and damage in a package.
void requireSound(const region::Preparation& preparation) {
  try {
    region::validate(preparation);
  } catch (const Error& error) {
    throw Error(ErrorCode::Format, std::string("manifest.json: ") + error.what(), "preparation");
  }
}

}  // namespace

bool isPackageFile(std::string_view name) {
  if (name == kManifest || name == kModel || name == kHeads || name == kMask ||
      name == kAlignment || name == kExpected) {
    return true;
  }
  constexpr std::string_view kFolder = "golden/";
  constexpr std::string_view kSuffix = ".png";
  if (!name.starts_with(kFolder) || !name.ends_with(kSuffix)) return false;
  name.remove_prefix(kFolder.size());
  return name.size() > kSuffix.size() && isPlainName(name.substr(0, name.size() - kSuffix.size()));
}

FileSet toFiles(const Contents& contents) {
  FileSet files;
  files[kModel] = contents.model;
  files[kHeads] = formatSafetensors(contents.heads);
  const auto& mask = contents.manifest.preparation.ignoreMask;
  if (!mask.empty()) files[kMask] = imaging::encodePng(mask);
  const auto& reference = contents.manifest.preparation.alignment.reference;
  if (!reference.empty()) files[kAlignment] = imaging::encodePng(reference);
  for (const auto& image : contents.golden) {
    files["golden/" + image.name + ".png"] = imaging::encodePng(image.prepared);
  }
  files[kExpected] = toBytes(formatExpected(contents.golden));

  std::map<std::string, std::string> hashes;
  for (const auto& [name, content] : files) hashes[name] = sha256Hex(content);
  files[kManifest] = toBytes(formatManifest(contents.manifest, hashes));
  return files;
}

Contents fromFiles(const FileSet& files) {
  auto parsed = parseManifest(toText(fileNamed(files, kManifest)));
  checkHashes(files, parsed.hashes);

  Contents contents;
  contents.manifest = std::move(parsed.manifest);
  auto& preparation = contents.manifest.preparation;
  if (parsed.hasIgnoreMask)
    preparation.ignoreMask = parseMask(fileNamed(files, kMask), preparation);
  if (parsed.hasAlignment)
    preparation.alignment.reference = greyPicture(fileNamed(files, kAlignment), kAlignment);
  requireSound(preparation);
  contents.model = fileNamed(files, kModel);
  contents.heads = floatTensors(fileNamed(files, kHeads));
  contents.golden = parseExpected(files, preparation);

  // Nothing may travel along unused.
  const std::size_t known = 4 + (parsed.hasIgnoreMask ? 1U : 0U) + (parsed.hasAlignment ? 1U : 0U) +
                            contents.golden.size();
  if (files.size() != known) {
    refuse("The package holds a file that does not belong to it.", kManifest);
  }
  return contents;
}

void writePackage(const Contents& contents, const std::filesystem::path& file) {
  writeFileAtomically(file, zipped(toFiles(contents)));
}

LoadedPackage readPackage(const std::filesystem::path& file) {
  const auto bytes = readFile(file, 1ull << 30);
  try {
    return {fromFiles(unzipped(bytes)), sha256Hex(bytes)};
  } catch (const Error& error) {
    // The file inside that is wrong stands in the text; the user knows the package.
    const std::string inside = error.subject().empty() ? "" : " (" + error.subject() + ")";
    const bool isWhole =
        error.code() == ErrorCode::FormatTooNew || error.code() == ErrorCode::Config;
    throw Error(isWhole ? error.code() : ErrorCode::Format, error.what() + inside, toUtf8(file));
  }
}

void writeFolder(const Contents& contents, const std::filesystem::path& folder) {
  for (const auto& [name, content] : toFiles(contents)) {
    writeFileAtomically(folder / pathFromUtf8(name), content);
  }
}

Contents readFolder(const std::filesystem::path& folder) {
  FileSet files;
  const auto manifest = readFile(folder / kManifest);
  const auto parsed = parseManifest(toText(manifest));
  files[kManifest] = manifest;
  for (const auto& [name, hash] : parsed.hashes) {
    if (!isPackageFile(name)) refuse("The manifest names a file that no package has.", name);
    files[name] = readFile(folder / pathFromUtf8(name));
  }
  return fromFiles(files);
}

}  // namespace handful::package

#include "core/pipeline/normal_images.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/imaging/image_io.h"
#include "core/imaging/quality.h"
#include "core/region/coverage.h"
#include "core/region/preparation.h"

namespace handful::pipeline {
namespace {

constexpr int kPromiseFrom = 4;  // fewer scores carry no promise, see core/calibrate/README.md

struct Read {
  std::string name;
  region::PreparedPicture prepared;
  cv::Size size;
  imaging::Quality quality;
};

region::Preparation preparationFor(const SetUpInput& input, const project::RegionSettings& region) {
  project::Project project;
  project.region = region;
  project.settings = input.settings;
  return project::preparationOf(project);
}

/// How the pictures are to be prepared, from the first one that can be read.
void decideRegion(const imaging::RgbImage& image, const SetUpInput& input, NormalImages& normals) {
  if (normals.region.referenceWidth == 0 || normals.region.referenceHeight == 0) {
    normals.region.referenceWidth = image.width();
    normals.region.referenceHeight = image.height();
  }
  normals.preparation = preparationFor(input, normals.region);
  region::requireUseful(normals.preparation);
}

/// From the first one that shows a part.
void decideAlignment(const imaging::RgbImage& image, const SetUpInput& input,
                     NormalImages& normals) {
  if (!input.settings.align) return;
  normals.preparation.alignment.limits = *input.settings.align;
  normals.preparation.alignment.reference = region::alignmentReference(image, normals.preparation);
}

void warnIfTooSmall(int smallestDefect, NormalImages& normals) {
  const auto& preparation = normals.preparation;
  const double seen = project::smallestDefectSeen(region::cropOf(preparation).size(),
                                                  region::inputSizeOf(preparation));
  if (smallestDefect == 0 || seen <= 1.1 * smallestDefect) return;
  normals.warnings.push_back(
      {WarningKind::DefectTooSmall, "",
       "Defects of " + std::to_string(smallestDefect) +
           " pixels are seen at less than their size: with the largest network input the "
           "smallest that is seen well has " +
           std::to_string(static_cast<int>(std::ceil(seen))) +
           " pixels. A smaller region of interest sees smaller ones."});
}

// Of the findings only the sentence differs; the index says whom it is about.
Warning warningOf(const imaging::QualityFinding& finding, const std::vector<Read>& reads) {
  const auto& file = reads[finding.image].name;
  const auto& other = reads[finding.other].name;
  switch (finding.warning) {
    case imaging::QualityWarning::Duplicate:
      return {WarningKind::Duplicate, file,
              file + " is left out: it is the same picture as " + other + "."};
    case imaging::QualityWarning::NearDuplicate:
      return {WarningKind::NearDuplicate, file,
              file + " is nearly the same picture as " + other +
                  ". Pictures of different parts make a better inspection."};
    case imaging::QualityWarning::OtherSize:
      return {WarningKind::OtherSize, file,
              file + " has another size than the other pictures; it is resized."};
    case imaging::QualityWarning::Blurred:
      return {WarningKind::Blurred, file, file + " is much less sharp than the others."};
    case imaging::QualityWarning::TooDark:
      return {WarningKind::TooDark, file, file + " is very dark."};
    case imaging::QualityWarning::TooBright:
      return {WarningKind::TooBright, file, file + " is overexposed."};
  }
  return {};
}

void judge(std::vector<Read>& reads, NormalImages& normals) {
  std::vector<imaging::Quality> qualities;
  qualities.reserve(reads.size());
  for (const auto& read : reads) qualities.push_back(read.quality);
  std::vector<bool> isCopy(reads.size(), false);
  for (const auto& finding : imaging::judgeQuality(qualities)) {
    normals.warnings.push_back(warningOf(finding, reads));
    if (finding.warning == imaging::QualityWarning::Duplicate) isCopy[finding.image] = true;
  }
  for (std::size_t i = 0; i < reads.size(); ++i) {
    if (isCopy[i]) continue;
    if (region::isDistorted(reads[i].size, normals.preparation)) {
      normals.warnings.push_back({WarningKind::Distorted, reads[i].name,
                                  reads[i].name + " has other proportions than the first picture; "
                                                  "the part is seen distorted."});
    }
    if (!reads[i].prepared.placement.isKnown) {
      normals.warnings.push_back(
          {WarningKind::NotAligned, reads[i].name,
           reads[i].name + " could not be aligned: the part on it does not look like that on the "
                           "first picture, or lies farther off than is allowed. It is taken as "
                           "it lies; leave it out, or allow for more."});
    }
    normals.names.push_back(std::move(reads[i].name));
    normals.prepared.push_back(std::move(reads[i].prepared.pixels));
  }
}

[[noreturn]] void refuseTooFew(const NormalImages& normals) {
  if (!normals.warnings.empty() && normals.names.empty()) {
    throw Error(ErrorCode::Config,
                "None of the pictures can be used. " + normals.warnings.front().text,
                normals.warnings.front().file);
  }
  if (normals.names.empty()) {
    throw Error(ErrorCode::Config,
                "There is no picture of a good part. Add at least two; ten are a good start.");
  }
  const auto leftOut = std::ranges::find_if(normals.warnings, [](const Warning& warning) {
    return warning.kind == WarningKind::Unreadable || warning.kind == WarningKind::Duplicate;
  });
  throw Error(ErrorCode::Config,
              "One good picture is not enough: its score cannot be judged without a second one. "
              "Add at least one more picture, of another good part." +
                  (leftOut == normals.warnings.end() ? "" : " " + leftOut->text),
              normals.names.front());
}

/// One odd picture must not stop the others; a broken runtime must.
void leaveOut(const ImageFile& file, const Error& error, NormalImages& normals) {
  if (error.code() == ErrorCode::Device || error.code() == ErrorCode::Internal) throw;
  log::warning(file.name + " is left out: " + error.what());
  normals.warnings.push_back(
      {WarningKind::Unreadable, file.name, file.name + " is left out: " + error.what()});
}

/// Nothing where a picture cannot be used; a warning then says why.
std::optional<imaging::RgbImage> readOne(const ImageFile& file, NormalImages& normals) {
  try {
    const auto bytes = readFile(file.path);
    normals.fileHashes[file.name] = sha256Hex(bytes);
    return imaging::decodeImage(bytes, toUtf8(file.path));
  } catch (const Error& error) {
    leaveOut(file, error, normals);
    return std::nullopt;
  }
}

}  // namespace

NormalImages readNormals(const SetUpInput& input, ProgressSink& progress,
                         const std::stop_token& stop) {
  NormalImages normals;
  normals.region = input.region;
  std::vector<Read> reads;
  bool hasRegion = false;
  int done = 0;
  for (const auto& file : input.normals) {
    throwIfStopped(stop);
    if (const auto image = readOne(file, normals)) {
      // A region that cannot be used is no fault of the picture.
      if (!std::exchange(hasRegion, true)) decideRegion(*image, input, normals);
      try {
        if (reads.empty()) decideAlignment(*image, input, normals);
        reads.push_back({file.name, region::preparePicture(*image, normals.preparation),
                         image->pixels.size(), imaging::measureQuality(*image)});
      } catch (const Error& error) {
        leaveOut(file, error, normals);
      }
    }
    progress.report({Stage::LoadingImages, ++done, static_cast<int>(input.normals.size()), 0.0});
  }
  judge(reads, normals);
  if (normals.names.size() < 2) refuseTooFew(normals);
  warnIfTooSmall(input.settings.smallestDefect, normals);
  if (static_cast<int>(normals.names.size()) < kPromiseFrom) {
    normals.warnings.push_back(
        {WarningKind::FewImages, "",
         "With fewer than four good pictures the threshold is provisional: no rate of false "
         "rejects can be promised."});
  }
  return normals;
}

cv::Mat regionMask(const region::Preparation& preparation) {
  const auto inside =
      region::patchMask(preparation, preparation.inputWidth, preparation.inputHeight);
  cv::Mat mask(preparation.inputHeight, preparation.inputWidth, CV_8UC1);
  std::transform(inside.begin(), inside.end(), mask.begin<std::uint8_t>(),
                 [](std::uint8_t counts) { return counts != 0 ? 255 : 0; });
  return mask;
}

}  // namespace handful::pipeline

#include "core/report/flagged.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/error.h"
#include "core/report/pictures.h"

namespace handful::report {
namespace {

constexpr std::size_t kMostNearest = 6;
constexpr std::size_t kShare = 12;  // of kMostFlagged, for each kind, before any gets more

std::optional<Flag> flagOf(const pipeline::ScoredImage& image) {
  if (!image.error.empty()) return std::nullopt;  // named in the list of images
  const auto verdict = image.inspection.verdict;
  if (verdict == runtime::Verdict::Ok) {
    if (image.label.empty() || image.isGood()) return std::nullopt;
    return Flag::MissedDefect;
  }
  if (image.label.empty()) return Flag::Unlabelled;
  if (verdict == runtime::Verdict::Review) return Flag::Review;
  return image.isGood() ? Flag::FalseReject : Flag::NearestDefect;
}

using Kinds = std::map<Flag, std::vector<std::size_t>>;

Kinds flaggedKinds(const ReportData& data) {
  const auto& images = data.evaluation.images;
  Kinds kinds;
  for (std::size_t i = 0; i < images.size(); ++i) {
    if (const auto flag = flagOf(images[i])) kinds[*flag].push_back(i);
  }
  for (auto& [flag, list] : kinds) {
    std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return images[a].inspection.score > images[b].inspection.score;
    });
  }
  auto& nearest = kinds[Flag::NearestDefect];
  std::reverse(nearest.begin(), nearest.end());
  if (nearest.size() > kMostNearest) nearest.resize(kMostNearest);

  const auto isFlagged = [&](const std::string& name) {
    return std::any_of(images.begin(), images.end(), [&](const auto& image) {
      return image.name == name && flagOf(image).has_value();
    });
  };
  for (std::size_t i = 0; i < data.setUpImages.size(); ++i) {
    const auto& image = data.setUpImages[i];
    if (image.outstrips && !isFlagged(image.name)) kinds[Flag::StandsOut].push_back(i);
  }
  return kinds;
}

/// How many of each kind are shown: all if there is room, else first a share for each.
std::map<Flag, std::size_t> shownOf(const Kinds& kinds) {
  std::map<Flag, std::size_t> shown;
  std::size_t room = kMostFlagged;
  for (const auto& [flag, list] : kinds) {
    shown[flag] = std::min({list.size(), kShare, room});
    room -= shown[flag];
  }
  for (const auto& [flag, list] : kinds) {
    const std::size_t more = std::min(list.size() - shown[flag], room);
    shown[flag] += more;
    room -= more;
  }
  return shown;
}

void draw(const ReportData& data, FlaggedImage& flagged) {
  const bool isSetUp = flagged.flag == Flag::StandsOut;
  const auto& path =
      isSetUp ? data.setUpImages[flagged.index].path : data.files[flagged.index].path;
  const auto& heat = isSetUp ? data.setUpImages[flagged.index].heat
                             : data.evaluation.images[flagged.index].inspection.heat;
  const double level =
      isSetUp ? runtime::regionLevelFor(data.setUpImages[flagged.index].verdict, data.manifest)
              : data.evaluation.images[flagged.index].inspection.regionLevel;
  try {
    auto pair = picturePair(path, heat, level, data.manifest.preparation);
    flagged.picture = std::move(pair.picture);
    flagged.heat = std::move(pair.heat);
  } catch (const Error& error) {  // it may be gone since
    flagged.error = error.what();
  }
}

}  // namespace

void addFlagged(ReportData& data, ProgressSink& progress, const std::stop_token& stop) {
  const auto kinds = flaggedKinds(data);
  const auto shown = shownOf(kinds);
  for (const auto& [flag, list] : kinds) {
    const std::size_t count = shown.at(flag);
    data.flaggedLeftOut += static_cast<int>(list.size() - count);
    for (std::size_t i = 0; i < count; ++i) data.flagged.push_back({flag, list[i], {}, {}, {}});
  }
  const auto total = static_cast<int>(data.flagged.size());
  int done = 0;
  for (auto& flagged : data.flagged) {
    throwIfStopped(stop);
    draw(data, flagged);
    ++done;
    progress.report({Stage::LoadingImages, done, total, static_cast<double>(done) / total});
  }
}

}  // namespace handful::report

#include "core/report/flagged.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace handful::report {
namespace {

using runtime::Verdict;

/// Images of which no file exists: what is chosen does not depend on that.
ReportData dataOf(int missed, int rejects, int found) {
  ReportData data;
  const auto add = [&](int count, const char* label, Verdict verdict) {
    for (int i = 0; i < count; ++i) {
      pipeline::ScoredImage image;
      image.name = std::to_string(data.evaluation.images.size());
      image.label = label;
      image.inspection.verdict = verdict;
      image.inspection.score = i;
      data.evaluation.images.push_back(image);
      data.files.push_back({"no such file " + image.name, "", false, false});
    }
  };
  add(missed, "hole", Verdict::Ok);
  add(rejects, "good", Verdict::Ng);
  add(found, "hole", Verdict::Ng);
  add(5, "good", Verdict::Ok);
  return data;
}

int countOf(const ReportData& data, Flag flag) {
  return static_cast<int>(std::count_if(data.flagged.begin(), data.flagged.end(),
                                        [&](const auto& image) { return image.flag == flag; }));
}

TEST(Flagged, WrongVerdictsComeFirstAndRightOnesOnlyNearTheLine) {
  auto data = dataOf(2, 1, 20);
  NullProgress progress;
  addFlagged(data, progress, {});
  ASSERT_EQ(countOf(data, Flag::MissedDefect), 2);
  EXPECT_EQ(data.flagged[0].flag, Flag::MissedDefect);
  EXPECT_EQ(data.flagged[0].index, 1U) << "the highest score first";
  EXPECT_EQ(countOf(data, Flag::FalseReject), 1);
  EXPECT_EQ(countOf(data, Flag::NearestDefect), 6);
  EXPECT_EQ(data.flagged[3].index, 3U) << "the lowest of the defects that were found";
  EXPECT_EQ(data.flaggedLeftOut, 0);
  EXPECT_FALSE(data.flagged[0].error.empty()) << "there is no such file";
}

TEST(Flagged, WhereThereAreTooManyEachKindKeepsAShare) {
  auto data = dataOf(200, 30, 2);
  NullProgress progress;
  addFlagged(data, progress, {});
  EXPECT_EQ(data.flagged.size(), static_cast<std::size_t>(kMostFlagged));
  EXPECT_GE(countOf(data, Flag::FalseReject), 12);
  EXPECT_EQ(countOf(data, Flag::NearestDefect), 2);
  EXPECT_EQ(data.flaggedLeftOut, 200 + 30 + 2 - kMostFlagged);
}

TEST(Flagged, AGoodImageThatStandsOutIsShownOnce) {
  auto data = dataOf(0, 1, 0);
  SetUpImage odd;
  odd.name = "odd";
  odd.outstrips = 2.0;
  data.setUpImages = {odd, odd};
  data.setUpImages[1].name = data.evaluation.images[0].name;  // flagged as a false reject
  NullProgress progress;
  addFlagged(data, progress, {});
  ASSERT_EQ(countOf(data, Flag::StandsOut), 1);
  EXPECT_EQ(data.flagged.back().index, 0U);
}

}  // namespace
}  // namespace handful::report

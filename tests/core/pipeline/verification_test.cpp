#include "core/pipeline/verification.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/set_up.h"
#include "core/runtime/inspector.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

using project::Label;

/// A project that was set up from two good pictures with the tiny network.
class VerificationTest : public ::testing::Test {
 protected:
  void SetUp() override {
    files_ = tests::goodFiles(temp.path(), 4);
    request.folder = temp.path();
    request.project.images = {{files_[0].name, Label::Ok, sha256Hex(readFile(files_[0].path))},
                              {files_[1].name, Label::Ok, {}}};
    SetUpResult result;
    result.contents = tests::tinyInspection();
    adoptRun(request.project, storeRun(result, temp.path()), result, "tester");
    request.missedBefore = {1, 4};
    request.who = "somebody";
  }

  NewVerification verified() {
    tests::RecordedProgress progress;
    return verify(request, progress, {});
  }

  test::TempDir temp;
  std::vector<ImageFile> files_;
  VerifyRequest request;
};

TEST_F(VerificationTest, InspectsAsTheLineDoesWithTheLinesInForce) {
  request.images = {{files_[2].path, Label::Ok}, {tests::badFile(temp.path()).path, Label::Ng}};
  const auto inspector = runtime::Inspector::create(tests::tinyInspection());
  const double score = inspector.inspect(imaging::readImage(files_[2].path)).score;
  changeThreshold(request.project, 0.5 * score, 0.25 * score, "", "");
  const auto made = verified();
  ASSERT_EQ(made.record.images.size(), 2U);
  EXPECT_DOUBLE_EQ(made.record.images[0].score, score);
  EXPECT_EQ(made.record.images[0].sha256, sha256Hex(readFile(files_[2].path)));
  EXPECT_EQ(made.record.lines, (metrics::Lines{0.25 * score, 0.5 * score}));
  EXPECT_EQ(confusionOf(made.record).okSaidNg, 1);
  EXPECT_EQ(made.record.run, 1);
  EXPECT_EQ(made.record.who, "somebody");
  EXPECT_FALSE(made.heat[1].empty());
}

TEST_F(VerificationTest, LeavesOutWhatTheSetUpHasSeenAndCopies) {
  const auto copyOf = [&](const ImageFile& file, const char* name) {
    const auto copy = temp / name;
    writeFileAtomically(copy, readFile(file.path));
    return copy;
  };
  request.images = {{copyOf(files_[0], "copy 0.png"), Label::Ok},
                    {copyOf(files_[1], "copy 1.png"), Label::Ok},  // the set-up left no hash of it
                    {files_[2].path, Label::Ok},
                    {copyOf(files_[2], "copy 2.png"), Label::Ok}};
  writeFileAtomically(files_[0].path, "the picture of the set-up was overwritten meanwhile");
  const auto record = verified().record;
  ASSERT_EQ(record.images.size(), 1U);
  EXPECT_EQ(record.images[0].path, "good_2.png");
  ASSERT_EQ(record.leftOut.size(), 3U);
  EXPECT_EQ(record.leftOut[0].sameAs, "good_0.png");
  EXPECT_EQ(record.leftOut[1].sameAs, "good_1.png");
  EXPECT_TRUE(record.leftOut[1].isOfSetUp);
  EXPECT_EQ(record.leftOut[2].sameAs, "good_2.png");
  EXPECT_FALSE(record.leftOut[2].isOfSetUp);
  request.images.resize(1);
  EXPECT_TRUE(verified().record.images.empty());
}

TEST_F(VerificationTest, AnUnreadableImageIsNamedAndCountsNowhere) {
  request.images = {{tests::brokenFile(temp.path()).path, Label::Ng}, {files_[2].path, Label::Ok}};
  const auto record = verified().record;
  EXPECT_FALSE(record.images[0].error.empty());
  EXPECT_EQ(confusionOf(record).missedDefects().of, 0);
  EXPECT_EQ(confusionOf(record).falseRejects().of, 1);
}

TEST_F(VerificationTest, APartThatWasNotFoundIsReviewAtBest) {
  NewVerification made;
  made.record.time = "2026-01-31T23:59:59Z";
  made.record.run = 1;
  made.record.lines = {2.0, 2.0};
  made.record.images = {{"lost.png", Label::Ng, {}, {}, 0.5},
                        {"found.png", Label::Ng, {}, {}, 0.5}};
  made.record.images[0].isPlaced = false;
  made.heat.resize(2);
  (void)storeVerification(made, temp.path());
  const auto record = latestVerification(temp.path()).value();
  EXPECT_EQ(record.verdictOf(record.images[0]), runtime::Verdict::Review);
  EXPECT_EQ(confusionOf(record).ngSaidReview, 1);
  EXPECT_EQ(confusionOf(record).missedDefects().count, 1) << "the other one";
}

TEST_F(VerificationTest, IsFoundAgainInTheProjectWithItsHeatMaps) {
  request.images = {{files_[2].path, Label::Ok}, {tests::brokenFile(temp.path()).path, Label::Ng}};
  EXPECT_FALSE(latestVerification(temp.path()).has_value());
  const auto made = verified();
  EXPECT_EQ(storeVerification(made, temp.path()).number, 1);
  EXPECT_EQ(storeVerification(made, temp.path()).number, 2) << "the first one stays on record";
  const auto found = latestVerification(temp.path());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->number, 2);
  EXPECT_EQ(found->time, made.record.time);
  EXPECT_EQ(found->lines, made.record.lines);
  EXPECT_EQ(found->expectedRate, made.record.expectedRate);
  EXPECT_EQ(found->missedBefore.of, 4);
  ASSERT_EQ(found->images.size(), 2U);
  EXPECT_EQ(found->images[0].score, made.record.images[0].score);
  EXPECT_EQ(found->images[1].error, made.record.images[1].error);
  const auto heat = loadVerificationHeat(temp.path(), *found);
  ASSERT_EQ(heat.size(), 2U);
  EXPECT_EQ(cv::norm(heat[0], made.heat[0], cv::NORM_INF), 0.0);
  EXPECT_TRUE(heat[1].empty());
}

TEST_F(VerificationTest, AnEntryThatWasCutOffIsNone) {
  request.images = {{files_[2].path, Label::Ok}};
  storeVerification(verified(), temp.path());
  writeFileAtomically(temp / "verifications/2/heat.safetensors", "the record is written last");
  EXPECT_EQ(latestVerification(temp.path())->number, 1);
  EXPECT_EQ(storeVerification(verified(), temp.path()).number, 2);
}

TEST_F(VerificationTest, DamagedAndNewerEntriesAreRefused) {
  const auto file = temp / "verifications/1/verification.json";
  const auto expect = [&](ErrorCode code) {
    test::expectError(code, [&] { (void)latestVerification(temp.path()); });
  };
  writeFileAtomically(file, "{");
  expect(ErrorCode::Format);
  writeFileAtomically(file, R"({"format": "handful-verification", "version": 1})");
  expect(ErrorCode::Format);
  writeFileAtomically(file, R"({"format": "handful-verification", "version": 99})");
  expect(ErrorCode::FormatTooNew);
}

TEST_F(VerificationTest, AnotherLineOrAnotherNetworkMakeItOld) {
  request.images = {{files_[2].path, Label::Ok}};
  const auto record = verified().record;
  auto project = request.project;
  EXPECT_EQ(ageOf(record, project), VerificationAge::Current);
  changeThreshold(project, 2.0 * record.lines.ng, record.lines.review, "", "");
  EXPECT_EQ(ageOf(record, project), VerificationAge::LinesMoved);
  project.currentRun = 2;
  EXPECT_EQ(ageOf(record, project), VerificationAge::OtherRun);
}

TEST_F(VerificationTest, CanBeCancelled) {
  request.images = {{files_[2].path, Label::Ok}};
  std::stop_source stop;
  stop.request_stop();
  tests::RecordedProgress progress;
  EXPECT_THROW((void)verify(request, progress, stop.get_token()), OperationCancelled);
}

/// @param rejected of so many good parts
Verification counted(int rejected, int good, int missed, int defects) {
  Verification record;
  record.lines = {1.5, 1.5};
  record.expectedRate = 0.05;
  record.upperBound95 = 0.15;
  record.missedBefore = {2, 10};  // 2.5 % to 56 %
  const auto add = [&](int count, Label label, double score) {
    for (int i = 0; i < count; ++i) record.images.push_back({"", label, "", "", score, 1.0, 1.0});
  };
  add(rejected, Label::Ok, 2.0);
  add(good - rejected, Label::Ok, 1.0);
  add(missed, Label::Ng, 1.0);
  add(defects - missed, Label::Ng, 2.0);
  return record;
}

TEST(PromiseKept, ARateIsInLineWhereItsExactIntervalHoldsThePromise) {
  const auto agreement = [](int rejected, int good) {
    return falseRejectsOf(counted(rejected, good, 0, 0)).agreement;
  };
  EXPECT_EQ(agreement(0, 0), Agreement::NothingCounted);
  EXPECT_EQ(agreement(1, 40), Agreement::InLine);
  EXPECT_EQ(agreement(0, 500), Agreement::InLine) << "better than promised";
  EXPECT_EQ(agreement(6, 40), Agreement::WithinDoubt) << "5.7 % to 30 %";
  EXPECT_EQ(agreement(20, 40), Agreement::More) << "34 % to 66 %";
}

TEST(PromiseKept, DefectsAreHeldAgainstThoseOfTheProject) {
  EXPECT_EQ(missedDefectsOf(counted(0, 0, 6, 20)).agreement, Agreement::InLine) << "12 % to 54 %";
  EXPECT_EQ(missedDefectsOf(counted(0, 0, 10, 20)).agreement, Agreement::WithinDoubt);
  EXPECT_EQ(missedDefectsOf(counted(0, 0, 18, 20)).agreement, Agreement::More);
  auto without = counted(0, 0, 6, 20);
  without.missedBefore = {};
  EXPECT_EQ(missedDefectsOf(without).agreement, Agreement::NoPromise);
}

}  // namespace
}  // namespace handful::pipeline

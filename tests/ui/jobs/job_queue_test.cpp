#include "ui/jobs/job_queue.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>
#include <thread>

#include "core/base/error.h"
#include "ui/jobs/job_bar.h"

namespace handful::ui {
namespace {

int answer(ProgressSink&, const std::stop_token&) { return 42; }

/// Runs until it is asked to stop.
int runUntilStopped(ProgressSink& progress, const std::stop_token& stop) {
  for (int i = 0;; ++i) {
    throwIfStopped(stop);
    progress.report({Stage::Scoring, i % 100, 100, 0.01 * (i % 100)});
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

TEST(JobQueue, HandsTheValueToTheOwnersThread) {
  JobQueue jobs;
  int received = 0;
  QThread* receivedOn = nullptr;
  std::thread::id workedOn;
  jobs.start(
      {"answer"},
      [&workedOn](ProgressSink& progress, const std::stop_token& stop) {
        workedOn = std::this_thread::get_id();
        return answer(progress, stop);
      },
      [&](int value) {
        received = value;
        receivedOn = QThread::currentThread();
      });
  QSignalSpy idle(&jobs, &JobQueue::becameIdle);
  ASSERT_TRUE(idle.wait());
  EXPECT_EQ(received, 42);
  EXPECT_EQ(receivedOn, QThread::currentThread());
  EXPECT_NE(workedOn, std::this_thread::get_id());
}

TEST(JobQueue, RunsOneJobAfterAnother) {
  JobQueue jobs;
  QStringList order;
  for (const char* name : {"first", "second", "third"}) {
    jobs.start({name}, &answer, [&order, name](int) { order << QString::fromLatin1(name); });
  }
  EXPECT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
  EXPECT_EQ(order, QStringList({"first", "second", "third"}));
}

TEST(JobQueue, CancelsWhatRunsAndForgetsWhatWaits) {
  JobQueue jobs;
  QSignalSpy cancelled(&jobs, &JobQueue::cancelled);
  QSignalSpy succeeded(&jobs, &JobQueue::succeeded);
  QSignalSpy progress(&jobs, &JobQueue::progressChanged);
  int ended = 0;
  bool valueCame = false;
  jobs.start(
      {"long", true}, &runUntilStopped, [&](int) { valueCame = true; }, [&] { ++ended; });
  jobs.start(
      {"waiting"}, &answer, [&](int) { valueCame = true; }, [&] { ++ended; });
  ASSERT_TRUE(progress.wait());
  EXPECT_TRUE(jobs.asksBeforeStop());
  jobs.cancelAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
  EXPECT_EQ(cancelled.count(), 2);
  EXPECT_EQ(succeeded.count(), 0);
  EXPECT_EQ(ended, 2);
  EXPECT_FALSE(valueCame);
  EXPECT_FALSE(jobs.asksBeforeStop());
}

TEST(JobQueue, StartsNothingWhileItStops) {
  JobQueue jobs;
  QStringList order;
  QSignalSpy progress(&jobs, &JobQueue::progressChanged);
  jobs.start(
      {"long"}, &runUntilStopped, [](int) {},
      [&] {
        order << "long ended";
        jobs.start(
            {"follow-up"}, &answer, [&](int) { order << "follow-up done"; },
            [&] { order << "follow-up ended"; });
      });
  ASSERT_TRUE(progress.wait());
  jobs.stopThen([&] {
    order << "then";
    jobs.start({"next"}, &answer, [&](int) { order << "next done"; });
  });
  ASSERT_TRUE(QTest::qWaitFor([&] { return order.contains("next done"); }));
  EXPECT_EQ(order, QStringList({"long ended", "follow-up ended", "then", "next done"}));
  jobs.stopThen([&] { order << "at once"; });
  EXPECT_EQ(order.back(), "at once");
}

TEST(JobQueue, CarriesTheErrorAndGoesOn) {
  JobQueue jobs;
  std::string what;
  QObject::connect(&jobs, &JobQueue::failed, &jobs,
                   [&](const QString&, const std::exception_ptr& error) {
                     try {
                       std::rethrow_exception(error);
                     } catch (const Error& e) {
                       what = e.what();
                     }
                   });
  int received = 0;
  jobs.start(
      {"broken"},
      [](ProgressSink&, const std::stop_token&) -> int {
        throw Error(ErrorCode::Format, "It is broken.");
      },
      [](int) { FAIL() << "there is no value"; });
  jobs.start({"next"}, &answer, [&](int value) { received = value; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
  EXPECT_EQ(what, "It is broken.");
  EXPECT_EQ(received, 42);
}

TEST(JobQueue, JoinsItsThreadWhenItIsDestroyed) {
  std::atomic<bool> isRunning{false};
  {
    JobQueue jobs;
    jobs.start(
        {"long"},
        [&isRunning](ProgressSink& progress, const std::stop_token& stop) {
          isRunning = true;
          try {
            return runUntilStopped(progress, stop);
          } catch (...) {
            isRunning = false;
            throw;
          }
        },
        [](int) {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return isRunning.load(); }));
  }
  EXPECT_FALSE(isRunning);
}

TEST(JobBar, ShowsTheJobAndStopsIt) {
  JobQueue jobs;
  JobBar bar(jobs);
  EXPECT_TRUE(bar.isHidden());
  jobs.start({"Counting", true}, &runUntilStopped, [](int) {});
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return bar.findChild<QLabel*>("jobText")->text().contains("of 100"); }));
  EXPECT_FALSE(bar.isHidden());
  QTest::mouseClick(bar.findChild<QPushButton*>("cancelJob"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }));
  EXPECT_TRUE(bar.isHidden());
}

}  // namespace
}  // namespace handful::ui

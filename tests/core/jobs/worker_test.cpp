#include "core/jobs/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "tests/support/mailbox.h"

namespace handful::jobs {
namespace {

/// Writes down what it is told, and on which thread.
class Recorder final : public Listener {
 public:
  void progressed(const Progress& newest) override {
    EXPECT_EQ(std::this_thread::get_id(), owner_);
    done.push_back(newest.done);
  }
  void finished(Outcome outcome, std::exception_ptr error) override {
    EXPECT_EQ(std::this_thread::get_id(), owner_);
    outcomes.push_back(outcome);
    errors.push_back(std::move(error));
  }

  std::vector<int> done;
  std::vector<Outcome> outcomes;
  std::vector<std::exception_ptr> errors;

 private:
  std::thread::id owner_ = std::this_thread::get_id();
};

class WorkerTest : public ::testing::Test {
 protected:
  [[nodiscard]] bool waitFor(std::size_t outcomes) {
    return mailbox.runUntil([&] { return recorder.outcomes.size() >= outcomes; });
  }

  test::Mailbox mailbox;
  Recorder recorder;
};

/// Runs until it is told to stop, the way every loop of ours does.
void untilStopped(std::promise<void>& started, const std::stop_token& stop) {
  started.set_value();
  while (true) {
    throwIfStopped(stop);
    std::this_thread::yield();
  }
}

TEST_F(WorkerTest, RunsJobsInOrderOnOneOtherThread) {
  std::vector<int> order;  // written by the jobs, read after the last has ended
  std::vector<std::thread::id> threads;
  Worker worker(recorder, mailbox.post());
  for (int i = 0; i < 5; ++i) {
    worker.push([&, i](ProgressSink&, const std::stop_token&) {
      order.push_back(i);
      threads.push_back(std::this_thread::get_id());
    });
  }
  EXPECT_FALSE(worker.isIdle());
  ASSERT_TRUE(waitFor(5));
  EXPECT_TRUE(worker.isIdle());
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
  EXPECT_EQ(recorder.outcomes, std::vector<Outcome>(5, Outcome::Succeeded));
  for (const auto& id : threads) {
    EXPECT_EQ(id, threads.front());
    EXPECT_NE(id, std::this_thread::get_id());
  }
}

TEST_F(WorkerTest, EveryPushEndsExactlyOnce) {
  constexpr int kJobs = 200;
  Worker worker(recorder, mailbox.post());
  for (int i = 0; i < kJobs; ++i) {
    worker.push([i](ProgressSink& progress, const std::stop_token& stop) {
      progress.report({Stage::Scoring, i, kJobs, 0.0});
      throwIfStopped(stop);
      if (i % 3 == 0) throw Error(ErrorCode::Numeric, "every third");
    });
    if (i % 50 == 49) worker.cancelAll();
  }
  ASSERT_TRUE(waitFor(kJobs));
  mailbox.runWaiting();
  EXPECT_EQ(recorder.outcomes.size(), static_cast<std::size_t>(kJobs));
  EXPECT_TRUE(worker.isIdle());
}

TEST_F(WorkerTest, AFailureCarriesItsExceptionAndTheNextJobRuns) {
  Worker worker(recorder, mailbox.post());
  worker.push([](ProgressSink&, const std::stop_token&) {
    throw Error(ErrorCode::Device, "the card is full", "cuda:0");
  });
  worker.push([](ProgressSink&, const std::stop_token&) {});
  ASSERT_TRUE(waitFor(2));
  EXPECT_EQ(recorder.outcomes, (std::vector{Outcome::Failed, Outcome::Succeeded}));
  EXPECT_EQ(recorder.errors[1], nullptr);
  try {
    std::rethrow_exception(recorder.errors[0]);
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Device);
    EXPECT_EQ(e.subject(), "cuda:0");
  }
}

TEST_F(WorkerTest, CancelAllEndsTheRunningAndTheWaiting) {
  std::promise<void> started;
  bool ranAfterwards = false;
  Worker worker(recorder, mailbox.post());
  worker.push([&](ProgressSink&, const std::stop_token& stop) { untilStopped(started, stop); });
  worker.push([&](ProgressSink&, const std::stop_token&) { ranAfterwards = true; });
  worker.push([&](ProgressSink&, const std::stop_token&) { ranAfterwards = true; });
  started.get_future().wait();

  worker.cancelAll();
  EXPECT_TRUE(recorder.outcomes.empty()) << "the listener was called from within cancelAll()";
  ASSERT_TRUE(waitFor(3));
  EXPECT_EQ(recorder.outcomes, std::vector<Outcome>(3, Outcome::Cancelled));
  EXPECT_EQ(recorder.errors, std::vector<std::exception_ptr>(3));
  EXPECT_FALSE(ranAfterwards);
  EXPECT_TRUE(worker.isIdle());
}

TEST_F(WorkerTest, AJobPushedAfterACancelIsNotCancelled) {
  std::promise<void> started;
  Worker worker(recorder, mailbox.post());
  worker.push([&](ProgressSink&, const std::stop_token& stop) { untilStopped(started, stop); });
  started.get_future().wait();
  worker.cancelAll();
  worker.push([](ProgressSink&, const std::stop_token& stop) { throwIfStopped(stop); });
  ASSERT_TRUE(waitFor(2));
  EXPECT_EQ(recorder.outcomes, (std::vector{Outcome::Cancelled, Outcome::Succeeded}));
}

TEST_F(WorkerTest, CancelAllOfAnIdleWorkerChangesNothing) {
  Worker worker(recorder, mailbox.post());
  worker.cancelAll();
  worker.push([](ProgressSink&, const std::stop_token& stop) { throwIfStopped(stop); });
  ASSERT_TRUE(waitFor(1));
  worker.cancelAll();
  mailbox.runWaiting();
  EXPECT_EQ(recorder.outcomes, std::vector{Outcome::Succeeded});
}

TEST_F(WorkerTest, WhatAJobHoldsIsGoneWhenItHasFinished) {
  auto held = std::make_shared<int>(7);
  const std::weak_ptr<int> watch = held;
  Worker worker(recorder, mailbox.post());
  worker.push([held = std::move(held)](ProgressSink&, const std::stop_token&) {});
  ASSERT_TRUE(waitFor(1));
  EXPECT_TRUE(watch.expired());
}

TEST_F(WorkerTest, TheListenerMayPushTheNextJob) {
  class Chain final : public Listener {
   public:
    void progressed(const Progress&) override {}
    void finished(Outcome, std::exception_ptr) override {
      EXPECT_TRUE(worker->isIdle());
      if (++count < 3) worker->push([](ProgressSink&, const std::stop_token&) {});
    }
    Worker* worker = nullptr;
    int count = 0;
  };
  Chain chain;
  Worker worker(chain, mailbox.post());
  chain.worker = &worker;
  worker.push([](ProgressSink&, const std::stop_token&) {});
  EXPECT_TRUE(mailbox.runUntil([&] { return chain.count == 3; }));
}

TEST_F(WorkerTest, AFastLoopDoesNotFloodTheOwner) {
  constexpr int kReports = 100000;
  Worker worker(recorder, mailbox.post());
  std::promise<void> reported;
  worker.push([&](ProgressSink& progress, const std::stop_token&) {
    for (int i = 1; i <= kReports; ++i) progress.report({Stage::Training, i, kReports, 0.0});
    reported.set_value();
  });
  reported.get_future().wait();  // the owner is busy meanwhile
  ASSERT_TRUE(waitFor(1));
  EXPECT_EQ(recorder.done, std::vector<int>{kReports}) << "one delivery, with the newest";
  EXPECT_EQ(mailbox.received(), 2) << "one for the progress, one for the outcome";
}

TEST_F(WorkerTest, ProgressKeepsComingToAnOwnerThatListens) {
  Worker worker(recorder, mailbox.post());
  std::atomic<int> seen = 0;
  worker.push([&](ProgressSink& progress, const std::stop_token&) {
    for (int i = 1; i <= 3; ++i) {
      progress.report({Stage::Training, i, 3, 0.0});
      while (seen < i) std::this_thread::yield();
    }
  });
  ASSERT_TRUE(mailbox.runUntil([&] {
    seen = static_cast<int>(recorder.done.size());
    return !recorder.outcomes.empty();
  }));
  EXPECT_EQ(recorder.done, (std::vector<int>{1, 2, 3}));
}

TEST_F(WorkerTest, DestructionCancelsWhatRunsAndForgetsWhatWaits) {
  std::promise<void> started;
  std::atomic<bool> ended = false;
  std::atomic<bool> ranAfterwards = false;
  {
    Worker worker(recorder, mailbox.post());
    worker.push([&](ProgressSink& progress, const std::stop_token& stop) {
      try {
        progress.report({Stage::Training, 1, 2, 0.0});
        untilStopped(started, stop);
      } catch (...) {
        ended = true;
        throw;
      }
    });
    worker.push([&](ProgressSink&, const std::stop_token&) { ranAfterwards = true; });
    started.get_future().wait();
  }
  EXPECT_TRUE(ended) << "the thread was not joined";
  EXPECT_FALSE(ranAfterwards);
  EXPECT_TRUE(recorder.outcomes.empty());
}

TEST_F(WorkerTest, DestructionWhileNothingRuns) {
  { const Worker unused(recorder, mailbox.post()); }
  {
    Worker worker(recorder, mailbox.post());
    worker.push([](ProgressSink&, const std::stop_token&) {});
    ASSERT_TRUE(waitFor(1));
  }
  EXPECT_EQ(recorder.outcomes.size(), 1u);
}

TEST_F(WorkerTest, DestructionAtAnyMoment) {
  for (int round = 0; round < 300; ++round) {
    std::atomic<int> alive = 0;
    {
      Worker worker(recorder, mailbox.post());
      for (int i = 0; i < 3; ++i) {
        worker.push([&](ProgressSink& progress, const std::stop_token& stop) {
          ++alive;
          for (int step = 0; step < round && !stop.stop_requested(); ++step) {
            progress.report({Stage::Training, step, round, 0.0});
          }
          --alive;
        });
      }
      if (round % 2 == 0) worker.cancelAll();
      for (int pause = 0; pause < round % 7; ++pause) std::this_thread::yield();
    }
    EXPECT_EQ(alive, 0) << "round " << round;
  }
}

}  // namespace
}  // namespace handful::jobs

#include "ui/jobs/training_relay.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <thread>

namespace handful::ui {
namespace {

constexpr int kSteps = 2000;

void reportAll(const pipeline::TrainingObserver& observe) {
  for (int step = 1; step <= kSteps; ++step) {
    pipeline::TrainingReport report;
    report.step = step;
    observe(report);
  }
}

TEST(TrainingRelay, BringsEveryReportInOrderAndInFewEvents) {
  TrainingRelay relay;
  std::vector<int> steps;
  int events = 0;
  QObject::connect(&relay, &TrainingRelay::reported, &relay, [&](const auto& reports) {
    EXPECT_EQ(QThread::currentThread(), relay.thread());
    ++events;
    for (const auto& report : reports) steps.push_back(report.step);
  });
  // The window does not look before all is reported: nothing waits for it.
  std::jthread([observe = relay.observer()] { reportAll(observe); }).join();
  EXPECT_TRUE(steps.empty());
  ASSERT_TRUE(QTest::qWaitFor([&] { return steps.size() == kSteps; }));
  EXPECT_EQ(events, 1);
  for (int i = 0; i < kSteps; ++i) EXPECT_EQ(steps[static_cast<std::size_t>(i)], i + 1);
}

TEST(TrainingRelay, WhatAnEarlierTrainingStillReportsIsDropped) {
  TrainingRelay relay;
  int count = 0;
  QObject::connect(&relay, &TrainingRelay::reported, &relay,
                   [&](const auto& reports) { count += static_cast<int>(reports.size()); });
  const auto earlier = relay.observer();
  earlier({});
  const auto current = relay.observer();
  earlier({});
  current({});
  ASSERT_TRUE(QTest::qWaitFor([&] { return count > 0; }));
  QCoreApplication::processEvents();
  EXPECT_EQ(count, 1);
}

TEST(TrainingRelay, AnObserverMayOutliveIt) {
  auto relay = std::make_unique<TrainingRelay>();
  std::jthread worker([observe = relay->observer()] { reportAll(observe); });
  relay.reset();
  worker.join();
  QCoreApplication::processEvents();
}

}  // namespace
}  // namespace handful::ui

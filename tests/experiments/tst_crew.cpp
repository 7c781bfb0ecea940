// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/crew.h"

#include <atomic>
#include <chrono>
#include <latch>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::experiments;

namespace {

/// Pauses and stops when told; notes that it is used on one thread only.
class Context final : public session::JobContext {
public:
    void emit(api::EventBody) override { threads.insert(std::this_thread::get_id()); }
    bool stopRequested() const override { return stopped; }
    void pausePoint() override {
        threads.insert(std::this_thread::get_id());
        while (paused) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::set<std::thread::id> threads;
    std::atomic<bool> stopped = false, paused = false;
};

void waitFor(const std::function<bool()>& condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 20'000) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

const auto kIgnore = [](std::size_t, const api::EventBody&) {};

}  // namespace

class CrewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsDoneOnceAndTold_data() {
        QTest::addColumn<int>("atOnce");
        for (const int n : {0, 1, 2, 50}) QTest::addRow("%d at once", n) << n;
    }
    void everythingIsDoneOnceAndTold() {
        QFETCH(int, atOnce);
        Context context;
        std::vector<int> done(9, 0), told(9, 0);
        sideBySide(
            9, atOnce, context,
            [&](std::size_t i, session::JobContext& own) {
                ++done[i];
                own.emit(api::Progress{});
                own.emit(api::Progress{});
            },
            [&](std::size_t i, const api::EventBody&) {
                context.emit(api::Progress{});
                ++told[i];
            });
        QVERIFY(done == std::vector<int>(9, 1));
        QVERIFY(told == std::vector<int>(9, 2));
        QVERIFY(context.threads == std::set{std::this_thread::get_id()});
    }

    // Each waits for the other: one after the other they would wait for ever.
    void twoRunAtATime() {
        Context context;
        std::latch both(2);
        std::atomic<int> met = 0;
        sideBySide(
            2, 2, context,
            [&](std::size_t, session::JobContext&) {
                both.arrive_and_wait();
                ++met;
            },
            kIgnore);
        QCOMPARE(met.load(), 2);
    }

    void noMoreThanAllowed() {
        Context context;
        std::atomic<int> running = 0, most = 0;
        sideBySide(
            12, 3, context,
            [&](std::size_t, session::JobContext&) {
                const int now = ++running;
                int seen = most;
                while (now > seen && !most.compare_exchange_weak(seen, now)) {
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                --running;
            },
            kIgnore);
        QVERIFY(most >= 1 && most <= 3);
    }

    void stopsReachEveryone() {
        Context context;
        std::atomic<int> begun = 0, ended = 0;
        sideBySide(
            5, 2, context,
            [&](std::size_t, session::JobContext& own) {
                if (++begun == 2) context.stopped = true;
                waitFor([&] { return own.stopRequested(); });
                ++ended;
            },
            kIgnore);
        QCOMPARE(begun.load(), 2);
        QCOMPARE(ended.load(), 2);
    }

    void pausesHoldEveryone() {
        Context context;
        std::atomic<int> passed = 0;
        context.paused = true;
        std::thread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            const bool held = passed == 0;
            context.paused = false;
            QVERIFY(held);
        });
        sideBySide(
            2, 2, context,
            [&](std::size_t, session::JobContext& own) {
                std::this_thread::sleep_for(std::chrono::milliseconds(60));  // by now the gate is closed
                own.pausePoint();
                ++passed;
            },
            kIgnore);
        later.join();
        QCOMPARE(passed.load(), 2);
    }

    void theFirstFailureStopsTheOthers() {
        Context context;
        std::atomic<int> begun = 0;
        bool thrown = false;
        try {
            sideBySide(
                6, 2, context,
                [&](std::size_t i, session::JobContext& own) {
                    ++begun;
                    if (i == 1) throw std::runtime_error("one");
                    waitFor([&] { return own.stopRequested(); });
                },
                kIgnore);
        } catch (const std::runtime_error& error) {
            thrown = std::string(error.what()) == "one";
        }
        QVERIFY(thrown);
        QCOMPARE(begun.load(), 2);
    }

    // Whoever listens may fail too: nobody goes on, nobody hangs.
    void aFailingListenerEndsIt() {
        Context context;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 sideBySide(
                                     2, 2, context,
                                     [&](std::size_t, session::JobContext& own) {
                                         own.emit(api::Progress{});
                                         waitFor([&] { return own.stopRequested(); });
                                     },
                                     [](std::size_t, const api::EventBody&) { throw std::runtime_error("told"); }));
    }
};

STRATA_TEST(CrewTest, tst_crew);
#include "tst_crew.moc"

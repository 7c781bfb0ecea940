// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <random>
#include <thread>

#include "engine/session/session.h"
#include "tests/session/recorder.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;

namespace {

// A few batches, or until stopped where the name says so; ends in one of four ways.
void run(const api::Job& job, session::JobContext& context) {
    const int kind = std::stoi(nameOf(job));
    for (int batch = 0; (batch < kind % 7 || kind % 50 == 0) && !context.stopRequested(); ++batch) {
        context.emit(api::Progress{});
        context.pausePoint();
        std::this_thread::yield();
    }
    if (kind % 11 == 1) throw api::Error(api::ErrorCode::BadInput, "no");
    if (kind % 13 == 1) throw 1;
}

void checkStory(api::JobId id, const std::vector<std::string>& story) {
    const auto text = [&] {
        QString joined = QString::number(id) + ":";
        for (const auto& kind : story) joined += " " + QString::fromStdString(kind);
        return joined;
    };
    QVERIFY2(!story.empty() && isEnd(story.back()), qPrintable(text()));
    bool paused = false;
    for (std::size_t i = 0; i < story.size(); ++i) {
        QVERIFY2(isEnd(story[i]) == (i + 1 == story.size()), qPrintable(text()));
        QVERIFY2((story[i] == "Started") == (i == 0 && story.size() > 1), qPrintable(text()));
        if (story[i] == "Paused") QVERIFY2(!std::exchange(paused, true), qPrintable(text()));
        if (story[i] == "Resumed") QVERIFY2(std::exchange(paused, false), qPrintable(text()));
        if (story[i] == "Progress") QVERIFY2(!paused, qPrintable(text()));
    }
    if (story.size() == 1) QCOMPARE(story[0], std::string("Stopped"));
}

}  // namespace

class SessionStressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomVerbsFromSeveralThreadsLeaveOneEndForEachJob() {
        constexpr int kThreads = 4, kJobsEach = 1000;
        Recorder events;
        std::atomic<api::JobId> newest = 0;
        auto engine = session::makeSession(events, run);
        const auto disturb = [&](unsigned seed) {
            std::mt19937 random(seed);
            for (int i = 0; i < kJobsEach; ++i) {
                newest = engine->submit(job(std::to_string(random() % 1000)));
                for (int verb = 0; verb < 4; ++verb) {
                    const api::JobId waiting = newest - std::min<api::JobId>(newest, random() % 200);
                    const api::JobId target = random() % 3 == 0 ? waiting : events.lastStarted();
                    switch (random() % 6) {
                        case 0:
                            engine->pause(target);
                            break;
                        case 1:
                            engine->stop(target);
                            break;
                        case 2:
                            std::this_thread::yield();
                            break;
                        default:
                            engine->resume(target);
                            break;
                    }
                }
                // The queue stays short, so that most jobs start; the one in front may be paused or never end by
                // itself.
                while (newest > events.lastStarted() + 100) {
                    engine->resume(events.lastStarted());
                    if (random() % 20 == 0) engine->stop(random() % 2 == 0 ? events.lastStarted() : newest.load());
                    std::this_thread::yield();
                }
            }
        };
        {
            std::vector<std::jthread> threads;
            for (unsigned t = 0; t < kThreads; ++t) threads.emplace_back(disturb, t);
        }
        // Half of what is left by hand, the rest by the destructor.
        for (api::JobId id = 1; id <= kThreads * kJobsEach / 2; ++id) engine->stop(id);
        engine.reset();

        const auto stories = events.stories();
        QCOMPARE(stories.size(), static_cast<std::size_t>(kThreads * kJobsEach));
        for (const auto& [id, story] : stories) checkStory(id, story);
        const auto started = events.started();
        QVERIFY(std::is_sorted(started.begin(), started.end()));
        QVERIFY2(started.size() > kThreads * kJobsEach / 4, qPrintable(QString::number(started.size())));
    }

    void destructionAtRandomMomentsEndsEveryJob() {
        std::mt19937 random(9);
        for (int round = 0; round < 300; ++round) {
            Recorder events;
            auto engine = session::makeSession(events, run);
            const int jobs = static_cast<int>(random() % 5);
            for (int i = 0; i < jobs; ++i) {
                const auto id = engine->submit(job(std::to_string(random() % 100)));
                if (random() % 3 == 0) engine->pause(id);
            }
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 300));
            engine.reset();
            const auto stories = events.stories();
            QCOMPARE(stories.size(), static_cast<std::size_t>(jobs));
            for (const auto& [id, story] : stories) checkStory(id, story);
        }
    }

    void stopsTakeEffectWithinABatch() {
        Recorder events;
        const auto engine = session::makeSession(events, run);
        qint64 slowest = 0;
        for (int i = 0; i < 200; ++i) {
            const auto id = engine->submit(job("50"));
            QVERIFY(events.waitFor(id, "Progress"));
            if (i % 2 == 0) {
                engine->pause(id);
                QVERIFY(events.waitFor(id, "Paused"));
            }
            QElapsedTimer timer;
            timer.start();
            engine->stop(id);
            events.storyOf(id);
            slowest = std::max(slowest, timer.elapsed());
        }
        QVERIFY2(slowest < 2000, qPrintable(QString::number(slowest)));
    }
};

STRATA_TEST(SessionStressTest, tst_session_stress);
#include "tst_session_stress.moc"

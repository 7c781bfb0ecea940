// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include <new>
#include <stdexcept>
#include <thread>

#include "tests/session/recorder.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using api::ErrorCode;

namespace {

// "quick" returns at once, "loop" works in batches of a millisecond until stopped, the others throw.
void run(const api::Job& job, session::JobContext& context) {
    const auto name = nameOf(job);
    if (name == "loop") {
        while (!context.stopRequested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            context.pausePoint();
        }
    }
    if (name == "progress") context.emit(api::Progress{});
    if (name == "error") throw api::Error(ErrorCode::BadInput, "a.smi, line 3: no.");
    if (name == "memory") throw std::bad_alloc();
    if (name == "logic") throw std::logic_error("index 7 of 5");
    if (name == "number") throw 42;
    if (name == "liar") context.emit(api::Finished{});
    if (name == "stop and throw") {
        context.emit(api::Progress{});
        while (!context.stopRequested()) std::this_thread::yield();
        throw api::Error(ErrorCode::FileUnwritable, "the checkpoint could not be saved.");
    }
}

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Recorder> m_events;
    std::unique_ptr<api::Engine> m_engine;

    std::string story(const char* name) { return m_events->storyOf(m_engine->submit(job(name))); }

private Q_SLOTS:
    void init() {
        m_engine.reset();
        m_events = std::make_unique<Recorder>();
        m_engine = session::makeSession(*m_events, run);
    }

    void jobsRunInOrder() {
        std::vector<api::JobId> jobs;
        for (int i = 0; i < 50; ++i) jobs.push_back(m_engine->submit(job("progress")));
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            QCOMPARE(jobs[i], i + 1);
            QCOMPARE(m_events->storyOf(jobs[i]), std::string("Started Progress Finished"));
        }
        QCOMPARE(m_events->started(), jobs);
    }

    void whatARunnerThrowsEndsItsJobOnly() {
        const auto failure = [this](const char* name) { return m_events->failureOf(m_engine->submit(job(name))); };
        const auto error = failure("error");
        QCOMPARE(error.code, ErrorCode::BadInput);
        QCOMPARE(error.sentence, std::string("a.smi, line 3: no."));
        QCOMPARE(failure("memory").code, ErrorCode::OutOfMemory);
        QVERIFY(failure("memory").sentence.find("memory") != std::string::npos);
        QCOMPARE(failure("logic").code, ErrorCode::Internal);
        QCOMPARE(failure("logic").sentence, std::string("index 7 of 5"));
        QCOMPARE(failure("number").code, ErrorCode::Internal);
        QCOMPARE(story("error"), std::string("Started Failed"));
        QCOMPARE(story("quick"), std::string("Started Finished"));
    }

    void aRunnerCannotPublishItsOwnEnd() { QCOMPARE(story("liar"), std::string("Started Failed")); }

    void aRunningJobStops() {
        const auto id = m_engine->submit(job("loop"));
        QVERIFY(m_events->waitFor(id, "Started"));
        QElapsedTimer timer;
        timer.start();
        m_engine->stop(id);
        QVERIFY(timer.elapsed() < 500);  // the verb does not wait for the job
        QCOMPARE(m_events->storyOf(id), std::string("Started Stopped"));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void aFailureAfterAStopIsToldAsAFailure() {
        const auto id = m_engine->submit(job("stop and throw"));
        QVERIFY(m_events->waitFor(id, "Progress"));
        m_engine->stop(id);
        QCOMPARE(m_events->failureOf(id).code, ErrorCode::FileUnwritable);
    }

    void aWaitingJobStopsAtOnce() {
        const auto first = m_engine->submit(job("loop"));
        const auto second = m_engine->submit(job("quick"));
        const auto third = m_engine->submit(job("quick"));
        m_engine->stop(second);
        QCOMPARE(m_events->storyOf(second), std::string("Stopped"));
        m_engine->stop(second);
        m_engine->stop(first);
        QCOMPARE(m_events->storyOf(third), std::string("Started Finished"));
        QCOMPARE(m_events->storyOf(second), std::string("Stopped"));
    }

    void aJobPausesAndResumes() {
        const auto id = m_engine->submit(job("loop"));
        for (int i = 1; i <= 2; ++i) {
            m_engine->pause(id);
            QVERIFY(m_events->waitFor(id, "Paused", i));
            m_engine->resume(id);
            QVERIFY(m_events->waitFor(id, "Resumed", i));
        }
        m_engine->stop(id);
        QCOMPARE(m_events->storyOf(id), std::string("Started Paused Resumed Paused Resumed Stopped"));
    }

    void stopWakesAPausedJob() {
        const auto id = m_engine->submit(job("loop"));
        m_engine->pause(id);
        QVERIFY(m_events->waitFor(id, "Paused"));
        m_engine->stop(id);
        QCOMPARE(m_events->storyOf(id), std::string("Started Paused Stopped"));
    }

    void aPauseBeforeTheStartIsRemembered() {
        const auto first = m_engine->submit(job("loop"));
        const auto second = m_engine->submit(job("loop"));
        m_engine->pause(second);
        m_engine->stop(first);
        QVERIFY(m_events->waitFor(second, "Paused"));
        m_engine->resume(second);
        QVERIFY(m_events->waitFor(second, "Resumed"));
        m_engine->stop(second);
        QCOMPARE(m_events->storyOf(second), std::string("Started Paused Resumed Stopped"));
    }

    void verbsForUnknownJobsDoNothing() {
        const auto id = m_engine->submit(job("quick"));
        QCOMPARE(m_events->storyOf(id), std::string("Started Finished"));
        for (const api::JobId other : {id, api::JobId{0}, api::JobId{99}}) {
            m_engine->pause(other);
            m_engine->resume(other);
            m_engine->stop(other);
        }
        QCOMPARE(story("quick"), std::string("Started Finished"));
        QCOMPARE(m_events->stories().size(), 2u);
    }

    void destructionEndsEveryJob_data() {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }

    void destructionEndsEveryJob() {
        QFETCH(bool, paused);
        const auto first = m_engine->submit(job("loop"));
        const auto second = m_engine->submit(job("quick"));
        const auto third = m_engine->submit(job("loop"));
        QVERIFY(m_events->waitFor(first, "Started"));
        if (paused) {
            m_engine->pause(first);
            QVERIFY(m_events->waitFor(first, "Paused"));
        }
        m_engine.reset();
        // Nothing may come any more, so nothing is waited for.
        const auto stories = m_events->stories();
        QCOMPARE(stories.at(first).back(), std::string("Stopped"));
        QCOMPARE(stories.at(second), std::vector<std::string>{"Stopped"});
        QCOMPARE(stories.at(third), std::vector<std::string>{"Stopped"});
    }

    void destructionOfAnIdleEngineIsQuick() {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i) {
            const auto engine = session::makeSession(*m_events, run);
            if (i % 2 == 0) engine->submit(job("quick"));
        }
        QVERIFY(timer.elapsed() < 5000);
    }
};

STRATA_TEST(SessionTest, tst_session);
#include "tst_session.moc"

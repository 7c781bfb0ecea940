// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/priority.h"

#include <sys/resource.h>

#include <semaphore>
#include <thread>

#include "engine/session/session.h"
#include "tests/session/recorder.h"
#include "tests/support/test_main.h"

using namespace strata;

namespace {

int niceOfThisThread() {
    return getpriority(PRIO_PROCESS, 0);
}

}  // namespace

class PriorityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (niceOfThisThread() >= session::kBehindWindow) QSKIP("the tests themselves run at a low priority");
    }

    void anEngineStandsBackWithTheThreadsThatItStarts() {
        int own = -1, started = -1;
        tests::Recorder events;
        {
            const auto engine = session::makeSession(
                events,
                [&](const api::Job&, session::JobContext&) {
                    own = niceOfThisThread();
                    std::thread([&] { started = niceOfThisThread(); }).join();
                },
                api::Priority::BehindWindow);
            events.storyOf(engine->submit(tests::job("any")));
        }
        QCOMPARE(own, session::kBehindWindow);
        QCOMPARE(started, session::kBehindWindow);
        QVERIFY(niceOfThisThread() < session::kBehindWindow);
    }

    void usuallyItDoesNot() {
        int own = -1;
        tests::Recorder events;
        {
            const auto engine =
                session::makeSession(events, [&](const api::Job&, session::JobContext&) { own = niceOfThisThread(); });
            events.storyOf(engine->submit(tests::job("any")));
        }
        QCOMPARE(own, niceOfThisThread());
    }

    void threadsThatAreThereCanBeMadeTo() {
        int other = -1;
        const auto before = session::threads();
        std::binary_semaphore running(0), lowered(0);
        std::thread thread([&] {
            running.release();
            lowered.acquire();
            other = niceOfThisThread();
        });
        running.acquire();
        const int mine = niceOfThisThread();
        session::letNewStandBack(before);
        lowered.release();
        thread.join();
        QCOMPARE(other, session::kBehindWindow);
        QCOMPARE(niceOfThisThread(), mine);
    }
};

STRATA_TEST(PriorityTest, tst_priority);
#include "tst_priority.moc"

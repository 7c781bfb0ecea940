// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/engine_bridge.h"

#include "app/studio/desk.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_main.h"

using namespace strata;
using app::EngineBridge;

/// Runs `script` in a fake engine and keeps what the bridge delivers.
class EngineBridgeTest : public QObject {
    Q_OBJECT

    struct Delivered {
        std::vector<api::Event> events;
        int rounds = 0;  ///< at most one a millisecond is told apart
        std::size_t count(auto predicate) const {
            return static_cast<std::size_t>(std::ranges::count_if(events, predicate));
        }
    };

    template <class Body>
    static bool is(const api::Event& event) {
        return std::holds_alternative<Body>(event.body);
    }

private Q_SLOTS:
    void metricsAreJoinedAndNoneIsLost() {
        EngineBridge bridge;
        Delivered delivered;
        connect(&bridge, &EngineBridge::received, this, [&](const api::Event& event) {
            QVERIFY(QThread::currentThread() == qApp->thread());
            delivered.events.push_back(event);
        });
        std::vector<api::EventBody> script;
        for (int i = 0; i < 20000; ++i) {
            script.push_back(api::Progress{"", i / 20000.0, 0, 0});
            script.push_back(api::MetricsLogged{{{i, 1, "loss", double(i)}}});
        }
        tests::FakeEngine engine(bridge, [&](const api::Job&) { return script; });
        engine.submit(api::LoadJob{});
        QTRY_VERIFY(delivered.count(is<api::Finished>) == 1);
        std::vector<std::int64_t> steps;
        for (const auto& event : delivered.events)
            if (const auto* logged = std::get_if<api::MetricsLogged>(&event.body))
                for (const auto& metric : logged->metrics) steps.push_back(metric.step);
        QCOMPARE(steps.size(), std::size_t(20000));
        QVERIFY(std::ranges::is_sorted(steps));
        QVERIFY2(delivered.events.size() < 2000, qPrintable(QString::number(delivered.events.size())));
        QVERIFY(is<api::Started>(delivered.events.front()) && is<api::Finished>(delivered.events.back()));
    }

    void atMostThirtyRoundsASecond() {
        EngineBridge bridge;
        int deliveries = 0;
        connect(&bridge, &EngineBridge::received, this,
                [&](const api::Event& event) { deliveries += is<api::Progress>(event); });
        std::vector<api::EventBody> script(500, api::Progress{});
        tests::FakeEngine engine(
            bridge, [&](const api::Job&) { return script; }, std::chrono::milliseconds(1));
        bool done = false;
        connect(&bridge, &EngineBridge::received, this,
                [&](const api::Event& event) { done |= is<api::Finished>(event); });
        QElapsedTimer clock;
        clock.start();
        engine.submit(api::LoadJob{});
        QTRY_VERIFY_WITH_TIMEOUT(done, 20000);
        const auto most = EngineBridge::kPerSecond * clock.elapsed() / 1000 + 3;
        QVERIFY2(deliveries <= most, qPrintable(QStringLiteral("%1 in %2 ms").arg(deliveries).arg(clock.elapsed())));
        QVERIFY(deliveries >= 3);
    }

    void metricsDoNotPassAnEpochsEnd() {
        EngineBridge bridge;
        std::vector<api::Event> events;
        connect(&bridge, &EngineBridge::received, this, [&](const api::Event& event) { events.push_back(event); });
        for (int epoch = 1; epoch <= 3; ++epoch) {
            bridge.publish({1, api::MetricsLogged{{{epoch, epoch, "loss", 1}}}});
            bridge.publish({1, api::Progress{"", epoch / 3.0, 0, 0}});
            bridge.publish({1, api::MetricsLogged{{{epoch, epoch, "loss", 2}}}});
            bridge.publish({1, api::EpochEnded{epoch, 3, {}}});
        }
        QTRY_COMPARE(events.size(), std::size_t(9));
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(std::get<api::MetricsLogged>(events[3 * i].body).metrics.size(), std::size_t(2));
            QCOMPARE(std::get<api::EpochEnded>(events[3 * i + 2].body).epoch, int(i) + 1);
        }
    }

    void jobsAreNotMixed() {
        EngineBridge bridge;
        std::vector<api::Event> events;
        connect(&bridge, &EngineBridge::received, this, [&](const api::Event& event) { events.push_back(event); });
        for (int i = 0; i < 10; ++i)
            for (api::JobId job : {1, 2}) bridge.publish({job, api::MetricsLogged{{{i, 1, "loss", double(job)}}}});
        QTRY_COMPARE(events.size(), std::size_t(2));
        for (const auto& event : events)
            for (const auto& metric : std::get<api::MetricsLogged>(event.body).metrics)
                QCOMPARE(metric.value, double(event.job));
    }

    void ofASupersededJobOnlyTheEndComes() {
        EngineBridge bridge;
        std::vector<api::Event> events;
        connect(&bridge, &EngineBridge::received, this, [&](const api::Event& event) { events.push_back(event); });
        bridge.publish({1, api::Started{}});
        bridge.publish({1, api::SamplesReady{}});
        bridge.supersede(1);
        bridge.publish({1, api::SamplesReady{}});
        bridge.publish({2, api::SamplesReady{}});
        bridge.publish({1, api::Stopped{}});
        QTRY_COMPARE(events.size(), std::size_t(2));
        QCOMPARE(events[0].job, api::JobId(2));
        QVERIFY(is<api::Stopped>(events[1]) && events[1].job == 1);
    }

    void everyJobEndsOnceUnderStops() {
        EngineBridge bridge;
        std::map<api::JobId, int> ends;
        connect(&bridge, &EngineBridge::received, this,
                [&](const api::Event& event) { ends[event.job] += app::isEnd(event.body); });
        {
            tests::FakeEngine engine(bridge);
            std::vector<std::thread> users;
            for (int user = 0; user < 4; ++user)
                users.emplace_back([&engine, user] {
                    for (int i = 0; i < 100; ++i) {
                        const auto job = engine.submit(api::SampleJob{"", 3, 0, api::Correction::ByProbability, {}, 0});
                        if ((i + user) % 2) engine.pause(job);
                        if ((i + user) % 3)
                            engine.stop(job);
                        else
                            engine.resume(job);
                    }
                });
            for (auto& user : users) user.join();
        }
        QTRY_COMPARE(ends.size(), std::size_t(400));
        for (const auto& [job, count] : ends) QCOMPARE(count, 1);
    }

    void deskSupersedesWhatItWasAskedBefore() {
        app::Desk desk([](api::EventSink& sink) {
            return std::make_unique<tests::FakeEngine>(sink, tests::usualEvents, std::chrono::milliseconds(2));
        });
        QSignalSpy delivered(&desk, &app::Desk::delivered), stopped(&desk, &app::Desk::stopped),
            finished(&desk, &app::Desk::finished);
        for (int count : {5, 6, 7})
            desk.submit(app::Task::Sample, api::SampleJob{"", count, 0, api::Correction::ByProbability, {}, 0});
        desk.submit(app::Task::Inspect, api::InspectJob{});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(stopped.size(), 0);
        QCOMPARE(delivered.size(), 2);
        const auto result = delivered.first()[1].value<api::EventBody>();
        QCOMPARE(std::get<api::SamplesReady>(result).set->samples.size(), std::size_t(7));
        QVERIFY(!desk.busy());
        desk.submit(app::Task::LoadData, api::LoadJob{});
        desk.cancel(app::Task::LoadData);
        QTRY_COMPARE(stopped.size(), 1);
    }
};

STRATA_TEST(EngineBridgeTest, tst_engine_bridge);
#include "tst_engine_bridge.moc"

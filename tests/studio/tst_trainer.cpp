// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/trainer.h"

#include "tests/support/fake_data.h"
#include "tests/support/fake_engine.h"
#include "tests/support/test_main.h"

using namespace strata;
using app::Trainer;

class TrainerTest : public QObject {
    Q_OBJECT

    static app::EngineFactory engine(int pace) {
        return [pace](api::EventSink& sink) {
            return std::make_unique<tests::FakeEngine>(sink, tests::usualEvents, std::chrono::milliseconds(pace));
        };
    }
    static api::TrainJob job(long long epochs) {
        api::TrainJob job;
        job.runFile = "/runs/new.strata";
        job.settings["epochs"] = epochs;
        return job;
    }

private Q_SLOTS:
    void trainsToTheEnd() {
        Trainer trainer(engine(0));
        QSignalSpy started(&trainer, &Trainer::started), ended(&trainer, &Trainer::ended),
            epochs(&trainer, &Trainer::epochEnded);
        std::size_t metrics = 0;
        connect(&trainer, &Trainer::metricsLogged, this, [&](const auto& logged) { metrics += logged.size(); });
        trainer.start(job(5));
        QVERIFY(trainer.busy());
        trainer.start(job(7));  // one at a time
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(started.first().first().toString(), QStringLiteral("/runs/new.strata"));
        QCOMPARE(epochs.size(), 5);
        QCOMPARE(metrics, tests::metrics(5).size());
        QVERIFY(!ended.first()[1].toBool());
        QCOMPARE(trainer.state(), Trainer::State::Idle);
    }

    void pausesResumesAndStops() {
        Trainer trainer(engine(2));
        QSignalSpy paused(&trainer, &Trainer::paused), ended(&trainer, &Trainer::ended),
            progress(&trainer, &Trainer::progressed);
        trainer.start(job(1000));
        QTRY_VERIFY(progress.size() > 1);
        trainer.pause();
        QTRY_COMPARE(trainer.state(), Trainer::State::Paused);
        const auto before = progress.size();
        QTest::qWait(100);
        QCOMPARE(progress.size(), before);
        trainer.resume();
        QTRY_COMPARE(trainer.state(), Trainer::State::Running);
        QTRY_VERIFY(progress.size() > before);
        trainer.pause();
        QTRY_COMPARE(trainer.state(), Trainer::State::Paused);
        trainer.stop();
        QCOMPARE(trainer.state(), Trainer::State::Stopping);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(paused.size(), 3);
        QVERIFY(!ended.first()[1].toBool());
    }

    void failureIsToldWithItsSentence() {
        Trainer trainer([](api::EventSink& sink) {
            return std::make_unique<tests::FakeEngine>(sink, [](const api::Job&) {
                return std::vector<api::EventBody>{
                    api::Failed{api::ErrorCode::FileUnwritable, "/runs/new.strata: the disk is full"}};
            });
        });
        QSignalSpy ended(&trainer, &Trainer::ended);
        trainer.start(job(1));
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first()[0].toString(), QStringLiteral("/runs/new.strata: the disk is full"));
        QVERIFY(ended.first()[1].toBool());
    }

    void goesWhileItTrains() {
        Trainer trainer(engine(5));
        QSignalSpy started(&trainer, &Trainer::started);
        trainer.start(job(1000));
        QTRY_COMPARE(started.size(), 1);
    }
};

STRATA_TEST(TrainerTest, tst_trainer);
#include "tst_trainer.moc"

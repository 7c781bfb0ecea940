// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/run_section.h"

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/evaluation/protocol_choice.h"
#include "widgets/evaluation/table_card.h"
#include "widgets/sampling/correction_choice.h"
#include "widgets/sampling/draw_form.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/path_field.h"

using namespace strata;
using evaluation::RunSection;

class RunSectionTest : public QObject {
    Q_OBJECT
    const tests::FakeServices m_services;

    static api::EvaluateJob asked(RunSection& section) {
        QSignalSpy spy(&section, &RunSection::evaluateRequested);
        section.button()->click();
        return spy.isEmpty() ? api::EvaluateJob{} : spy.first().first().value<api::EvaluateJob>();
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<strata::api::EvaluateJob>(); }

    void asksForWhatTheControlsSay() {
        RunSection section({});
        auto run = m_services.runList[0];
        run.settings["decoder.kind"] = std::string("growth");
        section.setRun(run);
        section.count()->setValue(5000);
        section.seed()->setValue(4);
        section.correction()->setCorrection(api::Correction::ByLowering);
        section.drawForm()->minProbability()->setValue(0.05);
        section.test()->setPath("/data/test.smi");
        section.setChemnet("/data/chemnet.pt");
        const auto job = asked(section);
        QCOMPARE(job.runFile, std::string("/runs/first.strata"));
        QCOMPARE(job.count, 5000);
        QCOMPARE(job.seed, std::uint64_t(4));
        QCOMPARE(job.draw.minProbability, 0.05);
        QCOMPARE(job.test.location, std::string("/data/test.smi"));
        QCOMPARE(job.chemnet, std::string("/data/chemnet.pt"));
        QVERIFY(job.correction == api::Correction::ByLowering && job.protocol == api::Protocol::Honest);
    }

    void generalGraphsHaveAProtocolAndNoChemistry() {
        RunSection section({});
        auto run = m_services.runList[0];
        run.vocabulary = tests::communityData(1)->vocabulary;
        section.setChemnet("/data/chemnet.pt");
        section.test()->setPath("/data/test.g6");
        section.setRun(run);
        section.protocol()->setCurrentIndex(1);
        QVERIFY(!section.test()->isEnabled());  // the paper's protocol has its own test graphs
        const auto job = asked(section);
        QVERIFY(job.protocol == api::Protocol::Paper);
        QVERIFY(job.chemnet.empty() && job.test.location.empty());
    }

    void goesOnWhenAnotherRunIsOpened() {
        RunSection section({});
        section.setRun(m_services.runList[0]);
        asked(section);
        section.setRun(m_services.runList[1]);
        section.showFigures({tests::figureLines()});
        QCOMPARE(QString::fromStdString(section.table()->model().table()->title),
                 QString("first"));             // whose figures they are
        section.setRun(m_services.runList[1]);  // refreshed: they stay
        QVERIFY(section.table()->model().table());
        section.setRun(m_services.runList[0]);
        QVERIFY(!section.table()->model().table());
    }

    void stopsAndFails() {
        RunSection section({});
        section.setRun(m_services.runList[0]);
        asked(section);
        section.setProgress({"Sampling", 0.3, 20, 0});
        QSignalSpy cancelled(&section, &RunSection::cancelRequested);
        section.button()->click();
        QCOMPARE(cancelled.size(), 1);
        section.setStopped();
        QCOMPARE(asked(section).count, 1000);  // the button evaluates again
        section.setFailed("The run file is gone.");
        QCOMPARE(section.message()->text(), QString("The run file is gone."));
    }
};

STRATA_TEST(RunSectionTest, tst_run_section);
#include "tst_run_section.moc"

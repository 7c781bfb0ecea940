// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/experiment_section.h"

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/evaluation/experiment_form.h"
#include "widgets/evaluation/protocol_choice.h"
#include "widgets/evaluation/table_card.h"
#include "widgets/style/choice_card.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/path_field.h"
#include "widgets/style/segmented.h"

using namespace strata;
using evaluation::ExperimentSection;

class ExperimentSectionTest : public QObject {
    Q_OBJECT
    const tests::FakeServices m_services;

    static evaluation::TableTools tools() {
        evaluation::TableTools result;
        result.kindOf = [](const std::string& name) {
            return name == "qm9-generation" ? api::DataKind::Molecules : api::DataKind::Graphs;
        };
        return result;
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<strata::api::ExperimentJob>(); }

    void onlySmokeRunsWithoutData() {
        ExperimentSection section(m_services, tools());
        auto* form = section.form();
        QVERIFY(!form->button()->isEnabled());  // no folder for the runs yet
        form->out()->setPath("/runs");
        QVERIFY(form->button()->isEnabled());
        form->scale()->setCurrentIndex(1);
        QVERIFY(!form->button()->isEnabled());
        QVERIFY(form->button()->toolTip().contains("data sets"));
        form->data()->setPath("/data");
        QVERIFY(form->button()->isEnabled());
        QCOMPARE(form->problem(), QString());
    }

    void asksForWhatWasChosen() {
        ExperimentSection section(m_services, tools());
        QCOMPARE(section.findChildren<style::ChoiceCard*>().size(), 2);
        auto* form = section.form();
        form->out()->setPath("/runs");
        form->data()->setPath("/data");
        form->chemnet()->setPath("/data/chemnet.pt");
        form->scale()->setCurrentIndex(2);
        form->seeds()->setValue(5);
        QSignalSpy asked(&section, &ExperimentSection::experimentRequested);
        form->button()->click();
        auto job = asked.last().first().value<api::ExperimentJob>();
        QCOMPARE(job.name, std::string("qm9-generation"));
        QCOMPARE(job.data, std::string("/data"));
        QCOMPARE(job.out, std::string("/runs"));
        QCOMPARE(job.chemnet, std::string("/data/chemnet.pt"));
        QCOMPARE(job.seeds, 5);
        QVERIFY(job.scale == api::Scale::Paper && job.protocol == api::Protocol::Honest);
        QSignalSpy cancelled(&section, &ExperimentSection::cancelRequested);
        form->button()->click();
        QCOMPARE(cancelled.size(), 1);
        section.setStopped();
        QVERIFY(section.message()->text().contains("goes on"));
        section.choose(1);
        form->protocol()->setCurrentIndex(1);
        form->button()->click();
        job = asked.last().first().value<api::ExperimentJob>();
        QCOMPARE(job.name, std::string("community-small"));
        QVERIFY(job.chemnet.empty());  // no molecules
        QVERIFY(job.protocol == api::Protocol::Paper);
    }

    void tablesAreKeptByExperiment() {
        ExperimentSection section(m_services, tools());
        section.form()->out()->setPath("/runs");
        section.choose(1);
        section.form()->button()->click();
        section.setProgress({"Training", 0.5, 60, 0});
        section.showTable(std::make_shared<api::ExperimentTable>(tests::experimentTable()));
        QVERIFY(!section.form()->isRunning());
        QCOMPARE(section.table()->model().columnCount(), 2);
        section.resize(800, 500);
        section.show();
        QVERIFY(section.table()->isVisible());
        section.choose(0);
        QVERIFY(!section.table()->isVisible());  // nothing measured there yet
        section.choose(1);
        QVERIFY(section.table()->isVisible());
        section.setFailed("No space left.");
        QCOMPARE(section.message()->text(), QString("No space left."));
        QVERIFY(section.table()->isVisible());
    }
};

STRATA_TEST(ExperimentSectionTest, tst_experiment_section);
#include "tst_experiment_section.moc"

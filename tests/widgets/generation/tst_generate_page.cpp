// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>
#include <limits>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/generation/generate_page.h"
#include "widgets/sampling/correction_choice.h"
#include "widgets/sampling/draw_form.h"
#include "widgets/style/chip.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/popup_button.h"
#include "widgets/style/tile.h"

using namespace strata;
using namespace strata::generation;
using Scope = GeneratePage::Scope;

namespace {

QString percent(const char* number) {
    return number + QString(QChar(0xA0)) + '%';
}  // a space that does not break

}  // namespace

class GeneratePageTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    std::unique_ptr<GeneratePage> m_page;

    std::vector<std::string> exportAndWait(const QString& path, Scope scope) {
        QSignalSpy done(m_page.get(), &GeneratePage::exported);
        m_page->exportTo(path, scope);
        if (!done.wait()) return {"nothing was exported"};
        std::vector<std::string> texts;
        for (const auto& sample : m_services.exported().at(path.toStdString())) texts.push_back(sample.text);
        return texts;
    }

private Q_SLOTS:
    void initTestCase() {
        qRegisterMetaType<strata::api::SampleJob>();
        qRegisterMetaType<strata::api::PredictJob>();
    }
    void init() {
        m_services.exportProblem.clear();
        m_page = std::make_unique<GeneratePage>(m_services);
        m_page->resize(1100, 700);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void asksForWhatTheControlsSay() {
        QVERIFY(!m_page->controls()->isVisible());  // no run yet: the empty page
        auto run = m_services.runList[0];
        run.settings["hierarchy.levels"] = 2LL;
        run.settings["decoder.kind"] = std::string("growth");
        m_page->setRun(run);
        QVERIFY(m_page->controls()->isVisible());
        auto* controls = m_page->controls();
        QCOMPARE(controls->level()->count(), 3);
        controls->count()->setValue(250);
        controls->seed()->setValue(7);
        controls->temperature()->setValue(0.8);
        controls->correction()->setCorrection(api::Correction::ByLowering);
        controls->drawForm()->minProbability()->setValue(0.02);
        QVERIFY(controls->more()->text().contains("1"));  // a closed panel hides nothing
        controls->level()->setCurrentIndex(1);
        QSignalSpy asked(m_page.get(), &GeneratePage::generateRequested),
            cancelled(m_page.get(), &GeneratePage::cancelRequested);
        QTest::mouseClick(controls->button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto job = asked.first().first().value<api::SampleJob>();
        QCOMPARE(job.count, 250);
        QCOMPARE(job.seed, std::uint64_t(7));
        QCOMPARE(job.draw.temperature, 0.8);
        QVERIFY(job.correction == api::Correction::ByLowering);
        QCOMPARE(job.draw.minProbability, 0.02);
        QCOMPARE(job.level, 2);
        QVERIFY(job.runFile.empty());
        QVERIFY(controls->isRunning());
        m_page->setProgress({"Sampling", 0.5, 3, 80});
        QTest::mouseClick(controls->button(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(asked.count(), 1);
        m_page->setStopped();
        QVERIFY(!controls->isRunning());
    }

    void showsFiguresAndSamples() {
        m_page->setRun(m_services.runList[0]);
        auto set = std::make_shared<api::SampleSet>(tests::sampleSet(10));
        m_page->showSamples(set);
        // Of ten, rows 4 and 9 are not valid; the eight others are the molecules 0 1 2 3 5 6 7 0.
        QCOMPARE(m_page->tiles()->tile(FigureTiles::Corrected)->value(), percent("80.0"));
        QCOMPARE(m_page->tiles()->tile(FigureTiles::Valid)->value(), percent("40.0"));
        QCOMPARE(m_page->tiles()->tile(FigureTiles::Unique)->value(), percent("87.5"));
        QCOMPARE(m_page->grid()->model()->rowCount(), 10);
        QVERIFY(m_page->grid()->isVisible());
        QVERIFY(m_page->details()->figures().contains("QED: 0.3"));
        m_page->filters()->valid->setChecked(true);
        QCOMPARE(m_page->grid()->model()->rowCount(), 8);
        m_page->filters()->substructure->setText("CCO");
        QTRY_COMPARE(m_page->grid()->model()->rowCount(), 1);
        m_page->filters()->substructure->setText("(");  // what is no pattern is said, and filters nothing away
        QTRY_VERIFY(!m_page->filters()->problem().isEmpty());
        QCOMPARE(m_page->grid()->model()->rowCount(), 1);
        m_page->filters()->substructure->clear();
        QVERIFY(m_page->filters()->problem().isEmpty());
        QCOMPARE(m_page->grid()->model()->rowCount(), 8);
        QTRY_COMPARE(m_services.drawCalls > 0, true);
    }

    void drawsFromPosteriorsAreCalledSo() {
        m_page->setRun(m_services.runList[0]);
        auto* latents = m_page->controls()->drawForm()->latents();
        latents->setCurrentIndex(latents->findData(int(api::LatentSource::Posterior)));
        QTest::mouseClick(m_page->controls()->button(), Qt::LeftButton);
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QVERIFY(m_page->message()->text().contains("not generation"));
        latents->setCurrentIndex(0);
        m_page->setStopped();
        QTest::mouseClick(m_page->controls()->button(), Qt::LeftButton);
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QVERIFY(m_page->message()->text().isEmpty());
    }

    void emptyAndInvalidBatchesShowDashes() {
        m_page->setRun(m_services.runList[0]);
        auto set = std::make_shared<api::SampleSet>();
        set->vocabulary = tests::moleculeVocabulary();
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        set->figures.meanQed = set->figures.sdQed = unknown;
        m_page->showSamples(set);
        for (auto figure : {FigureTiles::Valid, FigureTiles::Unique, FigureTiles::Novel, FigureTiles::Qed})
            QCOMPARE(m_page->tiles()->tile(figure)->value(), QString("–"));
        set = std::make_shared<api::SampleSet>(*set);
        set->samples.resize(1);  // a graph without nodes
        set->samples[0].qed = set->samples[0].logP = set->samples[0].weight = unknown;
        m_page->showSamples(set);
        QVERIFY(!m_page->grab().isNull());
    }

    void exportsSelectionVisibleAndEverything() {
        m_page->setRun(m_services.runList[0]);
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QCOMPARE(exportAndWait("/x/all.smi", Scope::Everything).size(), std::size_t(10));
        QVERIFY(m_page->message()->text().contains("8"));  // written
        QVERIFY(m_page->message()->text().contains("2 left out"));
        m_page->filters()->valid->setChecked(true);
        m_page->filters()->order->setCurrentIndex(m_page->filters()->order->findData(SampleModel::Qed));
        const auto visible = exportAndWait("/x/shown.csv", Scope::Visible);
        QCOMPARE(visible.size(), std::size_t(8));
        QCOMPARE(visible.front(), std::string("Cc1ccc(F)c(O)c1"));  // the largest QED first
        m_page->grid()->selectionModel()->select(m_page->grid()->model()->index(0, 0),
                                                 QItemSelectionModel::ClearAndSelect);
        QCOMPARE(exportAndWait("/x/one.sdf", Scope::Selection), (std::vector<std::string>{"Cc1ccc(F)c(O)c1"}));
        m_page->grid()->clearSelection();
        QSignalSpy failed(m_page.get(), &GeneratePage::exportFailed);
        m_page->exportTo("/x/none.smi", Scope::Selection);
        QCOMPARE(failed.count(), 1);
        m_services.exportProblem = "/x/full.smi: no space left on the device.";
        m_page->exportTo("/x/full.smi", Scope::Everything);
        QVERIFY(failed.wait());
        QCOMPARE(m_page->message()->text(), QString("/x/full.smi: no space left on the device."));
    }

    void aTrainedModelScoresTheSamples() {
        m_page->setRun(m_services.runList[0]);
        auto predictor = m_services.runList[0], untrained = predictor, generator = predictor;
        predictor.model = untrained.model = api::kProperties;
        predictor.path = "/runs/logp.strata";
        predictor.epochsDone = 3;
        untrained.epochsDone = 0;
        m_page->score()->setRuns({predictor, untrained, generator});
        QSignalSpy asked(m_page.get(), &GeneratePage::scoreRequested);
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QCOMPARE(asked.count(), 0);  // no model is chosen
        auto* menu = m_page->score()->menu();
        QCOMPARE(menu->actions().size(), 5);  // none, a line, the one that has learned something, a line, a file
        menu->actions()[2]->trigger();
        QCOMPARE(asked.count(), 1);
        const auto job = asked.first().first().value<api::PredictJob>();
        QCOMPARE(job.runFile, std::string("/runs/logp.strata"));
        QCOMPARE(job.data->graphs.size(), std::size_t(10));
        QVERIFY(job.data->graphs[4].nodes.empty());  // not valid: nothing is predicted of it
        auto predictions = std::make_shared<api::Predictions>();
        predictions->names.resize(10);
        predictions->predicted = {{"logp", {0, 1, 2, 3, std::nan(""), 5, 6, 7, 8, std::nan("")}, 2}};
        m_page->showScores(predictions);
        QVERIFY(m_page->details()->figures().contains("logp, predicted: 0"));
        auto* order = m_page->filters()->order;
        order->setCurrentIndex(order->findText("logp, predicted"));
        const auto& best = m_page->grid()->samples()->sample(0);
        QCOMPARE(best.text, tests::sampleSet(10).samples[8].text);  // the largest comes first
        m_page->filters()->valid->setChecked(true);
        QCOMPARE(exportAndWait("/x/scored.csv", Scope::Visible).size(), std::size_t(8));
        const auto written = m_services.exportedScores().at("/x/scored.csv");
        QCOMPARE(written.size(), std::size_t(1));
        QCOMPARE(written[0].name, std::string("logp_predicted"));
        QCOMPARE(written[0].values, (std::vector<double>{8, 7, 6, 5, 3, 2, 1, 0}));
        // New samples are scored by the same model; a model that is gone scores nothing.
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QCOMPARE(asked.count(), 2);
        QVERIFY(!m_page->details()->figures().contains("predicted"));
        m_page->showScores(predictions);
        m_page->score()->setRuns({generator});
        QVERIFY(!m_page->details()->figures().contains("predicted"));
        QCOMPARE(order->findText("logp, predicted"), -1);
        QCOMPARE(asked.count(), 2);
    }

    void aSampleGoesOnToOtherPages() {
        m_page->setRun(m_services.runList[0]);
        QVERIFY(!m_page->details()->inspectButton()->isEnabled());
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        QSignalSpy inspected(m_page.get(), &GeneratePage::inspectRequested),
            walked(m_page.get(), &GeneratePage::walkRequested);
        m_page->grid()->setCurrentIndex(m_page->grid()->model()->index(1, 0));
        const auto text = QString::fromStdString(tests::sampleSet(10).samples[1].text);
        m_page->details()->inspectButton()->click();
        QCOMPARE(inspected.takeFirst().first().toString(), text);
        for (const bool from : {true, false}) {
            m_page->details()->walkButton(from)->click();
            QCOMPARE(walked.takeFirst(), (QList<QVariant>{text, from}));
        }
    }

    void failuresKeepWhatWasThere() {
        m_page->setRun(m_services.runList[0]);
        m_page->showSamples(std::make_shared<api::SampleSet>(tests::sampleSet(10)));
        m_page->setFailed("The run file is gone.");
        QCOMPARE(m_page->message()->text(), QString("The run file is gone."));
        QCOMPARE(m_page->grid()->model()->rowCount(), 10);
        m_page->setRun(m_services.runList[0]);  // refreshed: the samples stay
        QCOMPARE(m_page->grid()->model()->rowCount(), 10);
        m_page->setRun(m_services.runList[1]);  // another run: they go
        QCOMPARE(m_page->grid()->model()->rowCount(), 0);
        m_page->clearRun();
        QVERIFY(!m_page->controls()->isVisible());
    }

    void generalGraphsHaveNoChemistry() {
        const auto data = tests::communityData(3);
        auto run = m_services.runList[0];
        run.vocabulary = data->vocabulary;
        m_page->setRun(run);
        QVERIFY(!m_page->controls()->correction()->isVisible());
        auto set = std::make_shared<api::SampleSet>();
        set->vocabulary = data->vocabulary;
        for (const auto& graph : data->graphs) {
            api::Sample sample;
            sample.graph = graph;
            sample.text = graph.name;
            sample.valid = true;
            sample.qed = sample.logP = sample.weight = std::numeric_limits<double>::quiet_NaN();
            set->samples.push_back(sample);
        }
        m_page->showSamples(set);
        QVERIFY(!m_page->tiles()->tile(FigureTiles::Qed)->isVisible());
        QCOMPARE(m_page->filters()->order->findData(SampleModel::Qed), -1);
        QVERIFY(!m_page->details()->figures().contains("QED"));
    }
};

STRATA_TEST(GeneratePageTest, tst_generate_page);
#include "tst_generate_page.moc"

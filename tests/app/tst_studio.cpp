// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "app/studio/main_window.h"
#include "app/studio/studio.h"
#include "engine/api/services.h"
#include "tests/support/test_main.h"
#include "widgets/data/data_page.h"
#include "widgets/evaluation/evaluate_page.h"
#include "widgets/evaluation/run_section.h"
#include "widgets/evaluation/table_card.h"
#include "widgets/generation/generate_page.h"
#include "widgets/hierarchy/inspect_page.h"
#include "widgets/latent/explore_page.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/segmented.h"
#include "widgets/training/train_page.h"

using namespace strata;

/// The studio with the real engine, from opening data to an exported .smi, as a user would go.
class TestStudio : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A page takes the place of an empty one, also where it is the last and shown; the others stay where they are.
    void emptyPagesAreFilledInPlace() {
        app::MainWindow window;
        for (const char* name : {"data", "train", "runs"}) window.addPage(name, name);
        window.setNotice("Wait.");
        window.show();
        window.showPage(2);
        QPointer<QWidget> last = new QLabel("runs"), first = new QLabel("data");
        window.setPage(2, last);
        window.setPage(0, first);
        QCOMPARE(window.currentPage(), 2);
        QVERIFY(last->isVisible() && !first->isVisible());
        window.showPage(0);
        QVERIFY(first->isVisible() && !last->isVisible());
    }

    void fromDataToSmiles() {
        QVERIFY(m_folder.isValid());
        const auto file = m_folder.filePath("alcohols.smi");
        QFile smiles(file);
        QVERIFY(smiles.open(QIODevice::WriteOnly));
        smiles.write(
            "CO\nCCO\nCCCO\nCC(C)O\nCCCCO\nOCCO\nnonsense(\nCC(O)CO\nCOC\nCCOCC\nC1CCCC1O\nOC1CC1\nCC=O\nCC(=O)O\nC#"
            "CCO\nNCCO\n");
        smiles.close();

        app::StudioSettings settings(m_folder.filePath("settings.ini"));
        settings.setRunsFolder(m_folder.filePath("runs"));
        const auto services = api::makeServices();
        app::Studio studio(
            *services, [](api::EventSink& sink) { return api::makeEngine(sink); }, settings);
        studio.window().show();

        QSignalSpy chosen(&studio.dataPage(), &data::DataPage::dataChosen);
        studio.open(file);
        QPushButton* use = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (use = button(studio.dataPage(), "Use this data")) && use->isVisible() && use->isEnabled(), 30'000);
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<api::DatasetPtr>()->graphs.size(), std::size_t{15});
        QCOMPARE(chosen[0][0].value<api::DatasetPtr>()->skippedCount, std::size_t{1});

        // The smallest model, two epochs.
        auto& train = studio.trainPage();
        Q_EMIT train.startRequested("molecules-small",
                                    {{"epochs", 2LL},
                                     {"encoder.channels", 8LL},
                                     {"decoder.channels", 8LL},
                                     {"encoder.layers", 1LL},
                                     {"decoder.layers", 1LL},
                                     {"data.sample", 4LL},
                                     {"batch", 4LL}},
                                    1, "first");
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(studio.runFile()).completeBaseName(), QString("first"), 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(services->run(studio.runFile().toStdString()).state == "finished", 120'000);

        auto& generate = studio.generatePage();
        api::SampleJob job;
        job.count = 25;
        Q_EMIT generate.generateRequested(job);
        QTRY_COMPARE_WITH_TIMEOUT(generate.grid()->model()->rowCount(), 25, 60'000);

        Q_EMIT generate.inspectRequested("CCO");
        QTRY_VERIFY_WITH_TIMEOUT(studio.inspectPage().isVisible() && studio.inspectPage().levels()->count() > 1,
                                 60'000);
        Q_EMIT generate.walkRequested("CCO", true);
        QCOMPARE(studio.explorePage().from()->text(), QString("CCO"));
        QVERIFY(studio.explorePage().isVisible());

        QSignalSpy exported(&generate, &generation::GeneratePage::exported);
        const auto out = m_folder.filePath("made.smi");
        generate.exportTo(out, generation::GeneratePage::Scope::Everything);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 30'000);
        const auto made = find(*services, out);
        QVERIFY(made > 0 && made <= 25);

        const auto sheet = m_folder.filePath("made.svg");
        generate.exportTo(sheet, generation::GeneratePage::Scope::Everything);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, 30'000);
        QFile picture(sheet);
        QVERIFY(picture.open(QIODevice::ReadOnly) && picture.readAll().contains("<svg"));

        auto* figures = studio.evaluatePage().run();
        figures->count()->setValue(20);
        figures->button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(figures->table()->model().rowCount() > 0 || !figures->message()->text().isEmpty(),
                                 60'000);
        QCOMPARE(figures->message()->text(), QString());
        QCOMPARE(figures->table()->model().index(1, 0).data().toString(), QString("20"));

        QVERIFY(studio.window().close());
    }

private:
    static QPushButton* button(const QWidget& page, const QString& text) {
        for (auto* candidate : page.findChildren<QPushButton*>())
            if (candidate->text() == text) return candidate;
        return nullptr;
    }
    /// Rows of a written file that parse again.
    static int find(const api::Services& services, const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return 0;
        api::Vocabulary vocabulary{
            api::DataKind::Molecules, {{"C", 6, 0}, {"N", 7, 0}, {"O", 8, 0}}, {"none", "single", "double", "triple"}};
        int rows = 0;
        for (const auto& line : file.readAll().split('\n'))
            if (!line.isEmpty())
                rows +=
                    services.parseGraph(line.split(' ').first().split('\t').first().toStdString(), vocabulary).size() >
                    0;
        return rows;
    }

    QTemporaryDir m_folder;
};

STRATA_TEST(TestStudio, tst_studio);
#include "tst_studio.moc"

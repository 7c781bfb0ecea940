// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_page.h"

#include <algorithm>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/data/data_overview.h"
#include "widgets/data/filter_bar.h"
#include "widgets/data/load_strip.h"
#include "widgets/data/preview_grid.h"
#include "widgets/style/chip.h"
#include "widgets/style/choice_card.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"

using namespace strata;

class DataPageTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;

    static void drop(QWidget& page, const QList<QUrl>& urls) {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &drop);
    }
    static std::string location(const QSignalSpy& spy) { return spy.last().first().value<api::DataSource>().location; }
    static QString effect(data::DataPage& page) { return page.findChild<data::FilterBar*>()->effect(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void cardsAskForData() {
        data::DataPage page(m_services);
        page.setRecent({"/data/mine.smi"});
        QSignalSpy asked(&page, &data::DataPage::loadRequested);
        const auto cards = page.findChildren<style::ChoiceCard*>();
        QCOMPARE(cards.size(), 4);
        cards[1]->click();
        QCOMPARE(location(asked), std::string("builtin:community-small"));
        QVERIFY(!cards[2]->isEnabled());  // its package is not installed
        cards[3]->click();
        QCOMPARE(location(asked), std::string("/data/mine.smi"));
    }

    void droppedFileIsAskedFor() {
        data::DataPage page(m_services);
        QSignalSpy asked(&page, &data::DataPage::loadRequested);
        drop(page, {QUrl::fromLocalFile("/tmp/a file.smi")});
        QCOMPARE(location(asked), std::string("/tmp/a file.smi"));
        drop(page, {QUrl::fromLocalFile(QDir::tempPath())});
        drop(page, {QUrl("https://example.org/a.smi")});
        QCOMPARE(asked.size(), 1);
        QVERIFY(page.findChild<style::MessageBar*>()->text().contains("not a file on this computer"));
    }

    void openRunsDataAreOffered() {
        data::DataPage page(m_services);
        QSignalSpy asked(&page, &data::DataPage::loadRequested);
        api::RunSummary run;
        run.name = "mine";
        run.data = "qm9.csv.gz";
        run.source = {"/data/qm9.csv.gz", {{}, 9, 100}};
        page.setRun(&run);
        auto* empty = page.findChild<style::EmptyState*>();
        QCOMPARE(empty->findChild<QPushButton*>()->text(), QStringLiteral("Show these data"));
        Q_EMIT empty->activated();
        QCOMPARE(asked.last().first().value<api::DataSource>(), run.source);
        page.setRun(nullptr);
        QCOMPARE(empty->findChild<QPushButton*>()->text(), QStringLiteral("Open file…"));
    }

    void progressAndCancel() {
        data::DataPage page(m_services);
        auto* strip = page.findChild<data::LoadStrip*>();
        QVERIFY(strip->isHidden());
        page.load("/data/qm9.csv.gz");
        QVERIFY(!strip->isHidden());
        page.setProgress({"Reading qm9.csv.gz", 0.25, 30, 0});
        QCOMPARE(strip->findChild<QProgressBar*>()->value(), 250);
        QCOMPARE(strip->findChild<QLabel*>()->text(), QStringLiteral("Reading qm9.csv.gz · 30 s left"));
        QSignalSpy cancelled(&page, &data::DataPage::cancelRequested);
        strip->findChild<QPushButton*>()->click();
        QCOMPARE(cancelled.size(), 1);
        page.setStopped();
        QVERIFY(strip->isHidden());
    }

    // Between the data's arrival and their statistics there is nothing to use, neither what comes nor what was there.
    void nothingIsUsedBeforeItIsCounted() {
        data::DataPage page(m_services);
        page.resize(1000, 700);
        page.show();
        QSignalSpy chosen(&page, &data::DataPage::dataChosen);
        const auto use = [&] {
            for (auto* button : page.findChild<data::FilterBar*>()->findChildren<QPushButton*>())
                if (button->text() == "Use this data") return button;
            return static_cast<QPushButton*>(nullptr);
        };
        for (const int count : {5, 8}) {
            page.setLoaded(tests::moleculeData(std::size_t(count)));
            QVERIFY(use() && !use()->isEnabled());
            QTest::mouseClick(use(), Qt::LeftButton);
            QTRY_VERIFY(use()->isEnabled());
        }
        QTest::mouseClick(use(), Qt::LeftButton);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<api::DatasetPtr>()->graphs.size(), std::size_t{8});
    }

    void failureKeepsTheLoadedData() {
        data::DataPage page(m_services);
        const auto data = tests::moleculeData();
        page.setLoaded(data);
        page.load("/data/bad.smi");
        page.setFailed("/data/bad.smi, line 1: no molecule can be read");
        QCOMPARE(page.findChild<style::MessageBar*>()->text(),
                 QStringLiteral("/data/bad.smi, line 1: no molecule can be read"));
        QCOMPARE(page.findChild<data::DataOverview*>()->data(), data);
        page.setLoaded(tests::communityData());
        QVERIFY(page.findChild<style::MessageBar*>()->isHidden());
    }

    void previewIsDrawnBesidesTheGuiThread() {
        tests::FakeServices services;
        data::DataPage page(services);
        page.resize(1000, 1400);
        page.setLoaded(tests::moleculeData(500));
        page.show();
        auto* grid = page.findChild<data::PreviewGrid*>();
        QCOMPARE(grid->shownCount(), 60);
        QTRY_VERIFY(services.drawCalls > 0);
        QTest::mouseClick(grid, Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(grid->selected(), 0);
        QTest::keyClick(grid, Qt::Key_Right);
        QTest::keySequence(grid, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("CO"));
    }

    void filterShowsItsEffectBeforeItIsApplied() {
        data::DataPage page(m_services);
        page.setLoaded(tests::moleculeData(80));
        QTRY_COMPARE(effect(page), QStringLiteral("80 of 80 pass"));
        QSignalSpy chosen(&page, &data::DataPage::dataChosen);
        auto* bar = page.findChild<data::FilterBar*>();
        for (auto* chip : bar->findChildren<style::Chip*>())
            if (chip->text() == "N" || chip->text() == "F") chip->click();
        QTRY_COMPARE(effect(page), QStringLiteral("50 of 80 pass"));
        bar->findChildren<QSpinBox*>().first()->setValue(3);
        QTRY_COMPARE(effect(page), QStringLiteral("30 of 80 pass"));
        QCOMPARE(chosen.size(), 0);

        auto* use = bar->findChild<QPushButton*>();
        QTRY_VERIFY(use->isEnabled());
        use->click();
        QTRY_COMPARE(chosen.size(), 1);
        const auto data = chosen.first().first().value<api::DatasetPtr>();
        QCOMPARE(data->graphs.size(), std::size_t(30));
        QCOMPARE(data->vocabulary.nodeClasses.size(), std::size_t(2));
        QVERIFY(!use->isEnabled());  // in use already
    }

    void rareElementsAreFoldedAway() {
        data::DataPage page(m_services);
        page.resize(1000, 700);
        page.show();
        auto data = *tests::moleculeData(8);
        for (const auto* symbol : {"S", "P", "Cl", "Br", "I", "B", "Si", "Se", "As", "Hg", "Sn"}) {
            data.vocabulary.nodeClasses.push_back({symbol, 80, 0});
            data.graphs.push_back({{static_cast<int>(data.vocabulary.nodeClasses.size()) - 1}, {}, symbol});
            data.lines.push_back(data.graphs.size());
        }
        page.setLoaded(std::make_shared<api::Dataset>(data));
        QTRY_COMPARE(effect(page), QStringLiteral("19 of 19 pass"));
        auto* bar = page.findChild<data::FilterBar*>();
        const auto chips = bar->findChildren<style::Chip*>();
        QCOMPARE(chips.size(), 15);
        const auto shown = [&] { return std::ranges::count_if(chips, [](auto* chip) { return chip->isVisible(); }); };
        QCOMPARE(shown(), 12);
        QCOMPARE(bar->filter(), api::DataFilter{});  // what is folded away is not left out
        for (auto* button : bar->findChildren<QPushButton*>())
            if (button->isCheckable()) button->click();
        QCOMPARE(shown(), 15);
    }

    void nothingPasses() {
        data::DataPage page(m_services);
        page.setLoaded(tests::moleculeData(80));
        auto* bar = page.findChild<data::FilterBar*>();
        QTRY_COMPARE(effect(page), QStringLiteral("80 of 80 pass"));
        for (auto* chip : bar->findChildren<style::Chip*>()) chip->click();
        QTRY_COMPARE(effect(page), QStringLiteral("0 of 80 pass"));
        QVERIFY(!bar->findChild<QPushButton*>()->isEnabled());
    }

    void pageGoesWhileItCounts() {
        for (int i = 0; i < 20; ++i) {
            data::DataPage page(m_services);
            page.setLoaded(tests::moleculeData(20000));
            QCoreApplication::processEvents();
        }
    }
};

STRATA_TEST(DataPageTest, tst_data_page);
#include "tst_data_page.moc"

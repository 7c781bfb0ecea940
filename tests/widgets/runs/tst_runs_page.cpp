// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/runs_page.h"

#include <QChart>
#include <QChartView>
#include <QTreeWidget>
#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"

#include "widgets/runs/run_comparison.h"
#include "widgets/runs/run_details.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"

using namespace strata;

class RunsPageTest : public QObject {
    Q_OBJECT

    static QPushButton* button(QWidget& page, const QString& text) {
        for (auto* each : page.findChildren<QPushButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }

private Q_SLOTS:
    void opensAndContinues() {
        const tests::FakeServices services;
        runs::RunsPage page(services);
        page.setFolder("/runs");
        QTRY_COMPARE(page.selectedPath(), QStringLiteral("/runs/first.strata"));
        QSignalSpy opened(&page, &runs::RunsPage::openRequested), continued(&page, &runs::RunsPage::continueRequested);
        button(page, "Open")->click();
        QCOMPARE(opened.last().first().toString(), QStringLiteral("/runs/first.strata"));
        page.select("/runs/second.strata");
        QSignalSpy evaluated(&page, &runs::RunsPage::evaluateRequested);
        button(page, "Evaluate")->click();
        QCOMPARE(evaluated.last().first().toString(), QStringLiteral("/runs/second.strata"));
        button(page, "Continue training")->click();
        QCOMPARE(continued.last().first().toString(), QStringLiteral("/runs/second.strata"));
    }

    void unusableRunsAreListedButNotOpened() {
        const tests::FakeServices services;
        runs::RunsPage page(services);
        page.select("/runs/broken.strata");
        page.setFolder("/runs");
        QTRY_COMPARE(page.selectedPath(), QStringLiteral("/runs/broken.strata"));
        QVERIFY(!button(page, "Open")->isEnabled());
        QVERIFY(!button(page, "Continue training")->isEnabled());
        QVERIFY(!button(page, "Evaluate")->isEnabled());
        QVERIFY(button(page, "Delete")->isEnabled());
        QSignalSpy opened(&page, &runs::RunsPage::openRequested);
        Q_EMIT page.findChild<QTableView*>()->doubleClicked(page.findChild<QTableView*>()->currentIndex());
        QCOMPARE(opened.size(), 0);
    }

    void severalAreCompared() {
        const tests::FakeServices services;
        runs::RunsPage page(services);
        page.resize(1100, 700);
        page.show();
        page.setFolder("/runs");
        QTRY_COMPARE(page.selectedPath(), QStringLiteral("/runs/first.strata"));
        auto* comparison = page.findChild<runs::RunComparison*>();
        QVERIFY(!comparison->isVisible());
        page.findChild<QTableView*>()->selectAll();  // the one that cannot be used among them
        QVERIFY(comparison->isVisible());
        QVERIFY(!page.findChild<runs::RunDetails*>()->isVisible());
        QCOMPARE(comparison->table()->columnCount(), 3);
        QCOMPARE(comparison->chart()->chart()->series().size(), 2);
        const auto rows = [&](const QString& name) { return comparison->table()->findItems(name, Qt::MatchExactly); };
        QCOMPARE(rows("Epochs").size(), 1);
        const auto &first = services.runList[0], &second = services.runList[1];
        for (const auto& [key, value] : first.settings) {
            const auto other = second.settings.find(key);
            const bool differs = other == second.settings.end() || other->second != value;
            QCOMPARE(rows(QString::fromStdString(key)).size(), differs ? 1 : 0);
        }
        page.select("/runs/second.strata");
        QVERIFY(!comparison->isVisible());
        QVERIFY(page.findChild<runs::RunDetails*>()->isVisible());
    }

    void theRunInTrainingIsLeftAlone() {
        const tests::FakeServices services;
        runs::RunsPage page(services);
        page.setFolder("/runs");
        QTRY_COMPARE(page.selectedPath(), QStringLiteral("/runs/first.strata"));
        page.setTrainingRun("/runs/first.strata");
        QVERIFY(!button(page, "Delete")->isEnabled());
        QVERIFY(!button(page, "Continue training")->isEnabled());
        page.setTrainingRun({});
        QVERIFY(button(page, "Delete")->isEnabled());
    }

    void noteIsSavedAfterAPause() {
        const tests::FakeServices services;
        {
            runs::RunsPage page(services);
            page.setFolder("/runs");
            QTRY_COMPARE(page.selectedPath(), QStringLiteral("/runs/first.strata"));
            auto* note = page.findChild<QPlainTextEdit*>();
            QCOMPARE(note->toPlainText(), QStringLiteral("Good start"));
            note->setPlainText("Better");
            QTRY_COMPARE(services.notes()["/runs/first.strata"], std::string("Better"));
            note->setPlainText("Best");
            page.select("/runs/second.strata");  // saves at once
            QTRY_COMPARE(services.notes()["/runs/first.strata"], std::string("Best"));
            note->setPlainText("Last words");
        }
        QCOMPARE(services.notes()["/runs/second.strata"], std::string("Last words"));
    }

    void renames() {
        QTemporaryDir folder;
        const QString path = folder.filePath("mine.strata"), other = folder.filePath("other.strata");
        for (const QString& name : {path, path + "-wal", other}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const tests::FakeServices services;
        runs::RunsPage page(services);
        QSignalSpy renamed(&page, &runs::RunsPage::renamed);
        for (const char* wrong : {"", " ", "a/b", "..", "other", "other.strata"}) page.rename(path, wrong);
        page.rename(folder.filePath("gone.strata"), "new");
        page.rename(path, "mine");  // as it is called already
        QCOMPARE(renamed.size(), 0);
        QVERIFY(QFile::exists(path) && QFile::exists(other));
        page.rename(path, "ours.strata");
        QCOMPARE(renamed.last().last().toString(), folder.filePath("ours.strata"));
        QVERIFY(!QFile::exists(path) && !QFile::exists(path + "-wal"));
        QVERIFY(QFile::exists(folder.filePath("ours.strata")) && QFile::exists(folder.filePath("ours.strata-wal")));
        page.setTrainingRun(folder.filePath("ours.strata"));
        page.rename(folder.filePath("ours.strata"), "theirs");
        QCOMPARE(renamed.size(), 1);
    }

    void deletesAndBringsBack() {
        // A home of its own, so that the trash is one too; on the same disk as the file.
        QTemporaryDir home;
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        QTemporaryDir folder;
        const QString path = folder.filePath("mine.strata");
        for (const char* suffix : {"", "-wal"}) {
            QFile file(path + suffix);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("contents");
        }
        tests::FakeServices services;
        services.runList = {tests::runSummary(folder.path().toStdString(), "mine")};
        runs::RunsPage page(services);
        page.setFolder(folder.path());
        QTRY_COMPARE(page.selectedPath(), path);
        QSignalSpy deleted(&page, &runs::RunsPage::deleted);
        button(page, "Delete")->click();
        QCOMPARE(deleted.size(), 1);
        QVERIFY(!QFile::exists(path) && !QFile::exists(path + "-wal"));
        auto* message = page.findChild<style::MessageBar*>();
        QVERIFY(message->text().contains("mine.strata"));
        button(*message, "Undo")->click();
        QVERIFY(QFile::exists(path) && QFile::exists(path + "-wal"));
        button(page, "Delete")->click();
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        button(*message, "Undo")->click();
        QVERIFY(message->text().contains("exists again"));
    }

    void emptyFolderSaysWhatToDo() {
        tests::FakeServices services;
        services.runList.clear();
        runs::RunsPage page(services);
        page.setFolder("/runs");
        QSignalSpy train(&page, &runs::RunsPage::trainRequested);
        QTRY_VERIFY(services.runsCalls > 0);
        QVERIFY(!page.findChild<style::EmptyState*>()->isHidden());
        button(page, "Go to Train")->click();
        QCOMPARE(train.size(), 1);
    }
};

STRATA_TEST(RunsPageTest, tst_runs_page);
#include "tst_runs_page.moc"

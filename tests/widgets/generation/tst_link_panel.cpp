// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/generation/link_panel.h"

using namespace strata;
using namespace strata::generation;

class LinkPanelTest : public QObject {
    Q_OBJECT
    std::unique_ptr<LinkPanel> m_panel;

    void show(int count) {
        auto list = std::make_shared<api::LinkList>(tests::linkList(count));
        list->runFile = "/runs/a.strata";
        m_panel->showLinks(list);
    }
    QString cell(int row, int column) const { return m_panel->table()->model()->index(row, column).data().toString(); }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<strata::api::ProposeJob>(); }
    void init() {
        m_panel = std::make_unique<LinkPanel>();
        m_panel->resize(900, 500);
        m_panel->setRun("/runs/a.strata", "a");
        m_panel->show();
    }
    void cleanup() { m_panel.reset(); }

    void asksForLinksAndCancels() {
        QSignalSpy asked(m_panel.get(), &LinkPanel::proposeRequested),
            cancelled(m_panel.get(), &LinkPanel::cancelRequested);
        m_panel->count()->setValue(30);
        QTest::mouseClick(m_panel->button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto job = asked.first().first().value<api::ProposeJob>();
        QCOMPARE(job.runFile, std::string("/runs/a.strata"));
        QCOMPARE(job.count, 30);
        m_panel->setProgress({"Scoring pairs", 0.5, 2, 0});
        QTest::mouseClick(m_panel->button(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_panel->setStopped();
        QTest::mouseClick(m_panel->button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
    }

    void listsSortsAndSearches() {
        show(12);
        QVERIFY(m_panel->table()->isVisible());
        QCOMPARE(m_panel->table()->model()->rowCount(), 12);
        QCOMPARE(cell(0, LinkModel::From), QString("p0"));
        QVERIFY2(m_panel->summary().contains("1,770"), qPrintable(m_panel->summary()));
        m_panel->table()->sortByColumn(LinkModel::Score, Qt::AscendingOrder);
        QCOMPARE(cell(0, LinkModel::From), QString("p11"));  // numbers by their values, not by their texts
        m_panel->table()->sortByColumn(LinkModel::Rank, Qt::AscendingOrder);
        m_panel->search()->setText("q1");
        QCOMPARE(m_panel->table()->model()->rowCount(), 3);  // q1, q10, q11
        QCOMPARE(cell(2, LinkModel::Rank), QString("12"));
        m_panel->setRun("/runs/b.strata", "b");
        QVERIFY(!m_panel->table()->isVisible());
        show(3);  // of the run before
        QVERIFY(!m_panel->table()->isVisible());
    }

    void exportsAndCopiesWhatIsShown() {
        QTemporaryDir folder;
        QSignalSpy done(m_panel.get(), &LinkPanel::exported), failed(m_panel.get(), &LinkPanel::failed);
        show(12);
        m_panel->search()->setText("q1");
        m_panel->exportTo(folder.filePath("links.csv"));
        QCOMPARE(done.count(), 1);
        QFile file(folder.filePath("links.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("from,to,score,standing,common\n"));
        QCOMPARE(file.readLine(), QByteArray("\"p1\",\"q1\",8,0.89,1\n"));
        QCOMPARE(file.readAll().count('\n'), 2);
        m_panel->exportTo(folder.filePath("links.txt"));
        m_panel->exportTo("/nowhere/links.csv");
        QCOMPARE(failed.count(), 2);
        m_panel->table()->selectRow(0);
        QTest::keyClick(m_panel.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains("\"p1\""));
        m_panel->setFailed("The graph is no longer the same.");
        QCOMPARE(failed.count(), 3);
        QVERIFY(m_panel->button()->isEnabled());
    }
};

STRATA_TEST(LinkPanelTest, tst_link_panel);
#include "tst_link_panel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/latent/endpoint_well.h"

using namespace strata;
using namespace strata::latent;

class EndpointWellTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    molecules::DrawingCache m_cache{m_services};

private Q_SLOTS:
    void takesSmilesAndRows() {
        EndpointWell well("From", m_services, &m_cache);
        well.setRun(m_services.runList[0], tests::moleculeData(8));
        m_cache.setVocabulary(tests::moleculeVocabulary());
        QVERIFY(!well.isUsable());
        QVERIFY(well.problem().isEmpty());  // nothing typed is nothing wrong
        well.setText(" c1ccncc1 ");
        QVERIFY(well.isUsable());
        QCOMPARE(well.text(), QString("c1ccncc1"));
        QTRY_COMPARE(well.drawing()->drawing().atoms.size(), std::size_t(6));
        well.setText("7");
        QVERIFY(well.isUsable());
        QTRY_COMPARE(well.drawing()->drawing().atoms.size(), std::size_t(9));
        well.setText("8");
        QVERIFY(!well.isUsable());
        QVERIFY(well.problem().contains("no row 8"));
        well.setText("99999999999999999999999999");
        QVERIFY(!well.isUsable());
        well.setText("C1CC(");
        QVERIFY(!well.isUsable());
        QVERIFY(well.problem().contains("C1CC("));
        QVERIFY(well.drawing()->drawing().atoms.empty());
        for (int i = 0; i < 20; ++i) {
            well.chooseRandomRow();
            QVERIFY(well.isUsable());
        }
    }

    void withoutDataRowsAreTakenOnTrust() {
        EndpointWell well("From", m_services, &m_cache);
        well.setRun(m_services.runList[0], {});
        well.setText("123456");
        QVERIFY(well.isUsable());
        well.chooseRandomRow();
        QCOMPARE(well.text(), QString("123456"));
    }

    void typingIsCheckedOnceItPauses() {
        EndpointWell well("From", m_services, &m_cache);
        well.setRun(m_services.runList[0], {});
        well.show();
        QTest::keyClicks(well.edit(), "CCO");
        QVERIFY(!well.isUsable());
        QTRY_VERIFY(well.isUsable());
        QTest::keyClicks(well.edit(), "(");
        QVERIFY(!well.isUsable());
        QTest::keyClick(well.edit(), Qt::Key_Return);
        QVERIFY(!well.problem().isEmpty());
    }

    void takesDroppedText() {
        EndpointWell well("To", m_services, &m_cache);
        well.setRun(m_services.runList[0], {});
        QMimeData data;
        data.setText("CCO ethanol\nCO methanol\n");
        const auto drop = [&] {
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&well, &enter);
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&well, &event);
        };
        drop();
        QCOMPARE(well.text(), QString("CCO"));
        QVERIFY(well.isUsable());
        data.setText(QString(100'000, 'C'));
        drop();
        QVERIFY(well.text().size() <= 2000);
    }

    void generalGraphsAreChosenByRowOrGraph6() {
        EndpointWell well("To", m_services, &m_cache);
        auto run = m_services.runList[0];
        const auto data = tests::communityData(3);
        run.vocabulary = data->vocabulary;
        well.setRun(run, data);
        well.setText("CCO");
        QVERIFY(!well.isUsable());
        QVERIFY(well.problem().contains("CCO"));
        well.setText("2");
        QVERIFY(well.isUsable());
        well.setText(tests::kGraph6);
        QVERIFY(well.isUsable());
    }
};

STRATA_TEST(EndpointWellTest, tst_endpoint_well);
#include "tst_endpoint_well.moc"

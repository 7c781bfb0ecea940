// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/chemistry/substructure.h"
#include "tests/support/test_main.h"

using namespace strata;

class SubstructureTest : public QObject {
    Q_OBJECT

    // Phenol, cyclohexanol, ethanol, pyridine, acetic acid, nothing, not a molecule.
    const std::vector<std::string> m_smiles{"Oc1ccccc1", "OC1CCCCC1", "CCO", "c1ccncc1", "CC(=O)O", "", "c1cc"};

private Q_SLOTS:
    void whatContainsAPatternIsFound_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an aromatic ring") << "c1ccccc1"
                                          << "1000000";
        QTest::newRow("the same, as Kekulé wrote it") << "C1=CC=CC=C1"
                                                      << "1000000";
        QTest::newRow("a bond, whatever else its carbon has") << "CO"
                                                              << "1110100";
        QTest::newRow("a double bond") << "C=O"
                                       << "0000100";
        QTest::newRow("a hydroxyl group") << "[OX2H]"
                                          << "1110100";
        QTest::newRow("an aromatic hydroxyl group") << "[OX2H]c"
                                                    << "1000000";
        QTest::newRow("an atom of any kind beside nitrogen") << "n:*"
                                                             << "0001000";
        QTest::newRow("an acid") << "C(=O)[OH]"
                                 << "0000100";
    }
    void whatContainsAPatternIsFound() {
        QFETCH(QString, pattern);
        QString found;
        for (const bool yes : chemistry::containing(pattern.toStdString(), m_smiles)) found += yes ? '1' : '0';
        QTEST(found, "expected");
    }

    void whatIsNoPatternIsRefused() {
        for (const char* pattern : {"c1cc(", "Xx", "", "C(C"}) try {
                (void)chemistry::containing(pattern, m_smiles);
                QFAIL(pattern);
            } catch (const api::Error& error) {
                QCOMPARE(error.code(), api::ErrorCode::BadInput);
                QVERIFY(QString::fromUtf8(error.what()).contains(pattern));
            }
    }
};

STRATA_TEST(SubstructureTest, tst_substructure);
#include "tst_substructure.moc"

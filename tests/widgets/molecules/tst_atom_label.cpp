// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "widgets/molecules/atom_label.h"

using namespace strata::molecules;

class AtomLabelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesLabelsApart_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("charge");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("amine") << "NH2" << 0 << QStringList{"N", "H", "2", ""};
        QTest::newRow("hydroxyl") << "OH" << 0 << QStringList{"O", "H", "", ""};
        QTest::newRow("ammonium") << "NH3+" << 1 << QStringList{"N", "H", "3", "+"};
        QTest::newRow("oxide") << "O-" << -1 << QStringList{"O", "", "", QString(QChar(0x2212))};
        QTest::newRow("calcium") << "Ca2+" << 2 << QStringList{"Ca", "", "", "2+"};
        QTest::newRow("two hydrogens, one charge") << "NH2+" << 1 << QStringList{"N", "H", "2", "+"};
        QTest::newRow("hydrogens and two charges") << "NH22+" << 2 << QStringList{"N", "H", "2", "2+"};
        QTest::newRow("chlorine") << "Cl" << 0 << QStringList{"Cl", "", "", ""};
        QTest::newRow("methane") << "CH4" << 0 << QStringList{"C", "H", "4", ""};
        QTest::newRow("holmium is no hydrogen") << "Ho" << 0 << QStringList{"Ho", "", "", ""};
        QTest::newRow("free text") << "R1" << 0 << QStringList{"R1", "", "", ""};
        QTest::newRow("nothing") << "" << 0 << QStringList{"", "", "", ""};
    }
    void takesLabelsApart() {
        QFETCH(QString, text);
        QFETCH(int, charge);
        QFETCH(QStringList, parts);
        const AtomLabel label = parseLabel(text.toStdString(), charge);
        QCOMPARE((QStringList{label.symbol, label.hydrogen, label.count, label.charge}), parts);
    }

    void putsHydrogensWhereThereAreNoBonds() {
        QCOMPARE(hydrogenSide({}), Side::Right);
        QCOMPARE(hydrogenSide({{1, 0}}), Side::Left);
        QCOMPARE(hydrogenSide({{-1, 0}}), Side::Right);
        QCOMPARE(hydrogenSide({{0, 1}}), Side::Right);                     // a terminal OH above its carbon
        QCOMPARE(hydrogenSide({{0.87, 0.5}, {-0.87, 0.5}}), Side::Above);  // NH at the top of a ring
        QCOMPARE(hydrogenSide({{0.87, -0.5}, {-0.87, -0.5}}), Side::Below);
    }

    void centresTheSymbolAndAddsTheRestBeside() {
        const LabelShape right = shapeLabel({"N", "H", "2", ""}, Side::Right, QFont(), 20);
        const LabelShape left = shapeLabel({"N", "H", "2", ""}, Side::Left, QFont(), 20);
        QCOMPARE(right.boxes.size(), std::size_t(3));
        QVERIFY(std::abs(right.boxes[0].center().x()) < 0.5);
        QVERIFY(std::abs(right.boxes[0].center().y()) < 0.5);
        QVERIFY(right.boxes[1].left() > right.boxes[0].right());
        QVERIFY(right.boxes[2].bottom() > right.boxes[1].bottom());  // a subscript hangs below the line
        QVERIFY(left.boxes[2].right() < left.boxes[0].left());
        QVERIFY(right.boxes[2].height() < right.boxes[1].height());
    }
};

STRATA_TEST(AtomLabelTest, tst_atom_label);
#include "tst_atom_label.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "tests/support/test_main.h"
#include "widgets/molecules/bond_geometry.h"

using namespace strata;
using namespace strata::molecules;

namespace {

/// A regular hexagon with alternating bonds, edges of 1.
api::Drawing benzene() {
    api::Drawing drawing;
    for (int i = 0; i < 6; ++i) {
        const double angle = std::acos(0.5) * i;
        drawing.atoms.push_back({std::cos(angle), std::sin(angle), "", 6, 0});
        drawing.bonds.push_back({std::min(i, (i + 1) % 6), std::max(i, (i + 1) % 6), i % 2 ? 1 : 2});
    }
    return drawing;
}

api::Drawing chain(std::vector<api::Drawing::Atom> atoms, std::vector<api::Edge> bonds) {
    return {std::move(atoms), std::move(bonds)};
}

DrawingLayout layout(const api::Drawing& drawing) {
    return layOut({0, 0, 400, 400}, drawing, PaintStyle{});
}

}  // namespace

class BondGeometryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secondLineOfARingBondLiesInside() {
        const auto picture = layout(benzene());
        const QPointF centre(200, 200);
        int doubles = 0;
        for (const auto& bond : picture.bonds) {
            const auto lines = bondLines(picture, bond);
            QCOMPARE(int(lines.size()), bond.type);
            if (bond.type != 2) continue;
            ++doubles;
            const auto distance = [&](const QLineF& line) { return QLineF(line.center(), centre).length(); };
            QVERIFY(distance(lines[1]) < distance(lines[0]) - 2);
            QVERIFY(lines[1].length() < lines[0].length());
            // Ends lie on the bisectors of the ring's corners: the same angle as the atom, seen from the centre.
            const QPointF atom = picture.point(bond.u) - centre, end = lines[1].p1() - centre;
            QVERIFY(std::abs(std::atan2(atom.y(), atom.x()) - std::atan2(end.y(), end.x())) < 0.02);
        }
        QCOMPARE(doubles, 3);
    }

    void sharedBondBelongsToTheRingWithMoreDoubleBonds() {
        // Indene's skeleton: atoms 0..5 aromatic, 0 and 1 shared with the five-ring 0, 1, 6, 7, 8.
        auto drawing = benzene();
        drawing.atoms.insert(drawing.atoms.end(), {{2, 1.5, "", 6, 0}, {2.4, 0.9, "", 6, 0}, {1.9, 0.2, "", 6, 0}});
        drawing.bonds.insert(drawing.bonds.end(), {{1, 6, 1}, {6, 7, 1}, {7, 8, 1}, {0, 8, 1}});
        const auto ring = preferredRing(layout(drawing), {0, 1, 2});
        QCOMPARE(ring.size(), std::size_t(6));
        QVERIFY(std::ranges::all_of(ring, [](int atom) { return atom < 6; }));
    }

    void linesLieAboutTheAxisAtALabelledEnd() {
        // Acetone: C-C(=O)-C.
        const auto picture =
            layout(chain({{0, 0, "", 6, 0}, {0, 1, "O", 8, 0}, {-0.87, -0.5, "", 6, 0}, {0.87, -0.5, "", 6, 0}},
                         {{0, 1, 2}, {0, 2, 1}, {0, 3, 1}}));
        const auto lines = bondLines(picture, {0, 1, 2});
        QCOMPARE(lines.size(), std::size_t(2));
        const double axis = picture.point(0).x();
        QVERIFY(std::abs((lines[0].center().x() - axis) + (lines[1].center().x() - axis)) < 0.01);
        const QRectF label = picture.labels[1].boxes[0].translated(picture.point(1));
        for (const auto& line : lines) QVERIFY(line.p2().y() > label.bottom());  // y grows downwards; the O is above
    }

    void secondLineOfAChainLiesBesideItsSubstituents() {
        // Both substituents of the double bond 1=2 lie below it.
        const auto picture =
            layout(chain({{-0.5, -0.87, "", 6, 0}, {0, 0, "", 6, 0}, {1, 0, "", 6, 0}, {1.5, -0.87, "", 6, 0}},
                         {{0, 1, 1}, {1, 2, 2}, {2, 3, 1}}));
        const auto lines = bondLines(picture, {1, 2, 2});
        QVERIFY(lines[1].center().y() > lines[0].center().y() + 2);
        QVERIFY(bondLines(picture, {0, 1, 1}).size() == 1);
    }

    void tripleBondsHaveThreeLines() {
        const auto picture = layout(chain({{0, 0, "", 6, 0}, {1, 0, "N", 7, 0}}, {{0, 1, 3}}));
        QCOMPARE(bondLines(picture, {0, 1, 3}).size(), std::size_t(3));
    }

    void densestGraphsAreQuick() {
        api::Drawing drawing;  // a raw sample before correction can be a complete graph of double bonds
        for (int i = 0; i < 40; ++i) {
            drawing.atoms.push_back({std::cos(0.157 * i) * 4, std::sin(0.157 * i) * 4, "", 6, 0});
            for (int j = 0; j < i; ++j) drawing.bonds.push_back({j, i, 2});
        }
        QElapsedTimer clock;
        clock.start();
        const auto picture = layout(drawing);
        for (const auto& bond : picture.bonds) QVERIFY(bondLines(picture, bond).size() <= 2);
        QVERIFY2(clock.elapsed() < 8000, qPrintable(QString::number(clock.elapsed())));
    }
};

STRATA_TEST(BondGeometryTest, tst_bond_geometry);
#include "tst_bond_geometry.moc"

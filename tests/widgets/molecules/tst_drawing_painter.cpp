// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "engine/api/error.h"
#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/molecules/drawing_export.h"
#include "widgets/molecules/drawing_layout.h"
#include "widgets/molecules/drawing_painter.h"
#include "widgets/molecules/element_colours.h"
#include "widgets/style/colours.h"

using namespace strata;
using namespace strata::molecules;

namespace {

int inkedPixels(const QImage& image, const QColor& page) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) != page;
    return count;
}

const QRectF kWhere(0, 0, 300, 200);

}  // namespace

class DrawingPainterTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    api::Drawing drawn(std::size_t index) const {
        return m_services.draw(tests::molecule(index), tests::moleculeVocabulary());
    }

private Q_SLOTS:
    void elementsAreReadableOnBothPages() {
        for (const QColor page : {QColor(Qt::white), QColor("#1e1f22"), QColor("#16191d")})
            for (int element = 1; element <= 118; ++element) {
                const QColor ink = page.lightness() > 128 ? Qt::black : Qt::white;
                QVERIFY(style::contrast(elementColour(element, ink, page), page) >= 4.5);
            }
    }

    void everythingStaysInsideAndSmallMoleculesStaySmall() {
        for (std::size_t i = 0; i < 8; ++i) {
            const PaintStyle look;
            const auto layout = layOut(kWhere, drawn(i), look);
            QVERIFY(layout.bond <= look.largestBond);
            for (std::size_t a = 0; a < layout.points.size(); ++a) {
                QVERIFY(kWhere.contains(layout.points[a]));
                for (const auto& box : layout.labels[a].boxes)
                    QVERIFY(kWhere.contains(box.translated(layout.points[a])));
            }
        }
    }

    void findsTheAtomUnderAPoint() {
        const auto drawing = drawn(7);
        const auto layout = layOut(kWhere, drawing, {});
        for (int atom = 0; atom < int(drawing.atoms.size()); ++atom)
            QCOMPARE(atomAt(layout.point(atom) + QPointF(2, -1), kWhere, drawing, {}), atom);
        QCOMPARE(atomAt({1, 1}, kWhere, drawing, {}), -1);
        QCOMPARE(atomAt({1, 1}, kWhere, {}, {}), -1);
    }

    void paintsMoleculesAndGraphs() {
        const auto graphs = tests::communityData(1);
        const auto graph = m_services.draw(graphs->graphs[0], graphs->vocabulary);
        QVERIFY(isGeneralGraph(graph));
        QVERIFY(!isGeneralGraph(drawn(2)));
        for (const auto& drawing : {graph, drawn(0), drawn(7)})
            QVERIFY(inkedPixels(drawingImage(drawing, {}, {200, 150}, 1), Qt::white) > 40);
    }

    void highlightsColourDiscsAndNumberThem() {
        PaintStyle look;
        const auto drawing = drawn(6);  // a ring of six carbons
        for (int i = 0; i < 6; ++i)
            look.highlights.push_back({i < 3 ? QColor("#E69F00") : QColor("#56B4E9"), i < 3 ? "1" : "2"});
        look.selected = {true, true, true, false, false, false};
        const auto layout = layOut(QRectF(0, 0, 200, 200), drawing, look);
        const QImage image = drawingImage(drawing, look, {200, 200}, 1);
        const auto beside = [&](int atom) {  // inside the disc, outwards from the ring, clear of the bonds
            const QPointF out = layout.point(atom) - QPointF(100, 100);
            return image.pixelColor(
                (layout.point(atom) + out / std::hypot(out.x(), out.y()) * 0.25 * layout.bond).toPoint());
        };
        QVERIFY(beside(1) != QColor(Qt::white));
        QVERIFY(beside(4) != QColor(Qt::white));
        QVERIFY(beside(1).hue() != beside(4).hue());
        const QImage plain = drawingImage(drawing, {}, {200, 200}, 1);
        QVERIFY(inkedPixels(image, Qt::white) > inkedPixels(plain, Qt::white) * 2);
    }

    void survivesNonsense() {
        api::Drawing drawing;
        drawing.atoms = {{std::numeric_limits<double>::quiet_NaN(), 0, "N", 7, 0},
                         {1e300, -1e300, "????", -4, 900},
                         {0, 0, "", 6, 0}};
        drawing.bonds = {{0, 1, 2}, {0, 99, 1}, {-3, 1, 1}, {1, 1, 1}, {0, 1, 3}, {0, 2, 77}};
        PaintStyle look;
        look.highlights = {{Qt::red, "1"}};
        look.selected = {true};
        QVERIFY(!drawingImage(drawing, look, {100, 80}).isNull());
        QVERIFY(!drawingImage({}, look, {1, 1}).isNull());
        api::Drawing pile;  // all atoms in one place
        for (int i = 0; i < 50; ++i) pile.atoms.push_back({0, 0, "O", 8, 0});
        for (int i = 1; i < 50; ++i) pile.bonds.push_back({0, i, 2});
        QVERIFY(!drawingImage(pile, {}, {100, 80}).isNull());
    }

    void savesSvgWholeOrNotAtAll() {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.svg");
        saveDrawingSvg(path, drawn(7), {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("<svg"));
        QVERIFY(text.count("<path") + text.count("<polyline") > 9);  // nine bonds at least
        try {
            saveDrawingSvg(folder.filePath("missing/a.svg"), drawn(7), {});
            QFAIL("wrote into a folder that is not there");
        } catch (const api::Error& error) {
            QCOMPARE(error.code(), api::ErrorCode::FileUnwritable);
            QVERIFY(QString(error.what()).contains("missing/a.svg"));
        }
    }
};

STRATA_TEST(DrawingPainterTest, tst_drawing_painter);
#include "tst_drawing_painter.moc"

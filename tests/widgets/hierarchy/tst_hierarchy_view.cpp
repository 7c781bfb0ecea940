// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/gl_support.h"
#include "widgets/hierarchy/hierarchy_view.h"
#include "widgets/hierarchy/scene_labels.h"

using namespace strata;
using namespace strata::hierarchy;

namespace {

/// Pixels that are neither page nor grey: balls in their clusters' colours.
int colourful(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += c.saturation() > 90;
        }
    return count;
}

}  // namespace

class HierarchyViewTest : public QObject {
    Q_OBJECT
    const ScenePtr m_scene = std::make_shared<HierarchyScene>(tests::smallHierarchy(), tests::smallDrawing());

    void exercise(HierarchyView& view) {
        view.resize(500, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setScene(m_scene);
        const QPoint ball = view.state().camera.project(m_scene->nodes()[6].position, view.size()).position.toPoint();
        QSignalSpy selected(&view, &HierarchyView::selected);
        QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, ball);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.last().first().toInt(), 6);
        QCOMPARE(view.state().selected, m_scene->closure(6));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(selected.last().first().toInt(), -1);
        QVERIFY(view.state().selected.empty());

        const float yaw = view.state().camera.yaw(), distance = view.state().camera.distance();
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.state().camera.yaw() != yaw);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.state().camera.distance() < distance);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.state().camera.yaw(), yaw);
        QCOMPARE(view.state().camera.distance(), distance);
        QTest::mousePress(view.canvas(), Qt::LeftButton, {}, {10, 10});  // a drag rotates, and selects nothing
        QMouseEvent drag(QEvent::MouseMove, QPointF(90, 40), view.canvas()->mapToGlobal(QPointF(90, 40)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.canvas(), &drag);
        QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, {90, 40});
        QVERIFY(view.state().camera.yaw() != yaw);
        QCOMPARE(selected.count(), 2);
        view.setLevel(2);
        view.resetCamera();
        QTest::qWait(50);
        const QImage picture = view.grab().toImage();
        QVERIFY2(colourful(picture) > 500, qPrintable(QString::number(colourful(picture))));
        view.setScene({});
        QTest::qWait(20);
        QCOMPARE(colourful(view.grab().toImage()), 0);
    }

    static void renderers() {
        QTest::addColumn<HierarchyView::Renderer>("renderer");
        QTest::newRow("automatic") << HierarchyView::Renderer::Automatic;
        QTest::newRow("widget") << HierarchyView::Renderer::OpenGlWidget;
        QTest::newRow("picture") << HierarchyView::Renderer::OpenGlPicture;
    }

    void compare(HierarchyView& gl, HierarchyView& painter, int size) {
        std::array<QImage, 2> pictures;
        for (int i : {0, 1}) {
            auto& view = i == 0 ? gl : painter;
            view.setFixedSize(size, size);
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            view.setScene(m_scene);
            QTest::qWait(100);
            pictures[std::size_t(i)] = view.grab().toImage();
        }
        for (int number = 0; number < 8; ++number) {
            const auto& node = m_scene->nodes()[std::size_t(number)];
            const auto p = gl.state().camera.project(node.position, gl.size());
            const QPoint beside = (p.position + QPointF(0.55, 0.2) * double(node.radius * p.pixelsPerUnit)).toPoint();
            const QColor a = pictures[0].pixelColor(beside), b = pictures[1].pixelColor(beside);
            QVERIFY2(std::abs(a.hue() - b.hue()) < 25 || std::min(a.saturation(), b.saturation()) < 40,
                     qPrintable(QString("%1 pixels, ball %2: %3 %4").arg(size).arg(number).arg(a.name(), b.name())));
        }
    }

private Q_SLOTS:
    void painterFallbackWorks() {
        HierarchyView view(nullptr, HierarchyView::Renderer::Painter);
        QVERIFY(!view.usesOpenGl());
        exercise(view);
    }

    void openGlWorks_data() { renderers(); }
    void openGlWorks() {
        QFETCH(HierarchyView::Renderer, renderer);
        if (!GlSupport::found().enough) QSKIP("no OpenGL 3.3 core context can be had on this platform");
        HierarchyView view(nullptr, renderer);
        QVERIFY(view.usesOpenGl());
        exercise(view);
        QVERIFY(view.usesOpenGl());  // the shaders have compiled: no retreat to the painter
    }

    void openGlShowsTheSameThingsInTheSamePlaces_data() { renderers(); }
    void openGlShowsTheSameThingsInTheSamePlaces() {
        QFETCH(HierarchyView::Renderer, renderer);
        if (!GlSupport::found().enough) QSKIP("no OpenGL 3.3 core context can be had on this platform");
        for (const int size : {400, 60}) {  // from afar, balls are points and tubes are lines
            HierarchyView gl(nullptr, renderer), painter(nullptr, HierarchyView::Renderer::Painter);
            compare(gl, painter, size);
        }
    }

    // In motion a picture may be coarse; at rest it is the one that was never moved.
    void picturesAreSharpAtRest() {
        if (!GlSupport::found().enough) QSKIP("no OpenGL 3.3 core context can be had on this platform");
        std::array<QImage, 2> pictures;
        for (const bool moved : {false, true}) {
            HierarchyView view(nullptr, HierarchyView::Renderer::OpenGlPicture);
            view.setFixedSize(400, 300);
            view.show();
            QVERIFY(QTest::qWaitForWindowExposed(&view));
            view.setScene(m_scene);
            for (int i = 0; moved && i < 10; ++i) {
                QTest::keyClick(&view, i % 2 == 0 ? Qt::Key_Plus : Qt::Key_Minus);
                QTest::qWait(5);
            }
            view.resetCamera();
            QTest::qWait(400);
            pictures[moved ? 1 : 0] = view.grab().toImage();
        }
        QVERIFY(pictures[0] == pictures[1]);
    }

    void picturesAreWrittenBySuffix() {
        HierarchyView view(nullptr, HierarchyView::Renderer::Painter);
        view.resize(300, 240);
        view.setScene(m_scene);
        QTemporaryDir folder;
        view.saveAs(folder.filePath("a.svg"));
        view.saveAs(folder.filePath("a.png"));
        QFile svg(folder.filePath("a.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QCOMPARE(QImage(folder.filePath("a.png")).size(), QSize(600, 480));
        QVERIFY_EXCEPTION_THROWN(view.saveAs(folder.filePath("a.nonsense")), api::Error);
        QVERIFY_EXCEPTION_THROWN(view.saveAs(folder.filePath("no/a.png")), api::Error);
    }

    void tooltipsSayWhatABallIs() {
        const QString cluster = describe(*m_scene, 6);
        QVERIFY(cluster.contains("Level 2, cluster 2"));
        QVERIFY(cluster.contains("3 nodes"));
        QVERIFY(cluster.contains("weight inside 2"));
        QVERIFY(cluster.contains("85"));  // its assignment to the top
        QVERIFY(describe(*m_scene, 0).contains("(N)"));
    }
};

STRATA_TEST(HierarchyViewTest, tst_hierarchy_view);
#include "tst_hierarchy_view.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/camera.h"
#include "widgets/hierarchy/hierarchy_scene.h"

using namespace strata;
using namespace strata::hierarchy;

class CameraTest : public QObject {
    Q_OBJECT
    const HierarchyScene m_scene{tests::smallHierarchy(), tests::smallDrawing()};
    const QSizeF m_view{640, 480};

private Q_SLOTS:
    void fitShowsEverything() {
        for (const QSizeF view : {QSizeF(640, 480), QSizeF(300, 600), QSizeF(1200, 300)}) {
            Camera camera;
            camera.fit(m_scene, view);
            for (const auto& node : m_scene.nodes()) {
                const auto p = camera.project(node.position, view);
                QVERIFY(p.depth > 0);
                QVERIFY2(QRectF(QPointF(), view).contains(p.position),
                         qPrintable(QString("%1 %2").arg(p.position.x()).arg(p.position.y())));
            }
        }
    }

    void projectAgreesWithTheMatrices() {
        Camera camera;
        camera.fit(m_scene, m_view);
        camera.rotate(33, -11);
        const QVector3D point(1, -2, 3);
        const QVector3D clip = (camera.projection(m_view) * camera.view()).map(point);  // divided by w
        const auto p = camera.project(point, m_view);
        QVERIFY(std::abs(p.position.x() - (clip.x() + 1) / 2 * m_view.width()) < 0.05);
        QVERIFY(std::abs(p.position.y() - (1 - clip.y()) / 2 * m_view.height()) < 0.05);
    }

    void rayGoesBackThroughTheProjectedPoint() {
        Camera camera;
        camera.fit(m_scene, m_view);
        const QVector3D point(0.5f, 1.5f, 2);
        const QVector3D ray = camera.rayThrough(camera.project(point, m_view).position, m_view);
        const QVector3D expected = (point - camera.eye()).normalized();
        QVERIFY((ray - expected).length() < 1e-3f);
    }

    void picksWhatItProjected() {
        for (int turn = 0; turn < 8; ++turn) {
            Camera camera;
            camera.fit(m_scene, m_view);
            camera.rotate(45.0f * float(turn), 20);
            for (int i = 0; i < int(m_scene.nodes().size()); ++i) {
                const auto p = camera.project(m_scene.nodes()[std::size_t(i)].position, m_view);
                const int found = camera.pick(m_scene, p.position, m_view);
                QVERIFY(found >= 0);
                if (found == i) continue;  // else something stands in front of it
                const float own = (m_scene.nodes()[std::size_t(i)].position - camera.eye()).length();
                QVERIFY((m_scene.nodes()[std::size_t(found)].position - camera.eye()).length() < own);
            }
            QCOMPARE(camera.pick(m_scene, {2, 2}, m_view), -1);
        }
    }

    void zoomAndPanMoveAsTheySay() {
        Camera camera;
        camera.fit(m_scene, m_view);
        const float before = camera.distance();
        camera.zoom(2);
        QVERIFY(qFuzzyCompare(camera.distance(), before / 2));
        for (int i = 0; i < 100; ++i) camera.zoom(2);
        QVERIFY(camera.distance() >= before / 20.01f);
        camera.zoom(-1);
        QVERIFY(camera.distance() > 0);
        camera.fit(m_scene, m_view);
        const QVector3D target = camera.target();
        camera.pan({50, -30}, m_view);  // what was in the middle follows the pointer
        const auto p = camera.project(target, m_view);
        QVERIFY(std::abs(p.position.x() - (320 + 50)) < 0.5 && std::abs(p.position.y() - (240 - 30)) < 0.5);
        camera.rotate(0, 500);
        QVERIFY(camera.pitch() <= 89);
    }
};

STRATA_TEST(CameraTest, tst_camera);
#include "tst_camera.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <numbers>
#endif

#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/detail.h"
#include "widgets/hierarchy/gl_meshes.h"
#include "widgets/hierarchy/hierarchy_scene.h"

using namespace strata;
using namespace strata::hierarchy;

namespace {

double areaOf(const Mesh& mesh) {
    const auto vertex = [&](std::size_t corner) {
        const auto* v = &mesh.vertices[3 * std::size_t(mesh.triangles[corner])];
        return QVector3D(v[0], v[1], v[2]);
    };
    double area = 0;
    for (std::size_t t = 0; t < mesh.triangles.size(); t += 3)
        area += QVector3D::crossProduct(vertex(t + 1) - vertex(t), vertex(t + 2) - vertex(t)).length() / 2.0;
    return area;
}

}  // namespace

class DetailTest : public QObject {
    Q_OBJECT
    const HierarchyScene m_scene{tests::smallHierarchy(), tests::smallDrawing()};
    const QSizeF m_view{640, 480};
    Camera m_camera;

private Q_SLOTS:
    void init() { m_camera.fit(m_scene, m_view); }

    void whatIsLargeOnTheScreenHasMore() {
        const DetailChooser chooser(m_camera, m_view);
        const auto pixels = m_camera.project(m_scene.centre(), m_view).pixelsPerUnit;
        const auto ball = [&](float size) { return chooser.ofBall(m_scene.centre(), size / pixels); };
        QVERIFY(ball(2) == Detail::Coarse);
        QVERIFY(ball(14) == Detail::Medium);
        QVERIFY(ball(40) == Detail::Fine);
        const auto tube = [&](float size) {
            return chooser.ofTube(m_scene.centre(), m_scene.centre() + QVector3D(0, 0, 1e-3f), size / pixels);
        };
        QVERIFY(tube(0.5f) == Detail::Coarse);
        QVERIFY(tube(2) == Detail::Medium);
        QVERIFY(tube(9) == Detail::Fine);
    }

    void whatIsBesideTheViewHasNone() {
        const DetailChooser chooser(m_camera, m_view);
        const QVector3D away = m_camera.view().inverted().mapVector({100, 0, 0});
        const QVector3D behind = m_camera.eye() + 2 * (m_camera.eye() - m_camera.target());
        QVERIFY(chooser.ofBall(m_camera.target() + away, 0.3f) == Detail::None);
        QVERIFY(chooser.ofBall(m_camera.target() + away, 99) != Detail::None);  // its rim is in the view
        const QVector3D rim = m_camera.view().inverted().mapVector({1, 0, 0}) * float(m_view.width() / 2 + 2) /
                              m_camera.project(m_camera.target(), m_view).pixelsPerUnit;
        const float few = 4 / m_camera.project(m_camera.target(), m_view).pixelsPerUnit;
        QVERIFY(chooser.ofBall(m_camera.target() + rim, few) == Detail::Medium);  // a point would be clipped
        QVERIFY(chooser.ofBall(behind, 0.3f) == Detail::None);
        QVERIFY(chooser.ofTube(behind, behind + away, 0.3f) == Detail::None);
        QVERIFY(chooser.ofTube(m_camera.target() + away, m_camera.target() + 1.1f * away, 0.3f) == Detail::None);
        QVERIFY(chooser.ofTube(m_camera.target() - away, m_camera.target() + away, 0.3f) != Detail::None);
        QVERIFY(chooser.ofTube(m_camera.target(), behind, 0.3f) == Detail::Fine);
    }

    void meshesAreTheHalvesThatAreSeen() {
        using std::numbers::pi;
        for (const Mesh& mesh : {unitDome(3, 16), unitDome(5, 24)})
            for (std::size_t v = 0; v < mesh.vertices.size(); v += 3) {
                const QVector3D p(mesh.vertices[v], mesh.vertices[v + 1], mesh.vertices[v + 2]);
                QVERIFY(std::abs(p.length() - 1) < 1e-5f && p.z() > -1e-6f);
            }
        QVERIFY(std::abs(areaOf(unitDome(30, 90)) / (2 * pi) - 1) < 0.005);  // half of a ball's 4 π
        QVERIFY(std::abs(areaOf(unitHalfTube(60, -10, 190)) / (200 * pi / 180) - 1) < 0.005);
        QCOMPARE(unitHalfTube(3, 0, 180).triangles.size(), std::size_t{3 * 6});
        QVERIFY(std::abs(areaOf(unitDisc()) / pi - 1) < 0.005);
    }
};

STRATA_TEST(DetailTest, tst_detail);
#include "tst_detail.moc"

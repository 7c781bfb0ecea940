// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/gl_scene.h"

#include "widgets/hierarchy/detail.h"

namespace strata::hierarchy {
namespace {

constexpr float kLinkRadius = 0.016f;
constexpr float kOutlineWidth = 1.0f;
constexpr float kTubeShine = 0.2f, kBallShine = 1.0f;

static_assert(sizeof(BallInstance) == 8 * sizeof(float) && sizeof(TubeInstance) == 12 * sizeof(float));

QVector3D rgb(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF()};
}
QVector4D rgba(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF(), colour.alphaF()};
}

/// Null where the shaders are not taken. Both stages have what light.glsl offers.
std::unique_ptr<QOpenGLShaderProgram> linked(const QString& vertex, const QString& fragment) {
    const QString folder = ":/strata/shaders/", light = folder + "light.glsl";
    auto program = std::make_unique<QOpenGLShaderProgram>();
    const bool works = program->addShaderFromSourceFile(QOpenGLShader::Vertex, light) &&
                       program->addShaderFromSourceFile(QOpenGLShader::Vertex, folder + vertex) &&
                       program->addShaderFromSourceFile(QOpenGLShader::Fragment, light) &&
                       program->addShaderFromSourceFile(QOpenGLShader::Fragment, folder + fragment) && program->link();
    if (!works) program.reset();
    return program;
}

}  // namespace

bool GlScene::create(QOpenGLExtraFunctions& gl) {
    m_point = linked("point.vert", "point.frag");
    m_ball = linked("ball.vert", "lit.frag");
    m_line = linked("line.vert", "line.frag");
    m_tube = linked("tube.vert", "lit.frag");
    m_plane = linked("plane.vert", "plane.frag");
    if (!m_point || !m_ball || !m_line || !m_tube || !m_plane) return false;
    m_balls.create(gl, GL_POINTS, unitDome(3, 16), unitDome(5, 24));
    m_tubes.create(gl, GL_LINES, unitHalfTube(3, 0, 180), unitHalfTube(6, -10, 190));
    m_disc.create(gl, unitDisc());
    m_ready = m_stale = true;
    return true;
}

void GlScene::destroy(QOpenGLExtraFunctions& gl) {
    if (m_ready) {
        m_balls.destroy(gl);
        m_tubes.destroy(gl);
        m_disc.destroy();
    }
    for (auto* program : {&m_point, &m_ball, &m_line, &m_tube, &m_plane}) program->reset();
    m_ready = false;
}

void GlScene::draw(QOpenGLExtraFunctions& gl, const View& view, const QPalette& palette) {
    const QColor page = palette.color(QPalette::Base);
    gl.glClearColor(page.redF(), page.greenF(), page.blueF(), 1);
    gl.glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    if (!m_ready || !m_state.scene) return;
    const SceneColours colours(m_state, palette);
    if (m_stale) upload(colours);
    gl.glEnable(GL_DEPTH_TEST);
    gl.glEnable(GL_MULTISAMPLE);
    gl.glDisable(GL_CULL_FACE);
    gl.glDisable(GL_BLEND);
    gl.glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_FALSE);  // the page stays opaque
    drawTubes(gl, view, colours);
    drawBalls(gl, view, colours);
    gl.glEnable(GL_BLEND);  // of what is seen through, after what it is seen before
    gl.glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    gl.glDepthMask(GL_FALSE);
    drawLines(gl, view, colours);
    drawPlanes(gl, view, colours);
    gl.glDepthMask(GL_TRUE);
    gl.glDisable(GL_BLEND);
    gl.glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    gl.glDisable(GL_DEPTH_TEST);
}

void GlScene::upload(const SceneColours& colours) {
    const auto& scene = *m_state.scene;
    std::vector<BallInstance> balls;
    std::vector<TubeInstance> tubes;
    const auto tube = [&](int a, int b, float radius, const QColor& colour) {
        tubes.push_back({scene.nodes()[std::size_t(a)].position, radius,
                         QVector4D(scene.nodes()[std::size_t(b)].position, 0), rgba(colour)});
    };
    for (int i = 0; i < int(scene.nodes().size()); ++i) {
        const auto& node = scene.nodes()[std::size_t(i)];
        balls.push_back({node.position, node.radius, rgba(colours.node(i))});
        if (node.parent >= 0) tube(i, node.parent, kLinkRadius, colours.link(i));
    }
    for (const auto& edge : scene.edges()) tube(edge.a, edge.b, edge.width, colours.edge(edge));
    m_balls.setInstances(std::move(balls));
    m_tubes.setInstances(std::move(tubes));
    m_stale = false;
}

void GlScene::bindLit(QOpenGLShaderProgram& program, const View& view, const SceneColours& colours, float shine) {
    const float distance = m_state.camera.distance(), reach = m_state.scene->radius();
    const QMatrix4x4 projection = m_state.camera.projection(view.size);
    program.bind();
    program.setUniformValue("view", m_state.camera.view());
    program.setUniformValue("projection", projection);
    program.setUniformValue("pixels", float(projection(1, 1) * view.size.height() / 2 * view.ratio));
    program.setUniformValue("page", rgb(colours.page()));
    program.setUniformValue("fog", QVector2D(distance, distance + 1.2f * reach));
    program.setUniformValue("shine", shine);
}

void GlScene::drawTubes(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours) {
    const DetailChooser chooser(m_state.camera, view.size);
    m_tubes.sort([&](const TubeInstance& t) { return chooser.ofTube(t.start, t.end.toVector3D(), t.radius); });
    bindLit(*m_tube, view, colours, kTubeShine);
    m_tubes.drawMeshes(gl, *m_tube);
    m_tube->release();
}

void GlScene::drawLines(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours) {
    bindLit(*m_line, view, colours, kTubeShine);
    m_tubes.drawSpecks(gl, *m_line);
    m_line->release();
}

void GlScene::drawBalls(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours) {
    const DetailChooser chooser(m_state.camera, view.size);
    m_balls.sort([&](const BallInstance& b) { return chooser.ofBall(b.position, b.radius); });
    bindLit(*m_point, view, colours, kBallShine);
    gl.glEnable(GL_PROGRAM_POINT_SIZE);
    gl.glEnable(GL_SAMPLE_ALPHA_TO_COVERAGE);  // round where pixels have several samples
    m_balls.drawSpecks(gl, *m_point);
    gl.glDisable(GL_SAMPLE_ALPHA_TO_COVERAGE);
    bindLit(*m_ball, view, colours, kBallShine);
    m_balls.drawMeshes(gl, *m_ball);
    m_ball->release();
}

void GlScene::drawPlanes(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours) {
    gl.glLineWidth(kOutlineWidth);
    m_plane->bind();
    m_plane->setUniformValue("view", m_state.camera.view());
    m_plane->setUniformValue("projection", m_state.camera.projection(view.size));
    m_plane->setUniformValue("radius", m_state.scene->extent());
    for (int level = 0; level < m_state.scene->levelCount(); ++level) {
        m_plane->setUniformValue("height", m_state.scene->height(level));
        for (const bool outline : {false, true}) {
            m_plane->setUniformValue("colour", rgba(outline ? colours.planeOutline(level) : colours.plane(level)));
            m_disc.draw(gl, outline);
        }
    }
    m_plane->release();
}

}  // namespace strata::hierarchy

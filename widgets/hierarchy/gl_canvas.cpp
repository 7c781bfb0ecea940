// SPDX-License-Identifier: GPL-3.0-or-later
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QOpenGLWidget>
#include <QPainter>
#include <QPointer>
#include <QTimer>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/detail.h"
#include "widgets/hierarchy/gl_shapes.h"
#include "widgets/hierarchy/scene_labels.h"

namespace strata::hierarchy {
namespace {

constexpr float kLinkRadius = 0.016f;
constexpr float kOutlineWidth = 1.0f;

QSurfaceFormat plainFormat() {
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    return format;
}

/// Where a processor does what a graphics card would, smooth edges cost most of a frame's time: none there. Needs a
/// current context.
int affordableSamples(QOpenGLContext& context) {
    const auto* name = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const QString renderer = QString::fromLatin1(name ? name : "");
    for (const char* software : {"llvmpipe", "softpipe", "SWR", "SwiftShader", "Software", "GDI Generic"})
        if (renderer.contains(QLatin1String(software), Qt::CaseInsensitive)) return 0;
    return 4;
}

struct Support {
    bool enough = false;
    int samples = 0;
};

/// What OpenGL there is; asked for once.
const Support& support() {
    static const Support found = [] {
        QOpenGLContext context;
        context.setFormat(plainFormat());
        if (!context.create()) return Support{};
        QOffscreenSurface surface;
        surface.setFormat(context.format());
        surface.create();
        if (!surface.isValid() || !context.makeCurrent(&surface)) return Support{};
        const bool enough = !context.isOpenGLES() && context.format().version() >= qMakePair(3, 3);
        const Support result{enough, affordableSamples(context)};
        context.doneCurrent();
        return result;
    }();
    return found;
}

QSurfaceFormat coreFormat() {
    auto format = plainFormat();
    format.setSamples(support().samples);
    return format;
}

QVector3D rgb(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF()};
}
QVector4D rgba(const QColor& colour) {
    return {colour.redF(), colour.greenF(), colour.blueF(), colour.alphaF()};
}

// As the shaders read them: two texels and three, without gaps.
struct BallInstance {
    QVector3D position;
    float radius;
    QVector4D colour;
};
struct TubeInstance {
    QVector3D start;
    float radius;
    QVector4D end, colour;
};
static_assert(sizeof(BallInstance) == 8 * sizeof(float) && sizeof(TubeInstance) == 12 * sizeof(float));

/// The text over the scene. Painted by the raster engine: Qt's OpenGL paint engine leaves text and paths out on some
/// core profile drivers.
class LabelLayer : public QWidget {
public:
    LabelLayer(const SceneState& state, QWidget* parent) : QWidget(parent), m_state(state) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintLabels(painter, size(), m_state, palette(), font(), m_outlines);
    }

private:
    const SceneState& m_state;
    LabelOutlines m_outlines;
};

class GlWidget : public QOpenGLWidget {
public:
    GlWidget(const SceneState& state, QWidget* parent, std::function<void()> failed)
        : QOpenGLWidget(parent), m_state(state), m_failed(std::move(failed)), m_labels(new LabelLayer(state, this)) {
        setFormat(coreFormat());
    }
    ~GlWidget() override {
        if (!context()) return;
        disconnect(context(), nullptr, this, nullptr);  // it dies in the base's destructor, when our buffers are gone
        makeCurrent();
        release();
        doneCurrent();
    }
    void markStale() {
        m_stale = true;
        refresh();
    }
    void refresh() {
        update();
        m_labels->update();
    }

protected:
    void initializeGL() override {
        // The context is replaced when the widget moves to another window: everything is made anew then.
        connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, [this] {
            makeCurrent();
            release();
            doneCurrent();
        });
        const bool works = link(m_ballProgram, "ball.vert", "lit.frag") &&
                           link(m_tubeProgram, "tube.vert", "lit.frag") &&
                           link(m_planeProgram, "plane.vert", "plane.frag");
        if (!works) {
            QTimer::singleShot(0, this, m_failed);
            return;
        }
        auto& gl = *context()->extraFunctions();
        m_balls.create(gl, {unitCap(6), unitDome(2, 12), unitDome(5, 24)});
        m_tubes.create(gl, {unitHalfTube(1, 20, 160), unitHalfTube(3, 0, 180), unitHalfTube(6, -10, 190)});
        m_disc.create(gl, unitDisc());
        m_ready = m_stale = true;
    }

    void paintGL() override {
        auto& gl = *context()->extraFunctions();
        const QColor page = palette().color(QPalette::Base);
        gl.glClearColor(page.redF(), page.greenF(), page.blueF(), 1);
        gl.glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
        if (!m_ready || !m_state.scene) return;
        const SceneColours colours(m_state, palette());
        if (m_stale) upload(colours);
        gl.glEnable(GL_DEPTH_TEST);
        gl.glEnable(GL_MULTISAMPLE);
        gl.glDisable(GL_CULL_FACE);
        gl.glDisable(GL_BLEND);
        const DetailChooser chooser(m_state.camera, size());
        bindLit(*m_tubeProgram, colours, 0.2f);
        m_tubes.draw(gl, *m_tubeProgram,
                     [&](const TubeInstance& t) { return chooser.ofTube(t.start, t.end.toVector3D(), t.radius); });
        bindLit(*m_ballProgram, colours, 1.0f);
        m_balls.draw(gl, *m_ballProgram, [&](const BallInstance& b) { return chooser.ofBall(b.position, b.radius); });
        m_ballProgram->release();
        drawPlanes(gl, colours);
        gl.glDisable(GL_DEPTH_TEST);
    }

    void resizeEvent(QResizeEvent* event) override {
        QOpenGLWidget::resizeEvent(event);
        m_labels->setGeometry(rect());
    }

    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::PaletteChange) markStale();
        QOpenGLWidget::changeEvent(event);
    }

private:
    bool link(std::unique_ptr<QOpenGLShaderProgram>& program, const char* vertex, const char* fragment) {
        program = std::make_unique<QOpenGLShaderProgram>();
        const QString folder = ":/strata/shaders/";
        return program->addShaderFromSourceFile(QOpenGLShader::Vertex, folder + vertex) &&
               program->addShaderFromSourceFile(QOpenGLShader::Fragment, folder + fragment) && program->link();
    }

    void release() {
        if (m_ready) {
            auto& gl = *context()->extraFunctions();
            m_balls.destroy(gl);
            m_tubes.destroy(gl);
            m_disc.destroy();
        }
        m_ballProgram.reset();
        m_tubeProgram.reset();
        m_planeProgram.reset();
        m_ready = false;
    }

    void upload(const SceneColours& colours) {
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

    void bindLit(QOpenGLShaderProgram& program, const SceneColours& colours, float shine) {
        const float distance = m_state.camera.distance(), reach = m_state.scene->radius();
        program.bind();
        program.setUniformValue("view", m_state.camera.view());
        program.setUniformValue("projection", m_state.camera.projection(size()));
        program.setUniformValue("page", rgb(colours.page()));
        program.setUniformValue("fog", QVector2D(distance, distance + 1.2f * reach));
        program.setUniformValue("shine", shine);
    }

    void drawPlanes(QOpenGLExtraFunctions& gl, const SceneColours& colours) {
        gl.glEnable(GL_BLEND);
        gl.glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);  // the page stays opaque
        gl.glDepthMask(GL_FALSE);
        gl.glLineWidth(kOutlineWidth);
        m_planeProgram->bind();
        m_planeProgram->setUniformValue("view", m_state.camera.view());
        m_planeProgram->setUniformValue("projection", m_state.camera.projection(size()));
        m_planeProgram->setUniformValue("radius", m_state.scene->extent());
        for (int level = 0; level < m_state.scene->levelCount(); ++level) {
            m_planeProgram->setUniformValue("height", m_state.scene->height(level));
            for (const bool outline : {false, true}) {
                m_planeProgram->setUniformValue("colour",
                                                rgba(outline ? colours.planeOutline(level) : colours.plane(level)));
                m_disc.draw(gl, outline);
            }
        }
        m_planeProgram->release();
        gl.glDepthMask(GL_TRUE);
        gl.glDisable(GL_BLEND);
    }

    const SceneState& m_state;
    std::function<void()> m_failed;
    LabelLayer* m_labels;
    std::unique_ptr<QOpenGLShaderProgram> m_ballProgram, m_tubeProgram, m_planeProgram;
    Shapes<BallInstance> m_balls;
    Shapes<TubeInstance> m_tubes;
    Disc m_disc;
    bool m_ready = false, m_stale = true;
};

class GlCanvas : public Canvas {
public:
    GlCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed)
        : m_widget(new GlWidget(state, parent, std::move(failed))) {}
    ~GlCanvas() override { delete m_widget.data(); }
    QWidget* widget() override { return m_widget; }
    void sceneChanged() override { m_widget->markStale(); }
    void viewChanged() override { m_widget->refresh(); }

private:
    QPointer<GlWidget> m_widget;  // the parent may have taken it along already
};

}  // namespace

bool openGlAvailable() {
    return support().enough;
}

std::unique_ptr<Canvas> makeGlCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed) {
    return std::make_unique<GlCanvas>(state, parent, std::move(failed));
}

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLExtraFunctions>
#include <QOpenGLShaderProgram>
#include <QPalette>

#include <memory>

#include "widgets/hierarchy/gl_shapes.h"
#include "widgets/hierarchy/scene_state.h"

namespace strata::hierarchy {

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

/// Draws a SceneState, all but its labels, by OpenGL 3.3 core. All but markStale() and isReady() need a current
/// context, the same one from create() to destroy().
class GlScene {
public:
    struct View {
        QSize size;        ///< in the units of the camera
        double ratio = 1;  ///< of pixels to them
    };

    explicit GlScene(const SceneState& state) : m_state(state) {}

    /// False, and nothing to destroy, where shaders are not taken.
    bool create(QOpenGLExtraFunctions& gl);
    bool isReady() const { return m_ready; }
    /// The scene or its colours are others.
    void markStale() { m_stale = true; }
    /// Clears what is bound and draws into it.
    void draw(QOpenGLExtraFunctions& gl, const View& view, const QPalette& palette);
    void destroy(QOpenGLExtraFunctions& gl);

private:
    using Program = std::unique_ptr<QOpenGLShaderProgram>;

    void upload(const SceneColours& colours);
    void bindLit(QOpenGLShaderProgram& program, const View& view, const SceneColours& colours, float shine);
    void drawTubes(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours);
    void drawLines(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours);
    void drawBalls(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours);
    void drawPlanes(QOpenGLExtraFunctions& gl, const View& view, const SceneColours& colours);

    const SceneState& m_state;
    Program m_point, m_ball, m_line, m_tube, m_plane;
    Shapes<BallInstance> m_balls;
    Shapes<TubeInstance> m_tubes;
    Disc m_disc;
    bool m_ready = false, m_stale = true;
};

}  // namespace strata::hierarchy

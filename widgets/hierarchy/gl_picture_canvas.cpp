// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QPainter>
#include <QTimer>

#include <algorithm>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/gl_scene.h"
#include "widgets/hierarchy/gl_support.h"
#include "widgets/hierarchy/scene_labels.h"

namespace strata::hierarchy {
namespace {

constexpr int kRest = 150;  ///< milliseconds without a movement until the picture is as sharp as the screen
constexpr int kSlow = 28,
              kQuick = 16;  ///< milliseconds: of a frame that has to become cheaper, and of one that need not
constexpr double kCoarsest = 0.5;

class GlPicture : public QWidget {
public:
    GlPicture(const SceneState& state, QWidget* parent, std::function<void()> failed)
        : QWidget(parent), m_state(state), m_scene(state), m_failed(std::move(failed)) {
        setAttribute(Qt::WA_OpaquePaintEvent);
        m_rest.setSingleShot(true);
        m_rest.setInterval(kRest);
        connect(&m_rest, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    }
    ~GlPicture() override {
        if (!m_context || !m_context->makeCurrent(&m_surface)) return;
        m_scene.destroy(*m_context->extraFunctions());
        m_target.reset();
        m_context->doneCurrent();
    }
    void sceneChanged() {
        m_scene.markStale();
        update();
    }
    void viewChanged() {
        const auto view = m_state.camera.view();
        if (view != m_seenFrom) m_rest.start();  // and not for what is under the pointer
        m_seenFrom = view;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (!makeCurrent()) {
            painter.fillRect(rect(), palette().color(QPalette::Base));
            if (m_failed) QTimer::singleShot(0, this, std::exchange(m_failed, {}));
            return;
        }
        QElapsedTimer clock;
        clock.start();
        drawScene();
        paintText();  // while the renderer's threads are at it
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_target->size() != pixels());
        painter.drawImage(rect(), m_target->toImage());
        if (m_rest.isActive()) adapt(clock.elapsed());
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.drawImage(rect(), m_text);
        m_context->doneCurrent();
    }

    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::PaletteChange) sceneChanged();
        QWidget::changeEvent(event);
    }

private:
    bool makeCurrent() {
        if (m_context) return m_scene.isReady() && m_context->makeCurrent(&m_surface);
        m_context = std::make_unique<QOpenGLContext>();
        m_context->setFormat(coreFormat());
        if (!m_context->create()) return false;
        m_surface.setFormat(m_context->format());
        m_surface.create();
        if (!m_context->makeCurrent(&m_surface)) return false;
        if (m_scene.create(*m_context->extraFunctions())) return true;
        m_context->doneCurrent();
        return false;
    }

    QSize pixels() const { return (QSizeF(size()) * devicePixelRatioF()).toSize(); }

    /// While the camera moves, the picture is as coarse as the renderer needs to keep up; its labels stay sharp.
    double coarseness() const { return m_rest.isActive() ? m_coarseness : 1; }

    void adapt(qint64 milliseconds) {
        if (milliseconds > kSlow) m_coarseness = std::max(kCoarsest, m_coarseness - 0.125);
        if (milliseconds < kQuick) m_coarseness = std::min(1.0, m_coarseness + 0.125);
    }

    void drawScene() {
        const QSize wanted = (QSizeF(pixels()) * coarseness()).toSize().expandedTo({1, 1});
        if (!m_target || m_target->size() != wanted)
            m_target =
                std::make_unique<QOpenGLFramebufferObject>(wanted, QOpenGLFramebufferObject::CombinedDepthStencil);
        m_target->bind();
        auto& gl = *m_context->extraFunctions();
        gl.glViewport(0, 0, wanted.width(), wanted.height());
        m_scene.draw(gl, {size(), devicePixelRatioF() * coarseness()}, palette());
        gl.glFlush();
    }

    void paintText() {
        if (m_text.size() != pixels()) m_text = QImage(pixels(), QImage::Format_ARGB32_Premultiplied);
        m_text.setDevicePixelRatio(devicePixelRatioF());
        m_text.fill(Qt::transparent);
        QPainter painter(&m_text);
        paintLabels(painter, size(), m_state, palette(), font(), m_outlines, m_rest.isActive());
    }

    const SceneState& m_state;
    GlScene m_scene;
    std::function<void()> m_failed;
    QOffscreenSurface m_surface;
    std::unique_ptr<QOpenGLContext> m_context;
    std::unique_ptr<QOpenGLFramebufferObject> m_target;
    LabelOutlines m_outlines;
    QImage m_text;
    QMatrix4x4 m_seenFrom;
    QTimer m_rest;            ///< runs while the camera moves
    double m_coarseness = 1;  ///< of pictures in motion: their pixels to the screen's, along an edge
};

}  // namespace

std::unique_ptr<Canvas> makeGlPictureCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed) {
    return std::make_unique<WidgetCanvas<GlPicture>>(new GlPicture(state, parent, std::move(failed)));
}

}  // namespace strata::hierarchy

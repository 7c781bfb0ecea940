// SPDX-License-Identifier: GPL-3.0-or-later
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QPainter>
#include <QTimer>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/gl_scene.h"
#include "widgets/hierarchy/gl_support.h"
#include "widgets/hierarchy/scene_labels.h"

namespace strata::hierarchy {
namespace {

class GlPicture : public QWidget {
public:
    GlPicture(const SceneState& state, QWidget* parent, std::function<void()> failed)
        : QWidget(parent), m_state(state), m_scene(state), m_failed(std::move(failed)) {
        setAttribute(Qt::WA_OpaquePaintEvent);
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
    void viewChanged() { update(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (!makeCurrent()) {
            painter.fillRect(rect(), palette().color(QPalette::Base));
            if (m_failed) QTimer::singleShot(0, this, std::exchange(m_failed, {}));
            return;
        }
        drawScene();
        paintText();  // while the renderer's threads are at it
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(rect(), m_target->toImage());
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

    void drawScene() {
        if (!m_target || m_target->size() != pixels())
            m_target =
                std::make_unique<QOpenGLFramebufferObject>(pixels(), QOpenGLFramebufferObject::CombinedDepthStencil);
        m_target->bind();
        auto& gl = *m_context->extraFunctions();
        gl.glViewport(0, 0, pixels().width(), pixels().height());
        m_scene.draw(gl, {size(), devicePixelRatioF()}, palette());
        gl.glFlush();
    }

    void paintText() {
        if (m_text.size() != pixels()) m_text = QImage(pixels(), QImage::Format_ARGB32_Premultiplied);
        m_text.setDevicePixelRatio(devicePixelRatioF());
        m_text.fill(Qt::transparent);
        QPainter painter(&m_text);
        paintLabels(painter, size(), m_state, palette(), font(), m_outlines);
    }

    const SceneState& m_state;
    GlScene m_scene;
    std::function<void()> m_failed;
    QOffscreenSurface m_surface;
    std::unique_ptr<QOpenGLContext> m_context;
    std::unique_ptr<QOpenGLFramebufferObject> m_target;
    LabelOutlines m_outlines;
    QImage m_text;
};

}  // namespace

std::unique_ptr<Canvas> makeGlPictureCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed) {
    return std::make_unique<WidgetCanvas<GlPicture>>(new GlPicture(state, parent, std::move(failed)));
}

}  // namespace strata::hierarchy

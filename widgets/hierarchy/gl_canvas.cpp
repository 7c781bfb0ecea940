// SPDX-License-Identifier: GPL-3.0-or-later
#include <QOpenGLContext>
#include <QOpenGLWidget>
#include <QPainter>
#include <QTimer>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/gl_scene.h"
#include "widgets/hierarchy/gl_support.h"
#include "widgets/hierarchy/scene_labels.h"

namespace strata::hierarchy {
namespace {

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
        : QOpenGLWidget(parent), m_scene(state), m_failed(std::move(failed)), m_labels(new LabelLayer(state, this)) {
        setFormat(coreFormat());
    }
    ~GlWidget() override {
        if (!context()) return;
        disconnect(context(), nullptr, this, nullptr);  // it dies in the base's destructor, when our buffers are gone
        release();
    }
    void sceneChanged() {
        m_scene.markStale();
        viewChanged();
    }
    void viewChanged() {
        update();
        m_labels->update();
    }

protected:
    void initializeGL() override {
        // The context is replaced when the widget moves to another window: everything is made anew then.
        connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlWidget::release);
        if (!m_scene.create(*context()->extraFunctions())) QTimer::singleShot(0, this, m_failed);
    }

    void paintGL() override { m_scene.draw(*context()->extraFunctions(), {size(), devicePixelRatioF()}, palette()); }

    void resizeEvent(QResizeEvent* event) override {
        QOpenGLWidget::resizeEvent(event);
        m_labels->setGeometry(rect());
    }

    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::PaletteChange) sceneChanged();
        QOpenGLWidget::changeEvent(event);
    }

private:
    void release() {
        makeCurrent();
        m_scene.destroy(*context()->extraFunctions());
        doneCurrent();
    }

    GlScene m_scene;
    std::function<void()> m_failed;
    LabelLayer* m_labels;
};

}  // namespace

std::unique_ptr<Canvas> makeGlCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed) {
    return std::make_unique<WidgetCanvas<GlWidget>>(new GlWidget(state, parent, std::move(failed)));
}

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/hierarchy_view.h"

#include <QApplication>
#include <QFileDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

#include "engine/api/error.h"
#include "widgets/hierarchy/gl_support.h"
#include "widgets/hierarchy/scene_labels.h"
#include "widgets/hierarchy/scene_painter.h"

namespace strata::hierarchy {
namespace {

constexpr float kDegreesPerPixel = 0.45f, kDegreesPerKey = 6, kZoomPerKey = 1.15f;

HierarchyView::Renderer best() {
    using Renderer = HierarchyView::Renderer;
    const auto& gl = GlSupport::found();
    if (!gl.enough) return Renderer::Painter;
    return gl.software ? Renderer::OpenGlPicture : Renderer::OpenGlWidget;
}

}  // namespace

HierarchyView::HierarchyView(QWidget* parent, Renderer renderer)
    : QWidget(parent), m_renderer(renderer == Renderer::Automatic ? best() : renderer) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Cluster hierarchy"));
    const auto retreat = [this] {
        m_renderer = Renderer::Painter;
        installCanvas(makePainterCanvas(m_state, this));
    };
    if (m_renderer == Renderer::Painter)
        retreat();
    else if (m_renderer == Renderer::OpenGlPicture)
        installCanvas(makeGlPictureCanvas(m_state, this, retreat));
    else
        installCanvas(makeGlCanvas(m_state, this, retreat));
}

HierarchyView::~HierarchyView() = default;

void HierarchyView::installCanvas(std::unique_ptr<Canvas> canvas) {
    m_canvas = std::move(canvas);
    m_canvas->widget()->setMouseTracking(true);
    m_canvas->widget()->installEventFilter(this);
    layout()->addWidget(m_canvas->widget());
}

void HierarchyView::setScene(ScenePtr scene, bool keepCamera) {
    m_state.scene = std::move(scene);
    m_state.selectedNode = m_state.hovered = -1;
    m_state.selected.clear();
    if (!keepCamera && m_state.scene) resetCamera();
    m_canvas->sceneChanged();
}

void HierarchyView::setLevel(int level) {
    if (level == m_state.level) return;
    m_state.level = level;
    m_canvas->sceneChanged();
}

void HierarchyView::setSelected(int node) {
    m_state.selectedNode = node;
    m_state.selected.clear();
    if (node >= 0 && m_state.scene) m_state.selected = m_state.scene->closure(node);
    m_canvas->sceneChanged();
}

void HierarchyView::resetCamera() {
    if (m_state.scene) m_state.camera.fit(*m_state.scene, size());
    m_fitted = true;
    m_canvas->viewChanged();
}

void HierarchyView::saveAs(const QString& path) const {
    saveScene(path, size(), m_state, palette(), font());
}

void HierarchyView::choose(int node) {
    setSelected(node);
    Q_EMIT selected(node);
}

void HierarchyView::press(const QMouseEvent& event) {
    setFocus(Qt::MouseFocusReason);
    m_pressed = m_last = event.position();
    m_moved = false;
}

void HierarchyView::move(const QMouseEvent& event) {
    const QPointF step = event.position() - m_last;
    if (event.buttons() == Qt::NoButton) return hover(event.position());
    const QPointF way = event.position() - m_pressed;
    m_moved = m_moved || way.manhattanLength() > QApplication::startDragDistance();
    if (!m_moved) return;
    m_last = event.position();
    m_fitted = false;
    if ((event.buttons() & Qt::MiddleButton) || (event.modifiers() & Qt::ShiftModifier))
        m_state.camera.pan(step, size());
    else
        m_state.camera.rotate(float(-step.x()) * kDegreesPerPixel, float(step.y()) * kDegreesPerPixel);
    m_canvas->viewChanged();
}

void HierarchyView::release(const QMouseEvent& event) {
    if (m_moved || event.button() != Qt::LeftButton || !m_state.scene) return;
    choose(m_state.camera.pick(*m_state.scene, event.position(), size()));
}

void HierarchyView::hover(const QPointF& position) {
    if (!m_state.scene) return;
    const int node = m_state.camera.pick(*m_state.scene, position, size());
    if (node == m_state.hovered) return;
    m_state.hovered = node;
    m_canvas->widget()->setCursor(node >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_canvas->viewChanged();
}

bool HierarchyView::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            press(static_cast<QMouseEvent&>(*event));
            return true;
        case QEvent::MouseMove:
            move(static_cast<QMouseEvent&>(*event));
            return true;
        case QEvent::MouseButtonRelease:
            release(static_cast<QMouseEvent&>(*event));
            return true;
        case QEvent::Wheel:
            m_state.camera.zoom(std::pow(1.0015f, float(static_cast<QWheelEvent&>(*event).angleDelta().y())));
            m_fitted = false;
            m_canvas->viewChanged();
            return true;
        case QEvent::ToolTip: {
            const auto& help = static_cast<QHelpEvent&>(*event);
            const int node = m_state.scene ? m_state.camera.pick(*m_state.scene, help.pos(), size()) : -1;
            QToolTip::showText(help.globalPos(), node >= 0 ? describe(*m_state.scene, node) : QString(), this);
            return true;
        }
        default:
            return QWidget::eventFilter(watched, event);
    }
}

void HierarchyView::keyPressEvent(QKeyEvent* event) {
    const auto turn = [this](float yaw, float pitch) {
        m_fitted = false;
        m_state.camera.rotate(yaw, pitch);
    };
    const auto closer = [this](float factor) {
        m_fitted = false;
        m_state.camera.zoom(factor);
    };
    switch (event->key()) {
        case Qt::Key_Left:
            turn(-kDegreesPerKey, 0);
            break;
        case Qt::Key_Right:
            turn(kDegreesPerKey, 0);
            break;
        case Qt::Key_Up:
            turn(0, kDegreesPerKey);
            break;
        case Qt::Key_Down:
            turn(0, -kDegreesPerKey);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            closer(kZoomPerKey);
            break;
        case Qt::Key_Minus:
            closer(1 / kZoomPerKey);
            break;
        case Qt::Key_Home:
            resetCamera();
            break;
        case Qt::Key_Escape:
            choose(-1);
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    m_canvas->viewChanged();
}

void HierarchyView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_fitted) resetCamera();  // until the user has looked elsewhere, everything stays in view
}

void HierarchyView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_canvas) m_canvas->sceneChanged();
    QWidget::changeEvent(event);
}

void HierarchyView::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_state.scene || m_moved) return;
    QMenu menu(this);
    menu.addAction(tr("Look from the start"), this, &HierarchyView::resetCamera);
    menu.addAction(tr("Save picture…"), this, &HierarchyView::askAndSave);
    menu.exec(event->globalPos());
}

void HierarchyView::askAndSave() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save picture"), "hierarchy.svg", tr("Pictures (*.svg *.png)"));
    if (path.isEmpty()) return;
    try {
        saveAs(path);
    } catch (const api::Error& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
}

}  // namespace strata::hierarchy

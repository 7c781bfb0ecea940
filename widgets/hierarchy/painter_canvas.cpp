// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPointer>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/scene_painter.h"

namespace strata::hierarchy {
namespace {

class PainterWidget : public QWidget {
public:
    PainterWidget(const SceneState& state, QWidget* parent) : QWidget(parent), m_state(state) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Base));
        paintScene(painter, size(), m_state, palette(), font(), m_outlines);
    }

private:
    const SceneState& m_state;
    LabelOutlines m_outlines;
};

class PainterCanvas : public Canvas {
public:
    PainterCanvas(const SceneState& state, QWidget* parent) : m_widget(new PainterWidget(state, parent)) {}
    ~PainterCanvas() override { delete m_widget.data(); }
    QWidget* widget() override { return m_widget; }
    void sceneChanged() override { m_widget->update(); }
    void viewChanged() override { m_widget->update(); }

private:
    QPointer<PainterWidget> m_widget;  // the parent may have taken it along already
};

}  // namespace

std::unique_ptr<Canvas> makePainterCanvas(const SceneState& state, QWidget* parent) {
    return std::make_unique<PainterCanvas>(state, parent);
}

}  // namespace strata::hierarchy

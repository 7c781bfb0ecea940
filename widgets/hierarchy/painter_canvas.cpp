// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/scene_painter.h"

namespace strata::hierarchy {
namespace {

class PainterWidget : public QWidget {
public:
    PainterWidget(const SceneState& state, QWidget* parent) : QWidget(parent), m_state(state) {}
    void sceneChanged() { update(); }
    void viewChanged() { update(); }

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

}  // namespace

std::unique_ptr<Canvas> makePainterCanvas(const SceneState& state, QWidget* parent) {
    return std::make_unique<WidgetCanvas<PainterWidget>>(new PainterWidget(state, parent));
}

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

#include "widgets/hierarchy/scene_state.h"

namespace strata::hierarchy {

/// A widget that shows a SceneState, by whatever means. GUI thread only.
class Canvas {
public:
    virtual ~Canvas() = default;
    virtual QWidget* widget() = 0;
    /// The scene is another one, or colours changed: buffers must be filled anew. Repaints.
    virtual void sceneChanged() = 0;
    /// Only the camera or the hovered ball moved. Repaints.
    virtual void viewChanged() = 0;
};

/// A canvas around a widget that takes the two calls itself.
template <class Widget>
class WidgetCanvas : public Canvas {
public:
    explicit WidgetCanvas(Widget* widget) : m_widget(widget) {}
    ~WidgetCanvas() override { delete m_widget.data(); }
    QWidget* widget() override { return m_widget; }
    void sceneChanged() override { m_widget->sceneChanged(); }
    void viewChanged() override { m_widget->viewChanged(); }

private:
    QPointer<Widget> m_widget;  // the parent may have taken it along already
};

/// `state` must outlive each of these canvases. `failed` is called (once, later, from the event loop) if OpenGL turns
/// out not to work after all: the canvas must then be replaced. For graphics cards:
std::unique_ptr<Canvas> makeGlCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed);
/// OpenGL into a picture beside the screen, for software renderers: with an OpenGL widget anywhere in a window, Qt
/// hands the whole window to the renderer at every repaint of anything.
std::unique_ptr<Canvas> makeGlPictureCanvas(const SceneState& state, QWidget* parent, std::function<void()> failed);
std::unique_ptr<Canvas> makePainterCanvas(const SceneState& state, QWidget* parent);

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

#include "widgets/hierarchy/canvas.h"
#include "widgets/hierarchy/scene_state.h"

namespace strata::hierarchy {

/// The levels of a hierarchy, stacked in perspective. Drag rotates, Shift or the middle button pans, the wheel zooms, a
/// click selects (beside everything: nothing); arrow keys rotate, + and - zoom, Home looks from the start again, Escape
/// clears the selection. OpenGL where a 3.3 core context can be had, else QPainter.
class HierarchyView : public QWidget {
    Q_OBJECT
public:
    /// Automatic: the best there is. The others are for tests; those of OpenGL need GlSupport::found().enough.
    enum class Renderer { Automatic, OpenGlWidget, OpenGlPicture, Painter };
    explicit HierarchyView(QWidget* parent = nullptr, Renderer renderer = Renderer::Automatic);
    ~HierarchyView() override;

    /// Null clears the view. The camera stays if `keepCamera`, as when the same graph is shown at another epoch.
    void setScene(ScenePtr scene, bool keepCamera = false);
    void setLevel(int level);    ///< whose clusters give the colours
    void setSelected(int node);  ///< global number; -1: nothing. Emits nothing.
    void resetCamera();

    const SceneState& state() const { return m_state; }
    bool usesOpenGl() const { return m_renderer != Renderer::Painter; }
    QWidget* canvas() const { return m_canvas->widget(); }

    void saveAs(const QString& path) const;  ///< .png or .svg; throws api::Error (FileUnwritable)
    void askAndSave();                       ///< the same with a file dialog; an error goes to failed()

    QSize sizeHint() const override { return {520, 480}; }
    QSize minimumSizeHint() const override { return {160, 160}; }

Q_SIGNALS:
    void selected(int node);               ///< by the user; -1: nothing
    void failed(const QString& sentence);  ///< a picture could not be written

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void installCanvas(std::unique_ptr<Canvas> canvas);
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void choose(int node);
    void hover(const QPointF& position);

    SceneState m_state;
    Renderer m_renderer;
    std::unique_ptr<Canvas> m_canvas;
    bool m_moved = false, m_fitted = true;
    QPointF m_pressed, m_last;
};

}  // namespace strata::hierarchy

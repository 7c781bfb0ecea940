// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <vector>

#include "widgets/hierarchy/camera.h"
#include "widgets/hierarchy/hierarchy_scene.h"

namespace strata::hierarchy {

/// What there is to see, and from where: all that a renderer needs.
struct SceneState {
    ScenePtr scene;  ///< null: nothing
    Camera camera;
    int level = 1;  ///< the level whose clusters colour what is below, and whose plane stands out
    int selectedNode = -1;
    std::vector<bool> selected;  ///< one flag a node, or empty: no selection
    int hovered = -1;
};

/// The colours in which a state is shown on a palette. Parts that are not selected fade towards the page.
class SceneColours {
public:
    SceneColours(const SceneState& state, const QPalette& palette);

    const QColor& page() const { return m_page; }
    const QColor& ink() const { return m_ink; }
    QColor node(int number) const;
    QColor edge(const SceneEdge& edge) const;
    QColor link(int child) const;          ///< from a node to its cluster
    QColor plane(int level) const;         ///< with alpha
    QColor planeOutline(int level) const;  ///< with alpha
    bool faded(int number) const;          ///< there is a selection without it

private:
    const SceneState& m_state;
    QColor m_page, m_ink, m_accent;
};

}  // namespace strata::hierarchy

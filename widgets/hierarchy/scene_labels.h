// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>

#include "widgets/hierarchy/label_outlines.h"
#include "widgets/hierarchy/scene_state.h"

namespace strata::hierarchy {

/// Text over a rendered scene: symbols of atoms, numbers of clusters, titles of levels at the left edge. Shared by both
/// renderers. Labels of balls that are hidden behind nearer ones are left out. `outlines` are kept from frame to frame;
/// of a scene in motion words are put on whole pixels, which is quicker.
void paintLabels(QPainter& painter, const QSizeF& view, const SceneState& state, const QPalette& palette,
                 const QFont& font, LabelOutlines& outlines, bool moving = false);

/// One ball's line for a tooltip: what it is, its size, the weight inside, the confidence of its assignment.
QString describe(const HierarchyScene& scene, int node);

}  // namespace strata::hierarchy

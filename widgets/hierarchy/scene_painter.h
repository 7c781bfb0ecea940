// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainter>

#include "widgets/hierarchy/label_outlines.h"
#include "widgets/hierarchy/scene_state.h"

namespace strata::hierarchy {

/// Draws a scene with QPainter, farthest part first: where there is no OpenGL, and for pictures in files. Same view,
/// colours and labels as the OpenGL renderer. The page is not filled.
void paintScene(QPainter& painter, const QSizeF& view, const SceneState& state, const QPalette& palette,
                const QFont& font, LabelOutlines& outlines);

/// Writes the state as a picture of `view` device-independent pixels; the suffix decides: .svg, else an image that Qt
/// can write (.png). Throws api::Error (FileUnwritable).
void saveScene(const QString& path, const QSize& view, const SceneState& state, const QPalette& palette,
               const QFont& font);

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSurfaceFormat>

namespace strata::hierarchy {

/// What OpenGL there is. GUI thread; asked for once, leaves nothing behind.
struct GlSupport {
    bool enough = false;    ///< a 3.3 core context can be created and made current here
    bool software = false;  ///< a processor does what a graphics card would

    static const GlSupport& found();
};

/// A 3.3 core context with a depth buffer; edges smoothed by four samples where a card does the work: on a processor
/// they cost most of a frame's time.
QSurfaceFormat coreFormat();

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace strata::app {

/// Milliseconds since the operating system started this process, loading of libraries included (Linux: /proc; elsewhere
/// below 0: not known).
double millisecondsSinceStart();

/// Calls `then` once, as soon as `window` and its children have been painted and handed to the window system.
void afterFirstFrame(QWidget& window, std::function<void()> then);

}  // namespace strata::app

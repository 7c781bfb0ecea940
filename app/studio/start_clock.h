// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace strata::app {

/// Milliseconds since the operating system started this process, loading of libraries included (Linux: /proc; elsewhere
/// below 0: not known).
double millisecondsSinceStart();

/// Prints "first window after N ms" once `window` has been painted, and quits the application.
void quitAfterFirstFrame(QWidget& window);

}  // namespace strata::app

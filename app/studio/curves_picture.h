// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/services.h"

namespace strata::app {

/// Writes the curves of a run to a .png or .svg file, as the Train page shows them. Throws api::Error for a run that
/// cannot be read and a file that cannot be written. GUI thread; needs no display.
void saveCurvesPicture(const api::Services& services, const QString& runFile, const QString& path);

}  // namespace strata::app

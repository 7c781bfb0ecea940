// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/event.h"

namespace strata::app {

/// "Sampling · 40 s left · 2,140 graphs/s"; what is not known is left out.
QString statusText(const api::Progress& progress);

/// The same with the last loss.
QString trainingText(const api::Progress& progress, double loss);

}  // namespace strata::app

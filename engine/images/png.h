// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/images/generation.h"

namespace strata::images {

struct SheetOptions {
    int columns = 10;  ///< images to a row
    int zoom = 2;      ///< screen pixels a side of a pixel at 32 × 32
};

/// A sheet of images as the bytes of a grey PNG, row by row. Each image takes one cell: its levels side by side, each
/// as large as the finest, with a light line around. `levels`: by depth [B, 1, S, S], 0 .. 1; leave coarse ones out to
/// show fewer. Throws Error(BadInput) if there is no image or the sheet would be more than 20,000 pixels a side.
std::string pngSheet(const ImageLevels& levels, const SheetOptions& options);

}  // namespace strata::images

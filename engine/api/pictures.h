// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace strata::api {

/// Grey pictures of one size.
struct PictureRow {
    std::string title;  ///< for people: "32 × 32", "16 × 16, rebuilt"
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< picture by picture, row by row; 0 is background

    std::size_t count() const {
        const auto each = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        return each > 0 ? pixels.size() / each : 0;
    }
};

/// What a model of images drew: one row a level, the finest first; picture i of every row belongs together where the
/// levels are of the same images.
struct PictureSet {
    std::string runFile;
    std::vector<PictureRow> rows;
};
using PictureSetPtr = std::shared_ptr<const PictureSet>;

}  // namespace strata::api

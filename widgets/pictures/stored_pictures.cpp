// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/stored_pictures.h"

#include <algorithm>

namespace strata::pictures {

api::PictureSetPtr storedPictures(const api::Images& images, std::size_t first, std::size_t count) {
    const auto begin = std::min(first, images.count()), end = std::min(first + count, images.count());
    const auto each = static_cast<std::size_t>(images.width) * static_cast<std::size_t>(images.height);
    const auto pixel = [&](std::size_t image) {
        return images.pixels.begin() + static_cast<std::ptrdiff_t>(image * each);
    };
    auto set = std::make_shared<api::PictureSet>();
    set->rows.push_back({std::to_string(images.width) + " × " + std::to_string(images.height),
                         images.width,
                         images.height,
                         {pixel(begin), pixel(end)}});
    return set;
}

}  // namespace strata::pictures

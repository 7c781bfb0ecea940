// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/dataset.h"
#include "engine/api/pictures.h"

namespace strata::pictures {

/// `count` images of a data set from `first` on, as many as there are, as one level.
api::PictureSetPtr storedPictures(const api::Images& images, std::size_t first, std::size_t count);

}  // namespace strata::pictures

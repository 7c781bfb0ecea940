// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/pictures.h"

namespace strata::images {

/// The images of these rows as [B, 1, 32, 32], 0 .. 1, with a rim of background where they are smaller (two pixels a
/// side for 28 × 28). Throws Error(BadInput) for images of more than 32 pixels a side.
torch::Tensor toTensor(const api::Images& images, const std::vector<std::size_t>& rows);

/// Pictures as they were made by toImages(): [B, 1, height, width], 0 .. 1.
torch::Tensor toTensor(const api::PictureRow& row);

/// [B, 1, S, S], 0 .. 1, as bytes; without labels.
api::Images toImages(const torch::Tensor& images);

/// All row numbers.
std::vector<std::size_t> allRows(const api::Images& images);

}  // namespace strata::images

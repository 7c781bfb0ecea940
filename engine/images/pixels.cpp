// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/pixels.h"

#include <numeric>

#include "engine/api/error.h"
#include "engine/images/grid.h"

namespace strata::images {

torch::Tensor toTensor(const api::Images& images, const std::vector<std::size_t>& rows) {
    const std::int64_t width = images.width, height = images.height;
    if (width > kSide || height > kSide)
        throw api::Error(api::ErrorCode::BadInput, "Images of " + std::to_string(width) + " × " +
                                                       std::to_string(height) + " pixels do not fit the grid of " +
                                                       std::to_string(kSide) + " × " + std::to_string(kSide) + ".");
    const auto count = static_cast<std::int64_t>(rows.size());
    auto bytes = torch::empty({count, 1, height, width}, torch::kUInt8);
    const auto size = static_cast<std::size_t>(width * height);
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::copy_n(images.pixels.data() + rows[i] * size, size, bytes.data_ptr<std::uint8_t>() + i * size);
    const auto left = (kSide - width) / 2, above = (kSide - height) / 2;
    return torch::constant_pad_nd(bytes.to(torch::kFloat32) / 255,
                                  {left, kSide - width - left, above, kSide - height - above});
}

torch::Tensor toTensor(const api::PictureRow& row) {
    return torch::tensor(row.pixels, torch::kUInt8)
               .view({static_cast<int64_t>(row.count()), 1, row.height, row.width})
               .to(torch::kFloat) /
           255;
}

api::Images toImages(const torch::Tensor& images) {
    const auto bytes = (images.detach().to(torch::kFloat32) * 255).round().clamp(0, 255).to(torch::kUInt8).contiguous();
    api::Images result;
    result.width = static_cast<int>(images.size(3));
    result.height = static_cast<int>(images.size(2));
    result.pixels.assign(bytes.data_ptr<std::uint8_t>(), bytes.data_ptr<std::uint8_t>() + bytes.numel());
    return result;
}

std::vector<std::size_t> allRows(const api::Images& images) {
    std::vector<std::size_t> rows(images.count());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

}  // namespace strata::images

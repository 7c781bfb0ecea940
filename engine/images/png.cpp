// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/png.h"

#include <png.h>

#include <algorithm>

#include "engine/api/error.h"
#include "engine/images/pixels.h"

namespace strata::images {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::uint8_t kPaper = 208;
constexpr std::size_t kMostPixels = 20'000;

struct Sheet {
    std::size_t width, height;
    std::vector<std::uint8_t> pixels;
};

/// Copies image number `index`, enlarged to `size` pixels a side, to column x and row y.
void place(Sheet& sheet, const api::Images& images, std::size_t index, std::size_t size, std::size_t x, std::size_t y) {
    const auto side = static_cast<std::size_t>(images.width);
    const auto* from = images.pixels.data() + index * side * side;
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < size; ++column)
            sheet.pixels[(y + row) * sheet.width + x + column] = from[row * side / size * side + column * side / size];
}

std::string encoded(const Sheet& sheet) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(sheet.width);
    image.height = static_cast<png_uint_32>(sheet.height);
    image.format = PNG_FORMAT_GRAY;
    std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = bytes.size();
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, sheet.pixels.data(), 0, nullptr) == 0)
        throw api::Error(api::ErrorCode::Internal, std::string("The sheet cannot be written as PNG: ") + image.message);
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::string pngSheet(const ImageLevels& levels, const SheetOptions& options) {
    const auto count = levels.empty() ? 0 : static_cast<std::size_t>(levels.front().size(0));
    if (count == 0) throw api::Error(api::ErrorCode::BadInput, "There is no image to put on a sheet.");
    const auto size = static_cast<std::size_t>(kSide * std::max(1, options.zoom));
    const auto columns = std::min(count, static_cast<std::size_t>(std::max(1, options.columns)));
    const auto rows = (count + columns - 1) / columns;
    const auto cell = levels.size() * size + kGap;
    Sheet sheet{columns * cell + kGap, rows * (size + kGap) + kGap, {}};
    if (std::max(sheet.width, sheet.height) > kMostPixels)
        throw api::Error(api::ErrorCode::BadInput, "A sheet of " + std::to_string(sheet.width) + " × " +
                                                       std::to_string(sheet.height) + " pixels is too large.");
    sheet.pixels.assign(sheet.width * sheet.height, kPaper);
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const auto images = toImages(levels[level]);
        for (std::size_t i = 0; i < count; ++i)
            place(sheet, images, i, size, kGap + i % columns * cell + level * size, kGap + i / columns * (size + kGap));
    }
    return encoded(sheet);
}

}  // namespace strata::images

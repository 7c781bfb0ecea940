// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/images/some_images.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/draws/uniform.h"

namespace strata::tests {

api::Images bars(std::size_t count, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    api::Images images;
    images.width = images.height = 28;
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = i % 3;
        const double place = 8 + 12 * draws::real(random), thickness = 1.5 + draws::real(random);
        for (int y = 0; y < 28; ++y)
            for (int x = 0; x < 28; ++x) {
                const double off = kind == 0 ? x - place : kind == 1 ? y - place : 0.7 * (x + y - 14 - place);
                const bool inside = x > 4 && x < 23 && y > 4 && y < 23;
                const double ink = inside ? std::clamp(thickness - std::abs(off), 0.0, 1.0) : 0;
                images.pixels.push_back(static_cast<std::uint8_t>(std::lround(255 * ink)));
            }
        images.labels.push_back(static_cast<std::uint8_t>(kind));
    }
    return images;
}

torch::Tensor patternless(std::int64_t B, std::int64_t channels, std::int64_t side) {
    const auto count = B * channels * side * side;
    const auto values = 0.5 + 0.5 * torch::sin(12.9898 * torch::arange(count, torch::kFloat64).square());
    return values.view({B, channels, side, side});
}

}  // namespace strata::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace strata::training {

namespace {

/// Batches whose graphs are sorted by size together.
constexpr std::size_t kWindow = 8;

template <class T>
void shuffle(std::vector<T>& values, std::mt19937_64& random) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

}  // namespace

double Schedule::learningRate(std::int64_t step) const {
    const auto total = static_cast<double>(std::max<std::int64_t>(fitsPrior(step) ? priorSteps : steps, 1));
    const auto warmUp = std::min(100.0, std::ceil(0.1 * total));
    const auto at = static_cast<double>(fitsPrior(step) ? step - steps : step);
    if (at < warmUp) return options.learningRate * (at + 1) / warmUp;
    const auto progress = std::min(1.0, (at - warmUp) / std::max(1.0, total - warmUp));
    return options.learningRate * (0.01 + 0.99 * 0.5 * (1 + std::cos(std::numbers::pi * progress)));
}

double Schedule::klScale(std::int64_t step) const {
    const auto span = options.klWarmUp * static_cast<double>(steps);
    return span <= 0 ? 1 : std::min(1.0, static_cast<double>(step) / span);
}

double Schedule::temperature(std::int64_t step) const {
    const auto progress =
        std::min(1.0, static_cast<double>(step) / static_cast<double>(std::max<std::int64_t>(steps, 1)));
    return std::pow(options.finalTemperature, progress);
}

double Schedule::averageDecay(std::int64_t step) const {
    return std::clamp(1 - 10.0 / static_cast<double>(std::max<std::int64_t>(fitsPrior(step) ? priorSteps : steps, 1)),
                      0.0, 0.999);
}

Schedule scheduleOf(const TrainingOptions& options, std::int64_t perEpoch, bool flow) {
    // Whole epochs, and at least one for the model itself.
    const auto fitted =
        flow ? std::min<std::int64_t>(std::llround(options.priorShare * static_cast<double>(options.epochs)),
                                      options.epochs - 1)
             : 0;
    return {options, perEpoch * (options.epochs - fitted), perEpoch * fitted};
}

std::vector<std::vector<std::size_t>> epochBatches(const std::vector<int>& sizes, std::size_t batch, std::uint64_t seed,
                                                   int epoch) {
    std::mt19937_64 random(stepSeed(seed, 1, static_cast<std::uint64_t>(epoch)));
    std::vector<std::size_t> rows(sizes.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    shuffle(rows, random);

    std::vector<std::vector<std::size_t>> batches;
    for (std::size_t start = 0; start < rows.size(); start += kWindow * batch) {
        const auto end = std::min(rows.size(), start + kWindow * batch);
        std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(start),
                         rows.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](std::size_t a, std::size_t b) { return sizes[a] < sizes[b]; });
        for (std::size_t at = start; at < end; at += batch)
            batches.emplace_back(rows.begin() + static_cast<std::ptrdiff_t>(at),
                                 rows.begin() + static_cast<std::ptrdiff_t>(std::min(end, at + batch)));
    }
    shuffle(batches, random);
    return batches;
}

std::uint64_t stepSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t step) {
    // SplitMix64 over the three numbers.
    std::uint64_t x = seed * 0x9E3779B97F4A7C15ULL + purpose * 0xD1B54A32D192ED03ULL + step;
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

}  // namespace strata::training

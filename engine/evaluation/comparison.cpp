// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/comparison.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace strata::evaluation {

namespace {

constexpr std::array<std::string_view, 11> kLower{"w1_",    "nspdk",      "mmd_", "tv_mmd_", "unmatched_mmd_",
                                                  "ratio_", "cluster_kl", "mae_", "fd_",     "class_distance",
                                                  "error_"};
constexpr std::array<std::string_view, 13> kHigher{
    "hard_", "margin_", "share_valid", "share_connected", "share_unique", "scaffold", "fragments",
    "snn",   "auc",     "ap",          "precision",       "recall",       "accuracy"};

}  // namespace

api::Direction directionOf(const std::string& name) {
    const auto begins = [&](std::string_view prefix) { return name.starts_with(prefix); };
    if (std::ranges::any_of(kLower, begins)) return api::Direction::Lower;
    if (std::ranges::any_of(kHigher, begins)) return api::Direction::Higher;
    return api::Direction::None;
}

Comparison compare(const api::Figure& a, const api::Figure& b) {
    const auto direction = directionOf(a.name);
    if (direction == api::Direction::None) return Comparison::NoDifference;
    // NaN ends compare false: an unknown interval shows nothing.
    const bool below = a.high < b.low;
    const bool above = a.low > b.high;
    if (!below && !above) return Comparison::NoDifference;
    return below == (direction == api::Direction::Lower) ? Comparison::Better : Comparison::Worse;
}

std::string toText(Comparison comparison) {
    switch (comparison) {
        case Comparison::Better:
            return "better";
        case Comparison::Worse:
            return "worse";
        case Comparison::NoDifference:
            break;
    }
    return "no difference shown";
}

}  // namespace strata::evaluation

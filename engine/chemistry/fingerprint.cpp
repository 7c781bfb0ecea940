// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/fingerprint.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace strata::chemistry {
namespace {

using Fingerprints = std::span<const Fingerprint>;

[[gnu::always_inline]] inline double tanimoto(const Fingerprint& a, const Fingerprint& b) {
    int common = 0;
    for (std::size_t i = 0; i < a.bits.size(); ++i) common += std::popcount(a.bits[i] & b.bits[i]);
    const int either = a.count + b.count - common;
    return either == 0 ? 1 : static_cast<double>(common) / either;
}

[[gnu::always_inline]] inline double sumOfNearest(Fingerprints from, Fingerprints to) {
    double sum = 0;
    for (const auto& a : from) {
        double nearest = 0;
        for (const auto& b : to) nearest = std::max(nearest, tanimoto(a, b));
        sum += nearest;
    }
    return sum;
}

[[gnu::always_inline]] inline double sumOfBoth(Fingerprints a, Fingerprints b) {
    double sum = 0;
    for (const auto& one : a)
        for (const auto& other : b) sum += tanimoto(one, other);
    return sum;
}

// Debian's baseline of x86-64 has no instruction that counts bits, every processor since 2008 has: ten times as fast.
#ifdef __x86_64__
[[gnu::target("popcnt")]] double sumOfNearestQuickly(Fingerprints from, Fingerprints to) {
    return sumOfNearest(from, to);
}
[[gnu::target("popcnt")]] double sumOfBothQuickly(Fingerprints a, Fingerprints b) {
    return sumOfBoth(a, b);
}
bool countsBits() {
    return __builtin_cpu_supports("popcnt") != 0;
}
#else
double sumOfNearestQuickly(Fingerprints from, Fingerprints to) {
    return sumOfNearest(from, to);
}
double sumOfBothQuickly(Fingerprints a, Fingerprints b) {
    return sumOfBoth(a, b);
}
bool countsBits() {
    return true;
}
#endif

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double meanNearest(Fingerprints from, Fingerprints to) {
    if (from.empty() || to.empty()) return kNaN;
    const double sum = countsBits() ? sumOfNearestQuickly(from, to) : sumOfNearest(from, to);
    return sum / static_cast<double>(from.size());
}

double sumOfSimilarities(Fingerprints a, Fingerprints b) {
    return countsBits() ? sumOfBothQuickly(a, b) : sumOfBoth(a, b);
}

}  // namespace strata::chemistry

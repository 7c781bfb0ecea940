// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_split.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "engine/api/error.h"
#include "engine/draws/uniform.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kSplitPurpose = 101;

Link drawPair(int nodes, std::mt19937_64& random) {
    const int u = draws::below(nodes, random), v = draws::below(nodes - 1, random);
    return v < u ? Link{v, u} : Link{u, v + 1};
}

}  // namespace

Links drawNonLinks(int nodes, const Neighbours& neighbours, std::size_t count, std::mt19937_64& random) {
    Links result;
    result.reserve(count);
    while (result.size() < count) {
        const auto pair = drawPair(nodes, random);
        if (!neighbours.linked(pair.u, pair.v)) result.push_back(pair);
    }
    return result;
}

void bringForward(Links& links, std::size_t count, std::mt19937_64& random) {
    for (std::size_t i = 0; i < count; ++i) std::swap(links[i], links[i + draws::below(links.size() - i, random)]);
}

LinkSplit splitLinks(const LinkGraph& graph, const LinkShares& shares, std::uint64_t seed) {
    std::mt19937_64 random(training::stepSeed(seed, kSplitPurpose, 0));
    auto links = graph.links;
    const auto count = [&](double share) {
        return static_cast<std::size_t>(share * static_cast<double>(links.size()));
    };
    const auto test = count(shares.test), validation = count(shares.validation);
    if (test == 0 || validation == 0 || test + validation >= links.size())
        throw api::Error(api::ErrorCode::BadInput,
                         "A graph of " + std::to_string(links.size()) +
                             " links cannot be split into links to learn from, to choose by and to test on.");
    const double pairs = 0.5 * graph.nodes * (graph.nodes - 1.0);
    if (pairs - static_cast<double>(links.size()) < 2.0 * static_cast<double>(test + validation))
        throw api::Error(api::ErrorCode::BadInput, "The graph is too dense: it has hardly a pair without a link.");

    bringForward(links, links.size() - 1, random);
    const auto at = [&](std::size_t i) { return links.begin() + static_cast<std::ptrdiff_t>(i); };
    LinkSplit split{
        {at(test + validation), links.end()}, {at(test), at(test + validation)}, {links.begin(), at(test)}, {}, {}};
    const Neighbours neighbours(graph.nodes, graph.links);
    std::set<Link> taken;
    while (taken.size() < test + validation) {
        const auto pair = drawNonLinks(graph.nodes, neighbours, 1, random).front();
        if (!taken.insert(pair).second) continue;
        (taken.size() <= test ? split.testNonLinks : split.validationNonLinks).push_back(pair);
    }
    return split;
}

}  // namespace strata::links

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/made_up_citations.h"

#include <algorithm>
#include <random>
#include <set>

#include "engine/datasets/sha256.h"
#include "engine/draws/uniform.h"

namespace strata::datasets {
namespace {

constexpr int kPapers = 600, kTopics = 6, kLinksEach = 2;
constexpr int kWords = 300, kOwnWords = kWords / 2 / kTopics;  ///< the second half is used by every topic
constexpr int kWordsEach = 12;
constexpr double kWithinTopic = 0.9, kOwnWord = 0.6;

/// Half of its own topic's words, half of those of every topic; fewer where one is drawn twice.
std::vector<int> wordsOf(int topic, std::mt19937_64& random) {
    std::set<int> words;
    for (int i = 0; i < kWordsEach; ++i)
        words.insert(draws::real(random) < kOwnWord ? topic * kOwnWords + draws::below(kOwnWords, random)
                                                    : kWords / 2 + draws::below(kWords / 2, random));
    return {words.begin(), words.end()};
}

}  // namespace

CitationGraph madeUpCitations(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    CitationGraph result;
    result.words = kWords;
    result.vocabulary.edgeNames = {"none", "link"};
    for (int t = 0; t < kTopics; ++t)
        result.vocabulary.nodeClasses.push_back({"Topic " + std::string(1, static_cast<char>('A' + t)), 0, 0});
    std::set<std::pair<int, int>> links;
    // A paper is cited again in proportion to how often it was: each link's ends are drawn from here.
    std::vector<std::vector<int>> ends(kTopics);
    for (int paper = 0; paper < kPapers; ++paper) {
        const int topic = paper % kTopics;
        result.graph.nodes.push_back(topic);
        result.ids.push_back("paper" + std::to_string(paper));
        result.used.push_back(wordsOf(topic, random));
        for (int l = 0; l < kLinksEach; ++l) {
            const bool within = draws::real(random) < kWithinTopic;
            const auto& some = ends[static_cast<std::size_t>(within ? topic : draws::below(kTopics, random))];
            if (some.empty()) continue;
            const int other = some[draws::below(some.size(), random)];
            if (other != paper) links.emplace(std::min(paper, other), std::max(paper, other));
        }
        ends[static_cast<std::size_t>(topic)].push_back(paper);
        for (const auto& [u, v] : links)
            if (v == paper) ends[static_cast<std::size_t>(u % kTopics)].push_back(u);
    }
    for (const auto& [u, v] : links) result.graph.edges.push_back({u, v, 1});
    result.graph.name = "Made-up citations";
    Sha256 hash;
    const auto add = [&](const std::string& text) { hash.add(text.data(), text.size()); };
    for (const auto& [u, v] : links) add(std::to_string(u) + ' ' + std::to_string(v) + '\n');
    for (const auto& words : result.used)
        for (const int word : words) add(std::to_string(word) + '\n');
    result.sha256 = hash.hex();
    return result;
}

}  // namespace strata::datasets

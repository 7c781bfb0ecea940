// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/snapshot_encoding.h"

#include <stdexcept>

namespace strata::store {

namespace {

Json encodeNumbers(const std::vector<double>& numbers) {
    Json json = Json::array();
    for (const double number : numbers) json.push_back(encodeNumber(number));
    return json;
}

std::vector<double> decodeNumbers(const Json& json) {
    std::vector<double> numbers;
    numbers.reserve(json.size());
    for (const auto& item : json.get_ref<const Json::array_t&>()) numbers.push_back(decodeNumber(item));
    return numbers;
}

Json encodeLevel(const api::HierarchyLevel& level) {
    return {{"title", level.title},
            {"size", level.size},
            {"adjacency", encodeNumbers(level.adjacency)},
            {"reconstruction", encodeNumbers(level.reconstruction)},
            {"parent", level.parent},
            {"confidence", encodeNumbers(level.confidence)}};
}

api::HierarchyLevel decodeLevel(const Json& json) {
    api::HierarchyLevel level;
    level.title = json.at("title").get<std::string>();
    level.size = decodeInt(json.at("size"));
    level.adjacency = decodeNumbers(json.at("adjacency"));
    level.reconstruction = decodeNumbers(json.at("reconstruction"));
    level.parent = decodeInts(json.at("parent"));
    level.confidence = decodeNumbers(json.at("confidence"));
    return level;
}

// Windows follow `parent` and index the matrices without looking.
void checkLevels(const api::Hierarchy& hierarchy) {
    const auto& levels = hierarchy.levels;
    const auto demand = [](bool holds) {
        if (!holds) throw std::runtime_error("the levels of a hierarchy do not fit each other");
    };
    if (!levels.empty()) demand(levels.front().size == hierarchy.graph.size());
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const auto& level = levels[l];
        demand(level.size >= 0);
        const auto size = static_cast<std::size_t>(level.size);
        demand(level.adjacency.size() == size * size);
        demand(level.reconstruction.empty() || level.reconstruction.size() == size * size);
        demand(level.parent.size() == (l + 1 < levels.size() ? size : 0));
        demand(level.confidence.empty() || level.confidence.size() == level.parent.size());
        for (const int parent : level.parent) demand(parent >= 0 && parent < levels[l + 1].size);
    }
}

Json encodeHierarchy(const api::Hierarchy& hierarchy) {
    Json levels = Json::array();
    for (const auto& level : hierarchy.levels) levels.push_back(encodeLevel(level));
    return {{"graph", encode(hierarchy.graph)},
            {"vocabulary", encode(hierarchy.vocabulary)},
            {"reconstruction", encode(hierarchy.reconstruction)},
            {"reconstructionError", encodeNumber(hierarchy.reconstructionError)},
            {"levels", std::move(levels)}};
}

api::Hierarchy decodeHierarchy(const Json& json) {
    api::Hierarchy hierarchy;
    hierarchy.vocabulary = decodeVocabulary(json.at("vocabulary"));
    hierarchy.graph = decodeGraph(json.at("graph"), hierarchy.vocabulary);
    hierarchy.reconstruction = decodeGraph(json.at("reconstruction"), hierarchy.vocabulary);
    hierarchy.reconstructionError = decodeNumber(json.at("reconstructionError"));
    for (const auto& level : json.at("levels").get_ref<const Json::array_t&>())
        hierarchy.levels.push_back(decodeLevel(level));
    checkLevels(hierarchy);
    return hierarchy;
}

}  // namespace

Json encode(const api::Snapshot& snapshot) {
    Json panel = Json::array();
    for (const auto& hierarchy : snapshot.panel) panel.push_back(encodeHierarchy(hierarchy));
    Json samples = Json::array();
    for (const auto& sample : snapshot.samples) samples.push_back(encode(sample));
    return {{"epoch", snapshot.epoch}, {"panel", std::move(panel)}, {"samples", std::move(samples)}};
}

api::Snapshot decodeSnapshot(const Json& json, const api::Vocabulary& vocabulary) {
    api::Snapshot snapshot;
    snapshot.epoch = decodeInt(json.at("epoch"));
    for (const auto& hierarchy : json.at("panel").get_ref<const Json::array_t&>())
        snapshot.panel.push_back(decodeHierarchy(hierarchy));
    for (const auto& sample : json.at("samples").get_ref<const Json::array_t&>())
        snapshot.samples.push_back(decodeSample(sample, vocabulary));
    return snapshot;
}

}  // namespace strata::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace strata::store {

namespace {

void checkIndex(int index, std::size_t lowest, std::size_t size, const char* what) {
    if (index < 0 || static_cast<std::size_t>(index) < lowest || static_cast<std::size_t>(index) >= size)
        throw std::runtime_error(std::string(what) + " " + std::to_string(index) + " does not exist");
}

}  // namespace

std::string text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json encodeNumber(double value) {
    if (std::isnan(value)) return nullptr;
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    return value;
}

int decodeInt(const Json& json) {
    const auto* value = json.get_ptr<const Json::number_integer_t*>();
    if (value == nullptr || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        throw std::runtime_error("a whole number was expected, not " + text(json));
    return static_cast<int>(*value);
}

std::vector<int> decodeInts(const Json& json) {
    std::vector<int> result;
    result.reserve(json.size());
    for (const auto& item : json.get_ref<const Json::array_t&>()) result.push_back(decodeInt(item));
    return result;
}

double decodeNumber(const Json& json) {
    if (json.is_null()) return std::numeric_limits<double>::quiet_NaN();
    if (json == "inf") return std::numeric_limits<double>::infinity();
    if (json == "-inf") return -std::numeric_limits<double>::infinity();
    if (!json.is_number()) throw std::runtime_error("a number was expected, not " + text(json));
    return json.get<double>();
}

Json encode(const api::Settings& settings) {
    Json json = Json::object();
    for (const auto& [key, value] : settings) {
        if (const auto* number = std::get_if<double>(&value)) {
            // An infinity would come back as one of a parameter's choices; no parameter has one.
            json[key] = *number;
        } else {
            std::visit([&json, &key = key](const auto& plain) { json[key] = plain; }, value);
        }
    }
    return json;
}

api::Settings decodeSettings(const Json& json) {
    api::Settings settings;
    for (const auto& [key, value] : json.get_ref<const Json::object_t&>()) {
        if (value.is_boolean())
            settings[key] = value.get<bool>();
        else if (value.is_number_float())
            settings[key] = value.get<double>();
        else if (value.is_null())
            settings[key] = std::numeric_limits<double>::quiet_NaN();
        else if (value.is_number_integer())
            settings[key] = static_cast<long long>(value.get<std::int64_t>());
        else
            settings[key] = value.get<std::string>();
    }
    return settings;
}

Json encode(const api::DataFilter& filter) {
    Json json{{"elements", filter.elements}, {"maxNodes", filter.maxNodes}, {"limit", filter.limit}};
    if (!filter.rows.empty()) json["rows"] = filter.rows;
    return json;
}

api::DataFilter decodeFilter(const Json& json) {
    const auto& limit = json.at("limit").get_ref<const Json::number_unsigned_t&>();
    return {json.at("elements").get<std::vector<std::string>>(), decodeInt(json.at("maxNodes")), limit,
            json.value("rows", std::string())};
}

/// By DataKind.
constexpr std::array kKinds{"molecules", "graphs", "images"};

Json encode(const api::Vocabulary& vocabulary) {
    Json classes = Json::array();
    for (const auto& node : vocabulary.nodeClasses)
        classes.push_back({{"symbol", node.symbol}, {"atomicNumber", node.atomicNumber}, {"charge", node.charge}});
    return {{"kind", kKinds.at(static_cast<std::size_t>(vocabulary.kind))},
            {"nodeClasses", std::move(classes)},
            {"edgeNames", vocabulary.edgeNames}};
}

api::Vocabulary decodeVocabulary(const Json& json) {
    api::Vocabulary vocabulary;
    const auto kind = json.at("kind").get<std::string>();
    const auto found = std::ranges::find(kKinds, kind);
    if (found == kKinds.end()) throw std::runtime_error("the kind of data \"" + kind + "\" is not known");
    vocabulary.kind = static_cast<api::DataKind>(found - kKinds.begin());
    for (const auto& node : json.at("nodeClasses").get_ref<const Json::array_t&>()) {
        vocabulary.nodeClasses.push_back(
            {node.at("symbol").get<std::string>(), decodeInt(node.at("atomicNumber")), decodeInt(node.at("charge"))});
    }
    vocabulary.edgeNames = json.at("edgeNames").get<std::vector<std::string>>();
    return vocabulary;
}

Json encode(const api::Graph& graph) {
    Json edges = Json::array();
    for (const auto& edge : graph.edges) edges.push_back({edge.u, edge.v, edge.type});
    return {{"name", graph.name}, {"nodes", graph.nodes}, {"edges", std::move(edges)}};
}

api::Graph decodeGraph(const Json& json, const api::Vocabulary& vocabulary) {
    api::Graph graph;
    graph.name = json.at("name").get<std::string>();
    graph.nodes = decodeInts(json.at("nodes"));
    for (const int node : graph.nodes) checkIndex(node, 0, vocabulary.nodeClasses.size(), "node class");
    for (const auto& item : json.at("edges").get_ref<const Json::array_t&>()) {
        const api::Edge edge{decodeInt(item.at(0)), decodeInt(item.at(1)), decodeInt(item.at(2))};
        checkIndex(edge.u, 0, graph.nodes.size(), "node");
        checkIndex(edge.v, static_cast<std::size_t>(edge.u) + 1, graph.nodes.size(), "node");
        checkIndex(edge.type, 1, vocabulary.edgeNames.size(), "edge type");
        graph.edges.push_back(edge);
    }
    return graph;
}

Json encode(const api::Sample& sample) {
    return {{"graph", encode(sample.graph)},
            {"text", sample.text},
            {"valid", sample.valid},
            {"validRaw", sample.validRaw},
            {"connected", sample.connected},
            {"connectedRaw", sample.connectedRaw},
            {"unique", sample.unique},
            {"novel", sample.novel},
            {"qed", encodeNumber(sample.qed)},
            {"logP", encodeNumber(sample.logP)},
            {"weight", encodeNumber(sample.weight)},
            {"sa", encodeNumber(sample.sa)},
            {"rings", encodeNumber(sample.rings)}};
}

api::Sample decodeSample(const Json& json, const api::Vocabulary& vocabulary) {
    api::Sample sample;
    sample.graph = decodeGraph(json.at("graph"), vocabulary);
    sample.text = json.at("text").get<std::string>();
    sample.valid = json.at("valid").get<bool>();
    sample.validRaw = json.at("validRaw").get<bool>();
    sample.connected = json.at("connected").get<bool>();
    sample.connectedRaw = json.at("connectedRaw").get<bool>();
    sample.unique = json.at("unique").get<bool>();
    sample.novel = json.at("novel").get<bool>();
    sample.qed = decodeNumber(json.at("qed"));
    sample.logP = decodeNumber(json.at("logP"));
    sample.weight = decodeNumber(json.at("weight"));
    sample.sa = decodeNumber(json.at("sa"));
    sample.rings = decodeNumber(json.at("rings"));
    return sample;
}

Json encodeTexts(const std::map<std::string, std::string>& texts) {
    return Json(texts);
}

std::map<std::string, std::string> decodeTexts(const Json& json) {
    return json.get<std::map<std::string, std::string>>();
}

}  // namespace strata::store

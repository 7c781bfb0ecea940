// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_spec.h"

#include <charconv>
#include <stdexcept>

#include "engine/api/error.h"
#include "engine/store/compression.h"
#include "engine/store/encoding.h"

namespace strata::store {

namespace {

const std::string& row(const SpecRows& rows, const std::string& key) {
    const auto found = rows.find(key);
    if (found == rows.end()) throw std::runtime_error("the row \"" + key + "\" is missing");
    return found->second;
}

template <typename Number>
Number number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error("\"" + std::string(text.substr(0, 40)) + "\" is not a whole number");
    return value;
}

// One item a line, the last line ended too: so no items and one empty item differ.
template <typename Item, typename Text>
std::string lines(const std::vector<Item>& items, Text text) {
    std::string result;
    for (const auto& item : items) (result += text(item)) += '\n';
    return compressed(result);
}

template <typename Item, typename Parse>
std::vector<Item> fromLines(const std::string& stream, Parse parse) {
    const std::string content = decompressed(stream);
    if (!content.empty() && content.back() != '\n')
        throw std::runtime_error("a list of graphs ends in the middle of a line");
    std::vector<Item> items;
    for (std::size_t start = 0; start < content.size();) {
        const std::size_t end = content.find('\n', start);
        items.push_back(parse(std::string_view(content).substr(start, end - start)));
        start = end + 1;
    }
    return items;
}

void addPart(SpecRows& rows, const std::string& key, const std::vector<std::string>& names,
             const std::vector<int>& positions) {
    if (names.size() != positions.size()) {
        throw api::Error(api::ErrorCode::BadInput, "The run's graphs have " + std::to_string(names.size()) +
                                                       " names but " + std::to_string(positions.size()) + " rows.");
    }
    for (const auto& name : names) {
        if (name.find('\n') != std::string::npos)
            throw api::Error(api::ErrorCode::BadInput,
                             "A graph's name holds a line break: \"" + name.substr(0, 40) + "\".");
    }
    rows[key] = lines(names, [](const std::string& name) { return name; });
    rows[key + "Rows"] = lines(positions, [](int position) { return std::to_string(position); });
}

void readPart(const SpecRows& rows, const std::string& key, std::vector<std::string>& names,
              std::vector<int>& positions) {
    names = fromLines<std::string>(row(rows, key), [](std::string_view line) { return std::string(line); });
    positions = fromLines<int>(row(rows, key + "Rows"), number<int>);
    if (names.size() != positions.size()) throw std::runtime_error("its graphs' names and rows differ in number");
}

}  // namespace

SpecRows toRows(const RunSpec& spec) {
    return {{"created", spec.created},
            {"data.filter", text(encode(spec.source.filter))},
            {"data.location", spec.source.location},
            {"data.name", spec.dataName},
            {"data.sha256", spec.dataSha256},
            {"device", spec.device},
            {"libraries", text(encodeTexts(spec.libraries))},
            {"model", spec.model},
            {"note", spec.note},
            {"preset", spec.preset},
            {"seed", std::to_string(spec.seed)},
            {"settings", text(encode(spec.settings))},
            {"settings.changed", text(encode(spec.changed))},
            {"threads", std::to_string(spec.threads)},
            {"version", spec.programVersion},
            {"vocabulary", text(encode(spec.vocabulary))}};
}

RunSpec specFromRows(const SpecRows& rows) {
    const auto json = [&rows](const char* key) { return Json::parse(row(rows, key)); };
    RunSpec spec;
    spec.created = row(rows, "created");
    spec.source = {row(rows, "data.location"), decodeFilter(json("data.filter"))};
    spec.dataName = row(rows, "data.name");
    spec.dataSha256 = row(rows, "data.sha256");
    spec.device = row(rows, "device");
    spec.libraries = decodeTexts(json("libraries"));
    spec.note = row(rows, "note");
    spec.preset = row(rows, "preset");
    if (rows.contains("model")) spec.model = row(rows, "model");  // older runs are all of one kind
    spec.seed = number<std::uint64_t>(row(rows, "seed"));
    spec.settings = decodeSettings(json("settings"));
    spec.changed = decodeSettings(json("settings.changed"));
    spec.threads = number<int>(row(rows, "threads"));
    spec.programVersion = row(rows, "version");
    spec.vocabulary = decodeVocabulary(json("vocabulary"));
    return spec;
}

SpecRows toRows(const RunData& data) {
    SpecRows rows;
    addPart(rows, "data.train", data.train, data.trainRows);
    addPart(rows, "data.heldOut", data.heldOut, data.heldOutRows);
    return rows;
}

RunData dataFromRows(const SpecRows& rows) {
    RunData data;
    readPart(rows, "data.train", data.train, data.trainRows);
    readPart(rows, "data.heldOut", data.heldOut, data.heldOutRows);
    return data;
}

}  // namespace strata::store

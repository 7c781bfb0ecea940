// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/graph.h"
#include "engine/api/parameter.h"
#include "engine/api/sample.h"

namespace strata::store {

using Json = nlohmann::json;

// Values as JSON, readable by people and exact: doubles come back bit by bit, NaN is null, infinities are "inf" and
// "-inf". Every decode function throws std::exception if the text is not what its encode function writes; indexes are
// checked, so that what comes back can be used without further care.

/// On one line; bytes that are not UTF-8 become replacement characters, for JSON has no form for them.
std::string text(const Json& json);

Json encodeNumber(double value);
double decodeNumber(const Json& json);

/// Whole numbers only: 2.0 is none.
int decodeInt(const Json& json);
std::vector<int> decodeInts(const Json& json);

Json encode(const api::Settings& settings);
api::Settings decodeSettings(const Json& json);

Json encode(const api::DataFilter& filter);
api::DataFilter decodeFilter(const Json& json);

Json encode(const api::Vocabulary& vocabulary);
api::Vocabulary decodeVocabulary(const Json& json);

Json encode(const api::Graph& graph);
api::Graph decodeGraph(const Json& json, const api::Vocabulary& vocabulary);

Json encode(const api::Sample& sample);
api::Sample decodeSample(const Json& json, const api::Vocabulary& vocabulary);

Json encodeTexts(const std::map<std::string, std::string>& texts);
std::map<std::string, std::string> decodeTexts(const Json& json);

}  // namespace strata::store

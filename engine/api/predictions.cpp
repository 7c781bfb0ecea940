// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/predictions.h"

namespace strata::api {

DatasetPtr asData(const SampleSet& set) {
    auto data = std::make_shared<Dataset>();
    data->name = "generated molecules";
    data->vocabulary = set.vocabulary;
    for (const auto& sample : set.samples) {
        data->graphs.push_back(sample.valid ? sample.graph : Graph{});
        data->graphs.back().name = sample.text;
    }
    return data;
}

std::vector<Column> scoresOf(const Predictions& predictions) {
    auto scores = predictions.predicted;
    for (auto& score : scores) score.name += "_predicted";
    return scores;
}

}  // namespace strata::api

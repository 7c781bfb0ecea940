// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says of pictures and of predictions.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/report.h"
#include "engine/files/csv.h"

namespace strata::cli {

namespace {

using Json = nlohmann::json;

const api::Column* knownOf(const api::Predictions& predictions, const std::string& name) {
    const auto found = std::ranges::find(predictions.known, name, &api::Column::name);
    return found == predictions.known.end() ? nullptr : &*found;
}

/// Over the molecules of which both are known; NaN for none.
double meanError(const api::Column& predicted, const api::Column* known) {
    double sum = 0, count = 0;
    for (std::size_t i = 0; known && i < predicted.values.size(); ++i)
        if (const auto error = std::abs(predicted.values[i] - known->values[i]); std::isfinite(error))
            sum += error, ++count;
    return count > 0 ? sum / count : std::nan("");
}

}  // namespace

std::string describePictures(const api::PictureSet& pictures, bool json) {
    Json rows = Json::array();
    std::string text;
    for (const auto& row : pictures.rows) {
        rows.push_back({{"title", row.title}, {"width", row.width}, {"height", row.height}, {"count", row.count()}});
        text += (text.empty() ? "" : "\n") + row.title + ": " + std::to_string(row.count());
    }
    return json ? Json{{"levels", rows}}.dump() : text;
}

std::string describePredictions(const api::Predictions& predictions, bool json) {
    Json targets = Json::array();
    std::string text = std::to_string(predictions.names.size()) + " molecules";
    for (const auto& column : predictions.predicted) {
        const auto error = meanError(column, knownOf(predictions, column.name));
        targets.push_back({{"name", column.name}, {"not_judged", column.missing}, {"mae", error}});
        text += "\n" + column.name + ": " + std::to_string(column.missing) + " not judged" +
                (std::isfinite(error) ? ", mean absolute error " + files::csvCell(error) : "");
    }
    return json ? Json{{"molecules", predictions.names.size()}, {"targets", targets}}.dump() : text;
}

std::string predictionsCsv(const api::Predictions& predictions) {
    using files::csvCell;
    std::string text = "smiles";
    for (const auto& column : predictions.predicted) {
        text += "," + csvCell(column.name + "_predicted");
        if (knownOf(predictions, column.name)) text += "," + csvCell(column.name);
    }
    for (std::size_t i = 0; i < predictions.names.size(); ++i) {
        text += "\n" + predictions.names[i];
        for (const auto& column : predictions.predicted) {
            text += "," + csvCell(column.values[i]);
            if (const auto* known = knownOf(predictions, column.name)) text += "," + csvCell(known->values[i]);
        }
    }
    return text + "\n";
}

}  // namespace strata::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says of pictures, of predictions and of maps.
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

const char* word(api::LatentMap::Origin origin) {
    return origin == api::LatentMap::Origin::Trained   ? "trained"
           : origin == api::LatentMap::Origin::HeldOut ? "held out"
                                                       : "prior";
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

std::string describeLinks(const api::LinkList& links, bool json) {
    if (json) {
        Json rows = Json::array();
        for (const auto& link : links.links)
            rows.push_back({{"from", link.from},
                            {"to", link.to},
                            {"score", link.score},
                            {"standing", link.standing},
                            {"common", link.common}});
        return Json{{"considered", links.considered}, {"every_pair", links.everyPair}, {"links", rows}}.dump();
    }
    return std::to_string(links.links.size()) + " of " + std::to_string(links.considered) +
           (links.everyPair ? " pairs that are not linked" : " pairs that are not linked and have a common neighbour");
}

std::string linksCsv(const api::LinkList& links) {
    using files::csvCell;
    std::string text = "from,to,score,standing,common\n";
    for (const auto& link : links.links)
        text += csvCell(link.from) + "," + csvCell(link.to) + "," + csvCell(link.score) + "," + csvCell(link.standing) +
                "," + std::to_string(link.common) + "\n";
    return text;
}

std::string describeMap(const api::LatentMap& map, bool json) {
    std::map<std::string, std::size_t> counts{{"trained", 0}, {"held out", 0}, {"prior", 0}};
    for (const auto& point : map.points) ++counts[word(point.origin)];
    if (json) return Json{{"level", map.level}, {"points", counts}, {"explained", map.explained}}.dump();
    std::string text = map.level < 0 ? "All levels" : "Level " + std::to_string(map.level);
    for (const auto& [origin, count] : counts) text += ", " + std::to_string(count) + " " + origin;
    const auto percent = [](double share) { return std::to_string(std::lround(100 * share)) + " %"; };
    return text + "\nThe axes show " + percent(map.explained[0]) + " and " + percent(map.explained[1]) +
           " of the variance";
}

std::string mapCsv(const api::LatentMap& map) {
    using files::csvCell;
    std::string text = "x,y,origin,row,graph";
    for (const auto& column : map.values) text += "," + csvCell(column.name);
    for (std::size_t i = 0; i < map.points.size(); ++i) {
        const auto& point = map.points[i];
        text += "\n" + csvCell(point.x) + "," + csvCell(point.y) + "," + word(point.origin) + "," +
                (point.row < 0 ? "" : std::to_string(point.row)) + "," + csvCell(point.graph.name);
        for (const auto& column : map.values) text += "," + csvCell(column.values[i]);
    }
    return text + "\n";
}

}  // namespace strata::cli

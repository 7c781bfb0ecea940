// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/figure_file.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/files/write.h"

namespace strata::experiments {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string pathOf(const api::EvaluateJob& job) {
    return fs::path(job.runFile).replace_extension(".figures.json").string();
}

Json describe(const api::EvaluateJob& job) {
    const auto& filter = job.test.filter;
    Json json{{"count", job.count},
              {"seed", job.seed},
              {"temperature", job.draw.temperature},
              {"min_p", job.draw.minProbability},
              {"latents", static_cast<int>(job.draw.latents)},
              {"test", job.test.location},
              {"test_rows", filter.rows},
              {"test_limit", filter.limit},
              {"test_elements", filter.elements},
              {"test_max_nodes", filter.maxNodes},
              {"protocol", static_cast<int>(job.protocol)},
              {"correction", static_cast<int>(job.correction)},
              {"chemnet", job.chemnet}};
    if (!job.baselines) json["baselines"] = false;
    return json;
}

/// Numbers that are not finite are null in JSON.
double numberOf(const Json& json) {
    return json.is_null() ? std::nan("") : json.get<double>();
}

}  // namespace

std::optional<std::vector<api::FigureLine>> keptFigures(const api::EvaluateJob& job) {
    const auto path = pathOf(job);
    std::error_code problem;
    const auto written = fs::last_write_time(path, problem);
    if (problem || written < fs::last_write_time(job.runFile, problem) || problem) return std::nullopt;
    try {
        std::ifstream file(path);
        const auto json = Json::parse(file);
        if (json.at("evaluation") != describe(job)) return std::nullopt;
        std::vector<api::FigureLine> lines;
        for (const auto& entry : json.at("lines")) {
            api::FigureLine line{entry.at("key").get<std::string>(), entry.at("title").get<std::string>(), {}};
            for (const auto& figure : entry.at("figures"))
                line.figures.push_back({figure.at("name").get<std::string>(), numberOf(figure.at("value")),
                                        numberOf(figure.at("low")), numberOf(figure.at("high"))});
            lines.push_back(std::move(line));
        }
        return lines.empty() ? std::nullopt : std::optional(std::move(lines));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

void keepFigures(const api::EvaluateJob& job, const std::vector<api::FigureLine>& lines) {
    Json all = Json::array();
    for (const auto& line : lines) {
        Json figures = Json::array();
        for (const auto& figure : line.figures)
            figures.push_back(
                {{"name", figure.name}, {"value", figure.value}, {"low", figure.low}, {"high", figure.high}});
        all.push_back({{"key", line.key}, {"title", line.title}, {"figures", std::move(figures)}});
    }
    const Json whole{
        {"run", fs::path(job.runFile).filename().string()}, {"evaluation", describe(job)}, {"lines", std::move(all)}};
    files::write(pathOf(job), whole.dump(1) + "\n");
}

}  // namespace strata::experiments

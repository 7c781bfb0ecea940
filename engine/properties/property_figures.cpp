// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::properties {

namespace {

constexpr double kNormalQuantile = 1.959964;
constexpr std::size_t kMostPoints = 2000;

struct Column {
    std::vector<double> predicted, actual;
};

/// The values of one target that are known.
Column knownOf(const torch::Tensor& predicted, const torch::Tensor& actual, int64_t target) {
    const auto p = predicted.to(torch::kFloat64).select(1, target).contiguous();
    const auto a = actual.to(torch::kFloat64).select(1, target).contiguous();
    Column column;
    for (int64_t i = 0; i < a.size(0); ++i) {
        if (!std::isfinite(a.data_ptr<double>()[i])) continue;
        column.predicted.push_back(p.data_ptr<double>()[i]);
        column.actual.push_back(a.data_ptr<double>()[i]);
    }
    return column;
}

api::Figure meanError(const std::string& target, const Column& column) {
    const auto n = static_cast<double>(column.actual.size());
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < column.actual.size(); ++i) {
        const double off = std::abs(column.predicted[i] - column.actual[i]);
        sum += off;
        squares += off * off;
    }
    api::Figure figure{"mae_" + target, sum / n};
    if (n < 2) return figure;
    const double variance = std::max(0.0, (squares - sum * sum / n) / (n - 1));
    const double half = kNormalQuantile * std::sqrt(variance / n);
    figure.low = std::max(0.0, figure.value - half);
    figure.high = figure.value + half;
    return figure;
}

Column thinned(const Column& column) {
    const auto n = column.actual.size();
    if (n <= kMostPoints) return column;
    Column result;
    for (std::size_t k = 0; k < kMostPoints; ++k) {
        const auto i = k * n / kMostPoints;
        result.predicted.push_back(column.predicted[i]);
        result.actual.push_back(column.actual[i]);
    }
    return result;
}

}  // namespace

api::FigureLine errorLine(std::string key, std::string title, const std::vector<std::string>& targets,
                          const torch::Tensor& predicted, const torch::Tensor& actual) {
    api::FigureLine line{std::move(key), std::move(title), {}};
    for (std::size_t t = 0; t < targets.size(); ++t) {
        const auto column = knownOf(predicted, actual, static_cast<int64_t>(t));
        if (!column.actual.empty()) line.figures.push_back(meanError(targets[t], column));
    }
    return line;
}

std::vector<api::Plot> errorPlots(const std::vector<std::string>& targets, const torch::Tensor& predicted,
                                  const torch::Tensor& actual) {
    std::vector<api::Plot> plots;
    for (std::size_t t = 0; t < targets.size(); ++t) {
        const auto column = thinned(knownOf(predicted, actual, static_cast<int64_t>(t)));
        if (column.actual.empty()) continue;
        const auto& name = targets[t];
        const auto [least, most] = std::ranges::minmax(column.actual);
        api::Plot values{"predicted." + name, name + ": predicted and actual", "actual", "predicted", true, {}};
        values.series.push_back({"graphs", "Test graphs", column.actual, column.predicted});
        values.series.push_back({"equal", "Equal", {least, most}, {least, most}});
        plots.push_back(std::move(values));

        std::vector<double> residuals;
        for (std::size_t i = 0; i < column.actual.size(); ++i)
            residuals.push_back(column.predicted[i] - column.actual[i]);
        api::Plot off{"residuals." + name, name + ": residuals", "actual", "predicted − actual", true, {}};
        off.series.push_back({"graphs", "Test graphs", column.actual, std::move(residuals)});
        plots.push_back(std::move(off));
    }
    return plots;
}

}  // namespace strata::properties

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/scaling.h"

#include <cmath>
#include <cstdio>

namespace strata::bench {

namespace {

Value single(double value) {
    return {value, value, value};
}

Value scaled(const Value& value, double factor) {
    return {value.median * factor, value.low * factor, value.high * factor};
}

}  // namespace

double fittedExponent(const std::vector<double>& sizes, const std::vector<double>& values) {
    const auto count = static_cast<double>(sizes.size());
    if (sizes.size() < 2) return std::nan("");
    double x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double a = std::log(sizes[i]), b = std::log(values[i]);
        x += a, y += b, xx += a * a, xy += a * b;
    }
    return (count * xy - x * y) / (count * xx - x * x);
}

Report scalingReport(const std::vector<Series>& series, const std::vector<std::vector<Cost>>& costs) {
    Report report{"scale",
                  "Time and memory as graphs grow",
                  {},
                  {{"items", "pairs or edges", ""},
                   {"time", "time", "ms"},
                   {"memory", "memory", "MiB"},
                   {"time_per_item", "time each", "ns"},
                   {"memory_per_item", "memory each", "B"},
                   {"time_exponent", "exponent, time", ""},
                   {"memory_exponent", "exponent, memory", ""}},
                  {},
                  {}};
    const auto none = single(std::nan(""));
    for (std::size_t s = 0; s < series.size(); ++s) {
        std::vector<double> sizes, times, memories;
        for (std::size_t i = 0; i < series[s].sizes.size(); ++i) {
            const auto& sized = series[s].sizes[i];
            const auto& cost = costs[s][i];
            sizes.push_back(sized.size);
            times.push_back(cost.seconds.median);
            memories.push_back(cost.memory);
            report.rows.push_back(
                {series[s].name + ", " + sized.name,
                 {single(sized.items), scaled(cost.seconds, 1e3), single(cost.memory),
                  scaled(cost.seconds, 1e9 / sized.items), single(cost.memory * (1 << 20) / sized.items), none, none}});
        }
        const auto time = fittedExponent(sizes, times), memory = fittedExponent(sizes, memories);
        report.rows.back().values[5] = single(time);
        report.rows.back().values[6] = single(memory);
        char text[160];
        std::snprintf(text, sizeof text, ": time grows as %s^%.2f, memory as %s^%.2f.", series[s].sizeName.c_str(),
                      time, series[s].sizeName.c_str(), memory);
        report.notes.push_back(series[s].name + text);
    }
    return report;
}

}  // namespace strata::bench

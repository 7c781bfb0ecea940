// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/api/error.h"

namespace strata::metrics {

Ranking::Ranking(const std::vector<double>& positives, const std::vector<double>& negatives)
    : m_positives(positives.size()), m_negatives(negatives.size()) {
    if (positives.empty() || negatives.empty())
        throw api::Error(api::ErrorCode::BadInput, "A ranking needs scores of positives and of negatives.");
    const auto odd = [](double score) { return std::isnan(score); };
    if (std::ranges::any_of(positives, odd) || std::ranges::any_of(negatives, odd))
        throw api::Error(api::ErrorCode::BadInput, "A score that is to be ranked is not a number.");
    m_entries.reserve(positives.size() + negatives.size());
    for (std::size_t i = 0; i < positives.size(); ++i) m_entries.push_back({true, i, false});
    for (std::size_t i = 0; i < negatives.size(); ++i) m_entries.push_back({false, i, false});
    const auto score = [&](const Entry& entry) {
        return entry.positive ? positives[entry.index] : negatives[entry.index];
    };
    std::ranges::sort(m_entries, [&](const Entry& a, const Entry& b) { return score(a) > score(b); });
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i].last = i + 1 == m_entries.size() || score(m_entries[i + 1]) != score(m_entries[i]);
}

template <class Step>
void Ranking::walk(const std::vector<float>* positives, const std::vector<float>* negatives, Step step) const {
    double ups = 0, downs = 0;
    for (const auto& entry : m_entries) {
        if (entry.positive)
            ups += positives != nullptr ? (*positives)[entry.index] : 1;
        else
            downs += negatives != nullptr ? (*negatives)[entry.index] : 1;
        if (!entry.last) continue;
        step(ups, downs);
        ups = downs = 0;
    }
}

double Ranking::area(const std::vector<float>* positives, const std::vector<float>* negatives) const {
    double above = 0, below = 0, pairs = 0;  // counted so far; pairs in the right order
    walk(positives, negatives, [&](double ups, double downs) {
        pairs += downs * (above + 0.5 * ups);
        above += ups;
        below += downs;
    });
    return above > 0 && below > 0 ? pairs / (above * below) : std::numeric_limits<double>::quiet_NaN();
}

double Ranking::precision(const std::vector<float>* positives, const std::vector<float>* negatives) const {
    double above = 0, below = 0, sum = 0;
    walk(positives, negatives, [&](double ups, double downs) {
        above += ups;
        below += downs;
        if (ups > 0) sum += ups * above / (above + below);
    });
    return above > 0 && below > 0 ? sum / above : std::numeric_limits<double>::quiet_NaN();
}

double Ranking::auc() const {
    return area(nullptr, nullptr);
}
double Ranking::averagePrecision() const {
    return precision(nullptr, nullptr);
}
double Ranking::auc(const std::vector<float>& positives, const std::vector<float>& negatives) const {
    return area(&positives, &negatives);
}
double Ranking::averagePrecision(const std::vector<float>& positives, const std::vector<float>& negatives) const {
    return precision(&positives, &negatives);
}

std::vector<Ranking::Point> Ranking::thinned(std::size_t points) const {
    std::vector<Point> all;
    Point sum{0, 0};
    walk(nullptr, nullptr, [&](double ups, double downs) {
        sum = {sum.positives + ups, sum.negatives + downs};
        all.push_back(sum);
    });
    points = std::max<std::size_t>(points, 2);
    if (all.size() <= points) return all;
    std::vector<Point> kept;
    for (std::size_t i = 0; i < points; ++i) kept.push_back(all[i * (all.size() - 1) / (points - 1)]);
    return kept;
}

RankingCurve Ranking::roc(std::size_t points) const {
    RankingCurve curve{{0}, {0}};
    for (const auto& point : thinned(points)) {
        curve.x.push_back(point.negatives / static_cast<double>(m_negatives));
        curve.y.push_back(point.positives / static_cast<double>(m_positives));
    }
    return curve;
}

RankingCurve Ranking::precisionRecall(std::size_t points) const {
    RankingCurve curve;
    for (const auto& point : thinned(points)) {
        if (curve.x.empty()) {
            curve.x.push_back(0);
            curve.y.push_back(point.positives / (point.positives + point.negatives));
        }
        curve.x.push_back(point.positives / static_cast<double>(m_positives));
        curve.y.push_back(point.positives / (point.positives + point.negatives));
    }
    return curve;
}

}  // namespace strata::metrics

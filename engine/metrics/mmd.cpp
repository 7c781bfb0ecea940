// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/mmd.h"

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/metrics/graph_statistics.h"

namespace strata::metrics {

namespace {

using Rows = std::vector<std::vector<double>>;

// Shares of `values` in equal bins on [low, high]: the last bin closed, the others half open, edges as in NumPy.
std::vector<double> shares(const std::vector<double>& values, int bins, double low, double high) {
    const double width = (high - low) / bins;
    std::vector<double> histogram(static_cast<std::size_t>(bins));
    for (const double value : values) {
        int bin = std::clamp(static_cast<int>((value - low) / width), 0, bins - 1);
        if (value < bin * width + low)
            --bin;
        else if (bin + 1 < bins && value >= (bin + 1) * width + low)
            ++bin;
        histogram[static_cast<std::size_t>(bin)] += 1;
    }
    for (double& share : histogram) share /= static_cast<double>(values.size());
    return histogram;
}

std::vector<double> meanOrbits(const api::Graph& graph) {
    std::vector<double> mean(std::tuple_size_v<Orbits>);
    for (const auto& node : orbitCounts(graph))
        for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += static_cast<double>(node[k]);
    for (double& value : mean) value /= graph.size();
    return mean;
}

// Rows of one length; on the line the earth mover's distance is the L1 distance of the running sums.
Rows prepared(const Rows& rows, std::size_t length, bool sums) {
    Rows result = rows;
    for (auto& row : result) {
        row.resize(length);
        double sum = 0;
        if (sums)
            for (double& value : row) value = sum += value;
    }
    return result;
}

double l1(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return sum;
}

double l2(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

enum class Distance { Emd, Tv, Euclidean };

// `unit`: what counts as a distance of 1; `sigma`: the kernel's width.
struct Recipe {
    Distance distance;
    double unit;
    double sigma;
};

Recipe recipeOf(Statistic statistic, Kernel kernel) {
    const bool emd = kernel == Kernel::GaussianEmd;
    const Distance histogram = emd ? Distance::Emd : Distance::Tv;
    switch (statistic) {
        case Statistic::Degree:
            return {histogram, 1, 1};
        case Statistic::Clustering:
            return {histogram, 100, 0.1};
        case Statistic::Orbit:
            return {emd ? Distance::Euclidean : Distance::Tv, 1, 30};
        case Statistic::Spectral:
            break;
    }
    return {histogram, 1, 1};
}

const Rows& rowsOf(const Descriptors& set, Statistic statistic) {
    switch (statistic) {
        case Statistic::Degree:
            return set.degree;
        case Statistic::Clustering:
            return set.clustering;
        case Statistic::Orbit:
            return set.orbit;
        case Statistic::Spectral:
            break;
    }
    return set.spectral;
}

// Two sets of rows made ready to be compared, and the kernel between them.
class Comparer {
public:
    Comparer(const Rows& a, const Rows& b, const Recipe& recipe) : m_recipe(recipe) {
        std::size_t length = 0;
        for (const auto* rows : {&a, &b})
            for (const auto& row : *rows) length = std::max(length, row.size());
        left = prepared(a, length, recipe.distance == Distance::Emd);
        right = prepared(b, length, recipe.distance == Distance::Emd);
    }

    double kernel(const std::vector<double>& x, const std::vector<double>& y) const {
        const double factor = m_recipe.distance == Distance::Tv ? 0.5 : 1 / m_recipe.unit;
        const double apart = factor * (m_recipe.distance == Distance::Euclidean ? l2(x, y) : l1(x, y)) / m_recipe.sigma;
        return std::exp(-apart * apart / 2);
    }

    Rows left, right;

private:
    Recipe m_recipe;
};

double discrepancy(const Descriptors& a, const Descriptors& b, Statistic statistic, Kernel kernel) {
    const Comparer sets(rowsOf(a, statistic), rowsOf(b, statistic), recipeOf(statistic, kernel));
    const auto within = [&](const Rows& rows) {
        double sum = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) sum += sets.kernel(rows[i], rows[j]);
        const auto n = static_cast<double>(rows.size());
        return (2 * sum + n) / (n * n);
    };
    double between = 0;
    for (const auto& x : sets.left)
        for (const auto& y : sets.right) between += sets.kernel(x, y);
    between /= static_cast<double>(sets.left.size()) * static_cast<double>(sets.right.size());
    return within(sets.left) + within(sets.right) - 2 * between;
}

}  // namespace

Descriptors describe(const std::vector<api::Graph>& graphs, Isolated isolated) {
    Descriptors result;
    for (const auto& whole : graphs) {
        api::Graph graph = isolated == Isolated::Keep ? whole : withoutIsolatedNodes(whole);
        if (graph.nodes.empty()) graph.nodes = {0};
        std::vector<double> degrees;
        for (const int count : degreeHistogram(graph)) degrees.push_back(static_cast<double>(count) / graph.size());
        result.degree.push_back(std::move(degrees));
        result.clustering.push_back(shares(clusteringCoefficients(graph), 100, 0, 1));
        result.orbit.push_back(meanOrbits(graph));
        result.spectral.push_back(shares(laplacianSpectrum(graph), 200, -1e-5, 2));
    }
    return result;
}

GraphMmd mmd(const Descriptors& a, const Descriptors& b, Kernel kernel) {
    if (a.degree.empty() || b.degree.empty())
        throw api::Error(api::ErrorCode::BadInput, "There are no graphs to compare: one of the two sets is empty.");
    return {.degree = discrepancy(a, b, Statistic::Degree, kernel),
            .clustering = discrepancy(a, b, Statistic::Clustering, kernel),
            .orbit = discrepancy(a, b, Statistic::Orbit, kernel),
            .spectral = discrepancy(a, b, Statistic::Spectral, kernel)};
}

KernelMatrix kernelMatrix(const Descriptors& a, const Descriptors& b, Statistic statistic, Kernel kernel) {
    const Comparer sets(rowsOf(a, statistic), rowsOf(b, statistic), recipeOf(statistic, kernel));
    KernelMatrix matrix{sets.left.size(), sets.right.size(), {}};
    matrix.values.resize(matrix.rows * matrix.columns);
    const bool symmetric = &a == &b;
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t j = 0; j < matrix.columns; ++j)
            matrix.values[i * matrix.columns + j] = symmetric && j < i
                                                        ? matrix.values[j * matrix.columns + i]
                                                        : static_cast<float>(sets.kernel(sets.left[i], sets.right[j]));
    return matrix;
}

GraphMmd mmd(const std::vector<api::Graph>& a, const std::vector<api::Graph>& b, Kernel kernel) {
    return mmd(describe(a), describe(b), kernel);
}

}  // namespace strata::metrics

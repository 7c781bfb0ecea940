// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/paper_protocol.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "engine/api/error.h"
#include "engine/metrics/mmd.h"
#include "engine/metrics/random_graphs.h"

namespace strata::evaluation {

namespace {

std::vector<int> sortedDegrees(const api::Graph& graph) {
    std::vector<int> degrees(graph.nodes.size(), 0);
    for (const auto& edge : graph.edges)
        ++degrees[static_cast<std::size_t>(edge.u)], ++degrees[static_cast<std::size_t>(edge.v)];
    std::ranges::sort(degrees);
    return degrees;
}

std::vector<api::Graph> padded(const std::vector<api::Graph>& graphs, int size) {
    std::vector<api::Graph> result;
    for (const auto& graph : graphs) result.push_back(evaluation::padded(graph, size));
    return result;
}

class PaperJudge {
public:
    PaperJudge(const std::vector<api::Graph>& test, int size)
        : m_size(size), m_test(padded(test, size)), m_described(describe(m_test)) {}

    void add(std::vector<api::Figure>& figures, const std::vector<api::Graph>& graphs) const {
        if (graphs.empty()) return;
        const auto generated = padded(graphs, m_size);
        addMmd(figures, "mmd_", matched(m_test, generated));
        addMmd(figures, "unmatched_mmd_", generated);
    }

private:
    static metrics::Descriptors describe(const std::vector<api::Graph>& graphs) {
        return metrics::describe(graphs, metrics::Isolated::Keep);
    }
    void addMmd(std::vector<api::Figure>& figures, const std::string& prefix,
                const std::vector<api::Graph>& graphs) const {
        const auto mmd = metrics::mmd(describe(graphs), m_described, metrics::Kernel::GaussianEmd);
        figures.push_back({prefix + "degree", mmd.degree});
        figures.push_back({prefix + "clustering", mmd.clustering});
        figures.push_back({prefix + "orbit", mmd.orbit});
    }

    int m_size;
    std::vector<api::Graph> m_test;
    metrics::Descriptors m_described;
};

}  // namespace

api::Graph padded(const api::Graph& graph, int size) {
    api::Graph result = graph;
    if (graph.size() < size) result.nodes.resize(static_cast<std::size_t>(size), 0);
    return result;
}

std::vector<api::Graph> paperTestSet(const std::vector<api::Graph>& training, const std::vector<api::Graph>& heldOut) {
    std::vector<api::Graph> all = training;
    all.insert(all.end(), heldOut.begin(), heldOut.end());
    const auto kept = all.size() * 80 / 100;
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(kept));
    return all;
}

std::vector<api::Graph> matched(const std::vector<api::Graph>& test, const std::vector<api::Graph>& generated) {
    std::vector<std::vector<int>> degrees;
    for (const auto& graph : generated) degrees.push_back(sortedDegrees(graph));
    std::vector<api::Graph> result;
    for (const auto& graph : test) {
        const auto wanted = sortedDegrees(graph);
        std::size_t nearest = 0;
        long least = std::numeric_limits<long>::max();
        for (std::size_t g = 0; g < generated.size(); ++g) {
            long apart = 0;
            for (std::size_t i = 0; i < std::min(wanted.size(), degrees[g].size()); ++i)
                apart += std::abs(wanted[i] - degrees[g][i]);
            if (apart < least) least = apart, nearest = g;
        }
        result.push_back(generated[nearest]);
    }
    return result;
}

std::vector<api::FigureLine> paperLines(const Material& material, const Effort& effort, const Report& report,
                                        int size) {
    const auto test = paperTestSet(material.training, material.test);
    if (test.empty()) throw api::Error(api::ErrorCode::BadInput, "There are no graphs to compare with.");
    for (const auto* part : {&material.training, &material.test, &material.run.graphs})
        for (const auto& graph : *part) size = std::max(size, graph.size());
    const PaperJudge judge(test, size);

    std::vector<Population> populations{material.run};
    populations.insert(populations.end(), material.others.begin(), material.others.end());
    const auto& vocabulary = material.vocabulary;
    populations.push_back(populationOf("floor", "Training graphs (floor)", material.training, vocabulary));
    populations.push_back(populationOf("copies", "Copies of training graphs", material.copies, vocabulary));
    populations.push_back(populationOf(
        "untrained", "Erdős-Rényi graphs, untrained",
        metrics::erdosRenyiGraphs(material.training, material.run.graphs.size(), effort.seed), vocabulary));
    std::vector<api::FigureLine> lines;
    for (const auto& population : populations) {
        if (!report("Measuring, " + std::string(kPaperProtocol),
                    static_cast<double>(lines.size()) / static_cast<double>(populations.size())))
            return {};
        const auto counts = count(population, api::DataKind::Graphs, material.known);
        api::FigureLine line{population.key, population.title + ": " + kPaperProtocol, {}};
        line.figures = lines.empty() ? material.counts : countFigures(counts, "_raw");
        const auto shared = shares(counts, "_raw");
        line.figures.insert(line.figures.end(), shared.begin(), shared.end());
        judge.add(line.figures, measured(population, api::DataKind::Graphs));
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace strata::evaluation

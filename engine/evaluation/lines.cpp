// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/lines.h"

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/evaluation/graph_judge.h"
#include "engine/evaluation/molecule_judge.h"
#include "engine/evaluation/untrained.h"

namespace strata::evaluation {

namespace {

void append(std::vector<api::Figure>& figures, const std::vector<api::Figure>& more) {
    figures.insert(figures.end(), more.begin(), more.end());
}

/// Everything that gets a line, in order.
std::vector<Population> populations(const Material& material, const Effort& effort) {
    const bool molecules = material.vocabulary.kind == api::DataKind::Molecules;
    const std::string things = molecules ? "molecules" : "graphs";
    std::vector<Population> all{material.run};
    if (material.corrected) all.push_back(*material.corrected);
    all.insert(all.end(), material.others.begin(), material.others.end());
    all.push_back(populationOf("floor", "Training " + things + " (floor)", material.training, material.vocabulary));
    all.push_back(populationOf("copies", "Copies of training " + things, material.copies, material.vocabulary));
    all.push_back(
        populationOf("untrained", molecules ? "Random molecules, untrained" : "Erdős-Rényi graphs, untrained",
                     untrainedGraphs(material.training, material.vocabulary, material.run.graphs.size(), effort.seed),
                     material.vocabulary));
    return all;
}

/// The first line begins with what the caller counted, the others with their own counts.
api::FigureLine lineOf(const Material& material, const Population& population) {
    const bool first = population.key == material.run.key;
    const std::string suffix = material.corrected && population.key == material.corrected->key ? "" : "_raw";
    const auto counts = count(population, material.vocabulary.kind, material.known);
    api::FigureLine line{population.key, population.title, first ? material.counts : countFigures(counts, suffix)};
    append(line.figures, shares(counts, suffix));
    return line;
}

/// Over the molecules that the other distances are measured on.
void addFrechet(std::vector<api::Figure>& figures, const Material& material, const Population& population,
                const Counting& each) {
    std::vector<std::string> smiles;
    for (const auto row : measuredRows(population, api::DataKind::Molecules))
        smiles.push_back(population.identities[row]);
    if (const double distance = material.frechet(smiles, each); std::isfinite(distance))
        figures.push_back({"fcd", distance});
}

void refuseNoTest(const Material& material) {
    if (material.test.empty())
        throw api::Error(api::ErrorCode::BadInput, "There are no held-out graphs to compare with.");
}

}  // namespace

std::vector<api::Figure> countFigures(const Counts& counts, const std::string& suffix) {
    const auto number = [](std::size_t n) { return static_cast<double>(n); };
    return {{"generated", number(counts.generated)},
            {"valid" + suffix, number(counts.valid)},
            {"connected" + suffix, number(counts.connected)},
            {"unique" + suffix, number(counts.unique)},
            {"novel" + suffix, number(counts.novel)}};
}

std::vector<api::FigureLine> moleculeLines(const Material& material, const Effort& effort, const Report& report) {
    refuseNoTest(material);
    const auto all = populations(material, effort);
    // One part for the test set, one for each line; progress counts graphs within a part.
    const auto parts = static_cast<double>(all.size() + 1);
    const auto counting = [&](const std::string& phase, double part, std::size_t size) {
        return [&report, phase, part, parts, size](std::size_t done) {
            return report(phase,
                          (part + (size > 0 ? static_cast<double>(done) / static_cast<double>(size) : 0)) / parts);
        };
    };
    if (!report("Measuring the test molecules", 0)) return {};
    const MoleculeJudge judge(material.test, material.testVocabulary, effort,
                              counting("Measuring the test molecules", 0, material.test.size()));
    std::vector<api::FigureLine> lines;
    for (const auto& population : all) {
        const auto phase = "Measuring: " + population.title;
        const auto part = static_cast<double>(lines.size() + 1);
        if (!report(phase, part / parts)) return {};
        auto line = lineOf(material, population);
        const auto graphs = measured(population, api::DataKind::Molecules);
        append(line.figures, judge.figures(graphs, material.vocabulary, counting(phase, part, graphs.size())));
        if (material.frechet)
            addFrechet(line.figures, material, population,
                       [&](std::size_t) { return report(phase, (part + 1) / parts); });
        lines.push_back(std::move(line));
    }
    if (!report("Measuring", 1)) return {};
    return lines;
}

std::vector<api::FigureLine> graphLines(const Material& material, const Effort& effort, const Report& report) {
    refuseNoTest(material);
    const auto all = populations(material, effort);
    if (!report("Measuring the test graphs", 0)) return {};
    auto floorSet = material.training;
    if (floorSet.size() > GraphJudge::kMostResampled) {
        std::vector<api::Graph> some;
        for (const auto row : drawRows(floorSet.size(), GraphJudge::kMostResampled, false, effort.seed))
            some.push_back(floorSet[row]);
        floorSet = std::move(some);
    }
    const GraphJudge judge(material.test, floorSet, effort);
    std::vector<api::FigureLine> lines;
    for (const auto& population : all) {
        if (!report("Measuring: " + population.title,
                    static_cast<double>(lines.size() + 1) / static_cast<double>(all.size() + 1)))
            return {};
        auto line = lineOf(material, population);
        const auto graphs = measured(population, api::DataKind::Graphs);
        if (population.key == "floor")
            append(line.figures, judge.floor());
        else if (!graphs.empty())
            append(line.figures, judge.figures(graphs));
        if (lines.empty())
            for (auto figure : judge.floor()) {
                figure.name = "floor_" + figure.name;
                line.figures.push_back(std::move(figure));
            }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace strata::evaluation

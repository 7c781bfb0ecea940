// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/describer.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <thread>

#include "engine/chemistry/molecule.h"
#include "engine/chemistry/properties.h"
#include "engine/datasets/graph6.h"
#include "engine/metrics/isomorphism.h"

namespace strata::jobs {

namespace {

/// Mean and standard deviation of the finite values.
std::pair<double, double> meanAndDeviation(const std::vector<double>& values) {
    if (values.empty()) return {std::nan(""), std::nan("")};
    double sum = 0, squares = 0;
    for (const auto value : values) sum += value;
    const auto mean = sum / static_cast<double>(values.size());
    for (const auto value : values) squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / static_cast<double>(values.size()))};
}

}  // namespace

Describer::Describer(api::Vocabulary vocabulary, const std::vector<std::string>& trainingNames,
                     api::Correction correction)
    : m_vocabulary(std::move(vocabulary)), m_correction(correction) {
    for (const auto& name : trainingNames)
        m_training.insert(m_vocabulary.kind == api::DataKind::Molecules
                              ? name
                              : metrics::canonicalText(datasets::decodeGraph6(name)));
}

api::Graph Describer::corrected(const Proposal& proposal) const {
    switch (m_correction) {
        case api::Correction::ByProbability:
            return chemistry::correct(proposal.raw.nodes, proposal.candidates, m_vocabulary);
        case api::Correction::ByLowering:
            return chemistry::correctByLowering(proposal.raw, m_vocabulary);
        case api::Correction::None:
            break;
    }
    return proposal.raw;
}

Describer::Described Describer::describeOne(const Proposal& proposal) const {
    const auto nan = std::nan("");
    Described result;
    auto& sample = result.sample;
    sample.qed = sample.logP = sample.weight = sample.sa = sample.rings = nan;
    if (m_vocabulary.kind == api::DataKind::Graphs) {
        sample.graph = proposal.raw;
        sample.valid = sample.validRaw = sample.graph.size() > 0;
        if (!sample.valid) return result;
        sample.graph.name = sample.text = datasets::encodeGraph6(sample.graph);
        sample.connected = sample.connectedRaw =
            chemistry::keepLargestComponent(sample.graph).size() == sample.graph.size();
        result.identity = metrics::canonicalText(sample.graph);
        return result;
    }
    const auto raw = chemistry::judge(proposal.raw, m_vocabulary);
    sample.validRaw = raw.valid;
    sample.connectedRaw = raw.connected;
    sample.graph = corrected(proposal);
    const auto description = chemistry::describe(sample.graph, m_vocabulary);
    sample.valid = description.verdict.valid;
    sample.connected = description.verdict.connected;
    sample.graph.name = sample.text = result.identity = description.verdict.smiles;
    sample.qed = description.properties.qed;
    sample.logP = description.properties.logP;
    sample.weight = description.properties.weight;
    sample.sa = description.properties.sa;
    sample.rings = description.properties.rings;
    return result;
}

std::vector<api::Sample> Describer::describe(const std::vector<Proposal>& proposals) {
    if (m_keepsRaw)
        for (const auto& proposal : proposals) m_raw.push_back(proposal.raw);
    std::vector<Described> described(proposals.size());
    const auto workers =
        std::max<std::size_t>(1, std::min<std::size_t>(std::thread::hardware_concurrency(), proposals.size() / 16));
    std::vector<std::future<void>> parts;
    for (std::size_t w = 0; w < workers; ++w)
        parts.push_back(std::async(std::launch::async, [&, w] {
            for (std::size_t i = w; i < proposals.size(); i += workers) described[i] = describeOne(proposals[i]);
        }));
    for (auto& part : parts) part.get();

    std::vector<api::Sample> samples;
    for (auto& [sample, identity] : described) {
        sample.unique = sample.valid && m_seen.insert(identity).second;
        sample.novel = sample.valid && !m_training.contains(identity);
        samples.push_back(std::move(sample));
    }
    return samples;
}

api::SampleFigures Describer::figures(const std::vector<api::Sample>& samples, int requested, double seconds) {
    api::SampleFigures figures;
    figures.requested = requested;
    figures.generated = static_cast<int>(samples.size());
    figures.seconds = seconds;
    std::vector<double> qed, logP, weight;
    for (const auto& sample : samples) {
        figures.valid += sample.valid;
        figures.validRaw += sample.validRaw;
        figures.connected += sample.valid && sample.connected;
        figures.connectedRaw += sample.validRaw && sample.connectedRaw;
        figures.unique += sample.unique;
        figures.novel += sample.unique && sample.novel;
        if (!sample.valid || std::isnan(sample.qed)) continue;
        qed.push_back(sample.qed);
        logP.push_back(sample.logP);
        weight.push_back(sample.weight);
    }
    std::tie(figures.meanQed, figures.sdQed) = meanAndDeviation(qed);
    figures.meanLogP = meanAndDeviation(logP).first;
    figures.meanWeight = meanAndDeviation(weight).first;
    return figures;
}

}  // namespace strata::jobs

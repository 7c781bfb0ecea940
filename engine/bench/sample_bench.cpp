// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/sample_bench.h"

#include <cmath>
#include <filesystem>
#include <memory>

#include "engine/api/error.h"
#include "engine/bench/machine.h"
#include "engine/bench/race.h"
#include "engine/chemistry/molecule.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/run_access.h"
#include "engine/metrics/mmd.h"

namespace strata::bench {

namespace {

std::vector<api::Sample> drawn(jobs::OpenRun& run, int count) {
    jobs::Describer describer(run.spec.vocabulary, run.data.train, api::Correction::ByProbability);
    jobs::GenerationOptions options;
    options.count = count;
    options.argmax = run.options.training.argmax;
    auto samples = jobs::generate(run.trained, options, describer, [](std::size_t) { return true; });
    jobs::Describer::figures(samples, count, 0);
    return samples;
}

std::vector<api::Graph> graphsOf(const std::vector<api::Sample>& samples) {
    std::vector<api::Graph> graphs;
    for (const auto& sample : samples) graphs.push_back(sample.graph);
    return graphs;
}

void measure(const std::vector<api::Graph>& generated, const std::vector<api::Graph>& heldOut) {
    const auto a = metrics::describe(generated), b = metrics::describe(heldOut);
    metrics::mmd(a, b, metrics::Kernel::GaussianEmd);
    metrics::mmd(a, b, metrics::Kernel::GaussianTv);
}

}  // namespace

Report sampleBench(const Settings& settings) {
    if (settings.runs.empty())
        throw api::Error(api::ErrorCode::BadInput, "Say which runs to draw from: --run FILE, once or several times.");
    Report report{"sample",
                  "From the prior to figures",
                  machine(),
                  {{"graphs", "graphs", ""},
                   {"seconds", "drawn and measured", "s"},
                   {"seconds_10000", "of 10,000", "s"},
                   {"rdkit", "RDKit alone", "s"},
                   {"ratio", "ours / RDKit alone", "×"}},
                  {},
                  {"RDKit alone: sanitising and canonical SMILES of the same molecules, on one thread."}};
    const Value none{std::nan(""), std::nan(""), std::nan("")};
    for (const auto& file : settings.runs) {
        auto run = jobs::openRun(file);
        const bool molecules = run.spec.vocabulary.kind == api::DataKind::Molecules;
        const auto name = std::filesystem::path(file).stem().string();
        if (settings.said) settings.said(name);
        std::vector<api::Graph> heldOut, known;
        if (molecules)
            known = graphsOf(drawn(run, settings.samples));
        else
            for (const auto& text : run.data.heldOut) heldOut.push_back(jobs::graphNamed(text, run.spec.vocabulary));
        std::vector<Lap> laps{timed([&] {
            const auto samples = drawn(run, settings.samples);
            if (!molecules) measure(graphsOf(samples), heldOut);
        })};
        if (molecules)
            laps.push_back(timed([&] {
                for (const auto& graph : known) chemistry::judge(graph, run.spec.vocabulary);
            }));
        const auto result = race(laps, settings.rounds);
        const auto count = static_cast<double>(settings.samples);
        report.rows.push_back({name,
                               {{count, count, count},
                                result.time(0),
                                result.time(0, count / 10'000),
                                molecules ? result.time(1) : none,
                                molecules ? result.ratio(0, 1) : none}});
    }
    return report;
}

}  // namespace strata::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_services.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/api/error.h"

namespace strata::tests {

FakeServices::FakeServices() {
    parameterList = {
        {"levels", "Levels", "Hierarchy", "How many resolutions the model learns. Sec. 4", "", 3LL, 1, 6, {}},
        {"encoder.width", "Channels", "Encoder", "Channels of each layer. Sec. 4.1", "", 16LL, 1, 512, {}},
        {"latent.dimension", "Latent dimension", "Latent", "Numbers for each node. Sec. 4.2", "", 16LL, 1, 512, {}},
        {"decoder.correct", "Valence correction", "Decoder", "Mends impossible valences. App. D.2", "", true, 0, 0, {}},
        {"optimiser.rate", "Learning rate", "Optimiser", "Step size of Adam. App. E", "", 0.001, 1e-6, 1, {}},
        {"epochs", "Epochs", "Optimiser", "Passes over the data. App. E", "epochs", 50LL, 1, 100000, {}},
        {"prior",
         "Prior",
         "Latent",
         "Standard normal or learned. Sec. 4.3",
         "",
         std::string("normal"),
         0,
         0,
         {"normal", "learned"}},
    };
    presetList = {
        {"molecules-small", "Small molecules", "Up to 9 heavy atoms; a few minutes.", "molecules", {{"epochs", 20LL}}},
        {"graphs-small", "Small graphs", "Up to 20 nodes; a few minutes.", "graphs", {{"epochs", 100LL}}},
    };
    builtinList = {
        {"builtin:nci", "NCI molecules", "4,999 molecules from the NCI's open collection.", api::DataKind::Molecules,
         true},
        {"builtin:community-small", "Communities", "Small graphs of two communities each.", api::DataKind::Graphs,
         true},
        {"builtin:fashion", "Fashion MNIST", "Needs the package dataset-fashion-mnist.", api::DataKind::Graphs, false},
    };
    experimentList = {
        {"qm9-generation", "QM9: generated molecules", "Tables 1 and 6: molecules of up to nine atoms."},
        {"community-small", "Community-small: generated graphs", "Table 2: 100 graphs of two communities."}};
    const std::string folder = "/runs";
    runList = {runSummary(folder, "first"), runSummary(folder, "second"), {}};
    runList[0].note = "Good start";
    runList[1].created = "2026-03-01T09:30:00Z";
    runList[1].state = "stopped";
    runList[1].epochsDone = 7;
    runList[1].loss.resize(7);
    runList[1].lastLoss = runList[1].loss.back();
    runList[1].validRaw = 0.2;
    runList[1].changed.clear();
    runList[2].path = folder + "/broken.strata";
    runList[2].name = "broken";
    runList[2].problem = "broken.strata is not a run file: file is not a database";
}

std::map<std::string, std::string> FakeServices::notes() const {
    const std::scoped_lock lock(m_mutex);
    return m_notes;
}

std::map<std::string, std::vector<api::Sample>> FakeServices::exported() const {
    const std::scoped_lock lock(m_mutex);
    return m_exported;
}

std::vector<std::string> FakeServices::readableSuffixes() const {
    return {"*.smi", "*.smi.gz", "*.csv", "*.csv.gz", "*.tsv", "*.sdf", "*.g6"};
}

api::Drawing FakeServices::draw(const api::Graph& graph, const api::Vocabulary& vocabulary) const {
    ++drawCalls;
    api::Drawing drawing;
    const int n = graph.size();
    const double step = 2 * std::numbers::pi / std::max(1, n);
    const double radius = n > 1 ? 0.5 / std::sin(step / 2) : 0;  // neighbours on the circle are 1 apart
    for (int i = 0; i < n; ++i) {
        const auto& atom =
            vocabulary.nodeClasses.at(static_cast<std::size_t>(graph.nodes[static_cast<std::size_t>(i)]));
        drawing.atoms.push_back({radius * std::cos(i * step), radius * std::sin(i * step),
                                 atom.symbol == "C" ? std::string() : atom.symbol, atom.atomicNumber, atom.charge});
    }
    drawing.bonds = graph.edges;
    return drawing;
}

api::Graph FakeServices::parseGraph(const std::string& text, const api::Vocabulary& vocabulary) const {
    const bool molecules = vocabulary.kind == api::DataKind::Molecules;
    if (!molecules && text == kGraph6) return communityData(1)->graphs.front();
    for (std::size_t i = 0; i < 8 && molecules; ++i)
        if (molecule(i).name == text) return molecule(i);
    throw api::Error(api::ErrorCode::BadInput, "“" + text + "” is not a SMILES that can be read");
}

std::vector<bool> FakeServices::containing(const std::string& pattern, const std::vector<std::string>& smiles) const {
    if (pattern == "(") throw api::Error(api::ErrorCode::BadInput, "“(” is neither a SMILES nor a SMARTS.");
    std::vector<bool> result;
    for (const auto& text : smiles) result.push_back(text.find(pattern) != std::string::npos);
    return result;
}

std::vector<api::RunSummary> FakeServices::runs(const std::string&) const {
    ++runsCalls;
    auto result = runList;
    const auto changed = notes();
    for (auto& run : result)
        if (const auto found = changed.find(run.path); found != changed.end()) run.note = found->second;
    return result;
}

api::RunSummary FakeServices::run(const std::string& runFile) const {
    const auto found = std::ranges::find(runList, runFile, &api::RunSummary::path);
    if (found == runList.end() || !found->problem.empty())
        throw api::Error(api::ErrorCode::RunUnusable, runFile + " is not a run file");
    return *found;
}

std::vector<api::Metric> FakeServices::metrics(const std::string& runFile) const {
    return tests::metrics(run(runFile).epochsDone);
}

std::vector<int> FakeServices::snapshotEpochs(const std::string&) const {
    return epochList;
}

api::Snapshot FakeServices::snapshot(const std::string&, int epoch) const {
    api::Snapshot snapshot;
    snapshot.epoch = epoch;
    for (std::size_t i = 4; i < 8; ++i) snapshot.panel.push_back(hierarchyOf(molecule(i), moleculeVocabulary()));
    snapshot.samples = sampleSet(8).samples;
    return snapshot;
}

std::map<std::string, std::vector<api::Column>> FakeServices::exportedScores() const {
    const std::scoped_lock lock(m_mutex);
    return m_exportedScores;
}

void FakeServices::setNote(const std::string& runFile, const std::string& note) const {
    const std::scoped_lock lock(m_mutex);
    m_notes[runFile] = note;
}

std::size_t FakeServices::exportSamples(const std::string& path, const std::vector<api::Sample>& samples,
                                        const api::Vocabulary&, const std::vector<api::Column>& scores) const {
    if (!exportProblem.empty()) throw api::Error(api::ErrorCode::FileUnwritable, exportProblem);
    const std::scoped_lock lock(m_mutex);
    m_exported[path] = samples;
    m_exportedScores[path] = scores;
    return static_cast<std::size_t>(std::ranges::count(samples, false, &api::Sample::valid));
}

}  // namespace strata::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "engine/api/services.h"
#include "tests/support/fake_data.h"

namespace strata::tests {

/// The one text that FakeServices takes for graph6, as the first graph of communityData().
inline constexpr auto kGraph6 = "G~?ACN";

/// Services without an engine: fixed answers, drawings on a circle. The public members are what it answers with: set
/// them before it is used. Functions may be called from any thread, as those of the real one; calls are counted.
class FakeServices : public api::Services {
public:
    FakeServices();  ///< two data sets, two presets, seven parameters, runs "first" and "second" and an unusable one

    std::vector<api::Parameter> parameterList;
    std::vector<api::Preset> presetList;
    std::vector<api::BuiltinDataset> builtinList;
    std::vector<api::RunSummary> runList;
    std::vector<api::ExperimentEntry> experimentList;  ///< "qm9-generation" and "community-small"
    std::string usualPreset = "molecules-small";       ///< what presetFor answers
    std::vector<int> epochList{1, 5, 20};              ///< of the snapshots of every run
    std::string exportProblem;                         ///< not empty: exportSamples throws this sentence

    mutable std::atomic<int> drawCalls{0};
    mutable std::atomic<int> runsCalls{0};
    /// What setNote was called with, by path; what exportSamples wrote, by path.
    std::map<std::string, std::string> notes() const;
    std::map<std::string, std::vector<api::Sample>> exported() const;
    std::map<std::string, std::vector<api::Column>> exportedScores() const;

    std::vector<api::Parameter> parameters(const std::string&) const override { return parameterList; }
    std::vector<api::Preset> presets() const override { return presetList; }
    std::string presetFor(const api::Dataset&) const override { return usualPreset; }
    std::vector<api::BuiltinDataset> builtinDatasets() const override { return builtinList; }
    std::vector<api::ExperimentEntry> experiments() const override { return experimentList; }
    std::vector<std::string> readableSuffixes() const override;
    /// Nodes on a circle, the first at the right, counter-clockwise.
    api::Drawing draw(const api::Graph& graph, const api::Vocabulary& vocabulary) const override;
    /// Knows the eight molecules of fake_data.h by their SMILES; everything else is an Error.
    api::Graph parseGraph(const std::string& text, const api::Vocabulary& vocabulary) const override;
    /// By text alone; “(” is an Error.
    std::vector<bool> containing(const std::string& pattern, const std::vector<std::string>& smiles) const override;
    std::vector<api::RunSummary> runs(const std::string& folder) const override;
    api::RunSummary run(const std::string& runFile) const override;  ///< by path; an Error if not in runList
    std::vector<api::Metric> metrics(const std::string& runFile) const override;
    std::vector<int> snapshotEpochs(const std::string& runFile) const override;
    api::Snapshot snapshot(const std::string& runFile, int epoch) const override;  ///< panel of 4, samples of 8
    void setNote(const std::string& runFile, const std::string& note) const override;
    std::size_t exportSamples(const std::string& path, const std::vector<api::Sample>& samples,
                              const api::Vocabulary& vocabulary, const std::vector<api::Column>& scores) const override;
    void exportPictures(const std::string&, const api::PictureSet&) const override {}

private:
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::string> m_notes;
    mutable std::map<std::string, std::vector<api::Sample>> m_exported;
    mutable std::map<std::string, std::vector<api::Column>> m_exportedScores;
};

}  // namespace strata::tests

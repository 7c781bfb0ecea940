// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/services.h"
#include "engine/api/error.h"

#include "engine/chemistry/depiction.h"
#include "engine/chemistry/substructure.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/reader.h"
#include "engine/datasets/sample_writer.h"
#include "engine/experiments/catalogue.h"
#include "engine/files/write.h"
#include "engine/images/pixels.h"
#include "engine/images/png.h"
#include "engine/jobs/model_kinds.h"
#include "engine/jobs/run_access.h"
#include "engine/metrics/layout.h"
#include "engine/store/run_file.h"
#include "engine/store/run_list.h"

namespace strata::jobs {

namespace {

store::RunFile reading(const std::string& path) {
    return store::RunFile::open(path, store::RunFile::Mode::Read);
}

class EngineServices final : public api::Services {
public:
    std::vector<api::Parameter> parameters(const std::string& model) const override { return parametersOf(model); }
    std::vector<api::Preset> presets() const override { return jobs::presets(); }
    std::string presetFor(const api::Dataset& data) const override { return jobs::presetFor(data).name; }
    std::vector<api::BuiltinDataset> builtinDatasets() const override { return datasets::builtinDatasets(); }
    std::vector<api::ExperimentEntry> experiments() const override {
        std::vector<api::ExperimentEntry> entries;
        for (const auto& experiment : experiments::experiments())
            entries.push_back({experiment.name, experiment.title, experiment.description});
        return entries;
    }
    std::vector<std::string> readableSuffixes() const override { return datasets::readableSuffixes(); }

    api::Drawing draw(const api::Graph& graph, const api::Vocabulary& vocabulary) const override {
        return vocabulary.kind == api::DataKind::Molecules ? chemistry::drawMolecule(graph, vocabulary)
                                                           : metrics::drawGraph(graph);
    }
    api::Graph parseGraph(const std::string& text, const api::Vocabulary& vocabulary) const override {
        return graphNamed(text, vocabulary);
    }

    std::vector<bool> containing(const std::string& pattern, const std::vector<std::string>& smiles) const override {
        return chemistry::containing(pattern, smiles);
    }

    std::vector<api::RunSummary> runs(const std::string& folder) const override { return store::listRuns(folder); }
    api::RunSummary run(const std::string& path) const override { return reading(path).summary(); }
    std::vector<api::Metric> metrics(const std::string& path) const override { return reading(path).metrics(); }
    std::vector<int> snapshotEpochs(const std::string& path) const override { return reading(path).snapshotEpochs(); }
    api::Snapshot snapshot(const std::string& path, int epoch) const override { return reading(path).snapshot(epoch); }
    void setNote(const std::string& path, const std::string& note) const override {
        store::RunFile::open(path, store::RunFile::Mode::Write).setNote(note);
    }

    std::size_t exportSamples(const std::string& path, const std::vector<api::Sample>& samples,
                              const api::Vocabulary& vocabulary,
                              const std::vector<api::Column>& scores) const override {
        return datasets::writeSamples(path, samples, vocabulary, scores);
    }
    void exportPictures(const std::string& path, const api::PictureSet& pictures) const override {
        if (!path.ends_with(".png"))
            throw api::Error(api::ErrorCode::BadInput, path + ": pictures are written as .png.");
        images::ImageLevels levels;
        for (const auto& row : pictures.rows) levels.push_back(images::toTensor(row));
        files::write(path, images::pngSheet(levels, {}));
    }
};

}  // namespace

}  // namespace strata::jobs

namespace strata::api {

std::unique_ptr<Services> makeServices() {
    return std::make_unique<jobs::EngineServices>();
}

}  // namespace strata::api

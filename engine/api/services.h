// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/event.h"
#include "engine/api/experiment.h"
#include "engine/api/hierarchy.h"
#include "engine/api/parameter.h"
#include "engine/api/sample.h"

namespace strata::api {

/// Where to draw the nodes of a graph: a 2D depiction of a molecule, a force layout of a general graph.
/// Coordinates in bond lengths (typical edge = 1), y up, centred on 0.
struct Drawing {
    struct Atom {
        double x = 0, y = 0;
        std::string label;     ///< "" for carbon and for nodes of a general graph; else "NH2", "O-", ... ready to print
        int atomicNumber = 0;  ///< 0 in a general graph
        int charge = 0;
    };
    std::vector<Atom> atoms;  ///< atom i is node i of the graph
    std::vector<Edge> bonds;
};

/// A run file as shown in a list.
struct RunSummary {
    std::string path;
    std::string name;  ///< file name without .strata
    std::string note;
    std::string data;  ///< the data set's name
    DataSource source;
    Vocabulary vocabulary;
    std::string preset;
    std::string model;    ///< kind of model: Preset::model
    Settings settings;    ///< all of them
    Settings changed;     ///< those that differ from the preset
    std::string created;  ///< ISO 8601, UTC
    std::string state;    ///< "finished", "stopped", or "unfinished" (killed or running elsewhere)
    int epochsDone = 0;
    int epochs = 0;
    std::vector<double> loss;  ///< total loss per epoch, for a sparkline
    double lastLoss = 0;
    double validRaw = -1;  ///< share of the last epoch's sample valid without correction, below 0 if not molecules
    std::string problem;   ///< why the file cannot be used; everything else is then empty but path and name
};

/// What windows and the command line ask of the engine directly. Every function may be called from any thread, blocks
/// until done (milliseconds but for files on slow disks) and throws Error.
class Services {
public:
    virtual ~Services() = default;

    /// The options of a kind of model (Preset::model). Throws Error(BadInput) for an unknown one.
    virtual std::vector<Parameter> parameters(const std::string& model) const = 0;
    virtual std::vector<Preset> presets() const = 0;
    /// The name of the preset that data get when none is chosen.
    virtual std::string presetFor(const Dataset& data) const = 0;
    virtual std::vector<BuiltinDataset> builtinDatasets() const = 0;
    virtual std::vector<ExperimentEntry> experiments() const = 0;
    /// The name filters of files that can be opened: {"*.smi", "*.smi.gz", ...}.
    virtual std::vector<std::string> readableSuffixes() const = 0;

    virtual Drawing draw(const Graph& graph, const Vocabulary& vocabulary) const = 0;
    /// The graph of a typed SMILES in the classes of `vocabulary`, or of graph6 if that is one of general graphs; an
    /// Error says what is wrong with it.
    virtual Graph parseGraph(const std::string& text, const Vocabulary& vocabulary) const = 0;

    /// Which of `smiles`, one flag each, contain a pattern, a SMILES or a SMARTS. Throws Error(BadInput) for what is
    /// neither. 10,000 molecules take about a second.
    virtual std::vector<bool> containing(const std::string& pattern, const std::vector<std::string>& smiles) const = 0;

    /// Every *.strata of a folder, newest first; unusable ones with their `problem`.
    virtual std::vector<RunSummary> runs(const std::string& folder) const = 0;
    virtual RunSummary run(const std::string& runFile) const = 0;
    virtual std::vector<Metric> metrics(const std::string& runFile) const = 0;
    virtual std::vector<int> snapshotEpochs(const std::string& runFile) const = 0;
    virtual Snapshot snapshot(const std::string& runFile, int epoch) const = 0;
    virtual void setNote(const std::string& runFile, const std::string& note) const = 0;

    /// Writes samples to `path`, replacing it only once all is written. The suffix decides: .smi .csv .sdf .g6 .svg.
    /// `scores`, a value a sample, stand beside the figures in .csv and .sdf. Returns how many were left out because
    /// they are not valid.
    virtual std::size_t exportSamples(const std::string& path, const std::vector<Sample>& samples,
                                      const Vocabulary& vocabulary, const std::vector<Column>& scores) const = 0;
    /// Writes a sheet of pictures as .png, the levels of an image side by side, in the same way.
    virtual void exportPictures(const std::string& path, const PictureSet& pictures) const = 0;
};

std::unique_ptr<Services> makeServices();

}  // namespace strata::api

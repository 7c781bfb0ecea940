// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/api/experiment.h"
#include "engine/api/job.h"

namespace strata::experiments {

inline constexpr std::size_t kScales = 3;  ///< api::Scale's, in its order

/// One model of an experiment.
struct System {
    std::string key;                              ///< part of its run files' names: "small"
    std::string title;                            ///< "MGVAE, all at once"
    std::string preset;                           ///< of the training presets
    std::array<api::Settings, kScales> settings;  ///< on top of the preset, for each scale
    api::Draw draw;
};

/// A figure of the tables: its name, and its title for people.
struct ColumnName {
    std::string name, title;
};

/// How much of an experiment is done at one scale.
struct Extent {
    int seeds = 1;
    int samples = 0;        ///< graphs drawn from each run
    std::size_t limit = 0;  ///< of the data file's graphs, and of the test file's; 0: all
    /// Of the systems, from the first on, those that are done when none are named: what fits the scale; 0: all.
    std::size_t systems = 0;
};

struct Experiment {
    std::string name, title, description;
    api::DataKind kind = api::DataKind::Graphs;
    std::string file;  ///< below the folder of the data sets: "qm9/qm9.csv.gz"
    std::string rows,
        testRows;             ///< row lists beside it; without testRows the runs' own held-out graphs are the test set
    api::DataSource builtin;  ///< what stands in for the file at Scale::Smoke when no folder is given
    std::array<Extent, kScales> extents;
    std::vector<System> systems;
    std::vector<api::ExperimentRow> paper;  ///< the paper's rows; one cell for each figure that it prints, named
    std::vector<std::string> notes;         ///< what a reader must know of the set-up, whole sentences
    std::vector<ColumnName> columns = {};   ///< empty: what generated molecules or graphs are measured by
    std::string testFile = {};              ///< data to test on in a file of their own
    std::string splitFile =
        {};  ///< test rows, for kinds of models that split by themselves: their setting "data.split"
};

/// Every experiment, in the order of lists. A new system is one entry of its experiment's list.
const std::vector<Experiment>& experiments();

/// Throws Error(BadInput) that lists the names there are.
const Experiment& experimentNamed(const std::string& name);

}  // namespace strata::experiments

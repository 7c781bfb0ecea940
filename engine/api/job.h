// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/parameter.h"

namespace strata::api {

/// Reads a data set. Emits DatasetLoaded.
struct LoadJob {
    DataSource source;
};

/// Trains a new run, or goes on with one. Emits Progress, MetricsLogged, EpochEnded.
struct TrainJob {
    std::string runFile;  ///< NAME.strata; a new run refuses to replace an existing file
    bool resume = false;  ///< go on from the last checkpoint; only `settings["epochs"]` may then differ
    DataSource source;    ///< ignored when resuming
    DatasetPtr data;      ///< `source` if already read (its fingerprint is checked when resuming), else null
    std::string preset;
    Settings settings;  ///< on top of the preset
    std::uint64_t seed = 0;
};

/// Where the latents of generated graphs come from.
enum class LatentSource {
    Prior,      ///< generation
    Posterior,  ///< draws of the posteriors of training graphs: the best that a better prior could do. Not generation
    None,       ///< the learned "no latents" vector of a model trained with latent dropout: what the latents are worth
};

/// How classes are drawn from the probabilities of a decoder that builds graphs step by step.
struct Draw {
    double temperature = 1.0;  ///< scales the prior's standard deviation
    double minProbability =
        0;  ///< classes less probable than this share of the most probable one are never drawn ("min-p"), 0..1
    LatentSource latents = LatentSource::Prior;
};

/// How molecules are mended after decoding; general graphs have no valences, and are left as they are.
enum class Correction {
    None,
    ByProbability,  ///< bonds by falling probability, each added only where valences allow it; then the largest
                    ///< component (App. D.2)
    ByLowering,     ///< bonds of overfull atoms lowered one by one; then the largest component (MoFlow, GDSS)
};

/// Draws graphs from the prior of a run's last checkpoint. Emits Progress, SamplesReady; PicturesReady for images,
/// every level of each.
struct SampleJob {
    std::string runFile;
    int count = 0;
    std::uint64_t seed = 0;
    Correction correction = Correction::ByProbability;
    Draw draw;
    int level = 0;  ///< 0: the input resolution; ℓ ≥ 1: the coarse graphs of level ℓ
};

/// Walks between two graphs through latent space. Emits PathReady; PicturesReady for images.
struct InterpolateJob {
    std::string runFile;
    std::string from, to;  ///< a SMILES, graph6, or a 0-based row of the run's data
    int steps = 8;         ///< including both ends, at least 2
    bool spherical = false;
    Correction correction = Correction::ByProbability;
};

/// The hierarchy of one graph under a run's last checkpoint. Emits HierarchyReady; PicturesReady for an image and what
/// each level rebuilds of it.
struct InspectJob {
    std::string runFile;
    std::string graph;  ///< a SMILES, graph6, or a 0-based row of the run's data; without meaning for a citation graph
};

/// What a run that was trained on columns of a table says of molecules. Emits Progress, PredictionsReady.
struct PredictJob {
    std::string runFile;
    DataSource source;          ///< ignored where `data` is given
    DatasetPtr data = nullptr;  ///< molecules that are in memory already, generated ones for instance
};

/// The links that a graph most probably lacks, by a run that predicts links: with all its links in sight, validation
/// and test links included. Emits Progress, LinksReady.
struct ProposeJob {
    std::string runFile;
    int count = 100;  ///< how many to list, 1 .. 100,000
};

/// The latents of a run's data in a plane, with draws from the prior beside them. Emits Progress, MapReady.
struct MapJob {
    std::string runFile;
    int count = 1000;        ///< graphs of the data, at random, and draws from the prior; at most
    int level = -1;          ///< whose latents: LatentMap::level; -1: of all levels
    std::uint64_t seed = 0;  ///< of the choice and of the draws
};

/// How generated graphs are compared with data.
enum class Protocol {
    Honest,  ///< against graphs that were never trained on
    Paper,   ///< general graphs only: as the authors' script does, which tests on training graphs too and picks the
             ///< nearest generated graph
};

/// Draws `count` graphs and measures all figures that fit the data; a model that does not generate is measured on what
/// it was not trained on. Emits Progress, EvaluationReady.
struct EvaluateJob {
    std::string runFile;
    int count = 0;
    std::uint64_t seed = 0;
    Draw draw;
    DataSource test = {};  ///< what to compare with; without a location the run's held-out graphs
    Protocol protocol = Protocol::Honest;
    Correction correction =
        Correction::ByProbability;  ///< of the line of corrected molecules, which is left out for None
    std::string chemnet =
        {};  ///< file of ChemNet's weights for the Fréchet ChemNet distance; empty: that figure is left out
    bool baselines = true;  ///< links only: train other methods too, on the same split
};

/// How much an experiment takes: seconds, a night on a laptop, or what the paper did.
enum class Scale { Smoke, Laptop, Paper };

/// Trains and evaluates every system of an experiment at every seed. Runs that are there already are used, unfinished
/// ones go on. Emits Progress, ExperimentReady.
struct ExperimentJob {
    std::string name;  ///< one of Services::experiments()
    std::string data;  ///< the folder of the public data sets; empty: built-in data, at Scale::Smoke only
    std::string out;   ///< the folder of the runs; made if need be
    Scale scale = Scale::Laptop;
    int seeds = 0;           ///< 0: as many as the scale has
    std::uint64_t seed = 0;  ///< the first of them
    Protocol protocol = Protocol::Honest;
    std::string chemnet = {};               ///< as in EvaluateJob
    std::vector<std::string> systems = {};  ///< keys of the systems to do; empty: all
};

using Job = std::variant<LoadJob, TrainJob, SampleJob, InterpolateJob, InspectJob, MapJob, PredictJob, ProposeJob,
                         EvaluateJob, ExperimentJob>;

}  // namespace strata::api

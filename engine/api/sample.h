// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::api {

/// One generated graph and what is known of it. Molecular figures are NaN where `valid` is false, and for general
/// graphs.
struct Sample {
    Graph graph;                ///< as kept: after correction if that was asked for
    std::string text;           ///< canonical SMILES, or graph6; empty if not valid
    bool valid = false;         ///< molecules: RDKit sanitises `graph`; graphs: at least one node
    bool validRaw = false;      ///< the same of the graph before correction
    bool connected = false;     ///< `graph` has one component
    bool connectedRaw = false;  ///< the same of the graph before correction
    bool unique = false;        ///< the first of its text in this set
    bool novel = false;         ///< valid, and not among the training graphs (canonical SMILES; isomorphism for graphs)
    double qed = 0;             ///< 0..1, Bickerton et al. 2012
    double logP = 0;            ///< Wildman-Crippen
    double weight = 0;          ///< average molecular weight, g/mol
    double sa = 0;              ///< synthetic accessibility, 1 (easy) .. 10, Ertl & Schuffenhauer 2009
    double rings = 0;           ///< number of rings as RDKit counts them (its symmetrised smallest set)
};

/// Counts over a set; every share that the program prints is made from these.
struct SampleFigures {
    int requested = 0;
    int generated = 0;
    int valid = 0;
    int validRaw = 0;      ///< without correction
    int connectedRaw = 0;  ///< valid and connected, without correction
    int connected = 0;     ///< valid and connected
    int unique = 0;        ///< distinct texts among the valid
    int novel = 0;         ///< distinct valid texts not among the training graphs
    double meanQed = 0, sdQed = 0, meanLogP = 0, meanWeight = 0;  ///< over the valid; NaN if none or not molecules
    double seconds = 0;
};

struct SampleSet {
    std::string runFile;
    Vocabulary vocabulary;
    std::vector<Sample> samples;
    SampleFigures figures;
};
using SampleSetPtr = std::shared_ptr<const SampleSet>;

/// One step of a walk through latent space. Similarities: Tanimoto of Morgan fingerprints (radius 2, 2,048 bits);
/// NaN where a molecule is not valid or the data are not molecules.
struct PathStep {
    double t = 0;  ///< 0 at `from`, 1 at `to`
    Sample sample;
    double similarityToFrom = 0;
    double similarityToTo = 0;
};

struct LatentPath {
    Vocabulary vocabulary;
    Graph from, to;  ///< the end points as given
    std::vector<PathStep> steps;
};
using LatentPathPtr = std::shared_ptr<const LatentPath>;

}  // namespace strata::api

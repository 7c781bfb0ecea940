// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/benches.h"

#include "engine/api/named.h"
#include "engine/bench/layers_bench.h"
#include "engine/bench/sample_bench.h"
#include "engine/bench/scale_bench.h"
#include "engine/bench/train_bench.h"
#include "engine/bench/window_bench.h"

namespace strata::bench {

const std::vector<Bench>& benches() {
    static const std::vector<Bench> all{
        {"layers", "Equivariant maps and message passing against the textbook form", &layersBench,
         &serveTextbookLayers},
        {"train", "A training step of each kind of preset against the textbook form, and what it is made of",
         &trainBench, &serveTextbookTraining},
        {"sample", "Graphs drawn from runs (--run FILE), with everything that is told of them", &sampleBench, nullptr},
        {"scale", "Local against global decoding, and sparse encoding, as graphs grow", &scaleBench, &serveScaleMemory},
        {"window", "The window's answers while models train, large hierarchies and grids (starts strata-studio)",
         &windowBench, nullptr},
    };
    return all;
}

const Bench& benchNamed(const std::string& name) {
    return api::named(benches(), name, "bench");
}

}  // namespace strata::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/paper_rows.h"

#include <cmath>

namespace strata::experiments {

namespace {

const char* const kCorrected = "Table 1, with correction or hard rules, own splits";
const char* const kOthers = "Table 2, taken from other papers, test set of 20 %";
const char* const kAuthors = "Table 2, tested on training graphs too, nearest generated graphs picked";

api::ExperimentRow row(const char* key, const char* title, const char* protocol,
                       const std::vector<std::pair<const char*, double>>& values) {
    api::ExperimentRow result{std::string("paper.") + key, title, api::RowOrigin::Paper, protocol, {}, {}};
    for (const auto& [name, value] : values) result.cells.push_back({{name, value}, std::nan("")});
    return result;
}

api::ExperimentRow molecules(const char* key, const char* title, double valid, double novel, double unique,
                             const char* protocol = kCorrected) {
    return row(key, title, protocol,
               {{"share_valid", valid / 100}, {"share_novel", novel / 100}, {"share_unique", unique / 100}});
}

api::ExperimentRow graphs(const char* key, const char* title, double degree, double clustering, double orbit,
                          const char* protocol = kOthers) {
    return row(key, title, protocol, {{"mmd_degree", degree}, {"mmd_clustering", clustering}, {"mmd_orbit", orbit}});
}

}  // namespace

std::vector<api::ExperimentRow> paperQm9() {
    return {molecules("graphvae", "GraphVAE", 61.00, 85.00, 40.90, "Table 1, taken from Liu et al. (2018)"),
            molecules("cgvae", "CGVAE", 100, 94.35, 98.57),
            // Its uniqueness cannot be read in the scanned table.
            row("molgan", "MolGAN", kCorrected, {{"share_valid", 0.981}, {"share_novel", 0.942}}),
            molecules("autoregressive", "Autoregressive MGN", 100, 95.01, 97.44),
            molecules("mgvae", "All-at-once MGVAE", 100, 100, 95.16),
            molecules("mlp", "MGVAE, MLP decoder", 100, 99.98, 77.62, "Table 6, with correction, own split")};
}

std::vector<api::ExperimentRow> paperZinc() {
    return {molecules("graphvae", "GraphVAE", 14.00, 100, 31.60, "Table 1, taken from Liu et al. (2018)"),
            molecules("cgvae", "CGVAE", 100, 100, 99.82), row("jtvae", "JT-VAE", kCorrected, {{"share_valid", 1.0}}),
            molecules("autoregressive", "Autoregressive MGN", 100, 99.89, 99.69),
            molecules("mgvae", "All-at-once MGVAE, chemical features", 99.92, 100, 99.34)};
}

std::vector<api::ExperimentRow> paperCommunitySmall() {
    return {graphs("graphvae", "GraphVAE", 0.35, 0.98, 0.54), graphs("deepgmg", "DeepGMG", 0.22, 0.95, 0.4),
            graphs("graphrnn", "GraphRNN", 0.08, 0.12, 0.04), graphs("gnf", "GNF", 0.20, 0.20, 0.11),
            graphs("graphaf", "GraphAF", 0.06, 0.10, 0.015),  graphs("mgvae", "MGVAE", 0.002, 0.01, 0.01, kAuthors)};
}

std::vector<api::ExperimentRow> paperEgoSmall() {
    return {graphs("graphvae", "GraphVAE", 0.13, 0.17, 0.05),
            graphs("deepgmg", "DeepGMG", 0.04, 0.10, 0.02),
            graphs("graphrnn", "GraphRNN", 0.09, 0.22, 0.003),
            graphs("gnf", "GNF", 0.03, 0.10, 0.001),
            graphs("graphaf", "GraphAF", 0.04, 0.04, 0.008),
            graphs("mgvae", "MGVAE", 1.74e-5, 0.0006, 6.53e-5, kAuthors)};
}

}  // namespace strata::experiments

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/experiments/catalogue_parts.h"

namespace strata::experiments {

namespace {

using api::Settings;

api::ExperimentRow row(const char* key, const char* title, const char* protocol, double auc, double ap) {
    return {std::string("paper.") + key,
            title,
            api::RowOrigin::Paper,
            protocol,
            {{{"auc", auc / 100}, std::nan("")}, {{"ap", ap / 100}, std::nan("")}},
            {}};
}

api::ExperimentRow balanceRow(const char* key, const char* title, double least, double most, double deviation,
                              double divergence) {
    return {std::string("paper.") + key,
            title,
            api::RowOrigin::Paper,
            "finest clusters of L = 7",
            {{{"cluster_min", least}, std::nan("")},
             {{"cluster_max", most}, std::nan("")},
             {{"cluster_deviation", deviation}, std::nan("")},
             {{"cluster_kl", divergence}, std::nan("")}},
            {}};
}

constexpr const char* kTable3 = "Table 3, 5 seeds of the weights, one split";
constexpr const char* kArtefact =
    "Table 3; links were scored in another precision than non-links, so that a constant scores perfectly";

/// Every system at its scale's length: link models end by themselves when validation gets no better.
System system(const char* key, const char* title, const char* preset, const Settings& settings = {}) {
    Settings quick = settings;
    quick["epochs"] = 2LL;
    return {key, title, preset, {quick, settings, settings}, {}};
}

Experiment onGraph(const char* name, const char* title, const char* description, const char* file,
                   std::vector<api::ExperimentRow> paper) {
    Experiment experiment;
    experiment.name = name;
    experiment.title = title;
    experiment.description = description;
    experiment.kind = api::DataKind::Graphs;
    experiment.file = file;
    experiment.builtin = {"builtin:citations", {}};
    experiment.extents = {Extent{1, 0, 0, 2}, Extent{20, 0, 0}, Extent{20, 0, 0}};
    experiment.columns = {{"auc", "AUC"},
                          {"ap", "AP"},
                          {"hard_auc", "AUC, hard"},
                          {"margin_auc", "AUC above untrained"},
                          {"cluster_min", "smallest"},
                          {"cluster_max", "largest"},
                          {"cluster_deviation", "deviation"},
                          {"cluster_kl", "KL"}};
    experiment.systems = {
        system("two-levels", "MGVAE, L = 2, learned clusters", "links"),
        system("flat", "L = 1, no clusters", "links-flat"),
        system("ensemble", "MGVAE, two models' scores added", "links-ensemble"),
        system("mixed", "MGVAE, four models' scores added, of different kinds", "links-mixed"),
        system("no-degrees", "MGVAE, L = 2, without degrees", "links", {{"decoder.degrees", false}}),
        system("three-levels", "MGVAE, L = 3, K = 4^ℓ", "links-three"),
        system("seven-levels", "MGVAE, L = 7, K = 2^ℓ", "links-seven"),
        system("spectral", "MGVAE, spectral clusters", "links-spectral"),
        system("kmeans", "MGVAE, k-means clusters", "links-kmeans"),
        system("vgae", "VGAE", "links-vgae"),
    };
    experiment.paper = std::move(paper);
    experiment.notes = {
        "Every seed is another split: 85 % of the links are seen, 5 % choose the epoch, 10 % test, each beside as many "
        "sampled non-links.",
        "Degrees help because non-links are uniform pairs; the row without them and the column of hard non-links say "
        "how much.",
        "An ensemble adds the standardised scores of models trained one after the other."};
    return experiment;
}

}  // namespace

std::vector<Experiment> linkExperiments() {
    return {onGraph("link-prediction", "Cora: links found", "Tables 3 and 4: hidden citations of 2,708 papers.",
                    "cora/cora.cites",
                    {row("sc", "Spectral clustering", kTable3, 84.6, 88.5), row("dw", "DeepWalk", kTable3, 83.1, 85.0),
                     row("vgae", "VGAE", kTable3, 90.97, 91.88),
                     row("spectral", "MGVAE, spectral clusters", kTable3, 91.19, 92.27),
                     row("kmeans", "MGVAE, k-means clusters", kTable3, 93.07, 92.49),
                     row("mgvae", "MGVAE", kTable3, 95.67, 95.02),
                     balanceRow("balance-spectral", "Spectral clusters", 1, 2020, 177.52, 3.14),
                     balanceRow("balance-kmeans", "k-means clusters", 1, 364, 40.17, 0.84),
                     // Its smallest cluster cannot be read in the scanned table.
                     balanceRow("balance-learned", "Learned clusters", std::nan(""), 36, 4.77, 0.02)}),
            onGraph("link-prediction-citeseer", "Citeseer: links found",
                    "Tables 3 and 5: hidden citations of 3,327 papers.", "citeseer/citeseer.cites",
                    {row("sc", "Spectral clustering", kTable3, 80.5, 85.0), row("dw", "DeepWalk", kTable3, 80.5, 83.6),
                     row("vgae", "VGAE", kTable3, 89.63, 91.10),
                     row("spectral", "MGVAE, spectral clusters", kTable3, 90.55, 91.89),
                     row("kmeans", "MGVAE, k-means clusters", kTable3, 90.81, 91.98),
                     row("mgvae", "MGVAE", kArtefact, 93.93, 93.06),
                     balanceRow("balance-spectral", "Spectral clusters", 1, 3320, 292.21, 4.51),
                     balanceRow("balance-kmeans", "k-means clusters", 1, 326, 41.69, 0.74),
                     balanceRow("balance-learned", "Learned clusters", std::nan(""), 38, 4.93, 0.01)})};
}

}  // namespace strata::experiments

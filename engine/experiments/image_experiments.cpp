// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/experiments/catalogue_parts.h"

namespace strata::experiments {

namespace {

using api::Settings;

api::ExperimentRow row(const char* key, const char* title, double fine, double middle, double coarse) {
    return {std::string("paper.") + key,
            title,
            api::RowOrigin::Paper,
            "Table 12",
            {{{"fid_32", fine}, std::nan("")}, {{"fid_16", middle}, std::nan("")}, {{"fid_8", coarse}, std::nan("")}},
            {}};
}

}  // namespace

std::vector<Experiment> imageExperiments() {
    const double none = std::nan("");
    Experiment experiment;
    experiment.name = "mnist";
    experiment.title = "MNIST: generated digits";
    experiment.description = "Table 12: digits as graphs of pixels, generated at every resolution.";
    experiment.kind = api::DataKind::Images;
    experiment.file = "mnist/train-images-idx3-ubyte.gz";
    experiment.testFile = "mnist/t10k-images-idx3-ubyte.gz";
    experiment.builtin = {"builtin:fashion-mnist", {{}, 0, 400}};
    experiment.extents = {Extent{1, 60, 400, 1}, Extent{1, 10'000, 0, 1}, Extent{3, 10'000, 0}};
    experiment.columns = {{"fd_32", "FD 32"},         {"fd_16", "FD 16"},           {"fd_8", "FD 8"},
                          {"fid_32", "FID 32"},       {"fid_16", "FID 16"},         {"fid_8", "FID 8"},
                          {"precision", "precision"}, {"recall", "recall"},         {"confidence", "confidence"},
                          {"accuracy", "accuracy"},   {"class_distance", "classes"}};
    const Settings tiny{{"epochs", 1LL}, {"decoder.channels", 8LL}, {"encoder.channels", 4LL}};
    experiment.systems = {{"small", "MGVAE", "images-small", {tiny, {}, {}}, {}},
                          {"paper", "MGVAE as in the paper", "images-paper", {tiny, {{"epochs", 4LL}}, {}}, {}}};
    experiment.paper = {row("dcgan", "DCGAN", 113.129, none, none), row("veegan", "VEEGAN", 68.749, none, none),
                        row("pacgan", "PacGAN", 58.535, none, none), row("presgan", "PresGAN", 42.019, none, none),
                        row("mgvae", "MGVAE", 39.474, 64.289, 39.038)};
    experiment.notes = {
        "FD is the Fréchet distance through features of a digit classifier that the program trains: it is no FID, and "
        "cannot be set beside one. FID is told where a file of Inception's weights is given."};
    return {experiment};
}

}  // namespace strata::experiments

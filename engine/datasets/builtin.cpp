// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/builtin.h"

#include <cstdlib>
#include <filesystem>

namespace strata::datasets {
namespace {

bool isFile(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

}  // namespace

std::string nciFile() {
    if (const char* base = std::getenv("RDBASE")) {
        const std::string path = std::string(base) + "/Data/NCI/first_5K.smi";
        if (isFile(path)) return path;
    }
    const std::string path = STRATA_NCI_FILE;
    return isFile(path) ? path : "";
}

std::string fashionMnistFile() {
    const std::string path = STRATA_FASHION_MNIST_FILE;
    return isFile(path) ? path : "";
}

bool isBuiltin(const std::string& location) {
    return location.starts_with("builtin:");
}

std::vector<api::BuiltinDataset> builtinDatasets() {
    const bool haveNci = !nciFile().empty(), haveFashion = !fashionMnistFile().empty();
    return {
        {"builtin:community-small", "Community-small",
         "100 graphs of 12 to 20 nodes in two communities, generated from a seed (paper, sec. 5.2).",
         api::DataKind::Graphs, true},
        {"builtin:nci", "NCI molecules",
         haveNci ? "4,999 molecules tested by the National Cancer Institute, from Debian's rdkit-data."
                 : "4,999 molecules tested by the National Cancer Institute; install Debian's rdkit-data to have them.",
         api::DataKind::Molecules, haveNci},
        {"builtin:nci-logp", "NCI molecules and logP",
         haveNci ? "The NCI molecules with their Wildman-Crippen logP as a column, to be predicted."
                 : "The NCI molecules with their Wildman-Crippen logP as a column; install Debian's rdkit-data to have "
                   "them.",
         api::DataKind::Molecules, haveNci},
        {"builtin:citations", "Made-up citations",
         "One graph: 600 papers with words and links between them, generated from a seed.", api::DataKind::Graphs,
         true},
        {"builtin:fashion-mnist", "Fashion-MNIST",
         haveFashion ? "60,000 grey images of clothes, 28 × 28, from Debian's dataset-fashion-mnist."
                     : "60,000 grey images of clothes, 28 × 28; install Debian's dataset-fashion-mnist to have them.",
         api::DataKind::Images, haveFashion},
    };
}

}  // namespace strata::datasets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::datasets {

/// The catalogue of data that needs no download, in the order to be shown; `available` as found on this machine now.
std::vector<api::BuiltinDataset> builtinDatasets();

/// True for "builtin:" names, known or not, with or without settings.
bool isBuiltin(const std::string& location);

/// The file of the NCI molecules: below $RDBASE if that is set and has it, else where Debian's rdkit-data puts it.
/// Empty if there is none.
std::string nciFile();

/// The training images of Fashion-MNIST, where Debian's dataset-fashion-mnist puts them. Empty if they are not there.
std::string fashionMnistFile();

}  // namespace strata::datasets

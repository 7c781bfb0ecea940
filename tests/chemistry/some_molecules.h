// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <QFile>
#include <string>
#include <vector>

#include "engine/chemistry/molecule.h"

namespace strata::test {

/// Molecules in the classes that they brought with them.
struct Molecules {
    api::Vocabulary classes = chemistry::emptyMoleculeVocabulary();
    std::vector<api::Graph> graphs;
    void add(const std::string& smiles) { graphs.push_back(chemistry::graphFromSmiles(smiles, classes)); }
};

/// Those of reference_properties.csv.
inline Molecules referenceMolecules() {
    Molecules result;
    QFile file(STRATA_REFERENCE_PROPERTIES);
    if (!file.open(QIODevice::ReadOnly)) return result;
    file.readLine();
    while (!file.atEnd()) result.add(file.readLine().split(',').front().toStdString());
    return result;
}

/// `count` molecules from all over QM9; none without the file.
inline Molecules qm9Molecules(std::size_t count) {
    Molecules result;
    const auto file = gzopen(STRATA_SHARED_DATA "/qm9/qm9.csv.gz", "rb");
    if (file == nullptr) return result;
    char line[1000];
    for (std::size_t i = 0; result.graphs.size() < count && gzgets(file, line, sizeof line) != nullptr; ++i)
        if (i > 0 && i * count / 130'000 > (i - 1) * count / 130'000)
            result.add(QByteArray(line).split(',').front().toStdString());
    gzclose(file);
    return result;
}

}  // namespace strata::test

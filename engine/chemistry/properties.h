// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/graph.h"
#include "engine/chemistry/molecule.h"

namespace strata::chemistry {

/// Figures of one molecule; all NaN if it is not valid.
struct Properties {
    double qed = 0;     ///< 0..1, Bickerton et al., Nature Chemistry 4, 90 (2012), mean weights, as RDKit's QED.qed
    double logP = 0;    ///< Wildman & Crippen, J. Chem. Inf. Comput. Sci. 39, 868 (1999)
    double weight = 0;  ///< average molecular weight, g/mol
    double sa = 0;  ///< synthetic accessibility, 1 (easy) .. 10, Ertl & Schuffenhauer 2009, as RDKit's sascorer; NaN
                    ///< without RDKit's table (fragment_scores.h says why)
    double rings =
        0;  ///< number of smallest rings as RDKit lists them, with those equivalent by symmetry: cubane has 6
};

/// What a sample needs: all at the price of one molecule. Never throws for any graph. Any thread.
struct Description {
    Verdict verdict;
    Properties properties;
};
Description describe(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// Only logP; NaN if the graph is no valid molecule. Any thread.
double logP(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// Only the properties.
Properties properties(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry

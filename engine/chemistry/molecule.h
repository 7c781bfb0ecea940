// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/api/graph.h"

/// Everything that needs RDKit. Every function may be called from any thread; molecules are never shared between
/// threads.
namespace strata::chemistry {

/// Larger molecules are refused: no model here holds them, and ring perception on them could take minutes.
constexpr int kMaxAtoms = 1000;

/// An empty vocabulary of molecules: no node class yet, bonds "none", "single", "double", "triple".
api::Vocabulary emptyMoleculeVocabulary();

/// The heavy-atom graph of a SMILES: sanitised as RDKit does, Kekulé form, without hydrogens, stereo and atom maps;
/// `name` is its canonical SMILES. Appends (element, charge) classes that `classes` does not know yet. Fragments
/// ("C.C") are allowed. Throws Error(BadInput), its sentence without file or line, if the text does not parse, breaks
/// valence, or says something that such a graph cannot hold (isotopes, radicals, hydrogens other than those that follow
/// from charges and bonds, wildcards, bonds other than single, double and triple).
api::Graph graphFromSmiles(std::string_view smiles, api::Vocabulary& classes);

/// The same in the classes that are there; an atom of another class is refused by name.
api::Graph graphFromSmiles(std::string_view smiles, const api::Vocabulary& classes);

/// What RDKit says of a graph.
struct Verdict {
    bool valid = false;      ///< sanitises with exactly these charges and bonds, nothing repaired; at least one atom
    bool connected = false;  ///< one component (also told of graphs that are not valid)
    std::string smiles;      ///< canonical, without stereo; empty if not valid
    std::string reason;      ///< why not valid, one sentence; else empty
};

/// Never throws for any graph, however odd. For every graph made by graphFromSmiles: valid, and `smiles` is its name.
Verdict judge(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry

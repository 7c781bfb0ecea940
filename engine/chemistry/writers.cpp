// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/writers.h"

#include <GraphMol/Conformer.h>
#include <GraphMol/FileParsers/FileParsers.h>

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/judge.h"
#include "engine/chemistry/layout.h"

namespace strata::chemistry {
namespace {

/// A line break would end the field, and ">" in a name its brackets.
std::string oneLine(std::string text, bool isName = false) {
    std::ranges::replace_if(
        text, [&](char c) { return c == '\n' || c == '\r' || (isName && (c == '<' || c == '>')); }, ' ');
    return text;
}

void setCoordinates(RDKit::RWMol& molecule, const api::Graph& graph) {
    if (rdkitLayout(molecule, true)) return;
    auto* conformer = new RDKit::Conformer(molecule.getNumAtoms());
    conformer->set3D(false);
    const auto places = springLayout(graph);
    for (unsigned i = 0; i < places.size(); ++i) conformer->setAtomPos(i, {1.5 * places[i].x, 1.5 * places[i].y, 0});
    molecule.clearConformers();
    molecule.addConformer(conformer, true);
}

}  // namespace

std::string sdfRecord(const api::Graph& graph, const api::Vocabulary& vocabulary, const std::string& title,
                      const std::vector<SdfTag>& tags) {
    auto judged = judgeMolecule(graph, vocabulary);
    if (!judged.molecule) throw api::Error(api::ErrorCode::BadInput, judged.verdict.reason);
    setCoordinates(*judged.molecule, graph);
    judged.molecule->setProp("_Name", oneLine(title).substr(0, 80));
    std::string text = RDKit::MolToMolBlock(*judged.molecule, false);
    for (const auto& [name, value] : tags) text += "> <" + oneLine(name, true) + ">\n" + oneLine(value) + "\n\n";
    return text + "$$$$\n";
}

}  // namespace strata::chemistry

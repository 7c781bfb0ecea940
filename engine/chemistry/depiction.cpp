// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/depiction.h"

#include <GraphMol/Conformer.h>
#include <GraphMol/Depictor/RDDepictor.h>
#include <GraphMol/MolOps.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/chemistry/judge.h"
#include "engine/chemistry/layout.h"
#include "engine/chemistry/spring_layout.h"

namespace strata::chemistry {
namespace {

std::string hydrogens(int count) {
    return count == 0 ? "" : count == 1 ? "H" : "H" + std::to_string(count);
}

std::string chargeText(int charge) {
    if (charge == 0) return "";
    const int size = std::abs(charge);
    return (size > 1 ? std::to_string(size) : "") + (charge > 0 ? "+" : "-");
}

api::NodeClass classOf(int node, const api::Vocabulary& vocabulary) {
    if (node < 0 || node >= static_cast<int>(vocabulary.nodeClasses.size())) return {"?", 0, 0};
    return vocabulary.nodeClasses[static_cast<std::size_t>(node)];
}

std::string label(const api::NodeClass& type, int hydrogenCount, bool alone) {
    const bool bareCarbon = type.atomicNumber == 6 && type.charge == 0 && !alone;
    return bareCarbon ? "" : type.symbol + hydrogens(hydrogenCount) + chargeText(type.charge);
}

double typicalBond(const std::vector<Point>& places, const std::vector<api::Edge>& bonds) {
    std::vector<double> lengths;
    for (const auto& bond : bonds) {
        const auto &a = places[static_cast<std::size_t>(bond.u)], &b = places[static_cast<std::size_t>(bond.v)];
        lengths.push_back(std::hypot(a.x - b.x, a.y - b.y));
    }
    if (lengths.empty()) return 1.5;  // RDKit's bond length, for its distances between fragments
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return *middle > 1e-6 ? *middle : 1;
}

/// RDKit puts atoms of tangled ring systems on one spot, where neither they nor their bonds can be seen.
bool anyCoincide(const std::vector<Point>& places) {
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::hypot(places[i].x - places[j].x, places[i].y - places[j].y) < 0.02) return true;
    return false;
}

void place(api::Drawing& drawing, const std::vector<Point>& places) {
    if (places.empty()) return;
    const auto [left, right] = std::ranges::minmax(places, {}, &Point::x);
    const auto [bottom, top] = std::ranges::minmax(places, {}, &Point::y);
    const double scale = 1 / typicalBond(places, drawing.bonds);
    for (std::size_t i = 0; i < places.size(); ++i) {
        drawing.atoms[i].x = (places[i].x - (left.x + right.x) / 2) * scale;
        drawing.atoms[i].y = (places[i].y - (bottom.y + top.y) / 2) * scale;
    }
}

}  // namespace

std::optional<std::vector<Point>> rdkitLayout(RDKit::RWMol& molecule, bool sanitised) {
    try {
        const int extraBonds = static_cast<int>(molecule.getNumBonds()) - static_cast<int>(molecule.getNumAtoms());
        // Denser than a fullerene, nothing can be drawn by rings; and many rings take RDKit seconds.
        if (2 * extraBonds > static_cast<int>(molecule.getNumAtoms()) + 4 || extraBonds > 100) return std::nullopt;
        if (!sanitised) {
            molecule.updatePropertyCache(false);
            RDKit::MolOps::symmetrizeSSSR(molecule);
            RDKit::MolOps::setConjugation(molecule);
            RDKit::MolOps::setHybridization(molecule);
        }
        RDDepict::compute2DCoords(molecule, nullptr, true);
        std::vector<Point> places;
        for (const auto& at : molecule.getConformer().getPositions()) {
            if (!std::isfinite(at.x) || !std::isfinite(at.y)) return std::nullopt;
            places.push_back({at.x, at.y});
        }
        if (anyCoincide(places)) return std::nullopt;
        return places;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

api::Drawing drawMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const int n = graph.size();
    api::Drawing drawing;
    std::vector<char> bonded(graph.nodes.size(), 0);
    for (const auto& edge : graph.edges) {
        if (edge.u < 0 || edge.v < 0 || edge.u >= n || edge.v >= n) continue;
        drawing.bonds.push_back(edge);
        bonded[static_cast<std::size_t>(edge.u)] = bonded[static_cast<std::size_t>(edge.v)] = 1;
    }

    auto molecule = judgeMolecule(graph, vocabulary).molecule;
    const bool valid = molecule != nullptr;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const auto type = classOf(graph.nodes[i], vocabulary);
        const int count =
            valid ? static_cast<int>(molecule->getAtomWithIdx(static_cast<unsigned>(i))->getTotalNumHs()) : 0;
        drawing.atoms.push_back({0, 0, label(type, count, !bonded[i]), type.atomicNumber, type.charge});
    }

    std::optional<std::vector<Point>> places;
    try {
        if (!valid && n > 0 && n <= kMaxAtoms) molecule = buildMolecule(graph, vocabulary);
        if (molecule) places = rdkitLayout(*molecule, valid);
    } catch (const std::exception&) {
        // Not even a molecule by its classes and edges: its edges can still be drawn.
    }
    place(drawing, places ? *places : springLayout(graph));
    return drawing;
}

}  // namespace strata::chemistry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/sheet.h"

#include <GraphMol/MolDraw2D/MolDraw2DSVG.h>

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/judge.h"
#include "engine/chemistry/layout.h"

namespace strata::chemistry {

namespace {

constexpr int kPanelWidth = 170, kPanelHeight = 150;

}  // namespace

std::string moleculeSheet(const std::vector<api::Graph>& graphs, const std::vector<std::string>& legends,
                          const api::Vocabulary& vocabulary, int columns) {
    std::vector<MoleculePtr> molecules;
    std::vector<RDKit::ROMol*> shown;
    for (const auto& graph : graphs) {
        auto judged = judgeMolecule(graph, vocabulary);
        if (!judged.molecule) throw api::Error(api::ErrorCode::BadInput, judged.verdict.reason);
        rdkitLayout(*judged.molecule, true);
        molecules.push_back(std::move(judged.molecule));
        shown.push_back(molecules.back().get());
    }
    const int rows = (static_cast<int>(graphs.size()) + columns - 1) / columns;
    RDKit::MolDraw2DSVG drawer(columns * kPanelWidth, std::max(1, rows) * kPanelHeight, kPanelWidth, kPanelHeight,
                               true);
    drawer.drawOptions().legendFontSize = 12;
    if (!shown.empty()) drawer.drawMolecules(shown, legends.empty() ? nullptr : &legends);
    drawer.finishDrawing();
    return drawer.getDrawingText();
}

}  // namespace strata::chemistry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/random_molecules.h"

#include <GraphMol/PeriodicTable.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <utility>

#include "engine/chemistry/correction.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/rdkit_molecule.h"
#include "engine/draws/uniform.h"

namespace strata::chemistry {
namespace {

constexpr int kTriesPerBond = 20;

/// The bonds that an atom can take: a charged one those of the neutral element with as many electrons (N+ as C, O- as
/// F). None for metals and noble gases.
int valenceOf(const api::NodeClass& type) {
    const int electrons = type.atomicNumber - type.charge;
    if (type.atomicNumber < 1 || type.atomicNumber > 118 || electrons < 1 || electrons > 118) return 0;
    if (!carriesHydrogens(type.atomicNumber) || !carriesHydrogens(electrons)) return 0;
    const auto* table = RDKit::PeriodicTable::getTable();
    return std::max(0, table->getValenceList(static_cast<unsigned>(electrons)).front());
}

class Generator {
public:
    Generator(const std::vector<api::Graph>& training, const api::Vocabulary& vocabulary, std::uint64_t seed)
        : m_random(seed) {
        for (const auto& type : vocabulary.nodeClasses) m_valences.push_back(valenceOf(type));
        for (const auto& graph : training) {
            const auto known = std::ranges::count_if(graph.nodes, [&](int node) { return isKnown(node); });
            if (known == 0 || known > kMaxAtoms) continue;
            m_sizes.push_back(static_cast<int>(known));
            std::ranges::copy_if(graph.nodes, std::back_inserter(m_atoms), [&](int node) { return isKnown(node); });
        }
    }

    bool empty() const { return m_sizes.empty(); }

    api::Graph next() {
        api::Graph graph;
        graph.nodes.resize(static_cast<std::size_t>(m_sizes[below(m_sizes.size())]));
        std::vector<int> free;
        for (auto& node : graph.nodes) {
            node = m_atoms[below(m_atoms.size())];
            free.push_back(m_valences[static_cast<std::size_t>(node)]);
        }
        std::map<std::pair<int, int>, int> bonds;
        const auto wanted = graph.nodes.size() + 1;
        for (std::size_t tries = 0; bonds.size() < wanted && tries < kTriesPerBond * wanted; ++tries) {
            const auto i = below(free.size()), j = below(free.size());
            const std::pair pair{static_cast<int>(std::min(i, j)), static_cast<int>(std::max(i, j))};
            const int order = std::min({drawOrder(), free[i], free[j]});
            if (i == j || order == 0 || !bonds.emplace(pair, order).second) continue;
            free[i] -= order;
            free[j] -= order;
        }
        for (const auto& [pair, order] : bonds) graph.edges.push_back({pair.first, pair.second, order});
        return keepLargestComponent(graph);
    }

private:
    bool isKnown(int node) const { return node >= 0 && node < static_cast<int>(m_valences.size()); }

    std::size_t below(std::size_t bound) { return draws::below(bound, m_random); }

    int drawOrder() {
        const auto draw = below(100);
        return draw < 85 ? 1 : draw < 97 ? 2 : 3;
    }

    std::mt19937_64 m_random;
    std::vector<int> m_valences;  ///< by node class
    std::vector<int> m_sizes;     ///< of the training graphs
    std::vector<int> m_atoms;     ///< all their nodes
};

}  // namespace

std::vector<api::Graph> randomMolecules(const std::vector<api::Graph>& training, const api::Vocabulary& vocabulary,
                                        std::size_t count, std::uint64_t seed) {
    Generator generator(training, vocabulary, seed);
    std::vector<api::Graph> result;
    if (generator.empty()) return result;
    result.reserve(count);
    while (result.size() < count) result.push_back(generator.next());
    return result;
}

}  // namespace strata::chemistry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector3D>

#include <memory>
#include <vector>

#include "engine/api/hierarchy.h"
#include "engine/api/services.h"

namespace strata::hierarchy {

/// A node of any level, as a ball. Units are those of api::Drawing (typical edge = 1); z is up.
struct SceneNode {
    int level = 0;
    int index = 0;    ///< within its level
    int parent = -1;  ///< global number of its cluster; -1 at the top
    QVector3D position;
    float radius = 0;        ///< grows with the root of the weight inside
    int members = 1;         ///< input nodes below it
    double inside = 0;       ///< weight inside: the diagonal of the level's adjacency
    double confidence = -1;  ///< of its own assignment to `parent`; below 0: none
    QString symbol;          ///< of an atom ("N+"), empty for carbon, clusters and general graphs
};

/// An edge within a level.
struct SceneEdge {
    int a = 0, b = 0;  ///< global numbers
    double weight = 0;
    float width = 0;  ///< radius of its tube
};

/// All levels of one hierarchy laid out in space: the input graph in the plane z = 0 as its Drawing says, each coarser
/// level in a plane above, every cluster at the centroid of its input nodes (pushed apart where balls would overlap).
/// Entries of a Hierarchy that do not fit together (a parent out of range, a matrix of the wrong size) are left out.
/// A value, no GUI thread needed.
class HierarchyScene {
public:
    HierarchyScene() = default;
    HierarchyScene(const api::Hierarchy& hierarchy, const api::Drawing& drawing);

    const std::vector<SceneNode>& nodes() const { return m_nodes; }
    const std::vector<SceneEdge>& edges() const { return m_edges; }
    int levelCount() const { return int(m_first.size()); }
    int levelSize(int level) const;
    const QString& title(int level) const { return m_titles[std::size_t(level)]; }
    float height(int level) const { return float(level) * m_spacing; }
    float extent() const { return m_extent; }  ///< radius of the disc that holds the input graph
    QVector3D centre() const;
    float radius() const;  ///< of a ball about centre() that holds everything

    int number(int level, int index) const;  ///< global number; -1: there is none
    /// The node of `level` that `node` belongs to; itself at its own level, -1 for finer levels.
    int ancestor(int node, int level) const;

    /// Index for style::seriesColour. Clusters of the finest clustering (level 1) have colours of their own, coarser
    /// ones that of their largest member. With `level` chosen, everything below takes the colour of its cluster there,
    /// so that cluster and members match.
    int colour(int node, int level) const;

    /// The nodes to light up when `node` is selected: itself and all its members on finer levels. One flag a node.
    std::vector<bool> closure(int node) const;

private:
    void addNodes(const api::Hierarchy& hierarchy, const api::Drawing& drawing);
    void connectLevels(const api::Hierarchy& hierarchy);
    void placeClusters();
    void addEdges(const api::Hierarchy& hierarchy);
    void chooseColours();

    std::vector<SceneNode> m_nodes;
    std::vector<SceneEdge> m_edges;
    std::vector<int> m_first;    // global number of each level's first node
    std::vector<int> m_colours;  // one a node
    std::vector<QString> m_titles;
    float m_spacing = 1, m_extent = 1;
};

using ScenePtr = std::shared_ptr<const HierarchyScene>;

}  // namespace strata::hierarchy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/hierarchy_scene.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strata::hierarchy {
namespace {

constexpr float kNodeRadius = 0.24f, kClusterRadius = 0.32f, kLargestRadius = 0.85f;
constexpr float kTube = 0.045f, kLargestTube = 0.22f;
constexpr float kLeastSpacing = 1.8f;
constexpr float kGap = 0.15f;  // kept free between two balls of a level

double finite(double value) {
    return std::isfinite(value) ? value : 0;
}

double weight(const api::HierarchyLevel& level, int row, int column) {
    const auto n = std::size_t(std::max(0, level.size));
    if (level.adjacency.size() != n * n) return 0;
    return finite(level.adjacency[std::size_t(row) * n + std::size_t(column)]);
}

QVector3D inputPosition(const api::Drawing& drawing, int index, int count) {
    if (int(drawing.atoms.size()) == count) {
        const auto& atom = drawing.atoms[std::size_t(index)];
        return {float(finite(atom.x)), float(finite(atom.y)), 0};
    }
    const double angle = 2 * std::numbers::pi * index / std::max(1, count), radius = std::max(0.5, count / 6.0);
    return {float(radius * std::cos(angle)), float(radius * std::sin(angle)), 0};
}

QString symbolOf(const api::Hierarchy& hierarchy, int index) {
    const auto i = std::size_t(index);
    if (i >= hierarchy.graph.nodes.size()) return {};
    const auto c = std::size_t(hierarchy.graph.nodes[i]);
    if (c >= hierarchy.vocabulary.nodeClasses.size()) return {};
    const auto& node = hierarchy.vocabulary.nodeClasses[c];
    return node.atomicNumber == 6 && node.charge == 0 ? QString() : QString::fromStdString(node.label());
}

}  // namespace

HierarchyScene::HierarchyScene(const api::Hierarchy& hierarchy, const api::Drawing& drawing) {
    addNodes(hierarchy, drawing);
    connectLevels(hierarchy);
    placeClusters();
    addEdges(hierarchy);
    chooseColours();
}

void HierarchyScene::addNodes(const api::Hierarchy& hierarchy, const api::Drawing& drawing) {
    for (const auto& level : hierarchy.levels) {
        const int depth = int(m_first.size());
        m_first.push_back(int(m_nodes.size()));
        m_titles.push_back(QString::fromStdString(level.title));
        for (int i = 0; i < level.size; ++i) {
            SceneNode node{depth, i, -1, {}, 0, depth == 0 ? 1 : 0, weight(level, i, i), -1, {}};
            const auto grown =
                depth == 0 ? kNodeRadius : kClusterRadius + 0.09f * float(std::sqrt(std::max(0.0, node.inside)));
            node.radius = std::min(grown, kLargestRadius);
            if (depth == 0) {
                node.position = inputPosition(drawing, i, level.size);
                node.symbol = symbolOf(hierarchy, i);
                m_extent = std::max(m_extent, node.position.length() + 2 * node.radius);
            }
            m_nodes.push_back(std::move(node));
        }
    }
    m_spacing = std::max(kLeastSpacing, 0.55f * m_extent);
}

void HierarchyScene::connectLevels(const api::Hierarchy& hierarchy) {
    for (int level = 0; level + 1 < levelCount(); ++level) {
        const auto& source = hierarchy.levels[std::size_t(level)];
        for (int i = 0; i < source.size; ++i) {
            auto& node = m_nodes[std::size_t(number(level, i))];
            if (std::size_t(i) < source.parent.size()) node.parent = number(level + 1, source.parent[std::size_t(i)]);
            if (std::size_t(i) < source.confidence.size()) node.confidence = finite(source.confidence[std::size_t(i)]);
            if (node.parent >= 0) m_nodes[std::size_t(node.parent)].members += node.members;
        }
    }
}

void HierarchyScene::placeClusters() {
    for (const auto& node : m_nodes)  // levels stand in order, so a node's own position is complete when it is reached
        if (node.parent >= 0) {
            auto& cluster = m_nodes[std::size_t(node.parent)];
            cluster.position += node.position * (float(node.members) / float(std::max(1, cluster.members)));
        }
    for (int level = 1; level < levelCount(); ++level) {
        const int first = m_first[std::size_t(level)], count = levelSize(level);
        for (int round = 0; round < 30 && count <= 200; ++round) {
            bool moved = false;
            for (int a = first; a < first + count; ++a)
                for (int b = a + 1; b < first + count; ++b) {
                    auto &one = m_nodes[std::size_t(a)], &other = m_nodes[std::size_t(b)];
                    QVector3D apart = other.position - one.position;
                    apart.setZ(0);
                    const float overlap = one.radius + other.radius + kGap - apart.length();
                    if (overlap <= 1e-4f) continue;
                    const double angle = 2.4 * (a + b);  // balls at the same place part in directions of their own
                    const QVector3D way = apart.length() > 1e-3f
                                              ? apart.normalized()
                                              : QVector3D(float(std::cos(angle)), float(std::sin(angle)), 0);
                    one.position -= way * (overlap / 2);
                    other.position += way * (overlap / 2);
                    moved = true;
                }
            if (!moved) break;
        }
        for (int i = first; i < first + count; ++i) m_nodes[std::size_t(i)].position.setZ(height(level));
    }
}

void HierarchyScene::addEdges(const api::Hierarchy& hierarchy) {
    if (levelCount() == 0) return;
    for (const auto& edge : hierarchy.graph.edges) {
        const int a = number(0, edge.u), b = number(0, edge.v);
        if (a < 0 || b < 0) continue;
        m_edges.push_back({a, b, 1.0, kTube * (1 + 0.6f * float(std::clamp(edge.type, 1, 4) - 1))});
    }
    for (int level = 1; level < levelCount(); ++level) {
        const auto& source = hierarchy.levels[std::size_t(level)];
        for (int u = 0; u < source.size; ++u)
            for (int v = u + 1; v < source.size; ++v) {
                const double w = weight(source, u, v);
                if (w <= 1e-6) continue;
                const float width = std::min(kLargestTube, kTube * (0.6f + 0.6f * float(std::sqrt(w))));
                m_edges.push_back({number(level, u), number(level, v), w, width});
            }
    }
}

void HierarchyScene::chooseColours() {
    m_colours.assign(m_nodes.size(), 0);
    std::vector<int> largest(m_nodes.size(), -1);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto& node = m_nodes[i];
        if (node.level <= 1) m_colours[i] = node.level == 1 ? node.index : 0;
        if (node.parent < 0) continue;
        int& best = largest[std::size_t(node.parent)];
        if (node.level >= 1 && (best < 0 || m_nodes[std::size_t(best)].members < node.members)) {
            best = int(i);
            m_colours[std::size_t(node.parent)] = m_colours[i];
        }
    }
    for (std::size_t i = 0; i < m_nodes.size() && m_nodes[i].level == 0; ++i)
        if (m_nodes[i].parent >= 0) m_colours[i] = m_colours[std::size_t(m_nodes[i].parent)];
}

int HierarchyScene::levelSize(int level) const {
    if (level < 0 || level >= levelCount()) return 0;
    const int end = level + 1 < levelCount() ? m_first[std::size_t(level) + 1] : int(m_nodes.size());
    return end - m_first[std::size_t(level)];
}

QVector3D HierarchyScene::centre() const {
    return {0, 0, height(std::max(0, levelCount() - 1)) / 2};
}

float HierarchyScene::radius() const {
    const float half = height(std::max(0, levelCount() - 1)) / 2;
    return std::sqrt(half * half + m_extent * m_extent);
}

int HierarchyScene::number(int level, int index) const {
    return index >= 0 && index < levelSize(level) ? m_first[std::size_t(level)] + index : -1;
}

int HierarchyScene::ancestor(int node, int level) const {
    while (node >= 0 && m_nodes[std::size_t(node)].level < level) node = m_nodes[std::size_t(node)].parent;
    return node >= 0 && m_nodes[std::size_t(node)].level == level ? node : -1;
}

int HierarchyScene::colour(int node, int level) const {
    const int cluster = ancestor(node, std::max(1, level));
    return m_colours[std::size_t(cluster >= 0 ? cluster : node)];
}

std::vector<bool> HierarchyScene::closure(int node) const {
    std::vector<bool> flags(m_nodes.size(), false);
    if (node < 0 || node >= int(m_nodes.size())) return flags;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        flags[i] = ancestor(int(i), m_nodes[std::size_t(node)].level) == node;
    return flags;
}

}  // namespace strata::hierarchy

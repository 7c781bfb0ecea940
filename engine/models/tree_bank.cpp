// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/tree_bank.h"

#include <algorithm>
#include <cstdlib>

namespace strata::models {

namespace {

int64_t below(int64_t bound, at::Generator generator) {
    return at::randint(bound, {1}, generator, torch::TensorOptions(torch::kLong)).item<int64_t>();
}

}  // namespace

void TreeBank::add(const Encoded& encoded) {
    const auto depths = encoded.size() - 1;
    std::vector<torch::Tensor> parents;
    m_widths.clear();
    for (std::size_t g = 0; g < depths; ++g) {
        const auto real = encoded[g].mask.to(torch::kCPU) > 0.5;
        const auto chosen = encoded[g].partition.onehot.detach().argmax(-1).to(torch::kCPU);
        parents.push_back(torch::where(real, chosen, torch::full_like(chosen, -1)).contiguous());
        m_widths.push_back(encoded[g].partition.onehot.size(-1));
    }
    const auto edges = treeOf(encoded).edges.to(torch::kCPU, torch::kFloat32);
    for (int64_t b = 0; b < parents[0].size(0); ++b) {
        Known tree;
        for (const auto& level : parents) {
            const auto row = level[b];
            tree.parents.emplace_back(row.data_ptr<int64_t>(), row.data_ptr<int64_t>() + row.size(0));
        }
        tree.edges = edges[b].clone();
        keep(std::move(tree));
    }
}

void TreeBank::keep(Known tree) {
    std::erase(tree.parents[0], -1);
    m_bySize[static_cast<int64_t>(tree.parents[0].size())].push_back(m_trees.size());
    m_trees.push_back(std::move(tree));
}

const TreeBank::Known& TreeBank::pick(int64_t size, at::Generator generator) const {
    const auto nearest =
        std::ranges::min_element(m_bySize, {}, [&](const auto& entry) { return std::llabs(entry.first - size); });
    const auto& candidates = nearest->second;
    return m_trees[candidates[static_cast<std::size_t>(below(static_cast<int64_t>(candidates.size()), generator))]];
}

Tree TreeBank::draw(int64_t count, int64_t fixedSize, at::Generator generator) const {
    auto sizes = torch::full({count}, fixedSize, torch::kLong);
    if (fixedSize <= 0)
        sizes =
            torch::multinomial(torch::tensor(m_histogram, torch::kLong).to(torch::kFloat64), count, true, generator);
    const auto largest = sizes.max().item<int64_t>();

    Tree tree;
    tree.mask.push_back((torch::arange(largest).unsqueeze(0) < sizes.unsqueeze(1)).to(torch::kFloat32));
    for (std::size_t g = 0; g < m_widths.size(); ++g) {
        tree.onehot.push_back(torch::zeros({count, tree.mask.back().size(1), m_widths[g]}));
        tree.mask.push_back(torch::zeros({count, m_widths[g]}));
    }
    std::vector<torch::Tensor> edges;
    for (int64_t b = 0; b < count; ++b) {
        const auto size = sizes[b].item<int64_t>();
        const auto& picked = pick(size, generator);
        const auto& parents = picked.parents;
        edges.push_back(picked.edges);
        for (std::size_t g = 0; g < m_widths.size(); ++g) {
            auto onehot = tree.onehot[g].accessor<float, 3>();
            auto above = tree.mask[g + 1].accessor<float, 2>();
            const auto here = tree.mask[g].accessor<float, 2>();
            const auto known = static_cast<int64_t>(parents[g].size());
            for (int64_t i = 0; i < here.size(1); ++i) {
                if (here[b][i] == 0) continue;
                const auto parent = parents[g][static_cast<std::size_t>(i % known)];
                onehot[b][i][parent] = 1;
                above[b][parent] = 1;
            }
        }
    }
    tree.edges = torch::stack(edges);
    return tree;
}

std::map<std::string, torch::Tensor> TreeBank::tensors() const {
    std::map<std::string, torch::Tensor> result;
    result["bank.histogram"] = torch::tensor(m_histogram, torch::kLong);
    result["bank.widths"] = torch::tensor(m_widths, torch::kLong);
    const auto N = static_cast<int64_t>(m_trees.size());
    for (std::size_t g = 0; g < m_widths.size(); ++g) {
        std::size_t width = 0;
        for (const auto& tree : m_trees) width = std::max(width, tree.parents[g].size());
        auto parents = torch::full({N, static_cast<int64_t>(width)}, -1, torch::kLong);
        for (int64_t t = 0; t < N; ++t) {
            const auto& row = m_trees[static_cast<std::size_t>(t)].parents[g];
            std::ranges::copy(row, parents[t].data_ptr<int64_t>());
        }
        result["bank.parents" + std::to_string(g)] = parents;
    }
    std::vector<torch::Tensor> edges;
    for (const auto& tree : m_trees) edges.push_back(tree.edges);
    if (!edges.empty()) result["bank.edges"] = torch::stack(edges);
    return result;
}

TreeBank TreeBank::fromTensors(const std::map<std::string, torch::Tensor>& tensors) {
    const auto values = [&](const std::string& name) {
        const auto tensor = tensors.at(name).contiguous();
        return std::vector<int64_t>(tensor.data_ptr<int64_t>(), tensor.data_ptr<int64_t>() + tensor.numel());
    };
    TreeBank bank(values("bank.histogram"));
    bank.m_widths = values("bank.widths");
    const auto edges = tensors.find("bank.edges");  // runs of older versions know none, and need none
    const auto N = bank.m_widths.empty() ? 0 : tensors.at("bank.parents0").size(0);
    for (int64_t t = 0; t < N; ++t) {
        Known tree;
        for (std::size_t g = 0; g < bank.m_widths.size(); ++g) {
            const auto row = tensors.at("bank.parents" + std::to_string(g))[t].contiguous();
            tree.parents.emplace_back(row.data_ptr<int64_t>(), row.data_ptr<int64_t>() + row.size(0));
        }
        tree.edges =
            edges == tensors.end() ? torch::zeros({bank.m_widths[0], bank.m_widths[0]}) : edges->second[t].clone();
        bank.keep(std::move(tree));
    }
    return bank;
}

}  // namespace strata::models

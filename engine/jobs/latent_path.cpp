// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/latent_path.h"

#include <algorithm>
#include <cmath>

#include "engine/latent/matching.h"
#include "engine/training/batches.h"

namespace strata::jobs {

namespace {

/// Along the great circle between a and b, the lengths interpolated linearly; the straight line where they are
/// (anti)parallel.
torch::Tensor slerp(const torch::Tensor& a, const torch::Tensor& b, double t) {
    const auto lengthA = a.norm(2, -1, true).clamp_min(1e-8), lengthB = b.norm(2, -1, true).clamp_min(1e-8);
    const auto angle = torch::acos(((a / lengthA) * (b / lengthB)).sum(-1, true).clamp(-1, 1));
    const auto sine = torch::sin(angle);
    const auto direction =
        (torch::sin((1 - t) * angle) * (a / lengthA) + torch::sin(t * angle) * (b / lengthB)) / sine.clamp_min(1e-8);
    const auto onCircle = ((1 - t) * lengthA + t * lengthB) * direction;
    return torch::where(sine > 1e-4, onCircle, (1 - t) * a + t * b);
}

/// `values` in the order of slots: slot s holds old index order[s], or `filler` where that is -1.
template <class T>
std::vector<T> reordered(const std::vector<T>& values, const std::vector<int64_t>& order, T filler) {
    std::vector<T> result;
    for (const auto old : order) result.push_back(old < 0 ? filler : values[static_cast<std::size_t>(old)]);
    return result;
}

}  // namespace

LatentPathway::End LatentPathway::encode(training::TrainedModel& trained, const api::Graph& graph,
                                         const api::Vocabulary& vocabulary) {
    const torch::NoGradGuard constant;
    const auto* pointer = &graph;
    models::EncodeOptions how;
    how.sampleLatents = false;
    const auto batch = training::batchFor(trained.model->options(), {&pointer, 1}, vocabulary);
    const auto encoded = trained.model->encode(batch, how, at::make_generator<at::CPUGeneratorImpl>(1));
    End end;
    for (const auto& level : encoded) {
        end.z.push_back(level.z[0]);
        std::vector<bool> present;
        for (int64_t i = 0; i < level.mask.size(1); ++i) present.push_back(level.mask[0][i].item<float>() > 0.5F);
        end.present.push_back(std::move(present));
        if (!level.partition.onehot.defined()) continue;
        const auto parent = level.partition.onehot[0].argmax(-1).contiguous();
        end.parent.emplace_back(parent.data_ptr<int64_t>(), parent.data_ptr<int64_t>() + parent.size(0));
    }
    end.edges = models::treeOf(encoded).edges[0];
    return end;
}

void LatentPathway::align(const End& first, End& second) {
    // From the top down, so that parents are in their slots before their children are matched.
    for (auto g = static_cast<std::ptrdiff_t>(second.z.size()) - 1; g >= 0; --g) {
        const auto depth = static_cast<std::size_t>(g);
        const auto n1 = first.z[depth].size(0), n2 = second.z[depth].size(0);
        auto cost = torch::cdist(first.z[depth], second.z[depth]).square();
        const auto apart = static_cast<double>(first.z[depth].size(1));
        for (int64_t i = 0; i < n1; ++i)
            for (int64_t j = 0; j < n2; ++j) {
                const auto si = static_cast<std::size_t>(i), sj = static_cast<std::size_t>(j);
                const bool bothThere = first.present[depth][si] && second.present[depth][sj];
                const bool oneThere = first.present[depth][si] != second.present[depth][sj];
                if (!bothThere)
                    cost.index_put_({i, j}, oneThere ? 2 * apart : 0.0);
                else if (depth < first.parent.size() && first.parent[depth][si] != second.parent[depth][sj])
                    cost[i][j] += apart;
            }
        std::vector<int64_t> order(static_cast<std::size_t>(std::max(n1, n2)), -1);  // slot → node of the second end
        std::vector<bool> taken(static_cast<std::size_t>(n2), false);
        const bool transposed = n1 > n2;
        const auto columns = latent::assignColumns(transposed ? cost.t() : cost);
        for (std::size_t row = 0; row < columns.size(); ++row) {
            const auto slot = transposed ? static_cast<std::size_t>(columns[row]) : row;
            order[slot] = transposed ? static_cast<int64_t>(row) : columns[row];
            taken[static_cast<std::size_t>(order[slot])] = true;
        }
        for (std::size_t j = 0, slot = static_cast<std::size_t>(n1); j < taken.size(); ++j)
            if (!taken[j]) order[slot++] = static_cast<int64_t>(j);

        std::vector<torch::Tensor> rows;
        for (std::size_t s = 0; s < order.size(); ++s)
            rows.push_back(order[s] < 0 ? first.z[depth][static_cast<int64_t>(s)] : second.z[depth][order[s]]);
        second.z[depth] = torch::stack(rows);
        if (depth == 1) {  // equally many clusters at both ends
            const auto slots = torch::tensor(order, torch::kLong);
            second.edges = second.edges.index_select(0, slots).index_select(1, slots);
        }
        second.present[depth] = reordered(second.present[depth], order, false);
        if (depth < second.parent.size()) {
            auto parents = reordered(second.parent[depth], order, int64_t{-1});
            for (std::size_t s = 0; s < parents.size(); ++s)
                if (parents[s] < 0) parents[s] = first.parent[depth][s];
            second.parent[depth] = std::move(parents);
        }
        if (depth > 0) {  // the children's parents are now known by slot
            std::vector<int64_t> slotOf(static_cast<std::size_t>(n2), 0);
            for (std::size_t s = 0; s < order.size(); ++s)
                if (order[s] >= 0) slotOf[static_cast<std::size_t>(order[s])] = static_cast<int64_t>(s);
            for (auto& parent : second.parent[depth - 1]) parent = slotOf[static_cast<std::size_t>(parent)];
        }
    }
}

LatentPathway::LatentPathway(training::TrainedModel& trained, const api::Graph& from, const api::Graph& to,
                             const api::Vocabulary& vocabulary, bool spherical)
    : m_from(encode(trained, from, vocabulary)), m_to(encode(trained, to, vocabulary)), m_spherical(spherical) {
    align(m_from, m_to);
    // Slots that only the second end has: nodes beyond the first end's last.
    const auto known = m_from.present[0].size(), all = m_to.present[0].size();
    if (known == all) return;
    m_from.z[0] = torch::cat({m_from.z[0], m_to.z[0].slice(0, static_cast<int64_t>(known))});
    m_from.present[0].resize(all, false);
    m_from.parent[0].insert(m_from.parent[0].end(), m_to.parent[0].begin() + static_cast<std::ptrdiff_t>(known),
                            m_to.parent[0].end());
}

LatentPoint LatentPathway::at(double t) const {
    const auto count = [](const std::vector<bool>& present) {
        return static_cast<double>(std::ranges::count(present, true));
    };
    auto wanted = std::lround((1 - t) * count(m_from.present[0]) + t * count(m_to.present[0]));
    const auto& nearer = t < 0.5 ? m_from : m_to;
    LatentPoint point;
    point.tree.edges = ((1 - t) * m_from.edges + t * m_to.edges).round().unsqueeze(0);
    std::vector<bool> here;
    for (std::size_t s = 0; s < m_from.present[0].size(); ++s)
        here.push_back(m_from.present[0][s] && m_to.present[0][s]);
    wanted -= std::ranges::count(here, true);
    for (std::size_t s = 0; s < here.size() && wanted > 0; ++s)
        if (!here[s]) here[s] = true, --wanted;

    for (std::size_t g = 0; g < m_from.z.size(); ++g) {
        const auto &a = m_from.z[g], &b = m_to.z[g];
        auto z = m_spherical ? slerp(a, b, t) : (1 - t) * a + t * b;
        auto mask = torch::zeros({1, a.size(0)});
        for (std::size_t s = 0; s < here.size(); ++s) {
            // A cluster that only one end has does not move.
            const auto slot = static_cast<int64_t>(s);
            if (!m_from.present[g][s])
                z[slot].copy_(b[slot]);
            else if (!m_to.present[g][s])
                z[slot].copy_(a[slot]);
            mask.index_put_({0, slot}, here[s] ? 1.0 : 0.0);
        }
        point.z.push_back((z * mask[0].unsqueeze(-1)).unsqueeze(0));
        point.tree.mask.push_back(mask);
        if (g + 1 == m_from.z.size()) break;
        const auto above = m_from.z[g + 1].size(0);
        auto onehot = torch::zeros({1, a.size(0), above});
        std::vector<bool> aboveHere(static_cast<std::size_t>(above), false);
        for (std::size_t s = 0; s < here.size(); ++s) {
            if (!here[s]) continue;
            const auto parent = nearer.parent[g][s];
            onehot.index_put_({0, static_cast<int64_t>(s), parent}, 1.0);
            aboveHere[static_cast<std::size_t>(parent)] = true;
        }
        point.tree.onehot.push_back(onehot);
        here = std::move(aboveHere);
    }
    return point;
}

}  // namespace strata::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/latent/matching.h"

#include <limits>
#include <vector>

#include "engine/graph/shape.h"

namespace strata::latent {

std::vector<int64_t> assignColumns(const torch::Tensor& cost) {
    const auto C = cost.to(torch::kCPU, torch::kFloat64).contiguous();
    const auto c = C.accessor<double, 2>();
    const auto rows = static_cast<std::size_t>(C.size(0)), columns = static_cast<std::size_t>(C.size(1));
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    // Row and column potentials; column 0 is a dummy that holds the row being placed. Rows are numbered from 1.
    std::vector<double> rowPotential(rows + 1, 0), columnPotential(columns + 1, 0);
    std::vector<std::size_t> rowOf(columns + 1, 0);
    for (std::size_t row = 1; row <= rows; ++row) {
        std::vector<double> slack(columns + 1, infinity);
        std::vector<std::size_t> previous(columns + 1, 0);
        std::vector<bool> visited(columns + 1, false);
        std::size_t column = 0;
        rowOf[0] = row;
        do {
            visited[column] = true;
            std::size_t next = 0;
            double step = infinity;
            for (std::size_t j = 1; j <= columns; ++j) {
                if (visited[j]) continue;
                const auto i = rowOf[column];
                const auto reduced =
                    c[static_cast<int64_t>(i - 1)][static_cast<int64_t>(j - 1)] - rowPotential[i] - columnPotential[j];
                if (reduced < slack[j]) slack[j] = reduced, previous[j] = column;
                if (slack[j] < step || next == 0) step = slack[j], next = j;
            }
            for (std::size_t j = 0; j <= columns; ++j) {
                if (visited[j])
                    rowPotential[rowOf[j]] += step, columnPotential[j] -= step;
                else
                    slack[j] -= step;
            }
            column = next;
        } while (rowOf[column] != 0);
        for (; column != 0; column = previous[column]) rowOf[column] = rowOf[previous[column]];
    }
    std::vector<int64_t> result(rows, 0);
    for (std::size_t j = 1; j <= columns; ++j)
        if (rowOf[j] > 0) result[rowOf[j] - 1] = static_cast<int64_t>(j - 1);
    return result;
}

torch::Tensor match(const torch::Tensor& mean, const torch::Tensor& priorMean, const torch::Tensor& mask,
                    Matching matching) {
    const torch::NoGradGuard constant;
    const auto B = mean.size(0), n = mean.size(1);
    graph::requireShape(priorMean, {-1, mean.size(2)}, "A prior's mean");
    if (matching == Matching::None)
        return torch::arange(n, torch::TensorOptions(torch::kLong).device(mean.device())).expand({B, n});
    const auto distance = torch::cdist(mean.detach(), priorMean.detach().unsqueeze(0).expand({B, -1, -1}));
    if (matching == Matching::Free) return distance.argmin(-1);

    auto result = torch::zeros({B, n}, torch::kLong);
    // Real nodes need not come first (empty clusters), so they are gathered before and scattered after.
    for (int64_t b = 0; b < B; ++b) {
        const auto real = mask[b].nonzero().squeeze(-1);
        const auto columns = assignColumns(distance[b].index_select(0, real));
        result[b].index_put_({real.to(torch::kCPU)}, torch::tensor(columns, torch::kLong));
    }
    return result.to(mean.device());
}

}  // namespace strata::latent

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/feature_table.h"

namespace strata::properties {

torch::Tensor FeatureTable::dense(const std::vector<int>& chosen) const {
    if (m_dense.defined()) return m_dense.index_select(0, torch::tensor(chosen, torch::kInt64)).to(torch::kFloat64);
    auto result = torch::zeros({static_cast<int64_t>(chosen.size()), m_columns}, torch::kFloat64);
    auto cells = result.accessor<double, 2>();
    for (std::size_t i = 0; i < chosen.size(); ++i)
        for (const auto& [column, number] : sparseRow(chosen[i])) cells[static_cast<int64_t>(i)][column] = number;
    return result;
}

}  // namespace strata::properties

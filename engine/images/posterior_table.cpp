// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/posterior_table.h"

#include <algorithm>

#include "engine/images/pixels.h"

namespace strata::images {

namespace {
constexpr std::size_t kBlock = 64;
}

PosteriorTable::PosteriorTable(std::shared_ptr<const api::Images> images, std::vector<std::size_t> rows)
    : m_images(std::move(images)), m_rows(std::move(rows)), m_known((m_rows.size() + kBlock - 1) / kBlock, false) {}

Posterior PosteriorTable::at(ImageModel& model, const std::vector<std::size_t>& positions) {
    std::vector<std::int64_t> indices;
    for (const auto position : positions) {
        if (!m_known[position / kBlock]) encode(model, position / kBlock);
        indices.push_back(static_cast<std::int64_t>(position));
    }
    const auto chosen = torch::tensor(indices);
    return {m_mean.index_select(0, chosen), m_logVariance.index_select(0, chosen)};
}

void PosteriorTable::encode(ImageModel& model, std::size_t block) {
    const torch::NoGradGuard constant;
    const auto begin = block * kBlock, end = std::min(begin + kBlock, m_rows.size());
    const auto iterator = [&](std::size_t i) { return m_rows.begin() + static_cast<std::ptrdiff_t>(i); };
    const auto finest = model->encode(toTensor(*m_images, {iterator(begin), iterator(end)})).front();
    if (!m_mean.defined()) {
        m_mean = torch::empty({static_cast<std::int64_t>(m_rows.size()), finest.mean.size(1)}, finest.mean.options());
        m_logVariance = torch::empty_like(m_mean);
    }
    const auto from = static_cast<std::int64_t>(begin), to = static_cast<std::int64_t>(end);
    m_mean.slice(0, from, to).copy_(finest.mean);
    m_logVariance.slice(0, from, to).copy_(finest.logVariance);
    m_known[block] = true;
}

}  // namespace strata::images

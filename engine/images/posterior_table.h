// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/images/model.h"

namespace strata::images {

/// The finest level's posteriors of some images under a model that no longer changes. Images are encoded in blocks when
/// one of a block is first asked for, so that an answer does not depend on what was asked before, and once only.
class PosteriorTable {
public:
    /// Of these rows of `images`.
    PosteriorTable(std::shared_ptr<const api::Images> images, std::vector<std::size_t> rows);

    /// Of the rows at these positions, [count, d].
    Posterior at(ImageModel& model, const std::vector<std::size_t>& positions);

private:
    void encode(ImageModel& model, std::size_t block);

    std::shared_ptr<const api::Images> m_images;
    std::vector<std::size_t> m_rows;
    std::vector<bool> m_known;  ///< a flag a block
    torch::Tensor m_mean, m_logVariance;
};

}  // namespace strata::images

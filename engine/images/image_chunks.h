// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>

namespace strata::images {

/// Consecutive images that go through a fused layer together.
struct ImageChunk {
    int64_t from = 0, count = 0;
    /// Theirs of [B, S, S, C], as rows of nodes [count S S, C].
    torch::Tensor of(const torch::Tensor& all) const {
        return all.slice(0, from, from + count).view({-1, all.size(3)});
    }
};

/// All images, in chunks of about `together` numbers where an image has `each`.
class ImageChunks {
public:
    ImageChunks(int64_t images, int64_t together, int64_t each)
        : m_images(images), m_each(std::max<int64_t>(1, together / std::max<int64_t>(1, each))) {}

    /// In parallel, without gradients; at::get_thread_num() tells whose turn it is.
    template <class F>
    void forEach(const F& f) const {
        at::parallel_for(0, (m_images + m_each - 1) / m_each, 1, [&](int64_t begin, int64_t end) {
            const torch::NoGradGuard constant;
            for (auto chunk = begin; chunk < end; ++chunk)
                f(ImageChunk{chunk * m_each, std::min(m_each, m_images - chunk * m_each)});
        });
    }

private:
    int64_t m_images, m_each;
};

}  // namespace strata::images

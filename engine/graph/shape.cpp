// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/shape.h"

#include <sstream>

#include "engine/api/error.h"

namespace strata::graph {

void requireShape(const torch::Tensor& tensor, at::IntArrayRef shape, std::string_view what) {
    bool fits = tensor.defined() && tensor.dim() == static_cast<int64_t>(shape.size());
    for (std::size_t d = 0; fits && d < shape.size(); ++d)
        fits = shape[d] < 0 || tensor.size(static_cast<int64_t>(d)) == shape[d];
    if (fits) return;
    std::ostringstream sentence;
    sentence << what << " must have shape " << shape << ", but ";
    if (tensor.defined())
        sentence << "has " << tensor.sizes() << ".";
    else
        sentence << "is not defined.";
    throw api::Error(api::ErrorCode::Internal, sentence.str());
}

}  // namespace strata::graph

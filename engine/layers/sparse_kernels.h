// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loop behind sparse_step.h. Compiled for several instruction sets, chosen when the program starts.
namespace strata::layers::kernels {

/// out_i = s_i Σ_j x_j over the neighbours j = columns[starts[i] .. starts[i + 1]) of rows first .. last - 1; s_i is
/// scale[i], or 1 where `scale` is null. x and out have d channels a row, contiguous, and must not overlap.
void neighbourSums(const float* x, const int64_t* starts, const int32_t* columns, const float* scale, float* out,
                   int64_t first, int64_t last, int64_t d);
void neighbourSums(const double* x, const int64_t* starts, const int32_t* columns, const double* scale, double* out,
                   int64_t first, int64_t last, int64_t d);

}  // namespace strata::layers::kernels

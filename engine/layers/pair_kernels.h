// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loops behind pair_ops.h, for one graph of m nodes: node tensors [m, d], pair tensors [m (m + 1) / 2, d], both
/// contiguous. Compiled for several instruction sets, chosen when the program starts. `out` is overwritten and must not
/// overlap the inputs.
namespace strata::layers::kernels {

#define STRATA_PAIR_KERNELS(T)                                                                                        \
    /* scale Σ_k (A_ik u_jk + A_jk u_ik), and w_i w_j if there is w */                                               \
    void symmetricProduct(const T* A, const T* u, const T* w, T* out, int64_t m, int64_t d, T scale);                 \
    void messages(const T* A, const T* y, T* out, int64_t m, int64_t d); /* Σ_j A_ij y_j */                          \
    void crossed(const T* x, const T* y, T* out, int64_t m, int64_t d);  /* x_i y_j + x_j y_i; x_i y_i */             \
    void pairProducts(const T* w, T* out, int64_t m, int64_t d);         /* w_i w_j */                                \
    void rowSums(const T* u, T* out, int64_t m, int64_t d);              /* Σ_j u_ij */                              \
    void pairSums(const T* p, T* out, int64_t m, int64_t d);             /* p_i + p_j; p_i on the diagonal */         \
    void addedPairSums(const T* a, const T* b, const T* p, T* out, int64_t m, int64_t d); /* a + b + the same of p */ \
    void means(const T* x, T* out, int64_t m, int64_t d); /* mean_j x_j, for every node */

STRATA_PAIR_KERNELS(float)
STRATA_PAIR_KERNELS(double)
#undef STRATA_PAIR_KERNELS

}  // namespace strata::layers::kernels

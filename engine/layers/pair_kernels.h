// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loops behind pair_ops.h and symmetric_step.h, for one graph of m nodes: node tensors [m, d], pair tensors
/// [m (m + 1) / 2, d], both contiguous unless a stride is given. Compiled for several instruction sets, chosen when the
/// program starts. Products keep room for 3 m² d numbers in each thread. `out` is overwritten unless it says otherwise
/// and must not overlap the inputs.
namespace strata::layers::kernels {

#define STRATA_PAIR_KERNELS(T)                                                                                         \
    /* scale Σ_k (A_ik u_jk + A_jk u_ik) + w_i w_j */                                                                 \
    void symmetricProduct(const T* A, const T* u, const T* w, int64_t wStride, T* out, int64_t m, int64_t d, T scale); \
    /* its gradients, given that of out, which is used up; that of w has w's stride */                                 \
    void symmetricProductBackward(const T* A, const T* u, const T* w, int64_t wStride, T* gradient, T* AGradient,      \
                                  T* uGradient, T* wGradient, int64_t m, int64_t d, T scale);                          \
    /* seen_i [3 d + dv] = scale Σ_j A_ij y_j, scale Σ_j u_ij, u_ii, mean_j x_j; x [m, dv] */                        \
    void gather(const T* A, const T* u, const T* y, const T* x, T* seen, int64_t m, int64_t d, int64_t dv, T scale);   \
    /* its gradients, given that of seen: those of y and x are overwritten, those of A and u added to */               \
    void gatherBackward(const T* A, const T* y, const T* gradient, T* AGradient, T* uGradient, T* yGradient,           \
                        T* xGradient, int64_t m, int64_t d, int64_t dv, T scale);                                      \
    void messages(const T* A, const T* y, T* out, int64_t m, int64_t d);         /* Σ_j A_ij y_j */                   \
    void pairProducts(const T* w, T* out, int64_t m, int64_t d);                 /* w_i w_j */                         \
    void rowSums(const T* u, T* out, int64_t outStride, int64_t m, int64_t d);   /* Σ_j u_ij */                       \
    void addPairSums(const T* p, int64_t pStride, T* out, int64_t m, int64_t d); /* out += p_i + p_j; p_i */

STRATA_PAIR_KERNELS(float)
STRATA_PAIR_KERNELS(double)
#undef STRATA_PAIR_KERNELS

}  // namespace strata::layers::kernels

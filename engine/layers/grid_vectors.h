// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Loops between the vectors of nodes and the n × n grid of a second-order activation, for one graph: see
/// grid_kernels.h. size [n] nodes in each node's block, mean [n, n] averages over it; blocks of u, X are stride apart.
namespace strata::layers::kernels {

#define STRATA_GRID_VECTORS(T)                                                                                      \
    /* pooled [n, 5 d] = diag, row and column means of u; the means of the first two over each node's block */      \
    void pool(const T* u, int64_t stride, const T* size, const T* mean, T* pooled, int64_t n, int64_t d);           \
    /* adds to uGradient [n, n, d]; `pooled`, the gradient of what pool() gave, is used up */                       \
    void poolBackward(T* pooled, const T* size, const T* mean, T* uGradient, int64_t n, int64_t d);                 \
    /* y_ij = M_ij + M'_ji + row_i + δ_ij diagonal_i + column_j + A_ij traced_i; mixed [n, n, 2 d] holds M, M' and \
       rows [n, 2 d] rows and diagonals */                                                                          \
    void assemble(const T* mixed, const T* rows, const T* columns, const T* traced, const T* A, T* y, int64_t n,    \
                  int64_t d);                                                                                       \
    /* the gradients of assemble()'s inputs; those of vectors are overwritten too */                                \
    void disassemble(const T* y, const T* A, T* mixed, T* rows, T* columns, T* traced, int64_t n, int64_t d);       \
    /* A_ij += Σ_c y_ijc traced_ic */                                                                              \
    void alongGradient(const T* y, const T* traced, T* A, int64_t n, int64_t d);                                    \
    /* X's fourth block = loops_i u_ij, u its first block */                                                        \
    void loops(const T* loops, T* X, int64_t stride, int64_t n, int64_t d);                                         \
    /* u += X's first block + loops_i times its fourth, if it has one */                                            \
    void addFirst(const T* X, int64_t stride, const T* loops, T* u, int64_t n, int64_t d);                          \
    /* A_kk += Σ_i mean_ik Σ_jc G_ijc u_ijc, G the fourth block of the gradient */                                \
    void loopsGradient(const T* X, const T* gradient, int64_t stride, const T* mean, T* A, int64_t n, int64_t d);

STRATA_GRID_VECTORS(float)
STRATA_GRID_VECTORS(double)
#undef STRATA_GRID_VECTORS

}  // namespace strata::layers::kernels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Inner loops over plain arrays, compiled for the machine's vector instructions.
namespace strata::links::kernels {

struct CompressedRows {
    const std::int64_t* start;
    const std::int32_t* column;
    const float* value;
};

/// output[r, :] = Σ value · input[column, :] over the entries of rows from .. to − 1; rows of both have d numbers.
void rowsTimes(const CompressedRows& rows, std::int64_t from, std::int64_t to, const float* input, std::int64_t d,
               float* output);
void rowsTimes(const CompressedRows& rows, std::int64_t from, std::int64_t to, const double* input, std::int64_t d,
               double* output);

/// dots[p] = Σ_c rows[u_p, c] · rows[v_p, c]; `pairs` holds u and v of each in turn.
void pairDots(const std::int64_t* pairs, std::int64_t count, const float* rows, std::int64_t d, float* dots);
void pairDots(const std::int64_t* pairs, std::int64_t count, const double* rows, std::int64_t d, double* dots);

/// What gradients of the dots are to the rows: slope[u, :] += gradient · rows[v, :] and the other way round.
void addPairSlopes(const std::int64_t* pairs, std::int64_t count, const float* gradient, const float* rows,
                   std::int64_t d, float* slope);
void addPairSlopes(const std::int64_t* pairs, std::int64_t count, const double* gradient, const double* rows,
                   std::int64_t d, double* slope);

/// One logistic regression step of skip-gram towards `label` (1: seen together, 0: not): moves `out` and adds what is
/// to be added to `in` to `slope`.
void skipGramStep(const float* in, float* out, float* slope, std::int64_t d, float label, float rate);

}  // namespace strata::links::kernels

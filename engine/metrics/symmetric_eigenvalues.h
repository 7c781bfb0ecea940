// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strata::metrics {

/// Eigenvalues, ascending, of a symmetric matrix of n rows (row-major, both halves filled), to a few units in the last
/// place of the largest. Householder's tridiagonal form, then QL with implicit shifts (Martin, Reinsch and Wilkinson,
/// Numerische Mathematik 11 and 12, 1968): n³ time.
///
/// Not LAPACK's: Debian's sits on OpenBLAS, whose threads wait for each other even for a matrix of twenty rows; on a
/// busy machine, as while training, that took a thousand times as long (measured).
std::vector<double> symmetricEigenvalues(std::vector<double> matrix, int n);

}  // namespace strata::metrics

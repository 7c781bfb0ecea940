// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace strata::bench {

/// What figures depend on: processor, cores, memory, threads, LibTorch's version, BLAS and its kernels, the load.
std::vector<std::pair<std::string, std::string>> machine();

/// Floating-point operations a second of a product of two 1024 × 1024 float matrices with the threads that are set: the
/// median of several, after one for warmth.
double productRate();

}  // namespace strata::bench

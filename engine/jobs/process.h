// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::jobs {

/// Once at the start of a program, before any engine: keeps freed tensors in the process (glibc would give every large
/// block back to the kernel and fault it in again, 3 to 20 times slower), and sets the number of threads of the tensor
/// library. `threads` 0: one. On graphs of this size more threads cost more than they give.
void prepareProcess(int threads);

/// A sentence for the user if matrix products run on the slow reference BLAS, else empty.
std::string blasWarning();

}  // namespace strata::jobs

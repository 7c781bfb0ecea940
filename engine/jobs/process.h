// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::jobs {

enum class Memory {
    Pooled,  ///< freed tensors stay in the process
    System,  ///< glibc gives every large block back to the kernel and faults it in again: 3 to 20 times slower
};

/// Once at the start of a program, before any engine: how tensors are kept, and the number of threads of the tensor
/// library. `threads` 0: one. On graphs of this size more threads cost more than they give.
void prepareProcess(int threads, Memory memory = Memory::Pooled);

/// A sentence for the user if matrix products run on the slow reference BLAS, else empty.
std::string blasWarning();

}  // namespace strata::jobs

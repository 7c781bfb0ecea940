// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace strata::memory {

/// Makes LibTorch take the memory of CPU tensors from a pool from now on: a freed block is kept by the thread that
/// freed it and handed out again for a tensor of about its size, so that a training step, which makes and drops
/// thousands of tensors, asks malloc for none. Blocks are at most a quarter larger than asked for and 64 bytes aligned;
/// a thread keeps at most 1 GiB of free ones, and gives them back when it ends. Once, at the start of a program.
void poolTensors();

/// Bytes that the calling thread keeps free; for tests.
std::size_t pooledBytes();

}  // namespace strata::memory

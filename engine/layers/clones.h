// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a function: compiled for several instruction sets, of which the best is chosen when the program starts.
/// STRATA_INLINE: before what it calls, so that this is compiled along.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define STRATA_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define STRATA_CLONES
#endif

#define STRATA_INLINE inline __attribute__((always_inline))

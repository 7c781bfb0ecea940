// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/process.h"

#include <dlfcn.h>
#include <malloc.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/memory/tensor_pool.h"

namespace strata::jobs {

void prepareProcess(int threads, Memory memory) {
    if (memory == Memory::Pooled) {
        mallopt(M_MMAP_THRESHOLD, 1 << 30);
        mallopt(M_TRIM_THRESHOLD, 1 << 30);
        memory::poolTensors();
    }
    const auto count = std::max(1, threads);
    at::set_num_threads(count);
    // LibTorch does not pass the number on to OpenBLAS, whose threads would spin for each other on every small product.
    if (auto* setThreads = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        setThreads(count);
}

std::string blasWarning() {
    const bool fast =
        at::hasMKL() || dlsym(RTLD_DEFAULT, "openblas_get_config") || dlsym(RTLD_DEFAULT, "bli_info_get_version_str");
    return fast ? std::string()
                : "Matrix products run on the reference BLAS and are about 18 times slower than need be: install "
                  "libopenblas0-pthread.";
}

}  // namespace strata::jobs

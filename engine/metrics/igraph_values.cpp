// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/igraph_values.h"

#include <new>
#include <string>

#include "engine/api/error.h"

namespace strata::metrics {

namespace {

std::mutex& igraphMutex() {
    static std::mutex mutex;
    return mutex;
}

}  // namespace

IgraphLock::IgraphLock() : m_lock(igraphMutex()) {
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
    igraph_rng_seed(igraph_rng_default(), 1);
}

void checkIgraph(igraph_error_t code, const char* doing) {
    if (code == IGRAPH_SUCCESS) return;
    if (code == IGRAPH_ENOMEM) throw std::bad_alloc();
    throw api::Error(api::ErrorCode::Internal,
                     std::string("igraph failed at ") + doing + ": " + igraph_strerror(code) + ".");
}

}  // namespace strata::metrics

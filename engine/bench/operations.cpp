// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/operations.h"

#include <ATen/record_function.h>
#include <torch/torch.h>

#include <chrono>
#include <string_view>
#include <vector>

namespace strata::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// An operation that has begun.
struct Open {
    Clock::time_point start;
    double inside = 0;  ///< seconds of the operations that it called
};

struct Tally {
    std::vector<Open> open;
    std::map<std::string, double> seconds;
    double products = 0;
};

Tally& tally() {
    thread_local Tally own;
    return own;
}

/// 2 m k n of a product [.., m, k] · [.., k, n]; 0 for other operations.
double productOf(const at::RecordFunction& function) {
    const std::string_view name = function.name();
    const bool added = name == "aten::addmm" || name == "aten::addmm_" || name == "aten::baddbmm";
    if (!added && name != "aten::mm" && name != "aten::bmm" && name != "strata::product") return 0;
    const auto inputs = function.inputs();
    const auto first = static_cast<std::size_t>(added ? 1 : 0);
    if (inputs.size() < first + 2 || !inputs[first].isTensor() || !inputs[first + 1].isTensor()) return 0;
    return 2 * static_cast<double>(inputs[first].toTensor().numel()) *
           static_cast<double>(inputs[first + 1].toTensor().size(-1));
}

std::unique_ptr<at::ObserverContext> begun(const at::RecordFunction& function) {
    tally().products += productOf(function);
    tally().open.push_back({Clock::now()});
    return nullptr;
}

void ended(const at::RecordFunction& function, at::ObserverContext*) {
    auto& all = tally();
    if (all.open.empty()) return;
    const auto whole = std::chrono::duration<double>(Clock::now() - all.open.back().start).count();
    all.seconds[function.name()] += whole - all.open.back().inside;
    all.open.pop_back();
    if (!all.open.empty()) all.open.back().inside += whole;
}

}  // namespace

Operations::Operations() {
    tally() = {};
    m_handle = at::addThreadLocalCallback(at::RecordFunctionCallback(&begun, &ended)
                                              .needsInputs(true)
                                              .scopes({at::RecordScope::FUNCTION, at::RecordScope::USER_SCOPE}));
}

Operations::~Operations() {
    at::removeCallback(m_handle);
}

const std::map<std::string, double>& Operations::seconds() const {
    return tally().seconds;
}

double Operations::products() const {
    return tally().products;
}

}  // namespace strata::bench

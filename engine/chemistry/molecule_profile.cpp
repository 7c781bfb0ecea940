// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/molecule_profile.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <numeric>
#include <thread>

#include "engine/chemistry/judge.h"
#include "engine/chemistry/molecule_content.h"
#include "engine/chemistry/molecule_figures.h"
#include "engine/chemistry/moses_parts.h"

namespace strata::chemistry {
namespace {

using Content = MoleculeProfile::Content;

constexpr std::size_t kParts = 48;  // at most, each of which one thread takes at a time

/// One molecule, all or nothing.
void add(Content& content, const api::Graph& graph, std::size_t row, const api::Vocabulary& vocabulary) {
    const auto judged = judgeMolecule(graph, vocabulary);
    if (!judged.molecule || !judged.verdict.connected) {
        ++content.leftOut;
        return;
    }
    try {
        const auto print = fingerprint(*judged.molecule);
        const auto frame = scaffold(*judged.molecule);
        const auto pieces = bricsFragments(*judged.molecule);
        const auto figures = propertiesOf(*judged.molecule);  // last: it leaves marks
        content.rows.push_back(row);
        content.logP.push_back(figures.logP);
        content.qed.push_back(figures.qed);
        content.sa.push_back(figures.sa);
        content.rings.push_back(figures.rings);
        content.weight.push_back(figures.weight);
        content.fingerprints.push_back(print);
        auto& part = content.parts.back();
        ++part.molecules;
        if (!frame.empty()) ++part.scaffolds[frame];
        for (const auto& piece : pieces) ++part.fragments[piece];
        part.nspdk.add(metrics::nspdkFeatures(graph, vocabulary));
    } catch (const std::exception&) {
        ++content.leftOut;  // RDKit sanitises it but has no figures for it
    }
}

/// Every `stride`-th graph from `first` on, as one part.
Content contentOf(const std::vector<api::Graph>& graphs, std::size_t first, std::size_t stride,
                  const api::Vocabulary& vocabulary) {
    Content result;
    result.parts.emplace_back();
    for (auto row = first; row < graphs.size(); row += stride) add(result, graphs[row], row, vocabulary);
    if (result.parts.back().molecules == 0) result.parts.clear();
    return result;
}

}  // namespace

void MoleculeProfile::Content::append(const Content& other) {
    leftOut += other.leftOut;
    const auto join = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    join(rows, other.rows);
    join(logP, other.logP);
    join(qed, other.qed);
    join(sa, other.sa);
    join(rings, other.rings);
    join(weight, other.weight);
    join(fingerprints, other.fingerprints);
    join(parts, other.parts);
}

void MoleculeProfile::Content::sortValues() {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return rows[i]; });
    for (auto* values : {&logP, &qed, &sa, &rings, &weight}) {
        std::vector<double> sorted;
        for (const auto i : order) sorted.push_back((*values)[i]);
        values->swap(sorted);
    }
}

void MoleculeProfile::Content::Part::add(const Part& other) {
    molecules += other.molecules;
    for (const auto& [name, count] : other.scaffolds) scaffolds[name] += count;
    for (const auto& [name, count] : other.fragments) fragments[name] += count;
    nspdk.add(other.nspdk);
}

MoleculeProfile::Content::Part MoleculeProfile::Content::total() const {
    Part all;
    for (const auto& part : parts) all.add(part);
    return all;
}

MoleculeProfile::MoleculeProfile() : MoleculeProfile(std::make_shared<const Content>()) {}

MoleculeProfile::MoleculeProfile(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}

MoleculeProfile MoleculeProfile::of(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary,
                                    int threads, const std::function<bool(std::size_t)>& each) {
    // Parts are joined in their order, so that sums do not depend on who made them.
    std::vector<std::promise<Content>> parts(std::min(graphs.size(), kParts));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t b = next++; b < parts.size(); b = next++) {
            try {
                parts[b].set_value(contentOf(graphs, b, parts.size(), vocabulary));
            } catch (...) {
                parts[b].set_exception(std::current_exception());
            }
        }
    };
    const auto workers = std::min(parts.size(), static_cast<std::size_t>(std::max(threads, 1)));
    std::vector<std::jthread> pool;
    auto result = std::make_shared<Content>();
    try {
        for (std::size_t i = 0; i < workers; ++i) pool.emplace_back(work);
        std::size_t done = 0;
        for (std::size_t b = 0; b < parts.size(); ++b) {
            result->append(parts[b].get_future().get());
            done += (graphs.size() - b + parts.size() - 1) / parts.size();
            if (each && !each(done)) break;
        }
    } catch (...) {
        next = parts.size();  // or the threads would go on while they are waited for
        throw;
    }
    next = parts.size();
    result->sortValues();
    return MoleculeProfile(std::move(result));
}

std::size_t MoleculeProfile::size() const {
    return m_content->logP.size();
}
std::size_t MoleculeProfile::leftOut() const {
    return m_content->leftOut;
}
const std::vector<double>& MoleculeProfile::logP() const {
    return m_content->logP;
}
const std::vector<double>& MoleculeProfile::qed() const {
    return m_content->qed;
}
const std::vector<double>& MoleculeProfile::sa() const {
    return m_content->sa;
}
const std::vector<double>& MoleculeProfile::rings() const {
    return m_content->rings;
}
const std::vector<double>& MoleculeProfile::weight() const {
    return m_content->weight;
}

}  // namespace strata::chemistry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/molecule_profile.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>
#include <span>
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
void add(Content& content, const api::Graph& graph, const api::Vocabulary& vocabulary) {
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

Content contentOf(std::span<const api::Graph> graphs, const api::Vocabulary& vocabulary) {
    Content result;
    result.parts.emplace_back();
    for (const auto& graph : graphs) add(result, graph, vocabulary);
    if (result.parts.back().molecules == 0) result.parts.clear();
    return result;
}

}  // namespace

void MoleculeProfile::Content::append(const Content& other) {
    leftOut += other.leftOut;
    const auto join = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    join(logP, other.logP);
    join(qed, other.qed);
    join(sa, other.sa);
    join(rings, other.rings);
    join(weight, other.weight);
    join(fingerprints, other.fingerprints);
    join(parts, other.parts);
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
    const auto size = std::max<std::size_t>(1, (graphs.size() + kParts - 1) / kParts);
    const auto block = [&](std::size_t b) {
        return std::span(graphs).subspan(b * size, std::min(size, graphs.size() - b * size));
    };
    // Blocks are joined in their order, so that sums do not depend on who made them.
    std::vector<std::promise<Content>> blocks((graphs.size() + size - 1) / size);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t b = next++; b < blocks.size(); b = next++) {
            try {
                blocks[b].set_value(contentOf(block(b), vocabulary));
            } catch (...) {
                blocks[b].set_exception(std::current_exception());
            }
        }
    };
    const auto workers = std::min(blocks.size(), static_cast<std::size_t>(std::max(threads, 1)));
    std::vector<std::jthread> pool;
    auto result = std::make_shared<Content>();
    try {
        for (std::size_t i = 0; i < workers; ++i) pool.emplace_back(work);
        std::size_t done = 0;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            result->append(blocks[b].get_future().get());
            done += block(b).size();
            if (each && !each(done)) break;
        }
    } catch (...) {
        next = blocks.size();  // or the threads would go on while they are waited for
        throw;
    }
    next = blocks.size();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/structure.h"

#include <algorithm>
#include <bit>

namespace strata::growth {

namespace {

using Word = std::uint64_t;
constexpr std::size_t kBits = 64;

/// Sets of nodes, a bit each: a state is asked for its rings at every decision, and whole words of neighbours are
/// joined at once.
class Walks {
public:
    explicit Walks(const State& state)
        : m_nodes(static_cast<std::size_t>(state.nodes())),
          m_words((m_nodes + kBits - 1) / kBits),
          m_neighbours(m_nodes * m_words, 0),
          m_seen(m_words),
          m_front(m_words),
          m_next(m_words) {
        for (int i = 0; i < state.nodes(); ++i)
            for (int j = 0; j < state.nodes(); ++j)
                if (state.bond(i, j) > 0) add(&m_neighbours[static_cast<std::size_t>(i) * m_words], j);
    }

    static void add(Word* set, int node) { set[static_cast<std::size_t>(node) / kBits] |= Word{1} << node % kBits; }

    /// Calls f(j) for every neighbour of i.
    template <class F>
    void neighbours(int i, const F& f) const {
        over(&m_neighbours[static_cast<std::size_t>(i) * m_words], f);
    }

    /// Calls f(j, bonds from `from`) for every other node that at most `most` bonds lead to, the near ones first, over
    /// nodes of `open` (all if null), and not straight from `from` to `banned`; as long as f says so.
    template <class F>
    void from(int from, int most, int banned, const std::vector<Word>* open, const F& f) {
        std::ranges::fill(m_seen, 0);
        std::ranges::copy_n(&m_neighbours[static_cast<std::size_t>(from) * m_words], static_cast<long>(m_words),
                            m_front.begin());
        add(m_seen.data(), from);
        if (banned >= 0)
            m_front[static_cast<std::size_t>(banned) / kBits] &= ~(Word{1} << static_cast<unsigned>(banned) % kBits);
        for (int bonds = 1; bonds <= most; ++bonds) {
            bool any = false, on = true;
            for (std::size_t w = 0; w < m_words; ++w) {
                m_front[w] &= ~m_seen[w] & (open ? (*open)[w] : ~Word{0});
                m_seen[w] |= m_front[w];
                any = any || m_front[w] != 0;
            }
            if (!any) return;
            std::ranges::fill(m_next, 0);
            over(m_front.data(), [&](int j) {
                on = on && f(j, bonds);
                const auto* row = &m_neighbours[static_cast<std::size_t>(j) * m_words];
                for (std::size_t w = 0; w < m_words; ++w) m_next[w] |= row[w];
            });
            if (!on) return;
            m_front.swap(m_next);
        }
    }

    std::size_t words() const { return m_words; }

private:
    template <class F>
    void over(const Word* set, const F& f) const {
        for (std::size_t w = 0; w < m_words; ++w)
            for (Word bits = set[w]; bits != 0; bits &= bits - 1)
                f(static_cast<int>(w * kBits) + std::countr_zero(bits));
    }

    std::size_t m_nodes, m_words;
    std::vector<Word> m_neighbours;  // [n, words]
    std::vector<Word> m_seen, m_front, m_next;
};

}  // namespace

Structure::Structure(const State& state)
    : m_nodes(static_cast<std::size_t>(state.nodes())),
      m_excess(m_nodes),
      m_ring(m_nodes * m_nodes, 0),
      m_conjugated(m_nodes * m_nodes, 0) {
    const int n = state.nodes();
    Walks walks(state);
    std::vector<Word> multiple(walks.words(), 0);
    for (int i = 0; i < n; ++i) {
        m_excess[static_cast<std::size_t>(i)] = state.bondOrder(i) - state.degree(i);
        if (excess(i) > 0) Walks::add(multiple.data(), i);
    }
    for (int i = 0; i < n; ++i) {
        walks.neighbours(i, [&](int j) {
            if (j < i) return;
            walks.from(i, kLargest - 1, j, nullptr, [&](int node, int bonds) {
                if (node == j) m_ring[at(i, j)] = m_ring[at(j, i)] = static_cast<std::uint8_t>(bonds + 1);
                return node != j;
            });
        });
        if (excess(i) == 0) continue;
        walks.from(i, kLargest, -1, &multiple, [&](int j, int bonds) {
            m_conjugated[at(i, j)] = static_cast<std::uint8_t>(bonds);
            return true;
        });
    }
    for (int i = 0; i < n; ++i)
        walks.neighbours(i, [&](int j) {
            if (const auto size = m_ring[at(i, j)]; size > 0 && (m_ring[at(i, i)] == 0 || size < m_ring[at(i, i)]))
                m_ring[at(i, i)] = size;
        });
}

}  // namespace strata::growth

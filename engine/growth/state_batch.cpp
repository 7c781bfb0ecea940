// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/state_batch.h"

#include <algorithm>

#include "engine/growth/structure.h"

namespace strata::growth {

namespace {

constexpr int kDegrees = 6;                      ///< 0 .. 4, more
constexpr int kOrders = 7;                       ///< 0 .. 5, more
constexpr int kDistances = 8;                    ///< 1 .. 6, more, apart
constexpr int kRings = Structure::kLargest - 2;  ///< of 3 .. kLargest nodes
constexpr int kExcesses = 3;                     ///< 0, 1, more
constexpr int kConjugated = Structure::kLargest;
constexpr int kEdges = 4;  ///< of a plan: too many or none left, 1, 2, more

/// Writes features one after another.
class Writer {
public:
    explicit Writer(float* to) : m_to(to) {}
    void number(double value) { *m_to++ = static_cast<float>(value); }
    void flag(bool value) { *m_to++ = value ? 1.0F : 0.0F; }
    /// One-hot of 0 .. width − 1; larger values count as the last.
    void oneHot(int value, int width) {
        if (value >= 0) m_to[std::min(value, width - 1)] = 1;
        m_to += width;
    }
    /// Edges still to come, of which there may be too many already.
    void edgesLeft(int count) {
        oneHot(std::max(count, 0), kEdges);
        number(count / 8.0);
    }

private:
    float* m_to;
};

void writeNode(Writer write, const State& state, const Structure& structure, int i, const Features& features) {
    const bool toCome = i == state.nodes();
    write.oneHot(toCome ? -1 : state.nodeClass(i), static_cast<int>(features.classes));
    write.flag(toCome);
    write.flag(!toCome && i == state.nodes() - 1);
    write.oneHot(toCome ? -1 : state.degree(i), kDegrees);
    write.oneHot(toCome ? -1 : state.bondOrder(i), kOrders);
    write.number(toCome ? 0 : state.degree(i) / 8.0);
    write.oneHot(toCome ? -1 : structure.ring(i) - 3, kRings);
    if (features.types > 2) write.oneHot(toCome ? -1 : structure.excess(i), kExcesses);
}

void writePair(Writer write, const State& state, const Structure& structure, int i, int j, const Features& features) {
    const bool toCome = j == state.nodes();
    write.flag(i == j);
    const int bond = toCome || i == j ? 0 : state.bond(i, j);
    write.oneHot(bond - 1, static_cast<int>(features.types) - 1);
    const int distance = i == j                                  ? -1
                         : toCome                                ? kDistances - 1
                         : state.distance(i, j) == State::kApart ? kDistances - 1
                                                                 : std::min(state.distance(i, j), kDistances - 1) - 1;
    write.oneHot(distance, kDistances);
    write.flag(i != j && j == (state.asks() == Question::Node ? state.nodes() : state.nodes() - 1));
    write.oneHot(toCome || i == j ? -1 : structure.ring(i, j) - 3, kRings);
    if (features.types > 2) write.oneHot(toCome || i == j ? -1 : structure.conjugated(i, j) - 1, kConjugated);
    for (int64_t d = 0; d < features.levels; ++d) {
        const auto& ancestor = state.plan().ancestors[static_cast<std::size_t>(d)];
        write.flag(!toCome && ancestor[static_cast<std::size_t>(state.cluster(i))] ==
                                  ancestor[static_cast<std::size_t>(state.cluster(j))]);
    }
    if (features.edges && !toCome && i != j) write.edgesLeft(state.edgesLeft(state.cluster(i), state.cluster(j)));
}

void writeCluster(Writer write, const State& state, int c, const Features& features) {
    const int remaining = state.remaining(c);
    write.number(remaining / 4.0);
    write.flag(remaining == 0);
    write.number((state.plan().clusterSizes[static_cast<std::size_t>(c)] - remaining) / 4.0);
    write.flag(state.nodes() > 0 && state.cluster(state.nodes() - 1) == c);
    if (features.edges) write.edgesLeft(state.edgesLeft(c, c));
}

void writeWhole(Writer write, const State& state, const Features& features) {
    write.oneHot(static_cast<int>(state.asks()), 3);
    write.number(state.remaining() / 8.0);
    write.oneHot(state.remaining(), 4);
    write.number((state.edges() - state.nodes() + 1) / 4.0);
    write.number(state.nodes() / 8.0);
    if (features.edges) write.edgesLeft(state.edgesLeft());
}

}  // namespace

int64_t Features::nodes() const {
    return classes + 2 + kDegrees + kOrders + 1 + kRings + (types > 2 ? kExcesses : 0);
}
int64_t Features::pairs() const {
    return 1 + (types - 1) + kDistances + 1 + kRings + (types > 2 ? kConjugated : 0) + levels +
           (edges ? kEdges + 1 : 0);
}
int64_t Features::clusters() const {
    return 4 + (edges ? kEdges + 1 : 0);
}
int64_t Features::whole() const {
    return 10 + (edges ? kEdges + 1 : 0);
}

StateBatch StateBatch::to(torch::Dtype type) const {
    auto result = *this;
    for (auto* tensor : {&result.nodes, &result.pairs, &result.clusters, &result.whole}) *tensor = tensor->to(type);
    return result;
}

StateBatch makeStates(const std::vector<const State*>& states, const std::vector<int64_t>& graph,
                      const Features& features) {
    StateBatch batch;
    const auto S = static_cast<int64_t>(states.size());
    const auto K = static_cast<int64_t>(states.front()->plan().clusterSizes.size());
    std::vector<int64_t> sizes, last, asksNode, asksBond;
    int64_t widest = 0;
    for (int64_t s = 0; s < S; ++s) {
        const auto& state = *states[static_cast<std::size_t>(s)];
        const bool node = state.asks() == Question::Node;
        sizes.push_back(state.nodes() + node);
        (node ? asksNode : asksBond).push_back(s);
        if (!node) widest = std::max<int64_t>(widest, state.nodes() - 1);
    }
    batch.index = layers::PairIndex(sizes);
    batch.nodes = torch::zeros({batch.index.nodes(), features.nodes()});
    batch.pairs = torch::zeros({batch.index.pairs(), features.pairs()});
    batch.clusters = torch::zeros({S * K, features.clusters()});
    batch.whole = torch::zeros({S, features.whole()});
    batch.cluster = torch::full({batch.index.nodes()}, -1, torch::kLong);
    batch.graph = torch::tensor(graph, torch::kLong);
    batch.nodeAllowed = torch::zeros({static_cast<int64_t>(asksNode.size()), K * features.classes});
    batch.bondRows = torch::full({static_cast<int64_t>(asksBond.size()), widest}, -1, torch::kLong);
    batch.bondAllowed = torch::zeros({static_cast<int64_t>(asksBond.size()), widest * (features.types - 1) + 1});

    auto* nodes = batch.nodes.data_ptr<float>();
    auto* pairs = batch.pairs.data_ptr<float>();
    auto* clusters = batch.clusters.data_ptr<float>();
    auto* whole = batch.whole.data_ptr<float>();
    auto* cluster = batch.cluster.data_ptr<int64_t>();
    auto nodeAllowed = batch.nodeAllowed.accessor<float, 2>();
    auto bondAllowed = batch.bondAllowed.accessor<float, 2>();
    auto bondRows = batch.bondRows.accessor<int64_t, 2>();
    int64_t firstNode = 0, pair = 0, nodeQuestions = 0, bondQuestions = 0;
    for (int64_t s = 0; s < S; ++s) {
        const auto& state = *states[static_cast<std::size_t>(s)];
        const auto m = static_cast<int>(sizes[static_cast<std::size_t>(s)]);
        const auto firstPair = pair;
        const Structure structure(state);
        for (int i = 0; i < m; ++i) {
            writeNode(Writer(nodes + (firstNode + i) * features.nodes()), state, structure, i, features);
            if (i < state.nodes()) cluster[firstNode + i] = s * K + state.cluster(i);
            for (int j = i; j < m; ++j)
                writePair(Writer(pairs + pair++ * features.pairs()), state, structure, i, j, features);
        }
        for (int c = 0; c < K; ++c)
            writeCluster(Writer(clusters + (s * K + c) * features.clusters()), state, c, features);
        writeWhole(Writer(whole + s * features.whole()), state, features);
        if (state.asks() == Question::Node) {
            for (int64_t option = 0; option < nodeAllowed.size(1); ++option)
                nodeAllowed[nodeQuestions][option] = state.allowed(static_cast<int>(option)) ? 1.0F : 0.0F;
            ++nodeQuestions;
        } else {
            for (int i = 0; i < m - 1; ++i)
                bondRows[bondQuestions][i] = firstPair + layers::PairIndex::row(m, i, m - 1);
            for (int option = 0; option < state.stopOption(); ++option)
                bondAllowed[bondQuestions][option] = state.allowed(option) ? 1.0F : 0.0F;
            bondAllowed[bondQuestions][bondAllowed.size(1) - 1] = state.allowed(state.stopOption()) ? 1.0F : 0.0F;
            ++bondQuestions;
        }
        firstNode += m;
        last.push_back(firstNode - 1);
    }
    batch.last = torch::tensor(last, torch::kLong);
    batch.asksNode = torch::tensor(asksNode, torch::kLong);
    batch.asksBond = torch::tensor(asksBond, torch::kLong);
    return batch;
}

}  // namespace strata::growth

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/metrics/isomorphism.h"
#include "engine/models/autoregressive_model.h"
#include "tests/support/properties.h"
#include "tests/training/small_model.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::autoregressive;
using namespace strata::tests;

namespace {

const std::vector<std::string> kGraphs{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6", "0-1 1-2 2-0 2-3 3-4", "0-1", "0"};

models::MgvaeOptions options() {
    auto o = smallOptions(models::Decoder::Autoregressive);
    return o;
}

graph::GraphBatch batch() {
    return batchOf(graphsFromText(kGraphs, 3), plainVocabulary(3, 4));
}

}  // namespace
#endif

class TestAutoregressive : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void traversalsRebuildTheirGraphs() {
        const auto graph = graphsFromText({kGraphs[0]}, 3).front();
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            std::mt19937_64 random(seed);
            const auto steps = traversal(graph, {4, {}}, random);
            QCOMPARE(steps.size(), std::size_t{7 + 7});  // every edge once, and the end of every focus
            auto state = steps.front().state;
            for (const auto& step : steps) {
                float sum = 0;
                for (const auto& [option, probability] : step.target) {
                    QVERIFY(step.state.allowed(option));
                    sum += probability;
                }
                QVERIFY(std::abs(sum - 1) < 1e-5F);
            }
            auto last = steps.back().state;
            last.choose(steps.back().target.front().first);
            QVERIFY(last.done());
            QVERIFY(last.graph().edges == graph.edges && last.graph().nodes == graph.nodes);
        }
    }

    // The queue is breadth first: a star is closed leaf by leaf, in the order in which its leaves were reached.
    void focusMovesBreadthFirst() {
        BfsState state({0, 0, 0, 0}, 1, {2, {}});
        for (const int leaf : {3, 0, 2}) state.choose(state.bondOption(leaf, 1));
        state.choose(state.stopOption());
        for (const int leaf : {3, 0, 2}) {
            QCOMPARE(state.focus(), leaf);
            QVERIFY(!state.allowed(state.bondOption(1, 1)));  // was in focus
            state.choose(state.stopOption());
        }
        QVERIFY(state.done());
    }

    void valencesAreMasked() {
        BfsState state({0, 1, 0}, 0, {4, {2, 1}});  // class 0 takes two, class 1 takes one
        QVERIFY(!state.allowed(state.bondOption(2, 3)));
        QVERIFY(state.allowed(state.bondOption(2, 2)));
        QVERIFY(!state.allowed(state.bondOption(1, 2)));
        state.choose(state.bondOption(1, 1));
        QVERIFY(!state.allowed(state.bondOption(2, 2)));
        QVERIFY(state.allowed(state.bondOption(2, 1)));
        QVERIFY_THROWS_EXCEPTION(std::exception, state.choose(state.bondOption(2, 2)));
    }

    void unreachedNodesAreLeftOut() {
        BfsState state({0, 1, 2}, 1, {2, {}});
        state.choose(state.bondOption(2, 1));
        state.choose(state.stopOption());
        state.choose(state.stopOption());
        const auto graph = state.graph();
        QVERIFY((graph.nodes == std::vector<int>{1, 2}));
        QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 1}}));
    }

    // From a model that knows nothing: the rules hold for every graph, and the same seed gives the same graphs.
    void generationKeepsTheRules() {
        auto o = options();
        o.valences = {3, 2, 1};
        auto model = modelOf(o);
        const auto encoded = model->encode(batch(), {}, generator(1));
        std::vector<torch::Tensor> z;
        for (const auto& level : encoded)
            z.push_back(10 * at::randn(level.z.sizes(), generator(2), level.z.options().requires_grad(false)));
        std::mt19937_64 one(4), two(4);
        const auto a = models::generateAutoregressively(model, z, models::treeOf(encoded), {}, one);
        const auto b = models::generateAutoregressively(model, z, models::treeOf(encoded), {}, two);
        QVERIFY(a == b);
        for (const auto& graph : a) {
            std::vector<int> order(graph.nodes.size(), 0);
            for (const auto& edge : graph.edges)
                order[static_cast<std::size_t>(edge.u)] += edge.type,
                    order[static_cast<std::size_t>(edge.v)] += edge.type;
            for (std::size_t i = 0; i < order.size(); ++i)
                QVERIFY(order[i] <= o.valences[static_cast<std::size_t>(graph.nodes[i])]);
        }
    }

    // One step on its own is equivariant, and its probabilities are those of the options that are open.
    void aStepIsEquivariant() {
        auto model = modelOf(options());
        auto& decoder = model->autoregressive;
        const std::vector<int64_t> order{2, 0, 3, 1};  // new node i is old node order[i]
        const auto z = at::randn({4, 13}, generator(3), torch::TensorOptions(torch::kFloat64));
        const auto classes = torch::tensor(std::vector<int64_t>{0, 1, 2, 1}, torch::kLong);
        const auto index = torch::tensor(order, torch::kLong);
        const layers::PairIndex pairs({4});
        const auto run = [&](const torch::Tensor& latents, const torch::Tensor& classOf,
                             const std::vector<int>& place) {
            std::vector<int> nodes(4);
            for (int i = 0; i < 4; ++i)
                nodes[static_cast<std::size_t>(i)] = static_cast<int>(classOf[i].item<int64_t>());
            BfsState state(nodes, place[0], {4, {}});
            state.choose(state.bondOption(place[2], 2));
            auto recurrent = decoder->start(latents, classOf, pairs);
            decoder->step(recurrent, decoder->inputs({state}, pairs), pairs);
            state.choose(state.bondOption(place[3], 1));
            return decoder->step(recurrent, decoder->inputs({state}, pairs), pairs);
        };
        const auto a = run(z, classes, {0, 1, 2, 3});
        const auto b = run(z.index_select(0, index), classes.index_select(0, index), {1, 3, 0, 2});
        QVERIFY(std::abs(a.exp().sum().item<double>() - 1) < 1e-10);
        for (int64_t i = 0; i < 4; ++i)
            for (int64_t t = 0; t < 3; ++t) {
                const auto mine = std::exp(b[0][i * 3 + t].item<double>()),
                           other = std::exp(a[0][order[static_cast<std::size_t>(i)] * 3 + t].item<double>());
                QVERIFY(std::abs(mine - other) < 1e-10);
            }
        QCOMPARE(a.exp()[0][2 * 3].item<double>(), 0.0);  // already bonded
    }

    void everyParameterGetsAGradient() {
        const auto names = unreachedByTheLoss(options(), batch());
        QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
    }

    void gradientOfTheLossAgreesWithCentralDifferences() {
        const auto error = gradientErrorOfTheLoss(options(), batch());
        QVERIFY2(error < 1e-6, std::to_string(error).c_str());
    }
};

STRATA_TEST(TestAutoregressive, tst_autoregressive);
#include "tst_autoregressive.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/metrics/isomorphism.h"
#include "engine/models/autoregressive_model.h"
#include "engine/models/loss.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::autoregressive;
using namespace strata::tests;

namespace {

const std::vector<std::string> kGraphs{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6", "0-1 1-2 2-0 2-3 3-4", "0-1", "0"};

models::MgvaeOptions smallOptions() {
    models::MgvaeOptions o;
    o.nodeClasses = 3;
    o.edgeTypes = 4;
    o.maxNodes = 8;
    o.encoderLayers = 1;
    o.encoderChannels = 6;
    o.noiseChannels = 2;
    o.nodeLatents = 4;
    o.clusterLatents = 3;
    o.decoderLayers = 1;
    o.decoderChannels = 6;
    o.decoder = models::Decoder::Autoregressive;
    return o;
}

models::Mgvae modelOf(const models::MgvaeOptions& options) {
    torch::manual_seed(11);
    models::Mgvae model(options);
    model->to(torch::kFloat64);
    return model;
}

graph::GraphBatch batch() { return batchOf(graphsFromText(kGraphs, 3), plainVocabulary(3, 4)); }

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
        auto o = smallOptions();
        o.valences = {3, 2, 1};
        auto model = modelOf(o);
        const auto encoded = model->encode(batch(), {}, generator(1));
        std::vector<torch::Tensor> z;
        for (const auto& level : encoded) z.push_back(10 * at::randn(level.z.sizes(), generator(2), level.z.options().requires_grad(false)));
        std::mt19937_64 one(4), two(4);
        const auto a = models::generateAutoregressively(model, z, models::treeOf(encoded), {}, one);
        const auto b = models::generateAutoregressively(model, z, models::treeOf(encoded), {}, two);
        QVERIFY(a == b);
        for (const auto& graph : a) {
            std::vector<int> order(graph.nodes.size(), 0);
            for (const auto& edge : graph.edges) order[static_cast<std::size_t>(edge.u)] += edge.type, order[static_cast<std::size_t>(edge.v)] += edge.type;
            for (std::size_t i = 0; i < order.size(); ++i) QVERIFY(order[i] <= o.valences[static_cast<std::size_t>(graph.nodes[i])]);
        }
    }

    // One step on its own is equivariant, and its probabilities are those of the options that are open.
    void aStepIsEquivariant() {
        auto model = modelOf(smallOptions());
        auto& decoder = model->autoregressive;
        const std::vector<int64_t> order{2, 0, 3, 1};  // new node i is old node order[i]
        const auto z = at::randn({4, 13}, generator(3), torch::TensorOptions(torch::kFloat64));
        const auto classes = torch::tensor(std::vector<int64_t>{0, 1, 2, 1}, torch::kLong);
        const auto index = torch::tensor(order, torch::kLong);
        const layers::PairIndex pairs({4});
        const auto run = [&](const torch::Tensor& latents, const torch::Tensor& classOf, const std::vector<int>& place) {
            std::vector<int> nodes(4);
            for (int i = 0; i < 4; ++i) nodes[static_cast<std::size_t>(i)] = static_cast<int>(classOf[i].item<int64_t>());
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
                const auto mine = std::exp(b[0][i * 3 + t].item<double>()), other = std::exp(a[0][order[static_cast<std::size_t>(i)] * 3 + t].item<double>());
                QVERIFY(std::abs(mine - other) < 1e-10);
            }
        QCOMPARE(a.exp()[0][2 * 3].item<double>(), 0.0);  // already bonded
    }

    void everyParameterGetsAGradient() {
        auto model = modelOf(smallOptions());
        model->train();
        models::EncodeOptions how;
        how.sampleClusters = true;
        for (std::uint64_t seed = 0; seed < 4; ++seed) models::loss(model, model->encode(batch(), how, generator(seed)), batch(), 1, seed).total().backward();
        const auto names = unreached(*model);
        QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
    }

    void gradientOfTheLossAgreesWithCentralDifferences() {
        auto model = modelOf(smallOptions());
        model->eval();
        const auto b = batch();
        const auto noise = at::randn({4, 7, 2}, generator(1), torch::TensorOptions(torch::kFloat64));
        const auto error = gradientError([&](const torch::Tensor& x) {
            models::EncodeOptions how;
            how.noise = x;
            return models::loss(model, model->encode(b, how, generator(4)), b, 1, 5).total();
        }, noise);
        QVERIFY2(error < 1e-6, std::to_string(error).c_str());
    }
};

STRATA_TEST(TestAutoregressive, tst_autoregressive);
#include "tst_autoregressive.moc"

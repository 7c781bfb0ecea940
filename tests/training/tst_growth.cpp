// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/growth/sampler.h"
#include "engine/growth/structure.h"
#include "engine/growth/trajectory.h"
#include "engine/metrics/isomorphism.h"
#include "engine/models/growth_model.h"
#include "engine/models/loss.h"
#include "engine/models/tree_bank.h"
#include "tests/support/properties.h"
#include "tests/training/small_model.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::growth;
using namespace strata::tests;

namespace {

const std::vector<std::string> kGraphs{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6", "0-1 1-2 2-0 2-3 3-4", "0-1", "0"};
const std::vector<int> kClusters{0, 0, 2, 2, 2, 0, 2};
// Of the first graph: 0-1, 5-0 in the first cluster, 2-3, 3-4, 2-6 in the last, 1-2, 4-5 between them.
const Plan kPlan{{3, 0, 4}, {{0, 1, 2}, {0, 0, 1}}, {2, 0, 2, 0, 0, 0, 2, 0, 3}};

/// A plan of one cluster.
Plan single(int nodes, int edges) {
    return {{nodes}, {}, {edges}};
}

models::MgvaeOptions options() {
    auto o = smallOptions(models::Decoder::Growth);
    o.prior = models::PriorKind::Flow;
    o.planEdges = true;
    o.statesEach = 30;
    o.latentDropout = 0.5;
    return o;
}

graph::GraphBatch batch() {
    return batchOf(graphsFromText(kGraphs, 3), plainVocabulary(3, 4));
}

std::vector<Step> stepsOf(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    return trajectory(graphsFromText({kGraphs[0]}, 3).front(), kClusters, kPlan, 3, 4, true, random);
}

std::vector<torch::Tensor> tensorsOf(const StateBatch& b) {
    return {b.nodes, b.pairs, b.cluster, b.clusters, b.whole, b.last, b.nodeAllowed, b.bondRows, b.bondAllowed};
}

}  // namespace
#endif

class TestGrowth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Whatever the order, the decisions rebuild the graph; every target is a distribution over options that are open.
    void trajectoriesRebuildTheirGraphs() {
        const auto graphs = graphsFromText(kGraphs, 3);
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto steps = stepsOf(seed);
            QCOMPARE(
                steps.size(),
                std::size_t{7 + 7 + 5});  // nodes, bonds, and "no more" for each but the first two, who have no choice
            std::vector<std::vector<int>> classes(3);
            auto state = steps.front().state;
            for (const auto& step : steps) {
                float sum = 0;
                for (const auto& [option, probability] : step.target) {
                    QVERIFY(step.state.allowed(option));
                    QVERIFY(probability > 0);
                    sum += probability;
                }
                QVERIFY(std::abs(sum - 1) < 1e-5F);
            }
            auto last = steps.back().state;
            last.choose(steps.back().target.front().first);
            QCOMPARE(last.asks(), Question::Nothing);
            const auto grown = last.graph();
            QCOMPARE(metrics::canonicalText(grown), metrics::canonicalText(graphs[0]));
            std::vector<int> types, expected;
            for (const auto& edge : grown.edges) types.push_back(edge.type);
            for (const auto& edge : graphs[0].edges) expected.push_back(edge.type);
            std::ranges::sort(types);
            std::ranges::sort(expected);
            QVERIFY(types == expected);
        }
    }

    // A generator that happens to take the right decisions sees exactly the tensors that training saw.
    void generationSeesTheStatesOfTraining() {
        const Features features{3, 4, 2, true};
        const auto steps = stepsOf(3);
        State generated(kPlan, 3, 4, true);
        for (std::size_t k = 0; k < steps.size(); ++k) {
            const auto a = makeStates({&generated}, {0}, features), b = makeStates({&steps[k].state}, {0}, features);
            const auto left = tensorsOf(a), right = tensorsOf(b);
            for (std::size_t t = 0; t < left.size(); ++t) QVERIFY2(left[t].equal(right[t]), std::to_string(t).c_str());
            // The option that leads to the next state of the trajectory.
            for (const auto& [option, probability] : steps[k].target) {
                auto next = generated;
                next.choose(option);
                const bool right =
                    k + 1 == steps.size() ||
                    (next.graph() == steps[k + 1].state.graph() && next.asks() == steps[k + 1].state.asks() &&
                     next.cluster(next.nodes() - 1) == steps[k + 1].state.cluster(next.nodes() - 1));
                if (!right) continue;
                generated = next;
                break;
            }
        }
        QCOMPARE(generated.asks(), Question::Nothing);
    }

    // The edges of a plan are used up by those that come, and by no others.
    void edgesOfThePlanAreCountedDown() {
        const auto steps = stepsOf(4);
        QCOMPARE(steps.front().state.edgesLeft(), 7);
        for (const auto& step : steps) {
            const auto& state = step.state;
            std::vector<int> left = kPlan.edges;
            for (const auto& edge : state.graph().edges) {
                const int c = state.cluster(edge.u), e = state.cluster(edge.v);
                --left[static_cast<std::size_t>(3 * c + e)];
                if (c != e) --left[static_cast<std::size_t>(3 * e + c)];
            }
            for (int c = 0; c < 3; ++c)
                for (int e = 0; e < 3; ++e) QCOMPARE(state.edgesLeft(c, e), left[static_cast<std::size_t>(3 * c + e)]);
            QCOMPARE(state.edgesLeft(), 7 - state.edges());
        }
        auto last = steps.back().state;
        last.choose(steps.back().target.front().first);
        QCOMPARE(last.edgesLeft(), 0);
    }

    // A bank's trees keep their edges, in a checkpoint too.
    void banksKnowTheEdgesOfTheirTrees() {
        auto model = modelOf(options());
        const auto encoded = model->encode(batch(), {}, generator(2));
        models::TreeBank bank({0, 1, 1, 0, 0, 1, 0, 1});
        bank.add(encoded);
        const auto edges = models::treeOf(encoded).edges;
        const auto total = (edges.sum({1, 2}) + edges.diagonal(0, 1, 2).sum(1)) / 2;
        for (const auto& known : {bank, models::TreeBank::fromTensors(bank.tensors())}) {
            const auto tree = known.draw(1, 7, generator(3));  // only the first graph has seven nodes
            QVERIFY(torch::equal(tree.edges[0], edges[0].to(torch::kFloat32)));
        }
        auto older = bank.tensors();
        older.erase("bank.edges");
        QCOMPARE(models::TreeBank::fromTensors(older).draw(1, 7, generator(3)).edges.sum().item<double>(), 0.0);
        const std::vector<double> expected{7, 5, 1, 0};
        for (int64_t b = 0; b < 4; ++b) QCOMPARE(total[b].item<double>(), expected[static_cast<std::size_t>(b)]);
    }

    void distancesAreShortestPaths() {
        // A ring of five with a tail: grown 0-1-2-3-4, closed 4-0, then 5 on 2.
        State state(single(6, 6), 1, 2, true);
        const auto node = [&] { state.choose(state.nodeOption(0, 0)); };
        node();
        for (int i = 1; i < 5; ++i) {
            node();
            state.choose(state.bondOption(i - 1, 1));
            if (i == 4) state.choose(state.bondOption(0, 1));
            if (state.asks() == Question::Bond) state.choose(state.stopOption());
        }
        node();
        state.choose(state.bondOption(2, 1));
        const std::vector<std::vector<int>> expected{{0, 1, 2, 2, 1, 3}, {1, 0, 1, 2, 2, 2}, {2, 1, 0, 1, 2, 1},
                                                     {2, 2, 1, 0, 1, 2}, {1, 2, 2, 1, 0, 3}, {3, 2, 1, 2, 3, 0}};
        for (int i = 0; i < 6; ++i)
            for (int j = 0; j < 6; ++j)
                QCOMPARE(state.distance(i, j), expected[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
        QCOMPARE(state.degree(2), 3);
    }

    // A ring of six with alternating double bonds, one node of it in a triangle, and a chain of two with a triple bond
    // hung on.
    void ringsAndChainsOfMultipleBonds() {
        State state(single(9, 10), 1, 4, true);
        const auto add = [&](const std::vector<std::pair<int, int>>& bonds) {
            state.choose(state.nodeOption(0, 0));
            for (const auto& [inside, type] : bonds) state.choose(state.bondOption(inside, type));
            if (state.asks() == Question::Bond) state.choose(state.stopOption());
        };
        add({});
        for (int i = 1; i < 5; ++i) add({{i - 1, i % 2 == 1 ? 2 : 1}});  // 0=1-2=3-4
        add({{4, 2}, {0, 1}});                                           // 4=5-0
        add({{5, 1}, {0, 1}});                                           // the triangle 5 0 6
        add({{3, 1}});                                                   // 3-7
        add({{7, 3}});                                                   // 7#8
        const Structure structure(state);
        const std::vector<int> rings{3, 6, 6, 6, 6, 3, 3, 0, 0}, excess{1, 1, 1, 1, 1, 1, 0, 2, 2};
        for (int i = 0; i < 9; ++i) {
            QCOMPARE(structure.ring(i), rings[static_cast<std::size_t>(i)]);
            QCOMPARE(structure.excess(i), excess[static_cast<std::size_t>(i)]);
        }
        QCOMPARE(structure.ring(0, 1), 6);
        QCOMPARE(structure.ring(5, 0), 3);
        QCOMPARE(structure.ring(5, 6), 3);
        QCOMPARE(structure.ring(3, 7), 0);
        QCOMPARE(structure.ring(0, 2), 0);  // no bond
        QCOMPARE(structure.conjugated(0, 3), 3);
        QCOMPARE(structure.conjugated(1, 8), 4);  // 1-2=3-7#8
        QCOMPARE(structure.conjugated(0, 6), 0);
        QCOMPARE(structure.conjugated(4, 4), 0);
    }

    // A chain whose last five of 68 nodes are a ring, across the words of the sets of nodes.
    void ringsOfLargeGraphs() {
        State state(single(68, 80), 1, 2, true);
        for (int i = 0; i < 68; ++i) {
            state.choose(state.nodeOption(0, 0));
            if (i > 0) state.choose(state.bondOption(i - 1, 1));
            if (i == 67) state.choose(state.bondOption(63, 1));
            if (state.asks() == Question::Bond) state.choose(state.stopOption());
        }
        const Structure structure(state);
        for (int i = 0; i < 68; ++i) QCOMPARE(structure.ring(i), i < 63 ? 0 : 5);
        QCOMPARE(structure.ring(63, 67), 5);
        QCOMPARE(structure.ring(62, 63), 0);
    }

    // From a node with neighbours outside, the next one is a neighbour of it; else any that hangs together with what is
    // inside.
    void growthGoesOnFromTheNewestNode() {
        for (std::uint64_t seed = 0; seed < 30; ++seed)
            for (const auto& step : stepsOf(seed)) {
                if (step.state.asks() != Question::FirstBond) continue;
                // The newest before this one is bonded to it unless it had no neighbours left: then nothing else can
                // ever be bonded to it.
                const int before = step.state.nodes() - 2;
                const bool bonded =
                    std::ranges::any_of(step.target, [&](const auto& t) { return t.first / 3 == before; });
                auto last = stepsOf(seed).back();
                last.state.choose(last.target.front().first);
                if (!bonded)
                    for (int later = before + 1; later < last.state.nodes(); ++later)
                        QCOMPARE(last.state.bond(before, later), 0);
            }
    }

    void graphsOfSeveralPiecesNeedTheOption() {
        const auto graph = graphsFromText({"0-1 2-3"}, 3).front();
        const Plan plan = single(4, 2);
        std::mt19937_64 random(1);
        QVERIFY_THROWS_EXCEPTION(std::exception, trajectory(graph, {0, 0, 0, 0}, plan, 3, 4, true, random));
        const auto steps = trajectory(graph, {0, 0, 0, 0}, plan, 3, 4, false, random);
        auto last = steps.back().state;
        last.choose(steps.back().target.front().first);
        QCOMPARE(last.graph().edges.size(), std::size_t{2});
    }

    // Renumbering the nodes inside changes only the numbering of the options.
    void decoderIsEquivariant() {
        auto model = modelOf(options());
        const Features features{3, 4, 2, true};
        const auto build = [](const std::vector<int>& order) {
            // A path of four nodes of classes 0, 1, 2, 1, its nodes added in `order`; then a fifth node that asks for
            // its first bond.
            const std::vector<int> classes{0, 1, 2, 1}, clusters{0, 0, 2, 2};
            State state(Plan{{2, 1, 3}, {{0, 1, 2}, {0, 0, 1}}, {1, 1, 0, 1, 0, 1, 0, 1, 2}}, 3, 4, false);
            std::vector<int> position(4, -1);
            for (const int i : order) {
                state.choose(
                    state.nodeOption(clusters[static_cast<std::size_t>(i)], classes[static_cast<std::size_t>(i)]));
                position[static_cast<std::size_t>(i)] = state.nodes() - 1;
                for (const int next : {i - 1, i + 1})
                    if (next >= 0 && next < 4 && position[static_cast<std::size_t>(next)] >= 0 && next != i)
                        state.choose(state.bondOption(position[static_cast<std::size_t>(next)], next < i ? i : next));
                if (state.asks() != Question::Node) state.choose(state.stopOption());
            }
            auto asking = state;
            state.choose(state.nodeOption(1, 0));
            return std::tuple(asking, state, position);
        };
        const auto [asksA, bondA, placeA] = build({0, 1, 2, 3});
        const auto [asksB, bondB, placeB] = build({2, 1, 0, 3});  // the same newest node, which the model may know
        const auto z = at::randn({1, 3, 9}, generator(4), torch::TensorOptions(torch::kFloat64));
        const auto a = model->growth(makeStates({&asksA, &bondA}, {0, 0}, features).to(torch::kFloat64), z);
        const auto b = model->growth(makeStates({&asksB, &bondB}, {0, 0}, features).to(torch::kFloat64), z);
        QVERIFY(distance(a.node.exp(), b.node.exp()) < 1e-10);
        for (int i = 0; i < 4; ++i)
            for (int type = 1; type < 4; ++type)
                QVERIFY(
                    std::abs(a.bond[0][bondA.bondOption(placeA[static_cast<std::size_t>(i)], type)].item<double>() -
                             b.bond[0][bondB.bondOption(placeB[static_cast<std::size_t>(i)], type)].item<double>()) <
                    1e-10);
        QVERIFY(std::abs(a.bond.exp().sum().item<double>() - 1) < 1e-10);
        // And it does read its latents.
        QVERIFY(distance(
                    model->growth(makeStates({&asksA, &bondA}, {0, 0}, features).to(torch::kFloat64), 2 * z).node.exp(),
                    a.node.exp()) > 1e-6);
    }

    void everyParameterGetsAGradient() {
        const auto names = unreachedByTheLoss(options(), batch());
        QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
    }

    void gradientOfTheLossAgreesWithCentralDifferences() {
        const auto error = gradientErrorOfTheLoss(options(), batch());
        QVERIFY2(error < 1e-6, std::to_string(error).c_str());
    }

    // From a model that knows nothing: graphs of the planned sizes, connected, deterministic in the seed; min-p leaves
    // only likely options.
    void grownGraphsKeepTheirPlans() {
        auto model = modelOf(options());
        model->to(torch::kFloat32);
        const std::vector<std::vector<int>> ancestors{{0, 1, 2}, {0, 0, 1}};
        const std::vector<Plan> plans{kPlan, Plan{{1, 1, 0}, ancestors, {0, 1, 0, 1, 0, 0, 0, 0, 0}},
                                      Plan{{0, 0, 1}, ancestors, std::vector<int>(9, 0)}};
        const auto z = torch::zeros({3, 3, 9});
        std::mt19937_64 one(5), two(5);
        const auto a = grow(model->growth, plans, z, {}, one), b = grow(model->growth, plans, z, {}, two);
        for (std::size_t i = 0; i < plans.size(); ++i) {
            QCOMPARE(a[i].nodes(), plans[i].size());
            QVERIFY(a[i].graph() == b[i].graph());
            for (int j = 1; j < a[i].nodes(); ++j) QVERIFY(a[i].distance(0, j) < State::kApart);
        }
    }

    void optionsAreDrawnByProbability() {
        const std::vector<float> logs{std::log(0.6F), -std::numeric_limits<float>::infinity(), std::log(0.39F),
                                      std::log(0.01F)};
        std::mt19937_64 random(1);
        std::vector<int> plain(4), cut(4);
        for (int i = 0; i < 20000; ++i) {
            ++plain[static_cast<std::size_t>(draws::option(logs.data(), 4, {}, random))];
            ++cut[static_cast<std::size_t>(draws::option(logs.data(), 4, {false, 0.05}, random))];
        }
        QVERIFY(std::abs(plain[0] / 20000.0 - 0.6) < 0.015 && std::abs(plain[3] / 20000.0 - 0.01) < 0.004);
        QCOMPARE(plain[1], 0);
        QCOMPARE(cut[3], 0);
        QVERIFY(std::abs(cut[0] / 20000.0 - 0.6 / 0.99) < 0.015);
        QCOMPARE(draws::option(logs.data(), 4, {true, 0}, random), 0);
    }
};

STRATA_TEST(TestGrowth, tst_growth);
#include "tst_growth.moc"

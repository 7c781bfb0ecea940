// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/links/link_loss.h"
#include "engine/links/pair_dots.h"
#include "tests/links/small_links.h"
#include "tests/support/properties.h"
#endif

#include <cmath>

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::links;
using namespace strata::tests;

namespace {

/// A model in double on the little graph, with weights moved a little off their start, so that nothing is at zero.
struct Fixture {
    explicit Fixture(LinkOptions o = smallLinkOptions(), int vocabulary = 40)
        : options(std::move(o)), graph(smallLinkGraph(6, vocabulary)) {
        const auto single = nodeInputs(graph, options.model.inputWidth);
        const bool bias = options.training.objective == LinkObjective::CrossEntropy;
        model = LinkModel(options.model, single, bias);
        model->start(single, visibleGraph(single, graph.links), 1);
        model->to(torch::kFloat64);
        inputs = inDouble(single);
        const torch::NoGradGuard constant;
        std::uint64_t seed = 0;
        for (auto& parameter : model->parameters())
            parameter.add_(0.05 *
                           at::randn(parameter.sizes(), generator(++seed), parameter.options().requires_grad(false)));
        model->eval();
    }

    torch::Tensor lossOf(const LinkStep& step, const std::optional<ClusterNoise>& noise) {
        auto total = torch::zeros({}, torch::kFloat64);
        for (const auto& term : linkLoss(model, model->encode(inputs, step.visible, noise), step, options))
            total = total + term.value;
        return total;
    }

    LinkStep step(std::int64_t at = 0) const {
        return drawStep(inputs, graph.links, Neighbours(graph.nodes, graph.links), options.training.hidden, 5, at);
    }

    LinkOptions options;
    LinkGraph graph;
    NodeInputs inputs;
    LinkModel model{nullptr};
};

const Links kPairs{{0, 1}, {3, 44}, {12, 14}, {20, 59}, {31, 37}};

}  // namespace
#endif

class LinkModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equivariant_data() {
        QTest::addColumn<int>("vocabulary");
        QTest::newRow("with words") << 40;
        QTest::newRow("without words") << 0;
    }
    void equivariant() {
        QFETCH(int, vocabulary);
        Fixture f(smallLinkOptions(), vocabulary);
        std::vector<int> order(60);
        for (int i = 0; i < 60; ++i) order[static_cast<std::size_t>(i)] = (7 * i + 3) % 60;
        const auto moved = permuted(f.graph, order);
        const auto inputs = movedInputs(f.inputs, moved, order);
        const auto a = visibleGraph(f.inputs, f.graph.links), b = visibleGraph(inputs, moved.links);
        const auto there = f.model->encode(f.inputs, a, {}), here = f.model->encode(inputs, b, {});
        const auto to = torch::tensor(std::vector<std::int64_t>(order.begin(), order.end()));
        QVERIFY(distance(here.nodes.mean.index_select(0, to), there.nodes.mean) < 1e-6);
        QCOMPARE(there.levels.size(), std::size_t{2});
        for (std::size_t l = 0; l < 2; ++l) {
            QVERIFY(torch::equal(here.levels[l].parent.index_select(0, to), there.levels[l].parent));
            QVERIFY(distance(here.levels[l].latents, there.levels[l].latents) < 1e-6);
            QVERIFY(distance(here.levels[l].logOdds, there.levels[l].logOdds) < 1e-10);
        }
        Links movedPairs;
        for (const auto& [u, v] : kPairs)
            movedPairs.push_back({order[static_cast<std::size_t>(u)], order[static_cast<std::size_t>(v)]});
        const auto scores = f.model->score(there, a, pairTensor(kPairs));
        QVERIFY(distance(f.model->score(here, b, pairTensor(movedPairs)), scores) < 1e-5);
    }

    void theOrderOfAPairIsNothing() {
        Fixture f;
        const auto graph = visibleGraph(f.inputs, f.graph.links);
        const auto encoded = f.model->encode(f.inputs, graph, {});
        Links turned;
        for (const auto& [u, v] : kPairs) turned.push_back({v, u});
        QVERIFY(distance(f.model->score(encoded, graph, pairTensor(kPairs)),
                         f.model->score(encoded, graph, pairTensor(turned))) < 1e-12);
    }

    // Without clusters the first score is ten times the cosine of half-whitened components, smoothed twice.
    void startsAtTheUntrainedLine() {
        auto options = smallLinkOptions();
        options.model.clusterings = 0;
        options.model.latents = options.model.inputWidth;
        const auto graph = smallLinkGraph();
        const auto inputs = nodeInputs(graph, options.model.inputWidth);
        const auto visible = visibleGraph(inputs, graph.links);
        LinkModel model(options.model, inputs, false);
        model->start(inputs, visible, 1);
        const auto P = visible.propagation.times(torch::eye(60));
        const auto rows = unitRows(P.mm(P).mm(inputs.halfWhitened));
        const auto expected = 10 * pairDots(rows, pairTensor(kPairs));
        QVERIFY(distance(model->score(model->encode(inputs, visible, {}), visible, pairTensor(kPairs)), expected) <
                1e-4);
    }

    void everyParameterIsReached_data() {
        QTest::addColumn<int>("encoder");
        QTest::addColumn<int>("objective");
        QTest::newRow("pairwise") << 0 << 0;
        QTest::newRow("cross-entropy") << 0 << 1;
        QTest::newRow("VGAE") << 1 << 1;
    }
    void everyParameterIsReached() {
        QFETCH(int, encoder);
        QFETCH(int, objective);
        auto options = smallLinkOptions();
        options.model.encoder = static_cast<EncoderKind>(encoder);
        options.training.objective = static_cast<LinkObjective>(objective);
        Fixture f(options);
        f.model->train();
        for (int i = 0; i < 4; ++i)
            f.lossOf(f.step(i), ClusterNoise{generator(static_cast<std::uint64_t>(i)), 0.8}).backward();
        const auto left = unreached(*f.model);
        QVERIFY2(left.empty(), left.empty() ? "" : left.front().c_str());
    }

    // Autograd against central differences, in the node features, with clusters fixed by evaluation mode.
    void gradientOfTheLoss() {
        auto options = smallLinkOptions();
        options.model.cosines = false;  // computed without a gradient
        Fixture f(options);
        const auto step = f.step();
        const auto error = gradientError(
            [&](const torch::Tensor& x) {
                auto moved = step;
                moved.visible.features = f.inputs.halfWhitened + x;
                return f.lossOf(moved, {});
            },
            1e-3 * at::randn({60, 12}, generator(3), torch::TensorOptions(torch::kFloat64)));
        QVERIFY2(error < 1e-5, qPrintable(QString::number(error)));
    }

    void stepsHideAFifth() {
        const Fixture f;
        const auto step = f.step(3);
        const auto all = f.graph.links.size();
        QCOMPARE(step.hidden.size() + step.visible.links.size(), all);
        QCOMPARE(step.hidden.size(), static_cast<std::size_t>(std::llround(0.2 * static_cast<double>(all))));
        QCOMPARE(step.nonLinks.size(0), static_cast<std::int64_t>(2 * step.hidden.size()));
        const Neighbours linked(f.graph.nodes, f.graph.links), seen(f.graph.nodes, step.visible.links);
        for (const auto& link : step.hidden) QVERIFY(linked.linked(link.u, link.v) && !seen.linked(link.u, link.v));
        QVERIFY(torch::equal(step.links, f.step(3).links));
        QVERIFY(!torch::equal(step.links, f.step(4).links));
    }

    // N(μ, σ²) against N(0, 1), one node with two channels: ½ Σ (σ² + μ² − 1 − ln σ²).
    void divergenceByHand() {
        NodeLatents latents;
        latents.mean = torch::tensor({{1.0, -2.0}}, torch::kFloat64);
        latents.logDeviation = torch::tensor({{0.0, std::log(0.5)}}, torch::kFloat64);
        const double expected = 0.5 * (1 + (0.25 + 4 - 1 - std::log(0.25)));
        QVERIFY(std::abs(divergence(latents).item<double>() - expected) < 1e-12);
    }

    void clusterCountsOfTheTables() {
        LinkModelOptions options;
        options.clusterings = 7;
        QCOMPARE(clusterCounts(options), (std::vector<std::int64_t>{128, 64, 32, 16, 8, 4, 2}));
        options.clusterings = 3;
        options.clusters = 64;
        options.branching = 4;
        QCOMPARE(clusterCounts(options), (std::vector<std::int64_t>{64, 16, 4}));
    }

    void manyLevelsOfAnyKind_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("learned") << 0;
        QTest::newRow("spectral") << 1;
        QTest::newRow("k-means") << 2;
    }
    void manyLevelsOfAnyKind() {
        QFETCH(int, kind);
        auto options = smallLinkOptions();
        options.model.clusterings = 5;
        options.model.clusters = 16;
        options.model.clustering = static_cast<Clustering>(kind);
        Fixture f(options);
        const auto encoded = f.model->encode(f.inputs, visibleGraph(f.inputs, f.graph.links), {});
        QCOMPARE(encoded.levels.size(), std::size_t{5});
        for (std::size_t l = 0; l < 5; ++l) {
            QCOMPARE(encoded.levels[l].sizes.size(0), std::int64_t{16} >> l);
            QCOMPARE(encoded.levels[l].sizes.sum().item<double>(), 60.0);
        }
        QVERIFY(std::isfinite(f.lossOf(f.step(), ClusterNoise{generator(1), 1}).item<double>()));
    }
};

STRATA_TEST(LinkModelTest, tst_link_model);
#include "tst_link_model.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/models/masked_model.h"
#include "tests/support/properties.h"
#include "tests/training/small_model.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::masked;
using namespace strata::tests;

namespace {

const std::vector<std::string> kGraphs{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6", "0-1 1-2 2-0 2-3 3-4", "0-1", "0"};

models::MgvaeOptions options() {
    auto o = smallOptions(models::Decoder::Masked);
    o.maskSteps = 5;
    return o;
}

graph::GraphBatch batch() {
    return batchOf(graphsFromText(kGraphs, 3), plainVocabulary(3, 4));
}

}  // namespace
#endif

class TestMasked : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKnownGraphComesBack() {
        const auto graph = graphsFromText({kGraphs[0]}, 3).front();
        const auto back = MaskedGraph(graph).graph();
        QVERIFY(back.nodes == graph.nodes && back.edges == graph.edges);
        QVERIFY_THROWS_EXCEPTION(std::exception, MaskedGraph(3).graph());
    }

    void tokensAreHiddenInTheirShares() {
        const auto graph = graphsFromText({kGraphs[0]}, 3).front();
        std::mt19937_64 random(1);
        int nodes = 0, pairs = 0;
        for (int trial = 0; trial < 1000; ++trial) {
            MaskedGraph masked(graph);
            masked.hide(0.25, 0.6, random);
            for (int i = 0; i < 7; ++i) {
                nodes += masked.nodeClass(i) == MaskedGraph::kHidden;
                for (int j = i + 1; j < 7; ++j) pairs += masked.type(i, j) == MaskedGraph::kHidden;
            }
        }
        QVERIFY(std::abs(nodes / 7000.0 - 0.25) < 0.02);  // four standard errors
        QVERIFY(std::abs(pairs / 21000.0 - 0.6) < 0.014);
    }

    void componentsAreOfKnownOrPossibleEdges() {
        MaskedGraph masked(graphsFromText({"0-1 2-3 4"}, 3).front());
        QVERIFY((masked.components(false) == std::vector<int>{0, 0, 1, 1, 2}));
        masked.setType(1, 2, MaskedGraph::kHidden);
        QVERIFY((masked.components(false) == std::vector<int>{0, 0, 1, 1, 2}));
        QVERIFY((masked.components(true) == std::vector<int>{0, 0, 0, 0, 1}));
    }

    void decoderIsEquivariant() {
        auto model = modelOf(options());
        const auto graph = graphsFromText({kGraphs[1]}, 3).front();
        MaskedGraph original(graph);
        original.setClass(1, MaskedGraph::kHidden);
        original.setType(0, 2, MaskedGraph::kHidden);
        original.setType(3, 4, MaskedGraph::kHidden);
        const std::vector<int> order{4, 2, 0, 1, 3};  // new node i is old node order[i]
        MaskedGraph moved(5);
        for (int i = 0; i < 5; ++i) {
            moved.setClass(i, original.nodeClass(order[static_cast<std::size_t>(i)]));
            for (int j = 0; j < 5; ++j)
                if (i != j)
                    moved.setType(
                        i, j, original.type(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]));
        }
        const auto z = at::randn({5, 13}, generator(3), torch::TensorOptions(torch::kFloat64));
        const layers::PairIndex index({5});
        const auto rows = torch::tensor(std::vector<int64_t>(order.begin(), order.end()), torch::kLong);
        const auto a = model->masked(std::vector{original}, z, index),
                   b = model->masked(std::vector{moved}, z.index_select(0, rows), index);
        QVERIFY(distance(b.nodes, a.nodes.index_select(0, rows)) < 1e-10);
        for (int64_t i = 0; i < 5; ++i)
            for (int64_t j = i + 1; j < 5; ++j)
                QVERIFY(distance(b.pairs[layers::PairIndex::row(5, i, j)],
                                 a.pairs[layers::PairIndex::row(5, order[static_cast<std::size_t>(i)],
                                                                order[static_cast<std::size_t>(j)])]) < 1e-10);
    }

    void everyParameterGetsAGradient() {
        const auto names = unreachedByTheLoss(options(), batch());
        QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
    }

    void gradientOfTheLossAgreesWithCentralDifferences() {
        const auto error = gradientErrorOfTheLoss(options(), batch());
        QVERIFY2(error < 1e-6, std::to_string(error).c_str());
    }

    void generationRevealsEveryTokenOnce() {
        auto model = modelOf(options());
        const auto encoded = model->encode(batch(), {}, generator(1));
        std::vector<torch::Tensor> z;
        for (const auto& level : encoded) z.push_back(level.z.detach());
        std::mt19937_64 one(4), two(4);
        const auto a = models::generateByUnmasking(model, z, models::treeOf(encoded), {}, one);
        QVERIFY(a == models::generateByUnmasking(model, z, models::treeOf(encoded), {}, two));
        for (std::size_t i = 0; i < a.size(); ++i) QCOMPARE(a[i].size(), graphsFromText(kGraphs, 3)[i].size());
    }
};

STRATA_TEST(TestMasked, tst_masked);
#include "tst_masked.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/chemistry/molecule.h"
#include "engine/properties/network_training.h"
#include "engine/properties/prediction.h"
#include "engine/properties/property_net.h"
#include "tests/support/properties.h"
#endif

#include "tests/properties/some_data.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::properties;
using test::pointersTo, test::someMolecules;

namespace {

PropertyNet netOf(PropertyModelOptions options) {
    options.width = 12;
    options.layers = 3;
    PropertyNet net(shapedFor(options, someMolecules().vocabulary, 2));
    training::drawWeights(*net, tests::generator(3));
    net->to(torch::kFloat64);
    return net;
}

/// Every kind of readout, with clusters and without.
std::vector<PropertyModelOptions> kinds() {
    std::vector<PropertyModelOptions> result;
    for (const auto readout : {Readout::Contributions, Readout::Levels, Readout::Both})
        for (const int64_t clusters : {0, 3}) {
            PropertyModelOptions options;
            options.readout = readout;
            options.clusters = clusters;
            options.totals = clusters == 0 || readout != Readout::Levels;
            options.inputs.aromatic = clusters == 0;
            result.push_back(options);
        }
    return result;
}

PackedBatch batchFor(const std::vector<api::Graph>& graphs, const InputKinds& inputs) {
    const auto& vocabulary = someMolecules().vocabulary;
    std::vector<torch::Tensor> features;
    std::vector<api::Graph> read;
    for (const auto& graph : graphs) {
        features.push_back(inputsOf(graph, vocabulary, inputs));
        read.push_back(asRead(graph, vocabulary, inputs));
    }
    return packed(pointersTo(read), classesRead(vocabulary, inputs), features).to(torch::kFloat64);
}

torch::Tensor valuesOf(PropertyNet& net, const std::vector<api::Graph>& graphs) {
    return net(batchFor(graphs, net->options().inputs)).values;
}

}  // namespace

class TestPropertyNet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void invariantUnderPermutations() {
        const auto& graphs = someMolecules().graphs;
        std::vector<api::Graph> others;
        for (std::size_t i = 0; i < graphs.size(); ++i)
            others.push_back(test::reordered(graphs[i], test::someOrder(graphs[i].size(), i)));
        for (const auto& options : kinds()) {
            auto net = netOf(options);
            QVERIFY(tests::distance(valuesOf(net, graphs), valuesOf(net, others)) < 1e-10);
        }
    }

    // A graph's prediction is the same alone, in any company and in any order.
    void companionsDoNotMatter() {
        const auto& graphs = someMolecules().graphs;
        for (const auto& options : kinds()) {
            auto net = netOf(options);
            const auto together = valuesOf(net, graphs);
            for (const std::size_t i : {0UL, 7UL, graphs.size() - 1})
                QVERIFY(tests::distance(valuesOf(net, {graphs[i]})[0], together[static_cast<int64_t>(i)]) < 1e-10);
            const auto reversed = valuesOf(net, {graphs.rbegin(), graphs.rend()});
            QVERIFY(tests::distance(reversed.flip(0), together) < 1e-10);
        }
    }

    // Without totals and clusters, what an atom contributes depends on what its layers reach: in a chain of carbons
    // with something else at one end, the carbons that are too far from it add up as in the chain without it.
    void localContributionsReachNoFarther() {
        PropertyModelOptions options;
        options.readout = Readout::Contributions;
        options.clusters = 0;
        options.inputs = {};
        const auto chain = [](const std::string& end, int length) {
            std::vector<api::Graph> graphs;
            graphs.push_back(
                chemistry::graphFromSmiles(end + std::string(std::size_t(length), 'C'), someMolecules().vocabulary));
            return graphs;
        };
        for (const bool totals : {false, true}) {
            options.totals = totals;
            auto net = netOf(options);
            // Three layers and the counts of neighbours reach four bonds far.
            const auto withOxygen = valuesOf(net, chain("O", 13)) - valuesOf(net, chain("O", 12));
            const auto without = valuesOf(net, chain("C", 13)) - valuesOf(net, chain("C", 12));
            const double distance = tests::distance(withOxygen, without);
            QVERIFY2(totals ? distance > 1e-6 : distance < 1e-10, qPrintable(QString::number(distance)));
        }
    }

    // Only where a generator says that the network is in training; then the same draws for the same seed.
    void dropout() {
        PropertyModelOptions options;
        options.clusters = 0;
        auto net = netOf(options);
        options.dropout = 0.5;
        auto other = netOf(options);
        const auto batch = batchFor(someMolecules().graphs, options.inputs);
        const auto whole = net(batch).values;
        QVERIFY(torch::equal(other(batch).values, whole));
        const auto drawn = [&](PropertyNet& of, std::uint64_t seed) {
            return of(batch, ClusterDraw{tests::generator(seed), 1.0}).values;
        };
        QVERIFY(torch::equal(drawn(net, 7), whole));
        QVERIFY(torch::equal(drawn(other, 7), drawn(other, 7)));
        QVERIFY(tests::distance(drawn(other, 7), drawn(other, 8)) > 1e-3);

        // A quarter of the numbers are zero, the others 4/3 times as large.
        const auto ones = torch::ones({100'000}, torch::kFloat64);
        const auto some = layers::Dropout{0.25, tests::generator(1)}(ones);
        QVERIFY(std::abs((some == 0).to(torch::kFloat64).mean().item<double>() - 0.25) < 0.01);
        QVERIFY(tests::distance(some.max(), torch::tensor(4.0 / 3)) < 1e-6);
    }

    void everyParameterIsReached() {
        for (const auto& options : kinds()) {
            auto net = netOf(options);
            const auto batch = batchFor(someMolecules().graphs, net->options().inputs);
            const auto prediction = net(batch, ClusterDraw{tests::generator(5), 1.0});
            auto loss = prediction.values.square().sum();
            if (prediction.balance.defined()) loss = loss + prediction.balance;
            loss.backward();
            const auto missed = tests::unreached(*net);
            QVERIFY2(missed.empty(), missed.empty() ? "" : missed.front().c_str());
        }
    }

    // Def. 2: Ã counts edges between clusters and, on its diagonal, within; all of them once.
    void coarseGraphsKeepTheirEdges() {
        ClusterLevel level(4, 3, 1);
        const auto& graphs = someMolecules().graphs;
        const auto batch = batchFor(graphs, {});
        const auto h = at::randn({batch.nodes(), 4}, tests::generator(2), torch::TensorOptions()).to(torch::kFloat64);
        level->to(torch::kFloat64);
        const auto clusters = level->group(h, batch, {});
        const auto edges = torch::triu(clusters.adjacency).sum({1, 2});
        for (std::size_t b = 0; b < graphs.size(); ++b)
            QCOMPARE(edges[static_cast<int64_t>(b)].item<double>(), static_cast<double>(graphs[b].edges.size()));
        QVERIFY(tests::distance(clusters.sizes.sum(1), batch.sizes) < 1e-12);
        QVERIFY(tests::distance(clusters.adjacency, clusters.adjacency.transpose(1, 2)) < 1e-12);

        // What the clusters are, brought back to their members.
        const auto names = torch::arange(3, torch::kFloat64).view({1, 3, 1}).expand({batch.graphs(), 3, 1});
        const auto own = broadcastBy(clusters.onehot, names, batch).squeeze(1);
        QVERIFY(torch::equal(own.to(torch::kInt64), clusters.onehot.argmax(1)));
    }

    // Eq. 2 by hand: four nodes in clusters of 3 and 1 out of 2: ¾ ln 1.5 + ¼ ln ½ = 0.130812.
    void balance() {
        ClusterLevel level(1, 2, 0);
        {
            const torch::NoGradGuard constant;
            level->named_parameters()["logits.weight"].copy_(torch::tensor({1.F, -1.F}).view({2, 1}));
            level->named_parameters()["logits.bias"].zero_();
        }
        const auto graphs = tests::graphsFromText({"0-1 1-2 2-3"}, 1);
        const auto batch = packed(pointersTo(graphs), tests::plainVocabulary(1, 2));
        const auto clusters = level->group(torch::tensor({1.F, 1.F, 1.F, -1.F}).view({4, 1}), batch, {});
        QVERIFY(std::abs(clusters.balance.item<double>() - 0.130812) < 1e-5);
        QVERIFY(torch::equal(clusters.adjacency[0], torch::tensor({2.F, 1.F, 1.F, 0.F}).view({2, 2})));
    }

    // App. D.5's budget: the default shape stays below half a million parameters on drug-like molecules, as does that
    // of long training on ZINC's 15 classes of atoms.
    void budget() {
        for (const bool aromatic : {false, true}) {
            PropertyModelOptions options;
            options.nodeClasses = aromatic ? 15 : 28;
            options.bondTypes = aromatic ? 4 : 3;
            options.inputs.aromatic = aromatic;
            PropertyNet net(options);
            int64_t count = 0;
            for (const auto& parameter : net->parameters()) count += parameter.numel();
            QVERIFY2(count <= 500'000, qPrintable(QString::number(count)));
        }
    }
};

STRATA_TEST(TestPropertyNet, tst_property_net);
#include "tst_property_net.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/properties/inputs.h"
#include "engine/properties/packed_batch.h"
#include "tests/support/properties.h"
#endif

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::properties;

class TestPropertyInputs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // numpy: diag(matrix_power(A / A.sum(1, keepdims=True), k)) of a path of three nodes and of a triangle.
    void walksComeBack() {
        const auto graphs = tests::graphsFromText({"0-1 1-2", "0-1 0-2 1-2", "0"}, 1);
        const auto vocabulary = tests::plainVocabulary(1, 2);
        const InputKinds walks{.rings = false, .walks = true, .table7 = false};
        const auto path = inputsOf(graphs[0], vocabulary, walks), triangle = inputsOf(graphs[1], vocabulary, walks);
        QCOMPARE(path.size(1), int64_t{16});
        for (int k = 0; k < 16; ++k) {
            const double even = k % 2 == 1 ? 1 : 0;
            QCOMPARE(path[0][k].item<double>(), 0.5 * even);
            QCOMPARE(path[1][k].item<double>(), even);
        }
        QCOMPARE(triangle[2][3].item<double>(), 0.375);
        QVERIFY(std::abs(triangle[0][15].item<double>() - 0.333343505859375) < 1e-7);
        QCOMPARE(inputsOf(graphs[2], vocabulary, walks).abs().sum().item<double>(), 0.0);
    }

    void ringsAreTold() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        const auto graph = chemistry::graphFromSmiles("C1CCCCCCC1CC1CC1", classes);
        const auto rings = inputsOf(graph, classes, {.rings = true, .walks = false, .table7 = false});
        // Of a ring of eight: [3, 4, 5, 6, 7, 8+], its excess, the molecule's, the number of rings.
        QVERIFY(torch::equal(rings[0], torch::tensor({0.F, 0.F, 0.F, 0.F, 0.F, 1.F, 2.F, 2.F, 2.F})));
        QVERIFY(torch::equal(rings[8], torch::tensor({0.F, 0.F, 0.F, 0.F, 0.F, 0.F, 0.F, 2.F, 2.F})));
        QVERIFY(torch::equal(rings[9], torch::tensor({1.F, 0.F, 0.F, 0.F, 0.F, 0.F, 0.F, 2.F, 2.F})));
    }

    // A ring's two Kekulé forms are one graph to the network; the nitrogens of pyrrole and pyridine differ.
    void aromaticBondsAreATypeOfTheirOwn() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        const auto toluene = chemistry::graphFromSmiles("Cc1ccccc1", classes);
        const InputKinds aromatic{false, false, false, true};
        auto other = toluene;
        for (auto& edge : other.edges)
            if (edge.u > 0) edge.type = 3 - edge.type;
        QVERIFY(!(other == toluene));
        const auto read = asRead(toluene, classes, aromatic);
        QVERIFY(asRead(other, classes, aromatic) == read);
        QCOMPARE(std::ranges::count(read.edges, 4, &api::Edge::type), 6);
        QCOMPARE(read.edges.front().type, 1);  // to the methyl group
        QCOMPARE(classesRead(classes, aromatic).edgeNames.size(), classes.edgeNames.size() + 1);
        QVERIFY(asRead(toluene, classes, {}) == toluene);
        QVERIFY(torch::equal(inputsOf(toluene, classes, aromatic).squeeze(1),
                             torch::tensor({3.F, 0.F, 1.F, 1.F, 1.F, 1.F, 1.F})));
        const auto pyrrole = chemistry::graphFromSmiles("c1cc[nH]c1", classes);
        QCOMPARE(inputsOf(pyrrole, classes, aromatic)[3][0].item<float>(), 1.F);
        const auto quinone = asRead(chemistry::graphFromSmiles("O=C1C=CC(=O)C=C1", classes), classes, aromatic);
        QVERIFY(std::ranges::none_of(quinone.edges, [](const api::Edge& edge) { return edge.type > 2; }));
        const auto plain = tests::graphsFromText({"0-1"}, 1);
        QVERIFY_EXCEPTION_THROWN(asRead(plain[0], tests::plainVocabulary(1, 2), aromatic), api::Error);
    }

    void kindsAreSideBySide() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        const auto graph = chemistry::graphFromSmiles("OCC1CO1", classes);
        const InputKinds all{true, true, true, true};
        const auto together = inputsOf(graph, classes, all);
        QCOMPARE(together.size(1), inputCount(all));
        QCOMPARE(inputCount(all), int64_t{9 + 16 + 24 + 1});
        QVERIFY(torch::equal(together.slice(1, 9, 25), inputsOf(graph, classes, {false, true, false})));
        QCOMPARE(together[0][25].item<double>(), 8.0);  // GetAtomicNum
        QCOMPARE(inputsOf(graph, classes, {}).size(1), int64_t{0});
        QCOMPARE(inputTitle({}), std::string("atom and bond types only"));
        QCOMPARE(inputTitle({true, true, false}), std::string("with ring sizes and random walks"));
        const auto plain = tests::graphsFromText({"0-1"}, 1);
        QVERIFY_EXCEPTION_THROWN(inputsOf(plain[0], tests::plainVocabulary(1, 2), {false, false, true}), api::Error);
    }

    // A batch by hand: a bond of type 2 and a lone node.
    void packing() {
        const auto graphs = tests::graphsFromText({"0-1=2", "0"}, 2);
        const std::vector<const api::Graph*> pointers{&graphs[0], &graphs[1]};
        const auto batch = packed(pointers, tests::plainVocabulary(2, 3));
        QCOMPARE(batch.nodes(), int64_t{3});
        const auto x = torch::tensor({1.F, 10.F, 100.F}).view({3, 1});
        QVERIFY(torch::equal(batch.neighbours(x), torch::tensor({0.F, 10.F, 0.F, 1.F, 0.F, 0.F}).view({3, 2})));
        QVERIFY(torch::equal(batch.members.sum(x), torch::tensor({11.F, 100.F}).view({2, 1})));
        QVERIFY(torch::equal(batch.owner.sum(batch.sizes.unsqueeze(1)), torch::tensor({2.F, 2.F, 1.F}).view({3, 1})));
        QVERIFY(torch::equal(batch.members.largest(-x), torch::tensor({-1.F, -100.F}).view({2, 1})));
        const auto pairs = nodePairs(pointers);
        QCOMPARE(pairs.first.rowsOut(), int64_t{1});
        QCOMPARE(pairs.second.sum(x).item<float>(), 10.F);
    }

    // Against a dense product; the gradient, and the gradient's gradient, against central differences.
    void linksAreASparseProduct() {
        const std::vector<std::pair<int64_t, int64_t>> pairs{{0, 2}, {3, 0}, {0, 1}, {3, 0}, {2, 2}, {3, 1}};
        const Links links(4, 3, pairs);
        auto dense = torch::zeros({4, 3}, torch::kFloat64);
        for (const auto& [out, in] : pairs) dense[out][in] += 1;
        const auto x = at::randn({3, 37}, tests::generator(1), torch::TensorOptions().dtype(torch::kFloat64));
        QVERIFY(tests::distance(links.sum(x), dense.matmul(x)) < 1e-12);
        QVERIFY(tests::distance(links.transposed().sum(links.sum(x)), dense.t().matmul(dense.matmul(x))) < 1e-12);
        const auto cubed = [&](const torch::Tensor& at) { return links.sum(at).pow(3); };
        QVERIFY(tests::gradientError(cubed, x) < 1e-6);
        const auto slope = [&](const torch::Tensor& at) {
            const torch::AutoGradMode gradients(true);
            const auto leaf = at.requires_grad() ? at : at.clone().requires_grad_();
            return torch::autograd::grad({cubed(leaf).sum()}, {leaf}, {}, true, true)[0];
        };
        QVERIFY(tests::gradientError(slope, x) < 1e-5);
        const Links all(1, 3, std::vector<std::pair<int64_t, int64_t>>{{0, 0}, {0, 1}, {0, 2}});
        QVERIFY(tests::distance(all.largest(x), std::get<0>(x.max(0, true))) < 1e-12);
        QVERIFY(tests::gradientError([&](const torch::Tensor& at) { return all.largest(at); }, x) < 1e-6);
    }
};

STRATA_TEST(TestPropertyInputs, tst_property_inputs);
#include "tst_property_inputs.moc"

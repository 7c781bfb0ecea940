// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/models/mgvae.h"
#include "engine/training/batches.h"
#include "tests/support/properties.h"
#endif

#include "engine/api/error.h"
#include "engine/chemistry/atom_features.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;

namespace {

models::MgvaeOptions withTable7() {
    models::MgvaeOptions options;
    options.features = models::NodeFeatures::Table7;
    return options;
}

}  // namespace
#endif

/// Batches with the node features that an option asks for.
class TestBatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void classesAloneByDefault() {
        const auto graphs = graphsFromText({"0-1 1-2", "0"}, 2);
        const std::vector<const api::Graph*> pointers{&graphs[0], &graphs[1]};
        const auto batch = training::batchFor({}, pointers, plainVocabulary(2, 2));
        QVERIFY(batch.features.sizes() == at::IntArrayRef({2, 3, 0}));
        QVERIFY(torch::equal(batch.X, graph::makeBatch(pointers, plainVocabulary(2, 2)).X));
    }

    void table7IsRdkitsNumbers() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        const auto ring = chemistry::graphFromSmiles("c1cc[nH]c1", classes),
                   ion = chemistry::graphFromSmiles("[NH4+]", classes);
        const std::vector<const api::Graph*> pointers{&ring, &ion};
        const auto batch = training::batchFor(withTable7(), pointers, classes);
        QVERIFY(batch.features.sizes() == at::IntArrayRef({2, 5, withTable7().featureChannels()}));
        QCOMPARE(batch.features.size(2), static_cast<int64_t>(chemistry::kAtomFeatures));
        for (int64_t b = 0; b < 2; ++b) {
            const auto expected = chemistry::atomFeatures(*pointers[static_cast<std::size_t>(b)], classes);
            for (int64_t i = 0; i < 5; ++i)
                for (int64_t k = 0; k < 24; ++k) {
                    const bool real = i < static_cast<int64_t>(expected.size());
                    QCOMPARE(batch.features[b][i][k].item<float>(),
                             real ? expected[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)] : 0.0F);
                }
        }
        // They follow their nodes.
        const auto order = permutation(5, 2);
        QVERIFY(torch::equal(batch.permuted(order).features, permuteNodes(batch.features, order)));
        QVERIFY(batch.to(torch::kFloat64).features.dtype() == torch::kFloat64);
    }

    void moleculesOnly() {
        const auto graphs = graphsFromText({"0-1"}, 1);
        const auto* pointer = &graphs[0];
        try {
            training::batchFor(withTable7(), {&pointer, 1}, plainVocabulary(1, 2));
            QFAIL("accepted");
        } catch (const api::Error& error) {
            QVERIFY(error.code() == api::ErrorCode::BadInput);
            QVERIFY2(QString::fromUtf8(error.what()).contains("encoder.features"), error.what());
        }
    }

    // Atoms that differ in nothing but their surroundings are told apart by a model without a single layer of message
    // passing.
    void theEncoderSeesThem() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        const auto graph = chemistry::graphFromSmiles("CCC", classes);
        const auto* pointer = &graph;
        for (const bool table7 : {false, true}) {
            auto options = table7 ? withTable7() : models::MgvaeOptions();
            options.nodeClasses = 1;
            options.edgeTypes = 4;
            options.maxNodes = 3;
            options.encoderLayers = 0;
            options.localLayers = 0;
            options.noiseChannels = 0;
            options.order = layers::Order::First;
            torch::manual_seed(5);
            models::Mgvae model(options);
            model->eval();
            auto batch = training::batchFor(options, {&pointer, 1}, classes);
            // Without edges only what is said of the atoms themselves can tell them apart.
            batch.A.zero_();
            batch.E.zero_();
            models::EncodeOptions how;
            how.sampleLatents = false;
            const auto z = model->encode(batch, how, generator(1))[0].z[0];
            QCOMPARE(distance(z[0], z[1]) > 1e-6, table7);
            QVERIFY(distance(z[0], z[2]) < 1e-6);
        }
    }
};

STRATA_TEST(TestBatches, tst_batches);
#include "tst_batches.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/properties/latent_summary.h"
#include "engine/properties/latent_trainee.h"
#include "engine/properties/reference_lines.h"
#include "tests/support/properties.h"
#endif

#include <cmath>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "tests/properties/some_data.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::properties;
using test::pointersTo, test::someMolecules;

namespace {

LatentOptions small() {
    LatentOptions options;
    options.model.width = 16;
    options.model.layers = 2;
    options.model.latent = 24;
    options.model.clusters = 2;
    options.model.coarseWidth = 8;
    options.training.epochs = 8;
    options.training.batch = 16;
    options.training.learningRate = 5e-3;
    return options;
}

void epochsOf(LatentTrainee& trainee, int count) {
    for (const int last = trainee.epoch() + count; trainee.epoch() < last;) {
        while (trainee.step() < (trainee.epoch() + 1) * trainee.batchesPerEpoch()) trainee.trainBatch();
        trainee.endEpoch();
    }
}

double figure(const training::EpochReport& report, const std::string& name) {
    for (const auto& [key, value] : report.figures)
        if (key == name) return value;
    return std::nan("");
}

}  // namespace

class TestLatentModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void selfTargetsByHand() {
        auto classes = chemistry::emptyMoleculeVocabulary();
        std::vector<api::Graph> graphs;
        for (int i = 0; i < 3; ++i)
            for (const auto* smiles : {"CCO", "CCN", "C1CC1"})
                graphs.push_back(chemistry::graphFromSmiles(smiles, classes));
        const auto dictionaries = selfDictionaries(pointersTo(graphs), classes);
        const auto ethanol = dictionaries.of(graphs[0], classes);
        QVERIFY(ethanol.hydrogens == (std::vector<int>{3, 2, 1}));
        QVERIFY(ethanol.near[0] > 0 && ethanol.near[2] > 0);
        QCOMPARE(ethanol.near[0], dictionaries.of(graphs[1], classes).near[0]);  // CH3 beside CH2
        QVERIFY(ethanol.near[1] != dictionaries.of(graphs[1], classes).near[1]);
        const auto ring = dictionaries.of(graphs[2], classes);
        QVERIFY(ring.rings[1][0] && !ring.rings[1][3] && !ethanol.rings[1][0]);
        const auto stranger = dictionaries.of(chemistry::graphFromSmiles("FC(F)(F)F", classes), classes);
        QVERIFY(std::ranges::all_of(stranger.near, [](int c) { return c == 0; }));
        QVERIFY(stranger.environments.empty());

        const std::vector<const api::Graph*> pointers{&graphs[0], &graphs[2]};
        const std::vector<const SelfTargets*> targets{&ethanol, &ring};
        const auto scales = selfScales(std::vector{ethanol, ring}, dictionaries.pooled.size());
        const auto batch = latentTargets(pointers, targets, scales, 1);
        // C-C, C..O, C-O of ethanol; the ring's three bonds, whose distances are not asked for.
        QVERIFY(torch::equal(batch.bonds, torch::tensor({1, 0, 1, 1, 1, 1}, torch::kInt64)));
        QVERIFY(torch::equal(batch.distances, torch::tensor({1, 2, 1, -1, -1, -1}, torch::kInt64)));
        QVERIFY(std::abs(batch.counts.sum().item<double>()) < 1e-4);  // standardised over these two
    }

    void equivariant() {
        const auto& data = someMolecules();
        const auto options = shapedFor(small().model, data.vocabulary);
        LatentEncoder encoder(options);
        training::drawWeights(*encoder, tests::generator(2));
        encoder->to(torch::kFloat64);
        for (const std::size_t i : {5UL, 20UL, 41UL}) {
            const auto order = test::someOrder(data.graphs[i].size(), i);
            const std::vector graphs{data.graphs[i], test::reordered(data.graphs[i], order)};
            const auto batch = packed(pointersTo(graphs), data.vocabulary).to(torch::kFloat64);
            const auto levels = encoder(batch, ClusterDraw{});
            const auto n = data.graphs[i].size();
            const auto moved = levels.nodes.mean.slice(0, n, 2 * n)
                                   .index_select(0, torch::tensor(std::vector<int64_t>(order.begin(), order.end())));
            QVERIFY(tests::distance(levels.nodes.mean.slice(0, 0, n), moved) < 1e-10);
            QVERIFY(tests::distance(levels.top.mean[0], levels.top.mean[1]) < 1e-10);
            const auto pooled = pooledLatents(levels.nodes.mean, batch);
            QVERIFY(tests::distance(pooled[0], pooled[1]) < 1e-10);
            QCOMPARE(pooled.size(1), options.latent + 1);
        }
    }

    // ½ (μ² + σ² − ln σ² − 1) at μ = 2, σ = ½: 2.318147; the mean is drawn without a generator.
    void divergence() {
        const LatentGaussian one{torch::full({1, 3}, 2.0), torch::full({1, 3}, 2 * std::log(0.5))};
        QVERIFY(std::abs(one.divergence().item<double>() - 3 * 2.318147) < 1e-4);
        QVERIFY(torch::equal(one.draw(std::nullopt), one.mean));
        const LatentGaussian many{torch::full({20000}, 2.0), torch::full({20000}, 2 * std::log(0.5))};
        const auto drawn = many.draw(tests::generator(1));
        QVERIFY(std::abs(drawn.mean().item<double>() - 2) < 0.02 && std::abs(drawn.std().item<double>() - 0.5) < 0.01);
    }

    void everyParameterIsReached() {
        const auto& data = someMolecules();
        const auto dictionaries = selfDictionaries(pointersTo(data.graphs), data.vocabulary);
        auto options = shapedFor(small().model, data.vocabulary);
        std::vector<SelfTargets> targets;
        for (const auto& graph : data.graphs) targets.push_back(dictionaries.of(graph, data.vocabulary));
        options.counts = static_cast<int64_t>(targets[0].counts.size());
        options.environments = static_cast<int64_t>(dictionaries.pooled.size());
        options.nearClasses = static_cast<int64_t>(dictionaries.near.size()) + 1;
        options.farClasses = static_cast<int64_t>(dictionaries.far.size()) + 1;
        LatentModel model(options);
        training::drawWeights(*model, tests::generator(2));
        std::vector<const SelfTargets*> pointers;
        for (const auto& target : targets) pointers.push_back(&target);
        const auto batch = packed(pointersTo(data.graphs), data.vocabulary);
        const auto what =
            latentTargets(pointersTo(data.graphs), pointers, selfScales(targets, dictionaries.pooled.size()), 10);
        auto loss = torch::zeros({});
        const auto levels = model->encoder(batch, ClusterDraw{tests::generator(4), 1.0});
        for (const auto& term : model->decoder->loss(levels, batch, what)) {
            QVERIFY2(std::isfinite(term.value.item<double>()), term.name.c_str());
            loss = loss + term.value;
        }
        loss.backward();
        const auto missed = tests::unreached(*model);
        QVERIFY2(missed.empty(), missed.empty() ? "" : missed.front().c_str());
    }

    // It learns to tell counts from the pooled latents, goes on bit for bit, and no label reaches it.
    void trainsWithoutLabels() {
        const auto& data = someMolecules();
        const auto split = splitByColumn(data, "part");
        auto unlabelled = data;
        unlabelled.columns.clear();
        LatentTrainee whole(data, split, small(), 3), begun(unlabelled, split, small(), 3);
        while (whole.step() < whole.batchesPerEpoch()) whole.trainBatch();
        const auto first = whole.endEpoch();
        epochsOf(whole, 6);
        while (whole.step() < 8 * whole.batchesPerEpoch()) whole.trainBatch();
        const auto last = whole.endEpoch();
        QVERIFY(last.score < 0.8 * first.score);
        QVERIFY(figure(last, "valid.counts") < 0.9 * figure(first, "valid.counts"));
        epochsOf(begun, 2);
        begun.trainBatch();
        LatentTrainee resumed(unlabelled, split, small(), 3, begun.pack(NAN));
        epochsOf(resumed, 6);
        QVERIFY(whole.pack(1).model == resumed.pack(1).model);
        QVERIFY_EXCEPTION_THROWN(LatentTrainee(data, split, small(), 3, std::nullopt, [] { return false; }),
                                 api::Error);
    }

    // The rows of Table 10 on a small set: all there, in the same units, the same twice, and stoppable.
    void table() {
        const auto& data = someMolecules();
        const PropertyData task{data, {"weight", "atoms"}, splitByColumn(data, "part")};
        LatentTrainee trainee(data, task.split, small(), 3);
        epochsOf(trainee, 2);
        const auto table = latentTable(task, trainee.pack(1), small(), 1);
        std::vector<std::string> keys;
        for (const auto& line : table.lines) keys.push_back(line.key);
        QVERIFY(keys == (std::vector<std::string>{"latents_linear", "latents", "untrained_linear", "untrained",
                                                  "morgan_linear", "morgan"}));
        // Counts tell the weight, which spreads over some 25.
        QVERIFY2(table.lines[4].figures[0].value < 5, qPrintable(QString::number(table.lines[4].figures[0].value)));
        QCOMPARE(table.predicted.size(0), static_cast<int64_t>(task.split.test.size()));
        QVERIFY(torch::equal(latentTable(task, trainee.pack(1), small(), 1).predicted, table.predicted));
        int asked = 0;
        QVERIFY(latentTable(task, trainee.pack(1), small(), 1, [&](const std::string&, double) {
                    return ++asked < 9;
                }).lines.empty());
        QCOMPARE(asked, 9);

        const auto lines = supervisedReferences({data, {"gaps"}, task.split}, 1);
        QCOMPARE(lines.size(), 2UL);
        QVERIFY(lines[0].figures[0].value < lines[1].figures[0].value);
    }
};

STRATA_TEST(TestLatentModel, tst_latent_model);
#include "tst_latent_model.moc"

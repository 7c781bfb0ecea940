// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/models/loss.h"
#include "engine/models/tree_bank.h"
#include "engine/training/held_out.h"
#include "tests/support/properties.h"
#include "tests/training/small_model.h"
#endif

#include "engine/api/error.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::models;
using namespace strata::tests;

namespace {

const std::vector<std::string> kGraphs{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6", "0-1 1-2", "0"};

graph::GraphBatch batch(int padTo = 0) {
    return batchOf(graphsFromText(kGraphs, 3), plainVocabulary(3, 4), padTo);
}

graph::GraphBatch withFeatures(graph::GraphBatch batch) {
    batch.features =
        10 * at::rand({batch.size(), batch.nodes(), 24}, generator(8), batch.X.options()) * batch.mask.unsqueeze(-1);
    return batch;
}

}  // namespace
#endif

class TestModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The whole model, evaluation mode, padding included: permuting nodes and their noise permutes the finest level and
    // leaves the rest.
    void wholeModelIsEquivariant() {
        auto model = modelOf(smallOptions());
        model->eval();
        const auto original = batch(8);
        const auto order = permutation(8, 5);
        EncodeOptions how;
        how.sampleLatents = false;
        how.noise = at::randn({3, 8, 2}, generator(1), torch::TensorOptions(torch::kFloat64));
        auto movedHow = how;
        movedHow.noise = permuteNodes(how.noise, order);
        const auto a = model->encode(original, how, generator(2));
        const auto b = model->encode(original.permuted(order), movedHow, generator(2));
        QCOMPARE(a.size(), std::size_t{4});
        QVERIFY(distance(b[0].posterior.mean, permuteNodes(a[0].posterior.mean, order)) < 1e-10);
        QVERIFY(distance(b[0].posterior.deviation, permuteNodes(a[0].posterior.deviation, order)) < 1e-10);
        QVERIFY(distance(b[0].partition.onehot, permuteNodes(a[0].partition.onehot, order)) == 0);
        for (std::size_t g = 1; g < a.size(); ++g) {
            QVERIFY(distance(b[g].A, a[g].A) < 1e-10);
            QVERIFY(distance(b[g].z, a[g].z) < 1e-10);
        }
        const auto da = model->decode(0, latentsOf(a), treeOf(a)), db = model->decode(0, latentsOf(b), treeOf(b));
        QVERIFY(distance(db.nodes, permuteNodes(da.nodes, order)) < 1e-10);
        QVERIFY(distance(db.pairs, permutePairs(da.pairs, order)) < 1e-10);
        QVERIFY(distance(da.pairs, da.pairs.transpose(1, 2)) == 0);
    }

    void paddingChangesNothing() {
        auto model = modelOf(smallOptions());
        model->eval();
        const auto noise = at::randn({3, 12, 2}, generator(1), torch::TensorOptions(torch::kFloat64));
        const auto run = [&](int padTo) {
            EncodeOptions how;
            how.sampleLatents = false;
            how.noise = noise.slice(1, 0, padTo);
            const auto b = batch(padTo);
            const auto encoded = model->encode(b, how, generator(2));
            return loss(model, encoded, b, 1, 7).total().item<double>();
        };
        QVERIFY(std::abs(run(7) - run(12)) < 1e-10);
    }

    void everyLevelKeepsTheEdges() {
        auto model = modelOf(smallOptions());
        const auto b = batch();
        for (const auto& level : model->encode(b, {}, generator(3))) {
            const auto loops = level.A.diagonal(0, 1, 2).sum(1);
            QVERIFY(distance(loops + 0.5 * (level.A.sum({1, 2}) - loops),
                             torch::tensor({7., 2., 0.}, torch::kFloat64)) < 1e-10);
        }
        QCOMPARE(model->encode(b, {}, generator(3)).back().A.size(1), int64_t{1});
    }

    void termsAddUpToTheLoss() {
        auto model = modelOf(smallOptions());
        const auto b = batch();
        const auto result = loss(model, model->encode(b, {}, generator(3)), b, 0.5, 7);
        double sum = 0;
        for (const auto& term : result.terms) sum += term.value.item<double>();
        QVERIFY(std::abs(sum - result.total().item<double>()) < 1e-9);
        QVERIFY(std::isfinite(sum));
        std::vector<std::string> names;
        for (const auto& term : result.terms) names.push_back(term.name);
        for (const char* name : {"loss.reconstruction.edges.input", "loss.reconstruction.edges.3", "loss.kl.1",
                                 "loss.balance.2", "loss.cut.3", "loss.reconstruction.local.input"})
            QVERIFY2(std::ranges::find(names, name) != names.end() || std::string(name) == "loss.balance.2", name);
    }

    // With node features, which move with their nodes.
    void featuresKeepEquivariance() {
        auto o = smallOptions();
        o.features = NodeFeatures::Table7;
        auto model = modelOf(o);
        model->eval();
        const auto original = withFeatures(batch(8));
        const auto order = permutation(8, 5);
        EncodeOptions how;
        how.sampleLatents = false;
        how.noise = at::randn({3, 8, 2}, generator(1), torch::TensorOptions(torch::kFloat64));
        auto movedHow = how;
        movedHow.noise = permuteNodes(how.noise, order);
        const auto a = model->encode(original, how, generator(2)),
                   b = model->encode(original.permuted(order), movedHow, generator(2));
        QVERIFY(distance(b[0].z, permuteNodes(a[0].z, order)) < 1e-10);
        QVERIFY(distance(b.back().z, a.back().z) < 1e-10);
        auto other = original;
        other.features = 2 * other.features;
        QVERIFY(distance(model->encode(other, how, generator(2))[0].z, a[0].z) > 1e-3);
        QVERIFY_EXCEPTION_THROWN(model->encode(batch(8), how, generator(2)), api::Error);  // features are missing
    }

    // The option changes the decoder of the input graph and nothing else.
    void decoderOfTheInputGraphIsAChoice() {
        const auto shapes = [](const Mgvae& model) {
            std::map<std::string, std::vector<int64_t>> result;
            for (const auto& parameter : model->named_parameters())
                result[parameter.key()] = parameter.value().sizes().vec();
            return result;
        };
        auto o = smallOptions();
        const auto sn = shapes(modelOf(o));
        for (const auto kind : {Decoder::Mlp, Decoder::Dot}) {
            o.decoder = kind;
            auto model = modelOf(o);
            const auto mine = shapes(model);
            const auto others = [](const auto& all) {
                auto rest = all;
                std::erase_if(rest,
                              [](const auto& entry) { return entry.first.starts_with("depth0.global_decoder."); });
                return rest;
            };
            QVERIFY(others(mine) == others(sn) && mine != sn);
            const auto b = batch(8);
            const auto encoded = model->encode(b, {}, generator(3));
            const auto decoded = model->decode(0, latentsOf(encoded), treeOf(encoded));
            QVERIFY(decoded.nodes.sizes() == b.X.sizes() && decoded.pairs.sizes() == b.E.sizes());
            QVERIFY(std::isfinite(loss(model, encoded, b, 1, 7).total().item<double>()));
        }
        QCOMPARE((modelOf(o)->named_parameters()["depth0.global_decoder.types"].sizes().vec()),
                 (std::vector<int64_t>{3, 4 + 3 * 3}));
    }

    // Every combination of options trains every one of its parameters.
    void everyParameterGetsAGradient_data() {
        QTest::addColumn<int>("variant");
        for (const char* name : {"second order", "first order", "mrf", "learnable prior", "mrf, learnable, hungarian",
                                 "one level", "no trunk, no noise", "four levels", "free clusters", "MLP decoder",
                                 "dot-product decoder", "node features"})
            QTest::newRow(name) << static_cast<int>(m_variant++);
    }
    void everyParameterGetsAGradient() {
        QFETCH(int, variant);
        auto o = smallOptions();
        if (variant == 1) o.order = layers::Order::First;
        if (variant == 2 || variant == 4) o.mrf = true;
        if (variant == 3 || variant == 4) o.prior = PriorKind::Learnable;
        if (variant == 4) o.matching = latent::Matching::Hungarian;
        if (variant == 5) o.levels = 1;
        if (variant == 6) o.encoderLayers = 0, o.noiseChannels = 0;
        if (variant == 7) o.levels = 4;
        if (variant == 8) o.clusters = Clusters::Free;
        if (variant == 9) o.decoder = Decoder::Mlp;
        if (variant == 10) o.decoder = Decoder::Dot;
        if (variant == 11) o.features = NodeFeatures::Table7;
        auto model = modelOf(o);
        model->train();
        // Two optimisation-free passes over many graphs, so that gelu's and clamps' flat parts do not hide a parameter.
        const auto texts = std::vector<std::string>{"0-1 1-2=2 2-3 3-4 4-5=3 5-0 2-6 6-7", "0-1 1-2 2-3 3-0 0-2=2",
                                                    "0-1 2-3 1-2=3 3-4", "0-1"};
        auto b = batchOf(graphsFromText(texts, 3), plainVocabulary(3, 4));
        if (variant == 11) b = withFeatures(b);
        EncodeOptions how;
        how.sampleClusters = true;
        for (std::uint64_t seed = 0; seed < 4; ++seed)
            loss(model, model->encode(b, how, generator(seed)), b, 1, 7).total().backward();
        auto names = unreached(*model);
        // tr(Â) is zero where no graph has self-weights: those products have nothing to learn from at the input level.
        QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
    }

    // With respect to the node noise, on which all but the clusters and the targets depends.
    void gradientOfTheLossAgreesWithCentralDifferences_data() {
        QTest::addColumn<bool>("full");
        QTest::newRow("diagonal, standard prior") << false;
        QTest::newRow("mrf, learned prior, one-to-one") << true;
    }
    void gradientOfTheLossAgreesWithCentralDifferences() {
        QFETCH(bool, full);
        auto o = smallOptions();
        o.mrf = full;
        o.prior = full ? PriorKind::Learnable : PriorKind::Standard;
        o.matching = latent::Matching::Hungarian;
        auto model = modelOf(o);
        model->eval();
        const auto b = batch(8);
        const auto noise = at::randn({3, 8, 2}, generator(1), torch::TensorOptions(torch::kFloat64));
        const auto error = gradientError(
            [&](const torch::Tensor& x) {
                EncodeOptions how;
                how.noise = x;
                return loss(model, model->encode(b, how, generator(4)), b, 1, 7).total();
            },
            noise);
        QVERIFY2(error < 1e-6, std::to_string(error).c_str());
    }

    void freeBitsAreFree() {
        auto o = smallOptions();
        o.freeBits = 1e6;
        auto model = modelOf(o);
        const auto b = batch();
        for (const auto& term : loss(model, model->encode(b, {}, generator(1)), b, 1, 7).terms)
            if (term.name.starts_with("loss.kl.") && term.name != "loss.kl.input")
                QCOMPARE(term.value.item<double>(), 0.0);
    }

    // Files are often sorted: a bank of a part of the graphs takes them from all over the file.
    void bankIsFilledFromTheWholeFile() {
        training::TrainedModel trained{modelOf(smallOptions()), TreeBank({0, 0, 0, 4, 0, 0, 0, 4})};
        trained.model->to(torch::kFloat32);
        std::vector<std::string> names(4, kGraphs[1]);
        names.insert(names.end(), 4, kGraphs[0]);
        training::fillBank(trained, plainVocabulary(3, 4), graphsFromText(names, 3), 4);
        const auto parents = trained.bank.tensors().at("bank.parents0");  // -1 where a tree has no such node
        QVERIFY(torch::equal((parents >= 0).sum(1), torch::tensor({3, 3, 7, 7}, torch::kLong)));
    }

    void bankDrawsSizesAndTreesOfTraining() {
        auto model = modelOf(smallOptions());
        model->to(torch::kFloat32);
        TreeBank bank({0, 1, 0, 1, 0, 0, 0, 2});
        bank.add(model->encode(batch().to(torch::kFloat32), {}, generator(1)));
        const auto back = TreeBank::fromTensors(bank.tensors());
        for (const auto& source : {bank, back}) {
            const auto tree = source.draw(400, 0, generator(2));
            const auto sizes = tree.mask[0].sum(1);
            for (const auto& [n, share] : {std::pair{1, 0.25}, {3, 0.25}, {7, 0.5}})
                QVERIFY(std::abs((sizes == n).to(torch::kFloat64).mean().item<double>() - share) < 0.1);
            for (std::size_t g = 0; g < tree.onehot.size(); ++g) {
                QVERIFY(distance(tree.onehot[g].sum(-1), tree.mask[g]) == 0);
                QVERIFY(distance((tree.onehot[g].sum(1) > 0).to(torch::kFloat32), tree.mask[g + 1]) == 0);
            }
            QCOMPARE(source.draw(2, 5, generator(2)).mask[0].sum().item<float>(), 10.0F);
        }
    }

private:
    int m_variant = 0;
};

STRATA_TEST(TestModel, tst_model);
#include "tst_model.moc"

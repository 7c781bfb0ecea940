// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/training/optimiser.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using training::Optimiser;
using training::OptimiserKind;

namespace {

struct TableImpl : torch::nn::Module {
    TableImpl() : mean(register_parameter("mean", at::randn({3, 4}, generator(4), torch::TensorOptions()))) {}
    torch::Tensor mean;
};
TORCH_MODULE(Table);

/// A layer, one row of weights, and a table called as a learned prior's.
struct TinyImpl : torch::nn::Module {
    TinyImpl() {
        register_module("layer", layer);
        register_module("one", one);
        register_module("prior", prior);
    }
    torch::nn::Linear layer{6, 4}, one{4, 1};
    Table prior;
};
TORCH_MODULE(Tiny);

training::TrainingOptions optionsOf(OptimiserKind kind) {
    training::TrainingOptions options;
    options.optimiser = kind;
    options.learningRate = 0.01;
    options.weightDecay = 0.1;
    return options;
}

/// The weights after steps down known gradients, with this optimiser.
Tiny stepped(OptimiserKind kind, double scale, int steps = 1) {
    torch::manual_seed(3);
    Tiny model;
    Optimiser optimiser(*model, optionsOf(kind));
    for (int step = 0; step < steps; ++step) {
        std::uint64_t seed = 10;
        for (auto& parameter : model->parameters())
            parameter.mutable_grad() = scale * at::randn(parameter.sizes(), generator(seed++), torch::TensorOptions());
        optimiser.step();
    }
    return model;
}

}  // namespace
#endif

class TestOptimiser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void singularValuesAreMadeAboutEqual() {
        for (const auto& [rows, columns] : {std::pair{12, 5}, {5, 12}, {8, 8}}) {
            const auto matrix = 1e-4 * at::randn({rows, columns}, generator(1), torch::TensorOptions());
            const auto result = training::orthogonalised(matrix);
            QCOMPARE(result.sizes(), matrix.sizes());
            const auto [U, S, V] = torch::svd(matrix);
            const auto values = U.t().mm(result).mm(V);  // diagonal if the singular vectors are the same
            QVERIFY(distance(values, torch::diag(values.diagonal())) < 1e-4);
            QVERIFY(values.diagonal().min().item<double>() > 0.6);
            QVERIFY(values.diagonal().max().item<double>() < 1.3);
        }
    }

    void muonStepsHaveOneLengthWhateverTheGradient() {
        const auto small = stepped(OptimiserKind::Muon, 1e-3), large = stepped(OptimiserKind::Muon, 1e3);
        torch::manual_seed(3);
        const Tiny before;
        QVERIFY(distance(small->layer->weight, large->layer->weight) < 1e-5);
        // −0.01 · 0.2 √6 U Vᵀ, about, beside the decay of 0.1 %.
        const auto gradient = at::randn({4, 6}, generator(10), torch::TensorOptions());
        const auto [U, S, V] = torch::svd(gradient);
        const auto length = 0.01 * 0.2 * std::sqrt(6.0);
        const auto move = (before->layer->weight * 0.999 - large->layer->weight) / length;
        QVERIFY((move - U.mm(V.t())).norm().item<double>() < 0.35 * std::sqrt(4.0));
    }

    void vectorsAndTablesAreAdamWs() {
        const auto adamw = stepped(OptimiserKind::AdamW, 1, 3), muon = stepped(OptimiserKind::Muon, 1, 3);
        QVERIFY(torch::equal(adamw->layer->bias, muon->layer->bias));
        QVERIFY(torch::equal(adamw->one->weight, muon->one->weight));
        QVERIFY(torch::equal(adamw->prior->mean, muon->prior->mean));
        QVERIFY(distance(adamw->layer->weight, muon->layer->weight) > 1e-3);
        const Tiny model;
        QCOMPARE(Optimiser(*model, optionsOf(OptimiserKind::Muon)).momenta().size(), std::size_t{1});
        QVERIFY(Optimiser(*model, optionsOf(OptimiserKind::AdamW)).momenta().empty());
    }

    void whatHasNoGradientStays() {
        Tiny model;
        const auto before = model->layer->weight.clone();
        Optimiser optimiser(*model, optionsOf(OptimiserKind::Muon));
        optimiser.step();
        QVERIFY(torch::equal(before, model->layer->weight));
    }
};

STRATA_TEST(TestOptimiser, tst_optimiser);
#include "tst_optimiser.moc"

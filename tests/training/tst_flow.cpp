// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/latent/flow.h"
#include "engine/models/loss.h"
#include "tests/support/properties.h"
#include "tests/training/small_model.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;

namespace {

/// `count` graphs of two clusters of two nodes, without edges.
coarsening::Tree pairsOfTwo(int64_t count) {
    auto step = torch::zeros({count, 4, 2});
    step.slice(1, 0, 2).select(2, 0).fill_(1);
    step.slice(1, 2, 4).select(2, 1).fill_(1);
    return {{step}, {torch::ones({count, 4}), torch::ones({count, 2})}, {}};
}

}  // namespace
#endif

class TestFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The flow treats the clusters of a level alike: permuting them permutes what it pays nothing for.
    void flowLearnsItsTarget() {
        torch::manual_seed(3);
        latent::FlowPrior flow(latent::FlowOptions{{0, 2, 2}, false, 16, 8, 2});
        auto tree = pairsOfTwo(64);
        tree.onehot.push_back(torch::ones({64, 2, 1}));
        tree.mask.push_back(torch::ones({64, 1}));
        torch::optim::AdamW optimiser(flow->parameters(), torch::optim::AdamWOptions(5e-3));
        // Children equal to their parent, which is +2 or -2.
        double first = 0, last = 0;
        for (int i = 0; i < 300; ++i) {
            const auto parent = 4 * at::randint(2, {64, 1, 1}, generator(static_cast<std::uint64_t>(i)),
                                                torch::TensorOptions(torch::kFloat32))
                                        .expand({64, 1, 2}) -
                                2;
            const auto loss = flow->loss({torch::zeros({64, 4, 0}), parent.expand({64, 2, 2}), parent}, tree,
                                         generator(1000 + static_cast<std::uint64_t>(i)));
            optimiser.zero_grad();
            loss.backward();
            optimiser.step();
            if (i == 0) first = loss.item<double>();
            last = loss.item<double>();
        }
        QVERIFY(last < 0.5 * first);
        const auto z = flow->draw(tree, 1, generator(9));
        QCOMPARE(z[0].size(2), int64_t{0});
        // Both modes occur, and children follow their parent: independent Gaussians would agree in sign half of the
        // time.
        const auto agree = ((z[1] > 0) == (z[2] > 0)).to(torch::kFloat32).mean().item<double>();
        const auto positive = (z[2] > 0).to(torch::kFloat32).mean().item<double>();
        QVERIFY2(agree > 0.9, std::to_string(agree).c_str());
        QVERIFY2(positive > 0.25 && positive < 0.75, std::to_string(positive).c_str());
    }

    // Latents that say how many edges a graph has are drawn to agree with the edges of its tree.
    void flowFollowsTheEdges() {
        torch::manual_seed(3);
        latent::FlowPrior flow(latent::FlowOptions{{0, 1}, true, 16, 8, 2});
        const auto trees = [&](std::uint64_t seed) {
            const auto many = at::randint(2, {64, 1, 1}, generator(seed), torch::TensorOptions(torch::kFloat32));
            auto tree = pairsOfTwo(64);
            tree.edges = (1 + 19 * many).expand({64, 2, 2});
            return tree;
        };
        const auto sign = [](const coarsening::Tree& tree) {
            return torch::where(tree.edges.slice(2, 0, 1) > 10, torch::ones({64, 2, 1}), -torch::ones({64, 2, 1}));
        };
        torch::optim::AdamW optimiser(flow->parameters(), torch::optim::AdamWOptions(5e-3));
        for (std::uint64_t i = 0; i < 200; ++i) {
            const auto tree = trees(i);
            const auto loss = flow->loss({torch::zeros({64, 4, 0}), sign(tree)}, tree, generator(1000 + i));
            optimiser.zero_grad();
            loss.backward();
            optimiser.step();
        }
        const auto tree = trees(999);
        const auto z = flow->draw(tree, 1, generator(9))[1];
        const auto agree = (z * sign(tree) > 0).to(torch::kFloat32).mean().item<double>();
        QVERIFY2(agree > 0.95, std::to_string(agree).c_str());
    }

    // Latents that carry nothing are N(0, I), and the prior must not shrink or widen them.
    void flowLeavesNormalLatentsNormal() {
        torch::manual_seed(3);
        latent::FlowPrior flow(latent::FlowOptions{{0, 3}, false, 16, 8, 2});
        const auto tree = pairsOfTwo(256);
        torch::optim::AdamW optimiser(flow->parameters(), torch::optim::AdamWOptions(5e-3));
        for (std::uint64_t i = 0; i < 300; ++i) {
            static_cast<torch::optim::AdamWOptions&>(optimiser.param_groups()[0].options())
                .lr(5e-3 * (1 - static_cast<double>(i) / 300));
            const auto z = at::randn({256, 2, 3}, generator(i), torch::TensorOptions(torch::kFloat32));
            const auto loss = flow->loss({torch::zeros({256, 4, 0}), z}, tree, generator(1000 + i));
            optimiser.zero_grad();
            loss.backward();
            optimiser.step();
        }
        const auto z = flow->draw(tree, 1, generator(9))[1];  // 512 tokens: the deviation of a deviation is 0.03
        const auto deviation = z.reshape({-1, 3}).std(0).mean().item<double>();
        QVERIFY2(std::abs(deviation - 1) < 0.05, std::to_string(deviation).c_str());
    }

    // The second stage moves the flow and nothing else.
    void priorLossMovesTheFlowAlone() {
        auto options = smallOptions(models::Decoder::Growth);
        options.prior = models::PriorKind::Flow;
        auto model = modelOf(options);
        const auto graphs = batchOf(graphsFromText({"0-1 1-2=2 2-3", "0-1"}, 3), plainVocabulary(3, 4));
        const auto encoded = model->encode(graphs, {}, generator(2));
        models::priorLoss(model, encoded, 5).total().backward();
        int moved = 0;
        for (const auto& parameter : model->named_parameters()) {
            const bool reached =
                parameter.value().grad().defined() && parameter.value().grad().abs().sum().item<double>() > 0;
            moved += reached;
            QVERIFY2(!reached || parameter.key().rfind("flow.", 0) == 0, parameter.key().c_str());
        }
        QVERIFY(moved > 10);
    }
};

STRATA_TEST(TestFlow, tst_flow);
#include "tst_flow.moc"

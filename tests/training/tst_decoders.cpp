// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/decoders/dot_decoder.h"
#include "engine/decoders/global_decoder.h"
#include "engine/decoders/mlp_decoder.h"
#include "tests/support/properties.h"
#endif

#include "engine/api/error.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;

namespace {

constexpr int64_t kLatents = 5, kClasses = 3, kTypes = 4, kMost = 6;
const auto kDouble = torch::TensorOptions(torch::kFloat64);

enum Kind { Sn, Mlp, Dot };

decoders::Decoder make(Kind kind, int64_t types = kTypes) {
    std::shared_ptr<decoders::DecoderImpl> decoder;
    if (kind == Sn) {
        decoders::GlobalDecoderOptions o;
        o.latents = kLatents;
        o.channels = 6;
        o.layers = 1;
        o.nodeOutputs = kClasses;
        o.pairOutputs = types;
        decoder = std::make_shared<decoders::GlobalDecoderImpl>(o);
    } else if (kind == Mlp) {
        decoder = std::make_shared<decoders::MlpDecoderImpl>(
            decoders::MlpDecoderOptions{kLatents, kMost, 16, kClasses, types});
    } else {
        decoder = std::make_shared<decoders::DotDecoderImpl>(decoders::DotDecoderOptions{kLatents, kClasses, types});
    }
    decoder->to(torch::kFloat64);
    return decoders::Decoder(decoder);
}

/// Latents of graphs of 4 and 3 nodes, padded to 5.
struct Setting {
    torch::Tensor mask = torch::tensor({{1., 1., 1., 1., 0.}, {1., 1., 1., 0., 0.}}, kDouble);
    layers::Domain domain = layers::Domain::whole(mask);
    torch::Tensor z = at::randn({2, 5, kLatents}, generator(1), kDouble) * domain.node;
    torch::Tensor order = permutation(5, 3);
    layers::Domain moved = layers::Domain::whole(permuteNodes(mask, order));
};

}  // namespace
#endif

/// The three decoders of a whole graph, by the contract that they share.
class TestDecoders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { torch::manual_seed(7); }

    void shapesSymmetryAndPadding() {
        const Setting s;
        for (const auto kind : {Sn, Mlp, Dot}) {
            const auto out = make(kind)(s.z, torch::Tensor(), s.domain);
            QVERIFY(out.nodes.sizes() == at::IntArrayRef({2, 5, kClasses}));
            QVERIFY(out.pairs.sizes() == at::IntArrayRef({2, 5, 5, kTypes}));
            QCOMPARE(distance(out.pairs, out.pairs.transpose(1, 2)), 0.0);
            QCOMPARE((out.nodes * (1 - s.domain.node)).abs().max().item<double>(), 0.0);
            QCOMPARE((out.pairs * (1 - s.domain.pair)).abs().max().item<double>(), 0.0);
            QVERIFY(out.pairs.abs().max().item<double>() > 1e-3);
        }
    }

    void paddingChangesNothing() {
        const Setting s;
        const auto small = layers::Domain::whole(s.mask.slice(1, 0, 4));
        for (const auto kind : {Sn, Mlp, Dot}) {
            auto decoder = make(kind);
            const auto wide = decoder(s.z, torch::Tensor(), s.domain),
                       narrow = decoder(s.z.slice(1, 0, 4), torch::Tensor(), small);
            QVERIFY(distance(wide.nodes.slice(1, 0, 4), narrow.nodes) < 1e-12);
            QVERIFY(distance(wide.pairs.slice(1, 0, 4).slice(2, 0, 4), narrow.pairs) < 1e-12);
        }
    }

    void allButTheMlpAreEquivariant() {
        const Setting s;
        for (const auto kind : {Sn, Mlp, Dot}) {
            auto decoder = make(kind);
            const auto plain = decoder(s.z, torch::Tensor(), s.domain),
                       moved = decoder(permuteNodes(s.z, s.order), torch::Tensor(), s.moved);
            const auto nodes = distance(moved.nodes, permuteNodes(plain.nodes, s.order)),
                       pairs = distance(moved.pairs, permutePairs(plain.pairs, s.order));
            if (kind == Mlp)
                QVERIFY(nodes > 1e-3 && pairs > 1e-3);
            else
                QVERIFY(nodes < 1e-12 && pairs < 1e-12);
        }
    }

    // With one type of edge: P(edge) = sigmoid(z_iᵀ z_j), by hand.
    void dotIsTheDotProduct() {
        auto decoder = make(Dot, 2);
        const auto z = torch::tensor({{{1., 2., 0., 0., 0.}, {0.5, -1., 3., 0., 0.}}}, kDouble);
        const auto out = decoder(z, torch::Tensor(), layers::Domain::whole(torch::ones({1, 2}, kDouble)));
        const auto probability = torch::softmax(out.pairs, -1)[0][0][1][1].item<double>();
        QVERIFY(std::abs(probability - 1 / (1 + std::exp(1.5))) < 1e-12);
        QCOMPARE(decoder->parameters().size(), std::size_t{2});  // the node classes' alone
    }

    // With several: z_iᵀ (I + diag) z_j, against a loop.
    void typesOfEdgeHaveDiagonalForms() {
        const Setting s;
        auto decoder = make(Dot);
        const auto out = decoder(s.z, torch::Tensor(), s.domain);
        const auto types = decoder->named_parameters()["types"];
        for (int64_t t = 1; t < kTypes; ++t) {
            double expected = 0;
            for (int64_t c = 0; c < kLatents; ++c)
                expected += (s.z[0][1][c] * (1 + types[t - 1][c]) * s.z[0][3][c]).item<double>();
            QVERIFY(std::abs(out.pairs[0][1][3][t].item<double>() - expected) < 1e-12);
        }
        QCOMPARE(out.pairs.select(-1, 0).abs().max().item<double>(), 0.0);
        QVERIFY(distance(out.pairs.select(-1, 1), out.pairs.select(-1, 2)) > 1e-3);
    }

    void everyParameterGetsAGradient() {
        // One graph fills all places of the MLP.
        const auto domain = layers::Domain::whole(torch::ones({1, kMost}, kDouble));
        const auto z = at::randn({1, kMost, kLatents}, generator(2), kDouble);
        for (const auto kind : {Mlp, Dot}) {
            auto decoder = make(kind);
            const auto out = decoder(z, torch::Tensor(), domain);
            (out.nodes.square().sum() + out.pairs.square().sum()).backward();
            const auto names = unreached(*decoder);
            QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
        }
    }

    void gradientsAgreeWithCentralDifferences() {
        const Setting s;
        for (const auto kind : {Mlp, Dot}) {
            auto decoder = make(kind);
            QVERIFY(gradientError(
                        [&](const torch::Tensor& z) {
                            const auto out = decoder(z * s.domain.node, torch::Tensor(), s.domain);
                            return torch::cat({out.nodes.flatten(), out.pairs.flatten()});
                        },
                        s.z) < 1e-7);
        }
    }

    void mlpHoldsNoLargerGraph() {
        auto decoder = make(Mlp);
        const auto domain = layers::Domain::whole(torch::ones({1, kMost + 1}, kDouble));
        QVERIFY_EXCEPTION_THROWN(decoder(torch::zeros({1, kMost + 1, kLatents}, kDouble), torch::Tensor(), domain),
                                 api::Error);
    }

    void oneNodeHasNoPairs() {
        const auto domain = layers::Domain::whole(torch::ones({1, 1}, kDouble));
        decoders::MlpDecoder decoder(decoders::MlpDecoderOptions{kLatents, 1, 8, kClasses, kTypes});
        decoder->to(torch::kFloat64);
        const auto out = decoder(torch::zeros({1, 1, kLatents}, kDouble), torch::Tensor(), domain);
        QVERIFY(out.pairs.sizes() == at::IntArrayRef({1, 1, 1, kTypes}));
    }
};

STRATA_TEST(TestDecoders, tst_decoders);
#include "tst_decoders.moc"

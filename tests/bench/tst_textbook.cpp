// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/bench/textbook.h"
#include "engine/images/grid_step.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
namespace textbook = bench::textbook;

namespace {

torch::Tensor channelsFirst(const torch::Tensor& H) {
    return H.movedim(-1, 1).contiguous();
}

}  // namespace
#endif

/// What the benches compare with is the same function, padding and clusters included.
class TestTextbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothFormsAgree() {
        torch::manual_seed(2);
        const auto real = torch::TensorOptions(torch::kFloat64);
        const auto mask = torch::tensor({{1., 1., 1., 1., 0.}, {1., 1., 1., 0., 0.}}, torch::kFloat64);
        const auto onehot =
            torch::one_hot(torch::tensor({{0, 1, 1, 0, 0}, {1, 1, 0, 0, 0}}, torch::kLong), 2).to(torch::kFloat64);
        for (const auto& domain : {layers::Domain::whole(mask), layers::Domain::clusters(mask, onehot)}) {
            const auto H = at::randn({2, 5, 5, 6}, generator(1), real) * domain.pair;
            const auto h = at::randn({2, 5, 6}, generator(2), real) * domain.node;
            const auto random = at::rand({2, 5, 5}, generator(3), real);
            const auto A = layers::rowNormalised(random + random.transpose(1, 2), domain);
            layers::Linear2to2 twoTwo(6, 4);
            layers::Linear2to1 twoOne(6, 4);
            layers::Linear1to2 oneTwo(6, 4);
            layers::SecondOrderLayer layer(6);
            twoTwo->to(torch::kFloat64);
            twoOne->to(torch::kFloat64);
            oneTwo->to(torch::kFloat64);
            layer->to(torch::kFloat64);
            QVERIFY(distance(channelsFirst(twoTwo(H, domain)),
                             textbook::linear2to2(channelsFirst(H), domain, *twoTwo)) < 1e-12);
            QVERIFY(distance(channelsFirst(twoOne(H, domain)),
                             textbook::linear2to1(channelsFirst(H), domain, *twoOne)) < 1e-12);
            QVERIFY(distance(channelsFirst(oneTwo(h, domain)),
                             textbook::linear1to2(channelsFirst(h), domain, *oneTwo)) < 1e-12);
            QVERIFY(distance(layer(H, A, domain), textbook::secondOrderForm(H, A, domain, layer->weights())) < 1e-12);
        }
        const auto nodes = at::randn({3, 8, 8, 5}, generator(4), real), weight = at::randn({5, 10}, generator(5), real),
                   bias = at::randn({5}, generator(6), real);
        QVERIFY(distance(channelsFirst(images::gridStep(nodes, weight, bias)),
                         textbook::gridStep(channelsFirst(nodes), weight, bias)) < 1e-12);
    }
};

STRATA_TEST(TestTextbook, tst_textbook);
#include "tst_textbook.moc"

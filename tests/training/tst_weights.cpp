// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/training/checkpoint.h"
#endif

#include <random>

#include "engine/api/error.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::training;

namespace {

Options tiny() {
    Options options;
    options.model.nodeClasses = 2;
    options.model.encoderChannels = options.model.decoderChannels = 4;
    options.model.encoderLayers = options.model.decoderLayers = 1;
    return options;
}

bool equal(const NamedTensors& a, const NamedTensors& b) {
    if (a.size() != b.size()) return false;
    return std::ranges::all_of(
        a, [&](const auto& entry) { return b.contains(entry.first) && torch::equal(entry.second, b.at(entry.first)); });
}

}  // namespace

class TestWeights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initialWeightsDependOnTheSeedAlone() {
        torch::manual_seed(1);
        const auto a = initialState(tiny(), 5, {0, 1, 1});
        torch::manual_seed(2);
        const auto b = initialState(tiny(), 5, {0, 1, 1}), c = initialState(tiny(), 6, {0, 1, 1});
        QVERIFY(equal(weightsOf(*a.model), weightsOf(*b.model)));
        QVERIFY(!equal(weightsOf(*a.model), weightsOf(*c.model)));
    }

    void checkpointsRoundTrip() {
        auto state = initialState(tiny(), 5, {0, 1, 1});
        state.step = 7;
        state.epoch = 2;
        state.tally = {{{"loss", 0.1}}, 3};
        const auto back = unpack(pack(state, 0.5), tiny());
        QVERIFY(equal(weightsOf(*state.model), weightsOf(*back.model)));
        QVERIFY(equal(state.average.mean(), back.average.mean()));
        QCOMPARE(back.step, std::int64_t{7});
        QCOMPARE(back.tally.sums.at("loss"), 0.1);
        QVERIFY(back.bank.histogram() == state.bank.histogram());
    }

    // A checkpoint of random bytes, of another model or damaged anywhere gives one clear error.
    void damagedCheckpointsAreRefused() {
        const auto good = pack(initialState(tiny(), 5, {0, 1, 1}), 0.5);
        std::mt19937 random(3);
        for (int trial = 0; trial < 60; ++trial) {
            auto bad = good;
            if (trial % 3 == 0)
                bad.model.resize(random() % bad.model.size());
            else if (trial % 3 == 1)
                bad.model[random() % bad.model.size()] ^= static_cast<char>(1 + random() % 255);
            else
                for (auto& byte : bad.model) byte = static_cast<char>(random());
            try {
                unpack(bad, tiny());
                QFAIL("accepted");
            } catch (const api::Error& error) {
                QVERIFY(error.code() == api::ErrorCode::RunUnusable);
            }
        }
        auto other = tiny();
        other.model.encoderChannels = 8;
        QVERIFY_EXCEPTION_THROWN(unpack(good, other), api::Error);
        auto noOptimiser = good;
        noOptimiser.optimiser = "not an optimiser";
        QVERIFY_EXCEPTION_THROWN(unpack(noOptimiser, tiny()), api::Error);
        auto noState = good;
        noState.state = "{";
        QVERIFY_EXCEPTION_THROWN(unpack(noState, tiny()), api::Error);
    }

    void averageIsTheRunningMean() {
        auto state = initialState(tiny(), 5, {0, 1, 1});
        AveragedWeights average(*state.model);
        const auto name = weightsOf(*state.model).begin()->first;
        const auto before = weightsOf(*state.model).at(name).detach().clone();
        {
            const torch::NoGradGuard constant;
            weightsOf(*state.model).at(name).add_(1);
        }
        average.update(*state.model, 0.75, 1000);
        QVERIFY((average.mean().at(name) - before - 0.25).abs().max().item<double>() < 1e-6);
    }
};

STRATA_TEST(TestWeights, tst_weights);
#include "tst_weights.moc"

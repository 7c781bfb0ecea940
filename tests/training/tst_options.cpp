// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/training/options.h"
#include "engine/training/presets.h"
#include "engine/training/schedule.h"
#endif

#include <numeric>

#include "engine/api/error.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::training;

class TestOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyParameterDescribesItself() {
        std::set<std::string> keys;
        for (const auto& p : parameters()) {
            QVERIFY2(keys.insert(p.key).second, p.key.c_str());
            QVERIFY2(p.help.find("Sec.") != std::string::npos || p.help.find("App.") != std::string::npos ||
                         p.help.find("Eq.") != std::string::npos,
                     p.key.c_str());
            QVERIFY2(!p.label.empty() && !p.group.empty(), p.key.c_str());
        }
        QVERIFY(!optionsFrom(completed({})).model.mrf);
    }

    void everySettingReachesTheOptions() {
        const auto o = optionsFrom({{"latent.posterior", std::string("mrf")},
                                    {"latent.beta", 0.5},
                                    {"hierarchy.levels", 5LL},
                                    {"average_weights", false},
                                    {"learning_rate", 1LL}});
        QVERIFY(o.model.mrf);
        QCOMPARE(o.model.beta, 0.5);
        QCOMPARE(o.model.levels, int64_t{5});
        QCOMPARE(o.model.clustersAt(0), int64_t{16});  // K_ℓ = 2^(ℓ−1), finest first
        QCOMPARE(o.model.clustersAt(4), int64_t{1});
        QVERIFY(!o.training.averageWeights);
        const auto other =
            optionsFrom({{"decoder.kind", std::string("dot")}, {"encoder.features", std::string("table7")}}).model;
        QVERIFY(other.decoder == models::Decoder::Dot && other.features == models::NodeFeatures::Table7);
        QVERIFY(o.model.decoder == models::Decoder::Sn && o.model.featureChannels() == 0);
        QVERIFY(optionsFrom(presetNamed("molecules-mlp").settings).model.decoder == models::Decoder::Mlp);
        QVERIFY(optionsFrom(presetNamed("graphs-dot").settings).model.decoder == models::Decoder::Dot);
        QCOMPARE(o.training.learningRate, 1.0);
    }

    void wrongSettingsAreRefusedByName_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        QTest::newRow("unknown") << "no.such" << 0;
        QTest::newRow("too large") << "hierarchy.levels" << 1;
        QTest::newRow("not a number") << "latent.beta" << 2;
        QTest::newRow("wrong kind") << "average_weights" << 1;
        QTest::newRow("no choice") << "latent.prior" << 3;
    }
    void wrongSettingsAreRefusedByName() {
        QFETCH(QString, key);
        QFETCH(int, kind);
        const std::array<api::Value, 4> values{api::Value(true), api::Value(99LL), api::Value(std::nan("")),
                                               api::Value(std::string("nonsense"))};
        try {
            optionsFrom({{key.toStdString(), values[static_cast<std::size_t>(kind)]}});
            QFAIL("accepted");
        } catch (const api::Error& error) {
            QVERIFY(error.code() == api::ErrorCode::BadInput);
            QVERIFY2(QString::fromUtf8(error.what()).contains(key), error.what());
        }
    }

    void presetsAreValidAndFitTheirData() {
        for (const auto& preset : presets()) optionsFrom(completed(preset.settings));
        QCOMPARE(defaultPreset(api::DataKind::Molecules, 9).name, std::string("molecules-small"));
        QCOMPARE(defaultPreset(api::DataKind::Molecules, 40).name, std::string("molecules-medium"));
        QCOMPARE(defaultPreset(api::DataKind::Graphs, 20).name, std::string("graphs-small"));
        QVERIFY_EXCEPTION_THROWN(presetNamed("none"), api::Error);
    }

    void schedulesGoWhereTheyShould() {
        TrainingOptions options;
        options.learningRate = 1;
        options.klWarmUp = 0.5;
        options.finalTemperature = 0.25;
        const Schedule s{options, 10000};
        QCOMPARE(s.learningRate(0), 0.01);
        QCOMPARE(s.learningRate(99), 1.0);
        QVERIFY(std::abs(s.learningRate(10000) - 0.01) < 1e-12);
        QVERIFY(std::abs(s.learningRate(5050) - (0.01 + 0.99 * 0.5)) < 1e-12);  // halfway along the cosine
        QCOMPARE(s.klScale(2500), 0.5);
        QCOMPARE(s.klScale(5000), 1.0);
        QVERIFY(std::abs(s.temperature(5000) - 0.5) < 1e-12);
        QCOMPARE(s.averageDecay(0), 0.999);
        QCOMPARE((Schedule{options, 100}.averageDecay(0)), 0.9);
    }

    void aPriorIsFittedInTheLastEpochs() {
        TrainingOptions options;
        options.learningRate = 1;
        options.epochs = 50;
        options.priorShare = 0.2;
        const auto s = scheduleOf(options, 100, true);
        QCOMPARE(s.steps, 4000);
        QCOMPARE(s.priorSteps, 1000);
        QVERIFY(!s.fitsPrior(3999) && s.fitsPrior(4000));
        QVERIFY(s.learningRate(3999) < 0.011);
        QCOMPARE(s.learningRate(4099), 1.0);  // warms up again
        QVERIFY(s.learningRate(4999) < 0.011);
        QCOMPARE(s.averageDecay(4000), 0.99);
        QCOMPARE(scheduleOf(options, 100, false).steps, 5000);  // a Gaussian prior learns with the rest
        options.epochs = 1;
        QCOMPARE(scheduleOf(options, 100, true).steps, 100);  // never without an epoch for the model
    }

    void batchesHoldEveryRowOnce() {
        std::vector<int> sizes;
        for (int i = 0; i < 1003; ++i) sizes.push_back(1 + (i * 7) % 30);
        const auto batches = epochBatches(sizes, 16, 5, 2);
        std::vector<int> seen(sizes.size(), 0);
        for (const auto& batch : batches) {
            QVERIFY(batch.size() <= 16);
            for (const auto row : batch) ++seen[row];
        }
        QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
        QVERIFY(batches == epochBatches(sizes, 16, 5, 2));
        QVERIFY(batches != epochBatches(sizes, 16, 5, 3));
        QVERIFY(batches != epochBatches(sizes, 16, 6, 2));
    }
};

STRATA_TEST(TestOptions, tst_options);
#include "tst_options.moc"

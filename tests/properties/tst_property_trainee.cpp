// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/properties/predictor.h"
#include "engine/properties/property_trainee.h"
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

PropertyOptions small() {
    PropertyOptions options;
    options.model.width = 16;
    options.model.layers = 2;
    options.model.clusters = 2;
    options.training.epochs = 6;
    options.training.batch = 8;
    options.training.learningRate = 5e-3;
    return options;
}

PropertyData dataWith(std::vector<std::string> targets) {
    return {someMolecules(), std::move(targets), splitByColumn(someMolecules(), "part")};
}

void epochsOf(PropertyTrainee& trainee, int count) {
    for (const int last = trainee.epoch() + count; trainee.epoch() < last;) {
        while (trainee.step() < (trainee.epoch() + 1) * trainee.batchesPerEpoch()) trainee.trainBatch();
        trainee.endEpoch();
    }
}

}  // namespace

class TestPropertyTrainee : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The number of atoms is a sum over atoms: contributions learn it; the figure is in the target's own unit.
    void learnsWhatAddsUp() {
        const auto data = dataWith({"weight", "atoms"});
        auto options = small();
        options.model.readout = Readout::Contributions;
        options.training.epochs = 60;
        PropertyTrainee trainee(data, options, 1);
        QCOMPARE(trainee.batchesPerEpoch(), (static_cast<std::int64_t>(data.split.train.size()) + 7) / 8);
        QCOMPARE(trainee.trainBatch(), std::int64_t{8});
        QVERIFY(trainee.tally().sums.contains("error"));
        while (trainee.step() < trainee.batchesPerEpoch()) trainee.trainBatch();
        const auto first = trainee.endEpoch();
        QCOMPARE(first.figures.size(), 2UL);
        QCOMPARE(first.figures[0].first, std::string("valid.mae_weight"));
        epochsOf(trainee, 58);
        while (trainee.step() < 60 * trainee.batchesPerEpoch()) trainee.trainBatch();
        const auto last = trainee.endEpoch();
        QVERIFY(trainee.done());
        QVERIFY2(last.score < 0.2 && last.score < 0.3 * first.score, qPrintable(QString::number(last.score)));
        const auto error = (trainee.predicted(data.split.valid) - trainee.actual(data.split.valid)).abs().mean(0);
        QVERIFY(std::abs(error[0].item<double>() - last.figures[0].second) < 1e-9);
    }

    // Stopped in the middle of an epoch and gone on elsewhere: the same weights, bit for bit.
    void resumesExactly() {
        const auto data = dataWith({"weight"});
        PropertyTrainee whole(data, small(), 3), begun(data, small(), 3);
        epochsOf(whole, 3);
        epochsOf(begun, 1);
        begun.trainBatch();
        begun.trainBatch();
        PropertyTrainee resumed(data, small(), 3, begun.pack(NAN));
        QCOMPARE(resumed.step(), begun.step());
        QCOMPARE(resumed.tally().batches, begun.tally().batches);
        epochsOf(resumed, 2);
        QVERIFY(whole.pack(1).model == resumed.pack(1).model);
        PropertyTrainee other(data, small(), 4);
        epochsOf(other, 3);
        QVERIFY(whole.pack(1).model != other.pack(1).model);
        auto wider = small();
        wider.model.width = 20;
        QVERIFY_EXCEPTION_THROWN(PropertyTrainee(data, wider, 3, begun.pack(NAN)), api::Error);
    }

    // Labels of graphs outside the training part change nothing; missing ones of training graphs are passed over.
    void seesTheTrainingPartAlone() {
        auto altered = someMolecules();
        const auto split = splitByColumn(altered, "part");
        for (const auto* part : {&split.valid, &split.test})
            for (const int row : *part) altered.columns[1].values[static_cast<std::size_t>(row)] = -1e5;
        const PropertyData alteredData{altered, {"weight"}, split};
        const auto data = dataWith({"weight"});
        PropertyTrainee a(data, small(), 3), b(alteredData, small(), 3);
        epochsOf(a, 1);
        epochsOf(b, 1);
        QVERIFY(a.pack(1).model == b.pack(1).model);

        const auto gaps = dataWith({"gaps"});
        PropertyTrainee c(gaps, small(), 3);
        epochsOf(c, 2);
        QVERIFY(std::isfinite(c.endEpoch().score));
    }

    void predictor() {
        const auto data = dataWith({"weight", "atoms"});
        PropertyTrainee trainee(data, small(), 3);
        epochsOf(trainee, 2);
        const Predictor predictor(trainee.pack(1), small(), someMolecules().vocabulary, {"weight", "atoms"});
        const auto rows = data.split.test;
        std::vector<const api::Graph*> graphs;
        for (const int row : rows) graphs.push_back(&someMolecules().graphs[static_cast<std::size_t>(row)]);
        const auto predicted = predictor.predict(graphs, someMolecules().vocabulary);
        const auto expected = trainee.predicted(rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(std::abs(predicted[i][1] - expected[static_cast<int64_t>(i)][1].item<double>()) < 1e-6);

        // In other classes: the same atoms give the same numbers, unknown ones none.
        auto classes = chemistry::emptyMoleculeVocabulary();
        std::vector<api::Graph> others;
        for (const auto* smiles : {"ClCC", "OCCN", "C"}) others.push_back(chemistry::graphFromSmiles(smiles, classes));
        others.push_back({});
        auto known = someMolecules().vocabulary;
        const auto same = chemistry::graphFromSmiles("OCCN", known);
        const auto alone = predictor.predict(std::vector{&same}, known);
        const auto mixed = predictor.predict(pointersTo(others), classes);
        QVERIFY(std::isnan(mixed[0][0]) && std::isnan(mixed[3][1]));
        QVERIFY(std::abs(mixed[1][0] - alone[0][0]) < 1e-6);
        QVERIFY(std::isfinite(mixed[2][0]));

        QVERIFY_EXCEPTION_THROWN(Predictor(trainee.pack(1), small(), known, {"weight"}), api::Error);
        auto damaged = trainee.pack(1);
        damaged.model[damaged.model.size() / 2] ^= 1;
        QVERIFY_EXCEPTION_THROWN(Predictor(damaged, small(), known, {"weight", "atoms"}), api::Error);
    }
};

STRATA_TEST(TestPropertyTrainee, tst_property_trainee);
#include "tst_property_trainee.moc"

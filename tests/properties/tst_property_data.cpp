// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/properties/latent_options.h"
#include "engine/properties/property_data.h"
#include "engine/properties/property_options.h"
#endif

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <set>

#include "engine/api/error.h"
#include "tests/properties/some_data.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::properties;
using test::someMolecules;

namespace {

/// Every graph is in one part, once.
bool covers(const PropertySplit& split, std::size_t graphs) {
    std::multiset<int> all;
    for (const auto* part : {&split.train, &split.valid, &split.test}) all.insert(part->begin(), part->end());
    return all.size() == graphs && std::set(all.begin(), all.end()).size() == graphs;
}

}  // namespace

class TestPropertyData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void splitByWords() {
        const auto split = splitByColumn(someMolecules(), "part");
        QVERIFY(covers(split, someMolecules().graphs.size()));
        QVERIFY(split.test == splitOf(someMolecules(), "part", 1).test);
        for (const int row : split.valid) QCOMPARE(row % 5, 1);
        auto odd = someMolecules();
        odd.texts[0].values[7] = "holdout";
        try {
            splitByColumn(odd, "part");
            QFAIL("accepted");
        } catch (const api::Error& error) {
            QVERIFY2(QString(error.what()).contains("line 9"), error.what());
            QVERIFY2(QString(error.what()).contains("holdout"), error.what());
        }
        QVERIFY_EXCEPTION_THROWN(splitByColumn(odd, "atoms"), api::Error);
        std::ranges::fill(odd.texts[0].values, "Train");
        QVERIFY_EXCEPTION_THROWN(splitByColumn(odd, "part"), api::Error);
    }

    // Rows are the file's, not the places of the graphs that are left.
    void splitByFile() {
        QTemporaryDir folder;
        const auto path = folder.filePath("test.index").toStdString();
        std::ofstream(path) << "12\n3\n40\n";
        auto data = someMolecules();
        for (auto& row : data.rows) row += 2;
        const auto split = splitOf(data, path, 1);
        QVERIFY(split.test == (std::vector<int>{1, 10, 38}));
        QVERIFY(covers(split, data.graphs.size()));
        QCOMPARE(split.valid.size(), 3UL);  // a twentieth of 57
    }

    void splitAtRandom() {
        const auto split = splitOf(someMolecules(), "", 4);
        QVERIFY(covers(split, someMolecules().graphs.size()));
        QCOMPARE(split.test.size(), 6UL);
        QCOMPARE(split.valid.size(), 6UL);
        QVERIFY(split.test != splitOf(someMolecules(), "", 5).test);
    }

    void targets() {
        const auto& data = someMolecules();
        QVERIFY(targetNames(data, " weight , atoms,") == (std::vector<std::string>{"weight", "atoms"}));
        QCOMPARE(targetNames(data, "").size(), 3UL);
        const auto values = targetsOf(data, {"atoms", "gaps"});
        QCOMPARE(values[4][0].item<double>(), static_cast<double>(data.graphs[4].size()));
        QVERIFY(std::isnan(values[3][1].item<double>()));
        try {
            targetsOf(data, {"mass"});
            QFAIL("accepted");
        } catch (const api::Error& error) {
            QVERIFY2(QString(error.what()).contains("atoms, weight, gaps"), error.what());
        }
    }

    // Mean 2 and deviation √(2/3) of 1, 2, 3, the gap aside; a column that never varies keeps its unit.
    void standard() {
        const auto nan = std::nan("");
        const auto values = torch::tensor({1., 5., 2., 5., nan, 5., 3., 5.}, torch::kFloat64).view({4, 2});
        const auto standard = standardOf(values, {"a", "b"});
        QCOMPARE(standard.mean[0].item<double>(), 2.0);
        QVERIFY(std::abs(standard.deviation[0].item<double>() - std::sqrt(2.0 / 3)) < 1e-12);
        QCOMPARE(standard.deviation[1].item<double>(), 1.0);
        QVERIFY(torch::allclose(standard.undone(standard.applied(values[1])), values[1]));
        QVERIFY_EXCEPTION_THROWN(standardOf(torch::full({3, 1}, nan, torch::kFloat64), {"a"}), api::Error);
    }

    void options() {
        for (const auto* parameters : {&propertyParameters(), &latentParameters()}) {
            std::set<std::string> keys;
            for (const auto& parameter : *parameters) {
                QVERIFY2(keys.insert(parameter.key).second, parameter.key.c_str());
                QVERIFY2(!parameter.help.empty(), parameter.key.c_str());
            }
        }
        const auto options = propertyOptionsFrom({{"readout", std::string("contributions")},
                                                  {"encoder.width", 32LL},
                                                  {"data.targets", std::string("mu")},
                                                  {"epochs", 3LL}});
        QVERIFY(options.model.readout == Readout::Contributions);
        QCOMPARE(options.model.width, int64_t{32});
        QCOMPARE(options.targets, std::string("mu"));
        QCOMPARE(options.training.epochs, 3LL);
        QCOMPARE(options.training.batch, PropertyOptions().training.batch);
        QVERIFY_EXCEPTION_THROWN(propertyOptionsFrom({{"encoder.width", 0LL}}), api::Error);
        QVERIFY_EXCEPTION_THROWN(latentOptionsFrom({{"no.such", 1LL}}), api::Error);
    }
};

STRATA_TEST(TestPropertyData, tst_property_data);
#include "tst_property_data.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include <cmath>
#include <limits>

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/generation/sample_model.h"

using namespace strata;
using namespace strata::generation;

namespace {

/// Five samples with what matters written down; the third is not valid.
api::SampleSetPtr five() {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    auto set = std::make_shared<api::SampleSet>();
    set->vocabulary = tests::moleculeVocabulary();
    const auto add = [&](std::size_t molecule, bool valid, bool novel, bool unique, bool connected, double qed,
                         double weight) {
        api::Sample s;
        s.graph = tests::molecule(molecule);
        s.text = valid ? s.graph.name : "";
        s.valid = valid;
        s.novel = novel;
        s.unique = unique;
        s.connected = connected;
        s.qed = qed;
        s.logP = qed * 10;
        s.weight = weight;
        set->samples.push_back(s);
    };
    add(2, true, true, true, true, 0.40, 46);   // CCO
    add(5, true, false, true, true, 0.45, 79);  // pyridine
    add(6, false, false, false, false, unknown, unknown);
    add(2, true, true, false, true, 0.40, 46);  // CCO again
    add(7, true, true, true, false, 0.60, 126);
    return set;
}

std::vector<int> sourceRows(const SampleProxy& proxy) {
    std::vector<int> rows;
    for (int i = 0; i < proxy.rowCount(); ++i) rows.push_back(proxy.mapToSource(proxy.index(i, 0)).row());
    return rows;
}

using Rows = std::vector<int>;

}  // namespace

class SampleModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsValuesAndDashes() {
        SampleModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSamples(five());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(1, SampleModel::Text).data().toString(), QString("c1ccncc1"));
        QCOMPARE(model.index(2, SampleModel::Qed).data().toString(), QString("–"));
        QCOMPARE(model.index(4, SampleModel::Size).data().toInt(), 9);
        QCOMPARE(model.index(4, SampleModel::Weight).data(Qt::UserRole).toDouble(), 126.0);
        model.setSamples({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsWithUnknownValuesLast() {
        SampleModel model;
        SampleProxy proxy(&model);
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSamples(five());
        QCOMPARE(sourceRows(proxy), (Rows{0, 1, 2, 3, 4}));
        proxy.sort(SampleModel::Qed, Qt::AscendingOrder);
        QCOMPARE(sourceRows(proxy), (Rows{0, 3, 1, 4, 2}));
        proxy.sort(SampleModel::Qed, Qt::DescendingOrder);
        QCOMPARE(sourceRows(proxy), (Rows{4, 1, 0, 3, 2}));
        proxy.sort(SampleModel::Weight, Qt::DescendingOrder);
        QCOMPARE(sourceRows(proxy), (Rows{4, 1, 0, 3, 2}));
        proxy.sort(SampleModel::LogP, Qt::AscendingOrder);
        QCOMPARE(sourceRows(proxy).back(), 2);
        proxy.sort(SampleModel::Size, Qt::AscendingOrder);
        QCOMPARE(sourceRows(proxy), (Rows{0, 3, 1, 2, 4}));
        proxy.sort(SampleModel::Validity, Qt::DescendingOrder);
        QCOMPARE(sourceRows(proxy).back(), 2);
        proxy.sort(-1);
        QCOMPARE(sourceRows(proxy), (Rows{0, 1, 2, 3, 4}));
    }

    void filters() {
        SampleModel model;
        SampleProxy proxy(&model);
        QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSamples(five());
        const auto with = [&](SampleFilter filter) {
            proxy.setFilter(filter);
            return sourceRows(proxy);
        };
        QCOMPARE(with({.valid = true}), (Rows{0, 1, 3, 4}));
        QCOMPARE(with({.novel = true}), (Rows{0, 3, 4}));
        QCOMPARE(with({.unique = true}), (Rows{0, 1, 4}));
        QCOMPARE(with({.connected = true}), (Rows{0, 1, 3}));
        QCOMPARE(with({.novel = true, .unique = true, .connected = true}), (Rows{0}));
        QCOMPARE(with({.leastQed = 0.45}), (Rows{1, 4}));
        QCOMPARE(with({.mostQed = 0.45}), (Rows{0, 1, 3}));
        QCOMPARE(with({}), (Rows{0, 1, 2, 3, 4}));
        proxy.setContained({false, true, false, true, true});
        QCOMPARE(sourceRows(proxy), (Rows{1, 3, 4}));
        QCOMPARE(with({.connected = true}), (Rows{1, 3}));
        model.setSamples(five());  // others are not filtered by what those before contained
        QCOMPARE(with({}), (Rows{0, 1, 2, 3, 4}));
    }

    void exportsInTheOrderShown() {
        SampleModel model;
        SampleProxy proxy(&model);
        model.setSamples(five());
        proxy.setFilter({.valid = true});
        proxy.sort(SampleModel::Qed, Qt::DescendingOrder);
        std::vector<std::string> texts;
        for (const int row : proxy.shownRows()) texts.push_back(model.sample(row).text);
        QCOMPARE(texts, (std::vector<std::string>{"Cc1ccc(F)c(O)c1", "c1ccncc1", "CCO", "CCO"}));
    }
};

STRATA_TEST(SampleModelTest, tst_sample_model);
#include "tst_sample_model.moc"

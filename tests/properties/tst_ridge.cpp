// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/properties/probe.h"
#include "engine/properties/property_figures.h"
#include "engine/properties/ridge.h"
#endif

#include <cmath>

#include "engine/api/error.h"
#include "tests/support/test_main.h"
#ifndef Q_MOC_RUN
#include "tests/support/properties.h"
#endif

using namespace strata;
using namespace strata::properties;

namespace {

const auto kDouble = torch::kFloat64;

std::vector<int> upTo(int n, int from = 0) {
    std::vector<int> rows;
    for (int i = from; i < n; ++i) rows.push_back(i);
    return rows;
}

torch::Tensor noise(std::vector<int64_t> sizes, std::uint64_t seed) {
    return at::randn(sizes, tests::generator(seed), torch::TensorOptions()).to(kDouble);
}

}  // namespace

class TestRidge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // numpy: Xc = X - X.mean(0); W = solve(Xc.T @ Xc + 0.5 I, Xc.T @ Yc); b = Y.mean(0) - X.mean(0) @ W
    void agreesWithNumpy() {
        const auto X = torch::tensor({1., 2., 2., 0., 3., 1., 4., 5., 0., 1.}, kDouble).view({5, 2});
        const auto Y = torch::tensor({1., 0., 2., 1., 3., 5., 4., 2., 7., 1.}, kDouble).view({5, 2});
        const auto W =
            torch::tensor({-0.63591580833, 0.971786833856, 0.382445141066, -0.457680250784}, kDouble).view({2, 2});
        const auto b = torch::tensor({3.983430362741, 0.680250783699}, kDouble);
        LinearSums sums(2, 2);
        sums.add(FeatureTable(X), Y, upTo(5));
        const auto dense = ridge(sums, 0.5);
        QVERIFY(tests::distance(dense.weights, W) < 1e-11);
        QVERIFY(tests::distance(dense.intercept, b) < 1e-11);

        const FeatureTable counts({{{0, 1}, {1, 2}}, {{0, 2}}, {{0, 3}, {1, 1}}, {{0, 4}, {1, 5}}, {{1, 1}}}, 2);
        LinearSums first(2, 2), second(2, 2);
        first.add(counts, Y, {0, 3});
        second.add(counts, Y, {4, 1, 2});
        first.add(second);
        QVERIFY(tests::distance(ridge(first, 0.5).weights, W) < 1e-11);
        QVERIFY(tests::distance(dense.predict(counts, upTo(5)), X.matmul(W) + b) < 1e-10);
    }

    // Without a penalty and noise the line is found again; dependent columns need one.
    void limits() {
        const auto X = noise({40, 3}, 1);
        const auto W = noise({3, 2}, 2);
        LinearSums sums(3, 2);
        sums.add(FeatureTable(X), X.matmul(W) + 7, upTo(40));
        QVERIFY(tests::distance(ridge(sums, 0).weights, W) < 1e-10);
        LinearSums dependent(2, 1);
        dependent.add(FeatureTable(torch::ones({5, 2}, kDouble)), torch::ones({5, 1}, kDouble), upTo(5));
        QVERIFY_EXCEPTION_THROWN(ridge(dependent, 0), api::Error);
        QVERIFY_EXCEPTION_THROWN(ridge(LinearSums(2, 1), 1), api::Error);
    }

    // Many useless columns and few rows: the chosen penalty must do better than none, and differs between targets.
    void penaltyIsChosen() {
        const auto X = noise({160, 60}, 3);
        const auto clean = X.select(1, 0) * 3, loud = X.select(1, 1) * 0.3 + 2 * noise({160}, 4);
        const auto Y = torch::stack({clean, loud}, 1);
        const auto rows = upTo(100), test = upTo(160, 100);
        const FeatureTable table(X);
        const auto chosen = ridgeWithChosenPenalty(table, Y, rows, 5);
        LinearSums sums(60, 2);
        sums.add(table, Y, rows);
        const auto actual = rowsOf(Y, test);
        const auto error = (chosen.predict(table, test) - actual).abs().mean(0);
        const auto plain = (ridge(sums, 1e-9).predict(table, test) - actual).abs().mean(0);
        QVERIFY(error[0].item<double>() < 1e-6);
        QVERIFY(error[1].item<double>() < 0.9 * plain[1].item<double>());
    }

    // What is linear, and what is not, of the same features; the test rows are not learned from.
    void probeFindsWhatRidgeCannot() {
        const auto X = noise({1200, 4}, 6);
        const auto linear = 5 * X.select(1, 0) - 2, product = X.select(1, 1) * X.select(1, 2);
        auto Y = torch::stack({linear, product}, 1);
        PropertySplit split{upTo(900), upTo(1000, 900), upTo(1200, 1000)};
        const ProbeOptions options{64, 30, 64, 5e-3};
        const auto result = probe(FeatureTable(X), Y, split, options, 1);
        const auto actual = rowsOf(Y, split.test);
        const auto ridgeError = (result.linear - actual).abs().mean(0), mlpError = (result.mlp - actual).abs().mean(0);
        QVERIFY(ridgeError[0].item<double>() < 1e-4);
        QVERIFY(mlpError[0].item<double>() < 0.02);
        QVERIFY(ridgeError[1].item<double>() > 0.5);
        QVERIFY2(mlpError[1].item<double>() < 0.25, qPrintable(QString::number(mlpError[1].item<double>())));

        Y.slice(0, 1000, 1200).fill_(1e6);
        const auto blind = probe(FeatureTable(X), Y, split, options, 1);
        QVERIFY(torch::equal(blind.mlp, result.mlp));
        Y.index_put_({3, 1}, std::nan(""));
        QVERIFY_EXCEPTION_THROWN(probe(FeatureTable(X), Y, split, options, 1), api::Error);
        Y.index_put_({3, 1}, 0);
        int asked = 0;
        QVERIFY(!probe(FeatureTable(X), Y, split, options, 1, [&](double) { return ++asked < 3; }).mlp.defined());
        QCOMPARE(asked, 3);
    }

    // Errors 1, 2, 3 and 6: mean 3, deviation √(14/3), half of the interval 1.959964 · √(14/3) / 2 = 2.117; a missing
    // value does not count.
    void figuresByHand() {
        const auto actual = torch::tensor({0., 0., 0., 0., std::nan("")}, kDouble).view({5, 1});
        const auto predicted = torch::tensor({1., -2., 3., 6., 9.}, kDouble).view({5, 1});
        const auto line = errorLine("run", "Run", {"mu"}, predicted, actual);
        QCOMPARE(line.figures.size(), 1UL);
        QCOMPARE(line.figures[0].name, std::string("mae_mu"));
        QCOMPARE(line.figures[0].value, 3.0);
        const double half = 1.959964 * std::sqrt(14.0 / 3) / 2;
        QVERIFY(std::abs(line.figures[0].low - (3 - half)) < 1e-9);
        QVERIFY(std::abs(line.figures[0].high - (3 + half)) < 1e-9);
        const auto plots = errorPlots({"mu"}, predicted, actual);
        QCOMPARE(plots.size(), 2UL);
        QCOMPARE(plots[0].series[0].y.size(), 4UL);
        QVERIFY(plots[1].series[0].y == (std::vector<double>{1, -2, 3, 6}));
        const auto many = errorPlots({"mu"}, noise({5000, 1}, 7), noise({5000, 1}, 8));
        QCOMPARE(many[0].series[0].x.size(), 2000UL);
        QVERIFY(errorLine("run", "Run", {"mu"}, predicted.slice(0, 4, 5), actual.slice(0, 4, 5)).figures.empty());
    }
};

STRATA_TEST(TestRidge, tst_ridge);
#include "tst_ridge.moc"

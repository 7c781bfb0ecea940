// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/symmetric_eigenvalues.h"

#include <cmath>
#include <numbers>
#include <random>

#include "tests/support/test_main.h"

using strata::metrics::symmetricEigenvalues;

namespace {

void compare(const std::vector<double>& found, const std::vector<double>& expected) {
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QVERIFY2(std::abs(found[i] - expected[i]) < 1e-12 * std::max(1.0, std::abs(expected.back())),
                 qPrintable(QString("%1: %2, not %3").arg(i).arg(found[i]).arg(expected[i])));
    }
}

}  // namespace

class SymmetricEigenvaluesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand() {
        compare(symmetricEigenvalues({}, 0), {});
        compare(symmetricEigenvalues({-3}, 1), {-3});
        compare(symmetricEigenvalues({0, 0, 0, 0}, 2), {0, 0});
        compare(symmetricEigenvalues({2, 1, 1, 2}, 2), {1, 3});
        compare(symmetricEigenvalues({3, 0, 0, 0, 1, 0, 0, 0, 2}, 3), {1, 2, 3});
        compare(symmetricEigenvalues({0, 1e-200, 1e-200, 0}, 2), {0, 0});
        // NumPy: eigvalsh of the Hilbert matrix of order 5
        std::vector<double> hilbert;
        for (int i = 0; i < 5; ++i)
            for (int j = 0; j < 5; ++j) hilbert.push_back(1.0 / (i + j + 1));
        compare(symmetricEigenvalues(hilbert, 5), {3.287928772165856e-06, 0.00030589804015115115, 0.011407491623419658,
                                                   0.20853421861101334, 1.5670506910982307});
    }

    // The path of n nodes: 2 - 2 cos(πk/n). The complete graph of n: 0, then n, n - 1 times. Both Laplacians.
    void laplacians() {
        for (const int n : {2, 3, 7, 40, 150}) {
            const auto size = static_cast<std::size_t>(n);
            std::vector<double> path(size * size), complete(size * size, -1), pathValues, completeValues(size, n);
            for (std::size_t i = 0; i < size; ++i) {
                complete[i * size + i] = n - 1;
                path[i * size + i] = i == 0 || i + 1 == size ? 1 : 2;
                if (i > 0) path[i * size + i - 1] = path[(i - 1) * size + i] = -1;
                pathValues.push_back(2 - 2 * std::cos(std::numbers::pi * static_cast<double>(i) / n));
            }
            completeValues[0] = 0;
            compare(symmetricEigenvalues(path, n), pathValues);
            compare(symmetricEigenvalues(complete, n), completeValues);
        }
    }

    // Trace, and trace of the square, of random matrices, with rows of zeros among them.
    void tracesAreKept() {
        std::mt19937 random(1);
        std::normal_distribution<double> normal;
        for (int n = 1; n <= 60; ++n) {
            const auto size = static_cast<std::size_t>(n);
            std::vector<double> matrix(size * size);
            double trace = 0, squares = 0;
            for (std::size_t i = 0; i < size; ++i) {
                for (std::size_t j = 0; j <= i; ++j) {
                    const double value = i % 5 == 3 || j % 5 == 3 ? 0 : normal(random);
                    matrix[i * size + j] = matrix[j * size + i] = value;
                    trace += i == j ? value : 0;
                    squares += (i == j ? 1 : 2) * value * value;
                }
            }
            for (const double value : symmetricEigenvalues(matrix, n)) {
                trace -= value;
                squares -= value * value;
            }
            QVERIFY(std::abs(trace) < 1e-11);
            QVERIFY(std::abs(squares) < 1e-10);
        }
    }
};

STRATA_TEST(SymmetricEigenvaluesTest, tst_symmetric_eigenvalues);
#include "tst_symmetric_eigenvalues.moc"

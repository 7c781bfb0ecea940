// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/mmd.h"

#include <cmath>

#include "engine/api/error.h"
#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using metrics::Kernel;

class MmdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoGraphsByHand() {
        // One triangle against one path of three; k(a,a) = k(b,b) = 1, so each figure is 2 - 2 exp(-d²/2σ²).
        const auto figure = [](double d, double sigma) { return 2 - 2 * std::exp(-d * d / (2 * sigma * sigma)); };
        const std::vector<api::Graph> a{completeGraph(3)}, b{pathGraph(3)};
        // Degrees (0, 0, 1) and (0, 2/3, 1/3): two thirds of the mass move by one bin. Clustering: all of it by 99
        // bins. Orbits (2, 0, 0, 1) and (4/3, 2/3, 1/3, 0). Spectra 0, 3/2, 3/2 and 0, 1, 2: bins 149, 149 and 100,
        // 199.
        const double l1 = 2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1, l2 = std::sqrt(4.0 / 9 + 4.0 / 9 + 1.0 / 9 + 1);
        const auto emd = metrics::mmd(a, b, Kernel::GaussianEmd);
        QVERIFY(std::abs(emd.degree - figure(2.0 / 3, 1)) < 1e-14);
        QVERIFY(std::abs(emd.clustering - figure(0.99, 0.1)) < 1e-14);
        QVERIFY(std::abs(emd.orbit - figure(l2, 30)) < 1e-14);
        QVERIFY(std::abs(emd.spectral - figure((49.0 + 50.0) / 3, 1)) < 1e-14);
        const auto tv = metrics::mmd(a, b, Kernel::GaussianTv);
        QVERIFY(std::abs(tv.degree - figure(2.0 / 3, 1)) < 1e-14);
        QVERIFY(std::abs(tv.clustering - figure(1, 0.1)) < 1e-14);
        QVERIFY(std::abs(tv.orbit - figure(l1 / 2, 30)) < 1e-14);
        QVERIFY(std::abs(tv.spectral - figure(2.0 / 3, 1)) < 1e-14);
    }

    // GDSS's stats.py on its own files: the first fifth against all others.
    void goldenValues_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("emd");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("community, EMD") << "community_small/community_small.g6" << true
                                        << QList<double>{.003383904, .009234549, .000971607, .034050282};
        QTest::newRow("community, TV") << "community_small/community_small.g6" << false
                                       << QList<double>{.002299811, .048175920, .001583695, .011850773};
        QTest::newRow("ego, EMD") << "ego_small/ego_small.g6" << true
                                  << QList<double>{.014200748, .027288587, .004441065, .024361568};
        QTest::newRow("ego, TV") << "ego_small/ego_small.g6" << false
                                 << QList<double>{.003745803, .022681760, .004743421, .006149598};
    }

    void goldenValues() {
        QFETCH(QString, file);
        QFETCH(bool, emd);
        QFETCH(QList<double>, expected);
        const auto graphs = readGraph6(STRATA_SHARED_DATA "/" + file.toStdString());
        if (graphs.empty()) QSKIP("the file is not here");
        const auto fifth = graphs.begin() + static_cast<std::ptrdiff_t>(graphs.size() / 5);
        const auto found = metrics::mmd({graphs.begin(), fifth}, {fifth, graphs.end()},
                                        emd ? Kernel::GaussianEmd : Kernel::GaussianTv);
        const double values[] = {found.degree, found.clustering, found.orbit, found.spectral};
        for (int i = 0; i < 4; ++i) {
            QVERIFY2(std::abs(values[i] - expected[i]) < 1e-8,
                     qPrintable(QString("figure %1: %2, not %3").arg(i).arg(values[i], 0, 'g', 12).arg(expected[i])));
        }
    }

    void aSetAgainstItselfIsNothing() {
        std::mt19937 random(3);
        std::vector<api::Graph> graphs;
        for (int i = 0; i < 20; ++i) graphs.push_back(randomGraph(5 + i, 0.3, random));
        for (const auto kernel : {Kernel::GaussianEmd, Kernel::GaussianTv}) {
            const auto self = metrics::mmd(graphs, graphs, kernel);
            for (const double value : {self.degree, self.clustering, self.orbit, self.spectral})
                QVERIFY(std::abs(value) < 1e-12);
        }
    }

    void isolatedNodesPlayNoPart() {
        const std::vector<api::Graph> a{completeGraph(4), makeGraph(0, {})};
        const std::vector<api::Graph> b{together(makeGraph(3, {}), completeGraph(4)), makeGraph(7, {})};
        const auto found = metrics::mmd(a, b, Kernel::GaussianEmd);
        for (const double value : {found.degree, found.clustering, found.orbit, found.spectral})
            QVERIFY(std::abs(value) < 1e-15);
    }

    void anEmptySetIsRefused() {
        QVERIFY_EXCEPTION_THROWN(metrics::mmd(std::vector<api::Graph>{}, {completeGraph(3)}, Kernel::GaussianEmd),
                                 api::Error);
    }

    void aThousandGraphsAreQuick() {
        std::mt19937 random(4);
        std::vector<api::Graph> generated, real;
        for (int i = 0; i < 1024; ++i) generated.push_back(randomGraph(12 + i % 9, 0.35, random));
        for (int i = 0; i < 80; ++i) real.push_back(randomGraph(12 + i % 9, 0.35, random));
        QElapsedTimer timer;
        timer.start();
        metrics::mmd(generated, real, Kernel::GaussianEmd);
        qInfo("1,024 against 80 graphs: %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
    }
};

STRATA_TEST(MmdTest, tst_mmd);
#include "tst_mmd.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ranking.h"

#include <cmath>
#include <random>

#include "engine/api/error.h"
#include "tests/support/test_main.h"

using namespace strata;
using metrics::Ranking;

namespace {

/// The definition, pair by pair.
double aucByPairs(const std::vector<double>& positives, const std::vector<double>& negatives) {
    double sum = 0;
    for (const double p : positives)
        for (const double n : negatives) sum += p > n ? 1 : p == n ? 0.5 : 0;
    return sum / static_cast<double>(positives.size() * negatives.size());
}

/// Each positive's precision among all that score at least as high.
double precisionByThresholds(const std::vector<double>& positives, const std::vector<double>& negatives) {
    const auto atLeast = [](const std::vector<double>& scores, double t) {
        return static_cast<double>(std::ranges::count_if(scores, [&](double s) { return s >= t; }));
    };
    double sum = 0;
    for (const double t : positives) sum += atLeast(positives, t) / (atLeast(positives, t) + atLeast(negatives, t));
    return sum / static_cast<double>(positives.size());
}

std::vector<double> roundScores(std::size_t count, double shift, std::mt19937_64& random) {
    std::vector<double> scores(count);
    for (double& score : scores) score = std::floor(static_cast<double>(random() % 40) / 2 + shift);
    return scores;
}

}  // namespace

class RankingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn's documented example: y = 0 0 1 1, scores 0.1 0.4 0.35 0.8; roc_auc_score 0.75,
    // average_precision_score 0.83.
    void scikitLearnsExample() {
        const Ranking ranking({0.35, 0.8}, {0.1, 0.4});
        QCOMPARE(ranking.auc(), 0.75);
        QCOMPARE(ranking.averagePrecision(), (1.0 + 2.0 / 3) / 2);
    }

    // Scores that a squashing function rounds differently in float and in double must not be compared as such: equal
    // scores are equal, whatever they are.
    void aConstantPredictorGuesses() {
        for (const double c : {0.0, 0.3, 0.512, -7.0}) {
            const Ranking ranking(std::vector<double>(30, c), std::vector<double>(90, c));
            QCOMPARE(ranking.auc(), 0.5);
            QCOMPARE(ranking.averagePrecision(), 0.25);
            QCOMPARE(ranking.roc().x, (std::vector<double>{0, 1}));
            QCOMPARE(ranking.roc().y, (std::vector<double>{0, 1}));
        }
    }

    void agreesWithTheDefinitions() {
        std::mt19937_64 random(5);
        for (int trial = 0; trial < 20; ++trial) {
            const auto positives = roundScores(1 + random() % 60, 2, random), negatives = roundScores(50, 0, random);
            const Ranking ranking(positives, negatives);
            QVERIFY(std::abs(ranking.auc() - aucByPairs(positives, negatives)) < 1e-12);
            QVERIFY(std::abs(ranking.averagePrecision() - precisionByThresholds(positives, negatives)) < 1e-12);
        }
    }

    void aResampleIsTheRepeatedItems() {
        std::mt19937_64 random(6);
        const auto positives = roundScores(20, 2, random), negatives = roundScores(30, 0, random);
        std::vector<float> up(20), down(30);
        std::vector<double> repeatedUp, repeatedDown;
        for (std::size_t i = 0; i < up.size(); ++i) {
            up[i] = static_cast<float>(random() % 3);
            repeatedUp.insert(repeatedUp.end(), static_cast<std::size_t>(up[i]), positives[i]);
        }
        for (std::size_t i = 0; i < down.size(); ++i) {
            down[i] = static_cast<float>(random() % 3);
            repeatedDown.insert(repeatedDown.end(), static_cast<std::size_t>(down[i]), negatives[i]);
        }
        const Ranking ranking(positives, negatives), repeated(repeatedUp, repeatedDown);
        QVERIFY(std::abs(ranking.auc(up, down) - repeated.auc()) < 1e-12);
        QVERIFY(std::abs(ranking.averagePrecision(up, down) - repeated.averagePrecision()) < 1e-12);
        QVERIFY(std::isnan(ranking.auc(std::vector<float>(20), down)));
    }

    // Highest first: + - + (tied with -) - : true positives 1 1 2 2, false ones 0 1 2 3.
    void curvesByHand() {
        const Ranking ranking({9, 5}, {7, 5, 1});
        const auto roc = ranking.roc();
        QCOMPARE(roc.x, (std::vector<double>{0, 0, 1.0 / 3, 2.0 / 3, 1}));
        QCOMPARE(roc.y, (std::vector<double>{0, 0.5, 0.5, 1, 1}));
        const auto curve = ranking.precisionRecall();
        QCOMPARE(curve.x, (std::vector<double>{0, 0.5, 0.5, 1, 1}));
        QCOMPARE(curve.y, (std::vector<double>{1, 1, 0.5, 0.5, 0.4}));
    }

    void longCurvesAreThinned() {
        std::mt19937_64 random(7);
        std::vector<double> positives(5000), negatives(5000);
        for (double& score : positives) score = static_cast<double>(random() % 100000) + 20000;
        for (double& score : negatives) score = static_cast<double>(random() % 100000);
        const Ranking ranking(positives, negatives);
        const auto roc = ranking.roc(200);
        QCOMPARE(roc.x.size(), std::size_t{201});
        QCOMPARE(roc.x.back(), 1.0);
        QCOMPARE(roc.y.back(), 1.0);
        double area = 0;
        for (std::size_t i = 1; i < roc.x.size(); ++i)
            area += (roc.x[i] - roc.x[i - 1]) * (roc.y[i] + roc.y[i - 1]) / 2;
        QVERIFY(std::abs(area - ranking.auc()) < 1e-3);
    }

    void badInput() {
        QVERIFY_EXCEPTION_THROWN(Ranking({}, {1}), api::Error);
        QVERIFY_EXCEPTION_THROWN(Ranking({1}, {}), api::Error);
        QVERIFY_EXCEPTION_THROWN(Ranking({std::nan("")}, {1}), api::Error);
    }
};

STRATA_TEST(RankingTest, tst_ranking);
#include "tst_ranking.moc"

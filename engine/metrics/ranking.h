// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::metrics {

/// Points of a curve, to be drawn as straight lines between them.
struct RankingCurve {
    std::vector<double> x, y;
};

/// How well scores tell positives from negatives: sorted once, measured often. Only the order of the scores matters,
/// and equal scores stay together, so that a constant predictor gets exactly what guessing gets.
class Ranking {
public:
    /// Throws Error(BadInput) if either is empty or holds a score that is not a number.
    Ranking(const std::vector<double>& positives, const std::vector<double>& negatives);

    /// The share of pairs of a positive and a negative in which the positive has the higher score, equal scores counted
    /// half: 0.5 for a constant predictor.
    double auc() const;
    /// Σ (R_t − R_t₋₁) P_t over the distinct scores t from the highest, with the precision P_t and recall R_t of "at
    /// least t", as scikit-learn's average_precision_score: the share of positives for a constant predictor.
    double averagePrecision() const;

    /// The same of a resample, in which positive i occurs positives[i] times and negative j negatives[j] times; NaN if
    /// either occurs not at all.
    double auc(const std::vector<float>& positives, const std::vector<float>& negatives) const;
    double averagePrecision(const std::vector<float>& positives, const std::vector<float>& negatives) const;

    /// False positive rate against true positive rate, from (0, 0) to (1, 1).
    RankingCurve roc(std::size_t points = 300) const;
    /// Recall against precision, from recall 0 with the precision of the highest score.
    RankingCurve precisionRecall(std::size_t points = 300) const;

private:
    struct Entry {
        bool positive;
        std::size_t index;  ///< among the positives or the negatives
        bool last;          ///< of its score
    };
    struct Point {
        double positives, negatives;  ///< with at least this score
    };
    /// Calls step(positives, negatives) for each distinct score from the highest: how many have it.
    template <class Step>
    void walk(const std::vector<float>* positives, const std::vector<float>* negatives, Step step) const;
    double area(const std::vector<float>* positives, const std::vector<float>* negatives) const;
    double precision(const std::vector<float>* positives, const std::vector<float>* negatives) const;
    std::vector<Point> thinned(std::size_t points) const;

    std::vector<Entry> m_entries;  ///< from the highest score
    std::size_t m_positives, m_negatives;
};

}  // namespace strata::metrics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/member_scores.h"

#include <algorithm>
#include <cmath>

#include "engine/links/link_training.h"

namespace strata::links {

MemberScores::MemberScores(const LinkProblem& problem, const LinkOptions& options, const store::Checkpoint& checkpoint,
                           const VisibleGraph& graph, const LinkSplit& split)
    : m_graph(graph), m_models(trainedMembers(checkpoint, problem, options)) {
    const torch::NoGradGuard constant;
    auto pairs = split.validation;
    pairs.insert(pairs.end(), split.validationNonLinks.begin(), split.validationNonLinks.end());
    for (auto& model : m_models) {
        m_encoded.push_back(model->encode(problem.inputs, graph, {}));
        const auto scores = scoresOf(model, m_encoded.back(), graph, pairs);
        double sum = 0, squares = 0;
        for (const double score : scores) {
            sum += score;
            squares += score * score;
        }
        const auto n = static_cast<double>(scores.size());
        m_means.push_back(sum / n);
        m_deviations.push_back(std::sqrt(std::max(squares / n - sum * sum / (n * n), 1e-20)));
    }
}

std::vector<double> MemberScores::scores(const Links& pairs) {
    if (m_models.size() == 1) return scoresOf(m_models[0], m_encoded[0], m_graph, pairs);
    std::vector<double> sum(pairs.size(), 0);
    for (std::size_t m = 0; m < m_models.size(); ++m) {
        const auto scores = scoresOf(m_models[m], m_encoded[m], m_graph, pairs);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += (scores[i] - m_means[m]) / m_deviations[m];
    }
    return sum;
}

}  // namespace strata::links

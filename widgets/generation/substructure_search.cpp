// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/substructure_search.h"

#include <QtConcurrent>

namespace strata::generation {

SubstructureSearch::SubstructureSearch(const api::Services& services, QObject* parent)
    : QObject(parent), m_services(services) {
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this, &SubstructureSearch::finish);
}

SubstructureSearch::~SubstructureSearch() {
    m_watcher.waitForFinished();
}

void SubstructureSearch::start(const QString& pattern, api::SampleSetPtr samples) {
    m_pattern = pattern;
    m_samples = std::move(samples);
    m_wanted = !pattern.isEmpty() && m_samples;
    m_again = m_watcher.isRunning();
    if (m_again || !m_wanted) return;
    m_watcher.setFuture(
        QtConcurrent::run([&services = m_services, pattern = m_pattern.toStdString(), samples = m_samples] {
            Result result;
            std::vector<std::string> smiles;
            for (const auto& sample : samples->samples) smiles.push_back(sample.text);
            try {
                result.contained = services.containing(pattern, smiles);
            } catch (const std::exception& error) {
                result.problem = error.what();
            }
            return result;
        }));
}

void SubstructureSearch::finish() {
    if (std::exchange(m_again, false)) return start(m_pattern, m_samples);
    if (!m_wanted) return;
    const Result result = m_watcher.result();
    if (result.problem.empty())
        Q_EMIT found(result.contained);
    else
        Q_EMIT failed(QString::fromStdString(result.problem));
}

}  // namespace strata::generation

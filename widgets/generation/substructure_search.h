// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <string>
#include <vector>

#include "engine/api/sample.h"
#include "engine/api/services.h"

namespace strata::generation {

/// Finds on a thread of its own which samples contain a pattern. GUI thread; `services` must outlive it.
class SubstructureSearch : public QObject {
    Q_OBJECT
public:
    explicit SubstructureSearch(const api::Services& services, QObject* parent = nullptr);
    ~SubstructureSearch() override;

    /// Ends in one of the signals; what was asked before and is not done is forgotten. An empty pattern, or no samples:
    /// only forgets.
    void start(const QString& pattern, api::SampleSetPtr samples);

Q_SIGNALS:
    void found(const std::vector<bool>& contained);  ///< a flag a sample
    void failed(const QString& sentence);            ///< the pattern is none

private:
    struct Result {
        std::vector<bool> contained;
        std::string problem;
    };

    void finish();

    const api::Services& m_services;
    QFutureWatcher<Result> m_watcher;
    QString m_pattern;  ///< asked for while another one was looked for
    api::SampleSetPtr m_samples;
    bool m_again = false, m_wanted = false;
};

}  // namespace strata::generation

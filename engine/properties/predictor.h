// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/api/graph.h"
#include "engine/properties/property_options.h"
#include "engine/store/run_spec.h"

namespace strata::properties {

/// A trained property model, for any graphs: those of a test set, or generated ones. One thread at a time.
class Predictor {
public:
    /// `vocabulary` and `targets` are those of training. Throws Error(RunUnusable) if the checkpoint is damaged, or not
    /// of the model that these describe.
    Predictor(const store::Checkpoint& checkpoint, const PropertyOptions& options, const api::Vocabulary& vocabulary,
              std::vector<std::string> targets);
    Predictor(Predictor&&) noexcept;
    Predictor& operator=(Predictor&&) noexcept;
    ~Predictor();

    const std::vector<std::string>& targets() const;

    /// A row a graph, a number a target, in the targets' own units. `vocabulary` is that of these graphs. All NaN for
    /// what the model cannot judge: graphs without nodes, with classes of nodes or edges that training had not, and
    /// those whose inputs RDKit cannot work out. What a graph gets does not depend on the others.
    std::vector<std::vector<double>> predict(std::span<const api::Graph* const> graphs,
                                             const api::Vocabulary& vocabulary) const;

private:
    struct Trained;
    std::unique_ptr<Trained> m_trained;
};

}  // namespace strata::properties

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/rebuilt_ends.h"

#include <QCoreApplication>

#include <cmath>

#include "widgets/style/number.h"

namespace strata::latent {
namespace {

constexpr double kSame = 0.9995;

QString tr(const char* text) {
    return QCoreApplication::translate("strata::latent", text);
}

QString similarity(double value) {
    return std::isfinite(value) ? style::figure(value) : tr("none, for it is not valid");
}

QString edges(const api::Graph& rebuilt, const api::Graph& chosen) {
    return tr("%1 instead of %2").arg(rebuilt.edges.size()).arg(chosen.edges.size());
}

}  // namespace

QString rebuiltEnds(const api::LatentPath& path) {
    if (path.steps.empty()) return {};
    const auto& first = path.steps.front();
    const auto& last = path.steps.back();
    if (path.vocabulary.kind == api::DataKind::Molecules) {
        if (first.similarityToFrom >= kSame && last.similarityToTo >= kSame) return {};
        return tr("The walk begins and ends with what the model rebuilds of the two molecules. Similarity to "
                  "them: %1 and %2.")
            .arg(similarity(first.similarityToFrom), similarity(last.similarityToTo));
    }
    const auto same = [](const api::Graph& a, const api::Graph& b) {
        return a.size() == b.size() && a.edges.size() == b.edges.size();
    };
    if (same(first.sample.graph, path.from) && same(last.sample.graph, path.to)) return {};
    return tr("The walk begins and ends with what the model rebuilds of the two graphs. Edges: %1, and %2.")
        .arg(edges(first.sample.graph, path.from), edges(last.sample.graph, path.to));
}

}  // namespace strata::latent

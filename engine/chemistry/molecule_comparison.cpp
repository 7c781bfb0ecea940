// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/molecule_comparison.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <unordered_map>

#include "engine/chemistry/molecule_content.h"

namespace strata::chemistry {

namespace {

using Content = MoleculeProfile::Content;
using Part = Content::Part;

/// Inner products of sums over parts; those of the reference set follow those of the generated one.
class Products {
public:
    explicit Products(std::size_t parts) : m_parts(parts), m_values(parts * parts, 0.0) {}
    double& at(std::size_t p, std::size_t q) { return m_values[p * m_parts + q]; }

    /// The inner product of two weighted sums of parts, of which `a` starts at part `firstA`.
    double of(std::span<const float> a, std::size_t firstA, std::span<const float> b, std::size_t firstB) const {
        double sum = 0;
        for (std::size_t p = 0; p < a.size(); ++p) {
            double row = 0;
            for (std::size_t q = 0; q < b.size(); ++q)
                row += static_cast<double>(b[q]) * m_values[(firstA + p) * m_parts + firstB + q];
            sum += static_cast<double>(a[p]) * row;
        }
        return sum;
    }

private:
    std::size_t m_parts;
    std::vector<double> m_values;
};

Products productsOf(const std::vector<const Part*>& parts, Content::Counts Part::*counts) {
    struct Share {
        std::size_t part;
        double count;
    };
    std::unordered_map<std::string, std::vector<Share>> byName;
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (const auto& [name, count] : parts[p]->*counts) byName[name].push_back({p, static_cast<double>(count)});
    Products products(parts.size());
    for (const auto& [name, shares] : byName)
        for (const auto& a : shares)
            for (const auto& b : shares) products.at(a.part, b.part) += a.count * b.count;
    return products;
}

Products nspdkProductsOf(const std::vector<const Part*>& parts) {
    Products products(parts.size());
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (std::size_t q = p; q < parts.size(); ++q)
            products.at(p, q) = products.at(q, p) = metrics::NspdkMean::product(parts[p]->nspdk, parts[q]->nspdk);
    return products;
}

std::vector<std::span<const Fingerprint>> fingerprintsByPart(const Content& set) {
    std::vector<std::span<const Fingerprint>> result;
    std::span<const Fingerprint> rest = set.fingerprints;
    for (const auto& part : set.parts) {
        result.push_back(rest.first(part.molecules));
        rest = rest.subspan(part.molecules);
    }
    return result;
}

double molecules(const std::vector<Part>& parts, const std::vector<float>& counts) {
    double sum = 0;
    for (std::size_t p = 0; p < parts.size(); ++p)
        sum += static_cast<double>(counts[p]) * static_cast<double>(parts[p].molecules);
    return sum;
}

}  // namespace

struct MoleculeComparison::Sums {
    MoleculeProfile generated, reference;
    std::vector<const Part*> parts;
    Products nspdk, scaffolds, fragments, similarities;
    std::vector<double> nearest;  ///< summed over each generated part

    Sums(const MoleculeProfile& a, const MoleculeProfile& b)
        : generated(a),
          reference(b),
          parts(partsOf(a.content(), b.content())),
          nspdk(nspdkProductsOf(parts)),
          scaffolds(productsOf(parts, &Part::scaffolds)),
          fragments(productsOf(parts, &Part::fragments)),
          similarities(a.content().parts.size()) {
        const auto prints = fingerprintsByPart(a.content());
        for (std::size_t p = 0; p < prints.size(); ++p) {
            nearest.push_back(meanNearest(prints[p], b.content().fingerprints) * static_cast<double>(prints[p].size()));
            for (std::size_t q = p; q < prints.size(); ++q)
                similarities.at(p, q) = similarities.at(q, p) = sumOfSimilarities(prints[p], prints[q]);
        }
    }

    static std::vector<const Part*> partsOf(const Content& a, const Content& b) {
        std::vector<const Part*> result;
        for (const auto* set : {&a, &b})
            for (const auto& part : set->parts) result.push_back(&part);
        return result;
    }
};

MoleculeComparison::MoleculeComparison(const MoleculeProfile& generated, const MoleculeProfile& reference)
    : m_sums(std::make_unique<const Sums>(generated, reference)) {}

MoleculeComparison::~MoleculeComparison() = default;

std::size_t MoleculeComparison::generatedParts() const {
    return m_sums->generated.content().parts.size();
}
std::size_t MoleculeComparison::referenceParts() const {
    return m_sums->reference.content().parts.size();
}

MoleculeComparison::Values MoleculeComparison::values() const {
    return resampled(std::vector<float>(generatedParts(), 1.0F), std::vector<float>(referenceParts(), 1.0F));
}

MoleculeComparison::Values MoleculeComparison::resampled(const std::vector<float>& a,
                                                         const std::vector<float>& b) const {
    const auto& sums = *m_sums;
    const auto first = a.size();  // of the reference's parts
    const auto nA = molecules(sums.generated.content().parts, a), nB = molecules(sums.reference.content().parts, b);
    const auto cosine = [&](const Products& products) {  // 0 / 0 where a set has none
        return products.of(a, 0, b, first) / std::sqrt(products.of(a, 0, a, 0) * products.of(b, first, b, first));
    };
    double nearest = 0;
    for (std::size_t p = 0; p < a.size(); ++p) nearest += static_cast<double>(a[p]) * sums.nearest[p];
    const auto& nspdk = sums.nspdk;
    const auto apart = nspdk.of(a, 0, a, 0) / (nA * nA) - 2 * nspdk.of(a, 0, b, first) / (nA * nB) +
                       nspdk.of(b, first, b, first) / (nB * nB);
    return {std::isnan(apart) ? apart : std::max(0.0, apart), cosine(sums.scaffolds), cosine(sums.fragments),
            nB > 0 ? nearest / nA : std::nan(""), 1 - sums.similarities.of(a, 0, a, 0) / (nA * nA)};
}

}  // namespace strata::chemistry

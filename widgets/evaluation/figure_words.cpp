// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/figure_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace strata::evaluation {
namespace {

struct Words {
    const char *name, *title, *meaning;
};

constexpr const char* kContext = "strata::evaluation";
constexpr const char* kWasserstein = QT_TRANSLATE_NOOP(
    "strata::evaluation",
    "Wasserstein distance of this property's distribution to that of the test molecules, in its unit");
constexpr const char* kMmd = QT_TRANSLATE_NOOP(
    "strata::evaluation",
    "Squared maximum mean discrepancy to the test graphs, Gaussian kernel of the earth mover's distance");
constexpr const char* kTotalVariation = QT_TRANSLATE_NOOP(
    "strata::evaluation",
    "Squared maximum mean discrepancy to the test graphs, Gaussian kernel of the total variation distance");
constexpr const char* kRatio =
    QT_TRANSLATE_NOOP("strata::evaluation",
                      "The discrepancy over that of the training graphs: 1 is as near as fitting the data can come");
constexpr const char* kUnmatched = QT_TRANSLATE_NOOP(
    "strata::evaluation", "The same discrepancy without choosing the nearest generated graph for each test graph");
constexpr const char* kMean = QT_TRANSLATE_NOOP("strata::evaluation", "Mean over the valid molecules of one component");
constexpr const char* kSimilarity =
    QT_TRANSLATE_NOOP("strata::evaluation", "Similarity to the test molecules, 0 to 1, as in MOSES");

constexpr const char* kHard =
    QT_TRANSLATE_NOOP("strata::evaluation", "The same against non-links that share a neighbourhood with a test link");
constexpr const char* kMargin = QT_TRANSLATE_NOOP(
    "strata::evaluation", "How far above the best line that learned nothing, on the same resamples of the same pairs");
constexpr const char* kBalance =
    QT_TRANSLATE_NOOP("strata::evaluation", "Of the sizes of the finest clusters, in nodes; KL to equal sizes");

constexpr std::array kWords{
    Words{"generated", QT_TRANSLATE_NOOP("strata::evaluation", "Drawn"),
          QT_TRANSLATE_NOOP("strata::evaluation", "How many graphs this line is measured on")},
    Words{"share_valid", QT_TRANSLATE_NOOP("strata::evaluation", "Valid"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Share of all drawn")},
    Words{"share_connected", QT_TRANSLATE_NOOP("strata::evaluation", "Connected"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Share of all drawn that is valid and of one component")},
    Words{"share_unique", QT_TRANSLATE_NOOP("strata::evaluation", "Unique"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Different ones among the valid")},
    Words{
        "share_novel", QT_TRANSLATE_NOOP("strata::evaluation", "Novel"),
        QT_TRANSLATE_NOOP("strata::evaluation",
                          "Not among the training graphs, of the different valid ones; describes and does not judge")},
    Words{"w1_logp", "W1 logP", kWasserstein},
    Words{"w1_qed", "W1 QED", kWasserstein},
    Words{"w1_sa", "W1 SA", kWasserstein},
    Words{"w1_rings", QT_TRANSLATE_NOOP("strata::evaluation", "W1 rings"), kWasserstein},
    Words{"w1_weight", QT_TRANSLATE_NOOP("strata::evaluation", "W1 weight"), kWasserstein},
    Words{"nspdk", "NSPDK",
          QT_TRANSLATE_NOOP("strata::evaluation",
                            "Squared maximum mean discrepancy of NSPDK features to the test molecules")},
    Words{"fcd", "FCD", QT_TRANSLATE_NOOP("strata::evaluation", "Fréchet ChemNet distance to the test molecules")},
    Words{"scaffold", QT_TRANSLATE_NOOP("strata::evaluation", "Scaffolds"), kSimilarity},
    Words{"fragments", QT_TRANSLATE_NOOP("strata::evaluation", "Fragments"), kSimilarity},
    Words{"snn", "SNN", kSimilarity},
    Words{"internal_diversity", QT_TRANSLATE_NOOP("strata::evaluation", "Diversity"),
          QT_TRANSLATE_NOOP("strata::evaluation", "One minus the mean similarity within the set")},
    Words{"mmd_degree", QT_TRANSLATE_NOOP("strata::evaluation", "Degree"), kMmd},
    Words{"mmd_clustering", QT_TRANSLATE_NOOP("strata::evaluation", "Clustering"), kMmd},
    Words{"mmd_orbit", QT_TRANSLATE_NOOP("strata::evaluation", "Orbit"), kMmd},
    Words{"mmd_spectral", QT_TRANSLATE_NOOP("strata::evaluation", "Spectral"), kMmd},
    Words{"ratio_degree", QT_TRANSLATE_NOOP("strata::evaluation", "Degree/floor"), kRatio},
    Words{"ratio_clustering", QT_TRANSLATE_NOOP("strata::evaluation", "Clustering/floor"), kRatio},
    Words{"ratio_orbit", QT_TRANSLATE_NOOP("strata::evaluation", "Orbit/floor"), kRatio},
    Words{"ratio_spectral", QT_TRANSLATE_NOOP("strata::evaluation", "Spectral/floor"), kRatio},
    Words{"unmatched_mmd_degree", QT_TRANSLATE_NOOP("strata::evaluation", "Degree, unmatched"), kUnmatched},
    Words{"unmatched_mmd_clustering", QT_TRANSLATE_NOOP("strata::evaluation", "Clustering, unmatched"), kUnmatched},
    Words{"unmatched_mmd_orbit", QT_TRANSLATE_NOOP("strata::evaluation", "Orbit, unmatched"), kUnmatched},
    Words{"tv_mmd_degree", QT_TRANSLATE_NOOP("strata::evaluation", "Degree, TV"), kTotalVariation},
    Words{"tv_mmd_clustering", QT_TRANSLATE_NOOP("strata::evaluation", "Clustering, TV"), kTotalVariation},
    Words{"tv_mmd_orbit", QT_TRANSLATE_NOOP("strata::evaluation", "Orbit, TV"), kTotalVariation},
    Words{"tv_mmd_spectral", QT_TRANSLATE_NOOP("strata::evaluation", "Spectral, TV"), kTotalVariation},
    Words{"auc", "AUC",
          QT_TRANSLATE_NOOP("strata::evaluation",
                            "Area under the ROC curve: the chance that a link scores above a "
                            "non-link; 0.5 is guessing")},
    Words{"ap", "AP", QT_TRANSLATE_NOOP("strata::evaluation", "Average precision over the ranking of links")},
    Words{"margin_auc", QT_TRANSLATE_NOOP("strata::evaluation", "AUC above untrained"), kMargin},
    Words{"margin_ap", QT_TRANSLATE_NOOP("strata::evaluation", "AP above untrained"), kMargin},
    Words{"hard_auc", QT_TRANSLATE_NOOP("strata::evaluation", "AUC, hard"), kHard},
    Words{"hard_mrr", QT_TRANSLATE_NOOP("strata::evaluation", "MRR, hard"), kHard},
    Words{"hard_hits10", QT_TRANSLATE_NOOP("strata::evaluation", "Hits@10, hard"), kHard},
    Words{"cluster_min", QT_TRANSLATE_NOOP("strata::evaluation", "Smallest cluster"), kBalance},
    Words{"cluster_max", QT_TRANSLATE_NOOP("strata::evaluation", "Largest cluster"), kBalance},
    Words{"cluster_deviation", QT_TRANSLATE_NOOP("strata::evaluation", "Deviation of sizes"), kBalance},
    Words{"cluster_kl", QT_TRANSLATE_NOOP("strata::evaluation", "Balance KL"), kBalance},
    Words{"precision", QT_TRANSLATE_NOOP("strata::evaluation", "Precision"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Share of the drawn images within the manifold of the test images")},
    Words{"recall", QT_TRANSLATE_NOOP("strata::evaluation", "Recall"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Share of the test images within the manifold of the drawn ones")},
    Words{"confidence", QT_TRANSLATE_NOOP("strata::evaluation", "Confidence"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Mean probability of the class that the classifier sees")},
    Words{"accuracy", QT_TRANSLATE_NOOP("strata::evaluation", "Accuracy"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Of the classifier, on the test images")},
    Words{"class_distance", QT_TRANSLATE_NOOP("strata::evaluation", "Classes"),
          QT_TRANSLATE_NOOP("strata::evaluation",
                            "Total variation between how often each class is drawn and how often it occurs")},
    Words{"logp_mean", QT_TRANSLATE_NOOP("strata::evaluation", "Mean logP"), kMean},
    Words{"qed_mean", QT_TRANSLATE_NOOP("strata::evaluation", "Mean QED"), kMean},
    Words{"qed_sd", QT_TRANSLATE_NOOP("strata::evaluation", "QED deviation"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Standard deviation over the valid molecules of one component")},
    Words{"sa_mean", QT_TRANSLATE_NOOP("strata::evaluation", "Mean SA"), kMean},
    Words{"rings_mean", QT_TRANSLATE_NOOP("strata::evaluation", "Mean rings"), kMean},
    Words{"weight_mean", QT_TRANSLATE_NOOP("strata::evaluation", "Mean weight"), kMean},
};

/// Figures that there is one of for every column or size: what follows the prefix is the title's %1.
constexpr std::array kFamilies{
    Words{"mae_", QT_TRANSLATE_NOOP("strata::evaluation", "Error of %1"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Mean absolute error, in the unit of the column")},
    Words{"error_", QT_TRANSLATE_NOOP("strata::evaluation", "Error %1"),
          QT_TRANSLATE_NOOP("strata::evaluation", "Mean squared error of the rebuilt images at this resolution")},
    Words{"fd_", "FD %1",
          QT_TRANSLATE_NOOP("strata::evaluation",
                            "Fréchet distance to the test images through features of a classifier that was trained "
                            "for it; not FID")},
    Words{"fid_", "FID %1", QT_TRANSLATE_NOOP("strata::evaluation", "Fréchet Inception distance to the test images")},
};

const Words* familyOf(const std::string& name) {
    const auto* found = std::ranges::find_if(kFamilies, [&](const Words& one) { return name.starts_with(one.name); });
    return found == kFamilies.end() ? nullptr : found;
}

const Words* wordsOf(const std::string& name) {
    const auto* found = std::ranges::find(kWords, name, &Words::name);
    return found == kWords.end() ? nullptr : found;
}

}  // namespace

const std::vector<std::string>& tableFigures() {
    static const auto names = [] {
        std::vector<std::string> result;
        for (const auto& words : kWords) result.emplace_back(words.name);
        return result;
    }();
    return names;
}

bool isFamilyFigure(const std::string& name) {
    return familyOf(name) != nullptr;
}

QString figureTitle(const std::string& name) {
    const auto* words = wordsOf(name);
    if (words) return QCoreApplication::translate(kContext, words->title);
    const auto* family = familyOf(name);
    if (!family) return QString::fromStdString(name);
    return QCoreApplication::translate(kContext, family->title)
        .arg(QString::fromStdString(name.substr(std::string_view(family->name).size())));
}

QString figureMeaning(const std::string& name) {
    const auto* words = wordsOf(name) ? wordsOf(name) : familyOf(name);
    return words ? QCoreApplication::translate(kContext, words->meaning) : QString();
}

bool isShare(const std::string& name) {
    return name.starts_with("share_");
}

}  // namespace strata::evaluation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/series_name.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace strata::training {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("strata::training", text);
}

QString word(const QString& name) {
    static const QHash<QString, const char*> known{
        {"loss", QT_TRANSLATE_NOOP("strata::training", "Total loss")},
        {"reconstruction", QT_TRANSLATE_NOOP("strata::training", "Reconstruction")},
        {"edges", QT_TRANSLATE_NOOP("strata::training", "Edges")},
        {"atoms", QT_TRANSLATE_NOOP("strata::training", "Nodes")},
        {"nodes", QT_TRANSLATE_NOOP("strata::training", "Nodes")},
        {"kl", QT_TRANSLATE_NOOP("strata::training", "KL")},
        {"balance", QT_TRANSLATE_NOOP("strata::training", "Balance")},
        {"decisions", QT_TRANSLATE_NOOP("strata::training", "Decisions")},
        {"bonds", QT_TRANSLATE_NOOP("strata::training", "Bonds")},
        {"flow", QT_TRANSLATE_NOOP("strata::training", "Flow prior")},
        {"cut", QT_TRANSLATE_NOOP("strata::training", "Cut")},
        {"local", QT_TRANSLATE_NOOP("strata::training", "Local")},
        {"heldout", QT_TRANSLATE_NOOP("strata::training", "Held out")},
        {"decision", QT_TRANSLATE_NOOP("strata::training", "nats a decision")},
        {"prior", QT_TRANSLATE_NOOP("strata::training", "Prior")},
        {"input", QT_TRANSLATE_NOOP("strata::training", "input")},
        {"valid_raw", QT_TRANSLATE_NOOP("strata::training", "Valid without correction")},
        {"valid", QT_TRANSLATE_NOOP("strata::training", "Valid")},
        {"unique", QT_TRANSLATE_NOOP("strata::training", "Unique")},
        {"novel", QT_TRANSLATE_NOOP("strata::training", "Novel")},
        {"connected", QT_TRANSLATE_NOOP("strata::training", "Connected")},
        {"qed", QT_TRANSLATE_NOOP("strata::training", "QED")},
        {"validation", QT_TRANSLATE_NOOP("strata::training", "Validation")},
        {"links", QT_TRANSLATE_NOOP("strata::training", "Links")},
        {"error", QT_TRANSLATE_NOOP("strata::training", "Error")},
        {"auc", "AUC"},
        {"ap", "AP"},
        {"cluster_kl", QT_TRANSLATE_NOOP("strata::training", "KL of cluster sizes")},
        {"mmd_degree", QT_TRANSLATE_NOOP("strata::training", "MMD of degrees")},
        {"mmd_clustering", QT_TRANSLATE_NOOP("strata::training", "MMD of clustering")},
        {"mmd_orbit", QT_TRANSLATE_NOOP("strata::training", "MMD of orbits")},
    };
    if (const auto found = known.find(name); found != known.end()) return tr(*found);
    if (name.startsWith("mae_")) return tr("Error of %1").arg(name.mid(4));
    QString shown = name;
    shown.replace('_', ' ');
    if (!shown.isEmpty()) shown[0] = shown[0].toUpper();
    return shown;
}

bool isShare(const QString& name) {
    static const QStringList shares{"valid_raw", "valid", "unique", "novel", "connected"};
    return shares.contains(name);
}

}  // namespace

SeriesName seriesName(const QString& metric) {
    QStringList parts = metric.split('.');
    SeriesName name;
    if (parts.front() == "loss") name.part = ChartPart::Loss;
    if (parts.front() == "sample") name.part = ChartPart::Sample;
    if (parts.size() > 1 && name.part != ChartPart::Other) parts.removeFirst();
    // "reconstruction.edges.2" is long: what is reconstructed says enough.
    if (parts.size() > 2 && parts.front() == "reconstruction") parts.removeFirst();
    name.share = name.part == ChartPart::Sample && parts.size() == 1 && isShare(parts.front());
    if (parts.size() == 1) {
        name.item = name.title = word(parts.front());
        return name;
    }
    bool isLevel = false;
    parts.back().toInt(&isLevel);
    name.item = isLevel || parts.back() == "input" ? (isLevel ? parts.back() : word("input")) : word(parts.back());
    parts.removeLast();
    QStringList words;
    for (const QString& part : parts) words.append(word(part));
    name.group = words.join(' ');
    name.title = isLevel ? tr("%1, level %2").arg(name.group, name.item) : tr("%1, %2").arg(name.group, name.item);
    return name;
}

}  // namespace strata::training

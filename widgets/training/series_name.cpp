// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/series_name.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace strata::training {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("strata::training::SeriesName", text);
}

QString word(const QString& name) {
    static const QHash<QString, const char*> known{
        {"loss", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Total loss")},
        {"reconstruction", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Reconstruction")},
        {"edges", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Edges")},
        {"nodes", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Nodes")},
        {"kl", QT_TRANSLATE_NOOP("strata::training::SeriesName", "KL")},
        {"balance", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Balance")},
        {"decisions", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Decisions")},
        {"bonds", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Bonds")},
        {"flow", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Flow prior")},
        {"cut", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Cut")},
        {"local", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Local")},
        {"heldout", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Held out")},
        {"decision", QT_TRANSLATE_NOOP("strata::training::SeriesName", "nats a decision")},
        {"prior", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Prior")},
        {"input", QT_TRANSLATE_NOOP("strata::training::SeriesName", "input")},
        {"valid_raw", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Valid without correction")},
        {"valid", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Valid")},
        {"unique", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Unique")},
        {"novel", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Novel")},
        {"connected", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Connected")},
        {"qed", QT_TRANSLATE_NOOP("strata::training::SeriesName", "QED")},
        {"validation", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Validation")},
        {"links", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Links")},
        {"error", QT_TRANSLATE_NOOP("strata::training::SeriesName", "Error")},
        {"auc", "AUC"},
        {"ap", "AP"},
        {"cluster_kl", QT_TRANSLATE_NOOP("strata::training::SeriesName", "KL of cluster sizes")},
        {"mmd_degree", QT_TRANSLATE_NOOP("strata::training::SeriesName", "MMD of degrees")},
        {"mmd_clustering", QT_TRANSLATE_NOOP("strata::training::SeriesName", "MMD of clustering")},
        {"mmd_orbit", QT_TRANSLATE_NOOP("strata::training::SeriesName", "MMD of orbits")},
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

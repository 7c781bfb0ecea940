// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/sample_exporter.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <exception>

#include "widgets/style/number.h"
#include "widgets/style/save_dialog.h"

namespace strata::molecules {

SampleExporter::SampleExporter(const api::Services& services, QObject* parent) : QObject(parent), m_services(services) {
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this, [this] {
        const Result result = m_watcher.result();
        if (!result.problem.isEmpty()) return Q_EMIT failed(result.problem);
        const QString name = QFileInfo(result.path).fileName();
        const auto written = static_cast<long long>(result.total - result.leftOut);
        QString sentence = tr("Wrote %1 to %2.").arg(style::count(written), name);
        if (result.leftOut > 0)
            sentence +=
                " " +
                tr("%1 left out because they are not valid.").arg(style::count(static_cast<long long>(result.leftOut)));
        Q_EMIT done(sentence);
    });
}

SampleExporter::~SampleExporter() {
    m_watcher.waitForFinished();
}

void SampleExporter::start(const QString& path, std::vector<api::Sample> samples, const api::Vocabulary& vocabulary,
                           std::vector<api::Column> scores) {
    if (m_watcher.isRunning()) return Q_EMIT failed(tr("Another file is still being written."));
    if (samples.empty()) return Q_EMIT failed(tr("There is nothing to export: no sample is selected or shown."));
    m_watcher.setFuture(QtConcurrent::run(
        [&services = m_services, path, samples = std::move(samples), vocabulary, scores = std::move(scores)] {
            Result result{path, samples.size(), 0, {}};
            try {
                result.leftOut =
                    std::min(services.exportSamples(path.toStdString(), samples, vocabulary, scores), samples.size());
            } catch (const std::exception& error) {
                result.problem = QString::fromStdString(error.what());
            }
            return result;
        }));
}

QString SampleExporter::askForPath(QWidget* parent, api::DataKind kind, const QString& name) {
    const bool molecules = kind == api::DataKind::Molecules;
    QStringList formats = molecules ? QStringList{tr("SMILES (*.smi)"), tr("Table (*.csv)"), tr("Structures (*.sdf)")}
                                    : QStringList{tr("graph6 (*.g6)"), tr("Table (*.csv)")};
    formats << tr("Picture (*.svg)");
    return style::askWhereToSave(parent, tr("Export"), name, formats);
}

}  // namespace strata::molecules

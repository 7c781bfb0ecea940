// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_page.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/data/data_overview.h"
#include "widgets/data/load_strip.h"
#include "widgets/data/source_list.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

namespace strata::data {

DataPage::DataPage(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_sources(new SourceList(services)),
      m_message(new style::MessageBar),
      m_strip(new LoadStrip),
      m_empty(new style::EmptyState(QStringLiteral("data"), {})),
      m_right(new QVBoxLayout) {
    setAcceptDrops(true);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_sources);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(210);
    scroll->setMaximumWidth(280);
    m_right->setSpacing(style::kSpace3);
    m_right->addWidget(m_message);
    m_right->addWidget(m_strip);
    m_right->addWidget(m_empty, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    layout->setSpacing(style::kSpace4);
    layout->addWidget(scroll, 1);
    layout->addLayout(m_right, 3);
    connect(m_sources, &SourceList::sourceChosen, this, &DataPage::load);
    connect(m_sources, &SourceList::openRequested, this, &DataPage::chooseFile);
    connect(m_empty, &style::EmptyState::activated, this, [this] {
        if (m_ofRun.location.empty()) return chooseFile();
        ask(m_ofRun);
    });
    connect(m_strip, &LoadStrip::cancelRequested, this, &DataPage::cancelRequested);
    setRun(nullptr);
}

void DataPage::setRun(const api::RunSummary* run) {
    m_ofRun = run ? run->source : api::DataSource{};
    const bool known = !m_ofRun.location.empty();
    m_empty->setSentence(
        known ? tr("%1 was trained on %2.").arg(QString::fromStdString(run->name), QString::fromStdString(run->data))
              : tr("Choose built-in data on the left, or open a file of your own."));
    m_empty->setButtonText(known ? tr("Show these data") : tr("Open file…"));
}

void DataPage::load(const QString& location) {
    ask({location.toStdString(), {}});
}

void DataPage::ask(const api::DataSource& source) {
    m_message->dismiss();
    const QString location = QString::fromStdString(source.location);
    const bool builtin = location.startsWith(QLatin1String("builtin:"));
    m_strip->begin(tr("Opening %1…").arg(builtin ? location.mid(8) : QFileInfo(location).fileName()));
    Q_EMIT loadRequested(source);
}

void DataPage::chooseFile() {
    QStringList patterns;
    for (const auto& suffix : m_services.readableSuffixes()) patterns << QString::fromStdString(suffix);
    const QString filters =
        tr("Graphs and molecules (%1)").arg(patterns.join(u' ')) + QStringLiteral(";;") + tr("All files (*)");
    const QString path = QFileDialog::getOpenFileName(window(), tr("Open data"), {}, filters);
    if (!path.isEmpty()) load(path);
}

void DataPage::setProgress(const api::Progress& progress) {
    m_strip->setProgress(progress);
}

void DataPage::setLoaded(api::DatasetPtr data) {
    m_strip->end();
    m_message->dismiss();
    if (!data) return;
    if (!m_overview) {
        m_overview = new DataOverview(m_services);
        m_right->addWidget(m_overview, 1);
        connect(m_overview, &DataOverview::dataChosen, this, &DataPage::dataChosen);
    }
    m_empty->hide();
    m_sources->setCurrent(QString::fromStdString(data->source.location));
    m_overview->setData(std::move(data));
}

void DataPage::setFailed(const QString& sentence) {
    m_strip->end();
    m_message->showError(sentence);
}

void DataPage::setStopped() {
    m_strip->end();
}

void DataPage::setRecent(const QStringList& paths) {
    m_sources->setRecent(paths);
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    m_sources->setDropActive(true);
}

void DataPage::dragLeaveEvent(QDragLeaveEvent*) {
    m_sources->setDropActive(false);
}

void DataPage::dropEvent(QDropEvent* event) {
    m_sources->setDropActive(false);
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty()) return;
    event->acceptProposedAction();
    const QFileInfo file(urls.first().toLocalFile());
    if (!urls.first().isLocalFile())
        return m_message->showError(tr("“%1” is not a file on this computer.").arg(urls.first().toDisplayString()));
    if (file.isDir()) return m_message->showError(tr("“%1” is a folder; drop a file from it.").arg(file.fileName()));
    load(file.absoluteFilePath());
    if (urls.size() > 1)
        m_message->showInfo(tr("Only the first of %1 files is opened: “%2”.").arg(urls.size()).arg(file.fileName()));
}

}  // namespace strata::data

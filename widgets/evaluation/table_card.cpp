// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/table_card.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

#include "widgets/evaluation/figure_delegate.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/icon.h"
#include "widgets/style/save_dialog.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {
namespace {

constexpr int kRowHeight = 42;
constexpr int kHeadingHeight = 26;
constexpr int kTitleWidth = 210;

}  // namespace

TableCard::TableCard(TableTools tools, QWidget* parent)
    : style::Card({}, parent),
      m_model(new FigureModel(this)),
      m_view(new QTableView),
      m_split(new QSplitter(Qt::Vertical)),
      m_about(new style::ElidedLabel),
      m_notes(style::label({}, style::TextSize::Small, true)),
      m_copy(new QPushButton(style::icon(QStringLiteral("copy")), tr("Copy"))),
      m_export(new QPushButton(style::icon(QStringLiteral("export")), tr("Export…"))) {
    makeView();
    m_about->setMuted(true);
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* below = new QScrollArea;
    below->setWidget(m_notes);
    below->setWidgetResizable(true);
    below->setFrameShape(QFrame::NoFrame);
    below->setMinimumHeight(34);
    below->viewport()->setAutoFillBackground(false);
    m_notes->setAutoFillBackground(false);
    m_split->addWidget(m_view);
    m_split->addWidget(below);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(style::kSpace2);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({400, 52});
    header()->takeAt(1);  // the stretch: what is told beside the title fills the line
    header()->addWidget(m_about, 1);
    header()->addWidget(m_copy);
    header()->addWidget(m_export);
    body()->addWidget(m_split, 1);
    addFormats(tools);
    connect(m_export, &QPushButton::clicked, this, &TableCard::askAndExport);
    setTable(nullptr, {});
}

void TableCard::makeView() {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FigureDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMinimumHeight(110);
    m_view->setAccessibleName(tr("Figures"));
    m_view->horizontalHeader()->setHighlightSections(false);
    auto* titles = m_view->verticalHeader();
    titles->setHighlightSections(false);
    titles->setSectionResizeMode(QHeaderView::Fixed);
    titles->setFixedWidth(kTitleWidth);
    titles->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    titles->setTextElideMode(Qt::ElideNone);  // they are wrapped
    const auto open = [this](int row) {
        if (const auto* line = m_model->row(row); line && !line->runs.empty())
            Q_EMIT runActivated(QString::fromStdString(line->runs.front()));
    };
    connect(m_view, &QTableView::doubleClicked, this, [open](const QModelIndex& index) { open(index.row()); });
    connect(titles, &QHeaderView::sectionDoubleClicked, this, open);
}

void TableCard::addFormats(const TableTools& tools) {
    m_formats = {{tr("Markdown"), "md", tools.toMarkdown},
                 {tr("Text"), "txt", tools.toText},
                 {tr("Table"), "csv", tools.toCsv},
                 {tr("JSON"), "json", tools.toJson}};
    std::erase_if(m_formats, [](const Format& format) { return !format.write; });
    auto* menu = new QMenu(m_copy);
    for (const auto& format : m_formats)
        menu->addAction(tr("As %1 (%2)").arg(format.title, format.suffix), this, [this, write = format.write] {
            if (m_model->table())
                QGuiApplication::clipboard()->setText(QString::fromStdString(write(*m_model->table())));
        });
    m_copy->setMenu(menu);
    m_copy->setVisible(!m_formats.empty());
    m_export->setVisible(!m_formats.empty());
}

void TableCard::setTable(api::ExperimentTablePtr table, const QString& about) {
    setTitle(table ? QString::fromStdString(table->title) : QString());
    m_about->setText(about);
    QStringList notes;
    if (table)
        for (const auto& note : table->notes) notes << QString::fromStdString(note);
    m_notes->setText(notes.join('\n'));
    m_model->setTable(std::move(table));
    for (auto* button : {m_copy, m_export}) button->setEnabled(m_model->table() != nullptr);
    fitRows();
}

void TableCard::fitRows() {
    m_view->resizeColumnsToContents();
    // A title says whether its row is generation at all: none is cut.
    const QFontMetrics metrics(m_view->verticalHeader()->font());
    const QRect room(0, 0, kTitleWidth - style::kSpace4, 1000);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString title = m_model->headerData(row, Qt::Vertical).toString();
        const int words = metrics.boundingRect(room, Qt::TextWordWrap, title).height() + style::kSpace2;
        m_view->setRowHeight(row, m_model->row(row) ? qMax(kRowHeight, words) : kHeadingHeight);
    }
}

QString TableCard::notes() const {
    return m_notes->text();
}

void TableCard::exportTo(const QString& path) {
    const auto format = std::ranges::find(m_formats, QFileInfo(path).suffix().toLower(), &Format::suffix);
    if (!m_model->table()) return Q_EMIT failed(tr("There is no table to export yet."));
    if (format == m_formats.end())
        return Q_EMIT failed(
            tr("A table can be written as .md, .txt, .csv or .json, not as “%1”.").arg(QFileInfo(path).fileName()));
    QSaveFile file(path);
    const auto text = QByteArray::fromStdString(format->write(*m_model->table())) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Q_EMIT failed(tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    Q_EMIT exported(tr("Wrote the table to %1.").arg(QFileInfo(path).fileName()));
}

void TableCard::askAndExport() {
    QStringList filters;
    for (const auto& format : m_formats) filters << QStringLiteral("%1 (*.%2)").arg(format.title, format.suffix);
    QString name = QString::fromStdString(m_model->table()->title);
    for (const QChar forbidden : QStringLiteral("/\\:")) name.remove(forbidden);
    const QString path = style::askWhereToSave(this, tr("Export the table"), name, filters);
    if (!path.isEmpty()) exportTo(path);
}

// Cells as they are shown, with tabs between them: what spreadsheets take.
QString TableCard::selectedText() const {
    auto cells = m_view->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        text += cells[i].data().toString();
        if (const QString interval = cells[i].data(FigureModel::kIntervalRole).toString(); !interval.isEmpty())
            text += ' ' + interval;
    }
    return text;
}

void TableCard::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(selectedText());
    else
        style::Card::keyPressEvent(event);
}

}  // namespace strata::evaluation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/skipped_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/data/skipped_model.h"
#include "widgets/style/card.h"
#include "widgets/style/number.h"
#include "widgets/style/plain_table.h"
#include "widgets/style/theme.h"

namespace strata::data {

SkippedPanel::SkippedPanel(QWidget* parent)
    : QFrame(parent),
      m_model(new SkippedModel(this)),
      m_text(style::label({})),
      m_toggle(new QToolButton),
      m_table(new QTableView) {
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setText(tr("Show"));
    m_table->setModel(m_model);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    style::makePlain(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(SkippedModel::Reason, QHeaderView::Stretch);
    m_table->setColumnWidth(SkippedModel::File, 130);
    m_table->setColumnWidth(SkippedModel::Line, 70);
    m_table->setColumnWidth(SkippedModel::Text, 200);
    m_table->setFixedHeight(200);
    m_table->hide();

    auto* strip = new QHBoxLayout;
    strip->addWidget(m_text, 1);
    strip->addWidget(m_toggle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace3, style::kSpace1, style::kSpace2, style::kSpace1);
    layout->addLayout(strip);
    layout->addWidget(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_table->setVisible(open);
        m_toggle->setText(open ? tr("Hide") : tr("Show"));
    });
    hide();
}

void SkippedPanel::setData(const api::DatasetPtr& data) {
    m_model->setData(data);
    m_toggle->setChecked(false);
    const auto skipped = data ? data->skippedCount : 0;
    setVisible(skipped > 0);
    if (skipped == 0) return m_text->clear();
    const auto all = data->graphs.size() + data->filteredOut + skipped;
    QString text = tr("%1 of %2 skipped")
                       .arg(style::count(static_cast<long long>(skipped)), style::count(static_cast<long long>(all)));
    if (skipped > data->skipped.size())
        text += QStringLiteral(" · ") +
                tr("the first %1 are listed").arg(style::count(static_cast<long long>(data->skipped.size())));
    m_text->setText(text);
}

QString SkippedPanel::text() const {
    return m_text->text();
}

void SkippedPanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    QFrame::keyPressEvent(event);
}

// One line an entry, columns separated by tabs.
void SkippedPanel::copySelection() const {
    QStringList lines;
    for (const auto& row : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < SkippedModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty()) QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void SkippedPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::paintCard(painter, rect(), palette());
}

}  // namespace strata::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/parameter_form.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/style/engine_text.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"
#include "widgets/training/option_group.h"
#include "widgets/training/parameter_model.h"
#include "widgets/training/parameter_row.h"

namespace strata::training {

ParameterForm::ParameterForm(ParameterModel* model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_column(new QVBoxLayout),
      m_options(new QVBoxLayout),
      m_search(new QLineEdit),
      m_reason(style::label({}, style::TextSize::Small, true)),
      m_nothing(style::label({}, style::TextSize::Body, true)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    page->setLayout(m_column);
    area->setWidget(page);
    page->setAutoFillBackground(false);  // setWidget turns it on.
    outer->addWidget(area);

    m_column->setContentsMargins(0, 0, style::kSpace1, 0);
    m_column->setSpacing(style::kSpace2);
    m_search->setPlaceholderText(tr("Search options"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(style::icon("search"), QLineEdit::LeadingPosition);
    m_reason->setWordWrap(true);
    m_reason->hide();
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_column->addWidget(m_search);
    m_column->addWidget(m_reason);
    m_column->addWidget(m_nothing);
    m_options->setSpacing(style::kSpace2);
    m_column->addLayout(m_options);
    makeGroups();
    m_column->addStretch(1);
    connect(m_search, &QLineEdit::textChanged, this, &ParameterForm::setSearch);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { onChanged(first.row(), last.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ParameterForm::makeGroups);
}

void ParameterForm::makeGroups() {
    for (auto& [title, group] : m_groups) delete group;
    m_groups.clear();
    m_rows.clear();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QString title = style::engineText(m_model->parameter(i).group);
        OptionGroup*& group = m_groups[title];
        if (!group) {
            group = new OptionGroup(title);
            m_options->addWidget(group);
        }
        m_rows.push_back(new ParameterRow(m_model, i));
        group->add(m_rows.back());
    }
    countChanged();
    setSearch(m_search->text());
}

void ParameterForm::setTop(QWidget* top) {
    m_column->insertWidget(0, top);
}

void ParameterForm::setEditable(bool editable, const QString& reason, const QString& except) {
    for (ParameterRow* row : m_rows) row->setEditable(editable || row->editor()->objectName() == except);
    m_reason->setText(reason);
    m_reason->setVisible(!editable && !reason.isEmpty());
}

void ParameterForm::setSearch(const QString& text) {
    if (m_search->text() != text) m_search->setText(text);
    const QString wanted = text.trimmed();
    int matching = 0;
    for (auto& [title, group] : m_groups) matching += group->filter(wanted);
    m_nothing->setText(tr("No option matches “%1”.").arg(wanted));
    m_nothing->setVisible(matching == 0 && !wanted.isEmpty());
}

ParameterRow* ParameterForm::row(const QString& key) const {
    const int row = m_model->rowOf(key);
    return row < 0 ? nullptr : m_rows[static_cast<std::size_t>(row)];
}

OptionGroup* ParameterForm::group(const QString& title) const {
    const auto found = m_groups.find(title);
    return found == m_groups.end() ? nullptr : found->second;
}

QString ParameterForm::reason() const {
    return m_reason->isHidden() ? QString() : m_reason->text();
}

void ParameterForm::onChanged(int first, int last) {
    for (int row = first; row <= last; ++row) m_rows[static_cast<std::size_t>(row)]->refresh();
    countChanged();
}

void ParameterForm::countChanged() {
    std::map<QString, int> counts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        counts[style::engineText(m_model->parameter(row).group)] += m_model->isChanged(row) ? 1 : 0;
    for (auto& [title, group] : m_groups) group->setChangedCount(counts[title]);
}

}  // namespace strata::training

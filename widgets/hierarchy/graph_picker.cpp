// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/graph_picker.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::hierarchy {
namespace {

/// Two lines: the name, elided in the middle; under it row and size.
class GraphDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, 40}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto shades = style::shades(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? shades.tint : shades.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), style::kSmallRadius,
                                     style::kSmallRadius);
        }
        if (selected) {
            painter->setBrush(shades.accent);
            painter->drawRoundedRect(
                QRectF(option.rect.left() + 2, option.rect.top() + 9, 3, option.rect.height() - 18), 1.5, 1.5);
        }
        const QRect inner = option.rect.adjusted(style::kSpace3, 3, -style::kSpace2, -3);
        const QFont body = style::textFont(style::TextSize::Body), small = style::numberFont(style::TextSize::Small);
        painter->setFont(body);
        painter->setPen(option.palette.color(QPalette::Text));
        const QString name = QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideMiddle, inner.width());
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, name);
        painter->setFont(small);
        painter->setPen(shades.muted);
        const double error = index.data(GraphListModel::ErrorRole).toDouble();
        const QString nodes = style::count(index.data(GraphListModel::SizeRole).toInt());
        QString detail =
            GraphListModel::tr("row %1 · %2 nodes").arg(style::count(index.data(Qt::UserRole).toLongLong()), nodes);
        if (error >= 0) detail = GraphListModel::tr("%1 nodes · %2 wrong").arg(nodes, style::percent(error));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

}  // namespace

GraphPicker::GraphPicker(QWidget* parent)
    : QWidget(parent),
      m_model(new GraphListModel(this)),
      m_search(new QLineEdit),
      m_order(new QComboBox),
      m_source(new style::Segmented({tr("Data"), tr("Panel")})),
      m_list(new QListView),
      m_count(style::label({}, style::TextSize::Small, true)) {
    setMinimumWidth(160);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(style::icon("search"), QLineEdit::LeadingPosition);
    m_search->setToolTip(tr("Filters the list by name or row; Enter inspects the SMILES or row that is typed"));
    m_order->addItems({tr("As in the file"), tr("Smallest first"), tr("Largest first"), tr("Largest error first")});
    m_order->setAccessibleName(tr("Order"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GraphDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Graphs"));
    m_source->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_source);
    layout->addWidget(m_search);
    layout->addWidget(m_order);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    m_count->setWordWrap(true);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        updateCount();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_search->text().trimmed().isEmpty()) Q_EMIT textEntered(m_search->text().trimmed());
    });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_model->setOrder(static_cast<GraphListModel::Order>(order)); });
    connect(m_list, &QListView::clicked, this, &GraphPicker::activate);
    connect(m_list, &QListView::activated, this, &GraphPicker::activate);
    connect(m_source, &style::Segmented::currentChanged, this, [this](int index) { chooseSource(index == 1); });
    setDataset({});
}

void GraphPicker::setDataset(api::DatasetPtr data) {
    m_data = std::move(data);
    const bool molecules = !m_data || m_data->vocabulary.kind == api::DataKind::Molecules;
    m_search->setPlaceholderText(molecules        ? tr("Search, or type a SMILES")
                                 : m_data->images ? tr("Search, or type a row")
                                                  : tr("Search, or type graph6"));
    m_order->setVisible(!m_data || !m_data->images);  // all are of one size
    if (!m_showsPanel) m_model->setDataset(m_data);
    updateCount();
}

void GraphPicker::setPanel(const std::vector<api::Hierarchy>& panel) {
    m_panel = panel;
    m_source->setVisible(!panel.empty());
    if (panel.empty() && m_showsPanel) m_source->setCurrentIndex(0);
    if (m_showsPanel) {
        const QModelIndex current = m_list->currentIndex();
        const int row = current.row();
        m_model->setPanel(m_panel);
        if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
    }
    updateCount();
}

void GraphPicker::chooseSource(bool panel) {
    m_showsPanel = panel;
    if (panel)
        m_model->setPanel(m_panel);
    else
        m_model->setDataset(m_data);
    updateCount();
    Q_EMIT sourceChanged(panel);
}

void GraphPicker::updateCount() {
    const auto all = m_showsPanel ? m_panel.size() : m_data ? m_data->size() : 0;
    const bool images = m_data && m_data->images;
    const int shown = m_model->rowCount();
    if (!m_showsPanel && !m_data)
        m_count->setText(
            tr("The run's data are not open, so rows are not listed. A SMILES or a row number can still be typed."));
    else if (std::size_t(shown) == all)
        m_count->setText(images       ? tr("%1 images").arg(style::count(shown))
                         : shown == 1 ? tr("1 graph")
                                      : tr("%1 graphs").arg(style::count(shown)));
    else if (shown == 0)
        m_count->setText(tr("Nothing in the list matches. Enter inspects what you typed."));
    else
        m_count->setText((images ? tr("%1 of %2 images") : tr("%1 of %2 graphs"))
                             .arg(style::count(shown), style::count(static_cast<long long>(all))));
}

void GraphPicker::activate(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto row = index.data(Qt::UserRole).toULongLong();
    if (m_showsPanel)
        Q_EMIT panelChosen(int(row));
    else
        Q_EMIT rowChosen(row);
}

}  // namespace strata::hierarchy

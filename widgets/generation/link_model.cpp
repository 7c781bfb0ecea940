// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/link_model.h"

#include "widgets/style/number.h"

namespace strata::generation {
namespace {

int alignmentOf(int column) {
    const bool isText = column == LinkModel::From || column == LinkModel::To;
    return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

}  // namespace

void LinkModel::setLinks(api::LinkListPtr links) {
    beginResetModel();
    m_links = std::move(links);
    endResetModel();
}

int LinkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_links ? 0 : static_cast<int>(m_links->links.size());
}

int LinkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinkModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::UserRole) return {};
    const bool sorts = role == Qt::UserRole;
    const auto& link = m_links->links[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case Rank:
            return sorts ? QVariant(index.row()) : style::count(index.row() + 1);
        case From:
            return QString::fromStdString(link.from);
        case To:
            return QString::fromStdString(link.to);
        case Standing:
            return sorts ? QVariant(link.standing) : style::percent(link.standing);
        case Common:
            return sorts ? QVariant(link.common) : style::count(link.common);
        case Score:
            return sorts ? QVariant(link.score) : style::figure(link.score);
        default:
            return {};
    }
}

QVariant LinkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    const bool tip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !tip) return {};
    switch (section) {
        case Rank:
            return tip ? tr("1 is the most probable") : tr("Rank");
        case From:
            return tr("From");
        case To:
            return tr("To");
        case Standing:
            return tip ? tr("Share of the validation links, which training did not see, that score lower")
                       : tr("Above known links");
        case Common:
            return tip ? tr("Neighbours that both have") : tr("In common");
        case Score:
            return tip ? tr("What the model says, without unit") : tr("Score");
        default:
            return {};
    }
}

}  // namespace strata::generation

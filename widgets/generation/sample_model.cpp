// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/sample_model.h"

#include <cmath>

#include "widgets/style/number.h"

namespace strata::generation {

void SampleModel::setSamples(api::SampleSetPtr set) {
    beginResetModel();
    m_set = std::move(set);
    m_scores.clear();
    endResetModel();
}

void SampleModel::setScores(std::vector<api::Column> scores) {
    if (!m_scores.empty()) {
        beginRemoveColumns({}, ColumnCount, columnCount() - 1);
        m_scores.clear();
        endRemoveColumns();
    }
    if (scores.empty()) return;
    beginInsertColumns({}, ColumnCount, ColumnCount + int(scores.size()) - 1);
    m_scores = std::move(scores);
    endInsertColumns();
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_set ? 0 : int(m_set->samples.size());
}

int SampleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount) + int(m_scores.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const api::Sample& s = sample(index.row());
    const bool raw = role == Qt::UserRole;
    if (role == Qt::ToolTipRole) return QString::fromStdString(s.text);
    if (role != Qt::DisplayRole && !raw) return {};
    const auto number = [raw](double value) { return raw ? QVariant(value) : QVariant(style::figure(value)); };
    switch (index.column()) {
        case Text:
            return QString::fromStdString(s.text);
        case Qed:
            return number(s.qed);
        case LogP:
            return number(s.logP);
        case Weight:
            return number(s.weight);
        case Size:
            return s.graph.size();
        case Validity:
            return raw ? QVariant(int(s.valid)) : QVariant(s.valid ? tr("valid") : tr("not valid"));
        case Novelty:
            return raw ? QVariant(int(s.novel)) : QVariant(s.novel ? tr("novel") : tr("known"));
        default:
            return number(m_scores[std::size_t(index.column() - ColumnCount)].values[std::size_t(index.row())]);
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) return {};
    if (section >= ColumnCount) return scoreTitle(m_scores[std::size_t(section - ColumnCount)]);
    static const char* const titles[] = {QT_TR_NOOP("Text"),   QT_TR_NOOP("QED"),  QT_TR_NOOP("logP"),
                                         QT_TR_NOOP("Weight"), QT_TR_NOOP("Size"), QT_TR_NOOP("Validity"),
                                         QT_TR_NOOP("Novelty")};
    return tr(titles[section]);
}

QString scoreTitle(const api::Column& score) {
    return SampleModel::tr("%1, predicted").arg(QString::fromStdString(score.name));
}

SampleProxy::SampleProxy(SampleModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_contained.clear(); });
}

void SampleProxy::setFilter(const SampleFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    invalidateFilter();
}

void SampleProxy::setContained(std::vector<bool> contained) {
    if (contained == m_contained) return;
    m_contained = std::move(contained);
    invalidateFilter();
}

const api::Sample& SampleProxy::sample(int row) const {
    return m_model->sample(sourceRow(row));
}

std::vector<int> SampleProxy::shownRows() const {
    std::vector<int> result;
    for (int row = 0; row < rowCount(); ++row) result.push_back(sourceRow(row));
    return result;
}

bool SampleProxy::filterAcceptsRow(int row, const QModelIndex&) const {
    const api::Sample& s = m_model->sample(row);
    if ((m_filter.valid && !s.valid) || (m_filter.novel && !s.novel) || (m_filter.unique && !s.unique) ||
        (m_filter.connected && !s.connected))
        return false;
    const bool limited = m_filter.leastQed > 0 || m_filter.mostQed < 1;
    if (limited && !(s.qed >= m_filter.leastQed && s.qed <= m_filter.mostQed)) return false;
    return m_contained.empty() || m_contained[std::size_t(row)];
}

bool SampleProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = m_model->data(left, Qt::UserRole), b = m_model->data(right, Qt::UserRole);
    if (left.column() == SampleModel::Text) return a.toString() < b.toString();
    const double x = a.toDouble(), y = b.toDouble();
    if (std::isnan(x) || std::isnan(y)) {
        if (std::isnan(x) && std::isnan(y)) return false;
        return std::isnan(y) == (sortOrder() == Qt::AscendingOrder);
    }
    return x < y;
}

}  // namespace strata::generation

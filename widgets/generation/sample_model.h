// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/sample.h"

namespace strata::generation {

/// The samples of one set, in the order in which they were drawn, with the scores of a trained model as further
/// columns. Qt::UserRole gives raw values for sorting.
class SampleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Text, Qed, LogP, Weight, Size, Validity, Novelty, ColumnCount };
    explicit SampleModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setSamples(api::SampleSetPtr set);  ///< null empties the model
    /// What a model says of them, a value a sample; setSamples forgets it.
    void setScores(std::vector<api::Column> scores);
    const std::vector<api::Column>& scores() const { return m_scores; }
    const api::SampleSetPtr& samples() const { return m_set; }
    const api::Sample& sample(int row) const { return m_set->samples[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    api::SampleSetPtr m_set;
    std::vector<api::Column> m_scores;
};

/// "logp, predicted": a score's name for people.
QString scoreTitle(const api::Column& score);

/// Which samples are shown, and in what order.
struct SampleFilter {
    bool valid = false, novel = false, unique = false, connected = false;  ///< true: only those that are
    double leastQed = 0, mostQed = 1;  ///< not both at their ends: samples without a QED are left out
    bool operator==(const SampleFilter&) const = default;
};

/// Sorts by any column; values that are not known come last in both directions, equal ones keep the order of drawing.
class SampleProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SampleProxy(SampleModel* model, QObject* parent = nullptr);

    void setFilter(const SampleFilter& filter);
    /// Only these are shown, a flag a sample of the model; empty: all. Forgotten when the model has other samples.
    void setContained(std::vector<bool> contained);
    const SampleFilter& filter() const { return m_filter; }
    const api::Sample& sample(int row) const;
    int sourceRow(int row) const { return mapToSource(index(row, 0)).row(); }
    const std::vector<api::Column>& scores() const { return m_model->scores(); }  ///< by sourceRow
    std::vector<int> shownRows() const;  ///< of the model, in the order shown: what "Export visible" writes

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    SampleModel* m_model;
    SampleFilter m_filter;
    std::vector<bool> m_contained;
};

}  // namespace strata::generation

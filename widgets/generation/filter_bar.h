// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/graph.h"
#include "widgets/generation/sample_model.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace strata::style {
class Chip;
}

namespace strata::generation {

/// The lines over the grid: filters as chips, QED range, substructure; order and size of the cells.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    SampleFilter filter() const;
    void setKind(api::DataKind kind);  ///< what applies to molecules only is hidden for graphs
    /// Scores to order by, the first of them column SampleModel::ColumnCount.
    void setScores(const QStringList& names);
    void setShown(int shown, int all);
    /// What is wrong with the pattern; empty: nothing.
    void setProblem(const QString& sentence);
    QString problem() const;
    QString pattern() const;  ///< of molecules, a SMILES or SMARTS; else empty

    style::Chip *valid, *connected, *unique, *novel;
    QDoubleSpinBox *leastQed, *mostQed;
    QLineEdit* substructure;
    QComboBox* order;
    QToolButton* descending;
    QSlider* size;

Q_SIGNALS:
    void filterChanged();
    void patternChanged();
    void orderChanged(int column, Qt::SortOrder order);  ///< column -1: as drawn
    void sizeChanged(int pixels);

private:
    void offerOrders();

    api::DataKind m_kind = api::DataKind::Molecules;
    QStringList m_scores;
    QWidget* m_qed;
    QLabel *m_shown, *m_problem;
};

}  // namespace strata::generation

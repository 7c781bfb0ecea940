// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include <atomic>
#include <memory>

#include "engine/api/dataset.h"
#include "widgets/data/data_statistics.h"
#include "widgets/style/card.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace strata::style {
class FlowBox;
}

namespace strata::data {

/// Which of the loaded graphs are used: elements, largest size, the first so many. Its effect is counted off the GUI
/// thread while the user changes it; nothing is applied before "Use this data", which filters (off the GUI thread too)
/// and emits dataChosen.
class FilterBar : public style::Card {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);
    ~FilterBar() override;

    void setData(api::DatasetPtr data, const DataStatistics& statistics);
    api::DataFilter filter() const;
    QString effect() const;  ///< "4,211 of 4,987 pass"

Q_SIGNALS:
    void dataChosen(strata::api::DatasetPtr data);

private:
    void addChips(const DataStatistics& statistics);
    void foldRareTypes();
    void recount();
    void showCount();
    void choose();
    void finishChoice();

    api::DatasetPtr m_data, m_used;
    api::DataFilter m_usedFilter;
    style::FlowBox* m_chipBox;
    QWidget* m_sizeBox;
    QLabel *m_sizeLabel, *m_atMost;
    QSpinBox* m_largest;
    QSpinBox* m_limit;
    QLabel* m_effect;
    QPushButton* m_use;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QFutureWatcher<std::size_t> m_counting;
    QFutureWatcher<api::DatasetPtr> m_filtering;
};

}  // namespace strata::data

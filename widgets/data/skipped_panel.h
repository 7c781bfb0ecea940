// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "engine/api/dataset.h"

class QLabel;
class QTableView;
class QToolButton;

namespace strata::data {

class SkippedModel;

/// The strip "12 of 4,999 skipped"; a click opens the table below it. Hidden when nothing was skipped.
class SkippedPanel : public QFrame {
    Q_OBJECT
public:
    explicit SkippedPanel(QWidget* parent = nullptr);

    void setData(const api::DatasetPtr& data);
    QString text() const;

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;

    SkippedModel* m_model;
    QLabel* m_text;
    QToolButton* m_toggle;
    QTableView* m_table;
};

}  // namespace strata::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evaluation/figure_model.h"
#include "widgets/evaluation/table_tools.h"
#include "widgets/style/card.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace strata::style {
class ElidedLabel;
}

namespace strata::evaluation {

/// A table of figures with what belongs to it: title, notes below, copy and export in the formats that `tools` can
/// write.
class TableCard : public style::Card {
    Q_OBJECT
public:
    explicit TableCard(TableTools tools, QWidget* parent = nullptr);

    void setTable(api::ExperimentTablePtr table, const QString& about);
    const FigureModel& model() const { return *m_model; }
    QTableView* view() const { return m_view; }
    QString notes() const;
    /// The suffix decides: .md .txt .csv .json. One of exported() and failed() follows at once.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);
    void runActivated(const QString& runFile);  ///< the first run behind a row that was double clicked

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Format {
        QString title, suffix;
        TableTools::Write write;
    };
    void makeView();
    void addFormats(const TableTools& tools);
    void fitRows();
    void askAndExport();
    QString selectedText() const;

    std::vector<Format> m_formats;
    FigureModel* m_model;
    QTableView* m_view;
    QSplitter* m_split;
    style::ElidedLabel* m_about;
    QLabel* m_notes;
    QPushButton *m_copy, *m_export;
};

}  // namespace strata::evaluation

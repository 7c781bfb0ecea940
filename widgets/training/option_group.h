// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QToolButton;
class QLabel;
QT_END_NAMESPACE

namespace strata::training {

class ParameterRow;

/// A card with the options of one group. A click on its title folds it; the title then still counts what is changed.
class OptionGroup : public QWidget {
    Q_OBJECT
public:
    explicit OptionGroup(const QString& title, QWidget* parent = nullptr);

    void add(ParameterRow* row);
    void setChangedCount(int count);
    void setFolded(bool folded);
    bool isFolded() const;
    /// Shows only the rows that match, and those even if folded; an empty text shows all. Returns how many match.
    int filter(const QString& text);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QToolButton* m_title;
    QLabel* m_changed;
    QWidget* m_body;
    std::vector<ParameterRow*> m_rows;
    bool m_searching = false;
};

}  // namespace strata::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace strata::app {

/// Ctrl+K: a field and, below it, the commands whose words begin with what is typed. Enter runs one, Escape closes.
/// Deletes itself when closed.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(const QList<QAction*>& commands, QWidget* parent);

    void popUpOver(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    void filter(const QString& typed);
    void run();

    QList<QAction*> m_commands;
    QLineEdit* m_field;
    QListWidget* m_list;
};

}  // namespace strata::app

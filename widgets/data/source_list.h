// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/services.h"

class QVBoxLayout;

namespace strata::style {
class ChoiceCard;
}

namespace strata::data {

/// The left column: built-in data, recent files, a place to drop a file and a button to open one.
class SourceList : public QWidget {
    Q_OBJECT
public:
    explicit SourceList(const api::Services& services, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);
    /// Marks the card of what is loaded, if there is one.
    void setCurrent(const QString& location);
    /// A file is held over the window.
    void setDropActive(bool active);

Q_SIGNALS:
    void sourceChosen(const QString& location);  ///< a path or "builtin:..."
    void openRequested();

private:
    void addCard(QVBoxLayout* where, style::ChoiceCard* card, const QString& location);

    QWidget* m_recentTitle;
    QVBoxLayout* m_recent;
    QWidget* m_dropZone;
    QString m_current;
};

}  // namespace strata::data

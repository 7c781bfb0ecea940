// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace strata::style {

/// A field for a file or a folder, typed, dropped or chosen with the button at its end.
class PathField : public QWidget {
    Q_OBJECT
public:
    enum class Kind { File, Folder };
    /// `whenEmpty` says what an empty field means.
    PathField(Kind kind, const QString& whenEmpty, QWidget* parent = nullptr);

    QString path() const;  ///< without blanks around it; empty: none
    void setPath(const QString& path);
    void setWhenEmpty(const QString& text);
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void choose();

    Kind m_kind;
    QLineEdit* m_edit;
};

}  // namespace strata::style

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace strata::style {

class ElidedLabel;

/// One figure: what it is, its value in large digits, and a small line to compare it with.
/// Use: `auto* tile = new Tile(tr("Valid")); tile->setValue(style::percent(0.97)); tile->setReference(tr("training data
/// 100 %"));`
class Tile : public QFrame {
    Q_OBJECT
public:
    explicit Tile(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setValue(const QString& value);  ///< empty shows "–"
    void setReference(const QString& reference);
    QString value() const;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    ElidedLabel* m_title;
    QLabel* m_value;
    ElidedLabel* m_reference;
};

}  // namespace strata::style

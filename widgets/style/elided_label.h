// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strata::style {

/// One line of plain text that is shortened in the middle where there is no room; the whole then stands in the tooltip.
/// Use: `auto* path = new ElidedLabel; path->setText(file); path->setMuted(true);`
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    void setMuted(bool muted);
    /// For text that changes many times a second: the layout around it is asked anew only where the text needs more
    /// room than it has asked for, or much less.
    void setSteady(bool steady) { m_steady = steady; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void askForRoom();
    void updateToolTip();

    QString m_text;
    bool m_muted = false, m_steady = false;
    int m_asked = 0;  ///< the width that the layout knows of
};

}  // namespace strata::style

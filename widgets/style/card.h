// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPainter;
class QVBoxLayout;

namespace strata::style {

/// A panel with rounded corners on the window's background: what belongs together stands on one card.
/// Use: `auto* card = new Card(tr("Sizes")); card->body()->addWidget(chart);`. An empty title leaves no room for one.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    /// The line of the title; widgets added to it stand at its right end.
    QHBoxLayout* header() const { return m_header; }
    void setTitle(const QString& title);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* m_title;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

/// Draws a card's background in `rect`; for widgets and delegates that paint themselves.
void paintCard(QPainter& painter, const QRectF& rect, const QPalette& palette, bool hovered = false,
               bool selected = false);

}  // namespace strata::style

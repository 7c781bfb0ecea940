// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/popup_button.h"

#include <QFrame>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::style {
namespace {

class Panel : public QFrame {
public:
    explicit Panel(QWidget* parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint) {
        setAttribute(Qt::WA_NoMouseReplay);  // a click on the button closes the panel and does not open it again
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape)
            close();
        else
            QFrame::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.setPen(shades(palette()).border);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

}  // namespace

PopupButton::PopupButton(const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_title(text), m_panel(new Panel(this)), m_body(new QVBoxLayout(m_panel)) {
    m_body->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    m_body->setSpacing(kSpace3);
    m_body->setSizeConstraint(QLayout::SetFixedSize);  // it grows with what it says
    connect(this, &QPushButton::clicked, this, &PopupButton::open);
}

void PopupButton::setChanged(int count) {
    setText(count > 0 ? tr("%1 (%2)").arg(m_title, style::count(count)) : m_title);
}

void PopupButton::initStyleOption(QStyleOptionButton* option) const {
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void PopupButton::open() {
    m_panel->adjustSize();
    const QRect frame(window()->mapToGlobal(QPoint(0, 0)), window()->size());
    QPoint corner = mapToGlobal(QPoint(0, height() + 2));
    corner.setX(qMax(frame.left() + kSpace2, qMin(corner.x(), frame.right() - kSpace2 - m_panel->width())));
    m_panel->move(corner);
    m_panel->show();
    if (auto* first = m_panel->nextInFocusChain()) first->setFocus(Qt::TabFocusReason);
}

}  // namespace strata::style

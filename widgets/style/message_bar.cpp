// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::style {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_text(label({})), m_action(new QPushButton) {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton;
    close->setIcon(icon(QStringLiteral("close")));
    close->setIconSize({14, 14});
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpace3 + 24, kSpace2, kSpace2, kSpace2);
    layout->setSpacing(kSpace2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    hide();
}

void MessageBar::showInfo(const QString& text, const QString& action) {
    show(Kind::Info, text, action);
}
void MessageBar::showWarning(const QString& text, const QString& action) {
    show(Kind::Warning, text, action);
}
void MessageBar::showError(const QString& text, const QString& action) {
    show(Kind::Error, text, action);
}

void MessageBar::dismiss() {
    m_text->clear();
    hide();
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::show(Kind kind, const QString& text, const QString& action) {
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
    update();
}

QColor MessageBar::colour() const {
    const Shades s = shades(palette());
    return m_kind == Kind::Error ? s.bad : m_kind == Kind::Warning ? s.warning : s.accent;
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = colour();
    fill.setAlphaF(0.10f);
    painter.setBrush(fill);
    painter.setPen(QPen(colour(), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    const QString name = m_kind == Kind::Info ? QStringLiteral("info") : QStringLiteral("warning");
    icon(name, colour()).paint(&painter, QRect(kSpace3, (height() - 18) / 2, 18, 18));
}

}  // namespace strata::style

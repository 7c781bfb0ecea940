// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/empty_state.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::style {
namespace {

constexpr int kSentenceWidth = 320;

/// Draws the icon anew on each paint, so that it follows the palette.
class Picture : public QWidget {
public:
    explicit Picture(const QString& name) : m_name(name) { setFixedSize(40, 40); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        icon(m_name, shades(palette()).muted).paint(&painter, rect());
    }

private:
    QString m_name;
};

}  // namespace

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& buttonText, QWidget* parent)
    : QWidget(parent), m_sentence(label(sentence, TextSize::Body, true)), m_button(new QPushButton) {
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(kSentenceWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kSpace3);
    layout->addStretch(1);
    if (!iconName.isEmpty()) layout->addWidget(new Picture(iconName), 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setButtonText(buttonText);
    setSentence(sentence);
}

// The height is set by hand: a box layout does not ask an item that it centres for its height at a width.
void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setFixedHeight(std::max(m_sentence->heightForWidth(kSentenceWidth), 0));
}

void EmptyState::setButtonText(const QString& text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

}  // namespace strata::style

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/source_list.h"

#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/style/choice_card.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::data {
namespace {

constexpr const char* kLocation = "location";

/// The dashed place; it lights up while a file is held over the window.
class DropZone : public QWidget {
public:
    explicit DropZone(QPushButton* button) {
        auto* words = style::label(SourceList::tr("Drop a file here"), style::TextSize::Body, true);
        words->setAlignment(Qt::AlignCenter);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
        layout->setSpacing(style::kSpace2);
        layout->addWidget(words);
        layout->addWidget(button, 0, Qt::AlignHCenter);
    }
    void setActive(bool active) {
        m_active = active;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const style::Shades shades = style::shades(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_active ? shades.tint : QColor(Qt::transparent));
        painter.setPen(QPen(m_active ? shades.accent : shades.muted, m_active ? 2 : 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), style::kRadius, style::kRadius);
    }

private:
    bool m_active = false;
};

QLabel* section(const QString& text) {
    auto* label = style::label(text, style::TextSize::Small, true);
    label->setFont(style::textFont(style::TextSize::Small, QFont::DemiBold));
    return label;
}

}  // namespace

SourceList::SourceList(const api::Services& services, QWidget* parent)
    : QWidget(parent), m_recentTitle(section(tr("Recent"))), m_recent(new QVBoxLayout) {
    auto* open = new QPushButton(style::icon(QStringLiteral("folder")), tr("Open file…"));
    open->setToolTip(tr("Open a file (Ctrl+O)"));
    m_dropZone = new DropZone(open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_dropZone);
    layout->addSpacing(style::kSpace2);
    layout->addWidget(section(tr("Built in")));
    auto* builtin = new QVBoxLayout;
    builtin->setSpacing(style::kSpace2);
    layout->addLayout(builtin);
    for (const auto& set : services.builtinDatasets()) {
        const bool molecules = set.kind == api::DataKind::Molecules;
        auto* card = new style::ChoiceCard(molecules ? QStringLiteral("molecule") : QStringLiteral("graph"),
                                           style::engineText(set.title), style::engineText(set.description));
        card->setEnabled(set.available);
        addCard(builtin, card, QString::fromStdString(set.location));
    }
    layout->addSpacing(style::kSpace2);
    layout->addWidget(m_recentTitle);
    m_recent->setSpacing(style::kSpace2);
    layout->addLayout(m_recent);
    layout->addStretch(1);
    m_recentTitle->hide();
    connect(open, &QPushButton::clicked, this, &SourceList::openRequested);
}

void SourceList::addCard(QVBoxLayout* where, style::ChoiceCard* card, const QString& location) {
    card->setProperty(kLocation, location);
    card->setChecked(location == m_current);
    where->addWidget(card);
    connect(card, &style::ChoiceCard::clicked, this, [this, card, location] {
        card->setChecked(location == m_current);  // only what is loaded stays marked
        Q_EMIT sourceChosen(location);
    });
}

void SourceList::setRecent(const QStringList& paths) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();  // it may be the card that was just clicked
        item->widget()->hide();
        delete item;
    }
    for (const QString& path : paths) {
        const QFileInfo file(path);
        addCard(m_recent, new style::ChoiceCard(QStringLiteral("file"), file.fileName(), file.absolutePath()), path);
    }
    m_recentTitle->setVisible(!paths.isEmpty());
}

void SourceList::setCurrent(const QString& location) {
    m_current = location;
    for (auto* card : findChildren<style::ChoiceCard*>())
        card->setChecked(card->property(kLocation).toString() == location);
}

void SourceList::setDropActive(bool active) {
    static_cast<DropZone*>(m_dropZone)->setActive(active);
}

}  // namespace strata::data

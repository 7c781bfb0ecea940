// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include "widgets/style/card.h"
#include "widgets/style/theme.h"

namespace strata::app {
namespace {

// Every word that was typed begins a word of the command.
bool matches(const QString& command, const QString& typed) {
    const QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& part) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(part, Qt::CaseInsensitive); });
    });
}

}  // namespace

CommandPalette::CommandPalette(const QList<QAction*>& commands, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint),
      m_commands(commands),
      m_field(new QLineEdit),
      m_list(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace2, style::kSpace2, style::kSpace2, style::kSpace2);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter({});
}

void CommandPalette::popUpOver(QWidget* window) {
    resize(qMin(460, window->width() - 80), 320);
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 56)));
    show();
    m_field->setFocus();
}

void CommandPalette::filter(const QString& typed) {
    m_list->clear();
    for (int i = 0; i < m_commands.size(); ++i) {
        if (!m_commands[i]->isEnabled() || !matches(m_commands[i]->text(), typed)) continue;
        const QString shortcut = m_commands[i]->shortcut().toString(QKeySequence::NativeText);
        auto* item =
            new QListWidgetItem(shortcut.isEmpty() ? m_commands[i]->text()
                                                   : QStringLiteral("%1   %2").arg(m_commands[i]->text(), shortcut));
        item->setData(Qt::UserRole, i);
        item->setSizeHint({0, 28});
        m_list->addItem(item);
    }
    if (m_list->count() == 0) {
        auto* none = new QListWidgetItem(tr("No command is called that."));
        none->setFlags(Qt::NoItemFlags);
        m_list->addItem(none);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run() {
    const auto* item = m_list->currentItem();
    if (!item || !item->data(Qt::UserRole).isValid()) return;
    const QPointer<QAction> command = m_commands[item->data(Qt::UserRole).toInt()];
    close();
    if (command) command->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run();
        return true;
    }
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    return false;
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(style::shades(palette()).border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace strata::app

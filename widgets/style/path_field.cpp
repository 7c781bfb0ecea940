// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/path_field.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

#include "widgets/style/icon.h"

namespace strata::style {

PathField::PathField(Kind kind, const QString& whenEmpty, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_edit(new QLineEdit) {
    auto* choose = m_edit->addAction(icon(QStringLiteral("folder")), QLineEdit::TrailingPosition);
    choose->setToolTip(kind == Kind::File ? tr("Choose a file") : tr("Choose a folder"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    setWhenEmpty(whenEmpty);
    connect(choose, &QAction::triggered, this, &PathField::choose);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_edit->setToolTip(text);
        Q_EMIT changed();
    });
}

// What is dropped into a line of text comes as an address.
QString PathField::path() const {
    const QString text = m_edit->text().trimmed();
    return text.startsWith(QLatin1String("file:")) ? QUrl(text).toLocalFile() : text;
}

void PathField::setPath(const QString& path) {
    m_edit->setText(QDir::toNativeSeparators(path));
}

void PathField::setWhenEmpty(const QString& text) {
    m_edit->setPlaceholderText(text);
}

void PathField::choose() {
    const QString chosen = m_kind == Kind::File
                               ? QFileDialog::getOpenFileName(window(), tr("Choose a file"), path())
                               : QFileDialog::getExistingDirectory(window(), tr("Choose a folder"), path());
    if (!chosen.isEmpty()) setPath(chosen);
}

}  // namespace strata::style

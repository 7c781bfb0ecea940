// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace strata::style {

QString engineText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("engine", text.c_str());
}

QString enginePhase(const std::string& phase) {
    static const QRegularExpression epoch(QStringLiteral("^Epoch (\\d+) of (\\d+)(.*)$")),
        reading(QStringLiteral("^Reading (.+)$"));
    const QString text = QString::fromStdString(phase);
    if (const auto match = epoch.match(text); match.hasMatch())
        return QCoreApplication::translate("engine", "Epoch %1 of %2").arg(match.captured(1), match.captured(2)) +
               engineText(match.captured(3).toStdString());
    if (const auto match = reading.match(text); match.hasMatch())
        return QCoreApplication::translate("engine", "Reading %1").arg(match.captured(1));
    return engineText(phase);
}

}  // namespace strata::style

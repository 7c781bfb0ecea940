// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/status_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "widgets/style/engine_text.h"
#include "widgets/style/number.h"

namespace strata::app {
namespace {

const QString kDot = QStringLiteral(" · ");

QString tr(const char* text) {
    return QCoreApplication::translate("strata::app", text);
}

QStringList parts(const api::Progress& progress) {
    QStringList result{style::enginePhase(progress.phase)};
    const QString left = style::timeLeft(progress.secondsLeft);
    if (!left.isEmpty()) result << left;
    if (progress.perSecond > 0) result << tr("%1 graphs/s").arg(style::figure(progress.perSecond));
    return result;
}

}  // namespace

QString statusText(const api::Progress& progress) {
    return parts(progress).join(kDot);
}

QString trainingText(const api::Progress& progress, double loss) {
    return (parts(progress) << tr("loss %1").arg(style::figure(loss))).join(kDot);
}

}  // namespace strata::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/number.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace strata::style {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("strata::style", text);
}

const QString kNone = QStringLiteral("–");

QString superscript(int number) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString result;
    if (number < 0) result += QChar(u'⁻');
    for (const QChar digit : QString::number(std::abs(number))) result += kDigits[digit.digitValue()];
    return result;
}

// Power of ten of the first digit once rounded to three figures: 9.996 counts as 10.0.
int exponent(double value) {
    if (value == 0) return 0;
    const QString text = QString::number(std::abs(value), 'e', 2);
    return text.mid(text.indexOf(u'e') + 1).toInt();
}

int decimals(double value) {
    return qMax(0, 2 - exponent(value));
}

}  // namespace

QString figure(double value) {
    if (!std::isfinite(value)) return kNone;
    const QLocale locale;
    const int power = exponent(value);
    if (power < -3 || power > 8) {
        const double mantissa = QString::number(value, 'e', 2).section(u'e', 0, 0).toDouble();
        return locale.toString(mantissa, 'f', 2) + QStringLiteral("·10") + superscript(power);
    }
    if (power <= 2) return locale.toString(value, 'f', decimals(value));
    const double unit = std::pow(10.0, power - 2);
    return locale.toString(std::round(value / unit) * unit, 'f', 0);
}

QString count(long long value) {
    return QLocale().toString(value);
}

QString meanAndDeviation(double mean, double deviation) {
    if (!std::isfinite(mean)) return kNone;
    if (!std::isfinite(deviation)) return figure(mean);
    const int power = exponent(mean);
    if (power < -3 || power > 2) return figure(mean) + QStringLiteral(" ± ") + figure(deviation);
    return figure(mean) + QStringLiteral(" ± ") + QLocale().toString(deviation, 'f', decimals(mean));
}

QString percent(double share) {
    if (!std::isfinite(share)) return kNone;
    return figure(share * 100) + QStringLiteral("\u00a0%");
}

QString duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) return kNone;
    const QLocale locale;
    if (seconds < 1) return tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 59.5) return tr("%1 s").arg(locale.toString(qRound(seconds)));
    const auto minutes = std::llround(seconds / 60);
    if (minutes < 60) return tr("%1 min").arg(locale.toString(minutes));
    if (minutes < 48 * 60) {
        const QString hours = tr("%1 h").arg(locale.toString(minutes / 60));
        return minutes % 60 == 0 ? hours : hours + u' ' + tr("%1 min").arg(locale.toString(minutes % 60));
    }
    return tr("%1 days").arg(locale.toString(std::llround(seconds / 86400)));
}

QString timeLeft(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) return {};
    if (seconds < 5) return tr("a few seconds left");
    return tr("%1 left").arg(duration(seconds));
}

QString dateAndTime(const QString& iso8601) {
    QDateTime time = QDateTime::fromString(iso8601, Qt::ISODate);
    if (!time.isValid()) return iso8601;
    if (!iso8601.contains(u'Z') && time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC);
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

}  // namespace strata::style

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/nice_axis.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace strata::training {

namespace {

constexpr double kGlideSeconds = 0.15;

double niceStep(double rough) {
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (rough <= factor * power * (1 + 1e-9)) return factor * power;
    return 10 * power;
}

/// "10⁻⁵", "2·10⁶"
QString powerOfTen(double value) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const QStringList parts = QString::number(value, 'e', 2).split('e');
    const int power = parts.value(1).toInt();
    QString text = QLocale().toString(parts.front().toDouble(), 'g', 3);
    text = text == "1" ? QStringLiteral("10") : text == "-1" ? QStringLiteral("-10") : text + QStringLiteral("·10");
    if (power < 0) text += QChar(u'⁻');
    for (const QChar digit : QString::number(std::abs(power))) text += kDigits[digit.digitValue()];
    return text;
}

}  // namespace

AxisTicks niceAxis(double low, double high, int count) {
    if (!std::isfinite(low) || !std::isfinite(high)) low = 0, high = 1;
    if (low > high) std::swap(low, high);
    low = std::clamp(low, -1e300, 1e300);
    high = std::clamp(high, -1e300, 1e300);
    const double size = std::max(std::abs(low), std::abs(high));
    if (high - low <= size * 1e-9) {
        const double margin = size > 1e-300 ? size * 0.1 : 0.5;
        low -= margin;
        high += margin;
    }
    AxisTicks axis;
    axis.step = niceStep((high - low) / std::max(count, 1));
    const double first = std::floor(low / axis.step + 1e-9);
    const double last = std::ceil(high / axis.step - 1e-9);
    // A dip just below 0 does not cost a whole step of empty room.
    axis.from = low < 0 ? std::floor(low / axis.step * 4 + 1e-9) / 4 * axis.step : first * axis.step;
    axis.to = last * axis.step;
    for (double i = first; i <= last && axis.ticks.size() < 100; ++i)
        if (i * axis.step >= axis.from) axis.ticks.append({i * axis.step, i * axis.step});
    return axis;
}

AxisTicks niceLogAxis(double low, double high, int count) {
    if (!(low > 0) || !(high > 0) || !std::isfinite(low) || !std::isfinite(high)) low = 0.1, high = 1;
    if (low > high) std::swap(low, high);
    const int first = static_cast<int>(std::floor(std::log10(low) + 1e-9));
    const int last = std::max(static_cast<int>(std::ceil(std::log10(high) - 1e-9)), first + 1);
    AxisTicks axis{static_cast<double>(first), static_cast<double>(last), {}, 0};
    const int stride =
        std::max(1, static_cast<int>(std::ceil((last - first) / static_cast<double>(std::max(count, 1)))));
    for (int decade = first; decade <= last; decade += stride) {
        axis.ticks.append({static_cast<double>(decade), std::pow(10.0, decade)});
        if (last - first > 2 || decade == last) continue;
        for (const double factor : {2.0, 5.0})
            axis.ticks.append({decade + std::log10(factor), factor * std::pow(10.0, decade)});
    }
    return axis;
}

double niceEnd(double step) {
    if (!(step > 10)) return 10;
    if (!std::isfinite(step)) return 1e300;
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (step <= factor * power) return factor * power;
    return 10 * power;
}

QString tickLabel(const AxisTicks& axis, double value) {
    if (value == 0) return QStringLiteral("0");
    const QLocale locale;
    const double size = std::abs(value);
    if (size >= 1e6 || size < 1e-4) return powerOfTen(value);
    int decimals = 0;
    for (double unit = axis.step > 0 ? axis.step : size; decimals < 6 && std::abs(unit - std::round(unit)) > 1e-6;
         unit *= 10)
        ++decimals;
    return locale.toString(value, 'f', decimals);
}

void AxisGlide::aim(double from, double to) {
    if (m_aimed && from == m_aimFrom && to == m_aimTo) return;
    m_startFrom = m_from;
    m_startTo = m_to;
    m_aimFrom = from;
    m_aimTo = to;
    m_elapsed = 0;
    if (!m_aimed) jump();
    m_aimed = true;
}

void AxisGlide::jump() {
    m_from = m_aimFrom;
    m_to = m_aimTo;
    m_elapsed = kGlideSeconds;
}

bool AxisGlide::advance(double seconds) {
    if (m_elapsed >= kGlideSeconds) return false;
    m_elapsed = std::min(m_elapsed + std::max(seconds, 0.0), kGlideSeconds);
    const double t = m_elapsed / kGlideSeconds;
    const double eased = 1 - (1 - t) * (1 - t);
    m_from = t >= 1 ? m_aimFrom : m_startFrom + (m_aimFrom - m_startFrom) * eased;
    m_to = t >= 1 ? m_aimTo : m_startTo + (m_aimTo - m_startTo) * eased;
    return m_elapsed < kGlideSeconds;
}

}  // namespace strata::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Numbers for people, in the words and signs of the current locale. Not-a-number and infinities are "–".
namespace strata::style {

/// Three significant figures: "0.123", "12.3", "1,230", "1.23·10⁻⁵".
QString figure(double value);

/// A count in full: "130,462".
QString count(long long value);

/// "0.712 ± 0.05": the deviation has as many decimals as the mean.
QString meanAndDeviation(double mean, double deviation);

/// A share 0..1 as "97.3 %", three significant figures.
QString percent(double share);

/// "40 s", "3 min", "2 h 10 min", "3 days"; below one second "0.4 s". Negative: "–".
QString duration(double seconds);

/// "3 min left", "a few seconds left"; empty if `seconds` is negative (not known).
QString timeLeft(double seconds);

/// An ISO 8601 time in UTC as local date and time in the locale's short form; the text itself if it is none.
QString dateAndTime(const QString& iso8601);

}  // namespace strata::style

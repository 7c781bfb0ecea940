// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace strata::training {

class MetricBook;

/// Each writes a file and replaces an existing one only once all is written. They throw api::Error (FileUnwritable)
/// with the file and the cause. GUI thread.

/// `charts` as it looks, at twice its size.
void saveChartsPng(QWidget& charts, const QString& path);
/// `charts` as vectors.
void saveChartsSvg(QWidget& charts, const QString& path);
/// step,epoch,name,value,kept: one row a value, series after series. Where old values were thinned, `kept` is "minimum"
/// or "maximum", else "exact". Not-a-number is an empty field.
void saveCurvesCsv(const MetricBook& book, const QString& path);

}  // namespace strata::training

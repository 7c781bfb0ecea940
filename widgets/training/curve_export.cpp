// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/curve_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

#include <cmath>

#include "engine/api/error.h"
#include "widgets/style/theme.h"
#include "widgets/training/metric_book.h"

namespace strata::training {

namespace {

[[noreturn]] void fail(const QString& path, const QString& cause) {
    throw api::Error(api::ErrorCode::FileUnwritable,
                     QCoreApplication::translate("strata::training::CurvesView", "“%1” could not be written: %2.")
                         .arg(path, cause)
                         .toStdString());
}

void write(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        fail(path, file.errorString());
}

void paint(QWidget& charts, QPainter& painter) {
    painter.fillRect(charts.rect(), charts.palette().color(QPalette::Window));
    charts.render(&painter, {}, {}, QWidget::DrawChildren);
}

QByteArray number(double value) {
    return std::isfinite(value) ? QByteArray::number(value, 'g', 12) : QByteArray();
}

void addRow(QByteArray& text, double step, int epoch, const QByteArray& name, double value, const char* kept) {
    text += QByteArray::number(step, 'f', 0) + ',' + QByteArray::number(epoch) + ',' + name + ',' + number(value) +
            ',' + kept + '\n';
}

}  // namespace

void saveChartsPng(QWidget& charts, const QString& path) {
    constexpr qreal kScale = 2;
    QImage image(charts.size() * kScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kScale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(charts, painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    write(path, bytes);
}

void saveChartsSvg(QWidget& charts, const QString& path) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(charts.size());
    svg.setViewBox(charts.rect());
    svg.setTitle(QStringLiteral("Strata"));
    QPainter painter(&svg);
    paint(charts, painter);
    painter.end();
    write(path, bytes);
}

void saveCurvesCsv(const MetricBook& book, const QString& path) {
    QByteArray text = "step,epoch,name,value,kept\n";
    for (const QString& name : book.names()) {
        const MetricSeries& series = book.series(name);
        QByteArray field = name.toUtf8();
        if (field.contains(',') || field.contains('"') || field.contains('\n'))
            field = '"' + field.replace('"', "\"\"") + '"';
        for (const auto& bucket : series.old()) {
            addRow(text, bucket.lowStep, book.epochAt(bucket.lowStep), field, bucket.low, "minimum");
            addRow(text, bucket.highStep, book.epochAt(bucket.highStep), field, bucket.high, "maximum");
        }
        for (const auto& point : series.exact())
            addRow(text, point.step, book.epochAt(point.step), field, point.value, "exact");
    }
    write(path, text);
}

}  // namespace strata::training

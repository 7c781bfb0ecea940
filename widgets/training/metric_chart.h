// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

#include <map>
#include <optional>
#include <vector>

#include "widgets/style/curve_style.h"
#include "widgets/training/decimator.h"
#include "widgets/training/nice_axis.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace strata::training {

/// One curve as a chart shows it.
struct ChartCurve {
    QString name;  ///< the metric's; a faint companion has a name of its own
    style::CurveStyle style;
    CurvePoints data;  ///< steps and values as logged; NaN makes a gap
    bool hairline = false;
};

/// A chart of curves over steps, with round axes that grow smoothly and a crosshair. It draws axes and crosshair itself
/// and leaves the curves to Qt Charts, in coordinates that are logarithms where an axis is logarithmic.
class MetricChart : public QChartView {
    Q_OBJECT
public:
    static constexpr int kLeftMargin = 60;  ///< the same on every chart, so that two over each other line up
    static constexpr int kPieces = 32;      ///< a curve with more gaps is drawn through the later ones

    explicit MetricChart(QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    void setUnits(bool percent);  ///< the values are shares; the axis goes from 0 to 100 %
    void setScales(bool logX, bool logY);
    /// Replaces what is drawn. The axes move to the new ends over the next frames, at once if `jump`.
    void show(const QList<ChartCurve>& curves, double fromStep, double toStep, bool jump);
    /// One frame of the axes' motion; true while they move.
    bool advance(double seconds);
    void setCrosshair(std::optional<double> step);

    int plotWidth() const;
    double paintMilliseconds() const { return m_paintMilliseconds; }  ///< of a painting, a mean of the last few
    const AxisTicks& valueAxis() const { return m_yTicks; }
    QString note() const;  ///< "Values of 0 or below, not on a log axis: 12", or empty

Q_SIGNALS:
    void hovered(double step, QPoint position);  ///< step under the pointer, not snapped; position in this widget
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    double x(double step) const;  ///< step → axis coordinate
    double y(double value) const;
    QPointF position(double step, double value) const;
    void placePlot();
    void aimValues(const QList<ChartCurve>& curves, double fromStep);
    void replacePoints(const QList<ChartCurve>& curves);
    void replacePieces(std::vector<QLineSeries*>& lines, const ChartCurve& curve);
    double drawnLength(const QList<QList<QPointF>>& pieces) const;  ///< pixels
    void applyRange();
    void drawAxisLabels(QPainter& painter) const;

    QValueAxis* m_x;
    QValueAxis* m_y;
    std::map<QString, std::vector<QLineSeries*>> m_lines;
    struct Dot {
        QPointF at;
        QColor colour;
    };
    std::vector<Dot> m_dots;  ///< steps and values of points that no line would show
    AxisTicks m_xTicks, m_yTicks;
    AxisGlide m_xGlide, m_yGlide;
    std::optional<double> m_crosshair;
    QString m_emptyText;
    bool m_percent = false, m_logX = false, m_logY = false;
    bool m_empty = true;
    int m_hidden = 0;
    double m_paintMilliseconds = 0;
};

}  // namespace strata::training

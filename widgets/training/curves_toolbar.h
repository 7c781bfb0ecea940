// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace strata::style {
class Chip;
}

namespace strata::training {

/// How the curves are looked at.
struct CurveOptions {
    double smoothing = 0.6;  ///< weight of the moving average, 0..0.99
    bool logX = false;
    bool logY = false;
    double lastSteps = 0;  ///< only the last so many steps; 0: all
    bool operator==(const CurveOptions&) const = default;
};

/// The line above the curves: smoothing, scales, how much of the run, export.
class CurvesToolbar : public QWidget {
    Q_OBJECT
public:
    explicit CurvesToolbar(QWidget* parent = nullptr);

    CurveOptions options() const;
    void setOptions(const CurveOptions& options);
    void setExportable(bool exportable);

Q_SIGNALS:
    void changed();
    void pictureRequested(const QString& suffix);  ///< "png" or "svg"
    void dataRequested();

private:
    QSlider* m_smoothing;
    QLabel* m_weight;
    style::Chip* m_logX;
    style::Chip* m_logY;
    QComboBox* m_last;
    QToolButton* m_export;
};

}  // namespace strata::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/curves_picture.h"

#include <QCoreApplication>

#include "engine/api/error.h"
#include "widgets/training/curve_export.h"
#include "widgets/training/curves_view.h"

namespace strata::app {

void saveCurvesPicture(const api::Services& services, const QString& runFile, const QString& path) {
    const bool svg = path.endsWith(QLatin1String(".svg"));
    if (!svg && !path.endsWith(QLatin1String(".png")))
        throw api::Error(api::ErrorCode::BadInput,
                         QCoreApplication::translate("curves", "A picture of curves is a .png or .svg file, not “%1”.")
                             .arg(path)
                             .toStdString());
    const auto metrics = services.metrics(runFile.toStdString());
    training::CurvesView view;
    view.resize(1100, 760);
    view.append(metrics);
    view.setLive(false);
    view.show();
    view.refresh(true);
    QCoreApplication::processEvents();
    if (svg)
        training::saveChartsSvg(*view.charts(), path);
    else
        training::saveChartsPng(*view.charts(), path);
}

}  // namespace strata::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "engine/api/event.h"
#include "engine/api/services.h"
#include "widgets/latent/path_strip.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/sample_exporter.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
QT_END_NAMESPACE

namespace strata::pictures {
class PicturePanel;
}

namespace strata::latent {

/// What lies between the two ends of a walk: a strip of graphs or rows of pictures, to look at and to export; before
/// there is a walk, how to come by one. `services` and `cache` must outlive it.
class WalkPanel : public QStackedWidget {
    Q_OBJECT
public:
    WalkPanel(const api::Services& services, molecules::DrawingCache* cache, QWidget* parent = nullptr);

    void setRunName(const QString& name) { m_runName = name; }  ///< files are suggested by it
    void clear();
    void showPath(const api::LatentPathPtr& path);
    void showPictures(const api::PictureSetPtr& path);

    /// Writes the steps of the walk in a thread; exported() or failed() tell the end.
    void exportTo(const QString& path);

    PathStrip* strip() const { return m_strip; }
    pictures::PicturePanel* pictures() const { return m_pictures; }

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);

private:
    QWidget* makeStrip();
    void showStep(int step);
    void updateSummary();

    molecules::SampleExporter m_exporter;
    QString m_runName;
    PathStrip* m_strip;
    QScrollArea* m_scroll;
    QLabel* m_summary;
    QPushButton* m_export;
    pictures::PicturePanel* m_pictures;
};

}  // namespace strata::latent

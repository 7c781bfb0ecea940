// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "engine/api/graph.h"
#include "engine/api/sample.h"
#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QScrollArea;
QT_END_NAMESPACE

namespace strata::molecules {
class DrawingCache;
}

namespace strata::training {

/// The tiles of a strip: one drawn graph each, those that are not valid with a dashed edge and the words.
class SampleTiles : public QWidget {
    Q_OBJECT
public:
    SampleTiles(const api::Services& services, QWidget* parent = nullptr);
    void setSamples(std::vector<api::Sample> samples, const api::Vocabulary& vocabulary);
    void setTile(int side);  ///< pixels
    const std::vector<api::Sample>& samples() const { return m_samples; }
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect tileAt(int index) const;
    void paintTile(QPainter& painter, const QRect& tile, const api::Sample& sample);

    molecules::DrawingCache* m_cache;
    std::vector<api::Sample> m_samples;
    bool m_molecules = true;
    int m_tile = 92;
};

/// The few graphs that a run drew from its prior at the end of an epoch. `services` must outlive it. Graphs are laid
/// out on threads of their own.
class SamplesStrip : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostShown = 64;

    explicit SamplesStrip(const api::Services& services, QWidget* parent = nullptr);
    void setSamples(int epoch, const std::vector<api::Sample>& samples, const api::Vocabulary& vocabulary);
    void clear();
    void setLow(bool low);  ///< smaller tiles, where the page is low
    QString title() const;
    SampleTiles* tiles() const { return m_tiles; }

private:
    QLabel* m_title;
    SampleTiles* m_tiles;
    QScrollArea* m_area;
};

}  // namespace strata::training

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

#include "engine/api/graph.h"
#include "engine/api/sample.h"

namespace strata::style {
class Tile;
}

namespace strata::generation {

/// The figures of a batch. Shares: valid (as decoded; of molecules also corrected, where that differs) and connected of
/// all generated, unique of the valid, novel of
/// the distinct valid ones; with nothing to divide by, "–".
class FigureTiles : public QWidget {
    Q_OBJECT
public:
    enum Figure { Valid, Corrected, Connected, Unique, Novel, Qed, Count };
    explicit FigureTiles(QWidget* parent = nullptr);

    void setFigures(const api::SampleFigures& figures, api::DataKind kind);
    style::Tile* tile(Figure figure) const { return m_tiles[figure]; }

private:
    std::array<style::Tile*, Count> m_tiles;
};

}  // namespace strata::generation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/figure_tiles.h"

#include <QHBoxLayout>

#include <cmath>
#include <limits>

#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/style/tile.h"

namespace strata::generation {

FigureTiles::FigureTiles(QWidget* parent) : QWidget(parent) {
    const std::array<QString, Count> titles{
        tr("Valid"), tr("Valid, corrected"), tr("Connected"), tr("Unique"), tr("Novel"), tr("QED")};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    for (std::size_t i = 0; i < Count; ++i) {
        m_tiles[i] = new style::Tile(titles[i]);
        m_tiles[i]->setMinimumWidth(90);
        layout->addWidget(m_tiles[i], 1);
    }
    m_tiles[Valid]->setToolTip(tr("Valid as decoded, before correction: what Evaluate calls valid"));
    m_tiles[Corrected]->setToolTip(tr("Valid as they are shown, after correction"));
    m_tiles[Connected]->setToolTip(tr("As they are shown: valid and of one component"));
    m_tiles[Unique]->setToolTip(tr("As they are shown: different ones among the valid"));
    m_tiles[Novel]->setToolTip(tr("As they are shown: not among the training graphs, of the different valid ones"));
    m_tiles[Qed]->setToolTip(
        tr("Quantitative estimate of drug-likeness, 0 to 1 (Bickerton et al. 2012): mean ± standard deviation"));
}

void FigureTiles::setFigures(const api::SampleFigures& figures, api::DataKind kind) {
    const auto share = [this](Figure figure, int part, int whole, const QString& of) {
        const double value = whole > 0 ? double(part) / whole : std::numeric_limits<double>::quiet_NaN();
        m_tiles[figure]->setValue(style::percent(value));
        m_tiles[figure]->setReference(of.arg(style::count(part), style::count(whole)));
    };
    share(Valid, figures.validRaw, figures.generated, tr("%1 of %2"));
    share(Corrected, figures.valid, figures.generated, tr("%1 of %2"));
    share(Connected, figures.connected, figures.generated, tr("%1 of %2"));
    share(Unique, figures.unique, figures.valid, tr("%1 of %2"));
    share(Novel, figures.novel, figures.unique, tr("%1 of %2"));
    const bool molecules = kind == api::DataKind::Molecules;  // every other graph is valid
    m_tiles[Valid]->setVisible(molecules);
    m_tiles[Corrected]->setVisible(molecules && figures.valid != figures.validRaw);
    m_tiles[Qed]->setVisible(molecules);
    m_tiles[Qed]->setValue(std::isnan(figures.meanQed) ? QString("–") : style::figure(figures.meanQed));
    m_tiles[Qed]->setReference(std::isnan(figures.meanQed) ? tr("no valid molecule")
                                                           : tr("± %1").arg(style::figure(figures.sdQed)));
}

}  // namespace strata::generation

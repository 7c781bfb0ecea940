// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/export_button.h"

#include <QMenu>

#include <numeric>

#include "widgets/style/icon.h"
#include "widgets/style/number.h"

namespace strata::generation {

ExportButton::ExportButton(const api::Services& services, SampleModel* model, SampleProxy* proxy, SampleGrid* grid,
                           QWidget* parent)
    : QPushButton(tr("Export"), parent), m_exporter(services), m_model(model), m_proxy(proxy), m_grid(grid) {
    setIcon(style::icon("export"));
    auto* menu = new QMenu(this);
    m_selection = menu->addAction(tr("Selection…"), this, [this] { ask(Scope::Selection); });
    menu->addAction(tr("What is shown…"), this, [this] { ask(Scope::Visible); });
    menu->addAction(tr("Everything…"), this, [this] { ask(Scope::Everything); });
    setMenu(menu);
    updateSelection(0);
    connect(grid, &SampleGrid::selectionCountChanged, this, &ExportButton::updateSelection);
    connect(grid, &SampleGrid::exportSelectionRequested, this, [this] { ask(Scope::Selection); });
    connect(&m_exporter, &molecules::SampleExporter::done, this, &ExportButton::exported);
    connect(&m_exporter, &molecules::SampleExporter::failed, this, &ExportButton::failed);
}

void ExportButton::setRun(const QString& runName, api::DataKind kind) {
    m_runName = runName;
    m_kind = kind;
}

void ExportButton::updateSelection(int count) {
    m_selection->setEnabled(count > 0);
    m_selection->setText(count > 0 ? tr("Selection (%1)…").arg(style::count(count)) : tr("Selection…"));
}

std::vector<int> ExportButton::rowsOf(Scope scope) const {
    std::vector<int> rows;
    switch (scope) {
        case Scope::Selection:
            for (const int row : m_grid->selectedRows()) rows.push_back(m_proxy->sourceRow(row));
            break;
        case Scope::Visible:
            return m_proxy->shownRows();
        case Scope::Everything:
            rows.resize(m_model->samples()->samples.size());
            std::iota(rows.begin(), rows.end(), 0);
            break;
    }
    return rows;
}

void ExportButton::exportTo(const QString& path, Scope scope) {
    if (!m_model->samples()) return m_exporter.start(path, {}, {});
    std::vector<api::Sample> samples;
    auto scores = m_model->scores();
    for (auto& score : scores) {
        score.name += "_predicted";
        score.values.clear();
    }
    for (const int row : rowsOf(scope)) {
        samples.push_back(m_model->sample(row));
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i].values.push_back(m_model->scores()[i].values[static_cast<std::size_t>(row)]);
    }
    m_exporter.start(path, std::move(samples), m_model->samples()->vocabulary, std::move(scores));
}

void ExportButton::ask(Scope scope) {
    const QString path = molecules::SampleExporter::askForPath(window(), m_kind, m_runName + "-samples");
    if (!path.isEmpty()) exportTo(path, scope);
}

}  // namespace strata::generation

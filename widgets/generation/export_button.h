// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "widgets/generation/sample_grid.h"
#include "widgets/generation/sample_model.h"
#include "widgets/molecules/sample_exporter.h"

namespace strata::generation {

/// Writes samples to a file in a thread: those that are selected, those that are shown, or all, with what a trained
/// model says of them. `services`, `proxy` and `grid` must outlive it.
class ExportButton : public QPushButton {
    Q_OBJECT
public:
    enum class Scope { Selection, Visible, Everything };

    ExportButton(const api::Services& services, SampleModel* model, SampleProxy* proxy, SampleGrid* grid,
                 QWidget* parent = nullptr);

    /// What file names are proposed for, and which formats.
    void setRun(const QString& runName, api::DataKind kind);
    void exportTo(const QString& path, Scope scope);  ///< exported() or failed() tell the end

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);

private:
    void ask(Scope scope);
    void updateSelection(int count);
    std::vector<int> rowsOf(Scope scope) const;

    molecules::SampleExporter m_exporter;
    SampleModel* m_model;
    SampleProxy* m_proxy;
    SampleGrid* m_grid;
    QString m_runName;
    api::DataKind m_kind = api::DataKind::Molecules;
    QAction* m_selection;
};

}  // namespace strata::generation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"
#include "widgets/evaluation/table_tools.h"

QT_BEGIN_NAMESPACE
class QPushButton;
class QSpinBox;
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::sampling {
class CorrectionChoice;
class DrawForm;
}  // namespace strata::sampling
namespace strata::style {
class EmptyState;
class MessageBar;
class PathField;
class PopupButton;
class ProgressLine;
}  // namespace strata::style

namespace strata::evaluation {

class PlotCard;
class ProtocolChoice;
class TableCard;

/// Measures the run that is open: draws from it and shows its figures beside the reference lines. The studio answers
/// evaluateRequested with setProgress and one of showFigures, setFailed, setStopped. An evaluation goes on when another
/// run is opened, and tells whose figures it shows.
class RunSection : public QWidget {
    Q_OBJECT
public:
    explicit RunSection(const TableTools& tools, QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run);  ///< another run forgets the figures, unless they are being measured
    void clearRun();
    void setChemnet(const QString& file);
    void setProgress(const api::Progress& progress);
    void showFigures(const api::EvaluationReady& figures);
    void setFailed(const QString& sentence);
    void setStopped();

    QSpinBox* count() const { return m_count; }
    QSpinBox* seed() const { return m_seed; }
    sampling::CorrectionChoice* correction() const { return m_correction; }
    ProtocolChoice* protocol() const { return m_protocol; }
    sampling::DrawForm* drawForm() const { return m_drawForm; }
    style::PathField* test() const { return m_test; }
    style::PathField* chemnet() const { return m_chemnet; }
    QPushButton* button() const { return m_button; }
    TableCard* table() const { return m_table; }
    PlotCard* plots() const { return m_plots; }  ///< hidden where there are none
    style::MessageBar* message() const { return m_message; }

Q_SIGNALS:
    void evaluateRequested(const strata::api::EvaluateJob& job);
    void cancelRequested();
    void runsRequested();  ///< the button of the empty section

private:
    QWidget* makeControls();
    void evaluate();
    void setRunning(bool running);
    void updateMore();
    api::EvaluateJob job() const;

    const TableTools m_tools;
    std::string m_runFile;
    QString m_runName, m_measuredName;
    api::EvaluateJob m_measured;  ///< the last one that was asked for
    bool m_generates = true, m_mgvae = true, m_molecules = true, m_running = false;

    QStackedWidget *m_stack, *m_results;
    style::MessageBar* m_message;
    style::EmptyState* m_nothingYet;
    QSpinBox *m_count, *m_seed;
    sampling::CorrectionChoice* m_correction;
    ProtocolChoice* m_protocol;
    QWidget *m_countBox, *m_seedBox, *m_correctionBox, *m_protocolBox, *m_chemnetBox;
    sampling::DrawForm* m_drawForm;
    style::PathField *m_test, *m_chemnet;
    style::PopupButton* m_more;
    QPushButton* m_button;
    style::ProgressLine* m_progress;
    TableCard* m_table;
    PlotCard* m_plots;
};

}  // namespace strata::evaluation

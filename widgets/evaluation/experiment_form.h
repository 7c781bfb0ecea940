// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/graph.h"
#include "engine/api/job.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace strata::style {
class PathField;
class Segmented;
}  // namespace strata::style

namespace strata::evaluation {

class ProtocolChoice;

/// How much of an experiment is done, on which data, and where its runs go. The button is disabled, and says why, until
/// it can start.
class ExperimentForm : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentForm(QWidget* parent = nullptr);

    void setKind(api::DataKind kind);  ///< protocol for general graphs, ChemNet for molecules
    api::ExperimentJob job() const;    ///< name empty
    QString problem() const;           ///< why it cannot start; empty: it can
    void setRunning(bool running);
    bool isRunning() const { return m_running; }

    style::Segmented* scale() const { return m_scale; }
    style::PathField* data() const { return m_data; }
    style::PathField* out() const { return m_out; }
    style::PathField* chemnet() const { return m_chemnet; }
    QSpinBox* seeds() const { return m_seeds; }
    ProtocolChoice* protocol() const { return m_protocol; }
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void startRequested();
    void cancelRequested();

private:
    void explain();

    style::Segmented* m_scale;
    QLabel* m_meaning;
    style::PathField *m_data, *m_out, *m_chemnet;
    QSpinBox* m_seeds;
    ProtocolChoice* m_protocol;
    QWidget *m_fields, *m_protocolBox, *m_chemnetBox;
    QPushButton* m_button;
    bool m_molecules = true, m_running = false;
};

}  // namespace strata::evaluation

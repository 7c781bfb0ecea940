// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

#include "engine/api/sample.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/drawing_view.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace strata::generation {

/// What is known of one sample, with a large drawing, and where to go with it.
class SampleDetails : public QWidget {
    Q_OBJECT
public:
    /// `cache` must outlive the widget.
    explicit SampleDetails(molecules::DrawingCache* cache, QWidget* parent = nullptr);

    /// Copied; null: a hint instead. `scores`: what a trained model says of it, by name.
    void setSample(const api::Sample* sample, api::DataKind kind,
                   const std::vector<std::pair<QString, double>>& scores = {});
    molecules::DrawingView* drawing() const { return m_drawing; }
    QString figures() const;  ///< the lines of text as shown
    QPushButton* inspectButton() const { return m_inspect; }
    QPushButton* walkButton(bool from) const { return from ? m_from : m_to; }

Q_SIGNALS:
    void inspectRequested(const QString& graph);
    void walkRequested(const QString& graph, bool from);

private:
    QLayout* makeButtons();

    molecules::DrawingCache* m_cache;
    molecules::DrawingView* m_drawing;
    QLabel *m_text, *m_names, *m_values;
    QPushButton *m_inspect, *m_from, *m_to;
    QString m_graph;  ///< SMILES or graph6; empty: none
};

}  // namespace strata::generation

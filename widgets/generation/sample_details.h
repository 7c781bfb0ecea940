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
QT_END_NAMESPACE

namespace strata::generation {

/// What is known of one sample, with a large drawing.
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

private:
    molecules::DrawingCache* m_cache;
    molecules::DrawingView* m_drawing;
    QLabel *m_text, *m_names, *m_values;
};

}  // namespace strata::generation

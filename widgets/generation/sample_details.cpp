// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/sample_details.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::generation {
namespace {

/// Zero-width spaces let long SMILES wrap anywhere; what is copied is the text without them.
QString wrappable(const QString& text) {
    QString result;
    for (const QChar c : text) {
        result += c;
        result += QChar(0x200B);
    }
    return result;
}

}  // namespace

SampleDetails::SampleDetails(molecules::DrawingCache* cache, QWidget* parent)
    : QWidget(parent),
      m_cache(cache),
      m_drawing(new molecules::DrawingView),
      m_text(style::label({}, style::TextSize::Body)),
      m_names(style::label({}, style::TextSize::Small, true)),
      m_values(style::label({}, style::TextSize::Small)),
      m_inspect(new QPushButton(tr("Clusters"))),
      m_from(new QPushButton(tr("Walk from"))),
      m_to(new QPushButton(tr("Walk to"))) {
    m_text->setWordWrap(true);
    m_values->setFont(style::numberFont(style::TextSize::Small));
    for (auto* label : {m_names, m_values}) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_drawing->setMinimumHeight(70);
    m_drawing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_names, 0, Qt::AlignTop);
    columns->addWidget(m_values, 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_drawing, 1);
    layout->addWidget(m_text);
    layout->addLayout(columns);
    layout->addLayout(makeButtons());
    setMinimumWidth(150);
    setSample(nullptr, api::DataKind::Molecules);
}

QLayout* SampleDetails::makeButtons() {
    m_inspect->setToolTip(tr("Shows the clusters of this sample in Inspect"));
    m_from->setToolTip(tr("Explore: a walk begins here"));
    m_to->setToolTip(tr("Explore: a walk ends here"));
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace1);
    row->addWidget(m_inspect, 1);
    row->addWidget(m_from, 1);
    row->addWidget(m_to, 1);
    connect(m_inspect, &QPushButton::clicked, this, [this] { Q_EMIT inspectRequested(m_graph); });
    connect(m_from, &QPushButton::clicked, this, [this] { Q_EMIT walkRequested(m_graph, true); });
    connect(m_to, &QPushButton::clicked, this, [this] { Q_EMIT walkRequested(m_graph, false); });
    return row;
}

void SampleDetails::setSample(const api::Sample* sample, api::DataKind kind,
                              const std::vector<std::pair<QString, double>>& scores) {
    m_graph = sample ? QString::fromStdString(sample->text) : QString();
    for (auto* button : {m_inspect, m_from, m_to}) button->setEnabled(!m_graph.isEmpty());
    if (!sample) {
        m_drawing->setMessage(tr("Select a sample to see it here."));
        for (auto* label : {m_text, m_names, m_values}) label->clear();
        m_drawing->setText({});
        return;
    }
    m_text->setText(m_graph.isEmpty() ? tr("not valid, so there is no text for it") : wrappable(m_graph));
    QStringList names, values;
    const auto line = [&](const QString& name, const QString& value) {
        names << name;
        values << value;
    };
    const auto yesNo = [](bool yes) { return yes ? tr("yes") : tr("no"); };
    if (kind == api::DataKind::Molecules) {
        line(tr("QED"), style::figure(sample->qed));
        line(tr("logP"), style::figure(sample->logP));
        line(tr("Weight"), tr("%1 g/mol").arg(style::figure(sample->weight)));
    }
    for (const auto& [name, value] : scores) line(name, style::figure(value));
    line(tr("Nodes"), style::count(sample->graph.size()));
    line(tr("Edges"), style::count(static_cast<long long>(sample->graph.edges.size())));
    const bool mended = kind == api::DataKind::Molecules && sample->valid && !sample->validRaw;
    line(tr("Valid"), mended ? tr("corrected") : yesNo(sample->valid));
    line(tr("Connected"), yesNo(sample->connected));
    line(tr("Unique"), sample->valid ? yesNo(sample->unique) : "–");
    line(tr("Novel"), sample->valid ? yesNo(sample->novel) : "–");
    m_names->setText(names.join('\n'));
    m_values->setText(values.join('\n'));
    m_drawing->setGraph(*m_cache, sample->graph);
    m_drawing->setText(m_graph);
}

QString SampleDetails::figures() const {
    const QStringList names = m_names->text().split('\n'), values = m_values->text().split('\n');
    QStringList lines;
    for (qsizetype i = 0; i < std::min(names.size(), values.size()); ++i) lines << names[i] + ": " + values[i];
    return lines.join('\n');
}

}  // namespace strata::generation

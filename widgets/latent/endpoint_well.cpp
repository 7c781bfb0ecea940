// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/endpoint_well.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>

#include "widgets/pictures/picture_grid.h"
#include "widgets/pictures/stored_pictures.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::latent {
namespace {

constexpr int kPause = 250;  // milliseconds after the last key before a text is checked
constexpr qsizetype kLongestText = 2000;

}  // namespace

EndpointWell::EndpointWell(const QString& title, const api::Services& services, molecules::DrawingCache* cache,
                           QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_cache(cache),
      m_edit(new QLineEdit),
      m_randomRow(new QPushButton(tr("Random row"))),
      m_drawing(new molecules::DrawingView),
      m_picture(new pictures::PictureGrid),
      m_problem(style::label({}, style::TextSize::Small)) {
    setAcceptDrops(true);
    m_edit->setAcceptDrops(false);  // the whole well takes what is dropped
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(int(kLongestText));
    m_edit->setMinimumWidth(80);
    m_edit->setAccessibleName(title);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_drawing->setMinimumHeight(60);
    m_drawing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);

    auto* line = new QHBoxLayout;
    line->setSpacing(style::kSpace2);
    line->addWidget(style::label(title, style::TextSize::Body, true));
    line->addWidget(m_edit, 1);
    line->addWidget(m_randomRow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace3, style::kSpace3, style::kSpace3, style::kSpace3);
    layout->setSpacing(style::kSpace1);
    layout->addLayout(line);
    layout->addWidget(m_drawing, 1);
    layout->addWidget(m_picture, 1, Qt::AlignCenter);
    m_picture->setLevel(pictures::PictureGrid::kAllLevels);
    m_picture->hide();
    layout->addWidget(m_problem);

    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_usable = false;
        m_pause.start();
        Q_EMIT changed();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (m_pause.isActive()) check();
    });
    connect(&m_pause, &QTimer::timeout, this, &EndpointWell::check);
    connect(m_randomRow, &QPushButton::clicked, this, &EndpointWell::chooseRandomRow);
}

void EndpointWell::setRun(const api::RunSummary& run, const api::DatasetPtr& data) {
    m_vocabulary = run.vocabulary;
    m_data = data;
    const bool molecules = m_vocabulary.kind == api::DataKind::Molecules;
    const bool images = m_vocabulary.kind == api::DataKind::Images;
    m_edit->setPlaceholderText(molecules ? tr("SMILES or row") : images ? tr("Row") : tr("Row or graph6"));
    m_randomRow->setVisible(rows() > 0);
    check();
}

std::size_t EndpointWell::rows() const {
    return m_data ? m_data->size() : 0;
}

void EndpointWell::setText(const QString& text) {
    m_edit->setText(text.left(kLongestText));
    check();
}

QString EndpointWell::text() const {
    return m_edit->text().trimmed();
}

QString EndpointWell::problem() const {
    return m_problem->text();
}

void EndpointWell::chooseRandomRow() {
    const auto all = int(std::min<std::size_t>(rows(), 1u << 30));
    if (all > 0) setText(QString::number(m_random.bounded(all)));
}

std::optional<api::Graph> EndpointWell::graphOf(const QString& text, QString& problem, bool& usable) const {
    if (text.isEmpty()) return {};
    if (std::ranges::all_of(text, [](QChar c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const auto row = text.toULongLong(&fits);
        if (!m_data) {
            usable = fits;
            return {};
        }
        if (fits && row < rows()) {
            usable = true;
            if (m_data->images) return {};
            return m_data->graphs[row];
        }
        problem = tr("There is no row %1: the data have rows 0 to %2.")
                      .arg(text, style::count(static_cast<long long>(rows()) - 1));
        return {};
    }
    if (m_vocabulary.kind == api::DataKind::Images) {
        problem = tr("“%1” is not a row number; this run's images are chosen by row.").arg(text);
        return {};
    }
    try {
        auto graph = m_services.parseGraph(text.toStdString(), m_vocabulary);
        usable = true;
        return graph;
    } catch (const std::exception& error) {
        problem = QString::fromStdString(error.what());
        return {};
    }
}

void EndpointWell::check() {
    m_pause.stop();
    QString problem;
    m_usable = false;
    const auto graph = graphOf(text(), problem, m_usable);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, style::shades(palette()).bad);
    m_problem->setPalette(colours);
    m_drawing->setText(graph ? QString::fromStdString(graph->name) : QString());
    if (graph)
        m_drawing->setGraph(*m_cache, *graph);
    else if (m_usable)
        m_drawing->setMessage(tr("Row %1 of the run's data").arg(text()));
    else
        m_drawing->setMessage(!problem.isEmpty() ? QString()
                              : m_vocabulary.kind == api::DataKind::Molecules
                                  ? tr("Type a SMILES or a row number, or drop one here.")
                                  : tr("Type a row number, or drop one here."));
    showPicture();
    Q_EMIT changed();
}

void EndpointWell::showPicture() {
    const bool image = m_usable && m_data && m_data->images;
    m_picture->setVisible(image);
    m_drawing->setVisible(!image);
    if (!image) return;
    m_picture->setPictures(pictures::storedPictures(*m_data->images, text().toULongLong(), 1));
}

void EndpointWell::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasText()) return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void EndpointWell::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropping = false;
    update();
}

void EndpointWell::dropEvent(QDropEvent* event) {
    m_dropping = false;
    update();
    const QString dropped = event->mimeData()->text().left(kLongestText).trimmed();
    if (dropped.isEmpty()) return;
    event->acceptProposedAction();
    setText(
        dropped.section('\n', 0, 0).section(QChar(' '), 0, 0).section('\t', 0, 0).trimmed());  // "SMILES name" is usual
}

void EndpointWell::paintEvent(QPaintEvent*) {
    const auto shades = style::shades(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_dropping ? shades.tint : shades.card);
    painter.setPen(QPen(m_dropping                    ? shades.accent
                        : m_problem->text().isEmpty() ? shades.border
                                                      : shades.bad,
                        m_dropping ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), style::kRadius, style::kRadius);
}

}  // namespace strata::latent

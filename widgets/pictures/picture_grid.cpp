// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_grid.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

#include "widgets/style/theme.h"

namespace strata::pictures {

namespace {

constexpr int kCell = 72, kGap = 8, kTitle = 96;
constexpr int kLarge = 120, kCaption = 36;  // of a single image

/// From the background (0) to the ink (255).
QList<QRgb> greys(const QColor& background, const QColor& ink) {
    QList<QRgb> table;
    for (int v = 0; v < 256; ++v) {
        const auto mixed = [v](int a, int b) { return a + (b - a) * v / 255; };
        table << qRgb(mixed(background.red(), ink.red()), mixed(background.green(), ink.green()),
                      mixed(background.blue(), ink.blue()));
    }
    return table;
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

QImage toImage(const api::PictureRow& row, std::size_t index) {
    if (index >= row.count()) return {};
    const auto each = at(row.width) * at(row.height);
    // Lines of an 8-bit image are padded to four bytes elsewhere, never in our data.
    return QImage(row.pixels.data() + index * each, row.width, row.height, row.width, QImage::Format_Grayscale8).copy();
}

PictureGrid::PictureGrid(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Pictures"));
}

void PictureGrid::setPictures(api::PictureSetPtr pictures) {
    m_pictures = std::move(pictures);
    updateGeometry();
    update();
}

void PictureGrid::setLevel(int level) {
    m_level = level;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(hasHeightForWidth());
    setSizePolicy(policy);
    updateGeometry();
    update();
}

int PictureGrid::count() const {
    if (!m_pictures || m_pictures->rows.empty()) return 0;
    if (m_level != kAllLevels)
        return at(m_level) < m_pictures->rows.size() ? static_cast<int>(m_pictures->rows[at(m_level)].count()) : 0;
    std::size_t most = 0;
    for (const auto& row : m_pictures->rows) most = std::max(most, row.count());
    return static_cast<int>(most);
}

int PictureGrid::columnsIn(int width) const {
    return std::max(1, (width + kGap) / (kCell + kGap));
}

int PictureGrid::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    return std::max(1, (count() + columns - 1) / columns) * (kCell + kGap) - kGap;
}

QSize PictureGrid::sizeHint() const {
    if (m_level != kAllLevels) return {8 * (kCell + kGap), heightForWidth(8 * (kCell + kGap))};
    const int rows = m_pictures ? static_cast<int>(m_pictures->rows.size()) : 1;
    if (isSingle()) return {rows * (kLarge + kGap) - kGap, kLarge + kCaption};
    return {kTitle + count() * (kCell + kGap), rows * (kCell + kGap)};
}

QSize PictureGrid::minimumSizeHint() const {
    return m_level == kAllLevels ? sizeHint() : QSize(kCell, kCell);
}

QRect PictureGrid::cell(int row, int column) const {
    if (isSingle()) return {row * (kLarge + kGap), 0, kLarge, kLarge};
    const int left = m_level == kAllLevels ? kTitle : 0;
    return {left + column * (kCell + kGap), row * (kCell + kGap), kCell, kCell};
}

void PictureGrid::paintEvent(QPaintEvent* event) {
    if (!m_pictures) return;
    QPainter painter(this);
    const auto shades = style::shades(palette());
    const auto table = greys(shades.card, palette().color(QPalette::WindowText));
    const auto paint = [&](const api::PictureRow& row, int index, const QRect& where) {
        if (!where.intersects(event->rect())) return;
        QImage image = toImage(row, at(index));
        if (image.isNull()) return;
        image.reinterpretAsFormat(QImage::Format_Indexed8);
        image.setColorTable(table);
        painter.drawImage(where, image);
        painter.setPen(shades.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(where.adjusted(0, 0, -1, -1));
    };
    if (m_level != kAllLevels) {
        const int columns = columnsIn(width());
        for (int i = 0; i < count(); ++i) paint(m_pictures->rows[at(m_level)], i, cell(i / columns, i % columns));
        return;
    }
    for (int r = 0; at(r) < m_pictures->rows.size(); ++r) {
        const auto& row = m_pictures->rows[at(r)];
        painter.setPen(shades.muted);
        const auto first = cell(r, 0);
        painter.drawText(
            isSingle() ? QRect(first.left(), kLarge, kLarge, kCaption) : QRect(0, first.top(), kTitle - kGap, kCell),
            (isSingle() ? Qt::AlignCenter : Qt::AlignVCenter) | Qt::TextWordWrap, QString::fromStdString(row.title));
        for (int i = 0; at(i) < row.count(); ++i) paint(row, i, cell(r, i));
    }
}

QImage PictureGrid::sheet(int zoom, int columns) const {
    if (count() == 0) return {};
    const auto& rows = m_pictures->rows;
    const bool all = m_level == kAllLevels;
    const auto& first = rows[all ? 0 : at(m_level)];
    const int across = std::min(count(), std::max(1, columns)), side = first.width * zoom, high = first.height * zoom;
    const int blocks = all ? static_cast<int>(rows.size()) : 1, lines = (count() + across - 1) / across;
    const int gap = zoom;
    QImage image(across * (side + gap) - gap, lines * blocks * (high + gap) - gap, QImage::Format_Grayscale8);
    image.fill(128);
    QPainter painter(&image);
    for (int b = 0; b < blocks; ++b)
        for (int i = 0; i < count(); ++i) {
            const int line = i / across * blocks + b;
            painter.drawImage(QRect(i % across * (side + gap), line * (high + gap), side, high),
                              toImage(rows[at(all ? b : m_level)], at(i)));
        }
    return image;
}

}  // namespace strata::pictures

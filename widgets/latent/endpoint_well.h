// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "engine/api/services.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/drawing_view.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace strata::pictures {
class PictureGrid;
}

namespace strata::latent {

/// One end of a walk: a SMILES or a row of the run's data, typed, dropped or drawn at random, with its picture. What
/// cannot be used is said in place. `services` and `cache` must outlive it.
class EndpointWell : public QWidget {
    Q_OBJECT
public:
    EndpointWell(const QString& title, const api::Services& services, molecules::DrawingCache* cache,
                 QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run, const api::DatasetPtr& data);  ///< `data` may be null
    void setText(const QString& text);                                     ///< checked at once
    QString text() const;                                                  ///< as InterpolateJob wants it
    /// True if the text was checked and is good: a SMILES that parses, or a row that exists (that is not negative,
    /// without data).
    bool isUsable() const { return m_usable; }
    QString problem() const;
    void chooseRandomRow();

    QLineEdit* edit() const { return m_edit; }
    molecules::DrawingView* drawing() const { return m_drawing; }

Q_SIGNALS:
    void changed();  ///< text, usability, or both

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    void check();
    std::size_t rows() const;  ///< of the data; 0 without them
    std::optional<api::Graph> graphOf(const QString& text, QString& problem, bool& usable) const;
    void showPicture();

    const api::Services& m_services;
    molecules::DrawingCache* m_cache;
    api::Vocabulary m_vocabulary;
    api::DatasetPtr m_data;
    bool m_usable = false, m_dropping = false;
    QTimer m_pause;  ///< checks once typing pauses
    QRandomGenerator m_random = QRandomGenerator::securelySeeded();

    QLineEdit* m_edit;
    QPushButton* m_randomRow;
    molecules::DrawingView* m_drawing;
    pictures::PictureGrid* m_picture;  ///< instead of the drawing, where the data are images
    QLabel* m_problem;
};

}  // namespace strata::latent

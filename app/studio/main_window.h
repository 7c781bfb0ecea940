// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace strata::app {

class Rail;
class StatusLine;
class TopBar;

/// The frame around the pages: rail, bar on top, line at the bottom, shortcuts. It decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// A page that is still empty: its index; Ctrl+1.. shows it.
    int addPage(const QString& iconName, const QString& title);
    void setPage(int index, QWidget* page);  ///< takes `page` in the place of what was there, which is deleted
    /// What the pages say that are still empty.
    void setNotice(const QString& sentence);
    void showPage(int index);
    int currentPage() const;
    /// A command for the palette (Ctrl+K), with its shortcut if it has one.
    QAction* addCommand(const QString& text, const QKeySequence& shortcut, std::function<void()> action);
    /// Asked before the window closes; false keeps it open.
    void setCloseGuard(std::function<bool()> guard) { m_closeGuard = std::move(guard); }
    /// Only the line at the bottom still lives: shown while a run is saved before closing.
    void setSaving();

    Rail* rail() const { return m_rail; }
    TopBar* topBar() const { return m_topBar; }
    StatusLine* trainingLine() const { return m_training; }
    StatusLine* deskLine() const { return m_desk; }
    StatusLine* benchLine() const { return m_bench; }

    void openPalette();

Q_SIGNALS:
    void pageShown(int index);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBottom();

    Rail* m_rail;
    TopBar* m_topBar;
    StatusLine* m_training;
    StatusLine* m_desk;
    StatusLine* m_bench;
    QStackedWidget* m_pages;
    std::function<bool()> m_closeGuard;
};

}  // namespace strata::app

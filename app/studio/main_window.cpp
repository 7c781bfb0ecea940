// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/studio/command_palette.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/top_bar.h"
#include "widgets/style/empty_state.h"

namespace strata::app {
namespace {
constexpr int kNarrowWindow = 1060;

/// Pages fill what room there is. Asked for their height at a width, as layouts ask for any change anywhere, all of
/// them would lay out all their text: a quarter of a second.
class Pages : public QStackedWidget {
public:
    bool hasHeightForWidth() const override { return false; }
};

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_rail(new Rail),
      m_topBar(new TopBar),
      m_training(new StatusLine),
      m_desk(new StatusLine),
      m_bench(new StatusLine),
      m_pages(new Pages) {
    setWindowTitle(QStringLiteral("Strata"));
    setMinimumSize(800, 540);
    resize(1280, 800);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_pages, 1);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addLayout(middle, 1);
    layout->addWidget(makeBottom());
    setCentralWidget(centre);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::paletteClicked, this, &MainWindow::openPalette);
    addCommand(tr("Find a command"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
}

QWidget* MainWindow::makeBottom() {
    auto* bottom = new QWidget;
    auto* layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* hairline = new QWidget;
    hairline->setFixedHeight(1);
    hairline->setBackgroundRole(QPalette::Mid);
    hairline->setAutoFillBackground(true);
    auto* lines = new QHBoxLayout;
    lines->setContentsMargins(4, 0, 4, 0);
    lines->addWidget(m_training, 3);
    lines->addWidget(m_desk, 2);
    lines->addWidget(m_bench, 2);
    layout->addWidget(hairline);
    layout->addLayout(lines);
    return bottom;
}

int MainWindow::addPage(const QString& iconName, const QString& title) {
    const int index = m_pages->addWidget(new style::EmptyState(iconName, {}));
    const QKeySequence shortcut(QStringLiteral("Ctrl+%1").arg(index + 1));
    m_rail->addItem(iconName, title, shortcut.toString(QKeySequence::NativeText));
    addCommand(tr("Go to %1").arg(title), shortcut, [this, index] { showPage(index); });
    if (index == 0) m_rail->setCurrent(0);
    return index;
}

void MainWindow::setPage(int index, QWidget* page) {
    auto* empty = m_pages->widget(index);
    const bool shown = m_pages->currentWidget() == empty;
    m_pages->insertWidget(index, page);
    if (shown) m_pages->setCurrentWidget(page);
    m_pages->removeWidget(empty);
    delete empty;
}

void MainWindow::setNotice(const QString& sentence) {
    for (int i = 0; i < m_pages->count(); ++i)
        if (auto* empty = qobject_cast<style::EmptyState*>(m_pages->widget(i))) empty->setSentence(sentence);
}

void MainWindow::showPage(int index) {
    if (index < 0 || index >= m_pages->count()) return;
    const bool other = index != m_pages->currentIndex();
    m_pages->setCurrentIndex(index);
    m_rail->setCurrent(index);
    if (other) Q_EMIT pageShown(index);
}

int MainWindow::currentPage() const {
    return m_pages->currentIndex();
}

QAction* MainWindow::addCommand(const QString& text, const QKeySequence& shortcut, std::function<void()> action) {
    auto* command = new QAction(text, this);
    command->setShortcut(shortcut);
    connect(command, &QAction::triggered, this, std::move(action));
    addAction(command);
    return command;
}

void MainWindow::setSaving() {
    m_pages->setEnabled(false);
    m_rail->setEnabled(false);
    m_topBar->setEnabled(false);
    m_training->setBusy(tr("Saving…"), -1);
}

void MainWindow::openPalette() {
    auto* palette = new CommandPalette(actions().mid(1), this);  // without "Find a command" itself
    palette->popUpOver(this);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_closeGuard && !m_closeGuard()) return event->ignore();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    m_rail->setNarrow(width() < kNarrowWindow);
    QMainWindow::resizeEvent(event);
}

}  // namespace strata::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/start_clock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <unistd.h>
#include <cstdio>
#include <ctime>

namespace strata::app {
namespace {

class FirstFrame : public QObject {
public:
    explicit FirstFrame(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // After this event the window and its children are painted and handed to the window system.
            QTimer::singleShot(0, this, [] {
                std::printf("first window after %.0f ms\n", millisecondsSinceStart());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        }
        return false;
    }
};

}  // namespace

double millisecondsSinceStart() {
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly)) return -1;
    const QByteArray line = stat.readAll();
    // proc(5): field 22 is the start in clock ticks since boot; fields are counted after the name, which is in
    // parentheses.
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20) return -1;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = fields[19].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 - started) * 1000;
#else
    return -1;
#endif
}

void quitAfterFirstFrame(QWidget& window) {
    new FirstFrame(window);
}

}  // namespace strata::app

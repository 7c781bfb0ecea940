// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/start_clock.h"

#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <unistd.h>
#include <ctime>
#include <utility>

namespace strata::app {
namespace {

class FirstFrame : public QObject {
public:
    FirstFrame(QWidget& window, std::function<void()> then) : QObject(&window), m_then(std::move(then)) {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {  // after this event
                deleteLater();
                m_then();
            });
        }
        return false;
    }

private:
    std::function<void()> m_then;
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

void afterFirstFrame(QWidget& window, std::function<void()> then) {
    new FirstFrame(window, std::move(then));
}

}  // namespace strata::app

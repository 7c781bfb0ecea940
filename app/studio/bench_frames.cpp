// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bench_frames.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace strata::app {
namespace {

constexpr double kFrame = 1000.0 / 60;  // milliseconds

double millisecondsOf(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

}  // namespace

HeartBeat::HeartBeat() {
    m_timer.setSingleShot(true);  // a repeated one leaves beats out when it is late
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HeartBeat::beat);
    m_since.start();
    m_timer.start(kEvery);
}

void HeartBeat::beat() {
    m_delays.push_back(std::max(0.0, millisecondsOf(m_since) - kEvery));
    m_since.start();
    m_timer.start(kEvery);
}

bool runLoop(double seconds, const std::function<bool()>& done) {
    QElapsedTimer clock;
    clock.start();
    while (!done || !done()) {
        const double left = 1000 * seconds - millisecondsOf(clock);
        if (left <= 0) return false;
        QTimer wake;  // so that waiting for an event ends in time
        wake.setSingleShot(true);
        wake.start(static_cast<int>(std::min(left, 50.0)) + 1);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

std::vector<double> frameTimes(int count, Pace pace, const std::function<void(int)>& step) {
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer clock;
        clock.start();
        step(i);
        QCoreApplication::processEvents();
        times.push_back(millisecondsOf(clock));
        const double rest = kFrame - millisecondsOf(clock);
        if (pace == Pace::SixtyASecond && rest > 0) QThread::usleep(static_cast<unsigned long>(1000 * rest));
    }
    return times;
}

TimesSummary summaryOf(std::vector<double> times, double limit) {
    std::ranges::sort(times);
    const auto at = [&](double share) {
        const auto place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size())));
        return times[std::clamp<std::size_t>(place, 1, times.size()) - 1];
    };
    const auto within = std::ranges::upper_bound(times, limit) - times.begin();
    return {at(0.5), at(0.99), times.back(), 100.0 * static_cast<double>(within) / static_cast<double>(times.size())};
}

}  // namespace strata::app

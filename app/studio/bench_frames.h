// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <vector>

namespace strata::app {

/// How long the event loop keeps what waits in it: a timer of the GUI thread asks to be called after kEvery
/// milliseconds, again and again, and notes how much later it was.
class HeartBeat : public QObject {
    Q_OBJECT
public:
    static constexpr int kEvery = 4;

    HeartBeat();
    const std::vector<double>& delays() const { return m_delays; }  ///< milliseconds, one a beat

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_delays;
};

/// Lets the event loop run for so long, or until `done`; true if it was done.
bool runLoop(double seconds, const std::function<bool()>& done = {});

/// How frames follow each other.
enum class Pace {
    AtOnce,        ///< the next as soon as one is done
    SixtyASecond,  ///< as on a screen: whoever is done early rests
};

/// Milliseconds of each of `count` frames: `step(i)` and everything that the event loop then has to do, painting
/// included. What arrives while a frame rests counts as the next one's work.
std::vector<double> frameTimes(int count, Pace pace, const std::function<void(int)>& step);

/// What a list of times says: in milliseconds, but for `within`.
struct TimesSummary {
    double median = 0, ninetyNine = 0, longest = 0;  ///< the middle one, the 99 % quantile, the longest
    double within = 0;                               ///< percent of at most `limit`
};

/// `times` must not be empty.
TimesSummary summaryOf(std::vector<double> times, double limit);

}  // namespace strata::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "widgets/style/theme.h"

namespace strata::app {

/// What the studio was started with.
struct Arguments {
    std::optional<style::Mode> theme;
    QString data;        ///< a data file, or builtin:NAME; empty: none
    QString run;         ///< to open; empty: none
    QString curves;      ///< write this run's curves and quit; empty: no
    QString picture;     ///< where to
    bool smoke = false;  ///< print how long the window and its first page took, and quit
    bool bench = false;  ///< measure how quickly the window answers, and quit
    bool json = false;   ///< of the bench
    int rounds = 3;      ///< of the bench
    int threads = 0;     ///< of the tensor library; 0: one
};

/// Of the running QApplication. Nothing, after having said what is wrong, where one is not understood; --help and
/// --version end the process.
std::optional<Arguments> parseArguments();

}  // namespace strata::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace strata::training {

/// Where the run on the Train page stands. A request moves it at once to the stage ending in -ing; the engine's answer
/// on.
enum class RunStage { Ready, Starting, Training, Pausing, Paused, Resuming, Stopping, Ended, Failed, Opened };

/// What can be done in a stage, given that what it needs (data, valid options) is there.
struct RunActions {
    bool start = false;
    bool pause = false;
    bool resume = false;
    bool stop = false;
    bool goOn = false;     ///< continue a run that has ended or was opened
    bool options = false;  ///< the options may be changed
    bool operator==(const RunActions&) const = default;
};

RunActions actionsIn(RunStage stage);
/// The engine works on the run, or is about to.
bool isRunning(RunStage stage);
/// "Training", "Pausing after this batch", ...
QString stageWords(RunStage stage);

}  // namespace strata::training

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/run_stage.h"

#include <QCoreApplication>

namespace strata::training {

RunActions actionsIn(RunStage stage) {
    switch (stage) {
        case RunStage::Ready:
            return {.start = true, .options = true};
        case RunStage::Starting:
            return {.stop = true};
        case RunStage::Training:
            return {.pause = true, .stop = true};
        case RunStage::Pausing:
            return {.stop = true};
        case RunStage::Paused:
            return {.resume = true, .stop = true};
        case RunStage::Resuming:
            return {.stop = true};
        case RunStage::Stopping:
            return {};
        case RunStage::Ended:
            return {.start = true, .goOn = true, .options = true};
        case RunStage::Failed:
            return {.start = true, .goOn = true, .options = true};
        case RunStage::Opened:
            return {.goOn = true};
    }
    return {};
}

bool isRunning(RunStage stage) {
    return stage != RunStage::Ready && stage != RunStage::Ended && stage != RunStage::Failed &&
           stage != RunStage::Opened;
}

QString stageWords(RunStage stage) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("strata::training", text); };
    switch (stage) {
        case RunStage::Ready:
            return tr("Ready");
        case RunStage::Starting:
            return tr("Starting");
        case RunStage::Training:
            return tr("Training");
        case RunStage::Pausing:
            return tr("Pausing after this batch");
        case RunStage::Paused:
            return tr("Paused");
        case RunStage::Resuming:
            return tr("Resuming");
        case RunStage::Stopping:
            return tr("Stopping and saving");
        case RunStage::Ended:
            return tr("Ended");
        case RunStage::Failed:
            return tr("Failed");
        case RunStage::Opened:
            return tr("Opened run");
    }
    return {};
}

}  // namespace strata::training

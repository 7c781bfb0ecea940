// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/experiment.h"

namespace strata::experiments {

// What the paper prints, with the protocol of each row: shares between 0 and 1. A figure that it does not print, or
// that cannot be read in the scanned text, is absent.

std::vector<api::ExperimentRow> paperQm9();             ///< Tables 1 and 6
std::vector<api::ExperimentRow> paperZinc();            ///< Table 1
std::vector<api::ExperimentRow> paperCommunitySmall();  ///< Table 2
std::vector<api::ExperimentRow> paperEgoSmall();        ///< Table 2

}  // namespace strata::experiments

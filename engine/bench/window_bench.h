// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/bench/report.h"

namespace strata::bench {

/// The window's promises, measured by the studio: starts the strata-studio beside `settings.program` with --bench and
/// takes its report. Throws Error(BadInput) that says how to start it where it is not there, Error(Internal) if it
/// fails.
Report windowBench(const Settings& settings);

/// The path of the studio beside a program, which may be a link.
std::string studioBeside(const std::string& program);

}  // namespace strata::bench

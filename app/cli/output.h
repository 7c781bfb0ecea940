// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/cli/commands.h"
#include "engine/api/pictures.h"

namespace strata::cli {

/// A line to standard output.
void print(const std::string& text);

/// Tells of pictures, and writes them where that was asked for.
ExitCode showPictures(const Common& common, const api::PictureSet& pictures, const std::string& out);

/// A table goes to its file or, where there is none, to standard output; what is said of it stands beside the file and
/// takes the table's place for --json.
void showTable(const Common& common, const std::string& out, const std::string& csv, const std::string& summary);

}  // namespace strata::cli

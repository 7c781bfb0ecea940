// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::files {

/// Writes a whole file beside `path` and lets it take its place once everything is on the disk, so that a stop, a
/// crash or a full disk leaves what was there. Pipes and devices (/dev/stdout) are written as they are.
/// Throws Error(FileUnwritable) with path and cause.
void write(const std::string& path, const std::string& content);

}  // namespace strata::files

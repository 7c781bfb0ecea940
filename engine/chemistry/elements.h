// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::chemistry {

/// "C", "Cl"; not "c", not "Xx". Any thread.
bool isElement(const std::string& symbol);

}  // namespace strata::chemistry

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/store/database.h"

namespace strata::store {

/// The format's number, in PRAGMA user_version. Raised by whatever an older program would misread.
inline constexpr int kFormat = 2;

/// Makes the tables of an empty database. To be called in a transaction.
void createTables(Database& database);

/// Throws Error(RunUnusable) unless `database` has this format's tables, and nothing that would run by itself (views,
/// triggers).
void checkTables(Database& database, const std::string& path);

}  // namespace strata::store

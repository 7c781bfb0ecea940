// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/schema.h"

#include <array>

#include "engine/api/error.h"

namespace strata::store {

using api::Error;
using api::ErrorCode;

namespace {

constexpr std::int64_t kApplication = 0x53747261;  // "Stra", in PRAGMA application_id: `file` and we know a run by it

struct Object {
    const char* name;
    const char* sql;
};

// Exactly as SQLite keeps them: checkTables() compares the text.
constexpr std::array<Object, 6> kObjects{{
    {"spec", "CREATE TABLE spec (key TEXT PRIMARY KEY NOT NULL, value)"},
    {"metrics", "CREATE TABLE metrics (step INTEGER NOT NULL, epoch INTEGER NOT NULL, name TEXT NOT NULL, value REAL)"},
    {"metrics_by_name", "CREATE INDEX metrics_by_name ON metrics (name)"},
    {"checkpoints",
     "CREATE TABLE checkpoints (id INTEGER PRIMARY KEY AUTOINCREMENT, epoch INTEGER NOT NULL, step INTEGER NOT NULL, "
     "score REAL, crc32 INTEGER NOT NULL, model BLOB NOT NULL, optimiser BLOB NOT NULL, state BLOB NOT NULL)"},
    {"snapshots", "CREATE TABLE snapshots (epoch INTEGER PRIMARY KEY, snapshot TEXT NOT NULL)"},
    {"samples",
     "CREATE TABLE samples (label TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL, valid INTEGER NOT "
     "NULL, valid_raw INTEGER NOT NULL, connected INTEGER NOT NULL, connected_raw INTEGER NOT NULL, is_unique INTEGER "
     "NOT NULL, novel INTEGER NOT NULL, qed REAL, logp REAL, weight REAL, sa REAL, rings REAL, graph TEXT NOT NULL, "
     "PRIMARY KEY (label, position))"},
}};

}  // namespace

void createTables(Database& database) {
    for (const auto& object : kObjects) database.execute(object.sql);
    database.execute("PRAGMA application_id=" + std::to_string(kApplication));
    database.execute("PRAGMA user_version=" + std::to_string(kFormat));
}

void checkTables(Database& database, const std::string& path) {
    if (database.pragma("application_id") != kApplication)
        throw Error(ErrorCode::RunUnusable, path + " is not a Strata run.");
    const auto format = database.pragma("user_version");
    if (format > kFormat) {
        throw Error(ErrorCode::RunUnusable, path + " was made by a newer Strata: its format is " +
                                                std::to_string(format) + ", this one reads format " +
                                                std::to_string(kFormat) + ".");
    }
    if (format > 0 && format < kFormat) {
        throw Error(ErrorCode::RunUnusable, path + " was made by an older Strata: its format is " +
                                                std::to_string(format) + ", this one reads format " +
                                                std::to_string(kFormat) + ".");
    }
    if (format != kFormat)
        throw Error(ErrorCode::RunUnusable, path + " has the unknown format " + std::to_string(format) + ".");

    Statement lookup(database, "SELECT count(*) FROM sqlite_schema WHERE name=? AND sql=?");
    for (const auto& object : kObjects) {
        lookup.bind(0, std::string_view(object.name));
        lookup.bind(1, std::string_view(object.sql));
        const bool found = lookup.step() && lookup.integer(0) == 1;
        lookup.run();
        if (!found) {
            throw Error(ErrorCode::RunUnusable,
                        path + " is damaged: \"" + object.name + "\" is missing or is not as Strata makes it.");
        }
    }
    Statement others(database, "SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')");
    if (others.step())
        throw Error(ErrorCode::RunUnusable,
                    path + " holds a view or trigger that is not Strata's: " + others.bytes(0) + ".");
}

}  // namespace strata::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace strata::store {

class Database;

/// One prepared statement. Parameters and columns count from 0. What SQLite reports becomes api::Error.
class Statement {
public:
    Statement(Database& database, const std::string& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);           ///< NaN becomes NULL: SQLite has no other form for it
    void bind(int parameter, std::string_view text);  ///< the text must live until step()
    void bindBlob(int parameter, std::string_view bytes);

    /// True while there is a row to read.
    bool step();
    /// Runs the statement once and makes it ready to be bound again.
    void run();

    std::int64_t integer(int column) const;
    double number(int column) const;  ///< NULL becomes NaN
    std::string bytes(int column) const;

private:
    void check(int code);

    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

/// An open SQLite file, for one thread at a time. Its schema is not trusted to run functions.
class Database {
public:
    enum class Access {
        Write,
        Read,       ///< writes nothing to the file, but takes part in SQLite's locking where the folder allows
        Immutable,  ///< without locks and without the -wal file: only for a file that nobody writes
    };

    Database(const std::string& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void execute(const std::string& sql);
    /// The one number that a PRAGMA answers.
    std::int64_t pragma(const std::string& name);
    /// Folds the -wal file into the file as far as readers allow; says nothing of failure, for nothing is lost by it.
    void foldLog() noexcept;

    /// Turns SQLite's code into api::Error.
    [[noreturn]] void fail(int code) const;
    sqlite3* handle() const { return m_handle; }

private:
    std::string m_path;
    Access m_access;
    sqlite3* m_handle = nullptr;
};

/// Everything between construction and commit() happens, or nothing.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

}  // namespace strata::store

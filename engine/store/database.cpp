// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include <sqlite3.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <new>

#include "engine/api/error.h"

namespace strata::store {

using api::Error;
using api::ErrorCode;

namespace {

// The window reads while training commits; a commit holds the file for as long as the disk takes for some megabytes.
constexpr int kWaitForOthers = 10'000;  // ms

// Debian's SQLite reads names that begin with "file:" as URIs, others' does not: ours are always URIs.
std::string uri(const std::string& path, Database::Access access) {
    const std::string plain = std::filesystem::absolute(path).string();
    std::string result = "file:";
    for (const char c : plain) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '/' || c == '.' || c == '_' || c == '-') {
            result += c;
        } else {
            constexpr char kDigits[] = "0123456789ABCDEF";
            result += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
        }
    }
    return access == Database::Access::Immutable ? result + "?immutable=1" : result;
}

ErrorCode kindOf(int code, bool writing) {
    switch (code & 0xff) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
        case SQLITE_ERROR:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_SCHEMA:
            return ErrorCode::RunUnusable;
        case SQLITE_READONLY:
        case SQLITE_FULL:
        case SQLITE_TOOBIG:
            return ErrorCode::FileUnwritable;
        case SQLITE_MISUSE:
        case SQLITE_RANGE:
            return ErrorCode::Internal;
        default:
            break;
    }
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ) return ErrorCode::FileUnreadable;
    return writing ? ErrorCode::FileUnwritable : ErrorCode::FileUnreadable;
}

}  // namespace

Database::Database(const std::string& path, Access access) : m_path(path), m_access(access) {
    // A reader opens for writing too where it may: only then can the last to close remove SQLite's -wal and -shm.
    const int flags = (access == Access::Immutable ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_URI |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    try {
        const int code = sqlite3_open_v2(uri(path, access).c_str(), &m_handle, flags, nullptr);
        if (m_handle == nullptr) throw std::bad_alloc();
        sqlite3_extended_result_codes(m_handle, 1);
        if (code != SQLITE_OK) fail(sqlite3_extended_errcode(m_handle));
        if (access == Access::Write && sqlite3_db_readonly(m_handle, "main") == 1) fail(SQLITE_READONLY);
        sqlite3_busy_timeout(m_handle, kWaitForOthers);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        // One commit an epoch costs one fsync; in exchange a power cut, like a kill, loses nothing committed.
        execute("PRAGMA synchronous=FULL");
        if (access != Access::Write) execute("PRAGMA query_only=ON");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::pragma(const std::string& name) {
    Statement statement(*this, "PRAGMA " + name);
    return statement.step() ? statement.integer(0) : 0;
}

void Database::foldLog() noexcept {
    sqlite3_busy_timeout(m_handle, 1000);
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, kWaitForOthers);
}

void Database::fail(int code) const {
    const std::string cause = sqlite3_errcode(m_handle) == code ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    switch (code & 0xff) {
        case SQLITE_NOMEM:
            throw Error(ErrorCode::OutOfMemory, m_path + ": not enough memory to use this run.");
        case SQLITE_NOTADB:
            throw Error(ErrorCode::RunUnusable, m_path + " is not a Strata run: " + cause + ".");
        case SQLITE_CORRUPT:
            throw Error(ErrorCode::RunUnusable, m_path + " is damaged: " + cause + ".");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(kindOf(code, m_access == Access::Write),
                        m_path + " is in use by another process: " + cause + ".");
        default:
            break;
    }
    const ErrorCode kind = kindOf(code, m_access == Access::Write);
    const char* verb = kind == ErrorCode::FileUnwritable ? " cannot be written: " : " cannot be read: ";
    throw Error(kind, m_path + verb + cause + ".");
}

Statement::Statement(Database& database, const std::string& sql) : m_database(database) {
    check(sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &m_statement, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::check(int code) {
    if (code != SQLITE_OK) m_database.fail(code);
}

void Statement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(m_statement, parameter + 1, value));
}

void Statement::bind(int parameter, double value) {
    check(std::isnan(value) ? sqlite3_bind_null(m_statement, parameter + 1)
                            : sqlite3_bind_double(m_statement, parameter + 1, value));
}

void Statement::bind(int parameter, std::string_view text) {
    check(sqlite3_bind_text64(m_statement, parameter + 1, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::string_view bytes) {
    check(
        sqlite3_bind_blob64(m_statement, parameter + 1, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) m_database.fail(code);
    return false;
}

void Statement::run() {
    while (step()) {
    }
    check(sqlite3_reset(m_statement));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::number(int column) const {
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL) return std::numeric_limits<double>::quiet_NaN();
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (data != nullptr) return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
    if (sqlite3_errcode(m_database.handle()) == SQLITE_NOMEM) throw std::bad_alloc();
    return {};
}

Transaction::Transaction(Database& database, Kind kind) : m_database(database) {
    database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (m_open) sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

}  // namespace strata::store

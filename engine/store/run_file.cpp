// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>

#include "engine/api/error.h"
#include "engine/store/compression.h"
#include "engine/store/database.h"
#include "engine/store/schema.h"
#include "engine/store/snapshot_encoding.h"
#include "engine/store/training_lock.h"

namespace strata::store {

namespace fs = std::filesystem;
using api::Error;
using api::ErrorCode;

namespace {

constexpr const char* kDataRows = "key IN ('data.train', 'data.heldOut', 'data.trainRows', 'data.heldOutRows')";
constexpr const char* kSpecRows = "key NOT IN ('data.train', 'data.heldOut', 'data.trainRows', 'data.heldOutRows')";

// What a decode function throws says what is wrong, but not where.
template <typename Decode>
auto decoded(const std::string& path, const std::string& what, Decode decode) {
    try {
        return decode();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory, path + ": not enough memory to read " + what + ".");
    } catch (const std::exception& error) {
        throw Error(ErrorCode::RunUnusable,
                    path + " is damaged: " + what + " cannot be understood: " + error.what() + ".");
    }
}

int epochColumn(const Statement& statement, int column, const std::string& path) {
    const auto epoch = statement.integer(column);
    if (epoch < 0 || epoch > std::numeric_limits<int>::max())
        throw Error(ErrorCode::RunUnusable, path + " is damaged: it holds an epoch " + std::to_string(epoch) + ".");
    return static_cast<int>(epoch);
}

std::uint32_t checksumOf(const Checkpoint& checkpoint) {
    return checksum(checkpoint.state, checksum(checkpoint.optimiser, checksum(checkpoint.model)));
}

// SQLite would open a directory's name or wait for ever on a pipe's.
void checkIsFile(const std::string& path) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found) throw Error(ErrorCode::FileUnreadable, path + " does not exist.");
    if (problem) throw Error(ErrorCode::FileUnreadable, path + " cannot be read: " + problem.message() + ".");
    if (status.type() != fs::file_type::regular) throw Error(ErrorCode::RunUnusable, path + " is not a file.");
    // Asked, not tried: closing a descriptor would drop the locks of this process's other connections to the file.
    if (::access(path.c_str(), R_OK) != 0)
        throw Error(ErrorCode::FileUnreadable, path + " cannot be read: " + std::strerror(errno) + ".");
}

// The same for every name of the file, so that two names cannot be locked by two trainers.
std::string canonical(const std::string& path) {
    std::error_code problem;
    const auto result = fs::weakly_canonical(fs::absolute(path, problem), problem);
    return problem ? path : result.string();
}

bool isWritable(const fs::path& folder) {
    return ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
}

std::unique_ptr<Database> openChecked(const std::string& path, Database::Access access) {
    auto database = std::make_unique<Database>(path, access);
    checkTables(*database, path);
    return database;
}

// SQLite reads a file in WAL mode only where it can make its two companions, unless told that nobody writes it.
std::unique_ptr<Database> openForReading(const std::string& path) {
    try {
        return openChecked(path, Database::Access::Read);
    } catch (const Error& error) {
        const bool refused = error.code() == ErrorCode::FileUnreadable || error.code() == ErrorCode::FileUnwritable;
        if (!refused || isWritable(fs::path(path).parent_path())) throw;
    }
    std::error_code problem;
    const auto log = fs::file_size(path + "-wal", problem);
    if (!problem && log > 0) {
        throw Error(ErrorCode::FileUnreadable,
                    path + " was not closed by the program that wrote it, and its folder cannot be " +
                        "written: copy it together with " + path + "-wal to a folder that can.");
    }
    return openChecked(path, Database::Access::Immutable);
}

// True if the file was made; false if there is an empty one, as a kill in the middle of create() leaves it.
bool makeFile(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) {
        ::close(descriptor);
        return true;
    }
    const int cause = errno;
    std::error_code problem;
    if (cause == EEXIST && fs::is_regular_file(path, problem) && fs::file_size(path, problem) == 0) return false;
    if (cause == EEXIST) throw Error(ErrorCode::BadInput, path + " exists already; a new run does not replace it.");
    throw Error(ErrorCode::FileUnwritable, path + " cannot be written: " + std::strerror(cause) + ".");
}

void insertRows(Database& database, const SpecRows& rows, bool compressed) {
    Statement insert(database, "INSERT INTO spec (key, value) VALUES (?, ?)");
    for (const auto& [key, value] : rows) {
        insert.bind(0, std::string_view(key));
        if (compressed)
            insert.bindBlob(1, value);
        else
            insert.bind(1, std::string_view(value));
        insert.run();
    }
}

}  // namespace

RunFile::RunFile(std::string path, Mode mode, std::unique_ptr<TrainingLock> lock, std::unique_ptr<Database> database)
    : m_path(std::move(path)), m_mode(mode), m_lock(std::move(lock)), m_database(std::move(database)) {}

RunFile::RunFile(RunFile&&) noexcept = default;

RunFile& RunFile::operator=(RunFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_mode, other.m_mode);
    std::swap(m_lock, other.m_lock);
    std::swap(m_database, other.m_database);
    return *this;
}

RunFile::~RunFile() {
    if (m_database && m_mode != Mode::Read) m_database->foldLog();
}

RunFile RunFile::create(const std::string& path, const RunSpec& spec, const RunData& data) {
    const SpecRows specRows = toRows(spec);
    const SpecRows dataRows = toRows(data);
    auto lock = std::make_unique<TrainingLock>(canonical(path));
    const bool made = makeFile(path);
    // A whole run takes the place of the empty file in one step: a kill leaves one or the other.
    const std::string whole = path + "-new";
    try {
        for (const auto& left : {whole, whole + "-journal", path + "-journal", path + "-wal", path + "-shm"})
            ::unlink(left.c_str());
        makeFile(whole);
        {
            Database database(whole, Database::Access::Write);
            Transaction transaction(database, Transaction::Kind::Write);
            createTables(database);
            insertRows(database, specRows, false);
            insertRows(database, dataRows, true);
            insertRows(database, {{"state", "training"}}, false);
            transaction.commit();
        }
        if (::rename(whole.c_str(), path.c_str()) != 0)
            throw Error(ErrorCode::FileUnwritable, path + " cannot be written: " + std::strerror(errno) + ".");
        auto database = std::make_unique<Database>(path, Database::Access::Write);
        database->execute("PRAGMA journal_mode=WAL");
        return RunFile(path, Mode::Train, std::move(lock), std::move(database));
    } catch (...) {
        ::unlink(whole.c_str());
        if (made) ::unlink(path.c_str());
        throw;
    }
}

RunFile RunFile::open(const std::string& path, Mode mode) {
    checkIsFile(path);
    if (mode == Mode::Read) return RunFile(path, mode, nullptr, openForReading(path));
    if (::access(path.c_str(), W_OK) != 0)
        throw Error(ErrorCode::FileUnwritable, path + " cannot be written: " + std::strerror(errno) + ".");
    auto lock = mode == Mode::Train ? std::make_unique<TrainingLock>(canonical(path)) : nullptr;
    auto database = openChecked(path, Database::Access::Write);
    database->execute("PRAGMA journal_mode=WAL");
    return RunFile(path, mode, std::move(lock), std::move(database));
}

const std::string& RunFile::path() const {
    return m_path;
}

void RunFile::require(Mode mode, const char* doing) const {
    if (m_mode == mode || m_mode == Mode::Train) return;
    throw Error(ErrorCode::Internal, m_path + " is not open for " + doing + ".");
}

SpecRows RunFile::specRows(const char* condition) const {
    SpecRows rows;
    Statement select(*m_database, std::string("SELECT key, value FROM spec WHERE ") + condition);
    while (select.step()) rows[select.bytes(0)] = select.bytes(1);
    return rows;
}

RunSpec RunFile::spec() const {
    return decoded(m_path, "its specification", [this] { return specFromRows(specRows(kSpecRows)); });
}

RunData RunFile::data() const {
    return decoded(m_path, "its list of graphs", [this] { return dataFromRows(specRows(kDataRows)); });
}

std::vector<api::Metric> RunFile::metrics() const {
    std::vector<api::Metric> metrics;
    Statement select(*m_database, "SELECT step, epoch, name, value FROM metrics ORDER BY rowid");
    while (select.step())
        metrics.push_back({select.integer(0), epochColumn(select, 1, m_path), select.bytes(2), select.number(3)});
    return metrics;
}

std::optional<Checkpoint> RunFile::checkpoint(const char* order) const {
    Statement select(*m_database,
                     "SELECT epoch, step, score, crc32, model, optimiser, state FROM checkpoints WHERE id = "
                     "(SELECT id FROM checkpoints ORDER BY " +
                         std::string(order) + " LIMIT 1)");
    if (!select.step()) return std::nullopt;
    Checkpoint checkpoint{.epoch = epochColumn(select, 0, m_path),
                          .step = select.integer(1),
                          .model = select.bytes(4),
                          .optimiser = select.bytes(5),
                          .state = select.bytes(6),
                          .score = select.number(2)};
    if (checksumOf(checkpoint) != select.integer(3)) {
        throw Error(ErrorCode::RunUnusable, m_path + " is damaged: the checkpoint of step " +
                                                std::to_string(checkpoint.step) + " is not as it was written.");
    }
    return checkpoint;
}

std::optional<Checkpoint> RunFile::lastCheckpoint() const {
    return checkpoint("id DESC");
}

std::optional<Checkpoint> RunFile::bestCheckpoint() const {
    return checkpoint("score IS NULL, score, id DESC");
}

std::vector<int> RunFile::snapshotEpochs() const {
    std::vector<int> epochs;
    Statement select(*m_database, "SELECT epoch FROM snapshots ORDER BY epoch");
    while (select.step()) epochs.push_back(epochColumn(select, 0, m_path));
    return epochs;
}

api::Snapshot RunFile::snapshot(int epoch) const {
    Statement select(*m_database, "SELECT snapshot FROM snapshots WHERE epoch=?");
    select.bind(0, std::int64_t{epoch});
    if (!select.step())
        throw Error(ErrorCode::BadInput, m_path + " has no snapshot of epoch " + std::to_string(epoch) + ".");
    return decoded(m_path, "the snapshot of epoch " + std::to_string(epoch),
                   [&] { return decodeSnapshot(Json::parse(select.bytes(0)), spec().vocabulary); });
}

}  // namespace strata::store

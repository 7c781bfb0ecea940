// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/event.h"
#include "engine/api/hierarchy.h"
#include "engine/api/sample.h"
#include "engine/api/services.h"
#include "engine/store/run_spec.h"

namespace strata::store {

class Database;
class TrainingLock;

/// A run: one SQLite file, NAME.strata, with the tables spec, metrics, checkpoints, snapshots and samples. Everything
/// that one step of training leaves is written in one transaction, so a kill at any moment leaves the file exactly at a
/// checkpoint. One trainer and any number of readers, also in other processes, may have it open at once. An object
/// belongs to one thread at a time. Every function blocks for milliseconds and throws api::Error: RunUnusable for what
/// is not a run, damaged or of another version; FileUnreadable; FileUnwritable (read-only, disk full, in use).
class RunFile {
public:
    enum class Mode {
        Read,   ///< looks only; works in folders and on media that cannot be written
        Write,  ///< may add a note or samples, also while another process trains
        Train,  ///< may commit(); refused while another process (or object) has the file open for training
    };

    /// A new run, open for training, in state "training". Refuses a path that exists.
    static RunFile create(const std::string& path, const RunSpec& spec, const RunData& data);
    static RunFile open(const std::string& path, Mode mode);

    RunFile(RunFile&&) noexcept;
    RunFile& operator=(RunFile&&) noexcept;
    /// Folds SQLite's -wal file into the run, so that the one file is complete by itself.
    ~RunFile();

    const std::string& path() const;

    RunSpec spec() const;
    RunData data() const;
    /// In the order they were logged.
    std::vector<api::Metric> metrics() const;
    std::optional<Checkpoint> lastCheckpoint() const;
    /// The best by score, or the last one if none has a score.
    std::optional<Checkpoint> bestCheckpoint() const;
    std::vector<int> snapshotEpochs() const;
    /// Throws Error(BadInput) if the run has none of that epoch.
    api::Snapshot snapshot(int epoch) const;
    std::vector<std::string> sampleLabels() const;
    std::vector<api::Sample> samples(const std::string& label) const;
    api::RunSummary summary() const;

    /// Saves a checkpoint with the metrics and the snapshot since the one before: all of it or, on an Error, nothing.
    /// Keeps the last two checkpoints and the best. On disk, also after a power cut, when it returns. Mode::Train.
    void commit(const Checkpoint& checkpoint, const std::vector<api::Metric>& metrics,
                const api::Snapshot* snapshot = nullptr);
    /// "training", "finished" or "stopped". Mode::Train.
    void setState(const std::string& state);
    /// For a resumed run that is to go on for longer. Mode::Train.
    void setSettings(const api::Settings& settings, const api::Settings& changed);
    /// Mode::Write or Train, as the next.
    void setNote(const std::string& note);
    /// Replaces an earlier set of the same label.
    void addSamples(const api::SampleSet& set, const std::string& label);

private:
    RunFile(std::string path, Mode mode, std::unique_ptr<TrainingLock> lock, std::unique_ptr<Database> database);
    void require(Mode mode, const char* doing) const;
    SpecRows specRows(const char* condition) const;
    void setSpecRow(const std::string& key, const std::string& value);
    std::optional<Checkpoint> checkpoint(const char* order) const;

    std::string m_path;
    Mode m_mode;
    std::unique_ptr<TrainingLock> m_lock;  ///< held while open for training; released after m_database is closed
    std::unique_ptr<Database> m_database;
};

}  // namespace strata::store

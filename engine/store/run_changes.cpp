// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RunFile that writes.
#include "engine/api/error.h"
#include "engine/store/compression.h"
#include "engine/store/database.h"
#include "engine/store/encoding.h"
#include "engine/store/run_file.h"
#include "engine/store/snapshot_encoding.h"

namespace strata::store {

using api::Error;
using api::ErrorCode;

namespace {

void insert(Database& database, const Checkpoint& checkpoint) {
    const auto crc = checksum(checkpoint.state, checksum(checkpoint.optimiser, checksum(checkpoint.model)));
    Statement add(
        database,
        "INSERT INTO checkpoints (epoch, step, score, crc32, model, optimiser, state) VALUES (?, ?, ?, ?, ?, ?, ?)");
    add.bind(0, std::int64_t{checkpoint.epoch});
    add.bind(1, checkpoint.step);
    add.bind(2, checkpoint.score);
    add.bind(3, std::int64_t{crc});
    add.bindBlob(4, checkpoint.model);
    add.bindBlob(5, checkpoint.optimiser);
    add.bindBlob(6, checkpoint.state);
    add.run();
    database.execute(
        "DELETE FROM checkpoints WHERE id NOT IN (SELECT id FROM checkpoints ORDER BY id DESC LIMIT 2) AND id IS NOT "
        "(SELECT id FROM checkpoints WHERE score IS NOT NULL ORDER BY score, id DESC LIMIT 1)");
}

void insert(Database& database, const std::vector<api::Metric>& metrics) {
    Statement add(database, "INSERT INTO metrics (step, epoch, name, value) VALUES (?, ?, ?, ?)");
    for (const auto& metric : metrics) {
        add.bind(0, metric.step);
        add.bind(1, std::int64_t{metric.epoch});
        add.bind(2, std::string_view(metric.name));
        add.bind(3, metric.value);
        add.run();
    }
}

void insert(Database& database, const api::Snapshot& snapshot) {
    const std::string json = text(encode(snapshot));
    Statement add(database, "INSERT OR REPLACE INTO snapshots (epoch, snapshot) VALUES (?, ?)");
    add.bind(0, std::int64_t{snapshot.epoch});
    add.bind(1, std::string_view(json));
    add.run();
}

}  // namespace

void RunFile::commit(const Checkpoint& checkpoint, const std::vector<api::Metric>& metrics,
                     const api::Snapshot* snapshot) {
    require(Mode::Train, "training");
    Transaction transaction(*m_database, Transaction::Kind::Write);
    insert(*m_database, checkpoint);
    insert(*m_database, metrics);
    if (snapshot != nullptr) insert(*m_database, *snapshot);
    transaction.commit();
}

void RunFile::setSpecRow(const std::string& key, const std::string& value) {
    Statement update(*m_database, "INSERT OR REPLACE INTO spec (key, value) VALUES (?, ?)");
    update.bind(0, std::string_view(key));
    update.bind(1, std::string_view(value));
    update.run();
}

void RunFile::setState(const std::string& state) {
    require(Mode::Train, "training");
    if (state != "training" && state != "finished" && state != "stopped")
        throw Error(ErrorCode::Internal, m_path + ": there is no state \"" + state + "\".");
    setSpecRow("state", state);
}

void RunFile::setSettings(const api::Settings& settings, const api::Settings& changed) {
    require(Mode::Train, "training");
    Transaction transaction(*m_database, Transaction::Kind::Write);
    setSpecRow("settings", text(encode(settings)));
    setSpecRow("settings.changed", text(encode(changed)));
    transaction.commit();
}

void RunFile::setNote(const std::string& note) {
    require(Mode::Write, "writing");
    setSpecRow("note", note);
}

void RunFile::addSamples(const api::SampleSet& set, const std::string& label) {
    require(Mode::Write, "writing");
    Transaction transaction(*m_database, Transaction::Kind::Write);
    Statement clear(*m_database, "DELETE FROM samples WHERE label=?");
    clear.bind(0, std::string_view(label));
    clear.run();
    Statement add(*m_database, "INSERT INTO samples VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < set.samples.size(); ++i) {
        const auto& sample = set.samples[i];
        const std::string graph = text(encode(sample.graph));
        add.bind(0, std::string_view(label));
        add.bind(1, static_cast<std::int64_t>(i));
        add.bind(2, std::string_view(sample.text));
        add.bind(3, std::int64_t{sample.valid});
        add.bind(4, std::int64_t{sample.validRaw});
        add.bind(5, std::int64_t{sample.connected});
        add.bind(6, std::int64_t{sample.connectedRaw});
        add.bind(7, std::int64_t{sample.unique});
        add.bind(8, std::int64_t{sample.novel});
        add.bind(9, sample.qed);
        add.bind(10, sample.logP);
        add.bind(11, sample.weight);
        add.bind(12, sample.sa);
        add.bind(13, sample.rings);
        add.bind(14, std::string_view(graph));
        add.run();
    }
    transaction.commit();
}

}  // namespace strata::store

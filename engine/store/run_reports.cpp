// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RunFile that lists show: samples and the summary.
#include <algorithm>
#include <filesystem>

#include "engine/api/error.h"
#include "engine/store/database.h"
#include "engine/store/encoding.h"
#include "engine/store/run_file.h"

namespace strata::store {

using api::Error;
using api::ErrorCode;

namespace {

// The one value of each epoch; an epoch that was logged twice keeps the later one.
std::vector<double> perEpoch(Database& database, std::string_view name) {
    std::vector<double> values;
    Statement select(database, "SELECT value, epoch FROM metrics WHERE name=? ORDER BY rowid");
    select.bind(0, name);
    for (std::int64_t last = -1; select.step(); last = select.integer(1)) {
        if (!values.empty() && select.integer(1) == last)
            values.back() = select.number(0);
        else
            values.push_back(select.number(0));
    }
    return values;
}

}  // namespace

std::vector<std::string> RunFile::sampleLabels() const {
    std::vector<std::string> labels;
    Statement select(*m_database, "SELECT label FROM samples GROUP BY label ORDER BY min(rowid)");
    while (select.step()) labels.push_back(select.bytes(0));
    return labels;
}

std::vector<api::Sample> RunFile::samples(const std::string& label) const {
    std::vector<api::Sample> samples;
    const api::Vocabulary vocabulary = spec().vocabulary;
    Statement select(*m_database,
                     "SELECT text, valid, valid_raw, connected, connected_raw, is_unique, novel, qed, logp, weight, "
                     "sa, rings, graph "
                     "FROM samples WHERE label=? ORDER BY position");
    select.bind(0, std::string_view(label));
    while (select.step()) {
        api::Sample sample;
        try {
            sample.graph = decodeGraph(Json::parse(select.bytes(12)), vocabulary);
        } catch (const std::exception& error) {
            throw Error(ErrorCode::RunUnusable, m_path + " is damaged: sample " + std::to_string(samples.size() + 1) +
                                                    " of \"" + label + "\" cannot be understood: " + error.what() +
                                                    ".");
        }
        sample.text = select.bytes(0);
        sample.valid = select.integer(1) != 0;
        sample.validRaw = select.integer(2) != 0;
        sample.connected = select.integer(3) != 0;
        sample.connectedRaw = select.integer(4) != 0;
        sample.unique = select.integer(5) != 0;
        sample.novel = select.integer(6) != 0;
        sample.qed = select.number(7);
        sample.logP = select.number(8);
        sample.weight = select.number(9);
        sample.sa = select.number(10);
        sample.rings = select.number(11);
        samples.push_back(std::move(sample));
    }
    return samples;
}

api::RunSummary RunFile::summary() const {
    const Transaction transaction(*m_database, Transaction::Kind::Read);  // a trainer must not commit in between
    const RunSpec spec = this->spec();
    api::RunSummary summary;
    summary.path = m_path;
    summary.name = std::filesystem::path(m_path).stem().string();
    summary.note = spec.note;
    summary.data = spec.dataName;
    summary.source = spec.source;
    summary.vocabulary = spec.vocabulary;
    summary.preset = spec.preset;
    summary.model = spec.model;
    summary.settings = spec.settings;
    summary.changed = spec.changed;
    summary.created = spec.created;

    const auto state = specRows("key='state'")["state"];
    summary.state = state == "finished" || state == "stopped" ? state : "unfinished";
    if (const auto epochs = spec.settings.find("epochs"); epochs != spec.settings.end()) {
        if (const auto* number = std::get_if<long long>(&epochs->second))
            summary.epochs = static_cast<int>(std::clamp(*number, 0LL, 2'000'000'000LL));
    }
    summary.loss = perEpoch(*m_database, "loss");
    Statement ended(*m_database, "SELECT coalesce(max(epoch), 0) FROM checkpoints");
    ended.step();
    summary.epochsDone = static_cast<int>(ended.integer(0));
    if (!summary.loss.empty()) summary.lastLoss = summary.loss.back();
    const auto valid = perEpoch(*m_database, "sample.valid_raw");
    if (spec.vocabulary.kind == api::DataKind::Molecules && !valid.empty() && valid.back() >= 0)
        summary.validRaw = valid.back();
    return summary;
}

}  // namespace strata::store

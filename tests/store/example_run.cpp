// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/example_run.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <limits>

namespace strata::tests {

store::RunSpec exampleSpec() {
    store::RunSpec spec;
    spec.source = {"/data/ein Ordner/qm9 \"neu\".csv.gz", {{"C", "O"}, 9, 1000}};
    spec.dataName = "qm9.csv.gz";
    spec.dataSha256 = std::string(64, 'a');
    spec.vocabulary = {
        api::DataKind::Molecules, {{"C", 6, 0}, {"O", 8, 0}, {"N", 7, 1}}, {"none", "single", "double", "triple"}};
    spec.preset = "molecules-small";
    spec.settings = {{"epochs", 50LL},
                     {"optimiser.rate", 1.0 / 3.0},
                     {"small", std::numeric_limits<double>::denorm_min()},
                     {"whole", 5.0},
                     {"negative", -0.0},
                     {"big", 1.7976931348623157e308},
                     {"flag", true},
                     {"choice", std::string("sum")}};
    spec.changed = {{"epochs", 50LL}};
    spec.seed = 18446744073709551615ULL;
    spec.threads = 2;
    spec.device = "cpu";
    spec.created = "2026-11-22T10:00:00Z";
    spec.programVersion = "0.1.0";
    spec.libraries = {{"LibTorch", "1.13.1"}, {"RDKit", "2022.09.3"}};
    spec.note = "erster Versuch: größer, \n zwei Zeilen";
    return spec;
}

store::RunData exampleData() {
    return {{"CO", "CC=O", "C"}, {"C#N"}, {3, 0, 2}, {1}};
}

store::Checkpoint exampleCheckpoint(int epoch, std::size_t modelBytes) {
    store::Checkpoint checkpoint;
    checkpoint.epoch = epoch;
    checkpoint.step = 10 * epoch;
    for (std::size_t i = 0; i < modelBytes; ++i)
        checkpoint.model += static_cast<char>((i * 7 + static_cast<std::size_t>(epoch)) % 256);
    checkpoint.optimiser = "optimiser " + std::to_string(epoch);
    checkpoint.state = std::string("state\0with zero ", 16) + std::to_string(epoch);
    checkpoint.score = std::abs(epoch - 3) + 0.5;  // the third epoch is the best
    return checkpoint;
}

std::vector<api::Metric> exampleMetrics(int epoch) {
    return {{10 * epoch, epoch, "loss", 1.0 / epoch},
            {10 * epoch, epoch, "loss.kl.1", epoch == 2 ? std::nan("") : std::exp(-epoch)},
            {10 * epoch, epoch, "sample.valid_raw", 0.25 * epoch}};
}

api::Snapshot exampleSnapshot(int epoch) {
    const api::Graph graph{{0, 0, 1}, {{0, 1, 1}, {1, 2, 2}}, "CC=O"};
    api::Hierarchy hierarchy;
    hierarchy.graph = hierarchy.reconstruction = graph;
    hierarchy.vocabulary = exampleSpec().vocabulary;
    hierarchy.reconstructionError = 0.1;
    hierarchy.levels = {
        {"Input graph", 3, {0, 1, 0, 1, 0, 1, 0, 1, 0}, std::vector<double>(9, 1.0 / 3), {0, 0, 1}, {0.5, 0.7, 0.9}},
        {"Level 2", 2, {1, 1, 1, 0}, {}, {0, 0}, {1, 1}},
        {"Level 1", 1, {2}, {std::numeric_limits<double>::infinity()}, {}, {}}};
    api::Sample sample;
    sample.graph = graph;
    sample.text = "CC=O";
    sample.valid = sample.novel = sample.connectedRaw = true;
    sample.qed = 0.1 + 0.2;
    sample.logP = std::nan("");
    sample.weight = -std::numeric_limits<double>::infinity();
    sample.sa = 2.5 + 0.1;
    sample.rings = 3;
    return {epoch, {hierarchy}, {sample, sample}};
}

void makeRun(const std::string& path, int epochs) {
    auto run = store::RunFile::create(path, exampleSpec(), exampleData());
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        const auto snapshot = exampleSnapshot(epoch);
        run.commit(exampleCheckpoint(epoch), exampleMetrics(epoch), &snapshot);
    }
    run.addSamples({path, exampleSpec().vocabulary, exampleSnapshot(1).samples, {}}, "first");
    run.setState("finished");
}

void readAll(const store::RunFile& run) {
    run.spec();
    run.data();
    run.metrics();
    run.lastCheckpoint();
    run.bestCheckpoint();
    for (const int epoch : run.snapshotEpochs()) run.snapshot(epoch);
    for (const auto& label : run.sampleLabels()) run.samples(label);
    run.summary();
}

api::Error errorOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const api::Error& error) {
        return error;
    }
    return {api::ErrorCode::Internal, "no error"};
}

std::string sql(const std::string& path, const std::string& statement) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    std::string result = "no row";
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database, statement.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
        result = sqlite3_errmsg(database);
    if (prepared != nullptr && sqlite3_step(prepared) == SQLITE_ROW) {
        const auto* text = sqlite3_column_text(prepared, 0);
        result = text != nullptr ? reinterpret_cast<const char*>(text) : "NULL";
    }
    sqlite3_finalize(prepared);
    sqlite3_close(database);
    return result;
}

int inChild(const std::function<int()>& action) {
    const pid_t child = fork();
    if (child == 0) {
        int result = 99;
        try {
            result = action();
        } catch (const std::exception& error) {
            fprintf(stderr, "in the child: %s\n", error.what());
        }
        _exit(result);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace strata::tests

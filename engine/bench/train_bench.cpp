// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/train_bench.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "engine/bench/example_graphs.h"
#include "engine/bench/machine.h"
#include "engine/bench/operations.h"
#include "engine/bench/process_memory.h"
#include "engine/bench/race.h"
#include "engine/bench/textbook.h"
#include "engine/bench/worker.h"
#include "engine/training/batches.h"
#include "engine/training/presets.h"
#include "engine/training/step.h"

namespace strata::bench {

namespace {

constexpr std::uint64_t kSeed = 1;

/// A preset's model in the middle of its training, and batches for it.
class Training {
public:
    Training(const std::string& preset, Examples examples)
        : m_examples(std::move(examples)),
          m_options(training::optionsFrom(training::completed(training::presetNamed(preset).settings))),
          m_schedule(training::scheduleOf(m_options.training, 1000, false)) {
        auto& model = m_options.model;
        model.nodeClasses = static_cast<int64_t>(m_examples.vocabulary.nodeClasses.size());
        model.edgeTypes = static_cast<int64_t>(m_examples.vocabulary.edgeNames.size());
        int largest = 0;
        for (const auto& graph : m_examples.graphs) largest = std::max(largest, graph.size());
        m_state = training::initialState(m_options, kSeed,
                                         std::vector<std::int64_t>(static_cast<std::size_t>(largest) + 1, 1));
        m_state.step = 1000;  // past every warm-up
    }

    std::size_t batch() const { return static_cast<std::size_t>(m_options.training.batch); }

    void step(const training::Marks& done = {}) {
        std::vector<const api::Graph*> chunk;
        for (std::size_t i = 0; i < batch(); ++i)
            chunk.push_back(&m_examples.graphs[m_next++ % m_examples.graphs.size()]);
        const auto graphs = training::batchFor(m_options.model, chunk, m_examples.vocabulary);
        if (done) done("batch");
        training::step(m_state, graphs, m_schedule, kSeed, done);
    }

private:
    Examples m_examples;
    training::Options m_options;
    training::Schedule m_schedule;
    training::TrainingState m_state;
    std::size_t m_next = 0;
};

struct Case {
    std::string name, preset;
    Examples (*examples)();
    bool textbook;  ///< whether its layers have a textbook form
};

const Case kCases[] = {
    {"QM9, all at once", "molecules-small", [] { return moleculeLike(7, 9, 512); }, true},
    {"ZINC, all at once", "molecules-medium", [] { return moleculeLike(16, 24, 256); }, true},
    {"community-small, all at once", "graphs-small", [] { return communities(100); }, true},
    {"QM9, grown", "molecules-growth", [] { return moleculeLike(7, 9, 512); }, false},
    {"ZINC, grown", "molecules-growth", [] { return moleculeLike(16, 30, 256); }, false},
    {"community-small, grown", "graphs-growth", [] { return communities(100); }, false},
};

Lap oursOf(const std::shared_ptr<Training>& training) {
    return timed([training] { training->step(); });
}

Lap textbookOf(const std::shared_ptr<Training>& training) {
    return timed([training] {
        layers::secondOrderForm() = &textbook::secondOrderForm;
        training->step();
        layers::secondOrderForm() = &layers::secondOrderStep;
    });
}

/// "encode 20 %, ..", the largest first.
std::string shares(const std::map<std::string, double>& seconds, std::size_t most) {
    std::vector<std::pair<double, std::string>> sorted;
    double total = 0;
    for (const auto& [name, time] : seconds) sorted.emplace_back(time, name), total += time;
    std::ranges::sort(sorted, std::greater());
    std::string text;
    for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i) {
        char number[32];
        std::snprintf(number, sizeof number, " %.0f %%", 100 * sorted[i].first / total);
        text += (text.empty() ? "" : ", ") + sorted[i].second + number;
    }
    return text;
}

/// Which parts and operations a step is made of, over `steps` of them; and its products of matrices.
std::string profile(Training& training, int steps, double& products) {
    using Clock = std::chrono::steady_clock;
    std::map<std::string, double> parts;
    auto last = Clock::now();
    for (int i = 0; i < steps; ++i) {
        last = Clock::now();
        training.step([&](const char* part) {
            const auto now = Clock::now();
            parts[part] += std::chrono::duration<double>(now - last).count();
            last = now;
        });
    }
    const Operations operations;
    for (int i = 0; i < steps; ++i) training.step();
    products = operations.products() / steps;
    return shares(parts, 5) + ". Operations: " + shares(operations.seconds(), 8);
}

}  // namespace

void serveTextbookTraining() {
    std::vector<Lap> laps;
    for (const auto& c : kCases) laps.push_back(textbookOf(std::make_shared<Training>(c.preset, c.examples())));
    serve(laps);
}

Report trainBench(const Settings& settings) {
    Report report{"train",
                  "A training step",
                  machine(),
                  {{"graphs_per_second", "graphs a second", ""},
                   {"ours", "ours", "ms"},
                   {"textbook", "textbook", "ms"},
                   {"textbook_plain", "textbook, default allocator", "ms"},
                   {"ratio", "textbook / ours", "×"},
                   {"ratio_plain", "textbook, default allocator / ours", "×"},
                   {"roofline", "its products at the product rate / ours", "%"},
                   {"memory", "peak memory", "MiB"}},
                  {},
                  {}};
    const auto rate = productRate();
    Worker plain(settings.program, {"bench", "train", "--worker", "--threads", std::to_string(settings.threads)});
    const Value none{std::nan(""), std::nan(""), std::nan("")};
    std::size_t number = 0;
    for (const auto& c : kCases) {
        if (settings.said) settings.said(c.name);
        peakMemory();
        const auto ours = std::make_shared<Training>(c.preset, c.examples());
        for (int i = 0; i < 3; ++i) ours->step();
        const auto memory = peakMemory();
        double products = 0;
        const auto words = profile(*ours, 5, products);
        std::vector<Lap> laps{oursOf(ours)};
        if (c.textbook) {
            laps.push_back(textbookOf(std::make_shared<Training>(c.preset, c.examples())));
            laps.push_back(plain.lap(number));
        }
        const auto result = race(laps, settings.rounds);
        const auto time = result.time(0);
        const auto graphs = static_cast<double>(ours->batch());
        report.rows.push_back({c.name,
                               {{graphs / time.median, graphs / time.high, graphs / time.low},
                                result.time(0, 1e-3),
                                c.textbook ? result.time(1, 1e-3) : none,
                                c.textbook ? result.time(2, 1e-3) : none,
                                c.textbook ? result.ratio(1, 0) : none,
                                c.textbook ? result.ratio(2, 0) : none,
                                shareOf(products / rate, time),
                                {memory, memory, memory}}});
        report.notes.push_back(c.name + ": " + words + ".");
        ++number;
    }
    char text[120];
    std::snprintf(text, sizeof text, "A product of two 1024 × 1024 matrices ran at %.0f GFLOP/s.", rate / 1e9);
    report.notes.insert(report.notes.begin(), text);
    return report;
}

}  // namespace strata::bench

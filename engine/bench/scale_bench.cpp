// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/scale_bench.h"

#include <malloc.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <utility>

#include "engine/bench/machine.h"
#include "engine/bench/process_memory.h"
#include "engine/bench/race.h"
#include "engine/bench/worker.h"
#include "engine/decoders/dot_decoder.h"
#include "engine/decoders/global_decoder.h"
#include "engine/decoders/local_decoder.h"
#include "engine/draws/uniform.h"
#include "engine/links/sparse_matrix.h"

namespace strata::bench {

namespace {

constexpr int64_t kLatents = 8, kChannels = 16, kEdgeTypes = 2, kNodeClasses = 4;
constexpr int64_t kWidth = 32, kSteps = 3, kMeanDegree = 10;  // of the sparse encoder

torch::Tensor latentsOf(int64_t n) {
    return torch::randn({1, n, kLatents}).requires_grad_(true);
}

void pass(torch::nn::Module& module, torch::Tensor& input, const std::function<torch::Tensor()>& output) {
    module.zero_grad();
    input.mutable_grad().reset();
    output().square().mean().backward();
}

/// The local decoder with `clusters` clusters of n / clusters nodes each.
std::function<void()> pairDecoding(int64_t n, int64_t clusters) {
    decoders::LocalDecoder decoder(kLatents, kChannels, kEdgeTypes);
    const auto parent = torch::arange(n, torch::kLong).remainder(clusters).unsqueeze(0);
    const auto mask = torch::ones({1, n});
    return [=, z = latentsOf(n)]() mutable {
        pass(*decoder, z, [&] { return decoder->forward(z, decoders::clusterPairs(parent, mask, true)); });
    };
}

std::function<void()> wholeDecoding(int64_t n, const std::shared_ptr<decoders::DecoderImpl>& decoder) {
    return [=, z = latentsOf(n), mask = torch::ones({1, n})]() mutable {
        pass(*decoder, z, [&] { return decoder->forward(z, {}, layers::Domain::whole(mask)).pairs; });
    };
}

std::function<void()> dotDecoding(int64_t n) {
    return wholeDecoding(
        n, std::make_shared<decoders::DotDecoderImpl>(decoders::DotDecoderOptions{kLatents, kNodeClasses, kEdgeTypes}));
}

std::function<void()> thirdOrderDecoding(int64_t n) {
    return wholeDecoding(n, std::make_shared<decoders::GlobalDecoderImpl>(
                                decoders::GlobalDecoderOptions{kLatents, 0, kChannels, 1, kNodeClasses, kEdgeTypes}));
}

/// D⁻¹ A of a random graph; repeated edges and loops are drawn again.
links::SparseMatrix randomMeans(int64_t nodes, int64_t edges) {
    std::mt19937_64 random(1);
    std::vector<std::pair<int, int>> drawn;
    while (static_cast<int64_t>(drawn.size()) < edges) {
        while (static_cast<int64_t>(drawn.size()) < edges) {
            const auto u = static_cast<int>(draws::below(nodes, random));
            const auto v = static_cast<int>(draws::below(nodes, random));
            if (u != v) drawn.emplace_back(std::min(u, v), std::max(u, v));
        }
        std::ranges::sort(drawn);
        drawn.erase(std::ranges::unique(drawn).begin(), drawn.end());
    }
    std::vector<float> degrees(static_cast<std::size_t>(nodes), 0);
    for (const auto& [u, v] : drawn) ++degrees[static_cast<std::size_t>(u)], ++degrees[static_cast<std::size_t>(v)];
    std::vector<links::SparseMatrix::Entry> entries;
    for (const auto& [u, v] : drawn) {
        entries.push_back({u, v, 1 / degrees[static_cast<std::size_t>(u)]});
        entries.push_back({v, u, 1 / degrees[static_cast<std::size_t>(v)]});
    }
    return {nodes, nodes, entries};
}

std::function<void()> sparseEncoding(int64_t edges) {
    const auto nodes = 2 * edges / kMeanDegree;
    const auto A = randomMeans(nodes, edges);
    torch::nn::ParameterList weights;
    for (int64_t t = 0; t < kSteps; ++t) weights->append(torch::randn({kWidth, kWidth}) / std::sqrt(double(kWidth)));
    return [=, h = torch::randn({nodes, kWidth}).requires_grad_(true)]() mutable {
        pass(*weights, h, [&] {
            auto out = h;
            for (const auto& W : weights->parameters()) out = torch::gelu(A.times(out.mm(W)));
            return out;
        });
    };
}

std::string counted(const char* name, int64_t count) {
    return std::string(name) + " = " + std::to_string(count);
}

}  // namespace

std::vector<Series> scaleSeries(const ScaleSizes& sizes) {
    std::vector<Series> series{{"local decoder, K = n / 16", "n", {}},
                               {"the same network on all pairs", "n", {}},
                               {"dot-product decoder", "n", {}},
                               {"Sₙ decoder, one layer", "n", {}},
                               {"sparse encoder, three steps", "edges", {}}};
    for (const auto n : sizes.nodes) {
        const auto nodes = static_cast<double>(n), inside = static_cast<double>(kClusterNodes);
        const auto name = counted("n", n);
        series[0].sizes.push_back(
            {nodes, nodes * (inside + 1) / 2, name, [n] { return pairDecoding(n, n / kClusterNodes); }});
        series[1].sizes.push_back({nodes, nodes * (nodes + 1) / 2, name, [n] { return pairDecoding(n, 1); }});
        series[2].sizes.push_back({nodes, nodes * nodes, name, [n] { return dotDecoding(n); }});
        if (n <= sizes.mostThirdOrder)
            series[3].sizes.push_back({nodes, nodes * nodes, name, [n] { return thirdOrderDecoding(n); }});
    }
    for (const auto E : sizes.edges)
        series[4].sizes.push_back(
            {static_cast<double>(E), static_cast<double>(E), counted("edges", E), [E] { return sparseEncoding(E); }});
    return series;
}

void serveScaleMemory() {
    // Every tensor comes straight from the kernel and goes back at once, so that what is resident is what is in use.
    mallopt(M_MMAP_THRESHOLD, 1 << 14);
    torch::manual_seed(1);
    std::vector<Lap> laps;
    for (const auto& one : scaleSeries({}))
        for (const auto& sized : one.sizes)
            laps.push_back([first = one.sizes.front().prepare, prepare = sized.prepare] {
                first()();  // what is made once, by the libraries
                const auto work = prepare();
                malloc_trim(0);
                peakMemory();
                const auto before = residentMemory();
                work();
                return peakMemory() - before;
            });
    serve(laps);
}

Report scaleBench(const Settings& settings) {
    torch::manual_seed(1);
    const auto series = scaleSeries({});
    Worker plain(settings.program, {"bench", "scale", "--worker", "--threads", std::to_string(settings.threads)});
    std::vector<std::vector<Cost>> costs;
    std::size_t number = 0;
    for (const auto& one : series) {
        costs.emplace_back();
        for (const auto& sized : one.sizes) {
            if (settings.said) settings.said(one.name + ", " + sized.name);
            const auto memory = plain.lap(number++)();
            costs.back().push_back({race({timed(sized.prepare())}, settings.rounds).time(0), memory});
        }
    }
    auto report = scalingReport(series, costs);
    report.machine = machine();
    return report;
}

}  // namespace strata::bench
